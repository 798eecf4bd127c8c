"""What is worked on and its paper side by side; where there is no room for both, one at a time."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

from app.translation import _
from ui.theme import Theme

NARROW = 1000
"""Under this width, at 100 %, the paper gives way to the list."""
SHARES = (760, 584)


class Sides(QSplitter):
    """F9 turns between the two while only one of them is shown."""

    def __init__(self, theme: Theme, left: QWidget, right: QWidget, turn_act: QAction, paper: str = "") -> None:
        """`turn_act` is the act whose key turns, there only while something can be turned; `paper` are its words at the left."""
        super().__init__(Qt.Orientation.Horizontal)
        self._theme, self._left, self._right, self._turn_act = theme, left, right, turn_act
        self._turned = False
        self._paper = paper or _("Visa kallelsen")
        self._back: QWidget | None = None
        for side in (left, right):
            self.addWidget(side)
        self.setSizes([theme.px(share) for share in SHARES])
        self.setHandleWidth(1)
        self.setChildrenCollapsible(False)
        self._fit()

    @property
    def narrow(self) -> bool:
        """Whether only one of the two is shown."""
        return self.width() < self._theme.px(NARROW)

    def turn(self) -> None:
        """Show the other one, with the keys where they were in it last."""
        self._turned = not self._turned
        if self._turned:
            self._back = self.window().focusWidget()
        self._fit()
        if self._turned:
            self._right.setFocus()
        elif self._back is not None and self._left.isAncestorOf(self._back):
            self._back.setFocus()

    def minimumSizeHint(self) -> QSize:
        """No wider than one of the two, for one of them gives way."""
        both = super().minimumSizeHint()
        return QSize(max(side.minimumSizeHint().width() for side in (self._left, self._right)), both.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self._left.setVisible(not (self.narrow and self._turned))
        self._right.setVisible(not self.narrow or self._turned)
        self._turn_act.setText(_("Visa listan") if self._turned else self._paper)
        self._turn_act.setVisible(self.narrow)
