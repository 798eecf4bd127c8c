"""Bearing: what of a log tells of items that were signed off while the meeting went on, and what is only its going on."""

from __future__ import annotations

from collections.abc import Collection

from app.domain.meeting.admissible import named_in
from app.domain.meeting.events import Entry, ItemClosed, Withdrawn
from app.domain.meeting.replay import History


def bearing_on(log: tuple[Entry, ...], history: History, signed: int, items: Collection[str]) -> tuple[Entry, ...]:
    """The first `signed` entries, and of those noted since the ones that bear on the items: what strikes out or is placed
    behind an entry that does, what names one of them, and what was noted in one.

    That an item is closed and others follow it says nothing of it: a meeting goes on after an adjusting at once. [SO § 8]
    """
    inside = {m.entry.id for m in history.moments if m.before.item in items and not isinstance(m.event, ItemClosed)}
    bearing = list(log[:signed])
    known = {e.id for e in bearing}
    for entry in log[signed:]:
        if _rests_on(entry) in known or entry.id in inside or _names(entry, items):
            bearing.append(entry)
            known.add(entry.id)
    return tuple(bearing)


def _rests_on(entry: Entry) -> str | None:
    return entry.event.entry if isinstance(entry.event, Withdrawn) else entry.after


def _names(entry: Entry, items: Collection[str]) -> bool:
    named = (id for what, _field, id in named_in(entry.event) if what == "item")
    return not isinstance(entry.event, ItemClosed) and any(id in items for id in named)
