"""Filling empty seats: who may, and in which order the substitutes are called."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable

from app.domain.committee import Seat, Substitute
from app.domain.standing_orders import SubstituteRules, Tier


def may_ever_fill(rules: SubstituteRules, seat: Seat, place: Substitute) -> bool:
    """Only a substitute of the seat's electing body, or party, may fill it where the standing orders say so. [SO § 4]"""
    if rules.filter == "same_electing_body":
        return place.electing_body == seat.electing_body
    if rules.filter == "same_party":
        return seat.party is not None and place.party == seat.party
    return True


def called_by_tier(tier: Tier, rules: SubstituteRules, seat: Seat, places: Iterable[Substitute]) -> list[Substitute]:
    """Those whom one tier of the order of call names for the seat, the first in turn first. [SO substitutes]"""
    return CALLS[tier](rules, seat, list(places))


def _personal(rules: SubstituteRules, seat: Seat, places: list[Substitute]) -> list[Substitute]:
    return [p for p in places if p.personal_for == seat.id]


def _same_party(rules: SubstituteRules, seat: Seat, places: list[Substitute]) -> list[Substitute]:
    return [p for p in places if p.party is not None and p.party == seat.party]


def _same_electing_body(rules: SubstituteRules, seat: Seat, places: list[Substitute]) -> list[Substitute]:
    return [p for p in places if p.electing_body == seat.electing_body]


def _party_ladder(rules: SubstituteRules, seat: Seat, places: list[Substitute]) -> list[Substitute]:
    ladder = rules.party_ladders.get(seat.party or "", ())
    return [p for party in ladder for p in places if p.party == party]


def _same_group(rules: SubstituteRules, seat: Seat, places: list[Substitute]) -> list[Substitute]:
    group = rules.groups.get(seat.party or "")
    return [p for p in places if group is not None and rules.groups.get(p.party or "") == group]


def _named_list(rules: SubstituteRules, seat: Seat, places: list[Substitute]) -> list[Substitute]:
    by_person = {p.person: p for p in places}
    return [by_person[person] for person in rules.named_lists.get(seat.id, ()) if person in by_person]


def _by_mandates(rules: SubstituteRules, seat: Seat, places: list[Substitute]) -> list[Substitute]:
    return sorted(places, key=lambda p: -rules.party_mandates.get(p.party or "", 0))


def _list_order(rules: SubstituteRules, seat: Seat, places: list[Substitute]) -> list[Substitute]:
    return places


CALLS: dict[Tier, Callable[[SubstituteRules, Seat, list[Substitute]], list[Substitute]]] = {
    "personal": _personal, "same_party": _same_party, "same_electing_body": _same_electing_body,
    "party_ladder": _party_ladder, "same_group": _same_group, "named_list": _named_list,
    "by_mandates": _by_mandates, "list_order": _list_order,
}


def in_turn(rules: SubstituteRules, seat: Seat, places: Iterable[Substitute]) -> list[Substitute]:
    """All whom the rules ever call to the seat, in turn: tier after tier, last whoever is there, if so decided. [SO § 4]"""
    able = [p for p in places if may_ever_fill(rules, seat, p)]
    turn: dict[str, Substitute] = {}
    for tier in rules.tiers:
        turn |= {p.person: p for p in called_by_tier(tier, rules, seat, able) if p.person not in turn}
    if rules.on_exhaustion == "any_present":
        turn |= {p.person: p for p in able if p.person not in turn}
    return list(turn.values())


def filled(rules: SubstituteRules, empty: Collection[Seat], places: Iterable[Substitute]) -> dict[str, str]:
    """Who fills which empty seat: each tier is tried for all seats, in their order, before the next tier. [SO § 4]"""
    free = {p.person: p for p in places}
    found: dict[str, str] = {}
    steps: list[Tier | None] = [*rules.tiers, *((None,) if rules.on_exhaustion == "any_present" else ())]
    for tier in steps:
        for seat in empty:
            if free and seat.id not in found:
                able = [p for p in free.values() if may_ever_fill(rules, seat, p)]
                called = called_by_tier(tier or "list_order", rules, seat, able)
                if called:
                    found[seat.id] = called[0].person
                    del free[called[0].person]
    return found
