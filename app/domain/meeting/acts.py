"""Acts: what a key on the day of the meeting means in events, given how it stands.

A page asks these and records the answer; nothing here is a rule, and nothing here says no.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

from app.domain.agenda import AgendaItem
from app.domain.meeting import events as ev
from app.domain.meeting.attendance import is_here
from app.domain.meeting.order import agenda_of
from app.domain.meeting.replay import History
from app.domain.meeting.situation import Line, Situation, handling_of
from app.domain.meeting.state import State

Events = tuple[ev.Event, ...]
StepKind = Literal["call_to_order", "resume", "open", "close_meeting", "nothing"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """Where the meeting goes next: what kind of step, to which item, and the events it records."""

    kind: StepKind
    item: AgendaItem | None = None
    events: Events = ()


# The agenda


def next_item(history: History) -> AgendaItem | None:
    """The first item after the last opened that has not been opened yet; where there is none, the first left behind."""
    agenda, opened = agenda_of(history), history.by_item
    latest = history.now.item or next(reversed(opened), None)
    place = next((n for n, a in enumerate(agenda) if a.id == latest), -1)
    waiting = [a for a in (*agenda[place + 1 :], *agenda[: place + 1]) if a.id not in opened]
    return waiting[0] if waiting else None


def previous_item(history: History) -> AgendaItem | None:
    """The item that was taken up before the open one; where none is open, the last one."""
    opened = [m.event.item for m in history.of(ev.ItemOpened) if isinstance(m.event, ev.ItemOpened)]
    earlier = [i for i in opened if i != history.now.item]
    if history.now.item in opened:
        first = opened.index(history.now.item)
        earlier = [i for i in opened[:first] if i != history.now.item]
    return history.setting.items[earlier[-1]] if earlier else None


def going_on(history: History) -> Step:
    """The next step: to order, back from a pause, to the next item, and after the last to the end."""
    state, item = history.now, next_item(history)
    if state.closed:
        return Step(kind="nothing")
    if state.adjourned:
        return Step(kind="resume", events=(ev.Resumed(),))
    if not state.called:
        return Step(kind="call_to_order", item=item, events=(ev.CalledToOrder(), *(_opening(state, item) if item else ())))
    if item is None:
        return Step(kind="close_meeting", events=(*_closing(state), ev.Closed()))
    return Step(kind="open", item=item, events=_opening(state, item))


def going_to(history: History, item: AgendaItem) -> Events:
    """Take up an item, also one that has been up; whatever is open is closed first."""
    return () if history.now.item == item.id or history.now.closed else _opening(history.now, item)


def _opening(state: State, item: AgendaItem) -> Events:
    return (*_closing(state), ev.ItemOpened(item=item.id))


def _closing(state: State) -> Events:
    return (ev.ItemClosed(item=state.item),) if state.item is not None else ()


def pausing(state: State) -> Events:
    """A pause begins; where one is on, it ends."""
    return (ev.Resumed(),) if state.adjourned else (ev.Adjourned(),)


# People


def left_to_call(history: History, lines: Iterable[Line]) -> tuple[str, ...]:
    """The members and substitutes who have not been called yet, in the order of the lines."""
    elected = {*history.setting.holders, *history.setting.places}
    return tuple(line.person for line in lines if line.standing == "unknown" and line.person and line.person in elected)


def called_after(history: History, lines: tuple[Line, ...], person: str | None) -> str | None:
    """Whom to call next: the first not called after this person in the list, else the first of all."""
    left = left_to_call(history, lines)
    order = [line.person for line in lines]
    place = order.index(person) if person in order else -1
    return next((p for p in (*order[place + 1 :], *order[: place + 1]) if p in left), None)


def there(history: History, person: str) -> Events:
    """Answers at the roll call, or comes; nothing for one who is there already."""
    state = history.now
    presence = state.present.get(person)
    here = presence is not None and presence.items is None and (person, state.item) not in state.away
    return () if here else (ev.Present(person=person),)


def not_there(history: History, person: str) -> Events:
    """Does not answer at the roll call; later on, one who is there has left. Nothing for one noted as absent or gone."""
    if person in history.now.present:
        return (ev.Absent(person=person),) if history.now.roll_call else (ev.Left(person=person),)
    gone = any(isinstance(m.event, ev.Absent | ev.Left) and m.event.person == person for m in history.moments)
    return () if gone else (ev.Absent(person=person),)


def leaving(history: History, person: str) -> Events:
    """Leaves; one who is here by the roster alone is first noted as being so. Nothing for one who is not here."""
    if person in history.now.present or history.now.serves(person):
        return (ev.Left(person=person),)
    by_roster = any(o.person == person and is_here(history, o) for o in history.setting.roster.others)
    return (*there(history, person), ev.Left(person=person)) if by_roster else ()


def spoken_of(history: History) -> AgendaItem | None:
    """The item that an act on a person is about: the open one, else the next."""
    open_now = history.setting.items.get(history.now.item or "")
    return open_now or next_item(history)


def seats_for(history: History, person: str) -> tuple[str, ...]:
    """The seats in which somebody may be noted as serving: their own; else the empty ones; else all but where they serve."""
    setting, state = history.setting, history.now
    own = setting.holders.get(person)
    if own is not None:
        return (own,)
    empty = tuple(s for s in setting.seats if s not in state.seats)
    return empty or tuple(s for s in setting.seats if state.seats.get(s) != person)


def adjusters_with(history: History, situation: Situation, person: str) -> Events:
    """The person is chosen to adjust: besides those chosen while fewer are than the standing orders ask for, else in
    the place of the one chosen last.

    Where somebody chosen for all items does not serve in the open one, or that one has adjusters of its own already, the choice
    is for that item only.
    """
    chosen, state = situation.adjusters, history.now
    if person in chosen:
        return ()
    absent = [p for p in chosen if not state.serves(p)]
    for_this = state.item is not None and (_has_own_adjusters(history) or (bool(absent) and state.serves(person)))
    staying = [p for p in chosen if p not in absent] if for_this else list(chosen)
    wanted = history.setting.orders.adjusters
    persons = (*staying[: wanted - 1], person) if for_this or len(chosen) >= wanted else (*chosen, person)
    return (ev.AdjustersChosen(persons=persons, items=(str(state.item),) if for_this else None),)


def _has_own_adjusters(history: History) -> bool:
    """Whether somebody was chosen for the open item alone, which a choice for all would leave as it is."""
    chosen = (m.event for m in history.of(ev.AdjustersChosen))
    return any(history.now.item in (e.items or ()) for e in chosen if isinstance(e, ev.AdjustersChosen))


def reservation(history: History, person: str) -> Events:
    """A reservation in the open item, or where none is open in the last one."""
    item = None if history.now.item else history.last_up
    return (ev.Reserved(by=(person,), item=item),)


def motivated(history: History, person: str, entry: str | None = None) -> tuple[str, ev.Reserved] | None:
    """The entry of the person's last reservation, or this one of theirs, and the same with a motivation announced."""
    for moment in reversed(history.of(ev.Reserved)):
        event, meant = moment.event, moment.entry.id is not None and entry in (None, moment.entry.id)
        if isinstance(event, ev.Reserved) and person in event.by and event.motivation == "none" and meant:
            return str(moment.entry.id), ev.Reserved(by=event.by, item=event.item, against=event.against,
                                                motivation="announced", refers_to=event.refers_to)
    return None


def statement(history: History, person: str, kind: ev.StatementKind, text: str) -> Events:
    """A note, a special statement or an opinion; in the open item, or where none is open in the last one."""
    item = None if history.now.item else history.last_up
    return (ev.Statement(by=(person,), kind=kind, item=item, text=text.strip() or None),)


def statement_meant(situation: Situation, person: str) -> ev.StatementKind:
    """What is meant where nothing is said: who serves makes a special statement, who does not has an opinion noted."""
    serves = any(line.person == person and line.standing in ("serves", "substitutes") for line in situation.lines)
    return "special_statement" if serves else "opinion"


def adjusted_at_once(history: History) -> Events:
    """The open item is adjusted at once; where none is open, the last one."""
    item = history.last_up
    return (ev.AdjustedAtOnce(item=item),) if item is not None and handling_of(history, item) is not None else ()
