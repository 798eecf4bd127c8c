"""The head of a page: one thing large, a line under it, and the acts of the page at the right, or under it where it is narrow."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from ui.theme import Theme
from ui.theme.space import MARGIN
from ui.theme.type_scale import Role
from ui.widgets.labels import label, surface
from ui.widgets.side_by_side import SideBySide


class Heading(QWidget):
    """Title, subtitle and buttons, or what else stands beside the title."""

    def __init__(self, theme: Theme, title: str, buttons: Sequence[QWidget] = (), role: Role = "page",
                 parent: QWidget | None = None) -> None:
        super().__init__(parent)
        surface(self, "paper")
        self._theme = theme
        row = self._row = QBoxLayout(QBoxLayout.Direction.LeftToRight, self)
        row.setContentsMargins(theme.px(MARGIN), theme.px(16), theme.px(MARGIN - 4), theme.px(12))
        row.setSpacing(theme.px(4))
        words = QVBoxLayout()
        words.setSpacing(0)
        self._title = label(title, role, strong=True, elided=True)
        self._subtitle = label("", "body", tone="ink2", elided=True)
        words.addWidget(self._title)
        words.addWidget(self._subtitle)
        row.addLayout(words, 1)
        self._buttons = SideBySide(theme, buttons)
        if buttons:
            row.addWidget(self._buttons)
        self._subtitle.hide()

    def tell(self, title: str | None = None, subtitle: str = "") -> None:
        """Show another title or subtitle."""
        if title is not None:
            self._title.setText(title)
        self._subtitle.setText(subtitle)
        self._subtitle.setVisible(bool(subtitle))

    def resizeEvent(self, event: QResizeEvent) -> None:
        """The title is read before the acts: where both have no room, these stand under it."""
        super().resizeEvent(event)
        margins = self._row.contentsMargins()
        taken = margins.left() + margins.right() + self._row.spacing() + self._buttons.sizeHint().width()
        fits = taken + self._title.sizeHint().width() <= self.width()
        directions = QBoxLayout.Direction
        self._row.setDirection(directions.LeftToRight if fits else directions.TopToBottom)
