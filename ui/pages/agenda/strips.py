"""Strips of an open item: lines that can be added and taken away."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QAction, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from app.translation import _
from ui import icons
from ui.theme import Theme
from ui.widgets.actions import action, tip
from ui.widgets.boxes import column_in
from ui.widgets.buttons import outlined
from ui.widgets.pressable import Pressable


class Strips(QWidget):
    """Lines that can be added and taken away; `edited` says that something was changed."""

    edited = Signal()

    def __init__(self, theme: Theme, add_words: str, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.strips: list[QWidget] = []
        self._column = column_in(self, theme.px(4))
        self.add_act = action(self, add_words, key, self.add_new)
        self._add = outlined(theme, self.add_act, "plus")
        foot = QHBoxLayout()
        foot.setContentsMargins(-theme.px(4), 0, 0, 0)
        foot.addWidget(self._add)
        foot.addStretch(1)
        self._column.addLayout(foot)
        self.foot = foot

    def add_new(self) -> None:
        """Add an empty line and go there."""
        raise NotImplementedError

    def put_strip(self, strip: QWidget, name: str) -> None:
        """Add a line, with the act that takes it away."""
        row = strip.layout()
        if isinstance(row, QHBoxLayout):
            away = action(strip, _("Ta bort {what}").format(what=name), "", lambda: self._take_away(strip))
            row.addWidget(Cross(self.theme, away))
        self.strips.append(strip)
        self._column.insertWidget(len(self.strips) - 1, strip)
        strip.show()  # at once, so that it can be given the focus

    def clear(self) -> None:
        """Take all lines away, without telling."""
        for strip in self.strips:
            self._column.removeWidget(strip)
            strip.deleteLater()
        self.strips = []

    def _take_away(self, strip: QWidget) -> None:
        self.strips.remove(strip)
        self._column.removeWidget(strip)
        strip.deleteLater()
        self._add.setFocus()
        self.edited.emit()


class Cross(Pressable):
    """The act that takes a line away, as a cross alone; its words are the tool tip."""

    def __init__(self, theme: Theme, act: QAction) -> None:
        super().__init__()
        self._theme = theme
        self.setAccessibleName(act.text())
        self.setToolTip(tip(act))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setFixedSize(theme.px(28), theme.px(28))
        self.clicked.connect(act.trigger)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, px = QPainter(self), self._theme.px
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        icons.paint(painter, "x", QRectF(px(5), px(5), px(18), px(18)), self._theme.tokens.ink2)
        if self.hasFocus():
            width = px(2)
            painter.setPen(QPen(self._theme.colour("accent"), width))
            painter.drawRoundedRect(QRectF(self.rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2), px(4), px(4))


def named(field: QLineEdit, name: str) -> QLineEdit:
    """The field with a name for those who listen."""
    field.setAccessibleName(name)
    return field
