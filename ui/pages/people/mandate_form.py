"""The form of a mandate: in which committee, as what, for whom, from when to when."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Literal, cast

from PySide6.QtWidgets import QWidget

from app.domain.committee import Mandate, Office, position_after
from app.domain.people import Person
from app.translation import _
from ui.hub import Hub
from ui.theme import Theme
from ui.widgets.fields import Pick, line
from ui.widgets.form_panel import Fault, FormPanel
from ui.widgets.segmented import Segmented
from ui.words import parse_day, today

if TYPE_CHECKING:
    from app.services.archive import Archive

Role = Literal["member", "substitute"]


class MandateForm(FormPanel):
    """Opened for a person's new mandate, or for one there is."""

    def __init__(self, archive: Archive, hub: Hub, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, _("Uppdrag"), self._keep, _("Spara uppdraget"), narrow=True, parent=parent)
        self._archive, self._hub = archive, hub
        self._person: Person | None = None
        self._mandate: Mandate | None = None
        self.committee, self.body, self.seat = Pick(theme), Pick(theme), Pick(theme)
        self.role = Segmented(theme, _("Som"), (("member", _("Ledamot")), ("substitute", _("Ersättare"))), "member")
        offices = ((None, _("Inget")), ("chair", _("Ordförande")), ("vice_chair", _("Vice ordförande")),
                   ("second_vice_chair", _("Andre vice")))
        self.office = Pick(theme)
        for office, words in offices:
            self.office.addItem(words, office)
        self.party, self.since, self.until = line(theme), line(theme, placeholder="2023-01-01"), line(theme)
        self.fields.add(_("Organ"), self.committee)
        self.fields.add(_("Som"), self.role)
        self.fields.add(_("Plats"), self.seat)
        self.fields.add(_("Presidium"), self.office, width=220)
        self.fields.add(_("Vald av"), self.body, width=260)
        self.fields.add(_("Parti"), self.party, width=90, hint=_("Det parti som platsen hör till."))
        self.fields.add(_("Från"), self.since, width=140)
        self.fields.add(_("Till och med"), self.until, width=140, hint=_("Lämnas tomt tills vidare."))
        self.committee.currentIndexChanged.connect(lambda _place: self._committee_chosen())
        self.role.chosen.connect(self._role_chosen)

    @property
    def known(self) -> bool:
        """Whether it is open for a mandate that there is already."""
        return self._mandate is not None

    def begin(self, person: Person, mandate: Mandate | None, committee: str) -> None:
        """Open it; `committee` is the one suggested for a new mandate."""
        self._person, self._mandate = person, mandate
        self.heading.setText(_("Uppdrag för {name}").format(name=person.signature))
        self.committee.clear()
        for known in self._archive.registers.committees():
            self.committee.addItem(known.name, known.id)
        self.committee.setCurrentIndex(max(0, self.committee.findData(mandate.committee if mandate else committee)))
        self.committee.setEnabled(mandate is None)
        self._committee_chosen()
        self._show(mandate or Mandate(id="", committee=committee, person=person.id, role="member", position=0, party=person.party,
                                      since=today()))
        self.open_form(self.committee if mandate is None else self.role)

    def _show(self, mandate: Mandate) -> None:
        self.role.choose(mandate.role)
        self.office.setCurrentIndex(self.office.findData(mandate.office))
        self.party.setText(mandate.party or "")
        self.since.setText(mandate.since.isoformat() if mandate.since else "")
        self.until.setText(mandate.until.isoformat() if mandate.until else "")
        self.body.setCurrentIndex(max(0, self.body.findData(mandate.electing_body)))
        self.seat.setCurrentIndex(max(0, self.seat.findData(mandate.seat)))
        self._role_chosen(mandate.role)

    def _committee_chosen(self) -> None:
        id = self.committee.currentData()
        if id is None:
            return
        self.body.clear()
        self.body.addItem("–", None)
        for body in self._archive.registers.committee(id).electing_bodies:
            self.body.addItem(body, body)
        self.seat.clear()
        self.seat.addItem(_("Ny plats"), None)
        for number, (seat, words) in enumerate(self._seats(id), start=1):
            self.seat.addItem(_("Plats {n}, {who}").format(n=number, who=words), seat)

    def _seats(self, committee: str) -> list[tuple[str, str]]:
        """Each seat and who has held it last."""
        names = {p.id: p.signature for p in self._archive.registers.people()}
        seats: dict[str, str] = {}
        for m in self._archive.registers.mandates(committee):
            if m.role == "member":
                seats[m.seat or m.id] = names.get(m.person or "", _("tom plats"))
        return list(seats.items())

    def _role_chosen(self, role: object) -> None:
        for field in (self.seat, self.office):
            self.fields.show_row(field, role == "member")

    def _keep(self) -> Fault | str | None:
        since, until = parse_day(self.since.text()), parse_day(self.until.text())
        for field, day in ((self.since, since), (self.until, until)):
            if field.text().strip() and day is None:
                return Fault(_("Dagen skrivs som 2023-01-01."), field)
        if since and until and until < since:
            return Fault(_("Uppdraget slutar före sin första dag."), self.until)
        mandate = replace(self._written(), since=since, until=until)
        in_the_way = self._hub.ask(lambda: self._archive.registers.in_the_way_of(mandate))
        if in_the_way:
            return Fault(in_the_way, self.since)
        if not self._hub.run(lambda: self._archive.registers.save_mandate(mandate)):
            return _("Uppdraget är inte sparat.")
        return None

    def _written(self) -> Mandate:
        committee, role = str(self.committee.currentData()), cast(Role, self.role.value)
        member = role == "member"
        known = self._mandate or Mandate(id=self._archive.registers.new_id(), committee=committee, role=role,
                                         person=self._person.id if self._person else None,
                                         position=position_after(self._archive.registers.mandates(committee)))
        return replace(known, role=role, party=self.party.text().strip() or None, electing_body=self.body.currentData(),
                       office=cast("Office | None", self.office.currentData()) if member else None,
                       seat=(self.seat.currentData() or known.seat or known.id) if member else None)
