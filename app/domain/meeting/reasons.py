"""Reasons: why somebody serves in a seat, in the secretary's words and with the rule."""

from __future__ import annotations

from app.domain.committee import Seat, Substitute
from app.domain.meeting.seating import returns
from app.domain.meeting.setting import Setting
from app.domain.meeting.state import State
from app.domain.rules.filling import called_by_tier, in_turn, may_ever_fill


def why_serving(setting: Setting, state: State, seat_id: str) -> str:
    """Why the one who serves in the seat does: the holder's hindrance, the turn, and who was passed over. [SO § 4]"""
    seat, person = setting.seats[seat_id], state.seats[seat_id]
    if person == seat.holder:
        return f"{setting.signature(person)} är vald till platsen."
    place = setting.places.get(person)
    if place is None or state.taken.get(seat_id) == person:
        return f"{why_not_holder(setting, state, seat)}; enligt anteckning tjänstgör {setting.signature(person)}."
    passed = [why_passed_over(setting, state, seat, p) for p in ahead_of(setting, seat, place)]
    turn = f"{setting.signature(person)} är på tur: {why_in_turn(setting, seat, place)}"
    return "; ".join([why_not_holder(setting, state, seat), turn, *(p for p in passed if p)]) + "."


def why_not_holder(setting: Setting, state: State, seat: Seat) -> str:
    """Why the seat's own member does not serve in it."""
    if seat.holder is None:
        return "Platsen är vakant"
    name = setting.signature(seat.holder)
    if seat.holder in state.out(state.item):
        return f"{name} är jävig i ärendet"
    if not state.is_there(seat.holder):
        return f"{name} {why_not_there(state, seat.holder) or 'är frånvarande'}"
    if seat.holder in state.waiting:
        return f"{name} kom under ärendet och tjänstgör från nästa"
    if returns(setting, state, seat.holder) is not True:
        return f"{name} har avbrutit tjänstgöringen"
    return f"{name} tjänstgör inte"


def why_not_there(state: State, person: str) -> str:
    """What is known of one who is neither there nor noted as absent or gone; nothing once that is noted."""
    if person in state.present or person in state.absent or person in state.departures:
        return ""
    if person in state.reported and state.reported[person] is None:
        return "har anmält förhinder"
    return "är inte uppropad ännu" if state.roll_call else ""


def why_in_turn(setting: Setting, seat: Seat, place: Substitute) -> str:
    """Which tier of the order of call names the substitute."""
    rules = setting.orders.substitutes
    able = [p for p in setting.places.values() if may_ever_fill(rules, seat, p)]
    tier = next((t for t in rules.tiers if place in called_by_tier(t, rules, seat, able)), "list_order")
    words = {
        "personal": "personlig ersättare", "same_party": f"samma parti, {place.party}",
        "same_electing_body": f"vald av {place.electing_body}", "party_ladder": f"partiordningen, {place.party}",
        "same_group": "samma partigrupp", "named_list": "platsens egen lista", "by_mandates": "störst parti",
        "list_order": f"nummer {_number(setting, place)} i ordningen",
    }
    own = f"vald av {place.electing_body}, " if rules.filter == "same_electing_body" and place.electing_body else ""
    return own + words[tier]


def _number(setting: Setting, place: Substitute) -> int:
    return [p.person for p in setting.roster.substitutes].index(place.person) + 1


def ahead_of(setting: Setting, seat: Seat, place: Substitute) -> list[Substitute]:
    """The substitutes whom the rules call to the seat before this one."""
    turn = in_turn(setting.orders.substitutes, seat, setting.places.values())
    return turn[: turn.index(place)] if place in turn else []


def why_passed_over(setting: Setting, state: State, seat: Seat, place: Substitute) -> str:
    """Why a substitute ahead in turn does not serve in the seat."""
    name = setting.signature(place.person)
    if place.person in state.out(state.item):
        return f"{name} är jävig"
    if not state.is_there(place.person):
        return f"{name} {why_not_there(state, place.person) or 'är inte där'}"
    other = state.seat_of(place.person)
    if other is not None and other != seat.id:
        return f"{name} tjänstgör redan"
    return f"{name} kom senare" if place.person in state.waiting or not state.roll_call else ""
