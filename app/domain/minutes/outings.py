"""Outings: when somebody who was there came late, went early or was away for a while, by the clock. [KL 5:66]"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

from app.domain.meeting import events as ev
from app.domain.meeting.replay import History, Moment
from app.domain.times import Clock


def outings(history: History, person: str, *, all_day: bool) -> tuple[str, ...]:
    """`borta 09:27–09:35` for a while within one item, which no § tells; of somebody there `all_day`, in every §, also
    `från 09:10` and `till 10:50`. What has no clock is not told."""
    return tuple(text for text in _told(history, person, all_day=all_day) if text)


def _told(history: History, person: str, *, all_day: bool) -> Iterator[str]:
    turns = _turns(history, person)
    if turns and all_day and _came(turns[0], person):
        yield _clocked("från", turns[0].entry.at)
    for gone, back in pairwise(turns):
        if not _came(gone, person) and (all_day or gone.state.item == back.before.item):
            clocks = (gone.entry.at, back.entry.at)
            yield f"borta {clocks[0]}–{clocks[1]}" if all(clocks) else ""
    if turns and all_day and not _came(turns[-1], person):
        yield _clocked("till", turns[-1].entry.at)


def _turns(history: History, person: str) -> tuple[Moment, ...]:
    """When the person came and went once the roll call was over, by turns."""
    return tuple(m for m in history.moments
                 if not m.before.roll_call and isinstance(m.event, ev.Present | ev.Left) and m.event.person == person
                 and _came(m, person) != (person in m.before.present))


def _came(moment: Moment, person: str) -> bool:
    return person in moment.state.present


def _clocked(word: str, clock: Clock | None) -> str:
    return f"{word} {clock}" if clock else ""
