"""The log with the field in which it is searched, which is there while the whole log is shown."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.translation import _
from ui.pages.meeting_day.log_view import LogView
from ui.theme import Theme
from ui.theme.space import MARGIN
from ui.widgets.actions import action
from ui.widgets.labels import label
from ui.words import counted


class LogPart(QWidget):
    """`log` are the lines; letters in `field` leave only those in which they are found."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.log = LogView(theme)
        self.field = QLineEdit()
        self.field.setAccessibleName(_("Sök i loggen"))
        self.field.setPlaceholderText(_("Person, ärende eller slag, till exempel ahlqvist § 20 yrkande"))
        self.field.textChanged.connect(self._look_for)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._search(theme))
        column.addWidget(self.log)
        action(self.field, _("Till raderna"), ("Return", "Enter", "Down"), self.log.setFocus)
        action(self.field, _("Hela loggen"), "Esc", self._give_up)

    def _search(self, theme: Theme) -> QWidget:
        self._bar = QWidget()
        row = QHBoxLayout(self._bar)
        row.setContentsMargins(theme.px(MARGIN), theme.px(2), theme.px(MARGIN), theme.px(6))
        row.setSpacing(theme.px(12))
        row.addWidget(label(_("Sök i loggen"), "body", tone="ink2"))
        row.addWidget(self.field, 1)
        self._found = label("", "caption", tone="ink2")
        row.addWidget(self._found)
        self._bar.hide()
        return self._bar

    def open_wide(self, wide: bool) -> None:
        """Show the whole log with its field, or the last lines."""
        self._bar.setVisible(wide)
        if not wide:
            self.field.clear()
        self.log.open_wide(wide)

    def begin(self) -> None:
        """Take letters."""
        self.field.setFocus()
        self.field.selectAll()

    @property
    def told(self) -> str:
        """How many lines are found."""
        return self._found.text()

    def _look_for(self, letters: str) -> None:
        self.log.model_of_log.look_for(letters)
        count = len(self.log.model_of_log.entries)
        self._found.setText(counted(count, _("1 rad"), _("{n} rader")) if letters.strip() else "")

    def _give_up(self) -> None:
        self.field.clear()
        self.log.setFocus()
