"""A panel of running text that is kept as it is typed: the words of a decision, and the secretary's own note."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout

from app.translation import _
from ui.pages.meeting_day.panels import Panel
from ui.theme import Theme
from ui.theme.space import MARGIN
from ui.widgets.actions import action
from ui.widgets.buttons import filled, plain
from ui.widgets.fields import Settling, TextField
from ui.widgets.labels import hair


class WordsPanel(Panel):
    """`keep` is given the text a moment after the last key, and when the panel is left; Ctrl+Retur does `done` with it.

    What `keep` says it could not keep is tried again at the next pause, and when the panel is left.
    """

    def __init__(self, theme: Theme, title: str, name: str, text: str, keep: Callable[[str], object], *, hint: str = "",
                 done: str = "") -> None:
        super().__init__(theme, title, hint)
        self._keep, self._kept = keep, True
        self.field = TextField(theme, 4)
        self.field.setAccessibleName(name)
        self.field.setPlainText(text)
        self.setFocusProxy(self.field)
        self._settling = Settling(self._keep_it, self)
        self.field.textChanged.connect(self._settling.start)
        inside = QVBoxLayout()
        inside.setContentsMargins(theme.px(MARGIN), theme.px(10), theme.px(MARGIN), theme.px(10))
        inside.setSpacing(theme.px(8))
        inside.addWidget(self.field)
        inside.addLayout(self._buttons(done))
        self.column.addLayout(inside)
        self.column.addWidget(hair())

    def _buttons(self, done: str) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(-self.theme.px(4), 0, 0, 0)
        act = action(self, done or _("Klart"), ("Ctrl+Return", "Ctrl+Enter"), self._answer)
        row.addWidget(filled(self.theme, act) if done else plain(self.theme, act))
        row.addStretch(1)
        return row

    @property
    def text(self) -> str:
        """What is written."""
        return self.field.toPlainText()

    def begin(self) -> None:
        self.field.setFocus()
        cursor = self.field.textCursor()
        cursor.movePosition(cursor.MoveOperation.End)
        self.field.setTextCursor(cursor)

    def leave(self) -> None:
        """Keep what is written."""
        self._settling.flush()
        if not self._kept:
            self._keep_it()

    def _keep_it(self) -> None:
        self._kept = self._keep(self.text) is not False

    def _answer(self) -> None:
        """What could not be kept is not done with: it stays open."""
        self.leave()
        if self._kept:
            self.answered.emit(self.text)

