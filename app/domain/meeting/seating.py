"""Seating: who serves in which seat, by the facts noted and by the rules alone."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from app.domain.committee import Seat
from app.domain.meeting.setting import Setting
from app.domain.meeting.state import Seated, State
from app.domain.rules.displacement import displaced_by
from app.domain.rules.filling import filled
from app.domain.rules.returning import Departure, may_return

Taken = Mapping[str, str | None]


def seated(setting: Setting, state: State, current: Seated, taken: Taken) -> dict[str, str]:
    """Who serves now, given who has served until now: the facts first, then each member in their own seat,
    then the substitutes who serve, those who displace them, and for what is still empty those next in turn.

    In the roll call nobody has begun to serve, so that the order in which people are noted plays no part. [SO § 4]
    """
    going_on = {} if state.roll_call else current
    seats = {s: p for s, p in taken.items() if p is not None and holds_in_fact(state, p)}
    used = set(seats.values())
    open_seats = [s for s in setting.roster.seats if s.id not in seats and not (s.id in taken and taken[s.id] is None)]
    for seat in open_seats:
        if seat.holder is not None and seat.holder not in used and member_serves(setting, state, seat, current):
            seats[seat.id] = seat.holder
            used.add(seat.holder)
    for seat in open_seats:
        person = going_on.get(seat.id)
        if seat.id not in seats and person in setting.places and person not in used and state.may_serve(person):
            seats[seat.id] = person
            used.add(person)
    if state.item is None or setting.orders.change_point == "at_once" or state.roll_call:
        _displace(setting, state, seats, used, open_seats, taken)
    empty = [s for s in open_seats if s.id not in seats]
    if empty:
        free = [p for p in setting.places.values() if p.person not in used and state.may_serve(p.person)]
        seats.update(filled(setting.orders.substitutes, empty, free))
    return {s: seats[s] for s in setting.seats if s in seats}


def holds_in_fact(state: State, person: str) -> bool:
    """Whether a seat noted as taken is still so: a disqualification suspends it for the item, as does being away."""
    return person not in state.out(state.item) and (person, state.item or "") not in state.away


def member_serves(setting: Setting, state: State, seat: Seat, current: Seated) -> bool:
    """Whether a seat's holder serves in it: there, not disqualified, allowed to return, and, if late, with a
    right to the seat where a substitute has it. [SO § 4]"""
    holder = str(seat.holder)
    if not state.may_serve(holder) or returns(setting, state, holder) is False:
        return False
    if holder in state.departures and returns(setting, state, holder) is None:
        return False
    if state.roll_call or current.get(seat.id) == holder or setting.orders.late_member_takes_seat:
        return True
    other = current.get(seat.id)
    return other is None or not state.present[holder].late or not state.may_serve(other)


def returns(setting: Setting, state: State, person: str) -> bool | None:
    """Whether a member who has left may serve again; True for one who never left. [SO § 4]"""
    departure = state.departures.get(person)
    if departure is None:
        return True
    return may_return(setting.orders.return_after_other_absence, departure, state.day)


def _displace(
    setting: Setting, state: State, seats: dict[str, str], used: set[str], open_seats: list[Seat], taken: Taken
) -> None:
    rules = setting.orders.substitutes
    if rules.displacement == "never":
        return
    for seat in open_seats:
        serving = setting.places.get(seats.get(seat.id, ""))
        if serving is None or seat.id in taken:
            continue
        free = [p for p in setting.places.values() if p.person not in used and state.may_serve(p.person)]
        newcomer = displaced_by(rules, seat, serving, free)
        if newcomer is not None:
            used.discard(serving.person)
            used.add(newcomer.person)
            seats[seat.id] = newcomer.person


def settled(setting: Setting, state: State) -> State:
    """The state with its seats computed anew, in fact and by the rules, and what follows for those who have left."""
    state = _suspend(setting, state)
    alone = not state.taken and state.seats == state.lawful
    lawful = seated(setting, state, state.lawful, {})
    seats = lawful if alone else seated(setting, state, state.seats, state.taken)
    if lawful != state.lawful or seats != state.seats:
        state = replace(state, seats=seats, lawful=lawful)
    return _departures(setting, state) if state.departures else state


def _suspend(setting: Setting, state: State) -> State:
    out = state.out(state.item)
    if not out or state.roll_call:
        return state
    going = {s: p for seats in (state.lawful, state.seats) for s, p in seats.items() if p in out and p in setting.places}
    new = {s: p for s, p in going.items() if s not in state.suspended}
    return replace(state, suspended={**state.suspended, **new}) if new else state


def resumed_after_item(state: State) -> State:
    """Substitutes who were disqualified in the item that is closed serve again after it. [SO § 4]"""
    if not state.suspended:
        return state
    back = {s: p for s, p in state.suspended.items() if p in state.present}
    lawful, seats = ({**_without(track, back), **back} for track in (state.lawful, state.seats))
    return replace(state, suspended={}, lawful=lawful, seats=seats)


def _without(seats: Seated, back: Seated) -> dict[str, str]:
    persons = set(back.values())
    return {s: p for s, p in seats.items() if p not in persons}


def _departures(setting: Setting, state: State) -> State:
    departures = dict(state.departures)
    for person, departure in state.departures.items():
        seat = setting.holders[person]
        if state.lawful.get(seat) == person:
            del departures[person]
        elif state.item is not None and not state.is_there(person):
            departures[person] = _served_meanwhile(setting, seat, state.seats.get(seat), departure)
    return replace(state, departures=departures) if departures != state.departures else state


def _served_meanwhile(setting: Setting, seat: str, person: str | None, departure: Departure) -> Departure:
    if person is None or person not in setting.places:
        return departure
    own = setting.seats[seat].party
    if own is not None and setting.party(person) == own:
        return replace(departure, same_party_served=True)
    return replace(departure, other_party_served=True)
