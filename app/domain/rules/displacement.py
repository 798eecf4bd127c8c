"""Displacement: when a substitute who comes later takes the seat from one who serves."""

from __future__ import annotations

from collections.abc import Iterable

from app.domain.committee import Seat, Substitute
from app.domain.rules.filling import in_turn
from app.domain.standing_orders import SubstituteRules


def displaced_by(rules: SubstituteRules, seat: Seat, serving: Substitute, places: Iterable[Substitute]) -> Substitute | None:
    """A substitute who has begun to serve goes on, save where the standing orders let a later one in:

    one of the seat's own party before one of another, or one higher in turn where that changes the balance
    between the parties. `places` are those who have come and the one who serves, in list order.
    [SO substitutes.displacement]
    """
    if rules.displacement == "never":
        return None
    turn = in_turn(rules, seat, places)
    if rules.displacement == "own_party_over_other_party":
        return None if _own(seat, serving) else next((p for p in turn if _own(seat, p)), None)
    ahead = turn[:next((n for n, p in enumerate(turn) if p.person == serving.person), None)]
    return next((p for p in ahead if p.party != serving.party), None)


def _own(seat: Seat, place: Substitute) -> bool:
    return seat.party is not None and place.party == seat.party
