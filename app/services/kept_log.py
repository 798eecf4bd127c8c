"""Entries as the archive keeps them: the meeting file's form, and in a calling to order what the meeting stood on that day."""

from __future__ import annotations

import json
from collections.abc import Iterable
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Any

from app.database.log import Line
from app.domain.committee import Committee, Roster
from app.domain.meeting.admissible import Refusal
from app.domain.meeting.events import TAGS, CalledToOrder, Entry
from app.domain.standing_orders import StandingOrders
from app.exchange.codec import Fault, encode_record
from app.exchange.entries import decode_entry, encode_entry
from app.services.errors import Inadmissible, unreadable
from app.services.shelf import value_from


@dataclass(frozen=True, slots=True)
class Ground:
    """What a meeting stands on: the committee, its standing orders and its roster on a day."""

    committee: Committee
    standing_orders: StandingOrders
    roster: Roster

    def written(self) -> dict[str, Any]:
        """As JSON data."""
        return {name: encode_record(getattr(self, name)) for name in GROUND}


GROUND: dict[str, type] = {"committee": Committee, "standing_orders": StandingOrders, "roster": Roster}


@dataclass(frozen=True, slots=True)
class Kept:
    """An entry, and the committee that a calling to order carries besides roster and standing orders."""

    entry: Entry
    committee: Committee | None = None


def line_of(entry: Entry, ground: Ground) -> Line:
    """An entry as a line of the log; raises `Inadmissible` for what could not be read back.

    A calling to order is given the ground, except for what it carries itself.
    """
    _must_survive(entry)
    data = encode_entry(entry)
    if isinstance(entry.event, CalledToOrder):
        data = {**data, **_with_ground(entry.event, ground).written()}
    return Line(id=str(entry.id), tag=TAGS[type(entry.event)], text=json.dumps(data, ensure_ascii=False, separators=(",", ":")))


def _with_ground(event: CalledToOrder, ground: Ground) -> Ground:
    return replace(ground, roster=event.roster or ground.roster, standing_orders=event.standing_orders or ground.standing_orders)


def _must_survive(entry: Entry) -> None:
    faults: list[Fault] = []
    decode_entry(encode_entry(entry), "", faults)
    if faults:
        raise Inadmissible([Refusal(0, f.path.lstrip("."), f.text) for f in faults])


def kept_of(lines: Iterable[Line]) -> tuple[Kept, ...]:
    """The entries that lines hold; raises `Damaged` where one cannot be read."""
    return tuple(_kept(line.text) for line in lines)


def _kept(text: str) -> Kept:
    data = json.loads(text)
    carried = {name: data.pop(name) for name in GROUND if name in data and data["event"] == "called_to_order"}
    faults: list[Fault] = []
    entry = decode_entry(data, "", faults)
    if faults:
        raise unreadable(faults[0])
    if not carried:
        return Kept(entry)
    ground = _ground(json.dumps(carried, ensure_ascii=False))
    event = CalledToOrder(roster=ground.roster, standing_orders=ground.standing_orders)
    return Kept(replace(entry, event=event), ground.committee)


@lru_cache(maxsize=4)
def _ground(text: str) -> Ground:
    data = json.loads(text)
    return Ground(**{name: value_from(cls, data[name]) for name, cls in GROUND.items()})
