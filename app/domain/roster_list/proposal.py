"""What a roster list would change in the registers, row by row, before anything is changed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import Literal

from app.domain.committee import Committee, Mandate, overlapping
from app.domain.contacts import Contact
from app.domain.people import Person
from app.domain.roster_list.differences import contact_changes, mandate_changes, person_changes
from app.domain.roster_list.lines import Fault, Read
from app.domain.roster_list.mandates import Matched, Matching
from app.domain.roster_list.people import People, told_contact
from app.domain.roster_list.ties import untied

Kind = Literal["new", "changed", "unchanged", "ended"]
InTheWay = Callable[[Person, Mandate], str]
"""Says of a mandate that a person has, that it stands in the way."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Registers:
    """What is known: the committee by its id with its mandates, and the people of the whole archive with their contacts."""

    id: str
    committee: Committee
    people: tuple[Person, ...] = ()
    mandates: tuple[Mandate, ...] = ()
    contacts: tuple[Contact, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Terms:
    """`since` is the first day of a new mandate whose row tells none; `end_others` ends the day before it what no row names."""

    since: date
    end_others: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One row of the proposal: what becomes of whom. `mandate` is as it would be; `changes` say what is otherwise than before."""

    kind: Kind
    row: int | None
    person: Person | None
    mandate: Mandate | None
    changes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """All rows, what is wrong, what there is to say; and what would be written, or removed by its id, where nothing is wrong."""

    entries: tuple[Entry, ...]
    faults: tuple[Fault, ...] = ()
    notes: tuple[str, ...] = ()
    people: tuple[Person, ...] = ()
    mandates: tuple[Mandate, ...] = ()
    contacts: tuple[Contact, ...] = ()
    removed: tuple[str, ...] = ()

    def count(self, kind: Kind) -> int:
        """How many rows are of a kind."""
        return sum(1 for e in self.entries if e.kind == kind)


def proposed(registers: Registers, read: Read, terms: Terms, in_the_way: InTheWay) -> Proposal:
    """What the rows would change. New people and mandates have ids of their own, which last until they are written."""
    people, faults = People(registers.people, registers.mandates), list(read.faults)
    matching = Matching(registers.id, registers.committee, registers.mandates, terms.since, read.headings)
    who = [(line, None if line.vacant else people.meant_by(line)) for line in read.lines]
    faults += [person for _line, person in who if isinstance(person, Fault)]
    matched = matching.all_of([(line, p) for line, p in who if not isinstance(p, Fault)])
    faults += [m for m in matched if isinstance(m, Fault)]
    rows = [m for m in matched if isinstance(m, Matched)]
    ended = _others(registers, rows, terms) if terms.end_others else {}
    rows, more = matching.seated(rows, ended)
    rows, notes = untied(rows, registers.mandates)
    faults += more + _overlaps(registers, people, rows, ended, in_the_way)
    proposal = _written(registers, people, rows, ended, faults, read)
    return replace(proposal, notes=proposal.notes + notes)


def _others(registers: Registers, rows: list[Matched], terms: Terms) -> dict[str, Mandate | None]:
    """What becomes of the mandates in force that no row names: they end, or are gone where they would end before they began."""
    named, last = {r.before.id for r in rows if r.before}, terms.since - timedelta(days=1)
    others = [m for m in registers.mandates if m.id not in named and m.person is not None and m.in_force(terms.since)]
    others.sort(key=lambda m: (m.role, m.position))
    return {m.id: None if m.since is not None and last < m.since else replace(m, until=last) for m in others}



def _overlaps(registers: Registers, people: People, rows: list[Matched], ended: dict[str, Mandate | None],
              in_the_way: InTheWay) -> list[Fault]:
    """Nobody holds two places at a time; two that did before can be changed one by one."""
    known = {m.id: m for m in registers.mandates}
    after: dict[str, Mandate | None] = {**known, **ended, **{r.mandate.id: r.mandate for r in rows if r.mandate}}
    of: dict[str | None, list[Mandate]] = {}
    for m in after.values():
        of.setdefault(m.person if m else None, []).extend([m] if m else [])
    found = []
    for mandate, row in [(r.mandate, r) for r in rows if r.mandate and r.mandate != r.before]:
        others = [m for m in of[mandate.person] if not (row.before and m.id in known and row.before.overlaps(known[m.id]))]
        other = overlapping(others, mandate)
        if other is not None and other.person is not None:
            found.append(Fault(row.line.number, None, in_the_way(people.after[other.person], other)))
    return found


def _written(registers: Registers, people: People, rows: list[Matched], ended: dict[str, Mandate | None],
             faults: list[Fault], read: Read) -> Proposal:
    contacts = {c.person: c for c in registers.contacts}
    told = dict(contacts)
    entries = []
    for row in rows:
        if row.person is not None:
            told[row.person.id] = told_contact(row.line, row.person.id, told.get(row.person.id))
        entries.append(_entry(registers, people, row, contacts, told))
    for id, after in ended.items():
        entries.append(_ended(registers, id, after))
    changed = [p for p in people.after.values() if p != people.known.get(p.id)]
    new_contacts = [c for id, c in told.items() if c != contacts.get(id, Contact(person=id))]
    mandates = [r.mandate for r in rows if r.mandate and r.mandate != r.before]
    return Proposal(
        entries=tuple(entries), faults=tuple(sorted(faults, key=lambda f: f.row or 0)), notes=_notes(read),
        people=tuple(changed), contacts=tuple(new_contacts),
        mandates=(*(m for m in ended.values() if m), *mandates), removed=tuple(id for id, m in ended.items() if m is None))


def _notes(read: Read) -> tuple[str, ...]:
    return ("Av personnumren sparas bara födelsedagen.",) if read.numbers else ()


def _entry(registers: Registers, people: People, row: Matched, contacts: dict[str, Contact], told: dict[str, Contact]) -> Entry:
    person = people.after[row.person.id] if row.person else None
    before = people.known.get(person.id) if person else None
    changes = mandate_changes(row.before, row.mandate, registers.committee, row.seat_holder) if row.before and row.mandate else ()
    if person and before:
        changes = person_changes(before, person) + changes
    if person:
        changes += contact_changes(contacts.get(person.id, Contact(person=person.id)), told[person.id])
    if person and not before:
        changes = people.namesakes(person) + changes
    new = (row.mandate is not None and row.before is None) or (person is not None and before is None)
    return Entry(kind="new" if new else "changed" if changes else "unchanged", row=row.line.number, person=person,
                 mandate=row.mandate, changes=changes)


def _ended(registers: Registers, id: str, after: Mandate | None) -> Entry:
    mandate = next(m for m in registers.mandates if m.id == id)
    person = next((p for p in registers.people if p.id == mandate.person), None)
    say = f"slutar {after.until}" if after else "börjar aldrig gälla"
    return Entry(kind="ended", row=None, person=person, mandate=after or mandate, changes=(say,))
