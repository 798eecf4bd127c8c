"""The form of a person: who they are, and how they are reached."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.domain.contacts import Contact, SendBy, mail_address_fault
from app.domain.people import Person
from app.translation import _
from ui.hub import Hub
from ui.theme import Theme
from ui.widgets.fields import TextField, line
from ui.widgets.form_panel import Fault, FormPanel
from ui.widgets.segmented import Segmented
from ui.words import parse_day

if TYPE_CHECKING:
    from app.services.archive import Archive


class PersonForm(FormPanel):
    """`saved` carries the person's id."""

    saved = Signal(str)

    def __init__(self, archive: Archive, hub: Hub, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, _("Person"), self._keep, _("Spara personen"), narrow=True, tall=True, parent=parent)
        self._archive, self._hub = archive, hub
        self._person: Person | None = None
        self._contact = Contact(person="")
        self.name, self.party = line(theme), line(theme)
        self.born = line(theme, placeholder="1961-04-02")
        self.email, self.phone, self.address = line(theme), line(theme), TextField(theme)
        self.send_by = Segmented(theme, _("Utskick"), (("mail", _("E-post")), ("paper", _("Papper"))), "mail")
        self.fields.add(_("Namn"), self.name)
        self.fields.add(_("Parti"), self.party, width=90, hint=_("Som det står efter namnet i protokollet."))
        self.fields.add(_("Född"), self.born, width=140, hint=_("Behövs där den äldste ska leda sammanträdet."))
        self.fields.add(_("E-post"), self.email)
        self.fields.add(_("Telefon"), self.phone, width=220)
        self.fields.add(_("Adress"), self.address)
        self.fields.add(_("Utskick"), self.send_by, hint=_("Utan e-postadress går kallelsen på papper."))

    def begin(self, person: Person | None) -> None:
        """Open it for a person, or for a new one."""
        self._person = person
        self._contact = self._archive.contacts.contact(person.id) if person else Contact(person="")
        self.heading.setText(person.signature if person else _("Ny person"))
        self.name.setText(person.name if person else "")
        self.party.setText((person.party or "") if person else "")
        self.born.setText(person.born.isoformat() if person and person.born else "")
        self.email.setText(self._contact.email or "")
        self.phone.setText(self._contact.phone or "")
        self.address.setPlainText("\n".join(self._contact.address))
        self.send_by.choose(self._contact.send_by)
        self.open_form(self.name)

    def _keep(self) -> Fault | str | None:
        fault = self._fault()
        if fault is not None:
            return fault
        name = self.name.text().strip()
        person = self._person or Person(id=self._archive.registers.new_id(), name=name)
        person = replace(person, name=name, party=self.party.text().strip() or None, born=parse_day(self.born.text()))
        contact = self._reached(person.id)
        changed = contact if contact != replace(self._contact, person=person.id) else None
        if not self._hub.run(lambda: self._archive.registers.save_person(person, changed)):
            return _("Personen är inte sparad.")
        self.saved.emit(person.id)
        return None

    def _fault(self) -> Fault | None:
        if not self.name.text().strip():
            return Fault(_("Namnet saknas."), self.name)
        if self.born.text().strip() and parse_day(self.born.text()) is None:
            return Fault(_("Dagen skrivs som 1961-04-02."), self.born)
        address = self.email.text().strip()
        fault = mail_address_fault(address) if address else None
        return Fault(fault, self.email) if fault else None

    def _reached(self, person: str) -> Contact:
        lines = [" ".join(text.split()) for text in self.address.toPlainText().splitlines()]
        return Contact(person=person, email=self.email.text().strip() or None, phone=self.phone.text().strip() or None,
                       address=tuple(text for text in lines if text), send_by=cast(SendBy, self.send_by.value))
