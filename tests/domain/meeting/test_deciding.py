"""What is put to the committee and what follows, told item by item."""

import pytest

from app.domain.agenda import ItemKind
from app.domain.meeting import deciding
from app.domain.meeting import events as ev
from app.domain.meeting.poll import Poll, ballot, finished, poll_of
from app.domain.meeting.questions import Handling
from app.domain.meeting.situation import handling_of
from app.domain.proceedings import Proceedings
from app.domain.table import Table
from tests.domain.building import history, item, itvt, opened, present, then


def up(*events: ev.Event, **fields: str) -> Proceedings:
    """An item with a proposal is up, and these things happen in it."""
    agenda = (item("a1", proposal="Avtalet sägs upp.", **fields),)
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


def test_what_nobody_disputes_is_decided_without_asking() -> None:
    assert deciding.undisputed(handling(up())) == (ev.Decided(how="acclamation"),)
    assert deciding.undisputed(handling(up(YES))) == (ev.Decided(how="acclamation", proposal="y1"),)
    assert deciding.undisputed(handling(up(NO))) is None
    assert deciding.undisputed(handling(up(YES, NO))) is None


def bare(title: str, kind: ItemKind, *events: ev.Event) -> Handling:
    """An item without a proposal is up, and these things happen in it."""
    agenda = (item("a1", title=title, kind=kind), item("a2"))
    return handling(itvt(*present("anders", "karin"), ev.CalledToOrder(), opened("a1"), *events, agenda=agenda))


@pytest.mark.parametrize(("title", "kind", "words"), [
    ("Ekonomi", "information", "Informationen tas emot och läggs till handlingarna."),
    ("Post", "messages", "Meddelandena läggs till handlingarna."),
    ("Delegationsbeslut", "delegation", "Redovisningen av delegationsbeslut läggs till handlingarna."),
    ("Fastställande av föredragningslista", "formality", "Föredragningslistan fastställs."),
    ("Godkännande av dagordning", "formality", "Dagordningen fastställs."),
])
def test_where_nothing_is_proposed_the_kind_of_the_item_gives_the_words(title: str, kind: ItemKind, words: str) -> None:
    assert deciding.undisputed(bare(title, kind)) == (ev.Decided(how="acclamation", text=words),)


def test_what_was_noted_tells_what_is_decided_and_needs_no_words() -> None:
    chosen = bare("Val av justerare", "formality", ev.AdjustersChosen(persons=("karin",)))
    assert deciding.undisputed(chosen) == (ev.Decided(how="acclamation"),)
    changed = bare("Föredragningslista", "formality", ev.ItemRemoved(item="a2"))
    assert deciding.undisputed(changed) == (ev.Decided(how="acclamation"),)


@pytest.mark.parametrize(("title", "kind"), [
    ("Avtal", "decision"), ("Val av ombud", "election"), ("Val av justerare", "formality"), ("Upprop", "formality"),
])
def test_where_there_is_nothing_to_decide_on_the_words_are_to_be_asked_for(title: str, kind: ItemKind) -> None:
    empty = bare(title, kind)
    assert deciding.undisputed(empty) is None
    assert deciding.lacks_words(empty)
    assert deciding.in_words(" Karin Ahlqvist utses. ") == (ev.Decided(how="acclamation", text="Karin Ahlqvist utses."),)


def test_where_the_item_proposes_nothing_its_own_proposal_is_not_put() -> None:
    assert deciding.question_put(bare("Avtal", "decision", NO), "y2").order == ("y2",)


def test_what_the_chair_just_found_is_offered_until_it_is_decided() -> None:
    put = ev.QuestionPut(order=("y1", "y2"), finding="y1")
    assert deciding.just_found(handling(up(YES, NO))) is None
    assert deciding.just_found(handling(up(YES, NO, put))) == "y1"
    assert deciding.just_found(handling(up(YES, NO, put, ev.Decided(how="acclamation", proposal="y1")))) is None


def test_a_vote_is_asked_for_by_one_who_serves_and_does_not_preside() -> None:
    asks = deciding.asks_for_a_vote
    assert asks(handling(up()), "karin") == "karin"
    assert asks(handling(up()), "anders") is None
    assert asks(handling(up(ev.Left(person="karin"))), "karin") is None
    assert asks(handling(up()), None) is None


def test_as_proposed_with_nobody_proposing_otherwise() -> None:
    assert deciding.by_acclamation(handling(up())) == (ev.Decided(how="acclamation"),)
    assert deciding.by_acclamation(handling(up(YES)), "y1") == (ev.Decided(how="acclamation", proposal="y1"),)


def test_one_of_several_proposals_is_found_carried() -> None:
    put, decided = deciding.by_acclamation(handling(up(YES, NO)), "y2")
    assert put == ev.QuestionPut(order=("y1", "y2"), finding="y2")
    assert decided == ev.Decided(how="acclamation", proposal="y2")
    meeting = up(YES, NO, ev.QuestionPut(order=("y1", "y2"), finding="y1"))
    assert [type(e) for e in deciding.by_acclamation(handling(meeting), "y1")] == [ev.Decided], "the question was just put"


def test_the_items_own_proposal_is_put_though_nobody_moved_it() -> None:
    put, decided = deciding.by_acclamation(handling(up(NO)))
    assert put == ev.QuestionPut(order=(deciding.AS_PROPOSED, "y2"), finding=deciding.AS_PROPOSED)
    assert decided == ev.Decided(how="acclamation")


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
    meeting = then(meeting, ev.Decided(how="acclamation", text=deciding.DECIDED_TODAY))
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
    assert asked == ev.QuestionPut(yes="y1", no="y2", finding="y1", vote_asked_by=("karin",))

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
    assert decided == ev.Decided(how="vote", proposal="y1", vote=poll.vote)

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
    assert question == ev.QuestionPut(purpose="main", yes="y1", no="y2", finding="y1")
    assert under_way(then(meeting, question)).number == 2


def test_whoever_declines_is_not_called_and_yes_to_the_items_own_proposal_is_a_decision_without_words_of_its_own() -> None:
    meeting = up(NO, ev.DeclinedToDecide(person="karin"))
    meeting = then(meeting, deciding.vote_asked_for(handling(meeting)))
    poll = under_way(meeting)
    assert poll.entitled == ("anders",)
    meeting = then(meeting, ballot(poll, "anders", "yes"))
    assert finished(history(meeting), under_way(meeting)) == (ev.Decided(how="vote", vote=poll.vote),)


def test_a_vote_on_putting_the_item_off_decides_that_it_is_settled_today() -> None:
    meeting = up(YES, proposed("y3", "karin", "refer_back"))
    meeting = then(meeting, deciding.vote_asked_for(handling(meeting)))
    poll = under_way(meeting)
    meeting = then(meeting, ballot(poll, "karin", "abstain"), ballot(poll, "anders", "yes"))
    (decided,) = finished(history(meeting), under_way(meeting))
    assert decided == ev.Decided(how="vote", text=deciding.DECIDED_TODAY, vote=poll.vote)
    assert [p.proposal for p in deciding.undecided_proposals(handling(then(meeting, decided)))] == ["y1"]


def test_a_vote_asked_for_on_a_question_just_put_keeps_what_the_chair_found() -> None:
    meeting = up(YES, NO, ev.QuestionPut(order=("y1", "y2"), finding="y2"))
    asked = deciding.vote_asked_for(handling(meeting), "anders")
    assert (asked.order, asked.finding, asked.yes, asked.no) == (("y1", "y2"), "y2", "y1", "y2")


def test_a_proposal_gets_an_id_that_the_log_has_never_used() -> None:
    log = up(ev.Proposed(proposal="y7", by=("karin",))).log
    assert deciding.fresh_id("y", log) == "y8"


def test_a_question_on_which_a_vote_was_asked_for_is_no_longer_just_put() -> None:
    put = ev.QuestionPut(order=("y1", "y2"), finding="y1")
    asked = ev.QuestionPut(yes="y1", no="y2", finding="y1", vote_asked_by=("karin",))
    assert deciding.just_put(handling(up(YES, NO, put))) is not None
    assert deciding.just_put(handling(up(YES, NO, put, asked))) is None


def test_only_a_vote_on_which_is_to_meet_the_main_one_beats_a_proposal() -> None:
    amends = [proposed(f"y{n}", "karin", "amend") for n in (3, 4)]
    agreed: Table[ev.Ballot] = Table({"anders": "yes", "karin": "yes"})
    counter = ev.VoteHeld(vote="v1", purpose="counter", yes="y3", no="y4", ballots=agreed)
    procedure = ev.VoteHeld(vote="v1", purpose="procedure", yes="y3", no="y4", ballots=agreed)
    meets = deciding.Question(purpose="main", yes=deciding.AS_PROPOSED, no="y3")
    assert deciding.question_due(handling(up(*amends, counter))) == meets
    assert deciding.question_due(handling(up(*amends, procedure))).purpose == "counter"
    tie: Table[ev.Ballot] = Table({"anders": "yes", "karin": "no"})
    unsettled = ev.VoteHeld(vote="v1", purpose="counter", yes="y3", no="y4", ballots=tie)
    assert deciding.question_due(handling(up(*amends, unsettled))).purpose == "counter"
