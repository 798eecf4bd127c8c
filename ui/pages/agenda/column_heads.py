"""The words over the columns of the agenda."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractScrollArea, QSizePolicy, QWidget

from app.translation import _
from ui.pages.agenda.item_row import CLOCK, LEVEL, NUMBER, PAPERS, TITLE
from ui.theme import Theme
from ui.theme.space import MARGIN


class ColumnHeads(QWidget):
    """Painted at the same places as the words of the rows."""

    def __init__(self, theme: Theme, rows: QAbstractScrollArea, parent: QWidget | None = None) -> None:
        """`rows` is what scrolls under them: its scroll bar takes room at the right."""
        super().__init__(parent)
        self._theme, self._bar = theme, rows.verticalScrollBar()
        self._bar.rangeChanged.connect(lambda *_range: self.update())
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(480), self._theme.px(28))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, px = QPainter(self), self._theme.px
        painter.setFont(self._theme.font("caption"))
        painter.setPen(self._theme.colour("ink3"))
        right = self.width() - px(MARGIN) - (px(12) if self._bar.maximum() > 0 else 0)
        left = Qt.AlignmentFlag.AlignLeft
        self._word(painter, _("Nr"), px(NUMBER), px(LEVEL - NUMBER - 14), Qt.AlignmentFlag.AlignRight)
        self._word(painter, _("Organ"), px(LEVEL), px(TITLE - LEVEL), left)
        self._word(painter, _("Ärende"), px(TITLE), px(200), left)
        self._word(painter, _("Handlingar"), right - px(CLOCK + PAPERS), px(PAPERS), left)
        self._word(painter, _("Kl."), right - px(CLOCK), px(CLOCK), Qt.AlignmentFlag.AlignRight)
        painter.fillRect(0, self.height() - 1, self.width(), 1, self._theme.colour("line"))

    def _word(self, painter: QPainter, word: str, x: int, width: int, side: Qt.AlignmentFlag) -> None:
        painter.drawText(QRectF(x, 0, width, self.height() - 2), side | Qt.AlignmentFlag.AlignVCenter, word)
