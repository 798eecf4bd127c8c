"""Forecast: who will serve and whether there will be a quorum, item by item, from the absences reported so far."""

from __future__ import annotations

from dataclasses import dataclass, replace

from app.domain.meeting import events as ev
from app.domain.meeting.order import agenda_of
from app.domain.meeting.questions import quorum_at
from app.domain.meeting.replay import replay
from app.domain.meeting.seating import settled
from app.domain.meeting.setting import Setting
from app.domain.meeting.state import Seated, State
from app.domain.proceedings import Proceedings
from app.domain.rules.quorum import Quorum


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemForecast:
    """How it will stand in one item; `breaks_without` are those of whom one more absence would break the quorum."""

    item: str
    seats: Seated
    quorum: Quorum
    breaks_without: tuple[str, ...]


def forecast(proceedings: Proceedings) -> tuple[ItemForecast, ...]:
    """What the same engine gives if everybody comes who has not reported absence. [KL 6:27] [SO §§ 4–5]

    A part absence is taken as being away in those items; disqualifications told beforehand hold.
    """
    expected = replay(expected_course(proceedings))
    return tuple(
        _item(expected.setting, moment.state) for moment in expected.moments if isinstance(moment.event, ev.ItemOpened)
    )


def expected_course(proceedings: Proceedings) -> Proceedings:
    """The meeting as it is expected: roll call, then each item opened and closed, nobody leaving but as told."""
    told = replay(proceedings)
    reported = told.now.reported
    elected = [*told.setting.holders, *told.setting.places]
    events: list[ev.Event] = [ev.Present(person=p) for p in elected if reported.get(p, ()) is not None]
    events += [ev.CalledToOrder()]
    events += [ev.Left(person=p, items=items) for p, items in reported.items() if items and p in elected]
    events += [m.event for m in told.moments if isinstance(m.event, ev.Disqualified)]
    for item in agenda_of(told):
        events += [ev.ItemOpened(item=item.id), ev.ItemClosed(item=item.id)]
    return replace(proceedings, log=tuple(ev.Entry(event=e) for e in events), minutes=None)


def _item(setting: Setting, state: State) -> ItemForecast:
    return ItemForecast(
        item=str(state.item), seats=state.seats, quorum=quorum_at(setting, state),
        breaks_without=tuple(p for p in state.seats.values() if not _met_without(setting, state, p)),
    )


def _met_without(setting: Setting, state: State, person: str) -> bool:
    present = {p: v for p, v in state.present.items() if p != person}
    return quorum_at(setting, settled(setting, state.but(present=present))).met
