"""Who may decline, and what may be decided after a vote: what is at fault and what is not."""

from collections.abc import Mapping
from dataclasses import replace

import pytest

from app.domain.committee import CommitteeKind
from app.domain.meeting import events as ev
from app.domain.table import Table
from tests.domain.building import Noted, body, codes, decided, handled, items, present, problems

YES: Mapping[str, ev.Ballot] = {"alma": "yes", "bo": "yes", "cora": "yes"}
NO: Mapping[str, ev.Ballot] = {"alma": "no", "bo": "no", "cora": "no"}
REJECT = ev.Proposed(proposal="y2", by=("bo",), kind="reject")
APPROVE = ev.Proposed(proposal="y1", by=("alma",), kind="approve")


def vote(ballots: Mapping[str, ev.Ballot], number: int = 1, yes: str | None = "y1", no: str | None = "y2") -> ev.VoteHeld:
    return ev.VoteHeld(vote=f"v{number}", yes=yes, no=no, ballots=Table(ballots))


def faults(*events: Noted, authority: bool = False, kind: CommitteeKind = "committee") -> set[str]:
    meeting = body("M C S", "-", *present("alma", "bo", "cora"), *handled("a1", *events),
                   agenda=items(3, exercise_of_authority=authority))
    return codes(replace(meeting, committee=replace(meeting.committee, kind=kind)), "a1")


def abstaining(person: str) -> Mapping[str, ev.Ballot]:
    return {**YES, person: "abstain"}


def test_in_a_matter_of_authority_each_one_who_abstains_throughout_is_named_once() -> None:
    meeting = body("M C S L", "-", *present("alma", "bo", "cora", "disa"),
                   *handled("a1", ev.DeclinedToDecide(person="alma"),
                            vote({"alma": "abstain", "bo": "yes", "cora": "abstain", "disa": "yes"}),
                            vote({"bo": "abstain", "cora": "yes", "disa": "abstain"}, 2, "y1", "y3")),
                   agenda=items(1, exercise_of_authority=True))
    assert [p.person for p in problems(meeting, "decline_not_allowed")] == ["alma", "cora"]


def test_nobody_has_to_vote_for_more_than_one_proposal() -> None:
    """Who has voted once may abstain in all the votes that follow."""
    three = (vote(YES), vote(abstaining("bo"), 2), vote(abstaining("cora"), 3), vote(abstaining("bo"), 4))
    assert "decline_not_allowed" not in faults(*three, authority=True)
    assert "decline_not_allowed" in faults(vote(abstaining("bo")), vote(YES, 2), authority=True)


def test_one_who_does_not_serve_may_decline_what_nobody_asks_of_them() -> None:
    assert faults(ev.Left(person="cora"), ev.DeclinedToDecide(person="cora"), authority=True) == set()


def test_declining_between_two_decisions_is_in_time_for_the_second() -> None:
    declined = ev.DeclinedToDecide(person="cora")
    assert faults(decided(), declined, decided()) == set()
    assert faults(decided(), decided(), declined) == {"decline_too_late"}
    assert faults(declined, decided(), decided()) == set()


@pytest.mark.parametrize(("ballots", "how", "proposal", "fault"), [
    (YES, "vote", "y1", False), (YES, "vote", "y2", True), (NO, "vote", "y2", False), (NO, "vote", "y1", True),
    (YES, "vote", "y3", True),  # a third proposal, though one of the two won
    (YES, "acclamation", "y2", False),  # what was decided by acclamation followed no vote
    (YES, "vote", None, False),  # nothing is said of which proposal it was
])
def test_what_more_voted_for_is_what_is_decided(
    ballots: Mapping[str, ev.Ballot], how: ev.How, proposal: str | None, fault: bool
) -> None:
    third = ev.Proposed(proposal="y3", by=("cora",), kind="amend")
    found = faults(APPROVE, REJECT, third, vote(ballots), decided(how=how, proposal=proposal, vote="v1"))
    assert ("decision_against_vote" in found) is fault


def test_where_the_winning_side_is_told_in_words_only_the_losing_proposal_tells() -> None:
    in_words = vote(YES, yes="Bifall", no="y2")
    assert "decision_against_vote" not in faults(APPROVE, REJECT, in_words, decided(how="vote", proposal="y1", vote="v1"))
    assert "decision_against_vote" in faults(APPROVE, REJECT, in_words, decided(how="vote", proposal="y2", vote="v1"))


def test_a_tie_that_nobody_has_settled_is_not_decided_against() -> None:
    tie: Mapping[str, ev.Ballot] = {"alma": "yes", "bo": "no", "cora": "abstain"}
    assert "decision_against_vote" not in faults(APPROVE, REJECT, vote(tie), decided(how="vote", proposal="y2", vote="v1"))


@pytest.mark.parametrize(("kind", "refers"), [
    ("refer_back", True), ("table", True), ("reject", False), ("amend", False),
])
def test_only_referring_back_and_tabling_are_what_a_minority_might_think_of(kind: ev.ProposalKind, refers: bool) -> None:
    refer = ev.Proposed(proposal="y2", by=("bo",), kind=kind)
    lost = (APPROVE, refer, vote(YES), decided(how="vote", proposal="y2", vote="v1"))
    assert ("minority_referral_not_available" in faults(*lost)) is refers
    assert "minority_referral_not_available" not in faults(*lost, kind="council")


REFER = ev.Proposed(proposal="y2", by=("bo",), kind="refer_back")


@pytest.mark.parametrize(("votes", "fault"), [
    ([], False),
    ([vote(YES)], True),
    ([vote(NO)], False),
    ([vote(NO, yes="y2", no="y1")], True),
    ([vote(YES, yes="y2", no="y1")], False),
    ([vote(YES, yes="y1", no="y3")], False),  # the vote was not on referring back
    ([vote(NO), vote(YES, 2)], True),  # the last vote on it counts
    ([vote(YES), vote(NO, 2)], False),
    ([vote(YES), vote(YES, 2, "y1", "y3")], True),
])
def test_whether_it_was_decided_by_a_minority_is_told_by_the_last_vote_on_it(votes: list[ev.VoteHeld], fault: bool) -> None:
    assert ("minority_referral_not_available" in faults(APPROVE, REFER, *votes, decided(proposal="y2"))) is fault


def test_a_vote_after_the_decision_says_nothing_of_it() -> None:
    assert "minority_referral_not_available" not in faults(APPROVE, REFER, decided(proposal="y2"), vote(YES))
