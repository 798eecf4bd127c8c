"""The form of a person."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.domain.people import Person
from app.translation import _
from ui.hub import Hub
from ui.theme import Theme
from ui.widgets.fields import line
from ui.widgets.form_panel import Fault, FormPanel
from ui.words import parse_day

if TYPE_CHECKING:
    from app.services.archive import Archive


class PersonForm(FormPanel):
    """`saved` carries the person's id."""

    saved = Signal(str)

    def __init__(self, archive: Archive, hub: Hub, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, _("Person"), self._keep, _("Spara personen"), narrow=True, parent=parent)
        self._archive, self._hub = archive, hub
        self._person: Person | None = None
        self.name, self.party = line(theme), line(theme)
        self.born = line(theme, placeholder="1961-04-02")
        self.fields.add(_("Namn"), self.name)
        self.fields.add(_("Parti"), self.party, width=90, hint=_("Som det står efter namnet i protokollet."))
        self.fields.add(_("Född"), self.born, width=140, hint=_("Behövs där den äldste ska leda sammanträdet."))

    def begin(self, person: Person | None) -> None:
        """Open it for a person, or for a new one."""
        self._person = person
        self.heading.setText(person.signature if person else _("Ny person"))
        self.name.setText(person.name if person else "")
        self.party.setText((person.party or "") if person else "")
        self.born.setText(person.born.isoformat() if person and person.born else "")
        self.open_form(self.name)

    def _keep(self) -> Fault | str | None:
        name, born = self.name.text().strip(), parse_day(self.born.text())
        if not name:
            return Fault(_("Namnet saknas."), self.name)
        if self.born.text().strip() and born is None:
            return Fault(_("Dagen skrivs som 1961-04-02."), self.born)
        person = self._person or Person(id=self._archive.registers.new_id(), name=name)
        person = replace(person, name=name, party=self.party.text().strip() or None, born=born)
        if not self._hub.run(lambda: self._archive.registers.save_person(person)):
            return _("Personen är inte sparad.")
        self.saved.emit(person.id)
        return None
