"""The head of a page: one thing large, a line under it, and the acts of the page at the right."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from ui.theme import Theme
from ui.theme.space import MARGIN
from ui.theme.type_scale import Role
from ui.widgets.buttons import ActButton
from ui.widgets.labels import label, surface


class Heading(QWidget):
    """Title, subtitle and buttons."""

    def __init__(self, theme: Theme, title: str, buttons: Sequence[ActButton] = (), role: Role = "page",
                 parent: QWidget | None = None) -> None:
        super().__init__(parent)
        surface(self, "paper")
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(MARGIN), theme.px(16), theme.px(MARGIN - 4), theme.px(12))
        row.setSpacing(theme.px(4))
        words = QVBoxLayout()
        words.setSpacing(0)
        self._title = label(title, role, strong=True, elided=True)
        self._subtitle = label("", "body", tone="ink2", elided=True)
        words.addWidget(self._title)
        words.addWidget(self._subtitle)
        row.addLayout(words, 1)
        for button in buttons:
            row.addWidget(button)
        self._subtitle.hide()

    def tell(self, title: str | None = None, subtitle: str = "") -> None:
        """Show another title or subtitle."""
        if title is not None:
            self._title.setText(title)
        self._subtitle.setText(subtitle)
        self._subtitle.setVisible(bool(subtitle))
