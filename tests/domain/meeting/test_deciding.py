"""What is put to the committee and what follows, told item by item."""

from app.domain.meeting import deciding
from app.domain.meeting import events as ev
from app.domain.meeting.poll import Poll, ballot, finished, poll_of
from app.domain.meeting.questions import Handling
from app.domain.meeting.situation import handling_of
from app.domain.proceedings import Proceedings
from tests.domain.building import history, item, itvt, opened, present, then

POINTS = "Nämnden beslutar:\n\n1. Avtalet sägs upp.\n2. Kostnaden tas ur\n   nämndens ram.\n"


def up(*events: ev.Event, **fields: str) -> Proceedings:
    """An item with a proposal in two points is up, and these things happen in it."""
    agenda = (item("a1", proposal=POINTS, **fields),)
    return itvt(*present("anders", "karin", "ulf"), ev.CalledToOrder(), opened("a1"), *events, agenda=agenda)


def handling(meeting: Proceedings) -> Handling:
    found = handling_of(history(meeting), "a1")
    assert found is not None
    return found


def under_way(meeting: Proceedings) -> Poll:
    found = poll_of(history(meeting))
    assert found is not None
    return found


def proposed(id: str, by: str, kind: ev.ProposalKind) -> ev.Proposed:
    return ev.Proposed(proposal=id, by=(by,), kind=kind)


YES, NO = proposed("y1", "anders", "approve"), proposed("y2", "karin", "reject")


def test_points_come_out_of_the_text_of_a_proposal_and_its_introduction_stays_behind() -> None:
    assert deciding.points_of(POINTS) == ("Avtalet sägs upp.", "Kostnaden tas ur nämndens ram.")
    assert deciding.points_of("Informationen läggs\ntill handlingarna.") == ("Informationen läggs till handlingarna.",)
    assert deciding.points_of(None) == ()


def test_as_proposed_with_nobody_proposing_otherwise() -> None:
    (decided,) = deciding.by_acclamation(handling(up(level="KF")))
    assert decided == ev.Decided(how="acclamation", points=("Avtalet sägs upp.", "Kostnaden tas ur nämndens ram."), level="KF")
    (own,) = deciding.by_acclamation(handling(up(level="ITVT")))
    assert isinstance(own, ev.Decided)
    assert own.level is None, "the committee's own decision needs no level"


def test_one_of_several_proposals_is_found_carried() -> None:
    put, decided = deciding.by_acclamation(handling(up(YES, NO)), "y2")
    assert put == ev.QuestionPut(order=("y1", "y2"), finding="y2")
    assert decided == ev.Decided(how="acclamation", proposal="y2")
    meeting = up(YES, NO, ev.QuestionPut(order=("y1", "y2"), finding="y1"))
    assert [type(e) for e in deciding.by_acclamation(handling(meeting), "y1")] == [ev.Decided], "the question was just put"


def test_yes_is_for_what_is_proposed_and_no_for_what_is_put_against_it() -> None:
    assert deciding.question_due(handling(up(NO, YES))) == deciding.Question(purpose="main", yes="y1", no="y2")
    alone = deciding.question_due(handling(up(NO)))
    assert alone == deciding.Question(purpose="main", yes=deciding.AS_PROPOSED, no="y2")
    nobody = deciding.question_due(handling(up()))
    assert (nobody.yes, nobody.no) == (deciding.AS_PROPOSED, deciding.REJECTION)


def test_whether_to_decide_today_comes_first() -> None:
    meeting = up(YES, NO, proposed("y3", "karin", "refer_back"))
    due = deciding.question_due(handling(meeting))
    assert due == deciding.Question(purpose="procedure", yes=deciding.TODAY, no="y3")
    meeting = then(meeting, ev.Decided(how="acclamation", text=deciding.TODAY))
    assert deciding.question_due(handling(meeting)).purpose == "main"


def test_a_proposal_taken_back_or_fallen_is_put_no_more() -> None:
    meeting = up(YES, NO, ev.ProposalWithdrawn(proposal="y2"))
    assert [p.proposal for p in deciding.standing_proposals(handling(meeting))] == ["y1"]


def test_an_addition_is_decided_after_the_main_question() -> None:
    meeting = up(YES, proposed("y5", "karin", "add"), ev.Decided(how="acclamation", proposal="y1"))
    due = deciding.question_due(handling(meeting))
    assert due == deciding.Question(purpose="addition", yes="y5", no=deciding.REJECTION)


def test_a_vote_is_begun_taken_ballot_by_ballot_the_chair_last_and_settled_by_the_casting_vote() -> None:
    meeting = up(YES, NO)
    asked = deciding.vote_asked_for(handling(meeting), "karin")
    assert asked == ev.QuestionPut(order=("y1", "y2"), yes="y1", no="y2", finding="y1", vote_asked_by=("karin",))

    meeting = then(meeting, asked)
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
    points = ("Avtalet sägs upp.", "Kostnaden tas ur nämndens ram.")
    assert decided == ev.Decided(how="vote", proposal="y1", vote=poll.vote, points=points)

    meeting = then(meeting, casting, decided)
    assert poll_of(history(meeting)) is None
    (outcome,) = handling(meeting).outcomes.values()
    assert (outcome.yes, outcome.no, outcome.result, outcome.by) == (1, 1, "yes", "casting_vote")


def test_a_counter_proposal_is_chosen_before_the_main_question() -> None:
    meeting = up(YES, proposed("y2", "karin", "amend"), proposed("y3", "anders", "amend"))
    meeting = then(meeting, deciding.vote_asked_for(handling(meeting)))
    poll = under_way(meeting)
    assert (poll.question.purpose, poll.yes, poll.no) == ("counter", "y2", "y3")
    meeting = then(meeting, ballot(poll, "karin", "yes"), ballot(poll, "anders", "abstain"))

    (question,) = finished(history(meeting), under_way(meeting))
    assert question == ev.QuestionPut(purpose="main", yes="y1", no="y2")
    assert under_way(then(meeting, question)).number == 2


def test_whoever_declines_is_not_called_and_a_vote_on_the_items_own_proposal_decides_its_points() -> None:
    meeting = up(NO, ev.DeclinedToDecide(person="karin"))
    meeting = then(meeting, deciding.vote_asked_for(handling(meeting)))
    poll = under_way(meeting)
    assert poll.entitled == ("anders",)
    (decided,) = finished(history(meeting := then(meeting, ballot(poll, "anders", "yes"))), under_way(meeting))
    assert isinstance(decided, ev.Decided)
    assert decided.points == ("Avtalet sägs upp.", "Kostnaden tas ur nämndens ram.")


def test_a_proposal_gets_an_id_that_the_log_has_never_used() -> None:
    log = up(ev.Proposed(proposal="y7", by=("karin",))).log
    assert deciding.fresh_id("y", log) == "y8"


def test_what_a_kind_says_by_itself() -> None:
    asked = item("a1", proposal="Ja.")
    assert deciding.proposal_of(asked, "approve", "") == "bifall till förvaltningens förslag"
    assert deciding.proposal_of(item("a1"), "reject", "") is None
    assert deciding.proposal_of(asked, "amend", " summan höjs ") == "summan höjs"
