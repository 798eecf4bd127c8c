"""Replay: the log played through, one state after each entry that holds."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property
from itertools import takewhile
from typing import Any

from app.domain.meeting import events as ev
from app.domain.meeting.log import Noted, effective
from app.domain.meeting.seating import resumed_after_item, returns, settled
from app.domain.meeting.setting import Setting, setting_of
from app.domain.meeting.state import Presence, State
from app.domain.proceedings import Proceedings
from app.domain.rules.returning import Departure


@dataclass(frozen=True, slots=True)
class Moment:
    """An entry that holds, and the states right before and right after it."""

    noted: Noted
    before: State
    state: State

    @property
    def entry(self) -> ev.Entry:
        """The entry."""
        return self.noted.entry

    @property
    def event(self) -> ev.Event:
        """The entry's event."""
        return self.noted.entry.event


@dataclass(frozen=True)
class History:
    """A meeting replayed: its setting, its moments in the order in which they happened, and how long the log was."""

    setting: Setting
    moments: tuple[Moment, ...]
    length: int = 0

    @property
    def now(self) -> State:
        """The state after the last entry."""
        return self.moments[-1].state if self.moments else first_state(self.setting)

    @cached_property
    def _by_kind(self) -> dict[type, list[Moment]]:
        found: dict[type, list[Moment]] = {}
        for moment in self.moments:
            found.setdefault(type(moment.noted.entry.event), []).append(moment)
        return found

    def of(self, kind: type[ev.Event]) -> tuple[Moment, ...]:
        """The moments of one kind of event, in order; the log is gone through once for all who ask."""
        return tuple(self._by_kind.get(kind, ()))

    @cached_property
    def _by_item_and_kind(self) -> dict[tuple[type, str | None], list[Moment]]:
        found: dict[tuple[type, str | None], list[Moment]] = {}
        for moment in self.moments:
            event = moment.noted.entry.event
            found.setdefault((type(event), getattr(event, "item", None) or moment.state.item), []).append(moment)
        return found

    def about(self, kind: type[ev.Event], item: str) -> tuple[Moment, ...]:
        """The moments of one kind that name the item, or were noted in it and name none."""
        return tuple(self._by_item_and_kind.get((kind, item), ()))

    @cached_property
    def _places(self) -> dict[int, int]:
        return {id(moment): place for place, moment in enumerate(self.moments)}

    def place(self, moment: Moment) -> int:
        """Which of the moments it is, the first is 0."""
        return self._places[id(moment)]

    @cached_property
    def by_item(self) -> dict[str, tuple[Moment, ...]]:
        """Each opened item's moments, from each opening to its closing, items in the order first opened."""
        found: dict[str, list[Moment]] = {}
        for moment in self.moments:
            item = moment.event.item if isinstance(moment.event, ev.ItemClosed) else moment.state.item
            if item is not None:
                found.setdefault(item, []).append(moment)
        return {item: tuple(moments) for item, moments in found.items()}

    @cached_property
    def paragraphs(self) -> dict[str, int]:
        """The § of each numbered item that was opened, in the order of first opening."""
        numbered = [i for i in self.by_item if self.setting.items[i].numbered]
        first = self.setting.meeting.last_paragraph + 1
        return {item: first + n for n, item in enumerate(numbered)}

    @property
    def last_up(self) -> str | None:
        """The item that is open, else the one that was up last; an item may have been taken up again."""
        opened = self.of(ev.ItemOpened)
        return self.now.item or (opened[-1].state.item if opened else None)

    @property
    def begun(self) -> bool:
        """Whether the meeting is called to order, or an item of it was taken up."""
        return self.now.called or bool(self.by_item)

    @property
    def last_day(self) -> date:
        """The last day of the meeting, from which the days of adjusting are counted [KL 5:69]."""
        return max([self.setting.meeting.date, *(m.state.day for m in self.moments)])

    @property
    def last_paragraph(self) -> int:
        """The last § given so far; before any is, that of the meeting before."""
        return max(self.paragraphs.values(), default=self.setting.meeting.last_paragraph)


def first_state(setting: Setting) -> State:
    """Before anything was noted: nobody is there."""
    return State(day=setting.meeting.date)


def replay(proceedings: Proceedings, known: History | None = None) -> History:
    """The meeting's history; linear in the number of entries.

    `known` is the history before something was added: what begins alike in the same setting is not played again.
    """
    setting = setting_of(proceedings)
    log = effective(proceedings.log)
    moments = list(alike(setting, log, known))
    if known is not None and moments:
        setting = known.setting
    state = moments[-1].state if moments else first_state(setting)
    for noted in log[len(moments):]:
        after = step(setting, state, noted.entry)
        moments.append(Moment(noted, state, after))
        state = after
    return History(setting, tuple(moments), len(proceedings.log))


def alike(setting: Setting, log: tuple[Noted, ...], known: History | None) -> tuple[Moment, ...]:
    """The known moments with which the log begins, in the same setting."""
    if known is None or known.setting != setting:
        return ()
    same = takewhile(lambda pair: pair[0] == pair[1].noted, zip(log, known.moments, strict=False))
    return tuple(moment for _, moment in same)


def step(setting: Setting, state: State, entry: ev.Entry) -> State:
    """The state after one more entry."""
    effect = EFFECTS.get(type(entry.event))
    return effect(setting, state, entry.event) if effect else state


def _absence_reported(setting: Setting, state: State, event: ev.AbsenceReported) -> State:
    return state.but(reported={**state.reported, event.person: event.items})


def _absent(setting: Setting, state: State, event: ev.Absent) -> State:
    present = {p: v for p, v in state.present.items() if p != event.person}
    return settled(setting, state.but(present=present, absent=state.absent | {event.person}))


def _present(setting: Setting, state: State, event: ev.Present) -> State:
    known = state.present.get(event.person)
    late = known.late if known else not state.roll_call
    present = {**state.present, event.person: Presence(event.remote, event.items, late)}
    comes = known is None and not state.roll_call and setting.orders.change_point == "between_items"
    waits = comes and state.item is not None
    new = known is None and late and setting.orders.substitutes.displacement != "never"
    before = state
    state = state.but(present=present, absent=state.absent - {event.person},
                    newcomers=state.newcomers | {event.person} if new else state.newcomers,
                    limited=state.limited or event.items is not None,
                    away=state.away and frozenset(a for a in state.away if a[0] != event.person),
                    arrived=state.arrived | {event.person} if comes else state.arrived,
                    waiting=state.waiting | {event.person} if waits else state.waiting)
    still = waits and state.able == before.able and state.away == before.away
    return state if still else settled(setting, state)


def _left(setting: Setting, state: State, event: ev.Left) -> State:
    if event.items is not None:
        state = state.but(away=state.away | {(event.person, i) for i in event.items})
        return settled(setting, _departed(setting, state, event.person) if state.item in event.items else state)
    state = _departed(setting, state, event.person)
    taken = {s: p for s, p in state.taken.items() if p != event.person}
    state = state.but(present={p: v for p, v in state.present.items() if p != event.person},
                    waiting=state.waiting - {event.person}, chair=None if state.chair == event.person else state.chair)
    return settled(setting, _given_back(state, taken))


def _departed(setting: Setting, state: State, person: str) -> State:
    begun = state.called or not state.roll_call  # old minutes may lack the gavel that began the meeting
    if person not in setting.holders or not begun or state.closed:
        return state
    departure = state.departures.get(person)
    if departure is not None and returns(setting, state, person) is False:
        return state
    return state.but(departures={**state.departures, person: Departure(day=state.day)})


def _given_back(state: State, taken: dict[str, str | None]) -> State:
    """Seats no longer taken go to whom the rules give them, as if they had served there all along."""
    freed = [s for s in state.taken if s not in taken]
    if not freed:
        return state
    state = state.but(seated_for=None)
    seats = {s: p for s, p in state.seats.items() if s not in freed}
    seats |= {s: state.lawful[s] for s in freed if s in state.lawful and state.lawful[s] not in seats.values()}
    return state.but(taken=taken, seats=seats)


def _called_to_order(setting: Setting, state: State, event: ev.CalledToOrder) -> State:
    return state.but(called=True)


def _closed(setting: Setting, state: State, event: ev.Closed) -> State:
    return state.but(closed=True)


def _adjourned(setting: Setting, state: State, event: ev.Adjourned) -> State:
    return state.but(adjourned=True)


def _resumed(setting: Setting, state: State, event: ev.Resumed) -> State:
    return settled(setting, state.but(adjourned=False, day=event.date or state.day))


def _item_opened(setting: Setting, state: State, event: ev.ItemOpened) -> State:
    state = settled(setting, state.but(waiting=frozenset()))
    formality = setting.items[event.item].kind == "formality"
    state = state.but(item=event.item, roll_call=state.roll_call and formality, arrived=frozenset(), newcomers=frozenset(),
                      passed_over={}, lawful_passed_over={})
    for person in [p for p, item in state.away if item == event.item]:
        state = _departed(setting, state, person)
    return settled(setting, state)


def _item_closed(setting: Setting, state: State, event: ev.ItemClosed) -> State:
    state = resumed_after_item(state.but(item=None, waiting=frozenset()))
    return settled(setting, state.but(seats_before=state.seats, lawful_before=state.lawful))


def _disqualified(setting: Setting, state: State, event: ev.Disqualified) -> State:
    out = state.out(event.item) | {event.person}
    return settled(setting, state.but(disqualified={**state.disqualified, event.item: out}))


def _chair_taken(setting: Setting, state: State, event: ev.ChairTaken) -> State:
    if event.items is None:
        return state.but(chair=event.person)
    return state.but(chairs={**state.chairs, **dict.fromkeys(event.items, event.person)})


def _seat_taken(setting: Setting, state: State, event: ev.SeatTaken) -> State:
    taken = {s: p for s, p in state.taken.items() if s != event.seat and (p is None or p != event.person)}
    state = _given_back(state, taken)
    if event.person != ev.RULES:
        state = _ruled(setting, state, event)
        state = state.but(taken={**state.taken, event.seat: event.person})
    return settled(setting, state)


def _ruled(setting: Setting, state: State, event: ev.SeatTaken) -> State:
    """A seat taken while its holder's return is open shows what the chair decided."""
    holder = setting.seats[event.seat].holder or ""
    departure = state.departures.get(holder)
    if departure is None or holder not in state.present or returns(setting, state, holder) is not None:
        return state
    ruling = replace(departure, ruling=event.person == holder)
    return state.but(departures={**state.departures, holder: ruling})


EFFECTS: dict[type, Callable[[Setting, State, Any], State]] = {
    ev.AbsenceReported: _absence_reported, ev.Absent: _absent, ev.Present: _present, ev.Left: _left,
    ev.CalledToOrder: _called_to_order, ev.Closed: _closed, ev.Adjourned: _adjourned, ev.Resumed: _resumed,
    ev.ItemOpened: _item_opened, ev.ItemClosed: _item_closed, ev.Disqualified: _disqualified,
    ev.ChairTaken: _chair_taken, ev.SeatTaken: _seat_taken,
}
"""What an event changes in the state; an event not named here changes nothing but what is told."""
