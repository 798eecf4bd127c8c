"""Struck: changes of the agenda noted between items, told where the agenda is fixed, else in the item that follows."""

from __future__ import annotations

from collections.abc import Iterator

from app.domain.meeting import events as ev
from app.domain.meeting.replay import Moment
from app.domain.minutes.telling import Telling
from app.domain.standing_items import fixes_the_agenda, is_frame


def changes_before(telling: Telling) -> tuple[Moment, ...]:
    """Items put on the list or struck from it between the items, since the last of them that could tell of it."""
    return tuple(m for m in _between(telling) if _told_in(telling, m) == telling.handling.item.id)


def struck(telling: Telling) -> tuple[Moment, ...]:
    """Those of them that no decision on the agenda tells of; an item added tells of itself once it is taken up."""
    if fixes_the_agenda(telling.handling.item):
        return ()
    return tuple(m for m in changes_before(telling) if not _tells_of_itself(telling, m.event))


def _tells_of_itself(telling: Telling, event: ev.Event) -> bool:
    return isinstance(event, ev.ItemAdded) and event.item in telling.history.by_item


def _between(telling: Telling) -> Iterator[Moment]:
    changes = (*telling.history.of(ev.ItemAdded), *telling.history.of(ev.ItemRemoved))
    return (m for m in sorted(changes, key=telling.history.place) if m.state.item is None)


def _told_in(telling: Telling, moment: Moment) -> str | None:
    """The next item, or where none follows the last; what only opens or ends the meeting tells of nothing."""
    history = telling.history
    opened = [(history.place(m), m.event.item) for m in history.of(ev.ItemOpened)
              if isinstance(m.event, ev.ItemOpened) and not is_frame(telling.setting.items[m.event.item])]
    later = [item for place, item in opened if place > history.place(moment)]
    return next(iter([*later, *(item for _, item in reversed(opened))]), None)
