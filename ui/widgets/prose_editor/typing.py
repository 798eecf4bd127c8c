"""What a key does in running text beyond putting its letter: lists begin and end, cells are gone through."""

from __future__ import annotations

import re

from PySide6.QtGui import QTextBlock, QTextCursor, QTextList, QTextListFormat, QTextTable

from ui.widgets.prose_editor.filling import Measures, cell_block, item_format, list_format, paragraph_format

BEGINS = re.compile(r"(?:[-*•–]|(\d{1,3})[.)])")


def begin_list(cursor: QTextCursor, measures: Measures, *, numbered: bool, start: int = 1) -> None:
    """Make the chosen paragraphs items of one list; of items of that kind, paragraphs again."""
    blocks = [b for b in chosen(cursor) if QTextCursor(b).currentTable() is None]
    if not blocks:
        return
    wanted = list_format(numbered=numbered, start=start)
    cursor.beginEditBlock()
    if all(_is_item_of(block, wanted) for block in blocks):
        for block in blocks:
            end_list(QTextCursor(block), measures)
    else:
        first = QTextCursor(blocks[0])
        first.setBlockFormat(item_format(measures))
        made = first.createList(wanted)
        for block in blocks[1:]:
            QTextCursor(block).setBlockFormat(item_format(measures))
            made.add(block)
    cursor.endEditBlock()


def _is_item_of(block: QTextBlock, wanted: QTextListFormat) -> bool:
    items: QTextList | None = block.textList()
    return items is not None and items.format().style() == wanted.style()


def end_list(cursor: QTextCursor, measures: Measures) -> bool:
    """Make the item at the cursor a paragraph; whether it was one."""
    items = cursor.currentList()
    if items is None:
        return False
    items.remove(cursor.block())
    cursor.setBlockFormat(paragraph_format(measures))
    return True


def begin_list_by_sign(cursor: QTextCursor, measures: Measures) -> bool:
    """A dash, or a number with its full stop, alone before the cursor begins a list; whether it did."""
    block = cursor.block()
    before = block.text()[: cursor.positionInBlock()]
    sign = BEGINS.fullmatch(before)
    if sign is None or block.textList() is not None or cursor.hasSelection() or cursor.currentTable() is not None:
        return False
    cursor.beginEditBlock()
    cursor.movePosition(QTextCursor.MoveOperation.StartOfBlock, QTextCursor.MoveMode.KeepAnchor)
    cursor.removeSelectedText()
    begin_list(cursor, measures, numbered=sign[1] is not None, start=int(sign[1] or 1))
    cursor.endEditBlock()
    return True


def go_in_table(cursor: QTextCursor, step: int, measures: Measures) -> QTextCursor | None:
    """The next cell, or (-1) the one before; after the last cell a new row. None outside a table or before its first cell."""
    table = cursor.currentTable()
    if table is None:
        return None
    cell = table.cellAt(cursor)
    place = cell.row() * table.columns() + cell.column() + step
    if place < 0:
        return None
    if place >= table.rows() * table.columns():
        _add_row(table, measures)
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


def _add_row(table: QTextTable, _measures: Measures) -> None:
    last = table.rows() - 1
    table.appendRows(1)
    for column in range(table.columns()):
        above = table.cellAt(last, column).firstCursorPosition().blockFormat()
        below = cell_block(right=False)
        below.setAlignment(above.alignment())
        table.cellAt(last + 1, column).firstCursorPosition().setBlockFormat(below)


def chosen(cursor: QTextCursor) -> list[QTextBlock]:
    """The blocks that the selection touches."""
    document = cursor.document()
    block, last = document.findBlock(cursor.selectionStart()), document.findBlock(cursor.selectionEnd())
    blocks = [block]
    while block != last:
        block = block.next()
        blocks.append(block)
    return blocks
