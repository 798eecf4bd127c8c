"""Presenting: who presents an item without being elected, and what it means that they come in for it or go. [KL 6:26]"""

from __future__ import annotations

from app.domain.agenda import AgendaItem
from app.domain.committee import OtherAttendant
from app.domain.meeting import events as ev
from app.domain.meeting.attendance import is_here
from app.domain.meeting.replay import History

Events = tuple[ev.Event, ...]


def attendants(history: History) -> tuple[OtherAttendant, ...]:
    """Those on the roster who are not elected, in its order."""
    return tuple(o for o in history.setting.roster.others if not history.setting.roster.elected(o.person))


def presenters(history: History, item: AgendaItem) -> tuple[OtherAttendant, ...]:
    """Those whom the agenda names as presenting the item, by title or name; where it names none of them, those for whom
    the roster has the item."""
    wanted = (item.presenter or "").casefold()
    named = [o for o in attendants(history) if wanted and _called(history, o, wanted)]
    return tuple(named) or tuple(o for o in attendants(history) if item.id in (o.items or ()))


def _called(history: History, other: OtherAttendant, wanted: str) -> bool:
    return any(name and name.casefold() in wanted for name in (other.title, history.setting.name(other.person)))


def comes_or_goes(history: History, other: OtherAttendant) -> Events:
    """Comes in for the open item; one who is in the room leaves it. Nothing where no item is open."""
    item, person = history.now.item, other.person
    if item is None:
        return ()
    comes = ev.Present(person=person, items=(item,))
    if not is_here(history, other):
        return (comes,)
    noted = history.now.present.get(person)
    return (*(() if noted else (comes,)), ev.Left(person=person, items=(item,)))
