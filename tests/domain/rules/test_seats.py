"""Who serves in fact, and when a seat may change hands: what is at fault and what is not."""

import pytest

from app.domain.meeting import events as ev
from app.domain.problems import Problem
from app.domain.rules.seats import called_by_the_rules, taken_against_the_rules
from tests.domain.building import body, closed, codes, decided, handled, handling, history, itvt, opened, present, problems

THREE = present("alma", "bo", "cora")
OUT_OF_IT = ev.Disqualified(person="karin", item="a1")
PROPOSAL = ev.Proposed(proposal="y1", by=("alma",), kind="approve")


def takes(seat: str, person: str | None) -> ev.SeatTaken:
    return ev.SeatTaken(seat=seat, person=person)


def test_a_member_who_sits_down_while_waiting_is_at_fault_for_the_moment_alone() -> None:
    meeting = itvt(*present("anders", "ulf"), *handled("a1", *present("karin"), takes("s2", "karin")))
    assert codes(meeting, "a1") == {"change_during_item"}


def test_a_member_noted_in_the_seat_without_being_noted_as_present_is_taken_to_be_there() -> None:
    assert codes(itvt(*present("anders", "ulf"), takes("s2", "karin"), *handled("a1"))) == set()


def test_a_member_whose_return_is_open_sits_in_the_seat_again() -> None:
    """Away for one item only, with nobody in the seat meanwhile: the chair has not said no, and sitting down is no fault."""
    meeting = body("M C S", "-", *THREE, takes("s3", "cora"), *handled("a1"),
                   ev.Left(person="cora", items=("a2",)), *handled("a2"), *handled("a3"),
                   return_after_other_absence="if_other_party_substituted")
    assert handling(meeting, "a3").reckoning.seats["s3"] == "cora"
    assert codes(meeting) == set()


def test_one_who_sits_in_the_wrong_seat_is_at_fault_only_while_there() -> None:
    meeting = body("M C S", "M S", *present("alma", "bo", "disa", "edvin"), takes("s3", "edvin"),
                   ev.Left(person="edvin", items=("a2",)), *handled("a1"), *handled("a2"))
    assert [codes(meeting, item) for item in ("a1", "a2")] == [{"wrong_substitute"}, set()]


def test_what_is_wrong_is_said_as_soon_as_the_seat_is_taken() -> None:
    now = history(body("M C S", "M S", *present("alma", "bo", "disa", "edvin"), takes("s3", "edvin"), takes("s2", None)))
    assert taken_against_the_rules(now.setting, now.now) == (
        Problem(code="wrong_substitute", rule="SO substitutes", seat="s3", person="edvin",
                text="Edvin Grahn (S) tjänstgör, men på tur är Disa Fors (M)."),
        Problem(code="seat_unfilled", rule="SO substitutes", seat="s2", person="bo",
                text="Platsen är tom, fast Bo Dahl (C) är där och får tjänstgöra."))
    right = history(body("M C S", "M S", *present("alma", "bo", "disa", "edvin"), takes("s3", "disa")))
    assert taken_against_the_rules(right.setting, right.now) == ()


def test_each_seat_that_is_wrong_is_told_once_however_long_it_was() -> None:
    """Whom the rules call may change while the item is open; what is told is how it was when it began."""
    meeting = body("M C S", "M S", *present("alma", "bo", "disa", "edvin"), takes("s3", "edvin"), takes("s2", None),
                   *handled("a1", PROPOSAL, ev.Left(person="disa")))
    assert [p.text for p in problems(meeting, "wrong_substitute")] == ["Edvin Grahn (S) tjänstgör, men på tur är Disa Fors (M)."]
    assert [p.person for p in problems(meeting, "seat_unfilled")] == ["bo"]


def test_one_who_is_disqualified_and_stays_in_the_seat_is_not_the_wrong_one() -> None:
    meeting = itvt(*present("anders", "karin", "ulf"), takes("s2", "karin"), *handled("a1", OUT_OF_IT))
    assert codes(meeting, "a1") == set()


def test_where_nobody_is_in_turn_that_is_what_is_said() -> None:
    meeting = history(body("M C S", "M S", *present("alma", "bo"), takes("s3", "edvin")))
    assert [p.text for p in taken_against_the_rules(meeting.setting, meeting.now)] == [
        "Edvin Grahn (S) tjänstgör, men ingen är på tur."]


def test_whom_the_rules_call_to_a_seat_all_others_being_as_they_are() -> None:
    """Disa, who serves for Cora, goes on; were her seat taken by Edvin she would still be called to it."""
    served = history(body("M C S", "M S", *present("alma", "bo", "disa", "edvin"), *handled("a1"), takes("s3", "edvin")))
    assert called_by_the_rules(served.setting, served.now, "s3") == "disa"
    assert called_by_the_rules(served.setting, served.now, "s1") == "alma"
    nobody = history(body("M C S", "-", *present("alma", "bo")))
    assert called_by_the_rules(nobody.setting, nobody.now, "s3") is None


LEAVES, ALSO_LEAVES = ev.Left(person="cora"), ev.Left(person="bo")
OUT = ev.Disqualified(person="cora", item="a1")


@pytest.mark.parametrize(("before", "fault"), [
    ([], True),
    ([LEAVES], False),
    ([OUT], False),
    ([LEAVES, ALSO_LEAVES], False),  # another seat is emptied after it
    ([LEAVES, takes("s3", "frida")], True),  # somebody has already stepped in
    ([LEAVES, PROPOSAL], True),  # the item has gone on since
    ([ALSO_LEAVES], True),  # another seat than the one that is taken
])
def test_a_seat_changes_hands_inside_an_item_only_when_somebody_has_just_gone(before: list[ev.Event], fault: bool) -> None:
    meeting = body("M C S", "M S L", *THREE, *present("disa", "edvin", "frida"),
                   opened("a1"), PROPOSAL, *before, takes("s3", "edvin"), decided(), closed("a1"))
    assert ("change_during_item" in codes(meeting, "a1")) is fault


def test_an_empty_seat_may_be_taken_inside_an_item_by_one_who_was_there_from_its_opening() -> None:
    meeting = body("M C S", "M", *present("alma", "bo", "disa"), takes("s3", None), opened("a1"), PROPOSAL,
                   takes("s3", "disa"), decided(), closed("a1"))
    assert "change_during_item" not in codes(meeting, "a1")


def test_taking_the_seat_that_one_has_is_no_change() -> None:
    meeting = body("M C S", "-", *THREE, opened("a1"), PROPOSAL, takes("s3", "cora"), decided(), closed("a1"))
    assert codes(meeting, "a1") == set()


def test_several_who_wait_for_the_chairs_word_are_each_named_once() -> None:
    meeting = body("M C S L", "-", *THREE, *present("disa"), *handled("a1"), ev.Left(person="cora"), ev.Left(person="disa"),
                   *handled("a2"), *present("disa", "cora"), *handled("a3", PROPOSAL),
                   return_after_other_absence="if_other_party_substituted")
    assert [(p.person, p.seat) for p in problems(meeting, "return_undecided")] == [("cora", "s3"), ("disa", "s4")]


@pytest.mark.parametrize(("change_point", "fault"), [("between_items", True), ("at_once", False)])
def test_where_changes_are_made_at_once_a_seat_may_change_hands_inside_an_item(change_point: str, fault: bool) -> None:
    meeting = body("M C S", "M S", *present("alma", "bo", "disa", "edvin"), opened("a1"), PROPOSAL, takes("s3", "edvin"),
                   decided(), closed("a1"), change_point=change_point)
    assert ("change_during_item" in codes(meeting, "a1")) is fault


@pytest.mark.parametrize("change_point", ["at_once", "between_items"])
def test_a_seat_kept_in_fact_from_one_who_comes_and_displaces_is_at_fault(change_point: str) -> None:
    meeting = body("M C S", "M S", *present("alma", "bo", "disa"), takes("s3", "disa"), *handled("a1"), *present("edvin"),
                   *handled("a2"), change_point=change_point, displacement="own_party_over_other_party")
    assert [codes(meeting, item) for item in ("a1", "a2")] == [set(), {"wrong_substitute"}]


def test_between_two_items_one_who_has_come_is_called_to_a_seat_that_they_may_take_from_another() -> None:
    served = history(body("M C S", "M S", *present("alma", "bo", "disa"), takes("s3", "disa"), *handled("a1"), *present("edvin"),
                          displacement="own_party_over_other_party"))
    assert called_by_the_rules(served.setting, served.now, "s3") == "edvin"
