"""Order: the items of the meeting one after another, and the § that each has or will have."""

from __future__ import annotations

from app.domain.agenda import AgendaItem
from app.domain.meeting import events as ev
from app.domain.meeting.replay import History


def agenda_of(history: History) -> tuple[AgendaItem, ...]:
    """The items of the meeting in order, those struck from the list left out."""
    struck: set[str] = set()
    for event in (m.event for m in history.moments):
        if isinstance(event, ev.ItemRemoved):
            struck.add(event.item)
        elif isinstance(event, ev.ItemAdded):
            struck.discard(event.item)
    return tuple(a for a in history.setting.agenda if a.id not in struck)


def paragraphs_foreseen(history: History) -> dict[str, int]:
    """The § of each numbered item: as given to those opened, and as it will be if the others come in their order."""
    given = dict(history.paragraphs)
    number = history.last_paragraph
    for item in agenda_of(history):
        if item.numbered and item.id not in given:
            number += 1
            given[item.id] = number
    return given
