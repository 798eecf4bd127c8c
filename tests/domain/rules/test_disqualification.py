"""What one who is disqualified may not do: what is at fault and what is not."""

import pytest

from app.domain.meeting import events as ev
from app.domain.table import Table
from tests.domain.building import Noted, body, codes, handled, itvt, present, problems

FOUR = present("anders", "karin", "birgitta", "ulf")
OUT = ev.Disqualified(person="karin", item="a1")
MOVED = ev.Proposed(proposal="y1", by=("karin",), kind="reject")


@pytest.mark.parametrize(("course", "fault"), [
    ([MOVED, OUT], False),  # moved before the disqualification was told
    ([OUT, MOVED], True),
    ([ev.Disqualified(person="karin", item="a2"), MOVED], False),
    ([OUT, ev.SeatTaken(seat="s2", person=None)], False),
    ([OUT, ev.SeatTaken(seat="s2", person="ulf")], False),
    ([OUT, ev.ChairTaken(person="anders")], False),
])
def test_only_what_one_does_oneself_after_it_was_told_and_in_that_item(course: list[Noted], fault: bool) -> None:
    assert ("disqualified_took_part" in codes(itvt(*FOUR, *handled("a1", *course)), "a1")) is fault


def test_each_one_is_named_once() -> None:
    two = ev.Proposed(proposal="y1", by=("bo", "alma"), kind="reject")
    meeting = body("M C S", "-", *present("alma", "bo", "cora"),
                   *handled("a1", ev.Disqualified(person="bo", item="a1"), ev.Disqualified(person="alma", item="a1"), two,
                            ev.ChairTaken(person="bo")))
    assert [p.person for p in problems(meeting, "disqualified_took_part")] == ["bo", "alma"]


def tried(person: str, *voters: str, item: str = "a1") -> ev.DisqualificationTried:
    return ev.DisqualificationTried(person=person, item=item, ballots=Table(dict.fromkeys(voters, "yes")))


def test_whose_disqualification_is_tried_takes_no_part_where_the_committee_is_quorate_without() -> None:
    assert codes(itvt(*FOUR, *handled("a1", tried("karin", "anders")))) == set()
    assert codes(itvt(*FOUR, *handled("a1", tried("karin", "anders", "karin")))) == {"disqualified_handled_objection"}
    assert codes(itvt(*present("anders", "karin"), *handled("a1", tried("karin", "anders", "karin")))) == set()


def test_each_question_is_told_in_the_item_it_is_about() -> None:
    """Also where it was tried before the item was opened; who is out of the item already is out of the reckoning too."""
    early = itvt(*FOUR, *handled("a1", tried("karin", "anders", "karin", item="a2")), *handled("a2"))
    assert [codes(early, item) for item in ("a1", "a2")] == [set(), {"disqualified_handled_objection"}]
    three = present("alma", "bo", "cora")
    both = body("M C S", "-", *three, *handled("a1", ev.Disqualified(person="alma", item="a1"), tried("bo", "bo", "cora")))
    assert "disqualified_handled_objection" not in codes(both, "a1")
    other = body("M C S", "-", *three, *handled("a1", ev.Disqualified(person="alma", item="a2"), tried("bo", "bo", "cora")))
    assert "disqualified_handled_objection" in codes(other, "a1")


def test_one_who_tries_the_question_of_another_is_not_concerned() -> None:
    both = itvt(*FOUR, *handled("a1", tried("anders", "karin"), tried("karin", "anders", "karin")))
    assert [p.person for p in problems(both, "disqualified_handled_objection")] == ["karin"]


def test_a_question_tried_before_its_item_is_reckoned_as_in_it() -> None:
    """Without Karin the committee would not be quorate in the second item, whatever it is in the first."""
    meeting = itvt(*present("anders", "karin"), *handled("a1", tried("karin", "anders", "karin", item="a2")), *handled("a2"))
    assert "disqualified_handled_objection" not in codes(meeting)
