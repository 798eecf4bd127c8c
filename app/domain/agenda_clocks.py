"""The planned clocks of an agenda: one item takes so long, and those after it move along."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from app.domain.agenda import AgendaItem
from app.domain.times import Clock

DAY = 24 * 60


def minutes_of(clock: Clock) -> int:
    """Minutes since midnight of `13:05`."""
    hours, minutes = clock.split(":")
    return int(hours) * 60 + int(minutes)


def clock_of(minutes: int) -> Clock:
    """`13:05`; the last minute of the day where it would be later, the first where it would be before midnight."""
    bounded = min(DAY - 1, max(0, minutes))
    return f"{bounded // 60:02}:{bounded % 60:02}"


def shifted(agenda: tuple[AgendaItem, ...], item: str, by: int) -> tuple[AgendaItem, ...]:
    """The items after this one whose clocks move by so many minutes, as they are then; nothing where none moves."""
    return tuple(_moved(agenda, item, by)) if by else ()


def lasting(agenda: tuple[AgendaItem, ...], item: str, minutes: int, start: Clock | None = None) -> tuple[AgendaItem, ...]:
    """The items that change when this one is to take so many minutes: the next begins when it ends, the others move along.

    The item is given a clock where it had none, the latest one before it or when the meeting starts, and so is the next.
    Nothing changes where no clock is known, or where the item is the last.
    """
    place = _place(agenda, item)
    clock = next((each.clock for each in reversed(agenda[:place + 1]) if each.clock), start)
    if clock is None or place + 1 == len(agenda):
        return ()
    following, ends = agenda[place + 1], minutes_of(clock) + minutes
    planned = next((each.clock for each in agenda[place + 1:] if each.clock), None)
    by = ends - minutes_of(planned) if planned is not None else 0
    first = (replace(following, clock=clock_of(ends)),) if following.clock != clock_of(ends) else ()
    own = (replace(agenda[place], clock=clock),) if agenda[place].clock is None else ()
    return own + first + shifted(agenda, following.id, by)


def takes(agenda: tuple[AgendaItem, ...], item: str) -> int | None:
    """How many minutes are planned until the next clock; None where that is not said."""
    place = _place(agenda, item)
    clock = agenda[place].clock
    then = next((each.clock for each in agenda[place + 1:] if each.clock), None)
    return minutes_of(then) - minutes_of(clock) if clock and then else None


def _moved(agenda: tuple[AgendaItem, ...], item: str, by: int) -> Iterator[AgendaItem]:
    for each in agenda[_place(agenda, item) + 1:]:
        if each.clock:
            yield replace(each, clock=clock_of(minutes_of(each.clock) + by))


def _place(agenda: tuple[AgendaItem, ...], item: str) -> int:
    return next(place for place, each in enumerate(agenda) if each.id == item)
