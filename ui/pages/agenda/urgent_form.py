"""Urgent decisions taken between the meetings: noted here, so that they come on the next list. [KL 6:39–40]"""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from app.domain.plans import UrgentDecision
from app.translation import _
from ui.theme import Theme
from ui.widgets.actions import action
from ui.widgets.buttons import plain
from ui.widgets.fields import line
from ui.widgets.form_panel import Fault, FormPanel
from ui.widgets.rows import Cell, Column, Row, RowsView, Words
from ui.words import parse_day, short_day, today

Note = Callable[[UrgentDecision], bool]


class UrgentForm(FormPanel):
    """A decision at a time; those that wait stand under it, Retur changes one and Del strikes it."""

    def __init__(self, theme: Theme, note: Note, forget: Callable[[str], object], parent: QWidget | None = None) -> None:
        super().__init__(theme, _("Brådskande beslut"), self._note_it, _("Anteckna beslutet"), parent=parent)
        self._note, self._forget = note, forget
        self._id = ""
        self._known: tuple[UrgentDecision, ...] = ()
        self.title = line(theme)
        self.day = line(theme, placeholder=_("2026-09-16"))
        self.by = line(theme, placeholder=_("ordföranden"))
        self.dnr = line(theme)
        self.fields.add(_("Beslut"), self.title)
        self.fields.add(_("Fattat"), self.day, width=140)
        self.fields.add(_("Av"), self.by, width=320,
                        hint=_("Den som nämnden har gett rätten, 6 kap. 39 § kommunallagen. Anmäls vid nästa sammanträde."))
        self.fields.add(_("Dnr"), self.dnr, width=200)
        self.waiting = RowsView(theme, _("Beslut som väntar på att anmälas"), (Column(96), Column(), Column(140)), _("Ändra"), 40)
        self.waiting.opened.connect(self._change)
        self.strike_act = action(self.waiting, _("Stryk"), "Del", self._strike)
        self._whole.addWidget(self.waiting)
        self._whole.addWidget(plain(theme, self.strike_act))

    def begin(self, waiting: tuple[UrgentDecision, ...]) -> None:
        """Open it empty, with those that wait."""
        self._empty()
        self.tell(waiting)
        self.open_form(self.title)

    def tell(self, waiting: tuple[UrgentDecision, ...]) -> None:
        """Show these as those that wait."""
        self._known = waiting
        self.waiting.take([_row(d) for d in waiting])
        self.waiting.fit()
        self.waiting.setVisible(bool(waiting))
        self.strike_act.setVisible(bool(waiting))

    def _empty(self) -> None:
        self._id = ""
        for field in (self.title, self.by, self.dnr):
            field.clear()
        self.day.setText(today().isoformat())

    def _note_it(self) -> Fault | str | None:
        day, title = parse_day(self.day.text()), " ".join(self.title.text().split())
        if not title:
            return Fault(_("Skriv vad som är beslutat."), self.title)
        if day is None:
            return Fault(_("Dagen skrivs som 2026-09-16."), self.day)
        decision = UrgentDecision(id=self._id, made_on=day, title=title, by=self.by.text().strip() or None,
                                  dnr=self.dnr.text().strip() or None)
        return None if self._note(decision) else _("Beslutet är inte antecknat.")

    def _change(self, key: object) -> None:
        found = next((d for d in self._known if d.id == key), None)
        if found is not None:
            self._id = found.id
            self.title.setText(found.title)
            self.day.setText(found.made_on.isoformat())
            self.by.setText(found.by or "")
            self.dnr.setText(found.dnr or "")
            self.title.setFocus()

    def _strike(self) -> None:
        key = self.waiting.key
        if isinstance(key, str):
            self._forget(key)


def _row(decision: UrgentDecision) -> Row:
    day = f"{short_day(decision.made_on)} {decision.made_on.year}"
    title = ", ".join(word for word in (decision.title, decision.by) if word)
    return Row(decision.id, (Cell((Words(day, "caption", "ink2"),)), Cell((Words(title),)),
                             Cell((Words(decision.dnr or "", "caption", "ink2"),))), f"{title}, {day}")
