"""The answers of a vote as plates: filled for yes, framed for no, dashed for an abstention, a bare word while one waits."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.pages.meeting_day.seat_rows import Plate
from ui.theme import Theme


def paint_answer(painter: QPainter, theme: Theme, plate: Plate, word: str, box: QRectF) -> None:
    """Paint the plate with its word; without a word it is one cell of the bar."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    colour, radius = theme.colour, theme.px(4)
    width = {"yes": 0, "no": theme.px(2), "abstain": 1, "waiting": 0}[plate]
    inside = box.adjusted(width / 2, width / 2, -width / 2, -width / 2)
    painter.setPen(QPen(colour("ink" if plate == "no" else "edge"), width) if width else Qt.PenStyle.NoPen)
    if plate == "abstain":
        painter.setPen(QPen(colour("ink2"), 1, Qt.PenStyle.DashLine))
    painter.setBrush(colour("accent") if plate == "yes" else Qt.BrushStyle.NoBrush)
    if plate == "waiting" and not word:
        painter.setBrush(colour("line"))
    if plate != "waiting" or not word:
        painter.drawRoundedRect(inside, radius, radius)
    painter.setFont(theme.font("body", strong=plate in ("yes", "no")))
    painter.setPen(colour("onaccent" if plate == "yes" else "ink" if plate == "no" else "ink2"))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, word)
    painter.restore()


class AnswerPlate(QWidget):
    """One plate, as a key to the colours."""

    def __init__(self, theme: Theme, plate: Plate, word: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._plate, self._word = theme, plate, word
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(48), self._theme.px(24))

    def paintEvent(self, event: QPaintEvent) -> None:
        paint_answer(QPainter(self), self._theme, self._plate, self._word, QRectF(self.rect()))


class VoteBar(QWidget):
    """One cell a vote: those given, then those that remain."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._cells: tuple[Plate, ...] = ()
        self.setFixedHeight(theme.px(16))

    def show_cells(self, cells: tuple[Plate, ...]) -> None:
        """Show these answers."""
        self._cells = cells
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, gap, count = QPainter(self), self._theme.px(4), len(self._cells)
        if not count:
            return
        width = min(self._theme.px(48), (self.width() - gap * (count - 1)) / count)
        if width < gap:
            gap, width = 1, (self.width() - count) / count
        for place, cell in enumerate(self._cells):
            paint_answer(painter, self._theme, cell, "", QRectF(place * (width + gap), 0, width, self.height()))
