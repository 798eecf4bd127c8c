"""Sub-numbers: items that belong together under one number of the agenda, 3.1 and 3.2, or 3a and 3b."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from app.domain.agenda import UNNUMBERED, AgendaItem, printed_numbers

_DOTTED = re.compile(r"\d+\.\d+")
_LETTERED = re.compile(r"\d+ ?[a-z]")


def is_sub(number: str | None) -> bool:
    """Whether a number is one under another."""
    return bool(number and (_DOTTED.fullmatch(number) or _LETTERED.fullmatch(number)))


def put_under(agenda: tuple[AgendaItem, ...], item: str) -> AgendaItem | None:
    """The item with a number under the one before it, in the way of those that stand there; None where none is before it."""
    place = next(n for n, each in enumerate(agenda) if each.id == item)
    wanted = _lettered_before(agenda[:place])
    marked = replace(agenda[place], number="0a" if wanted else "0.1")
    under = renumbered((*agenda[:place], marked, *agenda[place + 1:]))
    found = next(each for each in under if each.id == item)
    return found if found.number else None


def renumbered(agenda: tuple[AgendaItem, ...]) -> tuple[AgendaItem, ...]:
    """The items whose sub-numbers are others where they stand now, as they are then.

    One that has come before every number loses its own.
    """
    return tuple(new for new, old in zip(_in_order(agenda), agenda, strict=True) if new != old)


def _in_order(agenda: tuple[AgendaItem, ...]) -> Iterator[AgendaItem]:
    numbers = printed_numbers(tuple(replace(i, number=None, kind="messages") if is_sub(i.number) else i for i in agenda))
    above, count = "", 0
    for item in agenda:
        if not is_sub(item.number):
            above, count = (numbers[item.id], 0) if item.kind not in UNNUMBERED or item.number else (above, count)
            yield item
        else:
            count += 1
            yield replace(item, number=_sub(above, count, str(item.number)))


def _sub(above: str, count: int, like: str) -> str | None:
    if not above:
        return None
    if _DOTTED.fullmatch(like):
        return f"{above}.{count}"
    gap = " " if " " in like else ""
    return f"{above}{gap}{chr(ord('a') + min(count, 26) - 1)}"


def _lettered_before(agenda: tuple[AgendaItem, ...]) -> bool:
    last = next((i.number for i in reversed(agenda) if is_sub(i.number)), None)
    return bool(last and _LETTERED.fullmatch(last))
