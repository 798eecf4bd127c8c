"""Buttons side by side, or one under another where there is no room for that."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QSizePolicy, QWidget

from ui.theme import Theme

GAP = 4


class SideBySide(QWidget):
    """As wide as its parts together, or as the widest of them."""

    def __init__(self, theme: Theme, parts: Sequence[QWidget], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._parts, self._gap = tuple(parts), theme.px(GAP)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(self._gap)
        for part in parts:
            self._row.addWidget(part)
        self._row.addStretch(1)

    def sizeHint(self) -> QSize:
        shown = [p.sizeHint() for p in self._parts if not p.isHidden()]
        if self._row.direction() == QBoxLayout.Direction.TopToBottom:
            height = sum(s.height() for s in shown) + self._gap * max(0, len(shown) - 1)
        else:
            height = max((s.height() for s in shown), default=0)
        return QSize(self._wanted(shown), height)

    def minimumSizeHint(self) -> QSize:
        widest = max((p.sizeHint().width() for p in self._parts if not p.isHidden()), default=0)
        return QSize(widest, self.sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        fits = self._wanted([p.sizeHint() for p in self._parts if not p.isHidden()]) <= self.width()
        directions = QBoxLayout.Direction
        wanted = directions.LeftToRight if fits else directions.TopToBottom
        if wanted != self._row.direction():
            self._row.setDirection(wanted)
            self.updateGeometry()

    def _wanted(self, sizes: list[QSize]) -> int:
        return sum(s.width() for s in sizes) + self._gap * max(0, len(sizes) - 1)
