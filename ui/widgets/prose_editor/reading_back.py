"""A rich document read back as light text."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtGui import QFont, QTextBlock, QTextDocument, QTextList, QTextTable, QTextTableCell

from app.domain.light_text.reading import Chunk, ItemChunk, TableChunk, TextChunk, Words, figures
from app.domain.light_text.writing import cell_of
from app.domain.typography import unbound
from ui.widgets.prose_editor.filling import GOES_ON, NUMBERED, SIDES

BREAKS = str.maketrans({"\u2028": " ", "\u2029": " ", "\n": " ", "\t": " ", "\ufffc": None, "\x00": None})
"""What a block may hold that a line of text may not."""


class Remembered:
    """The words of blocks of one document that have not changed since they were last read."""

    def __init__(self) -> None:
        self._read: list[tuple[int, tuple[Words, ...]]] = []

    def words_in(self, block: QTextBlock) -> tuple[Words, ...]:
        """The words of a block; Qt keeps with it where they stand in here, and at which revision it was changed."""
        place, revision = block.userState(), block.revision()
        if 0 <= place < len(self._read) and self._read[place][0] == revision:
            return self._read[place][1]
        words = words_in(block)
        block.setUserState(len(self._read))
        self._read.append((revision, words))
        return words

    def forget(self, document: QTextDocument, first: int, last: int) -> None:
        """What stands between two places is to be read again."""
        block = document.findBlock(first)
        while block.isValid() and block.position() <= last:
            block.setUserState(-1)
            block = block.next()


def chunks_in(document: QTextDocument, remembered: Remembered | None = None) -> Iterator[Chunk]:
    """What the document consists of, in order; an empty paragraph has no words."""
    reader = _Reader(remembered or Remembered())
    place = document.rootFrame().begin()
    while not place.atEnd():
        frame = place.currentFrame()
        if isinstance(frame, QTextTable):
            yield reader.table(frame)
        else:
            yield reader.block(place.currentBlock())
        place += 1


class _Reader:
    """Remembers the list it is in, since a list knows its blocks but not their numbers without counting."""

    def __init__(self, remembered: Remembered) -> None:
        self._words_in = remembered.words_in
        self._list: int | None = None
        self._counts: dict[int, int] = {}
        self._in_list = False

    def block(self, block: QTextBlock) -> Chunk:
        items = block.textList()
        if items is None:
            self._list, self._in_list = None, False
            return TextChunk(self._words_in(block))
        return self._item(block, items)

    def _item(self, block: QTextBlock, items: QTextList) -> ItemChunk:
        index, format = items.objectIndex(), items.format()
        number = self._counts.get(index, format.start() if format.style() == NUMBERED else 0)
        self._counts[index] = number + 1
        goes_on = self._list == index or (self._in_list and bool(format.property(GOES_ON)))
        self._list, self._in_list = index, True
        return ItemChunk(str(number) if format.style() == NUMBERED else "", self._words_in(block), not goes_on)

    def table(self, table: QTextTable) -> TableChunk:
        self._list, self._in_list = None, False
        head, *rows = (tuple(_cell(table.cellAt(row, column)) for column in range(table.columns()))
                       for row in range(table.rows()))
        stated = str(table.format().property(SIDES) or "").ljust(table.columns(), "-")
        right = tuple(_right(stated[index], [row[index] for row in rows]) for index in range(table.columns()))
        return TableChunk(head, tuple(rows), right)


def _right(stated: str, column: list[str]) -> bool:
    return stated == "r" if stated != "-" else figures(column)


def _cell(cell: QTextTableCell) -> str:
    words: list[Words] = []
    place = cell.begin()
    while not place.atEnd():
        words += [*([Words(" ")] if words else []), *words_in(place.currentBlock())]
        place += 1
    return cell_of(words)


def words_in(block: QTextBlock) -> tuple[Words, ...]:
    """The words of a block, the bold ones told."""
    formats = block.textFormats()
    if len(formats) <= 1:
        text = _plain(block.text())
        return (Words(text, _is_bold(formats[0].format.fontWeight())),) if text and formats else ()
    return tuple(_fragments(block))


def _fragments(block: QTextBlock) -> Iterator[Words]:
    place = block.begin()
    while not place.atEnd():
        fragment = place.fragment()
        text = _plain(fragment.text())
        if text:
            yield Words(text, _is_bold(fragment.charFormat().fontWeight()))
        place += 1


def _plain(text: str) -> str:
    return text if text.isprintable() else unbound(text.translate(BREAKS))


def _is_bold(weight: int) -> bool:
    return weight >= QFont.Weight.DemiBold


