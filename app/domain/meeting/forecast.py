"""Forecast: who will serve and whether there will be a quorum, item by item, from the absences reported so far."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, replace

from app.domain.agenda import AgendaItem
from app.domain.committee import Seat
from app.domain.meeting import events as ev
from app.domain.meeting.order import agenda_of
from app.domain.meeting.questions import quorum_at
from app.domain.meeting.reasons import why_not_holder, why_passed_over, why_serving
from app.domain.meeting.replay import History, replay
from app.domain.meeting.seating import settled
from app.domain.meeting.setting import Setting
from app.domain.meeting.state import Seated, State
from app.domain.proceedings import Proceedings
from app.domain.rules.filling import in_turn
from app.domain.rules.quorum import Quorum
from app.domain.table import Table


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemForecast:
    """How it will stand in one item; `breaks_without` are those of whom one more absence would break the quorum.

    `because` says of each seat whose holder will not serve in it why, and who is in turn or why nobody is.
    """

    item: str
    seats: Seated
    quorum: Quorum
    breaks_without: tuple[str, ...]
    because: Table[str]


def reports(history: History) -> dict[str, ev.Entry]:
    """Each reported absence by its person: the last entry that holds. [SO § 5]"""
    return {m.event.person: m.entry for m in history.moments if isinstance(m.event, ev.AbsenceReported)}


def forecast(proceedings: Proceedings, unreached: Collection[str] = ()) -> tuple[ItemForecast, ...]:
    """What the same engine gives if everybody comes who has not reported absence. [KL 6:27] [SO §§ 4–5]

    A part absence is taken as being away in those items; disqualifications told beforehand hold. The `unreached`, who
    did not answer when they were called, are not counted on.
    """
    expected = replay(expected_course(proceedings, unreached))
    return tuple(
        _item(expected.setting, moment.state) for moment in expected.moments if isinstance(moment.event, ev.ItemOpened)
    )


def expected_course(proceedings: Proceedings, unreached: Collection[str] = ()) -> Proceedings:
    """The meeting as it is expected: roll call, then each item opened and closed, nobody leaving or coming late but as told."""
    told = replay(proceedings)
    elected, agenda = [*told.setting.holders, *told.setting.places], agenda_of(told)
    away = {p: items for p, items in told.now.reported.items() if p in elected and p not in unreached}
    late = {p: comes for p, items in away.items() if items and (comes := _comes_before(agenda, items)) is not None}
    events: list[ev.Event] = [ev.AbsenceReported(person=p, items=items) for p, items in told.now.reported.items()]
    events += [ev.Absent(person=p) if p in unreached or p in late else ev.Present(person=p)
               for p in elected if told.now.reported.get(p, ()) is not None]
    events += [ev.CalledToOrder()]
    events += [ev.Left(person=p, items=items) for p, items in away.items() if items and p not in late]
    events += [m.event for m in told.moments if isinstance(m.event, ev.Disqualified)]
    for item in agenda:
        events += [ev.Present(person=p) for p, comes in late.items() if comes == item.id]
        events += [ev.ItemOpened(item=item.id), ev.ItemClosed(item=item.id)]
    return replace(proceedings, log=tuple(ev.Entry(event=e) for e in events), minutes=None)


def _comes_before(agenda: tuple[AgendaItem, ...], missed: tuple[str, ...]) -> str | None:
    """Before which item one comes who misses the first items alone, those without a § not reckoned with; None for others.

    To come late is no break in serving: what holds is the right of a member who comes late. [SO late_member_takes_seat]
    """
    counted = [a.id for a in agenda if a.numbered] or [a.id for a in agenda]
    first = counted[: len(set(counted) & set(missed))]
    return counted[len(first)] if first and set(first) <= set(missed) and len(first) < len(counted) else None


def _item(setting: Setting, state: State) -> ItemForecast:
    return ItemForecast(
        item=str(state.item), seats=state.seats, quorum=quorum_at(setting, state),
        breaks_without=tuple(p for p in state.seats.values() if not _met_without(setting, state, p)),
        because=Table({s: _why(setting, state, s) for s, seat in setting.seats.items() if not _holder_serves(state, seat)}),
    )


def _holder_serves(state: State, seat: Seat) -> bool:
    return seat.id in state.seats and state.seats[seat.id] == seat.holder


def _why(setting: Setting, state: State, seat_id: str) -> str:
    if seat_id in state.seats:
        return why_serving(setting, state, seat_id)
    seat = setting.seats[seat_id]
    turn = in_turn(setting.orders.substitutes, seat, setting.places.values())
    passed = [why_passed_over(setting, state, seat, p) for p in turn]
    return "; ".join([why_not_holder(setting, state, seat), *(p for p in passed if p)]) + "."


def _met_without(setting: Setting, state: State, person: str) -> bool:
    present = {p: v for p, v in state.present.items() if p != person}
    return quorum_at(setting, settled(setting, state.but(present=present))).met
