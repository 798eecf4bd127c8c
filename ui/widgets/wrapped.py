"""Buttons one after another, on as many lines as their width needs."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.theme import Theme

GAP = 4


class Wrapped(QWidget):
    """As narrow as the widest of its parts; as tall as the lines they fill."""

    def __init__(self, theme: Theme, parts: Sequence[QWidget], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts, self._gap = tuple(parts), theme.px(GAP)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        for part in parts:
            part.setParent(self)
        self._lay()

    def sizeHint(self) -> QSize:
        shown = self._shown()
        return QSize(sum(p.sizeHint().width() for p in shown) + self._gap * max(0, len(shown) - 1), self.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(max((p.sizeHint().width() for p in self._shown()), default=0), self.height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay()

    def event(self, event: QEvent) -> bool:
        """A part that changes its words may change its line."""
        if event.type() == QEvent.Type.LayoutRequest:
            self._lay()
        return super().event(event)

    def _shown(self) -> list[QWidget]:
        return [p for p in self._parts if not p.isHidden()]

    def _lay(self) -> None:
        x, y, tallest = 0, 0, 0
        for part in self._shown():
            size = part.sizeHint()
            if x and x + size.width() > self.width():
                x, y, tallest = 0, y + tallest + self._gap, 0
            part.setGeometry(x, y, size.width(), size.height())
            x, tallest = x + size.width() + self._gap, max(tallest, size.height())
        self.setFixedHeight(y + tallest)
