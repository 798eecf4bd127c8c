"""What a key does in a table: it is begun by its signs, gone through, made longer and wider, and empty rows and columns go."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from PySide6.QtGui import QTextCursor, QTextTable

from app.domain.light_text.reading import BETWEEN_CELLS, words_of
from ui.widgets.prose_editor.filling import Measures, cell_block, head_format, paragraph_format, table_format, write
from ui.widgets.prose_editor.typing import end_list

ROW = re.compile(r"\|.+\|\s*")
"""A line that is typed as the head of a table: `| Post | Summa |`."""


def begin_table(cursor: QTextCursor, measures: Measures, head: Sequence[str]) -> QTextTable:
    """A table with this head and an empty row where the cursor stands."""
    cursor.beginEditBlock()
    table = cursor.insertTable(2, len(head), table_format(measures, "-" * len(head)))
    for column, words in enumerate(head):
        table.cellAt(0, column).setFormat(head_format(measures))
        write(table.cellAt(0, column).firstCursorPosition(), words_of(words))
        for row in range(2):
            table.cellAt(row, column).firstCursorPosition().setBlockFormat(cell_block(right=False))
    cursor.endEditBlock()
    return table


def begin_table_by_signs(cursor: QTextCursor, measures: Measures) -> QTextCursor | None:
    """A line with `|` around its words becomes the head of a table; where one writes on, None where it is no such line.

    An item of a list leaves its list for it; the items after it go on.
    """
    block = cursor.block()
    typed = block.text().strip()
    plain = not cursor.hasSelection() and cursor.currentTable() is None
    if not (plain and cursor.atBlockEnd() and ROW.fullmatch(typed)):
        return None
    cells = [cell.strip() for cell in BETWEEN_CELLS.split(typed[1:-1])]
    cursor.joinPreviousEditBlock()
    cursor.movePosition(QTextCursor.MoveOperation.StartOfBlock, QTextCursor.MoveMode.KeepAnchor)
    cursor.removeSelectedText()
    if not end_list(cursor, measures):
        cursor.setBlockFormat(paragraph_format(measures))
    table = begin_table(cursor, measures, cells)
    cursor.endEditBlock()
    return table.cellAt(1, 0).firstCursorPosition()


def go_in_table(cursor: QTextCursor, step: int) -> QTextCursor | None:
    """The next cell, or (-1) the one before; after the last cell a new row. None outside a table or before its first cell."""
    table = cursor.currentTable()
    if table is None:
        return None
    cell = table.cellAt(cursor)
    place = cell.row() * table.columns() + cell.column() + step
    if place < 0:
        return None
    if place >= table.rows() * table.columns():
        _add_row(table)
    return table.cellAt(*divmod(place, table.columns())).lastCursorPosition()


def go_down_in_table(cursor: QTextCursor) -> QTextCursor | None:
    """The cell below; under the last row, what follows the table. None outside a table."""
    table = cursor.currentTable()
    if table is None:
        return None
    cell = table.cellAt(cursor)
    if cell.row() + 1 < table.rows():
        return table.cellAt(cell.row() + 1, cell.column()).lastCursorPosition()
    after = table.lastCursorPosition()
    after.movePosition(QTextCursor.MoveOperation.NextBlock)
    return after


def _add_row(table: QTextTable) -> None:
    last = table.rows() - 1
    table.appendRows(1)
    for column in range(table.columns()):
        above = table.cellAt(last, column).firstCursorPosition().blockFormat()
        below = cell_block(right=False)
        below.setAlignment(above.alignment())
        table.cellAt(last + 1, column).firstCursorPosition().setBlockFormat(below)


def add_column(cursor: QTextCursor, measures: Measures) -> QTextCursor | None:
    """An empty column after the one with the cursor; where one writes its head. None outside a table."""
    table = cursor.currentTable()
    if table is None:
        return None
    column = table.cellAt(cursor).column() + 1
    cursor.beginEditBlock()
    table.insertColumns(column, 1)
    for row in range(table.rows()):
        table.cellAt(row, column).firstCursorPosition().setBlockFormat(cell_block(right=False))
    table.cellAt(0, column).setFormat(head_format(measures))
    cursor.endEditBlock()
    return table.cellAt(0, column).firstCursorPosition()


def remove_empty(cursor: QTextCursor) -> bool:
    """In an empty cell: its row goes where all of it is empty, else its column; the last of them takes the table with it."""
    table: QTextTable | None = cursor.currentTable()
    if table is None or cursor.hasSelection() or cursor.block().length() > 1:
        return False
    cell = table.cellAt(cursor)
    row, column = cell.row(), cell.column()
    if _empty(table, ((row, n) for n in range(table.columns()))):
        table.removeRows(row, 1)
    elif _empty(table, ((n, column) for n in range(table.rows()))):
        table.removeColumns(column, 1)
    return True


def _empty(table: QTextTable, places: Iterable[tuple[int, int]]) -> bool:
    cells = (table.cellAt(*place) for place in places)
    return all(c.firstCursorPosition().position() == c.lastCursorPosition().position() for c in cells)
