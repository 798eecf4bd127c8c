"""The pieces of a front page: rows of labels and values, places to sign in, and the notice and proof of adjustment."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from app.documents.flow import Page
from app.documents.geometry import AXIS, LEFT, MM, MUNICIPALITY_COLUMN, PARAGRAPHS_COLUMN, RIGHT, TEXT_WIDTH
from app.documents.marked import Marked, mark_of
from app.documents.pen import Pen
from app.documents.prose import Prose
from app.documents.setting import set_line
from app.documents.strips import Bookmark, Kept, Piece, Rule, Strip, TextPiece, Whole, label, labelled, text
from app.documents.structure import Node
from app.documents.tables import HAIRLINE, HEAVY, Column, cell, head, line, row
from app.documents.type import KEY_CELL, SECTION, SMALLER, VALUE
from app.domain.document import BoardBlock, FrontLine, FrontRow, Signer

AFTER_ROW, AFTER_FACT = 6.0, 4.0
EDGES = (LEFT, RIGHT)
COLUMNS = (
    Column(AXIS, MUNICIPALITY_COLUMN - AXIS - 6),
    Column(MUNICIPALITY_COLUMN, PARAGRAPHS_COLUMN - MUNICIPALITY_COLUMN - 3),
    Column(PARAGRAPHS_COLUMN, RIGHT - PARAGRAPHS_COLUMN),
)
SIGNATURE_WIDTH, SECOND_SIGNATURE = 76 * MM, 109 * MM
SIGNATURE_ROOM, NAME_ROOM = 13 * MM, 27.0
BOARD_COLUMNS = (Column(LEFT, 36 * MM), Column(AXIS, 28 * MM), Column(93 * MM, 28 * MM), Column(123 * MM, 62 * MM))
BOARD_HEADS = ("Kommun", "Anslaget uppsatt", "Anslaget tas ned", "Underskrift")
BOARD_ROW = 10.6 * MM


def front_strips(rows: Sequence[FrontRow], parent: Node, prose: Prose, *, after: float = AFTER_ROW) -> Iterator[Strip]:
    """Labels with their values; rows without any value are left out. A line that differs from an earlier version is marked."""
    for front_row in rows:
        if not front_row.lines:
            continue
        marks = [mark_of(each.change, parent) for each in front_row.lines[:1]]
        mark = label(front_row.label, parent.child("P"))
        marks += [None] * (len(front_row.lines) - 1)
        strips = [s for each, known in zip(front_row.lines, marks, strict=True) for s in _lines(each, known, parent, prose)]
        owned = [replace(strip, part_of=front_row) for strip in strips]
        yield from labelled(mark, [*owned[:-1], replace(owned[-1], after=after)])


def continued_row(page: Page) -> str:
    """What stands over a page that begins within a row of the front; empty where it does not."""
    return f"{page.continues.label}, forts." if isinstance(page.continues, FrontRow) else ""


def _lines(each: FrontLine, mark: TextPiece | None, parent: Node, prose: Prose) -> Iterator[Strip]:
    """The line, and under it what stood there before."""
    mark = mark or mark_of(each.change, parent)
    piece: Piece = _line(each, parent.child("P"), prose)
    yield Strip(Marked(piece, mark) if each.change else piece)
    if each.before:
        before = text(prose.runs(f"Tidigare: {each.before}", SMALLER), SMALLER, parent.child("P"))
        yield Strip(Marked(before) if each.change else before)


def section(title: str, parent: Node) -> tuple[Strip, Strip]:
    """A rule and under it the name of a section, kept with what follows."""
    heading = text(title, SECTION, parent.child("H2"), x=LEFT, width=RIGHT - LEFT)
    return (
        Strip(Rule(LEFT, RIGHT, HEAVY), before=14, after=6, keep=True, separates=True),
        Strip(heading, keep=True, bookmark=Bookmark(title)),
    )


def signatures(signers: Sequence[Signer], parent: Node) -> Kept:
    """Lines to sign on, two beside each other, each with the printed name and the role under it."""
    return Kept((*section("Underskrifter", parent), *places_to_sign(signers, parent)))


def places_to_sign(signers: Sequence[Signer], parent: Node) -> Iterator[Strip]:
    """The lines alone."""
    for start in range(0, len(signers), 2):
        pair = tuple(signers[start : start + 2])
        yield Strip(_Signatures(pair, tuple(parent.child("P") for _ in pair)), signed=True)


def board(block: BoardBlock, parent: Node, prose: Prose) -> Kept:
    """The notice and proof, always whole: common facts, then a row for each municipality to write in."""
    mark = label("Anslag/bevis", parent.child("H2"), SECTION)
    words = text(prose.runs(block.sentence, VALUE), VALUE, parent.child("P"))
    sentence = Strip(words, after=9, bookmark=Bookmark("Anslag/bevis"))
    facts = tuple(front_strips(block.facts, parent, prose, after=AFTER_FACT))
    top = Strip(Rule(LEFT, RIGHT, HEAVY), before=8, after=8, separates=True)
    return Kept((top, *labelled(mark, (sentence,)), *facts, *_board_rows(block, parent)))


def _board_rows(block: BoardBlock, parent: Node) -> Iterator[Strip]:
    table = parent.child("Table")
    yield Strip(head(table, tuple(zip(BOARD_COLUMNS, BOARD_HEADS, strict=True)), EDGES), before=10)
    for number, each in enumerate(block.rows, 1):
        texts = ((each.municipality, KEY_CELL), (each.posted, VALUE), (each.take_down, VALUE), ("", VALUE))
        cells = [
            cell(column, words, style, key=column is BOARD_COLUMNS[0])
            for column, (words, style) in zip(BOARD_COLUMNS, texts, strict=True)
        ]
        yield Strip(row(table, cells, EDGES, below=HEAVY if number == len(block.rows) else HAIRLINE, lowest=BOARD_ROW))


def _line(each: FrontLine, node: Node, prose: Prose) -> Whole:
    if not (each.municipality or each.paragraphs):
        return line([(Column(AXIS, TEXT_WIDTH), prose.runs(each.text, VALUE), VALUE)], node)
    texts = (each.text, each.municipality, each.paragraphs)
    return line([(column, prose.runs(words, VALUE), VALUE) for column, words in zip(COLUMNS, texts, strict=True) if words], node)


@dataclass(frozen=True, slots=True)
class _Signatures(Whole):
    """One or two lines to sign on, with room for a pen above."""

    signers: tuple[Signer, ...]
    nodes: tuple[Node, ...]

    @property
    def height(self) -> float:
        return SIGNATURE_ROOM + NAME_ROOM

    @property
    def first_baseline(self) -> float:
        return SIGNATURE_ROOM + 12

    def draw(self, pen: Pen, top: float) -> None:
        for signer, node, left in zip(self.signers, self.nodes, (LEFT, SECOND_SIGNATURE), strict=False):
            pen.rule(left, left + SIGNATURE_WIDTH, top + SIGNATURE_ROOM, 0.5)
            name, role = set_line(signer.name, KEY_CELL).spaced(), set_line(signer.role, SMALLER)
            pen.text((name,), left, top + self.first_baseline, KEY_CELL.leading, node)
            pen.text((role,), left, top + self.first_baseline + 10.8, SMALLER.leading, node)


