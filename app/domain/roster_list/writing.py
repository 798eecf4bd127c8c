"""A day's roster as the rows of a list, in the columns that are read; read back the same day or later they change nothing."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from app.domain.committee import Mandate, Seat, roster_on
from app.domain.contacts import Contact
from app.domain.people import Person
from app.domain.roster_list.columns import WORDS, WRITTEN, Field
from app.domain.roster_list.people import name_key
from app.domain.roster_list.proposal import Registers
from app.domain.roster_list.words import SEND_BY, post_words

VACANT, NOTHING = "vakant", "–"
Cells = dict[Field, str]


def headings() -> tuple[str, ...]:
    """The headings of a list that is written."""
    return tuple(WORDS[field][0] for field in WRITTEN)


def written(registers: Registers, day: date) -> list[tuple[str, ...]]:
    """The rows under the headings: seats in order, vacant ones too, then substitutes in the order of the list."""
    rows = _Rows(registers, day).all()
    return [tuple(row.get(field, "") for field in WRITTEN) for row in rows]


class _Rows:
    def __init__(self, registers: Registers, day: date) -> None:
        self._registers, self._day = registers, day
        self._people = {p.id: p for p in registers.people}
        self._contacts = {c.person: c for c in registers.contacts}
        self._roster = roster_on(day, registers.people, registers.mandates)

    def all(self) -> list[Cells]:
        """Every row."""
        return [self._seat(seat) for seat in self._roster.seats] + [self._mandate(m) for m in self._substitutes()]

    def _in_force(self, role: str) -> Iterable[Mandate]:
        return (m for m in self._registers.mandates if m.role == role and m.in_force(self._day))

    def _substitutes(self) -> list[Mandate]:
        places = [m for m in self._in_force("substitute") if m.person is not None]
        return sorted(places, key=lambda m: (m.position, m.since or date.min))

    def _seat(self, seat: Seat) -> Cells:
        held = [m for m in self._in_force("member") if (m.seat or m.id) == seat.id]
        return self._mandate(held[-1]) if held else self._left(seat)

    def _left(self, seat: Seat) -> Cells:
        """A seat whose holder's mandate has ended: vacant from the day after to the day before the next."""
        mandates = [m for m in self._registers.mandates if m.role == "member" and (m.seat or m.id) == seat.id]
        last = max(m.until for m in mandates if m.until and m.until < self._day)
        begins = min((m.since for m in mandates if m.since and m.since > self._day), default=None)
        return {"name": VACANT, "role": "ledamot", "body": seat.electing_body or "", "seat_party": seat.party or "",
                "since": str(last + timedelta(days=1)), "until": str(begins - timedelta(days=1)) if begins else ""}

    def _mandate(self, mandate: Mandate) -> Cells:
        person = self._people.get(mandate.person or "")
        cells: Cells = {
            "role": post_words(mandate), "body": mandate.electing_body or "", "order": str(mandate.position + 1),
            "since": str(mandate.since or ""), "until": str(mandate.until or ""), "seat_party": self._party(mandate, person),
            "personal_for": self._called(mandate.personal_for)}
        return self._person(person, cells) if person else {**cells, "name": VACANT}

    def _party(self, mandate: Mandate, person: Person | None) -> str:
        """The seat's party, where it is not the person's own; a seat of none is told so."""
        if person is not None and mandate.party == person.party:
            return ""
        return mandate.party or (NOTHING if person else "")

    def _person(self, person: Person, cells: Cells) -> Cells:
        contact = self._contacts.get(person.id, Contact(person=person.id))
        reached: Cells = {**cells, "email": contact.email or "", "phone": contact.phone or "",
                          "address": "\n".join(contact.address),
                          "send_by": SEND_BY[contact.send_by] if contact.email or contact.send_by != "mail" else ""}
        return {**reached, "name": person.name, "party": person.party or "", "born": str(person.born or "")}

    def _called(self, seat: str | None) -> str:
        """Who holds the seat; with the day of birth where another member has the same name."""
        holder = next((s.holder for s in self._roster.seats if s.id == seat), None)
        person = self._people.get(holder or "")
        if person is None:
            return ""
        members = [self._people[s.holder] for s in self._roster.seats if s.holder in self._people and s.holder]
        alone = sum(1 for p in members if name_key(p.name) == name_key(person.name)) == 1
        return person.name if alone or person.born is None else f"{person.name} {person.born}"
