"""Log moving: an entry put before or behind its neighbour, as one that is noted anew and belongs after another."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from typing import Literal

from app.domain.meeting import events as ev
from app.domain.meeting.log import effective

Way = Literal["up", "down"]
NEW = "\0new"


@dataclass(frozen=True, slots=True)
class Move:
    """The entry that is noted anew, and the id of the one after which it then belongs."""

    entry: str
    after: str


def moved(log: Iterable[ev.Entry], entry: str, way: Way) -> Move | None:
    """How an entry changes places with its neighbour in the order in which things happened; None at the end of the log, before
    its beginning, and where the entry does not hold.

    Either it is noted anew after the one that is to stand before it, or, where others already follow that one, its neighbour is.
    """
    log = tuple(log)
    order = [str(n.entry.id) for n in effective(log)]
    if entry not in order:
        return None
    first = order.index(entry) - (1 if way == "up" else 0)
    if first < 0 or first + 1 >= len(order):
        return None
    upper, lower = order[first], order[first + 1]
    wanted = [*order[:first], lower, upper, *order[first + 2:]]
    ways = [Move(upper, lower), *([Move(lower, order[first - 1])] if first else [])]
    preferred = ways if way == "down" else ways[::-1]
    return next((m for m in preferred if order_with(log, m) == wanted), None)


def order_with(log: tuple[ev.Entry, ...], move: Move) -> list[str]:
    """The order of the entries once this one is noted anew."""
    old = next(e for e in log if e.id == move.entry)
    struck = ev.Entry(event=ev.Withdrawn(entry=move.entry), id=f"{NEW} struck")
    anew = (*log, struck, replace(old, id=NEW, after=move.after))
    return [move.entry if n.entry.id == NEW else str(n.entry.id) for n in effective(anew)]
