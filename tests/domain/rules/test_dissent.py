"""Reservations, motivations and opinions: what is at fault and what is not."""

from dataclasses import replace
from datetime import date, datetime

import pytest

from app.domain.meeting import events as ev
from app.domain.proceedings import Adjustment, Proceedings
from app.domain.rules.dissent import motivation_before
from app.domain.table import Table
from tests.domain.building import Noted, body, closed, codes, decided, entry, handled, handling, itvt, opened, present

FOUR = present("anders", "karin", "birgitta", "ulf")
APPROVE = ev.Proposed(proposal="y1", by=("anders",), kind="approve")


def vote(karin: ev.Ballot, number: int = 1) -> ev.VoteHeld:
    return ev.VoteHeld(vote=f"v{number}", yes="y1", ballots=Table({"anders": "yes", "karin": karin}))


def reserved(*events: Noted) -> set[str]:
    """Karin reserves herself in the first item."""
    return codes(itvt(*FOUR, *handled("a1", *events), ev.Reserved(by=("karin",), item="a1")), "a1")


BY_VOTE = decided(how="vote")


@pytest.mark.parametrize(("course", "pointed_out"), [
    ([APPROVE, vote("abstain"), decided(how="vote", proposal="y1", vote="v1")], True),
    ([APPROVE, vote("no"), decided(how="vote", proposal="y1", vote="v1")], False),
    ([APPROVE, vote("abstain"), BY_VOTE], True),  # which vote is not said: the last before it
    ([APPROVE, vote("abstain"), vote("yes", 2), BY_VOTE], False),
    ([APPROVE, vote("yes"), vote("abstain", 2), BY_VOTE], True),
    ([APPROVE, BY_VOTE, vote("abstain")], False),  # what is voted on afterwards is another decision
    ([BY_VOTE], False),
    ([APPROVE, vote("abstain"), decided()], False),  # decided by acclamation
])
def test_who_abstained_in_the_vote_that_was_followed_reserves_herself_and_it_is_pointed_out(
    course: list[Noted], pointed_out: bool
) -> None:
    assert ("reservation_after_abstaining" in reserved(*course)) is pointed_out


def test_it_is_not_pointed_out_of_a_decision_that_she_had_no_part_in() -> None:
    """She had declined, and abstained in the vote all the same; what she may not do is another fault."""
    declined = reserved(APPROVE, ev.DeclinedToDecide(person="karin"), vote("abstain"),
                        decided(how="vote", proposal="y1", vote="v1"))
    assert declined & {"reservation_after_abstaining", "reservation_not_entitled"} == {"reservation_not_entitled"}


def test_it_is_enough_to_have_abstained_against_one_of_the_decisions_reserved_against() -> None:
    first: list[Noted] = [APPROVE, vote("abstain"), decided(how="vote", proposal="y1", vote="v1"), decided()]
    assert "reservation_after_abstaining" in reserved(*first)
    second = codes(itvt(*FOUR, *handled("a1", *first), ev.Reserved(by=("karin",), item="a1", against=2)), "a1")
    assert "reservation_after_abstaining" not in second


def handed_in(at: datetime, *after: Noted, adjustment: Adjustment | None = None, item: str = "a1") -> Proceedings:
    held = itvt(*FOUR, *handled("a1"), *handled("a2"), ev.Reserved(by=("karin",), item="a1", motivation="received", received=at),
                *after)
    return replace(held, meeting=replace(held.meeting, adjustment=adjustment)) if adjustment else held


def at(clock: str, day: int = 16) -> datetime:
    return datetime.fromisoformat(f"2019-09-{day}T{clock}")


def at_once(item: str = "a1", clock: str | None = "10:45") -> ev.Entry:
    return entry(ev.AdjustedAtOnce(item=item), at=clock)


@pytest.mark.parametrize(("received", "late"), [(at("12:59", 23), False), (at("13:00", 23), True), (at("13:01", 23), True)])
def test_a_motivation_is_there_before_the_minutes_are_adjusted(received: datetime, late: bool) -> None:
    assert codes(handed_in(received), "a1") == ({"motivation_too_late"} if late else set())


def test_where_no_time_is_fixed_no_motivation_is_late() -> None:
    assert codes(handed_in(at("13:00", 30), adjustment=Adjustment()), "a1") == set()
    silent = handed_in(at("13:00", 30))
    assert codes(replace(silent, meeting=replace(silent.meeting, adjustment=None)), "a1") == set()


@pytest.mark.parametrize(("after", "latest"), [
    ([], at("13:00", 23)),
    ([at_once("a2")], at("13:00", 23)),  # another paragraph
    ([at_once()], at("10:45")),
    ([at_once(), at_once(clock="11:15")], at("11:15")),  # the last time counts
    ([at_once(clock=None), entry(ev.Closed(), at="11:05")], at("11:05")),
    ([at_once(), entry(ev.Closed(), at="11:05")], at("10:45")),
    ([at_once(clock=None), ev.Closed()], None),
    ([at_once(clock=None)], None),
    ([ev.Adjourned(), ev.Resumed(date=date(2019, 9, 17)), at_once()], at("10:45", 17)),
])
def test_the_moment_before_which_a_motivation_must_be_there(after: list[Noted], latest: datetime | None) -> None:
    assert motivation_before(handling(handed_in(at("10:00"), *after), "a1")) == latest


def opinion(*persons: str, item: str | None = None) -> ev.Statement:
    return ev.Statement(by=persons, kind="opinion", item=item)


def test_only_substitutes_who_do_not_serve_need_a_right_to_have_an_opinion_noted() -> None:
    def said(*events: Noted, attending: tuple[str, ...] = ("attend",)) -> set[str]:
        return codes(body("M C S", "M S", *present("alma", "bo", "disa", "edvin"), *events, when_not_serving=attending))

    assert said(opened("a1"), opinion("edvin"), decided(), closed("a1")) == {"opinion_not_allowed"}
    assert said(opened("a1"), opinion("alma", "disa"), decided(), closed("a1")) == set()  # Disa serves for Cora
    assert said(opened("a1"), opinion("edvin"), decided(), closed("a1"), attending=("attend", "opinion_noted")) == set()
    assert said(*handled("a1"), *handled("a2"), opinion("edvin", item="a1")) == {"opinion_not_allowed"}
    assert said(*handled("a1"), *handled("a2"), opinion("disa", item="a1")) == set()


@pytest.mark.parametrize(("said_after", "fault"), [([], False), ([opinion("disa")], True)])
def test_an_opinion_noted_while_one_still_served_is_a_members(said_after: list[Noted], fault: bool) -> None:
    """Disa served for Cora until Edvin took the seat; what she said before was said while serving."""
    meeting = body("M C S", "M S", *present("alma", "bo", "disa", "edvin"), opened("a1"), opinion("disa"),
                   ev.SeatTaken(seat="s3", person="edvin"), *said_after, decided(), closed("a1"))
    assert ("opinion_not_allowed" in codes(meeting, "a1")) is fault


def test_an_opinion_is_held_against_the_item_it_was_noted_in_alone() -> None:
    meeting = body("M C S", "M", *present("alma", "bo", "cora", "disa"), *handled("a1", opinion("disa")), *handled("a2"))
    assert [codes(meeting, item) for item in ("a1", "a2")] == [{"opinion_not_allowed"}, set()]


def test_an_opinion_noted_afterwards_is_of_one_who_served_in_the_item_it_names() -> None:
    """Disa served for Cora in the first item alone."""
    course = (*present("alma", "bo", "disa"), *handled("a1"), *present("cora"), *handled("a2"))
    assert codes(body("M C S", "M", *course, opinion("disa", item="a1"))) == set()
    assert codes(body("M C S", "M", *course, opinion("disa", item="a2"))) == {"opinion_not_allowed"}
