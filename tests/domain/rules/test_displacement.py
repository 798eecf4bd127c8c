"""When a substitute who comes later takes the seat from one who serves."""

import pytest

from app.domain.committee import Seat, Substitute
from app.domain.meeting import events as ev
from app.domain.rules.displacement import displaced_by
from app.domain.standing_orders import SubstituteRules
from tests.domain.building import body, closed, decided, handled, history, opened, present, serving

SEAT = Seat(id="s1", holder=None, party="M")
M1, M2, C1, C2, NONE = (Substitute(person=id, party=party) for id, party in
                        (("m1", "M"), ("m2", "M"), ("c1", "C"), ("c2", "C"), ("none", None)))
OWN = SubstituteRules(displacement="own_party_over_other_party")
RANK = SubstituteRules(displacement="higher_rank_if_balance_changes", tiers=("named_list", "list_order"))


@pytest.mark.parametrize(("rules", "serving", "places", "newcomer"), [
    (SubstituteRules(), C1, [M1], None),
    (OWN, C1, [C1, M1, M2], M1),
    (OWN, C1, [C1, C2], None),
    (OWN, M2, [M1, M2], None),
    (OWN, NONE, [M1, NONE], M1),
    (OWN, C1, [C1, NONE], None),
    (RANK, C1, [M1, C1], M1),
    (RANK, C1, [C2, M1, C1], M1),
    (RANK, M1, [M2, M1], None),
    (RANK, C1, [C1, M1], None),
    (RANK, C1, [C1, C2, M1], None),
])
def test_own_party_before_another_or_higher_in_turn_where_the_balance_changes(
    rules: SubstituteRules, serving: Substitute, places: list[Substitute], newcomer: Substitute | None
) -> None:
    assert displaced_by(rules, SEAT, serving, places) == newcomer


def test_a_seat_without_a_party_has_no_own_party() -> None:
    assert displaced_by(OWN, Seat(id="s1", holder=None), C1, [M1, C1, NONE]) is None


def test_who_is_lower_in_turn_displaces_nobody() -> None:
    order = SubstituteRules(displacement="higher_rank_if_balance_changes", tiers=("same_party", "list_order"))
    assert displaced_by(order, SEAT, M1, [C1, M1]) is None
    assert displaced_by(order, SEAT, C1, [C1, M1]) == M1


def test_one_whom_the_rules_never_call_gives_way_to_all_whom_they_do() -> None:
    own_alone = SubstituteRules(displacement="higher_rank_if_balance_changes", tiers=("same_party",))
    assert displaced_by(own_alone, SEAT, C1, [C1, M1]) == M1
    assert displaced_by(own_alone, SEAT, C1, [C1, C2]) is None


def test_only_who_comes_later_displaces_not_who_was_passed_over() -> None:
    """Disa (S) stands first and serves for Cora; Edvin (M, the seat's party) was there all along and goes on waiting."""
    meeting = body("S C M", "S M", *present("alma", "bo", "disa", "edvin"), *handled("a1"), *handled("a2"),
                   displacement="own_party_over_other_party")
    assert [serving(meeting, i)["s3"] for i in ("a1", "a2")] == ["disa", "disa"]


def test_who_comes_while_an_item_is_open_displaces_after_it() -> None:
    late = (*present("alma", "bo", "disa"), opened("a1"), *present("edvin"), decided(), closed("a1"), *handled("a2"))
    meeting = body("S C M", "S M", *late, displacement="own_party_over_other_party")
    assert [serving(meeting, i)["s3"] for i in ("a1", "a2")] == ["disa", "edvin"]
    at_once = body("S C M", "S M", *late, displacement="own_party_over_other_party", change_point="at_once")
    assert serving(at_once, "a1")["s3"] == "edvin"


def test_who_leaves_and_comes_back_has_come_later() -> None:
    meeting = body("S C M", "S M", *present("alma", "bo", "disa", "edvin"), *handled("a1"), ev.Left(person="edvin"),
                   *present("edvin"), *handled("a2"), displacement="own_party_over_other_party")
    assert [serving(meeting, i)["s3"] for i in ("a1", "a2")] == ["disa", "edvin"]


def test_what_is_noted_again_of_one_who_is_there_displaces_nobody() -> None:
    meeting = body("S C M", "S M", *present("alma", "bo", "disa", "edvin"), *handled("a1"), *present("edvin"), ev.Adjourned(),
                   ev.Resumed(), displacement="own_party_over_other_party")
    assert history(meeting).now.seats["s3"] == "disa"


def test_of_several_who_come_together_the_highest_in_turn_displaces() -> None:
    """Frida (L) serves for Cora; Edvin (M) is noted before Disa (S), who stands first."""
    meeting = body("S C M", "S M L", *present("alma", "bo", "frida"), *handled("a1"), *present("edvin"), *present("disa"),
                   *handled("a2"), displacement="higher_rank_if_balance_changes")
    assert [serving(meeting, i)["s3"] for i in ("a1", "a2")] == ["frida", "disa"]
