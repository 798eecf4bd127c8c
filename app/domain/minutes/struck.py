"""Struck: changes of the agenda, told where the agenda is fixed, else at the opening; where neither is, beside the item they
were made in, or before. Another item's decision never tells of them."""

from __future__ import annotations

from collections.abc import Iterator

from app.domain.meeting import events as ev
from app.domain.meeting.replay import History, Moment
from app.domain.minutes.telling import Telling
from app.domain.standing_items import fixes_the_agenda, is_frame


def changes_told_in(telling: Telling) -> tuple[Moment, ...]:
    """Items put on the list or struck from it that the decision of this item tells of, wherever that was done."""
    return tuple(_changes(telling.history)) if telling.handling.item.id == _home(telling.history) else ()


def struck(telling: Telling) -> tuple[Moment, ...]:
    """Those that no decision tells of; an item added tells of itself once it is taken up."""
    if _home(telling.history) is not None:
        return ()
    here = (m for m in _changes(telling.history) if _told_in(telling.history, m) == telling.handling.item.id)
    return tuple(m for m in here if not _tells_of_itself(telling, m.event))


def opening_of(history: History) -> str | None:
    """The item that begins the meeting: a formality without a §, the first that was taken up."""
    first = next(iter(history.by_item), None)
    return first if first is not None and is_frame(history.setting.items[first]) else None


def _home(history: History) -> str | None:
    """The item in which the agenda is fixed, once it has been taken up, else the opening."""
    fixing = next((i for i in history.by_item if fixes_the_agenda(history.setting.items[i])), None)
    return fixing or opening_of(history)


def _tells_of_itself(telling: Telling, event: ev.Event) -> bool:
    return isinstance(event, ev.ItemAdded) and event.item in telling.history.by_item


def _changes(history: History) -> Iterator[Moment]:
    yield from sorted((*history.of(ev.ItemAdded), *history.of(ev.ItemRemoved)), key=history.place)


def _told_in(history: History, moment: Moment) -> str | None:
    """The item it was done in, else the next, or where none follows the last."""
    if moment.state.item is not None:
        return moment.state.item
    opened = [(history.place(m), m.event.item) for m in history.of(ev.ItemOpened) if isinstance(m.event, ev.ItemOpened)]
    later = [item for place, item in opened if place > history.place(moment)]
    return next(iter([*later, *(item for _, item in reversed(opened))]), None)
