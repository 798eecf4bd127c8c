"""Whom a row means: somebody who is known, told from namesakes by the day of birth, or somebody new."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from functools import cache

from app.domain.committee import Mandate
from app.domain.contacts import Contact
from app.domain.people import Person
from app.domain.roster_list.lines import Fault, Line

NEW_PERSON = "new-person-"
"""How the ids of those who are not in the register yet begin; the number of their first row follows."""


@cache
def name_key(name: str) -> str:
    """The name as it is compared: blanks and capitals make no difference."""
    return " ".join(name.split()).casefold()


class People:
    """The register of people with those whom the rows add; who is found stays found under the same id."""

    def __init__(self, people: Iterable[Person], mandates: Iterable[Mandate]) -> None:
        self.known = {p.id: p for p in people}
        self.after = dict(self.known)
        self._called: dict[str, list[str]] = {}
        for person in self.known.values():
            self._called.setdefault(name_key(person.name), []).append(person.id)
        self._starts = {(m.person, m.since) for m in mandates}

    def meant_by(self, line: Line) -> Person | Fault:
        """The person as the row lets them be; a fault where several can be meant."""
        if self._named(line.as_written) and line.as_written != line.name:
            line = replace(line, name=line.as_written, party=line.own_party)
        fitting = self._fitting(line)
        if len(fitting) > 1:
            return Fault(line.number, None, f"Det finns flera som heter {line.name}. Födelsedagen säger vem som menas.")
        person = fitting[0] if fitting else Person(id=f"{NEW_PERSON}{line.number}", name=line.name)
        told = replace(person, born=line.born or person.born,
                       party=person.party if line.party is None else line.party or None)
        if told.id not in self.after:
            self._called.setdefault(name_key(told.name), []).append(told.id)
        self.after[told.id] = told
        return told

    def _named(self, name: str) -> list[Person]:
        """Everybody who is called so, in the order in which they became known."""
        return [self.after[id] for id in self._called.get(name_key(name), ())]

    def namesakes(self, person: Person) -> tuple[str, ...]:
        """What there is to say of those who are known by the name of somebody new."""
        same = [self.known[p.id].born for p in self._named(person.name) if p.id in self.known]
        return tuple(f"Blir en egen person: {person.name} i registret är född {born}." for born in same)

    def _fitting(self, line: Line) -> list[Person]:
        """Namesakes, of whom the day of birth, then the party, then the mandate chooses, as far as the row tells them."""
        same = self._named(line.name)
        if line.born:
            same = [p for p in same if p.born == line.born] or [p for p in same if p.born is None]
        if len(same) > 1 and line.party:
            same = [p for p in same if p.party == line.party] or same
        if len(same) > 1:
            same = [p for p in same if (p.id, line.since) in self._starts] or same
        return same


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
