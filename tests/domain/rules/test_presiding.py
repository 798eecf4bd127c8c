"""Who is in turn to preside."""

from dataclasses import replace
from datetime import date

import pytest

from app.domain.committee import DeputyChair
from app.domain.meeting import events as ev
from app.domain.proceedings import Proceedings
from app.domain.rules.presiding import in_turn_to_preside
from tests.domain.building import DAY, body, closed, codes, decided, handled, handling, itvt, opened, present


def chairs(proceedings: Proceedings, seats: dict[str, str]) -> str | None:
    return in_turn_to_preside(proceedings.committee, proceedings.roster, proceedings.standing_orders.chair_fallback, seats, DAY)


def born(proceedings: Proceedings, **days: date | None) -> Proceedings:
    people = tuple(replace(p, born=days.get(p.id, p.born)) for p in proceedings.roster.people)
    return replace(proceedings, roster=replace(proceedings.roster, people=people))


BODY = body("M C S L", "M C")


@pytest.mark.parametrize(("seats", "chair"), [
    ({"s1": "alma", "s2": "bo", "s3": "cora"}, "alma"),
    ({"s2": "bo", "s3": "cora"}, "bo"),
    ({"s1": "edvin", "s2": "bo", "s3": "cora"}, "bo"),  # a substitute for the chair does not preside
    ({"s1": "edvin", "s2": "frida", "s3": "cora", "s4": "disa"}, "cora"),  # the oldest member, not an older substitute
    ({"s1": "edvin", "s2": "frida"}, "edvin"),  # substitutes only where no member serves
    ({"s3": "alma"}, "alma"),
    ({}, None),
])
def test_chair_vice_chair_then_the_oldest_member_then_the_oldest_substitute(seats: dict[str, str], chair: str | None) -> None:
    assert chairs(BODY, seats) == chair


def test_a_second_vice_chair_comes_after_the_first() -> None:
    seats = tuple(replace(s, office="second_vice_chair") if s.id == "s4" else s for s in BODY.roster.seats)
    third = replace(BODY, roster=replace(BODY.roster, seats=seats))
    assert chairs(third, {"s3": "cora", "s4": "disa"}) == "disa"


def test_where_a_day_of_birth_is_missing_it_cannot_be_told() -> None:
    assert chairs(born(BODY, cora=None), {"s3": "cora", "s4": "disa"}) is None
    assert chairs(born(BODY, cora=None), {"s3": "cora"}) == "cora"
    assert chairs(born(BODY, cora=None), {"s3": "cora", "s2": "bo"}) == "bo"


def test_where_it_cannot_be_told_whoever_took_the_chair_held_it_and_that_is_no_fault() -> None:
    meeting = born(body("M C S L", "", *present("cora", "disa"), ev.ChairTaken(person="disa"), *handled("a1")), cora=None)
    assert handling(meeting, "a1").chair == "disa"
    assert "chair_not_in_turn" not in codes(meeting, "a1")
    untold = born(body("M C S L", "", *present("cora", "disa"), *handled("a1")), cora=None)
    assert handling(untold, "a1").chair is None


def test_the_longest_serving_and_of_two_the_elder() -> None:
    longest = body("M C S L", "", chair_fallback=("longest_serving",))
    assert chairs(longest, {"s3": "cora", "s4": "disa"}) == "cora"
    seats = tuple(replace(s, since=date(2015, 1, 1)) if s.id == "s4" else s for s in longest.roster.seats)
    assert chairs(replace(longest, roster=replace(longest.roster, seats=seats)), {"s3": "cora", "s4": "disa"}) == "disa"
    seats = tuple(replace(s, since=None) if s.id == "s4" else s for s in longest.roster.seats)
    assert chairs(replace(longest, roster=replace(longest.roster, seats=seats)), {"s3": "cora", "s4": "disa"}) is None


def test_among_substitutes_the_time_in_their_place_counts() -> None:
    longest = body("M C", "M C", chair_fallback=("longest_serving",))
    assert chairs(longest, {"s1": "cora", "s2": "disa"}) == "cora"
    odd = replace(longest, roster=replace(longest.roster, substitutes=()))
    assert chairs(odd, {"s1": "cora", "s2": "disa"}) is None


def test_one_rule_after_the_other_where_the_first_cannot_tell() -> None:
    both = body("M C S L", "", chair_fallback=("longest_serving", "oldest"))
    seats = tuple(replace(s, since=None) for s in both.roster.seats)
    assert chairs(replace(both, roster=replace(both.roster, seats=seats)), {"s3": "cora", "s4": "disa"}) == "cora"


def test_a_deputy_in_force_stands_in_the_chairs_place() -> None:
    committee = replace(BODY.committee, deputy_chair=DeputyChair(person="cora", since=date(2019, 9, 1)))
    assert chairs(replace(BODY, committee=committee), {"s2": "bo", "s3": "cora"}) == "cora"
    assert chairs(replace(BODY, committee=committee), {"s2": "bo"}) == "bo"
    later = replace(BODY.committee, deputy_chair=DeputyChair(person="cora", since=date(2019, 10, 1)))
    assert chairs(replace(BODY, committee=later), {"s2": "bo", "s3": "cora"}) == "bo"


def test_the_chair_taken_for_some_items_holds_for_these() -> None:
    meeting = itvt(*present("anders", "karin"), ev.ChairTaken(person="karin", items=("a2",)),
                   *handled("a1"), *handled("a2"), *handled("a3"))
    assert [handling(meeting, i).chair for i in ("a1", "a2", "a3")] == ["anders", "karin", "anders"]


def test_who_took_the_chair_loses_it_when_leaving_and_while_disqualified() -> None:
    left = itvt(*present("anders", "karin", "ulf"), ev.ChairTaken(person="karin"), *handled("a1"),
                ev.Left(person="karin"), *handled("a2"))
    assert [handling(left, i).chair for i in ("a1", "a2")] == ["karin", "anders"]
    out = itvt(*present("anders", "karin", "ulf"), ev.ChairTaken(person="karin"), opened("a1"),
               ev.Disqualified(person="karin", item="a1"), decided(), closed("a1"), *handled("a2"))
    assert [handling(out, i).chair for i in ("a1", "a2")] == ["anders", "karin"]
