"""Seating: who serves in which seat, by the facts noted and by the rules alone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from app.domain.committee import Seat, Substitute
from app.domain.meeting.setting import Setting
from app.domain.meeting.state import Seated, State
from app.domain.rules.displacement import displaced_by
from app.domain.rules.filling import filled
from app.domain.rules.returning import Departure, may_return

Taken = Mapping[str, str | None]
PassedOver = Mapping[str, frozenset[str]]


def seated(setting: Setting, state: State, current: Seated, taken: Taken, passed: PassedOver) -> dict[str, str]:
    """Who serves now, given who has served until now: the facts first, then each member in their own seat,
    then the substitutes who serve, those who displace them, and for what is still empty those next in turn.
    `passed` were there when somebody was called to the seat, and do not displace them.

    In the roll call nobody has begun to serve, so that the order in which people are noted plays no part. [SO § 4]
    """
    able = state.able
    seats = {s: p for s, p in taken.items() if p is not None and holds_in_fact(state, p)}
    left_empty = {s for s, p in taken.items() if p is None}
    if seats:
        current = {s: p for s, p in current.items() if p not in seats.values()}
    members = able.difference(barred_members(setting, state, able, current), seats.values())
    seats |= {s: p for s, p in setting.members.items() if p in members and s not in seats and s not in left_empty}
    if len(seats) + len(left_empty) < len(setting.seats):
        empty = [s for s in setting.roster.seats if s.id not in seats and s.id not in left_empty]
        _substitute(setting, state, seats, current, empty, passed)
    elif not taken:
        return seats
    return {s: seats[s] for s in setting.seats if s in seats}


def _substitute(
    setting: Setting, state: State, seats: dict[str, str], current: Seated, empty: list[Seat], passed: PassedOver
) -> None:
    able = state.able
    _go_on(setting, able, seats, {} if state.roll_call else current, empty)
    if state.newcomers and may_displace_now(setting, state):
        _displace(setting, able & state.newcomers, seats, empty, passed)
    still = [s for s in empty if s.id not in seats]
    free = _free(setting, able, seats) if still else []
    if free:
        seats.update(filled(setting.orders.substitutes, still, free))


def may_displace_now(setting: Setting, state: State) -> bool:
    """Whether a substitute who has come may take a seat from another: between items, or at once. [SO change_point]"""
    return state.item is None or setting.orders.change_point == "at_once"


def holds_in_fact(state: State, person: str) -> bool:
    """Whether a seat noted as taken is still so: a disqualification suspends it for the item, as does being away."""
    return person not in state.out(state.item) and (person, state.item or "") not in state.away


def barred_members(setting: Setting, state: State, able: frozenset[str], current: Seated) -> set[str]:
    """Members who are there but do not serve in their own seat: those who have left and may not return, and those
    who came late where that gives no right to a seat that a substitute has. [SO § 4]"""
    barred = {p for p in state.departures if returns(setting, state, p) is not True}
    if not setting.orders.late_member_takes_seat and not state.roll_call:
        barred |= {
            holder for seat, holder in setting.members.items()
            if holder in able and state.present[holder].late and current.get(seat, holder) != holder and current[seat] in able
        }
    return barred


def returns(setting: Setting, state: State, person: str) -> bool | None:
    """Whether a member who has left may serve again; True for one who never left. [SO § 4]"""
    departure = state.departures.get(person)
    if departure is None:
        return True
    return may_return(setting.orders.return_after_other_absence, departure, state.day)


def _go_on(setting: Setting, able: frozenset[str], seats: dict[str, str], current: Seated, empty: list[Seat]) -> None:
    """Substitutes who serve go on serving."""
    used = set(seats.values())
    for seat in empty:
        person = current.get(seat.id, "")
        if person in setting.places and person not in used and person in able:
            seats[seat.id] = person
            used.add(person)


def _free(setting: Setting, able: frozenset[str], seats: Seated) -> list[Substitute]:
    used = set(seats.values())
    return [place for person, place in setting.places.items() if person in able and person not in used]


def _displace(
    setting: Setting, newcomers: frozenset[str], seats: dict[str, str], served: list[Seat], passed: PassedOver
) -> None:
    """Only those who have come since may displace: whoever was there when another was called has been passed over."""
    for seat in served:
        serving = setting.places.get(seats.get(seat.id, ""))
        if serving is not None:
            later = newcomers - passed.get(seat.id, frozenset()) | {serving.person}
            places = _free(setting, later, {s: p for s, p in seats.items() if s != seat.id})
            newcomer = displaced_by(setting.orders.substitutes, seat, serving, places)
            if newcomer is not None:
                seats[seat.id] = newcomer.person


def settled(setting: Setting, state: State) -> State:
    """The state with its seats computed anew, in fact and by the rules, and what follows for those who have left."""
    able = state.able
    if able == state.seated_for and _undisturbed(setting, state):
        return state
    state = _suspend(setting, state)
    alone = not state.taken and state.seats == state.lawful
    begun_by_rule = begun(state, state.lawful, state.lawful_before)
    begun_in_fact = begun_by_rule if alone and _alike(state) else begun(state, state.seats, state.seats_before)
    lawful = seated(setting, state, begun_by_rule, {}, state.lawful_passed_over)
    seats = lawful if alone else seated(setting, state, begun_in_fact, state.taken, state.passed_over)
    if state.item is None and state.arrived:
        by_rule = _called(state, lawful, {**state.lawful_before, **begun_by_rule}, state.lawful_passed_over)
        in_fact = by_rule if alone and _alike(state) else _called(
            state, seats, {**state.seats_before, **begun_in_fact}, state.passed_over)
        state = state.but(seats_before=in_fact[0], passed_over=in_fact[1],
                          lawful_before=by_rule[0], lawful_passed_over=by_rule[1])
    newcomers = state.newcomers if _come_together(setting, state) else frozenset[str]()
    state = state.but(seats=seats, lawful=lawful, seated_for=able, newcomers=newcomers)
    return _departures(setting, state) if state.departures else state


def _alike(state: State) -> bool:
    """Whether facts and rules have gone the same way so far, so that they need be worked out once."""
    return state.seats_before == state.lawful_before and state.passed_over == state.lawful_passed_over


def _come_together(setting: Setting, state: State) -> bool:
    """Whether those who come wait for the next item, at which they all count as coming at the same time. [SO change_point]"""
    return not may_displace_now(setting, state) or bool(state.arrived)


def begun(state: State, current: Seated, before: Seated) -> Seated:
    """Those who have begun to serve: who has come since the last item has not, whoever of them was noted first. Whose seat
    one of those has taken is where they were, not where they have gone since."""
    if state.item is not None or not state.arrived:
        return current
    where_they_were = {s: before.get(s) for s, p in current.items() if p in state.arrived}
    kept = {s: p for s, p in current.items() if s not in where_they_were and p not in where_they_were.values()}
    return kept | {s: p for s, p in where_they_were.items() if p is not None and p not in state.arrived}


def _called(state: State, seats: Seated, before: Seated, passed: PassedOver) -> tuple[Seated, PassedOver]:
    """Who steps in between items for one who has gone begins to serve at once; those who have come by then are passed over."""
    served = set(before.values())
    called = {s: p for s, p in seats.items() if p not in state.arrived and p not in served}
    return ({**before, **called}, {**passed, **dict.fromkeys(called, state.arrived)}) if called else (before, passed)


def _undisturbed(setting: Setting, state: State) -> bool:
    """Whether the same people fill the same seats: no seat is taken in fact, nobody is to return or to displace."""
    return not state.taken and not state.departures and setting.orders.substitutes.displacement == "never"


def _suspend(setting: Setting, state: State) -> State:
    out = state.out(state.item)
    if not out or state.roll_call:
        return state
    suspended = {**_going(setting, state.seats, out), **state.suspended}
    lawful = {**_going(setting, state.lawful, out), **state.lawful_suspended}
    if suspended == state.suspended and lawful == state.lawful_suspended:
        return state
    return state.but(suspended=suspended, lawful_suspended=lawful)


def _going(setting: Setting, seats: Seated, out: frozenset[str]) -> dict[str, str]:
    return {s: p for s, p in seats.items() if p in out and p in setting.places}


def resumed_after_item(state: State) -> State:
    """Substitutes who were disqualified in the item that is closed serve again after it. [SO § 4]"""
    if not state.suspended and not state.lawful_suspended:
        return state
    seats, lawful = _with_back(state, state.seats, state.suspended), _with_back(state, state.lawful, state.lawful_suspended)
    return state.but(suspended={}, lawful_suspended={}, lawful=lawful, seats=seats, seated_for=None)


def _with_back(state: State, seats: Seated, suspended: Seated) -> dict[str, str]:
    back = {s: p for s, p in suspended.items() if p in state.present}
    return {s: p for s, p in seats.items() if p not in back.values()} | back


def _departures(setting: Setting, state: State) -> State:
    departures = dict(state.departures)
    for person, departure in state.departures.items():
        seat = setting.holders[person]
        if state.lawful.get(seat) == person:
            del departures[person]
        elif state.item is not None and not state.is_there(person):
            departures[person] = _served_meanwhile(setting, seat, state.seats.get(seat), departure)
    return state.but(departures=departures) if departures != state.departures else state


def _served_meanwhile(setting: Setting, seat: str, person: str | None, departure: Departure) -> Departure:
    if person is None or person not in setting.places:
        return departure
    own = setting.seats[seat].party
    same = own is not None and setting.party(person) == own
    if same:
        return departure if departure.same_party_served else replace(departure, same_party_served=True)
    return departure if departure.other_party_served else replace(departure, other_party_served=True)
