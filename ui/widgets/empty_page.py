"""An empty page: one large sentence, one small, and what to do first."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.theme import Theme
from ui.theme.space import MARGIN
from ui.widgets.buttons import ActButton, filled, outlined
from ui.widgets.labels import label


class EmptyPage(QWidget):
    """Left-aligned at the page's margin, no picture; the first act is the one offered."""

    def __init__(self, theme: Theme, sentence: str, advice: str, acts: Sequence[QAction] = (),
                 parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(sentence)
        self.setAccessibleDescription(advice)
        column = QVBoxLayout(self)
        column.setContentsMargins(*(theme.px(MARGIN + 8),) * 4)
        column.setSpacing(theme.px(8))
        self.sentence = label(sentence, "figure", strong=True, wrap=True)
        self.advice = label(advice, "body", tone="ink2", wrap=True)
        column.addWidget(self.sentence)
        column.addWidget(self.advice)
        column.addSpacing(theme.px(12))
        self.buttons: list[ActButton] = [filled(theme, a) if n == 0 else outlined(theme, a) for n, a in enumerate(acts)]
        row = QHBoxLayout()
        row.setContentsMargins(-theme.px(4), 0, 0, 0)
        for button in self.buttons:
            row.addWidget(button)
        row.addStretch(1)
        column.addLayout(row)
        column.addStretch(1)
        if self.buttons:
            self.setFocusProxy(self.buttons[0])
