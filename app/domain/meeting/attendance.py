"""Attendance: when those who are not elected are in the room, by the log and else by the roster. [KL 6:26]"""

from __future__ import annotations

from app.domain.committee import OtherAttendant
from app.domain.meeting import events as ev
from app.domain.meeting.order import agenda_of, paragraphs_foreseen
from app.domain.meeting.replay import History
from app.domain.meeting.state import State


def in_the_room(history: History, other: OtherAttendant) -> tuple[bool, ...]:
    """For each moment of the meeting whether one who is not elected is in the room right after it.

    As noted in the log; until anything is noted, in the items that the roster names for them, and never where it names none.
    """
    by_roster, found = _expected(history, other), []
    for moment in history.moments:
        by_roster = by_roster and not _settles(moment.event, other.person)
        found.append(moment.state.is_there(other.person) or (by_roster and _named(history, other, moment.state)))
    return tuple(found)


def _expected(history: History, other: OtherAttendant) -> bool:
    """Whether the roster tells when they come; one who is said to be absent was so all along."""
    absent = any(isinstance(m.event, ev.Absent) and m.event.person == other.person for m in history.moments)
    return other.items is not None and not absent and history.now.reported.get(other.person, ()) is not None


def _settles(event: ev.Event, person: str) -> bool:
    """Whether from here on the log tells when they are there."""
    return event == ev.Left(person=person) or (isinstance(event, ev.Present) and event.person == person)


def _named(history: History, other: OtherAttendant, state: State) -> bool:
    """Whether the open item is one of theirs, and they are not away from it."""
    item, person = state.item, other.person
    reported = history.now.reported.get(person) or ()
    away = (person, item or "") in state.away or item in reported or person in state.out(item)
    return item in (other.items or ()) and not away


def items_attended(history: History, other: OtherAttendant) -> frozenset[str]:
    """The items in which one who is not elected was in the room."""
    moments = zip(history.moments, in_the_room(history, other), strict=True)
    return frozenset(m.state.item for m, there in moments if there and m.state.item is not None)


def is_here(history: History, other: OtherAttendant) -> bool:
    """Whether one who is not elected is in the room now."""
    return any(in_the_room(history, other)[-1:])


def comes_to(history: History, other: OtherAttendant) -> str:
    """`kommer till § 18`, `kommer till ärende 1`: the next of their items; nothing where none is to come, or they are here."""
    told = any(_settles(m.event, other.person) for m in history.moments)
    if told or not _expected(history, other) or history.now.closed or is_here(history, other):
        return ""
    coming = [a for a in agenda_of(history) if a.id in (other.items or ()) and a.id not in history.by_item]
    if not coming:
        return ""
    number, item = paragraphs_foreseen(history).get(coming[0].id), coming[0]
    own = f"ärende {item.number}" if item.number else f"”{item.title}”"
    return f"kommer till {own if number is None else f'§ {number}'}"
