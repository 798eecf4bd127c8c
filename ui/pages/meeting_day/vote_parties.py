"""The parties in a vote, each with the key that answers for all of its own who wait."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QGridLayout, QWidget

from ui.theme import Theme
from ui.widgets.buttons import ActButton

ABREAST = 2


class VoteParties(QWidget):
    """Hidden where a vote is called out one by one."""

    def __init__(self, theme: Theme, acts: Sequence[QAction], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        grid = QGridLayout(self)
        grid.setContentsMargins(-theme.px(4), 0, 0, 0)
        grid.setHorizontalSpacing(theme.px(8))
        grid.setVerticalSpacing(0)
        self._buttons = [ActButton(theme, act, "plain") for act in acts]
        for place, button in enumerate(self._buttons):
            grid.addWidget(button, place // ABREAST, place % ABREAST)
        grid.setColumnStretch(ABREAST, 1)
        self.hide()

    def tell(self, words: tuple[str, ...]) -> None:
        """Show so many parties in these words; the keys of the others mean nothing."""
        for place, button in enumerate(self._buttons):
            known = place < len(words)
            if known and button.act.text() != words[place]:
                button.act.setText(words[place])
            button.act.setEnabled(known)
            button.setVisible(known)
        self.setVisible(bool(words))
