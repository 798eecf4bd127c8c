"""Earlier: somebody came or left at another moment than now: at a clock, from an item, in the middle of it, or for some items."""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from app.domain.meeting import events as ev
from app.domain.meeting.order import agenda_of, paragraphs_foreseen
from app.domain.meeting.replay import History, Moment
from app.domain.times import Clock

Change = Literal["comes", "leaves", "only", "away"]
"""Came, left, was there in these items only, was away in these only."""
CLOCK = re.compile(r"(\d{1,2})[:.](\d{2})|(?<!§)(?<!§ )\b(\d{2})(\d{2})\b")
NUMBER = re.compile(r"\d+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """What is noted, and where it belongs: `after` which entry, None: at the end, and at which clock."""

    event: ev.Event
    after: str | None = None
    at: Clock | None = None


def told_in_words(history: History, person: str, change: Change, words: str) -> Placed | None:
    """What is meant by `13:20` or `1320`, `§ 18` or `under § 18`, and for some items by `18`, `18–20` or `18, 20`; None where
    nothing is.

    A change from an item that is still to come holds for the items from it on.
    """
    if change in ("only", "away"):
        return _for_items(history, person, change, _items_named(history, words))
    clock = CLOCK.search(words)
    hour, minute = (int(clock[1] or clock[3]), int(clock[2] or clock[4])) if clock else (24, 0)
    if hour < 24 and minute < 60:
        return _at_clock(history, person, change, f"{hour:02}:{minute:02}")
    items = () if clock else _items_named(history, words)
    return from_item(history, person, change, items[0], inside=words.strip().startswith("under")) if items else None


def from_item(history: History, person: str, change: Change, item: str, *, inside: bool = False) -> Placed | None:
    """A change from before an item was taken up, or (`inside`) right after it was."""
    place = _opening_of(history, item)
    if place is None:
        agenda = [a.id for a in agenda_of(history)]
        return _for_items(history, person, "only" if change == "comes" else "away", tuple(agenda[agenda.index(item):]))
    moments = history.moments
    if not inside and place == 0:
        return None
    behind = moments[place] if inside else moments[place - 1]
    return Placed(event=_event(person, change), after=behind.entry.id, at=moments[place].entry.at)


def _at_clock(history: History, person: str, change: Change, clock: Clock) -> Placed | None:
    """After the last that was noted by then; nothing is placed before all else."""
    before = [m for m in history.moments if m.entry.at is not None and m.entry.at <= clock]
    return Placed(event=_event(person, change), after=before[-1].entry.id, at=clock) if before else None


def _for_items(history: History, person: str, change: Change, items: tuple[str, ...]) -> Placed | None:
    """For some items only; where all have been up it is placed before the first of them."""
    if not items:
        return None
    event: ev.Event = ev.Present(person=person, items=items) if change == "only" else ev.Left(person=person, items=items)
    places = [_opening_of(history, i) for i in items]
    known = [p for p in places if p is not None]
    past = min(known) if known else 0
    return Placed(event=event, after=history.moments[past - 1].entry.id if past else None)


def _event(person: str, change: Change) -> ev.Event:
    return ev.Present(person=person) if change == "comes" else ev.Left(person=person)


def _opening_of(history: History, item: str) -> int | None:
    """Where in the log the item was last taken up."""
    found = [n for n, m in enumerate(history.moments) if _opens(m, item)]
    return found[-1] if found else None


def _opens(moment: Moment, item: str) -> bool:
    return isinstance(moment.event, ev.ItemOpened) and moment.event.item == item


def _items_named(history: History, words: str) -> tuple[str, ...]:
    """The items whose §§ are named, in the order of the agenda."""
    numbers = paragraphs_foreseen(history)
    wanted = {n for part in words.split(",") for n in _numbers(part)}
    return tuple(a.id for a in agenda_of(history) if numbers.get(a.id) in wanted)


def _numbers(part: str) -> Iterable[int]:
    found = [int(n) for n in NUMBER.findall(part)]
    return range(found[0], found[-1] + 1) if found else ()
