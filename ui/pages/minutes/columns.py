"""The three columns of the page: side by side where there is room, else the text, and what is beside it by F9."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QWidget

from ui.theme import Theme
from ui.widgets.labels import hair

ROOMY, NARROW = 1120, 800
"""The widths, at 100 %, under which the parts give way to the text, and under which what is left to arrange does too."""
MIDDLE, RIGHT = 708, 400


class Columns(QWidget):
    """`turn` shows the next of what has given way; `come_forward` shows the right column, `text` the text again."""

    def __init__(self, theme: Theme, left: QWidget, middle: QWidget, right: QWidget) -> None:
        super().__init__()
        self._theme, self._left, self._middle, self._right = theme, left, middle, right
        self._shown: QWidget = middle
        self._both = QSplitter(Qt.Orientation.Horizontal)
        for place, part in enumerate((middle, right)):
            self._both.addWidget(part)
            self._both.setStretchFactor(place, 1 - place)
        self._both.setSizes([theme.px(MIDDLE), theme.px(RIGHT)])
        self._both.setHandleWidth(1)
        self._both.setChildrenCollapsible(False)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        self._hair = hair("v")
        row.addWidget(left)
        row.addWidget(self._hair)
        row.addWidget(self._both, 1)
        self._fit()

    @property
    def roomy(self) -> bool:
        """Whether all three have room."""
        return self.width() >= self._theme.px(ROOMY)

    @property
    def narrow(self) -> bool:
        """Whether only one has."""
        return self.width() < self._theme.px(NARROW)

    @property
    def shown(self) -> QWidget:
        """The column that has come forward."""
        return self._shown

    def turn(self) -> QWidget:
        """Show what has given way, one after the other, then the text; what is shown now."""
        order = [self._middle, self._right, self._left] if self.narrow else [self._middle, self._left]
        place = order.index(self._shown) if self._shown in order else 0
        return self._show(order[(place + 1) % len(order)])

    def text(self) -> None:
        """Show the text."""
        self._show(self._middle)

    def come_forward(self) -> None:
        """Show the right column."""
        self._show(self._right)

    def minimumSizeHint(self) -> QSize:
        """No wider than one of them: the others give way."""
        widest = max(self._middle.minimumSizeHint().width(), self._right.minimumWidth())
        return QSize(widest, super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _show(self, column: QWidget) -> QWidget:
        self._shown = column
        self._fit()
        return column

    def _fit(self) -> None:
        left = self.roomy or self._shown is self._left
        self._middle.setVisible(self._shown is self._middle or not self.narrow)
        self._right.setVisible(self._shown is self._right or self.roomy or not (self.narrow or left))
        self._left.setVisible(left)
        self._hair.setVisible(left)
