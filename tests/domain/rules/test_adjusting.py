"""Who may adjust the minutes of an item: what is at fault and what is not."""

from dataclasses import replace

import pytest

from app.domain.meeting import events as ev
from tests.domain.building import body, codes, handled, items, itvt, present, problems

FOUR = present("anders", "karin", "birgitta", "ulf")


def chosen(*persons: str, items: tuple[str, ...] | None = None) -> ev.AdjustersChosen:
    return ev.AdjustersChosen(persons=persons, items=items)


@pytest.mark.parametrize(("needed", "persons", "few"), [
    (1, ["karin"], False), (2, ["karin"], True), (2, ["karin", "anders"], False), (2, ["karin", "karin"], True),
    (2, [], True), (1, ["karin", "anders"], False),
])
def test_as_many_different_ones_as_the_standing_orders_ask_for(needed: int, persons: list[str], few: bool) -> None:
    meeting = itvt(*FOUR, *handled("a1"), chosen(*persons), adjusters=needed)
    assert ("adjusters_too_few" in codes(meeting, "a1")) is few


@pytest.mark.parametrize(("persons", "so_many"), [
    ([], "Ingen är vald"), (["karin"], "1 är vald"), (["karin", "ulf"], "2 är valda"),
])
def test_how_many_were_chosen_is_told(persons: list[str], so_many: str) -> None:
    meeting = itvt(*FOUR, *handled("a1"), chosen(*persons), adjusters=3)
    (told,) = problems(meeting, "adjusters_too_few")
    assert told.text == f"{so_many} att justera, men reglementet kräver 3 utöver ordföranden."


def test_until_somebody_is_chosen_nothing_is_said() -> None:
    assert codes(itvt(*FOUR, *handled("a1"), adjusters=2)) == set()


def test_an_item_without_a_paragraph_needs_no_adjusters() -> None:
    meeting = itvt(*FOUR, *handled("a1"), chosen("ulf"), adjusters=2)
    assert codes(replace(meeting, agenda=items(3, numbered=False))) == set()


def test_each_adjuster_at_fault_is_named() -> None:
    meeting = body("M C S", "L", *present("alma", "bo", "cora", "disa"),
                   *handled("a1", ev.Disqualified(person="bo", item="a1")), chosen("bo", "alma", "disa"))
    assert [p.person for p in problems(meeting, "adjuster_disqualified")] == ["bo"]
    assert problems(meeting, "adjuster_did_not_serve") == []  # Disa served for Bo
    without = body("M C S", "L", *present("alma", "bo", "cora", "disa"), *handled("a1"), chosen("disa", "bo"))
    assert [p.person for p in problems(without, "adjuster_did_not_serve")] == ["disa"]


def test_one_who_served_in_a_part_of_the_item_may_adjust_it() -> None:
    meeting = itvt(*FOUR, *handled("a1", ev.Left(person="karin")), chosen("karin"))
    assert "adjuster_did_not_serve" not in codes(meeting, "a1")
