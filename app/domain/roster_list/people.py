"""Whom a row means: somebody who is known, told from namesakes by the day of birth, or somebody new."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from app.domain.committee import Mandate
from app.domain.contacts import Contact
from app.domain.people import Person
from app.domain.roster_list.lines import Fault, Line

NEW_PERSON = "new-person-"
"""How the ids of those who are not in the register yet begin; the number of their first row follows."""


def name_key(name: str) -> str:
    """The name as it is compared: blanks and capitals make no difference."""
    return " ".join(name.split()).casefold()


class People:
    """The register of people with those whom the rows add; who is found stays found under the same id."""

    def __init__(self, people: Iterable[Person], mandates: Iterable[Mandate]) -> None:
        self.known = {p.id: p for p in people}
        self.after = dict(self.known)
        self._mandates = tuple(mandates)

    def meant_by(self, line: Line) -> Person | Fault:
        """The person as the row lets them be; a fault where several can be meant."""
        called_so = any(name_key(p.name) == name_key(line.as_written) for p in self.after.values())
        if called_so and line.as_written != line.name:
            line = replace(line, name=line.as_written, party=line.own_party)
        fitting = self._fitting(line)
        if len(fitting) > 1:
            return Fault(line.number, None, f"Det finns flera som heter {line.name}. Födelsedagen säger vem som menas.")
        person = fitting[0] if fitting else Person(id=f"{NEW_PERSON}{line.number}", name=line.name)
        told = replace(person, born=line.born or person.born,
                       party=person.party if line.party is None else line.party or None)
        self.after[told.id] = told
        return told

    def namesakes(self, person: Person) -> tuple[str, ...]:
        """What there is to say of those who are known by the name of somebody new."""
        same = [p.born for p in self.known.values() if name_key(p.name) == name_key(person.name)]
        return tuple(f"Blir en egen person: {person.name} i registret är född {born}." for born in same)

    def _fitting(self, line: Line) -> list[Person]:
        """Namesakes, of whom the day of birth, then the party, then the mandate chooses, as far as the row tells them."""
        same = [p for p in self.after.values() if name_key(p.name) == name_key(line.name)]
        if line.born:
            same = [p for p in same if p.born == line.born] or [p for p in same if p.born is None]
        if len(same) > 1 and line.party:
            same = [p for p in same if p.party == line.party] or same
        if len(same) > 1:
            same = [p for p in same if self._holds(p.id, line.since)] or same
        return same

    def _holds(self, person: str, since: date | None) -> bool:
        return any(m.person == person and m.since == since for m in self._mandates)


def told_contact(line: Line, person: str, known: Contact | None) -> Contact:
    """How the person is reached, as the row tells it; what it does not tell stays."""
    before = known or Contact(person=person)
    return replace(
        before,
        email=_told(line.email, before.email), phone=_told(line.phone, before.phone),
        address=before.address if line.address is None or _flat(line.address) == _flat(before.address) else line.address,
        send_by=line.send_by or before.send_by,
    )


def _told(told: str | None, before: str | None) -> str | None:
    return before if told is None or (before is not None and " ".join(before.split()) == told) else told or None


def _flat(address: tuple[str, ...]) -> str:
    """The address on one line, however its lines are broken."""
    return ", ".join(" ".join(part.split()) for line in address for part in line.split(",") if part.strip())
