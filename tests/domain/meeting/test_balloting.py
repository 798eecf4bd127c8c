"""What is noted while a vote is held: many answers at once, figures, names, the casting vote and the lot."""

import pytest

from app.domain.meeting import events as ev
from app.domain.meeting.balloting import (
    answers,
    ballot,
    by_party,
    called_off,
    casting_vote,
    changed,
    counted,
    counted_by_name,
    finished,
    taken_back,
)
from app.domain.meeting.poll import Poll, poll_of
from app.domain.meeting.questions import Handling
from app.domain.meeting.situation import handling_of
from app.domain.proceedings import Proceedings
from app.domain.table import Table
from tests.domain.building import body, history, item, opened, present, then

FIVE = ("alma", "bo", "cora", "disa", "edvin")
QUESTION = ev.QuestionPut(yes="bifall", no="avslag")
TWO = ev.QuestionPut(purpose="election", yes="Åsa Berg", no="Ulf Ek")
THREE = ev.QuestionPut(purpose="election", order=("Åsa Berg", "Ulf Ek", "Per Alm"))


def put(question: ev.QuestionPut, *events: ev.Event) -> Proceedings:
    """Five members of two parties, one without; the question is put."""
    return body("M M C C M", "M", *present(*FIVE), ev.CalledToOrder(), opened("a1"), question, *events,
                agenda=(item("a1", kind="election"), item("a2")))


def under_way(meeting: Proceedings) -> Poll:
    found = poll_of(history(meeting))
    assert found is not None
    return found


def handling(meeting: Proceedings) -> Handling:
    found = handling_of(history(meeting), "a1")
    assert found is not None
    return found


def test_several_answer_alike_in_the_order_in_which_they_are_called() -> None:
    poll = under_way(put(QUESTION))
    assert list(answers(poll, ("alma", "cora", "bo"), "yes").ballots) == ["bo", "cora", "alma"]


def test_one_of_several_who_answered_alike_answers_otherwise() -> None:
    meeting = put(QUESTION)
    poll = under_way(then(meeting, answers(under_way(meeting), FIVE, "yes")))
    entry, event = changed(poll, "cora", "no")
    assert entry == poll.entries["alma"]
    assert event.ballots == Table({"alma": "yes", "bo": "yes", "cora": "no", "disa": "yes", "edvin": "yes"})


def test_an_answer_is_taken_back_and_what_is_left_of_the_entry_stands() -> None:
    meeting = put(QUESTION)
    first = under_way(meeting)
    meeting = then(meeting, answers(first, ("alma", "bo"), "yes"), ballot(first, "cora", "no"))
    _, left = taken_back(under_way(meeting), "bo")
    assert left is not None
    assert left.ballots == Table({"alma": "yes"})
    assert taken_back(under_way(meeting), "cora")[1] is None


def test_parties_are_those_of_who_is_entitled_with_those_who_wait() -> None:
    meeting = put(QUESTION)
    meeting = then(meeting, ballot(under_way(meeting), "bo", "no"))
    groups = by_party(history(meeting), under_way(meeting))
    assert [(g.party, g.persons, g.waiting) for g in groups] == [
        ("M", ("bo", "edvin", "alma"), ("edvin", "alma")), ("C", ("cora", "disa"), ("cora", "disa"))]


def test_a_counted_vote_waits_for_nobody_and_a_tie_is_settled_by_the_casting_vote() -> None:
    meeting = put(QUESTION)
    meeting = then(meeting, counted(under_way(meeting), ev.Counts(yes=2, no=2, blank=1), secret=True))
    poll = under_way(meeting)
    assert (poll.waiting, poll.tie, poll.winner, poll.figures.blank) == ((), True, None, 1)
    casting, decided = finished(history(meeting), poll, "no")
    assert casting == casting_vote(poll, "no")
    assert decided == ev.Decided(how="vote", text="avslag", vote=poll.vote)
    settled = under_way(then(meeting, casting))
    assert (settled.casting, settled.winner) == ("no", "no")


def test_in_an_election_between_two_the_names_are_the_sides_and_a_tie_is_settled_by_lot() -> None:
    meeting = put(TWO)
    poll = under_way(meeting)
    assert poll.names == ("Åsa Berg", "Ulf Ek")
    event = counted_by_name(poll, (2, 2), invalid=1)
    assert (event.secret, event.counts, event.candidates) == (True, ev.Counts(yes=2, no=2, invalid=1), Table())
    meeting = then(meeting, event)
    assert finished(history(meeting), under_way(meeting)) == ()
    assert finished(history(meeting), under_way(meeting), "no") == (
        ev.LotDrawn(vote=poll.vote, result="no"), ev.Decided(how="lot", text="Ulf Ek väljs.", vote=poll.vote))


@pytest.mark.parametrize(("name", "side"), [("Åsa Berg", "yes"), ("Ulf Ek", "no"), ("Per Alm", "yes")])
def test_of_three_who_are_equal_the_one_drawn_is_elected(name: str, side: ev.Side) -> None:
    """The file tells the lot as yes or no: the first or the second of those with most votes."""
    meeting = put(THREE)
    meeting = then(meeting, counted_by_name(under_way(meeting), (1, 1, 1), abstain=1, blank=1))
    poll = under_way(meeting)
    assert poll.tied == ("Åsa Berg", "Ulf Ek", "Per Alm")
    meeting = then(meeting, *finished(history(meeting), poll, name))
    (outcome,) = handling(meeting).outcomes.values()
    assert (outcome.result, outcome.by) == (name, "lot")
    assert handling(meeting).lots == {poll.vote: side}
    assert handling(meeting).decisions[-1].event == ev.Decided(how="lot", text=f"{name} väljs.", vote=poll.vote)


def test_of_three_the_one_with_most_votes_is_elected() -> None:
    meeting = put(THREE)
    poll = under_way(meeting)
    assert (poll.tie, poll.winner) == (False, None)
    meeting = then(meeting, counted_by_name(poll, (1, 3, 1)))
    assert (under_way(meeting).tie, under_way(meeting).winner) == (False, "Ulf Ek")
    assert finished(history(meeting), under_way(meeting)) == (ev.Decided(how="vote", text="Ulf Ek väljs.", vote=poll.vote),)


def test_an_election_by_open_vote_is_settled_by_lot_as_well() -> None:
    meeting = put(TWO)
    first = under_way(meeting)
    meeting = then(meeting, answers(first, ("alma", "bo"), "yes"), answers(first, ("cora", "disa"), "no"),
                   ballot(first, "edvin", "abstain"))
    lot, decided = finished(history(meeting), under_way(meeting), "yes")
    assert lot == ev.LotDrawn(vote=first.vote, result="yes")
    assert decided == ev.Decided(how="lot", text="Åsa Berg väljs.", vote=first.vote)


def test_a_vote_called_off_leaves_what_the_chair_had_found() -> None:
    found = ev.QuestionPut(order=("bifall", "avslag"), finding="bifall")
    asked = ev.QuestionPut(order=("bifall", "avslag"), finding="bifall", yes="bifall", no="avslag", vote_asked_by=("bo",))
    meeting = put(asked)
    meeting = then(meeting, ballot(under_way(meeting), "alma", "yes"))
    after = history(then(meeting, *called_off(under_way(meeting))))
    assert [m.event for m in after.moments][-2:] == [opened("a1"), found]
    bare = put(QUESTION)
    assert [m.event for m in history(then(bare, *called_off(under_way(bare)))).moments][-1] == opened("a1")


def test_a_vote_gets_a_name_that_no_other_vote_of_the_meeting_has() -> None:
    expected = under_way(put(QUESTION)).vote
    earlier = ev.VoteHeld(vote=f"v{int(expected[1:]) + 2}", ballots=Table({"alma": "yes"}))
    meeting = body("M M C C M", "M", *present(*FIVE), ev.CalledToOrder(), opened("a1"), earlier, ev.Decided(how="vote"), QUESTION)
    assert under_way(meeting).vote == f"v{int(expected[1:]) + 3}"


def test_a_lot_is_of_the_vote_held_last_before_it_though_another_item_has_one_of_the_same_name() -> None:
    tie = ev.VoteHeld(vote="v1", purpose="election", secret=True, yes="Åsa Berg", no="Ulf Ek", counts=ev.Counts(yes=2, no=2))
    meeting = body("M M C C", "-", *present("alma", "bo", "cora", "disa"), ev.CalledToOrder(),
                   opened("a1"), tie, ev.LotDrawn(vote="v1", result="no"), ev.ItemClosed(item="a1"), opened("a2"), tie)
    first, second = (handling_of(history(meeting), i) for i in ("a1", "a2"))
    assert first is not None
    assert second is not None
    assert (first.outcomes["v1"].by, second.outcomes["v1"].by) == ("lot", "unsettled")
