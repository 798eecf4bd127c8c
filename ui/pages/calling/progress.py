"""The line that says what is under way, how far it has come, and how to stop it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QProgressBar, QWidget

from app.translation import _
from ui.theme import Theme
from ui.theme.space import MARGIN
from ui.widgets.actions import action
from ui.widgets.buttons import outlined
from ui.widgets.labels import label, surface


class ProgressLine(QWidget):
    """Hidden while nothing is under way."""

    def __init__(self, theme: Theme, stop: Callable[[], object], parent: QWidget | None = None) -> None:
        super().__init__(parent)
        surface(self, "ground")
        self._what = ""
        self.words = label("", "body", strong=True, elided=True)
        self.bar = QProgressBar()
        self.bar.setTextVisible(False)
        self.bar.setFixedHeight(theme.px(6))
        self.stop_act = action(self, _("Avbryt"), "Esc", stop)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(MARGIN), theme.px(8), theme.px(MARGIN - 4), theme.px(8))
        row.setSpacing(theme.px(12))
        row.addWidget(self.words, 1)
        row.addWidget(self.bar, 1)
        self.button = outlined(theme, self.stop_act)
        row.addWidget(self.button)
        self.hide()

    def begin(self, what: str) -> None:
        """Say what is under way; the keys go to the act that stops it."""
        self._what = what
        self.bar.setRange(0, 0)
        self.words.setText(what)
        self.bar.setAccessibleName(what)
        self.show()
        self.button.setFocus()

    def tell(self, done: int, of: int) -> None:
        """How far it has come."""
        self.bar.setRange(0, max(1, of))
        self.bar.setValue(done)
        self.words.setText(_("{what}: {done} av {of}").format(what=self._what, done=done, of=of))
        self.bar.setAccessibleName(self.words.text())
