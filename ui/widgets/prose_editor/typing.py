"""What a key does in running text beyond putting its letter: lists begin and end."""

from __future__ import annotations

import re

from PySide6.QtGui import QTextBlock, QTextCursor, QTextList, QTextListFormat

from ui.widgets.prose_editor.filling import Measures, item_format, list_format, paragraph_format

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


def chosen(cursor: QTextCursor) -> list[QTextBlock]:
    """The blocks that the selection touches."""
    document = cursor.document()
    block, last = document.findBlock(cursor.selectionStart()), document.findBlock(cursor.selectionEnd())
    blocks = [block]
    while block != last:
        block = block.next()
        blocks.append(block)
    return blocks
