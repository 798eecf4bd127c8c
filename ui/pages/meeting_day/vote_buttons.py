"""The acts of a vote as buttons beside each other: the parties, each with its key, and the other ways."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from ui.theme import Theme
from ui.widgets.buttons import ActButton
from ui.widgets.wrapped import Wrapped


class VoteButtons(Wrapped):
    """Each with its key; those that stand for a party are shown as far as there are parties."""

    def __init__(self, theme: Theme, acts: Sequence[QAction], parent: QWidget | None = None) -> None:
        self.buttons = [ActButton(theme, act, "plain") for act in acts]
        super().__init__(theme, self.buttons, parent)

    def tell(self, words: tuple[str, ...]) -> None:
        """Show so many, in these words; the keys of the others mean nothing."""
        for place, button in enumerate(self.buttons):
            known = place < len(words)
            told = words[place] if known else ""
            if button.act.text() != told:
                button.act.setText(told)
            button.act.setEnabled(known)
            button.setVisible(known)
        self.setVisible(bool(words))
