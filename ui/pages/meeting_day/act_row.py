"""An act as a row of the right column: its words, a word of warning where a rule objects, and its key."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QAction, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import Theme
from ui.theme.space import MARGIN, RING
from ui.widgets.actions import key_name, tip
from ui.widgets.keys import paint_plate, plate_width
from ui.widgets.pressable import Pressable

ROW, TIGHT = 40, 30
"""The height of a row: as a hand hits it, and where room is scarce."""


class ActRow(Pressable):
    """Presses an act; words, key and tooltip are the act's own, the warning stands beside and forbids nothing."""

    def __init__(self, theme: Theme, act: QAction, warning: str = "", parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self.act, self.warning, self._tight = theme, act, warning, False
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)
        self.clicked.connect(act.trigger)
        act.changed.connect(self._follow)
        self._follow()

    def warn(self, warning: str) -> None:
        """Let this word of warning stand beside the act."""
        if warning != self.warning:
            self.warning = warning
            self._follow()

    def tighten(self, tight: bool) -> None:
        """Take less height, where the item would have no room for its own words."""
        if tight != self._tight:
            self._tight = tight
            self.updateGeometry()

    def _follow(self) -> None:
        self.setText(self.act.text())
        self.setAccessibleName(", ".join(p for p in (self.act.text(), self.warning) if p))
        self.setToolTip(tip(self.act))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(240), self._theme.px(TIGHT if self._tight else ROW))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme, px = QPainter(self), self._theme, self._theme.px
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.underMouse() or self.isDown():
            painter.fillRect(self.rect(), theme.colour("wash"))
        painter.fillRect(0, self.height() - 1, self.width(), 1, theme.colour("line"))
        box = self.rect().adjusted(px(MARGIN), 0, -px(MARGIN), 0)
        key = key_name(self.act)
        width = plate_width(theme, key) if key else 0
        room = box.width() - width - px(12)
        metrics = QFontMetrics(theme.font("body"))
        words = metrics.elidedText(self.text(), Qt.TextElideMode.ElideRight, room)
        painter.setFont(theme.font("body"))
        painter.setPen(theme.colour("ink"))
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, words)
        if self.warning:
            self._paint_warning(painter, box.x() + metrics.horizontalAdvance(words) + px(12), box.x() + room)
        if key:
            plate = QRectF(box.right() - width, box.center().y() - px(20) / 2, width, px(20))
            paint_plate(painter, theme, key, plate, edge=theme.colour("edge"), ink=theme.colour("ink2"))
        if self.hasFocus():
            painter.setPen(QPen(theme.colour("accent"), px(RING)))
            painter.drawRect(QRectF(self.rect()).adjusted(1, 1, -1, -1))

    def _paint_warning(self, painter: QPainter, left: int, right: int) -> None:
        font = self._theme.font("caption", strong=False)
        painter.setFont(font)
        painter.setPen(self._theme.colour("warn"))
        words = QFontMetrics(font).elidedText(self.warning, Qt.TextElideMode.ElideRight, max(0, right - left))
        painter.drawText(QRectF(left, 0, max(0, right - left), self.height()), Qt.AlignmentFlag.AlignVCenter, words)
