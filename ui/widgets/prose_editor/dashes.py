"""The dashes before the items of a list, as they are printed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QFontMetricsF, QPainter, QTextBlock, QTextDocument, QTextList

from ui.widgets.prose_editor.filling import DASHED

DASH = "–"


def paint_dashes(painter: QPainter, blocks: Iterable[tuple[QTextBlock, QRectF]], indent: float) -> None:
    """Draw a dash before each of the blocks (with their boxes in the viewport) that is an item of a dashed list."""
    for block, box in blocks:
        items: QTextList | None = block.textList()
        line = block.layout().lineAt(0)
        if items is not None and items.format().style() == DASHED and line.isValid():
            font = block.document().defaultFont()
            painter.setFont(font)
            left = box.left() + line.x() - min(indent, QFontMetricsF(font).horizontalAdvance(f"{DASH}  "))
            painter.drawText(QPointF(left, box.top() + line.y() + line.ascent()), DASH)


def boxed(document: QTextDocument) -> Iterator[tuple[QTextBlock, QRectF]]:
    """Every block of a document that is shown as a whole, with its box in it."""
    block = document.begin()
    while block.isValid():
        yield block, document.documentLayout().blockBoundingRect(block)
        block = block.next()
