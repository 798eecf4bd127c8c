"""Light text put into a rich document: paragraphs, items, tables, bold words."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QColor,
    QFont,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextFormat,
    QTextLength,
    QTextList,
    QTextListFormat,
    QTextTableCellFormat,
    QTextTableFormat,
)

from app.domain.light_text.reading import Chunk, ItemChunk, TableChunk, TextChunk, Words, figures, words_of
from app.domain.typography import bind_signs

GOES_ON = QTextFormat.Property.UserProperty.value + 1
"""On a list: it goes on from the one before it, without an empty line between."""
SIDES = QTextFormat.Property.UserProperty.value + 2
"""On a table: for each column `r` or `l` where its side is stated, else `-`."""
NUMBERED, DASHED = QTextListFormat.Style.ListDecimal, QTextListFormat.Style.ListStyleUndefined
"""Qt has no list with dashes: it leaves the place empty, and `dashes` fills it."""


@dataclass(frozen=True, slots=True)
class Measures:
    """Space in pixels, the colours of a table, and the line height in per cent (0: the typeface's own)."""

    after_text: int
    after_item: int
    padding: int
    line: QColor
    head: QColor
    leading: int = 0


@dataclass(slots=True)
class Filler:
    """Writes chunks where its cursor stands; `fresh` says that the cursor's block has nothing in it yet."""

    cursor: QTextCursor
    measures: Measures
    fresh: bool = True
    _list: QTextList | None = field(default=None, init=False)
    _due: tuple[bool, int] = field(default=(False, 0), init=False)

    def fill(self, chunks: Iterable[Chunk]) -> None:
        """Write all of them, each in a block of its own."""
        for chunk in chunks:
            match chunk:
                case TextChunk():
                    self._begin(self._plain())
                    self._list = None
                    write(self.cursor, chunk.words)
                case ItemChunk():
                    self._item(chunk)
                case TableChunk():
                    self._table(chunk)

    def _begin(self, format: QTextBlockFormat) -> None:
        if self.fresh:
            self.cursor.setBlockFormat(format)
            self.fresh = False
        else:
            self.cursor.insertBlock(format, plain_format())

    def _plain(self) -> QTextBlockFormat:
        return paragraph_format(self.measures)

    def _item(self, item: ItemChunk) -> None:
        self._begin(item_format(self.measures))
        due = (item.mark.isdigit(), int(item.mark or 0))
        if self._list is not None and not item.first and due == self._due:
            self._list.add(self.cursor.block())
        else:
            self._list = self.cursor.createList(list_format(numbered=due[0], start=due[1], goes_on=not item.first))
        self._due = (due[0], due[1] + 1 if due[0] else 0)
        write(self.cursor, item.words)

    def _table(self, table: TableChunk) -> None:
        if self.fresh:
            self.cursor.setBlockFormat(self._plain())
        else:
            self.cursor.insertBlock(self._plain(), plain_format())
        made = self.cursor.insertTable(1 + len(table.rows), len(table.head), table_format(self.measures, _sides(table)))
        for row, cells in enumerate((table.head, *table.rows)):
            for column, words in enumerate(cells):
                cell = made.cellAt(row, column)
                if row == 0:
                    cell.setFormat(head_format(self.measures))
                inside = cell.firstCursorPosition()
                inside.setBlockFormat(cell_block(right=table.right[column]))
                write(inside, words_of(words))
        self.cursor = made.lastCursorPosition()
        self.cursor.movePosition(QTextCursor.MoveOperation.NextBlock)
        self.fresh, self._list = True, None


def write(cursor: QTextCursor, words: Sequence[Words]) -> None:
    """Words at the cursor, the bold ones bold; `§ 21` and `kl. 09:00` are not parted at the end of a line."""
    for each in words:
        cursor.insertText(bind_signs(each.text), bold_format() if each.bold else plain_format())


def plain_format() -> QTextCharFormat:
    """Letters without any emphasis."""
    return QTextCharFormat()


def bold_format() -> QTextCharFormat:
    """Letters in bold."""
    made = QTextCharFormat()
    made.setFontWeight(QFont.Weight.DemiBold)
    return made


def paragraph_format(measures: Measures) -> QTextBlockFormat:
    """A paragraph."""
    return _block(measures.after_text, measures)


def item_format(measures: Measures) -> QTextBlockFormat:
    """An item of a list."""
    return _block(measures.after_item, measures)


def _block(after: int, measures: Measures) -> QTextBlockFormat:
    made = QTextBlockFormat()
    made.setBottomMargin(after)
    if measures.leading:
        made.setLineHeight(float(measures.leading), QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
    return made


def list_format(*, numbered: bool, start: int = 1, goes_on: bool = False) -> QTextListFormat:
    """A list, numbered from `start` or with dashes."""
    made = QTextListFormat()
    made.setStyle(NUMBERED if numbered else DASHED)
    made.setIndent(1)
    if numbered:
        made.setStart(start)
    if goes_on:
        made.setProperty(GOES_ON, True)
    return made


def table_format(measures: Measures, sides: str) -> QTextTableFormat:
    """A table across the page with hairlines."""
    made = QTextTableFormat()
    made.setProperty(SIDES, sides)
    made.setBorderCollapse(True)
    made.setBorder(1)
    made.setBorderStyle(QTextTableFormat.BorderStyle.BorderStyle_Solid)
    made.setBorderBrush(measures.line)
    made.setCellPadding(measures.padding)
    made.setCellSpacing(0)
    made.setTopMargin(measures.after_text / 2)
    made.setBottomMargin(measures.after_text)
    made.setWidth(QTextLength(QTextLength.Type.PercentageLength, 100))
    made.setHeaderRowCount(1)
    return made


def head_format(measures: Measures) -> QTextTableCellFormat:
    """A cell of a table's head; its ground tells it apart, since bold is the writer's own."""
    made = QTextTableCellFormat()
    made.setBackground(measures.head)
    return made


def cell_block(*, right: bool) -> QTextBlockFormat:
    """The block of a cell."""
    made = QTextBlockFormat()
    if right:
        made.setAlignment(Qt.AlignmentFlag.AlignRight)
    return made


def _sides(table: TableChunk) -> str:
    columns = ([row[index] for row in table.rows] for index in range(len(table.head)))
    return "".join("-" if right == figures(column) else "r" if right else "l"
                   for right, column in zip(table.right, columns, strict=True))
