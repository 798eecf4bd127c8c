"""What a vote gave: the figures, the side or the name that won, and what settled it."""

from typing import Any

import pytest

from app.domain.meeting.events import Ballot, Counts, Side, VoteHeld
from app.domain.rules.voting import Outcome, counted, outcome, together
from app.domain.table import Table


def vote(**fields: Any) -> VoteHeld:
    return VoteHeld(**{"vote": "v1", **fields})


def election(votes: dict[str, int], **fields: Any) -> VoteHeld:
    return vote(purpose="election", secret=True, candidates=Table(votes), **fields)


def settled(held: VoteHeld, lot: Side | None = None) -> tuple[str | None, str]:
    found = outcome(held, lot)
    return found.result, found.by


def ballots(yes: int, no: int, abstain: int = 0) -> Table[Ballot]:
    times: dict[Ballot, int] = {"yes": yes, "no": no, "abstain": abstain}
    return Table({f"p{n}": kind for n, kind in enumerate(kind for kind, count in times.items() for _ in range(count))})


def test_the_figures_are_counted_from_the_ballots_and_only_without_them_as_noted() -> None:
    noted = Counts(yes=9, no=9, abstain=9)
    assert counted(vote(ballots=ballots(3, 2, 1), counts=noted)) == Counts(yes=3, no=2, abstain=1)
    assert counted(vote(counts=noted)) == noted
    assert counted(vote()) == Counts()


def test_all_that_a_vote_gave() -> None:
    assert outcome(vote(ballots=ballots(2, 1, 1)), None) == Outcome(
        vote="v1", yes=2, no=1, abstain=1, result="yes", by="majority", tie=False, known=True)
    assert outcome(vote(counts=Counts(yes=1, no=4)), None) == Outcome(
        vote="v1", yes=1, no=4, abstain=0, result="no", by="majority", tie=False, known=True)


def test_of_a_vote_without_figures_only_what_settled_it_is_known() -> None:
    assert outcome(vote(), None) == Outcome(
        vote="v1", yes=0, no=0, abstain=0, result=None, by="unsettled", tie=False, known=False)
    assert settled(vote(casting="no")) == ("no", "casting_vote")
    assert settled(vote(), "yes") == ("yes", "lot")


@pytest.mark.parametrize(("purpose", "casting", "lot", "expected"), [
    ("main", None, None, (None, "unsettled")),
    ("main", "no", None, ("no", "casting_vote")),
    ("main", None, "no", ("no", "lot")),
    ("main", "yes", "no", ("yes", "casting_vote")),  # outside elections the lot is nothing beside the casting vote
    ("election", "yes", "no", ("no", "lot")),  # in an election the casting vote is nothing beside the lot
    ("election", "yes", None, ("yes", "casting_vote")),
])
def test_a_tie_is_settled_by_the_casting_vote_and_in_an_election_by_lot(
    purpose: str, casting: Side | None, lot: Side | None, expected: tuple[str | None, str]
) -> None:
    tie = vote(purpose=purpose, casting=casting, ballots=ballots(1, 1))
    assert settled(tie, lot) == expected
    assert outcome(tie, lot).tie


def test_neither_casting_vote_nor_lot_changes_what_the_majority_gave() -> None:
    assert settled(vote(ballots=ballots(2, 1), casting="no"), "no") == ("yes", "majority")
    assert settled(election({"Alma": 3, "Bo": 1}, casting="no"), "no") == ("Alma", "majority")


def test_who_is_elected() -> None:
    assert outcome(election({"Alma": 2, "Bo": 3}, counts=Counts(abstain=1)), None) == Outcome(
        vote="v1", yes=0, no=0, abstain=1, result="Bo", by="majority", tie=False, known=True)
    figures = outcome(election({"Alma": 2, "Bo": 3}, counts=Counts(yes=1, no=2)), None)
    assert (figures.yes, figures.no) == (1, 2)


def test_of_two_with_as_many_votes_the_lot_names_the_first_by_yes_and_the_second_by_no() -> None:
    tie = election({"Alma": 1, "Bo": 2, "Cora": 2})
    assert [settled(tie, lot) for lot in (None, "yes", "no")] == [(None, "unsettled"), ("Bo", "lot"), ("Cora", "lot")]
    assert settled(election({"Alma": 2, "Bo": 2}, casting="no")) == ("Bo", "casting_vote")
    assert outcome(tie, None).tie


def test_entries_of_one_vote_are_read_as_one() -> None:
    """The later stands for the earlier, person by person; what the later does not say the earlier still says."""
    first = vote(purpose="counter", yes="y9", no="y8", casting="yes", counts=Counts(yes=1),
                 ballots=Table({"alma": "yes", "bo": "yes"}), candidates=Table({"Alma": 1}))
    last = vote(purpose="election", secret=True, yes="y1", no="y2", ballots=Table({"bo": "no"}), candidates=Table({"Bo": 2}))
    assert together([first, last]) == vote(
        purpose="election", secret=True, yes="y1", no="y2", casting="yes", counts=Counts(yes=1),
        ballots=Table({"alma": "yes", "bo": "no"}), candidates=Table({"Bo": 2}))
    again = vote(casting="no", counts=Counts(no=1))
    assert (together([first, again]).casting, together([first, again]).counts) == ("no", Counts(no=1))
