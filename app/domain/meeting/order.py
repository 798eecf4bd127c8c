"""Order: the items of the meeting one after another, and the § that each has or will have."""

from __future__ import annotations

from app.domain.agenda import AgendaItem
from app.domain.meeting import events as ev
from app.domain.meeting.replay import History

RAISED = "raised-"
"""How the id of an item begins that was raised while the meeting went on: it is on the list while the log says so."""


def agenda_of(history: History) -> tuple[AgendaItem, ...]:
    """The items of the meeting in order; those struck from the list left out, and those raised whose raising was taken back."""
    raised = {a.id for a in history.setting.agenda if a.id.startswith(RAISED)}
    if not raised and not history.of(ev.ItemRemoved):
        return history.setting.agenda
    gone = raised - set(history.by_item)
    for event in (m.event for m in history.moments):
        if isinstance(event, ev.ItemRemoved):
            gone.add(event.item)
        elif isinstance(event, ev.ItemAdded):
            gone.discard(event.item)
    return tuple(a for a in history.setting.agenda if a.id not in gone)


def paragraphs_foreseen(history: History) -> dict[str, int]:
    """The § of each numbered item: as given to those opened, and as it will be if the others come in their order."""
    given = dict(history.paragraphs)
    number = history.last_paragraph
    for item in agenda_of(history):
        if item.numbered and item.id not in given:
            number += 1
            given[item.id] = number
    return given


def item_called(history: History, words: str) -> AgendaItem | None:
    """The item of the list that is meant by its § as foreseen (`19`, `§ 19`), or by words of its title; None where none is, or
    several are."""
    sought, numbers = words.casefold().strip().removeprefix("§").strip(), paragraphs_foreseen(history)
    listed = agenda_of(history)
    by_number = [a for a in listed if sought == str(numbers.get(a.id))]
    found = by_number or [a for a in listed if sought and sought in a.title.casefold()]
    return found[0] if len(found) == 1 else None
