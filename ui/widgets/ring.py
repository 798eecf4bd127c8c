"""The ring that tells where the keys are, for what has no row or word of its own to put it on."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QAbstractItemView, QWidget

from ui.theme import Theme
from ui.theme.space import RING


def ring_inside(surface: QWidget, theme: Theme) -> None:
    """Paint it inside the edge of a surface; from the surface's own paint event."""
    width = theme.px(RING)
    painter = QPainter(surface)
    painter.setPen(QPen(theme.colour("accent"), width))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRect(QRectF(surface.rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2))
    painter.end()


def ring_while_empty(rows: QAbstractItemView, theme: Theme) -> None:
    """A list with no row to put the ring on has it round itself."""
    if rows.hasFocus() and rows.model().rowCount() == 0:
        ring_inside(rows.viewport(), theme)
