"""The setting of a meeting: committee, roster, standing orders and agenda as they hold while it is replayed."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import cached_property

from app.domain.agenda import AgendaItem
from app.domain.committee import Committee, Roster, Seat, Substitute
from app.domain.meeting.events import CalledToOrder, Entry
from app.domain.meeting.log import standing_of
from app.domain.people import Person
from app.domain.proceedings import Meeting, Proceedings
from app.domain.standing_orders import StandingOrders


@dataclass(frozen=True)
class Setting:
    """What the log is read against; look-ups are made once."""

    committee: Committee
    orders: StandingOrders
    roster: Roster
    meeting: Meeting
    agenda: tuple[AgendaItem, ...]

    @cached_property
    def seats(self) -> dict[str, Seat]:
        """Seats by id, in the order of the roster."""
        return {s.id: s for s in self.roster.seats}

    @cached_property
    def members(self) -> dict[str, str]:
        """Who holds each seat that is not vacant, in the order of the roster."""
        return {s.id: s.holder for s in self.roster.seats if s.holder is not None}

    @cached_property
    def holders(self) -> dict[str, str]:
        """Each member's seat id."""
        return {s.holder: s.id for s in self.roster.seats if s.holder is not None}

    @cached_property
    def places(self) -> dict[str, Substitute]:
        """Substitutes by person, in list order; one who holds a seat is no substitute."""
        return {s.person: s for s in self.roster.substitutes if s.person not in self.holders}

    @cached_property
    def items(self) -> dict[str, AgendaItem]:
        """The agenda by id."""
        return {a.id: a for a in self.agenda}

    @cached_property
    def people(self) -> dict[str, Person]:
        """People by id."""
        return {p.id: p for p in self.roster.people}

    @property
    def needed(self) -> int:
        """How many must serve for a quorum: more than half of all seats, vacant ones among them [KL 6:27]."""
        return len(self.seats) // 2 + 1

    def party(self, person: str) -> str | None:
        """For the rules: the party of the person's seat or place."""
        if person in self.holders:
            return self.seats[self.holders[person]].party
        place = self.places.get(person)
        return place.party if place else None

    def elected_by(self, person: str) -> str | None:
        """The electing body that the person's seat or place belongs to."""
        held = self.roster.seat_of(person) or self.places.get(person)
        return held.electing_body if held else None

    def municipality(self, person: str) -> str:
        """The municipality that elected the person; only a joint committee tells it [KL 9:19]."""
        return self.elected_by(person) or "" if self.committee.kind == "joint" else ""

    def signature(self, person: str | None) -> str:
        """A person as printed, `Anna Ek (M)`."""
        known = self.people.get(person or "")
        return known.signature if known else str(person)

    def name(self, person: str | None) -> str:
        """A person's bare name, without the party."""
        known = self.people.get(person or "")
        return known.name if known else str(person)


def called_with(log: tuple[Entry, ...]) -> CalledToOrder | None:
    """The calling to order that holds and carries a roster, if any does."""
    if not any(isinstance(e.event, CalledToOrder) and e.event.roster is not None for e in log):
        return None
    calls = [e.event for e in standing_of(log, CalledToOrder)]
    return next((c for c in reversed(calls) if isinstance(c, CalledToOrder) and c.roster is not None), None)


def as_held(proceedings: Proceedings) -> Proceedings:
    """The proceedings with the roster and standing orders that the calling to order carries, once it does.

    An old meeting never changes because a register did.
    """
    call = called_with(proceedings.log)
    if call is None or call.roster is None:
        return proceedings
    return replace(proceedings, roster=call.roster, standing_orders=call.standing_orders or proceedings.standing_orders)


def setting_of(proceedings: Proceedings) -> Setting:
    """The setting in which the proceedings' log is read."""
    held = as_held(proceedings)
    return Setting(held.committee, held.standing_orders, held.roster, held.meeting, held.agenda)
