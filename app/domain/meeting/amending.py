"""Amending: which facts of an entry can be told otherwise on the spot, and the entry that then stands in its place."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import fields, replace
from typing import Any, Literal, get_args

from app.domain.meeting import events as ev
from app.domain.minutes.points import read_points

Fact = Literal["person", "by", "item", "kind", "text", "ground", "part", "until", "date"]
"""What can be told otherwise, besides the clock and the note that every entry has."""
FACTS: tuple[Fact, ...] = get_args(Fact)
FIXED: dict[type, tuple[Fact, ...]] = {
    ev.ItemOpened: ("item",), ev.ItemClosed: ("item",), ev.ItemAdded: ("item",), ev.ItemRemoved: ("item",),
    ev.AdjustedAtOnce: ("item",), ev.Reserved: ("item",), ev.Statement: ("item",), ev.SeatTaken: ("person",),
}
"""What an entry of that kind is about and that another entry, not other words, would change."""


def facts_of(event: ev.Event) -> tuple[Fact, ...]:
    """The facts of an event that can be told otherwise, in the order of a form."""
    known = {f.name for f in fields(event)}
    return tuple(f for f in FACTS if f in known and f not in FIXED.get(type(event), ()))


def value_of(event: ev.Event, fact: Fact) -> Any:
    """What the event says now; points of a decision are its text, one a line."""
    if fact == "text" and isinstance(event, ev.Decided) and event.points:
        return "\n".join(f"{n}. {point}" for n, point in enumerate(event.points, 1))
    return getattr(event, fact)


def amended(event: ev.Event, told: Mapping[Fact, Any]) -> ev.Event:
    """The event with these facts instead; empty words are none."""
    changes: dict[str, Any] = {f: v.strip() or None if isinstance(v, str) else v for f, v in told.items()}
    if isinstance(event, ev.Decided) and "text" in changes:
        changes |= _decided_in(changes["text"])
    return replace(event, **changes)


def _decided_in(text: str | None) -> dict[str, Any]:
    """Words with several points are points, anything else is a text."""
    read = read_points(text)
    if len(read.points) > 1 and not (read.lead or read.whole):
        return {"text": None, "points": read.points}
    return {"text": text, "points": ()}


def in_these_words(text: str) -> dict[str, Any]:
    """How a decision says this: as a text, or as points where it has several."""
    return _decided_in(text.strip() or None)
