"""What the figures of a vote must add up to."""

import pytest

from app.domain.meeting import events as ev
from app.domain.table import Table
from tests.domain.building import body, codes, handled, present


@pytest.mark.parametrize(("abstain", "wrong"), [(0, False), (1, False), (2, True)])
def test_one_who_declined_and_stands_as_abstaining_is_counted_or_not(abstain: int, wrong: bool) -> None:
    vote = ev.VoteHeld(vote="v1", purpose="main", yes="bifall", no="avslag",
                       ballots=Table({"alma": "yes", "bo": "no", "cora": "abstain"}),
                       counts=ev.Counts(yes=1, no=1, abstain=abstain), casting="yes")
    meeting = body("M C S", "", *present("alma", "bo", "cora"), *handled("a1", ev.DeclinedToDecide(person="cora"), vote))
    assert ("vote_sum" in codes(meeting)) is wrong
