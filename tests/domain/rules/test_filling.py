"""Who may fill an empty seat, and in which order the substitutes are called."""

from typing import Any

import pytest

from app.domain.committee import Seat, Substitute
from app.domain.rules.filling import called_by_tier, filled, in_turn, may_ever_fill
from app.domain.standing_orders import SubstituteRules, Tier
from app.domain.table import Table

SEAT = Seat(id="s1", holder=None, party="M", electing_body="Storby")
NO_PARTY = Seat(id="s2", holder=None)
M1, C1, S1, NONE = (Substitute(person=id, party=party, electing_body=body) for id, party, body in
                    (("m1", "M", "Storby"), ("c1", "C", "Lillby"), ("s1", "S", "Storby"), ("none", None, None)))
ALL = [C1, NONE, S1, M1]


def called(tier: Tier, seat: Seat = SEAT, places: list[Substitute] = ALL, **rules: Any) -> list[str]:
    return [p.person for p in called_by_tier(tier, SubstituteRules(**rules), seat, places)]


def test_a_filter_keeps_all_others_out_for_ever() -> None:
    assert [may_ever_fill(SubstituteRules(), SEAT, p) for p in ALL] == [True] * 4
    assert [may_ever_fill(SubstituteRules(filter="same_party"), SEAT, p) for p in ALL] == [False, False, False, True]
    assert [may_ever_fill(SubstituteRules(filter="same_electing_body"), SEAT, p) for p in ALL] == [False, False, True, True]
    assert [may_ever_fill(SubstituteRules(filter="same_party"), NO_PARTY, p) for p in ALL] == [False] * 4


def test_the_personal_substitute_is_the_one_elected_for_that_seat() -> None:
    own, others = Substitute(person="own", personal_for="s1"), Substitute(person="others", personal_for="s2")
    assert called("personal", places=[others, own]) == ["own"]


def test_two_without_a_party_are_not_of_the_same_party_nor_of_the_same_group() -> None:
    assert called("same_party") == ["m1"]
    assert called("same_party", NO_PARTY) == []
    assert called("same_group", NO_PARTY, groups=Table({"M": "alliansen"})) == []


def test_of_the_same_electing_body_or_group() -> None:
    assert called("same_electing_body") == ["s1", "m1"]
    assert called("same_group", groups=Table({"M": "majoriteten", "C": "majoriteten", "S": "oppositionen"})) == ["c1", "m1"]
    assert called("same_group", groups=Table({"C": "majoriteten"})) == []


def test_a_ladder_is_walked_party_by_party_and_a_party_without_one_calls_nobody() -> None:
    assert called("party_ladder", party_ladders=Table({"M": ("S", "C")})) == ["s1", "c1"]
    assert called("party_ladder", party_ladders=Table({"C": ("S",)})) == []
    assert called("party_ladder", NO_PARTY, party_ladders=Table({"M": ("S",)})) == []


def test_a_named_list_skips_those_who_are_not_there() -> None:
    assert called("named_list", named_lists=Table({"s1": ("m1", "gone", "c1")})) == ["m1", "c1"]
    assert called("named_list", NO_PARTY, named_lists=Table({"s1": ("m1",)})) == []


def test_by_mandates_the_greatest_first_and_parties_without_any_last_in_list_order() -> None:
    assert called("by_mandates", party_mandates=Table({"S": 9, "M": 17})) == ["m1", "s1", "c1", "none"]
    assert called("by_mandates", places=[C1, M1], party_mandates=Table({"M": 1})) == ["m1", "c1"]
    assert called("list_order") == ["c1", "none", "s1", "m1"]


@pytest.mark.parametrize(("exhausted", "turn"), [("leave_empty", ["m1", "s1"]), ("any_present", ["m1", "s1", "c1", "none"])])
def test_tier_after_tier_and_last_whoever_is_there_if_so_decided(exhausted: Any, turn: list[str]) -> None:
    rules = SubstituteRules(tiers=("same_party", "same_electing_body"), on_exhaustion=exhausted)
    assert [p.person for p in in_turn(rules, SEAT, ALL)] == turn


def test_each_tier_is_tried_for_all_seats_before_the_next() -> None:
    """Seat s1 has nobody of its own party, so that the only S is left to the S seat after it."""
    other = Seat(id="s3", holder=None, party="S", electing_body="Storby")
    rules = SubstituteRules(tiers=("same_party", "list_order"))
    assert filled(rules, [SEAT, other], [S1, C1]) == {"s3": "s1", "s1": "c1"}
    assert filled(rules, [SEAT, other], [S1]) == {"s3": "s1"}
    assert filled(SubstituteRules(tiers=("same_party",)), [SEAT, other], [C1]) == {}
    assert filled(SubstituteRules(tiers=("same_party",), on_exhaustion="any_present"), [SEAT, other], [C1, S1]) == {
        "s3": "s1", "s1": "c1"}
