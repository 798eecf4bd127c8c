"""Who serves in which seat, by the facts noted and by the rules alone."""

from datetime import date

import pytest

from app.domain.meeting import events as ev
from app.domain.proceedings import Proceedings
from app.domain.table import Table
from tests.domain.building import (
    DAY,
    Noted,
    body,
    closed,
    codes,
    decided,
    entry,
    handled,
    handling,
    history,
    itvt,
    opened,
    present,
    serving,
    then,
)


def seats(proceedings: Proceedings) -> dict[str, str]:
    return dict(history(proceedings).now.seats)


def lawful(proceedings: Proceedings) -> dict[str, str]:
    return dict(history(proceedings).now.lawful)


def test_in_the_roll_call_the_order_in_which_people_are_noted_plays_no_part() -> None:
    for names in (("anders", "karin", "ulf"), ("ulf", "anders", "karin")):
        assert seats(itvt(*present(*names))) == {"s1": "anders", "s2": "karin"}


def test_a_late_member_takes_the_seat_at_the_next_item() -> None:
    late = itvt(*present("anders", "ulf"), opened("a1"), *present("karin"), decided(), closed("a1"), *handled("a2"))
    assert [serving(late, i)["s2"] for i in ("a1", "a2")] == ["ulf", "karin"]


def test_a_late_member_takes_the_seat_at_once_where_so_decided() -> None:
    late = itvt(*present("anders", "ulf"), opened("a1"), *present("karin"), decided(), change_point="at_once")
    assert serving(late, "a1")["s2"] == "karin"


def test_a_late_member_without_the_right_waits_while_the_substitute_serves() -> None:
    late = itvt(*present("anders", "ulf"), *handled("a1"), *present("karin"), *handled("a2"), late_member_takes_seat=False)
    assert serving(late, "a2")["s2"] == "ulf"
    left = itvt(*present("anders", "ulf"), *handled("a1"), *present("karin"), ev.Left(person="ulf"), *handled("a2"),
                late_member_takes_seat=False)
    assert serving(left, "a2")["s2"] == "karin"


def test_a_late_member_without_the_right_has_the_seat_when_its_substitute_takes_another() -> None:
    moved = body("M C S", "S", *present("alma", "disa"), *handled("a1"), *present("cora"),
                 ev.SeatTaken(seat="s2", person="disa"), late_member_takes_seat=False)
    assert seats(moved) == {"s1": "alma", "s2": "disa", "s3": "cora"}


def test_taking_the_seat_back_without_the_right_is_a_fault() -> None:
    meeting = itvt(*present("anders", "ulf"), *handled("a1"), *present("karin"), ev.SeatTaken(seat="s2", person="karin"),
                   *handled("a2"), late_member_takes_seat=False)
    assert "wrong_substitute" in codes(meeting, "a2")


def test_a_disqualified_substitute_serves_again_after_the_item() -> None:
    meeting = body("M C S", "S M", *present("alma", "bo", "disa", "edvin"), opened("a1"), decided(),
                   ev.Disqualified(person="disa", item="a1"))
    assert seats(meeting)["s3"] == "edvin"
    again = body("M C S", "S M", *present("alma", "bo", "disa", "edvin"), opened("a1"), decided(),
                 ev.Disqualified(person="disa", item="a1"), closed("a1"))
    assert seats(again)["s3"] == "disa"


def test_a_disqualified_substitute_who_has_left_does_not_serve_again() -> None:
    meeting = body("M C S", "S M", *present("alma", "bo", "disa", "edvin"), opened("a1"), decided(),
                   ev.Disqualified(person="disa", item="a1"), ev.Left(person="disa"), closed("a1"))
    assert seats(meeting)["s3"] == "edvin"


def test_who_sat_in_fact_and_was_disqualified_comes_back_in_fact_only() -> None:
    """The rules never called Birgitta to Vårgårda's seat, so they do not afterwards either."""
    sat: tuple[Noted, ...] = (*present("anders", "birgitta"), ev.SeatTaken(seat="s2", person="birgitta"), opened("a1"), decided(),
           ev.Disqualified(person="birgitta", item="a1"))
    assert (seats(itvt(*sat)), lawful(itvt(*sat))) == ({"s1": "anders"}, {"s1": "anders"})
    after = itvt(*sat, closed("a1"), *handled("a2"))
    assert (seats(after), lawful(after)) == ({"s1": "anders", "s2": "birgitta"}, {"s1": "anders"})
    assert "substitute_not_eligible" in codes(after, "a2")


def test_a_seat_taken_holds_until_the_person_leaves() -> None:
    sat: tuple[Noted, ...] = (*present("anders", "karin", "ulf"), ev.SeatTaken(seat="s2", person="ulf"))
    assert seats(itvt(*sat))["s2"] == "ulf"
    assert seats(itvt(*sat, ev.Left(person="ulf")))["s2"] == "karin"


def test_a_seat_taken_holds_until_the_rules_are_given_it_again() -> None:
    sat: tuple[Noted, ...] = (*present("anders", "karin", "ulf"), ev.SeatTaken(seat="s2", person="ulf"))
    assert seats(itvt(*sat, ev.SeatTaken(seat="s2", person="rules")))["s2"] == "karin"


def test_a_seat_may_be_left_empty_in_fact() -> None:
    assert seats(itvt(*present("anders", "karin", "ulf"), ev.SeatTaken(seat="s2", person=None))) == {"s1": "anders"}


def test_who_takes_another_seat_gives_up_the_first() -> None:
    moved = itvt(*present("anders", "karin", "ulf"), ev.SeatTaken(seat="s2", person="ulf"), ev.SeatTaken(seat="s1", person="ulf"))
    assert seats(moved) == {"s1": "ulf", "s2": "karin"}


def test_away_in_some_items_only() -> None:
    meeting = itvt(*present("anders", "karin", "ulf"), *handled("a1"), ev.Left(person="karin", items=("a2",)),
                   *handled("a2"), *handled("a3"))
    assert [serving(meeting, i)["s2"] for i in ("a1", "a2", "a3")] == ["karin", "ulf", "karin"]


def test_there_for_some_items_only() -> None:
    meeting = itvt(*present("anders", "ulf"), ev.Present(person="karin", items=("a2",)),
                   *handled("a1"), *handled("a2"), *handled("a3"))
    assert [serving(meeting, i)["s2"] for i in ("a1", "a2", "a3")] == ["ulf", "karin", "ulf"]


def test_present_takes_back_being_away() -> None:
    meeting = itvt(*present("anders", "karin", "ulf"), ev.Left(person="karin", items=("a1",)), *present("karin"), *handled("a1"))
    assert serving(meeting, "a1")["s2"] == "karin"


@pytest.mark.parametrize("rule", ["never_at_meeting", "never_same_day", "if_other_party_substituted", "always"])
def test_who_has_left_twice_is_still_judged_by_the_first_departure_where_it_forbids(rule: str) -> None:
    meeting = body("M C S", "S", *present("alma", "bo", "cora", "disa"), *handled("a1"), ev.Left(person="cora"), *handled("a2"),
                   *present("cora"), ev.Left(person="cora"), *present("cora"), *handled("a3"), return_after_other_absence=rule)
    assert serving(meeting, "a3")["s3"] == ("cora" if rule == "always" else "disa")


def test_a_departure_before_the_gavel_is_none() -> None:
    meeting = itvt(*present("anders", "karin", "ulf"), ev.Left(person="karin"), *present("karin"), ev.CalledToOrder(),
                   *handled("a1"), return_after_other_absence="never_at_meeting")
    assert serving(meeting, "a1")["s2"] == "karin"


def test_without_the_gavel_the_first_matter_begins_the_meeting() -> None:
    meeting = itvt(*present("anders", "karin", "ulf"), *handled("a1"), ev.Left(person="karin"), *present("karin"), *handled("a2"),
                   return_after_other_absence="never_at_meeting")
    assert serving(meeting, "a2")["s2"] == "ulf"


def test_the_chairs_ruling_on_a_return_is_read_from_the_seat_taken() -> None:
    away = (*present("alma", "bo", "cora"), ev.CalledToOrder(), *handled("a1"),
            ev.Left(person="cora"), *handled("a2"), *present("cora"))
    rule = "if_other_party_substituted"
    undecided = body("M C S", "-", *away, *handled("a3"), return_after_other_absence=rule)
    assert (serving(undecided, "a3").get("s3"), codes(undecided, "a3")) == (None, {"return_undecided"})
    let_in = body("M C S", "-", *away, ev.SeatTaken(seat="s3", person="cora"), *handled("a3"), return_after_other_absence=rule)
    assert (serving(let_in, "a3").get("s3"), codes(let_in, "a3")) == ("cora", set())
    kept_out = body("M C S", "-", *away, ev.SeatTaken(seat="s3", person=None), *handled("a3"), return_after_other_absence=rule)
    assert (serving(kept_out, "a3").get("s3"), codes(kept_out, "a3")) == (None, set())


def test_a_meeting_of_two_days_is_one_meeting() -> None:
    meeting = itvt(*present("anders", "karin"), *handled("a1"), ev.Adjourned(), ev.Resumed(date=date(2019, 9, 17)),
                   *handled("a2"))
    assert serving(meeting, "a2") == {"s1": "anders", "s2": "karin"}
    assert (history(meeting).moments[0].state.day, history(meeting).now.day) == (DAY, date(2019, 9, 17))


def test_after_puts_an_arrival_where_it_happened() -> None:
    meeting = itvt(entry(ev.Present(person="anders"), id="first"), *handled("a1"),
                   entry(ev.Present(person="karin"), after="first"))
    assert serving(meeting, "a1") == {"s1": "anders", "s2": "karin"}


def test_absent_at_the_roll_call_after_all() -> None:
    meeting = itvt(*present("anders", "karin", "ulf"), ev.Absent(person="karin"), *handled("a1"))
    assert serving(meeting, "a1")["s2"] == "ulf"


def test_who_has_served_a_part_of_the_item_only() -> None:
    meeting = itvt(*present("anders", "karin", "ulf"), opened("a1"), ev.QuestionPut(), ev.Left(person="karin"), decided(),
                   closed("a1"))
    assert handling(meeting, "a1").served_part == ("karin", "ulf")
    assert serving(meeting, "a1")["s2"] == "ulf"


def test_those_who_come_between_two_items_come_together() -> None:
    """Cora's seat (S) is empty; who of Disa (M) and Edvin (S) is noted first plays no part."""
    for names in (("disa", "edvin"), ("edvin", "disa")):
        meeting = body("M C S", "M S", *present("alma", "bo"), *handled("a1"), *present(*names), *handled("a2"),
                       tiers=("same_party", "list_order"))
        assert serving(meeting, "a2")["s3"] == "edvin"


def test_who_comes_while_an_item_is_open_and_who_comes_after_it_come_together() -> None:
    meeting = body("M C S", "M S", *present("alma", "bo"), opened("a1"), *present("disa"), decided(), closed("a1"),
                   *present("edvin"), *handled("a2"), *handled("a3"), tiers=("same_party", "list_order"))
    assert "s3" not in serving(meeting, "a1")
    assert [serving(meeting, i)["s3"] for i in ("a2", "a3")] == ["edvin", "edvin"]


def test_where_changes_are_made_at_once_the_first_to_come_goes_on() -> None:
    meeting = body("M C S", "M S", *present("alma", "bo"), *handled("a1"), *present("disa"), *present("edvin"), *handled("a2"),
                   tiers=("same_party", "list_order"), change_point="at_once")
    assert serving(meeting, "a2")["s3"] == "disa"


def test_who_has_served_goes_on_when_others_come() -> None:
    meeting = body("M C S", "M S", *present("alma", "bo", "disa"), *handled("a1"), *present("edvin"), *handled("a2"),
                   tiers=("same_party", "list_order"))
    assert serving(meeting, "a2")["s3"] == "disa"


def test_who_steps_in_for_one_who_has_just_left_makes_no_change_of_hands() -> None:
    """Edvin (S) is in turn for Cora (S); that Disa (M) stepped in is wrong, but not that somebody did."""
    left = body("M C S", "M S", *present("alma", "bo", "cora", "disa", "edvin"),
                *handled("a1", ev.Left(person="cora"), ev.SeatTaken(seat="s3", person="disa")),
                tiers=("same_party", "list_order"))
    assert "wrong_substitute" in codes(left)
    assert "change_during_item" not in codes(left)
    nobody_left = body("M C S", "M S", *present("alma", "bo", "disa", "edvin"),
                       *handled("a1", ev.SeatTaken(seat="s3", person="disa")), tiers=("same_party", "list_order"))
    assert "change_during_item" in codes(nobody_left)


def test_one_who_comes_displaces_substitutes_alone_never_a_member_nor_fills_what_was_left_empty() -> None:
    """Alma's seat was left empty by the chair; Edvin, of her party, takes neither it nor Bo's but Disa's."""
    meeting = body("M C M", "S M", *present("bo", "disa"), ev.SeatTaken(seat="s1", person=None), *handled("a1"),
                   *present("edvin"), *handled("a2"), displacement="own_party_over_other_party")
    assert [serving(meeting, i) for i in ("a1", "a2")] == [{"s2": "bo", "s3": "disa"}, {"s2": "bo", "s3": "edvin"}]


def test_of_two_empty_seats_one_without_a_substitute_is_passed_over_when_somebody_comes() -> None:
    meeting = body("M C M", "S M", *present("bo", "disa"), *handled("a1"), *present("edvin"), *handled("a2"),
                   displacement="own_party_over_other_party", tiers=("list_order",))
    assert serving(meeting, "a1") == {"s1": "disa", "s2": "bo"}
    assert serving(meeting, "a2") == {"s1": "edvin", "s2": "bo", "s3": "disa"}


def test_who_displaces_one_who_has_stepped_in_since_the_last_item_keeps_the_seat_when_others_come() -> None:
    """Bo of the ladder's first party steps in for Alma; Cora, of her own party, displaces him, whoever comes after."""
    meeting = body("M", "C M S", *present("alma", "bo"), ev.CalledToOrder(), opened("a1"), closed("a1"), ev.Left(person="alma"),
                   displacement="own_party_over_other_party", tiers=("party_ladder",), party_ladders=Table({"M": ("C", "M")}))
    assert seats(meeting) == {"s1": "bo"}
    meeting = then(meeting, ev.Present(person="cora"))
    assert seats(meeting) == {"s1": "cora"}
    assert seats(then(meeting, ev.Present(person="disa"))) == {"s1": "cora"}


def test_who_gives_way_and_finds_another_empty_seat_stays_there_when_others_come() -> None:
    """Disa serves for Bo; Cora, higher in turn, displaces her, and she fills the seat of Alma, who is there in one item only."""
    meeting = body("M M", "C S V", *present("alma", "disa"), ev.CalledToOrder(), opened("a1"), closed("a1"),
                   ev.Present(person="alma", items=("a1",)), ev.Present(person="cora"),
                   displacement="higher_rank_if_balance_changes", tiers=("list_order",))
    assert seats(then(meeting, ev.Present(person="edvin"))) == seats(meeting) == {"s1": "disa", "s2": "cora"}


def test_who_was_there_when_another_was_called_between_items_does_not_displace_them_when_others_come() -> None:
    """Cora is there when Alma goes and Bo, whose party the ladder puts first, steps in: she has been passed over."""
    meeting = body("M", "C M S", *present("alma", "bo"), ev.CalledToOrder(), opened("a1"), closed("a1"),
                   ev.Present(person="cora"), ev.Left(person="alma"),
                   displacement="own_party_over_other_party", tiers=("party_ladder",), party_ladders=Table({"M": ("C", "M")}))
    assert seats(meeting) == seats(then(meeting, ev.Present(person="disa"))) == {"s1": "bo"}


def test_who_holds_a_seat_in_fact_has_it_again_on_coming_back_while_the_item_is_open() -> None:
    """Noted as serving, away in the item, called absent and then there after all: the seat noted is theirs at once."""
    meeting = body("M S", "C", *present("alma", "bo", "cora"), ev.CalledToOrder(), ev.SeatTaken(seat="s1", person="cora"),
                   ev.Left(person="cora", items=("a1",)), ev.Absent(person="cora"), opened("a1"))
    assert seats(meeting) == {"s1": "alma", "s2": "bo"}
    meeting = then(meeting, ev.Present(person="cora"))
    assert seats(meeting) == {"s1": "cora", "s2": "bo"}
    assert seats(then(meeting, ev.Present(person="bo"))) == seats(meeting)
