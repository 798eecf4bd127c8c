"""Who may vote, what the figures must add up to, and how a tie is settled: what is at fault and what is not."""

from collections.abc import Mapping
from typing import Any

import pytest

from app.domain.meeting import events as ev
from app.domain.table import Table
from tests.domain.building import Noted, body, codes, handled, present, problems

Ballots = Mapping[str, ev.Ballot]
TIE: Ballots = {"alma": "yes", "bo": "no", "cora": "abstain"}
AGREED: Ballots = {"alma": "yes", "bo": "yes", "cora": "yes"}
DECLINED = ev.DeclinedToDecide(person="cora")


def vote(ballots: Ballots | None = None, number: int = 1, **fields: Any) -> ev.VoteHeld:
    return ev.VoteHeld(vote=f"v{number}", yes="bifall", no="avslag", ballots=Table(ballots or {}), **fields)


def counted(**fields: int) -> ev.VoteHeld:
    return vote(counts=ev.Counts(**fields))


def faults(*events: Noted) -> set[str]:
    return codes(body("M C S", "L", *present("alma", "bo", "cora", "disa"), *handled("a1", *events)), "a1")


@pytest.mark.parametrize(("course", "fault"), [
    ([vote(AGREED)], False),
    ([vote({**AGREED, "disa": "yes"})], True),
    ([vote({**AGREED, "disa": "abstain"})], True),
    ([DECLINED, vote(AGREED)], True),
    ([DECLINED, vote({**AGREED, "cora": "abstain"})], False),
    ([vote(AGREED), DECLINED], False),  # declines to decide only after voting
    ([ev.Left(person="cora"), vote(AGREED)], True),
])
def test_those_vote_who_serve_and_have_not_declined(course: list[Noted], fault: bool) -> None:
    assert ("vote_not_entitled" in faults(*course)) is fault


@pytest.mark.parametrize(("course", "missing"), [
    ([vote(TIE)], []),
    ([vote({"alma": "yes"})], ["bo", "cora"]),
    ([DECLINED, vote({"alma": "yes"})], ["bo"]),
    ([counted(yes=3)], []),  # a vote of which only the figures are noted
    ([vote({"alma": "yes"}), vote({"bo": "yes"})], ["cora"]),  # the entries of one vote are read together
    ([vote({"alma": "yes"}), vote(AGREED, 2)], ["bo", "cora"]),
])
def test_whoever_serves_has_voted_abstained_or_declined(course: list[Noted], missing: list[str]) -> None:
    meeting = body("M C S", "L", *present("alma", "bo", "cora", "disa"), *handled("a1", *course))
    assert [p.person for p in problems(meeting, "vote_missing")] == missing


def test_one_vote_each_however_often_it_is_noted() -> None:
    twice = body("M C S", "-", *present("alma", "bo", "cora"),
                 *handled("a1", vote(AGREED), vote({"bo": "yes"}), vote({"bo": "no", "cora": "yes"}), vote({"alma": "no"}, 2)))
    assert [(p.person, p.vote) for p in problems(twice, "vote_twice")] == [("bo", "v1"), ("cora", "v1")]


@pytest.mark.parametrize(("held", "wrong"), [
    (vote(AGREED), False),  # no figures are noted
    (counted(yes=2, no=1), False), (counted(yes=1, no=1), True), (counted(yes=2, no=2), True),
    (counted(yes=1, no=1, abstain=1), False), (counted(yes=1, no=1, blank=1), False), (counted(yes=1, no=1, invalid=1), False),
    (counted(yes=1, no=1, abstain=1, blank=1), True),
    (vote(candidates=Table({"Alma": 2, "Bo": 1}), counts=ev.Counts()), False),
    (vote(candidates=Table({"Alma": 2, "Bo": 1}), counts=ev.Counts(blank=1)), True),
    (vote(TIE, counts=ev.Counts(yes=1, no=1, abstain=1)), False),
    (vote(TIE, counts=ev.Counts(yes=1, no=1)), True),
    (vote(TIE, counts=ev.Counts(yes=2, no=0, abstain=1)), True), (vote(TIE, counts=ev.Counts(yes=1, no=0, abstain=1)), True),
    (vote(TIE, counts=ev.Counts(yes=1, no=1, blank=1)), True),  # an abstention noted as a blank slip
    (vote({"alma": "yes", "bo": "no"}, counts=ev.Counts(yes=1, no=1, abstain=1)), True),  # an abstention that nobody gave
    (vote({"alma": "yes", "bo": "no"}, counts=ev.Counts(yes=1, no=1)), True),  # agrees with the ballots, but one is missing
])
def test_the_figures_agree_with_the_ballots_and_add_up_to_those_who_serve(held: ev.VoteHeld, wrong: bool) -> None:
    assert ("vote_sum" in faults(held)) is wrong


@pytest.mark.parametrize(("abstain", "wrong"), [(0, False), (1, False), (2, True)])
def test_one_who_declined_and_stands_as_abstaining_is_counted_or_not(abstain: int, wrong: bool) -> None:
    held = vote(TIE, counts=ev.Counts(yes=1, no=1, abstain=abstain), casting="yes")
    assert ("vote_sum" in faults(DECLINED, held)) is wrong


@pytest.mark.parametrize(("ballots", "counts", "wrong"), [
    ({"alma": "yes", "bo": "abstain", "cora": "abstain"}, ev.Counts(yes=1), True),
    ({"alma": "yes", "bo": "abstain", "cora": "abstain"}, ev.Counts(yes=1, abstain=1), False),
    ({"alma": "yes", "bo": "abstain", "cora": "abstain"}, ev.Counts(yes=1, abstain=2), False),
    ({"alma": "yes", "bo": "abstain", "cora": "abstain"}, ev.Counts(yes=1, abstain=3), True),
    ({"alma": "yes", "bo": "yes"}, ev.Counts(yes=2), False),
    ({"alma": "yes", "bo": "yes"}, ev.Counts(yes=2, blank=1), True),
    ({}, ev.Counts(yes=2), False),
    ({}, ev.Counts(yes=2, abstain=1), True),
])
def test_only_the_one_who_declined_may_be_counted_or_not(ballots: Ballots, counts: ev.Counts, wrong: bool) -> None:
    assert ("vote_sum" in faults(DECLINED, vote(ballots, counts=counts))) is wrong


def test_every_vote_of_an_item_is_added_up_also_after_one_without_figures() -> None:
    assert "vote_sum" in faults(vote(AGREED), vote(number=2, counts=ev.Counts(yes=9)))


ELECTION: dict[str, Any] = {"purpose": "election", "secret": True}


@pytest.mark.parametrize(("held", "found"), [
    (vote(TIE, casting="yes"), set()),
    (vote(AGREED, casting="yes"), {"casting_vote_without_tie"}),
    (vote(TIE, casting="yes", **ELECTION), {"casting_vote_in_election"}),
    (vote(AGREED, casting="yes", **ELECTION), {"casting_vote_without_tie"}),
    (vote(casting="yes"), set()),  # of a vote without figures it is not known whether they were equal
    (vote(casting="yes", **ELECTION), {"casting_vote_in_election"}),
    (vote(AGREED), set()), (vote(AGREED, **ELECTION), set()),
])
def test_the_casting_vote_is_for_a_tie_outside_elections(held: ev.VoteHeld, found: set[str]) -> None:
    assert {f for f in faults(held) if f.startswith("casting_vote")} == found


@pytest.mark.parametrize(("course", "found"), [
    ([vote(TIE)], {"vote_unsettled"}),
    ([vote(TIE, casting="no")], set()),
    ([vote(TIE, **ELECTION)], {"vote_unsettled"}),
    ([vote(TIE, **ELECTION), ev.LotDrawn(vote="v1", result="yes")], set()),
    ([vote(TIE), ev.LotDrawn(vote="v1", result="yes")], {"lot_not_applicable"}),
    ([vote(TIE, casting="no"), vote(TIE, 2, **ELECTION), ev.LotDrawn(vote="v2", result="yes")], set()),
    ([vote(AGREED)], set()),
    ([vote()], set()),  # without figures there is no tie to settle
])
def test_a_tie_is_settled_and_by_lot_only_in_an_election(course: list[Noted], found: set[str]) -> None:
    assert faults(*course) & {"vote_unsettled", "lot_not_applicable"} == found


CHAIR_DECLINES = ev.DeclinedToDecide(person="alma")
WITHOUT_THE_CHAIR: Ballots = {"alma": "abstain", "bo": "yes", "cora": "no"}


@pytest.mark.parametrize(("course", "must"), [
    ([vote(WITHOUT_THE_CHAIR)], True),
    ([vote({**WITHOUT_THE_CHAIR, "cora": "yes"})], False),  # decided without the chair's vote
    ([vote(WITHOUT_THE_CHAIR, **ELECTION)], False),
    ([vote(TIE)], False),
    ([CHAIR_DECLINES, vote({"bo": "yes", "cora": "no"})], True),
    ([vote({"bo": "yes", "cora": "no"}), CHAIR_DECLINES], False),
    ([ev.ChairTaken(person="bo"), vote(WITHOUT_THE_CHAIR)], False),
    ([ev.ChairTaken(person="bo"), vote({"alma": "yes", "bo": "abstain", "cora": "no"})], True),
])
def test_the_chair_votes_where_that_is_needed(course: list[Noted], must: bool) -> None:
    assert ("chair_must_vote" in faults(*course)) is must


@pytest.mark.parametrize(("purpose", "secret", "fault"), [
    ("election", False, True), ("election", True, False), ("main", False, False), ("main", True, False),
])
def test_elections_alone_are_secret(purpose: ev.Purpose, secret: bool, fault: bool) -> None:
    assert ("open_election" in faults(vote(AGREED, purpose=purpose, secret=secret))) is fault


def test_where_nobody_presides_nobody_is_told_to_vote() -> None:
    """Neither office is filled and the standing orders do not say who leads instead."""
    meeting = body("- - M C", "-", *present("cora", "disa"), *handled("a1", vote({"cora": "abstain", "disa": "abstain"})),
                   chair_fallback=())
    assert "chair_must_vote" not in codes(meeting, "a1")
