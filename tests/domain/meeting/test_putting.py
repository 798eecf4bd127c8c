"""What is put to the vote, in which rounds, and what follows from the answer."""

from dataclasses import replace

from app.domain.meeting import deciding, procedure, putting
from app.domain.meeting import events as ev
from app.domain.meeting.balloting import answers, ballot, finished
from app.domain.meeting.poll import poll_of
from app.domain.proceedings import Proceedings
from app.domain.table import Table
from tests.domain.building import history, item, itvt, opened, present, then
from tests.domain.meeting.contested_item import NO, YES, asked, handling, proposed, under_way, up


def due(meeting: Proceedings) -> putting.Question:
    """The question that is due."""
    found = putting.question_due(handling(meeting))
    assert found is not None
    return found


def test_a_vote_is_asked_for_by_one_who_serves_and_does_not_preside() -> None:
    asks = putting.asks_for_a_vote
    assert asks(handling(up()), "karin") == "karin"
    assert asks(handling(up()), "anders") is None
    assert asks(handling(up(ev.Left(person="karin"))), "karin") is None
    assert asks(handling(up()), None) is None


def test_yes_is_for_what_is_proposed_and_no_for_what_is_put_against_it() -> None:
    assert putting.question_due(handling(up(NO, YES))) == putting.Question(purpose="main", yes="y1", no="y2")
    alone = putting.question_due(handling(up(NO)))
    assert alone == putting.Question(purpose="main", yes=deciding.AS_PROPOSED, no="y2")
    nobody = due(up())
    assert (nobody.yes, nobody.no) == (deciding.AS_PROPOSED, deciding.REJECTION)


def test_whether_to_decide_today_comes_first() -> None:
    meeting = up(YES, NO, proposed("y3", "karin", "refer_back"))
    assert due(meeting) == putting.Question(purpose="procedure", yes=procedure.TODAY, no="y3")
    meeting = then(meeting, ev.Decided(how="acclamation", text=procedure.DECIDED_TODAY))
    assert due(meeting).purpose == "main"


def test_an_addition_is_decided_after_the_main_question() -> None:
    meeting = up(YES, proposed("y5", "karin", "add"), ev.Decided(how="acclamation", proposal="y1"))
    assert due(meeting) == putting.Question(purpose="addition", yes="y5", no=deciding.REJECTION)


def test_a_vote_is_begun_taken_ballot_by_ballot_the_chair_last_and_settled_by_the_casting_vote() -> None:
    meeting = up(YES, NO)
    question = asked(meeting, "karin")
    assert question == ev.QuestionPut(yes="y1", no="y2", vote_asked_by=("karin",)), "nobody has told of a finding"

    meeting = then(meeting, question)
    poll = under_way(meeting)
    assert poll.entitled == ("karin", "anders"), "the chair votes last"
    meeting = then(meeting, ballot(poll, "karin", "no"))
    poll = under_way(meeting)
    assert (poll.waiting, poll.after("karin")) == (("anders",), "anders")

    meeting = then(meeting, ballot(poll, "anders", "yes"))
    poll = under_way(meeting)
    assert poll.tie
    assert poll.casting_meant == "yes"
    assert finished(history(meeting), poll) == (), "a tie is not over"

    casting, decided = finished(history(meeting), poll, "yes")
    assert casting == ev.VoteHeld(vote=poll.vote, yes="y1", no="y2", casting="yes")
    assert decided == ev.Decided(how="vote", proposal="y1", vote=poll.vote)

    meeting = then(meeting, casting, decided)
    assert poll_of(history(meeting)) is None
    (outcome,) = handling(meeting).outcomes.values()
    assert (outcome.yes, outcome.no, outcome.result, outcome.by) == (1, 1, "yes", "casting_vote")


def test_a_counter_proposal_is_chosen_before_the_main_question() -> None:
    meeting = up(YES, proposed("y2", "karin", "amend"), proposed("y3", "anders", "amend"))
    meeting = then(meeting, asked(meeting))
    poll = under_way(meeting)
    assert (poll.question.purpose, poll.yes, poll.no) == ("counter", "y2", "y3")
    meeting = then(meeting, ballot(poll, "karin", "yes"), ballot(poll, "anders", "abstain"))

    (question,) = finished(history(meeting), under_way(meeting))
    assert question == ev.QuestionPut(purpose="main", yes="y1", no="y2")
    assert under_way(then(meeting, question)).number == 2


def test_who_asked_for_a_vote_has_asked_for_its_last_round_too() -> None:
    meeting = up(YES, proposed("y2", "karin", "amend"), proposed("y3", "anders", "amend"))
    meeting = then(meeting, replace(asked(meeting), vote_asked_by=("karin",)))
    meeting = then(meeting, answers(under_way(meeting), ("karin", "anders"), "yes"))
    (question,) = finished(history(meeting), under_way(meeting))
    assert isinstance(question, ev.QuestionPut)
    assert (question.purpose, question.vote_asked_by) == ("main", ("karin",))


def test_whoever_declines_is_not_called_and_yes_to_the_items_own_proposal_is_a_decision_without_words_of_its_own() -> None:
    meeting = up(NO, ev.DeclinedToDecide(person="karin"))
    meeting = then(meeting, asked(meeting))
    poll = under_way(meeting)
    assert poll.entitled == ("anders",)
    meeting = then(meeting, ballot(poll, "anders", "yes"))
    assert finished(history(meeting), under_way(meeting)) == (ev.Decided(how="vote", vote=poll.vote),)


def test_a_vote_on_putting_the_item_off_decides_that_it_is_settled_today() -> None:
    meeting = up(YES, proposed("y3", "karin", "refer_back"))
    meeting = then(meeting, asked(meeting))
    poll = under_way(meeting)
    meeting = then(meeting, ballot(poll, "karin", "abstain"), ballot(poll, "anders", "yes"))
    (decided,) = finished(history(meeting), under_way(meeting))
    assert decided == ev.Decided(how="vote", text=procedure.DECIDED_TODAY, vote=poll.vote)
    assert [p.proposal for p in deciding.undecided_proposals(handling(then(meeting, decided)))] == ["y1"]


def test_an_addition_that_was_voted_down_or_turned_down_stands_no_more() -> None:
    additions = (proposed("y5", "karin", "add"), proposed("y6", "anders", "add"))
    meeting = up(YES, *additions, ev.Decided(how="acclamation", proposal="y1"))
    turned_down = then(meeting, *deciding.turning_down("y5"))
    assert [p.proposal for p in deciding.undecided_proposals(handling(turned_down))] == ["y6"]
    meeting = put_to(turned_down)
    poll = under_way(meeting)
    assert (poll.yes, poll.no) == ("y6", deciding.REJECTION)
    meeting = then(meeting, answers(poll, ("karin", "anders"), "no"))
    meeting = then(meeting, *finished(history(meeting), under_way(meeting)))
    assert deciding.is_decided(handling(meeting))
    assert not deciding.is_decided(handling(turned_down))


def test_a_decision_on_an_addition_alone_leaves_the_main_question_open() -> None:
    meeting = up(proposed("y5", "karin", "add"), *deciding.turning_down("y5"))
    assert not deciding.main_is_decided(handling(meeting))
    assert deciding.own_stands(handling(meeting))


def test_after_the_main_decision_the_items_own_proposal_stands_no_more_beside_an_addition() -> None:
    """What a vote has just decided is not found for once more, against it."""
    meeting = up(proposed("y5", "karin", "add"))
    assert deciding.own_stands(handling(meeting))
    meeting = then(meeting, ev.Decided(how="acclamation"))
    assert not deciding.own_stands(handling(meeting))
    assert deciding.question_put(handling(meeting), "y5") == ev.QuestionPut(order=("y5",), finding="y5")


def test_that_the_item_is_settled_today_decides_nothing_in_it() -> None:
    meeting = up(proposed("y3", "karin", "refer_back"))
    assert procedure.left_undecided(handling(meeting))
    for words in (procedure.DECIDED_TODAY, "Nämnden beslutar att ärendet avgörs idag"):
        today = then(meeting, ev.Decided(how="vote", text=words, vote="v1"))
        assert procedure.left_undecided(handling(today))
        assert not deciding.is_decided(handling(today)), words
        assert deciding.own_stands(handling(today))
        assert deciding.undisputed(handling(today)) == (ev.Decided(how="acclamation"),)
    assert not procedure.left_undecided(handling(then(today, ev.Decided(how="acclamation"))))
    assert not procedure.left_undecided(handling(up(kind="formality")))
    assert procedure.undecided_items(history(today)) == ("a1",)
    assert procedure.undecided_items(history(then(today, ev.Decided(how="none")))) == ()


def test_that_nothing_is_decided_leaves_the_proposals_where_they_are() -> None:
    meeting = up(YES, NO, ev.Decided(how="none"))
    assert [p.proposal for p in deciding.undecided_proposals(handling(meeting))] == ["y1", "y2"]


def test_a_vote_asked_for_on_a_question_just_put_keeps_what_the_chair_found() -> None:
    meeting = up(YES, NO, ev.QuestionPut(order=("y1", "y2"), finding="y2"))
    question = asked(meeting, "anders")
    assert (question.order, question.finding, question.yes, question.no) == (("y1", "y2"), "y2", "y1", "y2")


def test_only_a_vote_on_which_is_to_meet_the_main_one_beats_a_proposal() -> None:
    amends = [proposed(f"y{n}", "karin", "amend") for n in (3, 4)]
    agreed: Table[ev.Ballot] = Table({"anders": "yes", "karin": "yes"})
    counter = ev.VoteHeld(vote="v1", purpose="counter", yes="y3", no="y4", ballots=agreed)
    procedure = ev.VoteHeld(vote="v1", purpose="procedure", yes="y3", no="y4", ballots=agreed)
    meets = putting.Question(purpose="main", yes=deciding.AS_PROPOSED, no="y3")
    assert putting.question_due(handling(up(*amends, counter))) == meets
    assert due(up(*amends, procedure)).purpose == "counter"
    tie: Table[ev.Ballot] = Table({"anders": "yes", "karin": "no"})
    unsettled = ev.VoteHeld(vote="v1", purpose="counter", yes="y3", no="y4", ballots=tie)
    assert due(up(*amends, unsettled)).purpose == "counter"


AMENDS = (proposed("y3", "karin", "amend"), proposed("y4", "anders", "amend"))


def put_to(meeting: Proceedings) -> Proceedings:
    """A vote is asked for on what is due."""
    return then(meeting, asked(meeting))


def sides(meeting: Proceedings) -> list[tuple[str | None, str | None, str | None]]:
    """The rounds as they stand: their sides, and which won."""
    poll = under_way(meeting)
    return [(r.yes, r.no, r.won) for r in putting.rounds(handling(meeting), poll.question, poll.vote)]


def test_the_rounds_are_the_held_the_one_that_is_on_and_those_to_come_the_main_proposal_last() -> None:
    meeting = put_to(up(YES, NO, *AMENDS))
    assert sides(meeting) == [("y2", "y3", None), (None, "y4", None), ("y1", None, None)]
    meeting = then(meeting, answers(under_way(meeting), ("anders", "karin"), "no"))
    assert sides(meeting)[0] == ("y2", "y3", None), "the vote is on until the next question is put"
    meeting = then(meeting, *finished(history(meeting), under_way(meeting)))
    assert sides(meeting) == [("y2", "y3", "no"), ("y3", "y4", None), ("y1", None, None)]
    meeting = then(meeting, answers(under_way(meeting), ("anders", "karin"), "yes"))
    meeting = then(meeting, *finished(history(meeting), under_way(meeting)))
    assert sides(meeting) == [("y2", "y3", "no"), ("y3", "y4", "yes"), ("y1", "y3", None)]


def test_two_against_each_other_meet_without_rounds_and_so_does_what_has_none() -> None:
    assert sides(put_to(up(YES, NO))) == []
    assert sides(put_to(up(YES, proposed("y5", "karin", "refer_back")))) == []


def test_what_the_chair_found_carried_is_the_main_proposal_where_more_than_two_stand() -> None:
    meeting = up(YES, NO, *AMENDS, ev.QuestionPut(order=("y1", "y2", "y3", "y4"), finding="y3"))
    assert putting.contenders(handling(meeting)) == ("y3", "y1", "y2", "y4")
    question = asked(meeting)
    assert (question.purpose, question.yes, question.no, question.finding) == ("counter", "y1", "y2", None)
    assert not putting.takes_its_place(putting.Question(purpose="counter"))


def test_where_nothing_is_proposed_nothing_is_due_and_the_question_is_asked_for_in_words() -> None:
    bare = itvt(*present("anders", "karin"), ev.CalledToOrder(), opened("a1"))
    assert putting.question_due(handling(bare)) is None
    assert putting.against_rejection("avtalet sägs upp") == putting.Question(purpose="main", yes="avtalet sägs upp", no="avslag")
    alone = then(bare, proposed("y1", "karin", "amend"))
    assert putting.question_due(handling(alone)) == putting.Question(purpose="main", yes="y1", no="avslag")
    both = then(alone, proposed("y2", "anders", "amend"))
    assert putting.question_due(handling(both)) == putting.Question(purpose="main", yes="y1", no="y2")
    assert putting.sides_to_choose(handling(alone)) == ("y1", "avslag", procedure.TODAY)
    assert putting.sides_to_choose(handling(up(NO))) == (deciding.AS_PROPOSED, "y2", "avslag", procedure.TODAY)


def test_an_election_is_between_the_names_put_forward() -> None:
    def moved(*names: str) -> Proceedings:
        events = [ev.Proposed(proposal=f"y{n}", by=("karin",), text=name) for n, name in enumerate(names)]
        return itvt(*present("anders", "karin"), ev.CalledToOrder(), opened("a1"), *events, agenda=(item("a1", kind="election"),))

    assert putting.question_due(handling(moved("Åsa Berg"))) is None
    two = putting.question_due(handling(moved("Åsa Berg", "Ulf Ek", "Åsa Berg")))
    assert two == putting.Question(purpose="election", yes="Åsa Berg", no="Ulf Ek")
    three = moved("Åsa Berg", "Ulf Ek", "Per Alm")
    assert asked(three) == ev.QuestionPut(purpose="election", order=("Åsa Berg", "Ulf Ek", "Per Alm"))
    assert under_way(put_to(three)).names == ("Åsa Berg", "Ulf Ek", "Per Alm")


def test_the_question_is_put_otherwise() -> None:
    question = ev.QuestionPut(yes="y1", no="y2", finding="y1")
    assert putting.turned(question) == ev.QuestionPut(yes="y2", no="y1", finding="y1")
    assert putting.put_otherwise(question, yes="y3") == ev.QuestionPut(yes="y3", no="y2", finding="y3")
    assert putting.put_otherwise(question, no="y3") == ev.QuestionPut(yes="y1", no="y3", finding="y1")
    assert putting.put_otherwise(question, yes="y2") == ev.QuestionPut(yes="y2", no="y1", finding="y1")
    found_otherwise = ev.QuestionPut(yes="y1", no="y2", finding="y2")
    assert putting.put_otherwise(found_otherwise, yes="y3").finding == "y2"
