"""Ticks and dots: a box that is on or off, and one among several, painted as the other shapes are."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import Theme
from ui.widgets.pressable import Pressable


class Tick(Pressable):
    """A box to tick, with its words."""

    def __init__(self, theme: Theme, words: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.setText(words)
        self.setAccessibleName(words)
        self.setToolTip(words)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        px = self.theme.px
        return QSize(QFontMetrics(self.theme.font("body")).horizontalAdvance(self.text()) + px(40), px(28))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme, px = QPainter(self), self.theme, self.theme.px
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = px(18)
        self.paint_mark(painter, QRectF(px(4), (self.height() - side) / 2, side, side))
        painter.setPen(theme.colour("ink"))
        painter.setFont(theme.font("body"))
        painter.drawText(QRectF(px(30), 0, self.width() - px(30), self.height()), Qt.AlignmentFlag.AlignVCenter, self.text())
        if self.hasFocus():
            width = px(2)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(theme.colour("accent"), width))
            box = QRectF(self.rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2)
            painter.drawRoundedRect(box, px(4), px(4))

    def paint_mark(self, painter: QPainter, box: QRectF) -> None:
        """The box, with its tick where it is on."""
        on, colour = self.isChecked(), self.theme.colour
        painter.setPen(QPen(colour("accent" if on else "edge"), 1))
        painter.setBrush(colour("accent" if on else "paper"))
        painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), self.theme.px(3), self.theme.px(3))
        if on:
            painter.setPen(QPen(colour("onaccent"), box.width() / 9, c=Qt.PenCapStyle.RoundCap, j=Qt.PenJoinStyle.RoundJoin))
            points = ((0.24, 0.53), (0.42, 0.71), (0.77, 0.32))
            painter.drawPolyline(QPolygonF([QPointF(box.x() + x * box.width(), box.y() + y * box.height()) for x, y in points]))


class Dot(Tick):
    """One among several; put them into a button group."""

    def paint_mark(self, painter: QPainter, box: QRectF) -> None:
        """The ring, with its disc where it is chosen."""
        on, colour = self.isChecked(), self.theme.colour
        painter.setPen(QPen(colour("accent" if on else "edge"), self.theme.px(2) if on else 1))
        painter.setBrush(colour("paper"))
        painter.drawEllipse(box.adjusted(1, 1, -1, -1))
        if on:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour("accent"))
            painter.drawEllipse(box.center(), box.width() * 0.25, box.width() * 0.25)
