"""The vote under way: when there is one, whom it waits for, and whose turn it is."""

from app.domain.meeting import deciding
from app.domain.meeting import events as ev
from app.domain.meeting.balloting import ballot, finished
from app.domain.meeting.poll import Poll, poll_of
from app.domain.proceedings import Proceedings
from app.domain.table import Table
from tests.domain.building import body, closed, codes, history, item, opened, present, problems, then

ASKED = ev.QuestionPut(yes="y1", no="y2", finding="y1", vote_asked_by=("bo",))
MOVED = (ev.Proposed(proposal="y1", by=("alma",), kind="approve"), ev.Proposed(proposal="y2", by=("bo",), kind="reject"))


def up(*events: ev.Event) -> Proceedings:
    """An item on which two proposals stand is up."""
    return body("M C S", "M", *present("alma", "bo", "cora", "disa"), ev.CalledToOrder(), opened("a1"), *MOVED, *events,
                agenda=(item("a1", proposal="Avtalet sägs upp."), item("a2")))


def under_way(meeting: Proceedings) -> Poll:
    found = poll_of(history(meeting))
    assert found is not None
    return found


def test_there_is_a_vote_under_way_from_the_question_until_the_decision() -> None:
    assert poll_of(history(body("M C S", "-", *present("alma", "bo", "cora")))) is None
    assert poll_of(history(up())) is None
    assert poll_of(history(up(ev.QuestionPut(order=("y1", "y2"), finding="y1")))) is None
    assert under_way(up(ASKED)).question == ASKED
    assert under_way(up(ASKED)).names == (), "no election"
    assert poll_of(history(up(ASKED, ev.Decided(how="vote", proposal="y1")))) is None
    assert poll_of(history(up(ASKED, closed("a1")))) is None


def test_a_vote_noted_at_one_time_waits_for_nobody_and_for_its_decision() -> None:
    """By its figures, or by everybody's ballots."""
    by_figures = under_way(up(ASKED, ev.VoteHeld(vote="v1", counts=ev.Counts(yes=2, no=1))))
    assert (by_figures.waiting, by_figures.figures, by_figures.winner) == ((), ev.Counts(yes=2, no=1), "yes")
    all_told: Table[ev.Ballot] = Table({"alma": "yes", "bo": "no", "cora": "no"})
    by_ballots = under_way(up(ASKED, ev.VoteHeld(vote="v1", ballots=all_told)))
    assert (by_ballots.waiting, by_ballots.winner) == ((), "no")


def test_the_chair_is_called_last_and_those_left_behind_after_all_others() -> None:
    poll = under_way(up(ASKED))
    assert poll.entitled == ("bo", "cora", "alma")
    assert [poll.after(p) for p in ("bo", "cora", "alma")] == ["cora", "alma", "bo"]
    voted = under_way(then(up(ASKED), ballot(poll, "cora", "yes")))
    assert [voted.after(p) for p in ("bo", "cora", "alma")] == ["alma", "alma", "bo"]


def test_after_one_who_is_not_entitled_the_first_who_waits_is_called() -> None:
    meeting = up(ASKED)
    assert under_way(meeting).after("disa") == "bo"
    for person in ("bo", "cora", "alma"):
        meeting = then(meeting, ballot(under_way(meeting), person, "yes"))
    assert under_way(meeting).after("disa") is None


def test_who_has_declined_is_not_called() -> None:
    assert under_way(up(ev.DeclinedToDecide(person="cora"), ASKED)).entitled == ("bo", "alma")


def test_who_steps_in_while_a_vote_is_held_does_not_vote_in_it_and_who_has_voted_and_left_did_so_rightly() -> None:
    meeting = body("M C S", "S", *present("alma", "bo", "cora", "disa"), ev.CalledToOrder(), opened("a1"), *MOVED, ASKED)
    meeting = then(meeting, ballot(under_way(meeting), "cora", "yes"), ev.Left(person="cora"))
    poll = under_way(meeting)
    assert history(meeting).now.serves("disa")
    assert (poll.entitled, poll.waiting) == (("bo", "cora", "alma"), ("bo", "alma"))
    meeting = then(meeting, ballot(poll, "bo", "no"), ballot(poll, "alma", "yes"), ev.Decided(how="vote", proposal="y1"))
    assert not {"vote_not_entitled", "vote_missing", "vote_sum"} & codes(meeting, "a1")


def test_who_leaves_without_voting_is_not_waited_for_and_before_the_first_answer_the_vote_has_not_begun() -> None:
    meeting = body("M C S", "S", *present("alma", "bo", "cora", "disa"), ev.CalledToOrder(), opened("a1"), *MOVED, ASKED)
    assert under_way(then(meeting, ev.Left(person="cora"))).waiting == ("bo", "disa", "alma")
    begun = then(meeting, ballot(under_way(meeting), "bo", "no"), ev.Left(person="cora"))
    assert under_way(begun).waiting == ("alma",)
    done = then(begun, ballot(under_way(begun), "alma", "yes"))
    assert not {"vote_not_entitled", "vote_missing"} & codes(done, "a1")


def test_who_steps_in_and_votes_in_a_vote_begun_before_had_no_right_to() -> None:
    meeting = body("M C S", "S", *present("alma", "bo", "cora", "disa"), ev.CalledToOrder(), opened("a1"), *MOVED, ASKED)
    meeting = then(meeting, ballot(under_way(meeting), "cora", "yes"), ev.Left(person="cora"))
    meeting = then(meeting, ev.VoteHeld(vote=under_way(meeting).vote, ballots=Table({"disa": "yes"})))
    (problem,) = problems(meeting, "vote_not_entitled")
    assert problem.person == "disa"


def test_once_the_item_is_left_nothing_is_finished() -> None:
    poll = under_way(up(ASKED, ev.VoteHeld(vote="v1", ballots=Table({"bo": "yes"}))))
    assert poll.winner == "yes"
    assert finished(history(up(ASKED, closed("a1"))), poll) == ()


def test_the_second_question_of_an_item_is_its_second_vote() -> None:
    """Two that would change the proposal meet first; the one that won meets the proposal."""
    amends = [ev.Proposed(proposal=f"y{n}", by=(who,), kind="amend", text=f"{n}00 kr") for n, who in ((3, "bo"), (4, "cora"))]
    meeting = body("M C S", "-", *present("alma", "bo", "cora"), ev.CalledToOrder(), opened("a1"), *amends,
                   ev.QuestionPut(purpose="counter", yes="y3", no="y4"), agenda=(item("a1", proposal="Avtalet sägs upp."),))
    counter = under_way(meeting)
    for person in counter.entitled:
        meeting = then(meeting, ballot(counter, person, "no"))
    meeting = then(meeting, *finished(history(meeting), under_way(meeting)))
    main = under_way(meeting)
    assert (counter.number, main.number) == (1, 2)
    assert (main.question.purpose, main.yes, main.no) == ("main", deciding.AS_PROPOSED, "y4")


def test_whose_turn_it_is_follows_whoever_answered_last() -> None:
    poll = under_way(up(ASKED))
    assert poll.next_to_vote == "bo"
    meeting = then(up(ASKED), ballot(poll, "cora", "yes"))
    assert under_way(meeting).next_to_vote == "alma", "cora answered out of turn"
    meeting = then(meeting, ev.Left(person="alma"))
    assert under_way(meeting).next_to_vote == "bo"
    assert under_way(then(meeting, ballot(under_way(meeting), "bo", "no"))).next_to_vote is None
