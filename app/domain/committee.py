"""The committee: its municipalities, its seats, its substitutes, and the roster of a day."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from typing import Literal

from app.domain.people import Person
from app.domain.table import Table

CommitteeKind = Literal["committee", "board", "joint", "council"]
Office = Literal["chair", "vice_chair", "second_vice_chair"]
OtherKind = Literal["staff", "expert", "staff_representative", "observer"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Municipality:
    """A municipality as it is printed, and where its minutes can be read [KL 8:12]."""

    name: str | None = None
    address: str | None = None
    minutes_kept_at: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class DeputyChair:
    """Who stands in the place of a chair hindered for long, chosen by the committee [SO § 7]."""

    person: str
    since: date | None = field(default=None, metadata={"key": "from"})
    until: date | None = field(default=None, metadata={"key": "to"})
    decided: str | None = None

    def in_force(self, day: date) -> bool:
        """Whether the choice holds on `day`, its first and last day included."""
        return (self.since is None or self.since <= day) and (self.until is None or day <= self.until)


@dataclass(frozen=True, slots=True, kw_only=True)
class Committee:
    """A committee; a joint one has several electing bodies [KL 9:19–35]."""

    name: str
    code: str
    kind: CommitteeKind
    host: str | None = None
    electing_bodies: tuple[str, ...] = ()
    municipalities: Table[Municipality] = Table()
    deputy_chair: DeputyChair | None = None

    @property
    def host_name(self) -> str:
        """The host municipality as printed, e.g. `Herrljunga kommun`."""
        known = self.municipalities.get(self.host or "")
        return (known.name if known else None) or self.host or ""

    def printed(self, electing_body: str | None) -> str:
        """The name of a municipality as printed in a heading; the key where nothing else is known."""
        known = self.municipalities.get(electing_body or "")
        return (known.name if known else None) or electing_body or ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Seat:
    """One of the seats that fullmäktige has decided [KL 6:16]; a vacant one has no holder [KL 6:20]."""

    id: str
    holder: str | None
    party: str | None = None
    electing_body: str | None = None
    office: Office | None = None
    since: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Substitute:
    """A place among the substitutes; the order of the places is the order of the list [KL 6:16–17]."""

    person: str
    party: str | None = None
    electing_body: str | None = None
    personal_for: str | None = None
    since: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OtherAttendant:
    """One who attends without being elected to the committee; `items` limits to some items [KL 6:26]."""

    person: str
    kind: OtherKind = "staff"
    title: str | None = None
    items: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Roster:
    """Who is who on one day: people, seats in order, substitutes in list order, others."""

    people: tuple[Person, ...] = ()
    seats: tuple[Seat, ...] = ()
    substitutes: tuple[Substitute, ...] = ()
    others: tuple[OtherAttendant, ...] = ()

    def person(self, id: str) -> Person:
        """The person with that id; a nameless stand-in where the roster lacks it."""
        return next((p for p in self.people if p.id == id), Person(id=id, name=id))

    def seat_of(self, person: str) -> Seat | None:
        """The seat that the person holds, if any."""
        return next((s for s in self.seats if s.holder == person), None)

    def seat(self, id: str) -> Seat:
        """The seat with that id."""
        return next(s for s in self.seats if s.id == id)

    def place_of(self, person: str) -> Substitute | None:
        """The person's place among the substitutes, if any."""
        return next((s for s in self.substitutes if s.person == person), None)

    def elected(self, person: str) -> bool:
        """Whether the person holds a seat or a place among the substitutes."""
        return self.seat_of(person) is not None or self.place_of(person) is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class Mandate:
    """A person's assignment in a committee from a day to a day; `seat` None is a place among the substitutes.

    `position` orders seats and substitutes; `until` None is open-ended [KL 6:16, 6:20].
    """

    id: str
    committee: str
    person: str | None
    role: Literal["member", "substitute"]
    position: int
    seat: str | None = None
    party: str | None = None
    electing_body: str | None = None
    office: Office | None = None
    personal_for: str | None = None
    since: date | None = None
    until: date | None = None

    def in_force(self, day: date) -> bool:
        """Whether the mandate holds on `day`, its first and last day included."""
        return (self.since is None or self.since <= day) and (self.until is None or day <= self.until)

    def overlaps(self, other: Mandate) -> bool:
        """Whether there is a day on which both hold."""
        return _begins_by(self.since, other.until) and _begins_by(other.since, self.until)


def _begins_by(since: date | None, until: date | None) -> bool:
    return since is None or until is None or since <= until


def overlapping(mandates: Iterable[Mandate], new: Mandate) -> Mandate | None:
    """The person's other mandate in the same committee on some of the same days; nobody holds two of its places [KL 6:16]."""
    return next((m for m in mandates if m.id != new.id and m.person is not None and m.overlaps(new)
                 and (m.person, m.committee) == (new.person, new.committee)), None)


def position_after(mandates: Iterable[Mandate]) -> int:
    """The position behind every one ever given: who is elected later stands last, unless placed elsewhere [KL 6:17]."""
    return max((m.position + 1 for m in mandates), default=0)


def _in_order(mandates: Iterable[Mandate]) -> list[Mandate]:
    """By position; of those with one position, who was elected first stands first."""
    return sorted(mandates, key=lambda m: (m.position, m.since or date.min))


def roster_on(
    day: date,
    people: tuple[Person, ...],
    mandates: tuple[Mandate, ...],
    others: tuple[OtherAttendant, ...] = (),
) -> Roster:
    """The roster of any day, assembled from the mandates in force then.

    A seat whose mandates have all ended stands there vacant [KL 6:20]: the number of seats is fullmäktige's.
    """
    seats, substitutes = _seats_on(day, mandates), _substitutes_on(day, mandates)
    named = {s.holder for s in seats} | {s.person for s in substitutes} | {o.person for o in others}
    return Roster(people=tuple(p for p in people if p.id in named), seats=seats, substitutes=substitutes, others=others)


def _seats_on(day: date, mandates: tuple[Mandate, ...]) -> tuple[Seat, ...]:
    seats: dict[str, Seat] = {}
    for m in _in_order(m for m in mandates if m.role == "member"):
        seat_id = m.seat or m.id
        if m.in_force(day):
            seats[seat_id] = Seat(id=seat_id, holder=m.person, party=m.party, electing_body=m.electing_body,
                                  office=m.office, since=m.since)
        elif seat_id not in seats and (m.since is None or m.since <= day):
            seats[seat_id] = Seat(id=seat_id, holder=None, party=m.party, electing_body=m.electing_body)
    return tuple(seats.values())


def _substitutes_on(day: date, mandates: tuple[Mandate, ...]) -> tuple[Substitute, ...]:
    places = _in_order(m for m in mandates if m.role == "substitute" and m.in_force(day))
    return tuple(
        Substitute(person=m.person, party=m.party, electing_body=m.electing_body, personal_for=m.personal_for, since=m.since)
        for m in places if m.person is not None
    )
