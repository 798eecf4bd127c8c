"""The state of a meeting at one moment: who is there, what is open, who serves."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from app.domain.meeting.events import Items
from app.domain.rules.returning import Departure

Seated = Mapping[str, str]
"""Seat id to the person who serves in it; an empty seat is left out."""


@dataclass(frozen=True, slots=True)
class Presence:
    """How somebody is there: in the room or on the line, for all items or some, from the roll call or later."""

    remote: bool = False
    items: Items = None
    late: bool = False


@dataclass(frozen=True, kw_only=True)  # without slots: a copied dict makes the next state ten times as fast
class State:
    """A moment of the meeting.

    `seats` is who serves in fact, `lawful` who would by the rules alone; `taken` are the seats where the facts differ
    (None: left empty). `waiting` have come while an item is open and count from the next. `suspended` are substitutes
    who are disqualified in the open item and serve again after it (`lawful_suspended`: in `lawful`). `limited`:
    somebody is there for some items only. `seated_for` are those among whom the seats were last filled. `newcomers`
    have come late and may still displace a substitute who serves. `arrived` have come since the last item was closed
    or while it was open, and begin to serve with the next; `seats_before` and `lawful_before` are who served in the last, or have
    stepped in since for one who has gone; who was `passed_over` then displaces nobody from that seat.
    """

    day: date
    roll_call: bool = True
    called: bool = False
    closed: bool = False
    adjourned: bool = False
    item: str | None = None
    present: Mapping[str, Presence] = field(default_factory=dict)
    limited: bool = False
    away: frozenset[tuple[str, str]] = frozenset()
    waiting: frozenset[str] = frozenset()
    newcomers: frozenset[str] = frozenset()
    arrived: frozenset[str] = frozenset()
    seats_before: Seated = field(default_factory=dict)
    lawful_before: Seated = field(default_factory=dict)
    passed_over: Mapping[str, frozenset[str]] = field(default_factory=dict)
    lawful_passed_over: Mapping[str, frozenset[str]] = field(default_factory=dict)
    disqualified: Mapping[str, frozenset[str]] = field(default_factory=dict)
    reported: Mapping[str, Items] = field(default_factory=dict)
    absent: frozenset[str] = frozenset()
    seats: Seated = field(default_factory=dict)
    lawful: Seated = field(default_factory=dict)
    seated_for: frozenset[str] | None = None
    suspended: Seated = field(default_factory=dict)
    lawful_suspended: Seated = field(default_factory=dict)
    taken: Mapping[str, str | None] = field(default_factory=dict)
    departures: Mapping[str, Departure] = field(default_factory=dict)
    chair: str | None = None
    chairs: Mapping[str, str] = field(default_factory=dict)

    def but(self, **changes: Any) -> State:
        """The same moment but for these fields: what `dataclasses.replace` does, for a replay that asks it at every entry."""
        other = object.__new__(State)
        other.__dict__.update(self.__dict__)
        other.__dict__.update(changes)
        return other

    def out(self, item: str | None) -> frozenset[str]:
        """Those disqualified in the item."""
        return self.disqualified.get(item or "", frozenset())

    def is_there(self, person: str) -> bool:
        """Whether the person is in the room, or on the line, for what is open now."""
        presence = self.present.get(person)
        if presence is None or (self.item is not None and (person, self.item) in self.away):
            return False
        for_this = presence.items is None or self.item in presence.items
        return for_this and person not in self.out(self.item)

    @property
    def able(self) -> frozenset[str]:
        """Those who may serve: there, in time for the open item, not away from it and not disqualified in it."""
        able = frozenset(self.present).difference(self.waiting, self.out(self.item))
        return frozenset(p for p in able if self.is_there(p)) if self.away or self.limited else able

    def may_serve(self, person: str) -> bool:
        """Whether the person is there, in time for the open item, and not disqualified in it."""
        return person not in self.waiting and self.is_there(person)

    def serves(self, person: str) -> bool:
        """Whether the person serves."""
        return person in self.seats.values()

    def seat_of(self, person: str) -> str | None:
        """The seat in which the person serves."""
        return next((s for s, p in self.seats.items() if p == person), None)
