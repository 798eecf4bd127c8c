"""Spelling: the words that the secretary has taught, to add to and to take from; and why nothing is checked, where nothing is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.translation import _
from ui.hub import Hub
from ui.page import Page
from ui.tasks import Report, Task
from ui.theme import Theme
from ui.theme.space import MARGIN
from ui.widgets.actions import OWN, action
from ui.widgets.boxes import column_in
from ui.widgets.buttons import filled
from ui.widgets.heading import Heading
from ui.widgets.labels import hair, label, surface
from ui.widgets.rows import Cell, Column, Row, RowsView, Words

if TYPE_CHECKING:
    from app.services.archive import Archive
    from app.services.changes import Changes

ROW = 40


class SpellingPage(Page):
    """Retur in the field teaches the word; Del forgets the marked one, and Ctrl+Z knows it again."""

    def __init__(self, archive: Archive, hub: Hub, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(archive, hub, theme, parent)
        self.field = QLineEdit()
        self.field.setAccessibleName(_("Ett ord att lära"))
        self.field.setPlaceholderText(_("Ett ord att lära"))
        self.field.setFixedWidth(theme.px(320))
        teach = action(self.field, _("Lär ordet"), ("Return", "Enter"), self.teach, context=OWN)
        self.words = RowsView(theme, _("Egna ord"), (Column(),), height=ROW)
        self.forget_act = action(self.words, _("Glöm ordet"), "Del", self.forget, context=OWN)
        self.missing = label("", "body", tone="warn", wrap=True)
        nothing = _("Inga egna ord än. De läggs till här, eller medan protokollet skrivs.")
        self.none = label(nothing, "body", tone="ink2", wrap=True)
        self._lay(teach)
        self.missing.hide()
        self._task: Task | None = None

    def _lay(self, teach: QAction) -> None:
        px = self.theme.px
        row = QHBoxLayout()
        row.setSpacing(px(12))
        row.addWidget(self.field)
        row.addWidget(filled(self.theme, teach))
        row.addStretch(1)
        top = QVBoxLayout()
        top.setContentsMargins(*(px(MARGIN),) * 4)
        top.setSpacing(px(12))
        known = _("Namn i registren, organens koder och kommunernas namn är kända utan att läras.")
        top.addWidget(label(known, "body", tone="ink2", wrap=True))
        top.addWidget(self.missing)
        top.addLayout(row)
        top.addWidget(self.none)
        column = column_in(self)
        column.addWidget(Heading(self.theme, _("Stavning")))
        column.addWidget(hair())
        column.addLayout(top)
        column.addWidget(surface(self.words, "paper"), 1)

    def look(self) -> None:
        """Show the words; whether there is a dictionary is found out beside the window."""
        words = self.hub.ask(self.archive.spelling.words) or ()
        self.words.take([Row(word, (Cell((Words(word),)),), word) for word in words])
        self.words.setVisible(bool(words))
        self.none.setVisible(not words)
        if self._task is None:
            self._task = Task(self._missing, self)
            self._task.done.connect(self._tell)
            self._task.failed.connect(self.hub.refuse)
            self._task.start()

    def concerns(self, changes: Changes) -> bool:
        return changes.preferences

    def enter(self) -> None:
        self.field.setFocus()

    def teach(self) -> None:
        """Let the word in the field be known."""
        word = self.field.text().strip()
        if word and self.hub.run(lambda: self.archive.spelling.learn(word)):
            self.field.clear()
            self.words.choose(word)

    def forget(self) -> None:
        """Let the marked word be unknown again."""
        word = self.words.key
        if word is not None:
            self.hub.run(lambda: self.archive.spelling.forget(str(word)))
            if not self.words.rows:
                self.field.setFocus()

    def _missing(self, _report: Report) -> str:
        return self.archive.spelling.missing()

    def _tell(self, sentence: object) -> None:
        self.missing.setText(str(sentence))
        self.missing.setVisible(bool(sentence))
