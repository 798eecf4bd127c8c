"""Part absence: which items somebody misses who comes late or goes early, by the clocks that the agenda foresees."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from app.domain.agenda import AgendaItem
from app.domain.agenda_clocks import minutes_of
from app.domain.times import Clock


def clocks_foreseen(agenda: Sequence[AgendaItem], start: Clock | None) -> dict[str, int | None]:
    """When each item begins, in minutes from midnight: its own clock, the first the meeting's, between two clocks evenly.

    After the last clock nothing is foreseen: None.
    """
    known = {n: minutes_of(item.clock) for n, item in enumerate(agenda) if item.clock}
    if start and agenda:
        known.setdefault(0, minutes_of(start))
    places = sorted(known)
    clocks: dict[str, int | None] = dict.fromkeys((a.id for a in agenda), None)
    for place in places:
        clocks[agenda[place].id] = known[place]
    for first, last in pairwise(places):
        for n in range(first + 1, last):
            clocks[agenda[n].id] = known[first] + (known[last] - known[first]) * (n - first) // (last - first)
    return clocks


def missed(
    agenda: Sequence[AgendaItem], start: Clock | None, *, comes: Clock | None = None, goes: Clock | None = None
) -> tuple[str, ...] | None:
    """The items in which somebody will not be there throughout; None where the agenda has too few clocks to tell.

    An item that has begun when they come is missed, and one that is not over when they go.
    """
    clocks = clocks_foreseen(agenda, start)
    if not any(item.clock for item in agenda):
        return None
    begin = [clocks[a.id] for a in agenda]
    return tuple(a.id for n, a in enumerate(agenda)
                 if (comes is not None and _begun(begin[n], minutes_of(comes)))
                 or (goes is not None and _goes_on(begin[n + 1 :], minutes_of(goes))))


def _begun(begins: int | None, at: int) -> bool:
    """Whether an item has begun before the clock; one without a clock comes after all that have."""
    return begins is not None and begins < at


def _goes_on(later: Sequence[int | None], at: int) -> bool:
    """Whether an item is not known to be over at the clock: what comes after it begins later, or nobody knows when."""
    return next((b > at for b in later if b is not None), True)
