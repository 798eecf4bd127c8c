"""Running text as strips: paragraphs, numbered points, lists and tables on the axis."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from app.documents.geometry import AXIS, MM, RIGHT, TEXT_WIDTH
from app.documents.setting import Run, set_line
from app.documents.strips import Strip, TextPiece, marker, text
from app.documents.structure import Node
from app.documents.tables import HAIRLINE, HEAVY, Cell, Column, cell, head, row
from app.documents.type import CELL, TABLE_HEAD, TEXT, Style, width_of
from app.domain.light_text.reading import Chunk, ItemChunk, TableChunk, TextChunk, Words, chunks_of, words_of
from app.domain.typography import bind

AFTER_TEXT, AFTER_ITEM = 4.0, 2.0
BEFORE_TABLE, AFTER_TABLE = 9.0, 12.0
ITEM_INDENT = 14.4
COLUMN_GAP = 10.0
FIGURES = 18 * MM
LONGEST_WHOLE_POINT = 12  # lines


class Prose:
    """Makes strips of texts; `names` are the persons whose names are to stay whole."""

    def __init__(self, names: Sequence[str]) -> None:
        self._names = names

    def runs(self, words: Sequence[Words] | str, style: Style) -> tuple[Run, ...]:
        """Words with their no-break spaces, the bold ones in the next weight."""
        parts = words_of(words) if isinstance(words, str) else words
        return tuple(Run(bind(part.text, self._names), style.heavier() if part.bold else style) for part in parts)

    def strips(self, source: str, parent: Node) -> tuple[Strip, ...]:
        """The strips of a text in light Markdown."""
        chunks = chunks_of(source)
        return tuple(strip for index, chunk in enumerate(chunks) for strip in self._chunk(chunk, chunks[index + 1 :], parent))

    def points(self, points: Sequence[str], parent: Node, *, numbered: bool) -> tuple[Strip, ...]:
        """Numbered sentences, each whole."""
        if not numbered:
            return tuple(strip for point in points for strip in self.strips(point, parent))
        node = _list(parent, numbered=True)
        indent = max(ITEM_INDENT, width_of(f"{len(points)}. ", TEXT) + 2)
        items = (self._item(f"{number}.", words_of(point), node, indent) for number, point in enumerate(points, 1))
        return tuple(_whole(strip) for strip in items)

    def _chunk(self, chunk: Chunk, following: Sequence[Chunk], parent: Node) -> Iterator[Strip]:
        match chunk:
            case TextChunk():
                leads = bool(following) and chunk.words[-1].text.rstrip().endswith(":")
                yield Strip(text(self.runs(chunk.words, TEXT), TEXT, parent.child("P")), after=AFTER_TEXT, keep=leads)
            case ItemChunk():
                node = _list(parent, numbered=bool(chunk.mark)) if chunk.first else parent.children[-1]
                assert isinstance(node, Node)
                strip = self._item(f"{chunk.mark}." if chunk.mark else "–", chunk.words, node)
                last = not (following and isinstance(following[0], ItemChunk) and not following[0].first)
                yield replace(strip, after=AFTER_TEXT) if last else strip
            case TableChunk():
                yield from table_strips(chunk, parent, self)

    def _item(self, mark: str, words: Sequence[Words], parent: Node, indent: float = ITEM_INDENT) -> Strip:
        node = parent.child("LI")
        number = marker(mark, TEXT, AXIS, node.child("Lbl"))
        body = text(self.runs(words, TEXT), TEXT, node.child("LBody"), x=AXIS + indent, width=TEXT_WIDTH - indent)
        return Strip(replace(body, marker=number), after=AFTER_ITEM)


def _whole(point: Strip) -> Strip:
    """A point that is not broken: one of a decision is quoted by its number. Only a very long one may have to be."""
    piece = point.piece
    if isinstance(piece, TextPiece) and len(piece.lines) <= LONGEST_WHOLE_POINT:
        return replace(point, piece=replace(piece, breakable=False))
    return point


def _list(parent: Node, *, numbered: bool) -> Node:
    return parent.child("L", ("List", {"ListNumbering": "Decimal" if numbered else "Disc"}))


def table_strips(table: TableChunk, parent: Node, prose: Prose) -> Iterator[Strip]:
    """A table in running text."""
    node = parent.child("Table")
    columns = _columns(table)
    edges = (AXIS, RIGHT)
    top = Strip(head(node, tuple(zip(columns, table.head, strict=True)), edges), before=BEFORE_TABLE, keep=True)
    top = replace(top, repeat=top)
    yield top
    for number, texts in enumerate(table.rows, 1):
        last = number == len(table.rows)
        cells = [_cell(column, words, prose) for column, words in zip(columns, texts, strict=True)]
        piece = row(node, cells, edges, below=HEAVY if last else HAIRLINE)
        yield Strip(piece, after=AFTER_TABLE if last else 0.0, repeat=top, keep=number == len(table.rows) - 1)


def _cell(column: Column, words: str, prose: Prose) -> Cell:
    return cell(column, prose.runs(words, CELL))


def _columns(table: TableChunk) -> tuple[Column, ...]:
    """Columns as wide as they need; what is over goes to the first, what is missing is taken from the texts."""
    natural = [_natural(table, index) for index in range(len(table.head))]
    widths = [max(width, FIGURES) if right else width for width, right in zip(natural, table.right, strict=True)]
    over = TEXT_WIDTH - sum(widths)
    if over >= 0:
        widths[0] += over
    else:
        widths = [width * TEXT_WIDTH / sum(widths) for width in widths]
    lefts = [AXIS + sum(widths[:index]) for index in range(len(widths))]
    return tuple(
        Column(left, width - (0 if right else COLUMN_GAP * 0.6), "right" if right else "left")
        for left, width, right in zip(lefts, widths, table.right, strict=True)
    )


def _natural(table: TableChunk, index: int) -> float:
    widest = max((set_line(each[index], CELL.heavier()).width for each in table.rows), default=0.0)
    return max(widest, set_line(table.head[index], TABLE_HEAD).width) + COLUMN_GAP
