"""The panel in which an entry of the log is put right: its clock, whom and what it tells of, its words, and the note with it."""

from __future__ import annotations

from datetime import date
from typing import Any

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.domain.meeting import amending
from app.domain.meeting import events as ev
from app.domain.meeting.amending import Fact
from app.domain.meeting.setting import Setting
from app.translation import _
from ui.pages.meeting_day.panels import Panel
from ui.pages.meeting_day.proposal_acts import kind_words
from ui.theme import Theme
from ui.theme.space import MARGIN
from ui.widgets.actions import action
from ui.widgets.buttons import filled
from ui.widgets.fields import Pick, TextField
from ui.widgets.labels import label
from ui.words import parse_clock, parse_day

Told = tuple[ev.Event, str | None, str]
"""The event as it is told now, its clock, and its note."""


class AmendPanel(Panel):
    """`answered` carries `Told`, `left` says that the panel is closed; what cannot be read is said under the fields."""

    left = Signal()

    def __init__(self, theme: Theme, title: str, entry: ev.Entry, setting: Setting, hint: str = "") -> None:
        super().__init__(theme, title, hint)
        self._entry, self._setting = entry, setting
        self.fields: dict[Fact, QWidget] = {}
        inside = QVBoxLayout()
        inside.setContentsMargins(theme.px(MARGIN), theme.px(8), theme.px(MARGIN), theme.px(10))
        inside.setSpacing(theme.px(3))
        self.clock, self.note = QLineEdit(entry.at or ""), QLineEdit(entry.note or "")
        self._add(inside, _("Klockslag"), self.clock)
        for fact in amending.facts_of(entry.event):
            self.fields[fact] = self._field(fact, amending.value_of(entry.event, fact))
            self._add(inside, self._name(fact), self.fields[fact])
        self._add(inside, _("Anteckning i loggen"), self.note)
        self.wrong = label("", "caption", tone="warn", wrap=True)
        self.wrong.hide()
        inside.addWidget(self.wrong)
        act = action(self, _("Spara"), ("Return", "Enter", "Ctrl+Return"), self._answer)
        beside = QHBoxLayout()
        beside.setContentsMargins(-theme.px(4), theme.px(4), 0, 0)
        self.by_return = filled(theme, act)
        beside.addWidget(self.by_return)
        beside.addStretch(1)
        inside.addLayout(beside)
        self.column.addLayout(inside)

    def _add(self, column: QVBoxLayout, words: str, field: QWidget) -> None:
        field.setAccessibleName(words)
        tag = label(words, "caption", tone="ink2")
        tag.setBuddy(field)
        column.addWidget(tag)
        column.addWidget(field)

    def _name(self, fact: Fact) -> str:
        return {"person": _("Person"), "by": _("Av"), "item": _("Ärende"), "kind": _("Slag"), "text": _("Lydelse"),
                "ground": _("Grund"), "part": _("Del av ärendet"), "until": _("Till dag"), "date": _("Dag")}[fact]

    def _field(self, fact: Fact, value: Any) -> QWidget:
        if fact in ("person", "by", "item", "kind"):
            return self._pick(self._choices(fact), value[0] if fact == "by" and value else value)
        if fact == "text":
            field = TextField(self.theme, 2)
            field.setPlainText(str(value or ""))
            return field
        return QLineEdit(value.isoformat() if isinstance(value, date) else str(value or ""))

    def _pick(self, choices: list[tuple[str, str]], value: Any) -> Pick:
        pick = Pick(self.theme)
        for words, id in choices:
            pick.addItem(words, id)
        pick.setCurrentIndex(max(0, pick.findData(value)))
        return pick

    def _choices(self, fact: Fact) -> list[tuple[str, str]]:
        setting, event = self._setting, self._entry.event
        if fact == "kind" and isinstance(event, ev.Proposed):
            return [(words, kind) for kind, words in kind_words().items()]
        if fact == "kind":
            return [(_("Särskilt yttrande"), "special_statement"), (_("Protokollsanteckning"), "note"),
                    (_("Mening antecknas"), "opinion")]
        if fact == "item":
            return [(a.title, a.id) for a in setting.agenda]
        nobody = [("–", "")] if fact == "by" else []
        return nobody + [(setting.signature(id), id) for id in setting.people]

    def begin(self) -> None:
        self.clock.setFocus()
        self.clock.selectAll()

    def leave(self) -> None:
        self.left.emit()

    def _answer(self) -> None:
        clock = self.clock.text().strip()
        facts = {fact: self._read(fact) for fact in self.fields}
        unread = [f for f in ("until", "date") if f in self.fields and facts[f] is None and self._words(self.fields[f])]
        if (clock and parse_clock(clock) is None) or unread:
            self.wrong.setText(_("Klockslaget skrivs 13:05 och dagen 2026-11-23."))
            self.wrong.show()
            return
        told: Told = (amending.amended(self._entry.event, facts), parse_clock(clock) if clock else None, self.note.text().strip())
        self.answered.emit(told)

    def _read(self, fact: Fact) -> Any:
        field = self.fields[fact]
        if isinstance(field, Pick):
            return self._movers(str(field.currentData())) if fact == "by" else field.currentData()
        words = self._words(field)
        return parse_day(words) if fact in ("until", "date") else words

    def _movers(self, first: str) -> tuple[str, ...]:
        """Another first one; those who are with them stay."""
        before: tuple[str, ...] = amending.value_of(self._entry.event, "by")
        rest = tuple(p for p in before[1:] if p != first)
        return ((first,) if first else ()) + rest

    def _words(self, field: QWidget) -> str:
        return field.toPlainText() if isinstance(field, TextField) else field.text() if isinstance(field, QLineEdit) else ""
