"""Part absence: which items somebody misses who comes late or goes early, by the agenda's clocks, and how that is told."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from itertools import groupby, pairwise

from app.domain.agenda import AgendaItem, printed_numbers
from app.domain.agenda_clocks import minutes_of
from app.domain.swedish import runs
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


def missed_told(agenda: Sequence[AgendaItem], items: Collection[str]) -> str:
    """The missed items by their printed numbers: `till ärende 1`, `från ärende 4`, `ärende 2–3, 5`; by title without one."""
    numbers = printed_numbers(tuple(agenda))
    away = [item.id in items for item in agenda]
    if all(away):
        return "hela sammanträdet" if away else ""
    number = next((numbers[item.id] for item, gone in zip(agenda, away, strict=True) if gone is not away[0]), "")
    if number and len(list(groupby(away))) == 2:
        return f"till ärende {number}" if away[0] else f"från ärende {number}"
    return _listed(agenda, numbers, items)


def _listed(agenda: Sequence[AgendaItem], numbers: dict[str, str], items: Collection[str]) -> str:
    titles = [item.title for item in agenda if item.id in items and not numbers[item.id]]
    numbered = [numbers[item.id] for item in agenda if numbers[item.id]]
    missed = (numbered.index(numbers[item.id]) for item in agenda if item.id in items and numbers[item.id])
    spans = [numbered[a] if a == b else f"{numbered[a]}–{numbered[b]}" for a, b in runs(missed)]
    return ", ".join([*titles, *([f"ärende {', '.join(spans)}"] if spans else [])])
