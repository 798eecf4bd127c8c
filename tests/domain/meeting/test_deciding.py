"""What is put to the committee and what follows, told item by item."""

from dataclasses import replace

import pytest

from app.domain.agenda import ItemKind
from app.domain.meeting import balloting, deciding
from app.domain.meeting import events as ev
from app.domain.meeting.poll import poll_of
from app.domain.meeting.procedure import TODAY
from app.domain.meeting.questions import Handling
from tests.domain.building import history, item, itvt, opened, present
from tests.domain.meeting.contested_item import NO, YES, handling, up


def test_what_nobody_disputes_is_decided_without_asking() -> None:
    assert deciding.undisputed(handling(up())) == (ev.Decided(how="acclamation"),)
    assert deciding.undisputed(handling(up(YES))) == (ev.Decided(how="acclamation", proposal="y1"),)
    assert deciding.undisputed(handling(up(NO))) is None
    assert deciding.undisputed(handling(up(YES, NO))) is None


TWO_POINTS = "1. Planen antas.\n2. Kostnaden tas ur budgeten."
AS_MOVED = ev.Decided(how="acclamation", proposal="y1")


@pytest.mark.parametrize(("proposal", "kind", "decided", "left"), [
    (TWO_POINTS, "amend", AS_MOVED, True),
    ("Planen antas.", "amend", AS_MOVED, False),
    (TWO_POINTS, "reject", AS_MOVED, False),
    (TWO_POINTS, "amend", replace(AS_MOVED, text="Planen antas 2020."), False),
    (TWO_POINTS, "amend", replace(AS_MOVED, proposal=None), False),
])
def test_an_amendment_that_wins_as_moved_leaves_the_points_of_the_proposal_behind(
        proposal: str, kind: ev.ProposalKind, decided: ev.Decided, left: bool) -> None:
    moved = ev.Proposed(proposal="y1", by=("karin",), kind=kind, text="Planen antas i mars.")
    meeting = itvt(*present("anders", "karin"), ev.CalledToOrder(), opened("a1"), moved, decided,
                   agenda=(item("a1", proposal=proposal), item("a2")))
    assert deciding.leaves_points_behind(handling(meeting), decided) is left


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


def test_against_putting_the_item_off_stands_that_it_is_decided_today() -> None:
    refer = ev.Proposed(proposal="y3", by=("karin",), kind="refer_back")
    asked = ev.QuestionPut(purpose="procedure", order=(TODAY, "y3"), finding=TODAY)
    assert deciding.by_acclamation(handling(up(refer))) == (asked, ev.Decided(how="acclamation"))
    assert deciding.question_put(handling(up(refer)), "y3") == replace(asked, finding="y3")
    assert deciding.question_put(handling(up(refer, NO)), "y2").purpose == "main"
    assert not deciding.may_only_put_off(handling(up()))
    poll = poll_of(history(up(refer, replace(asked, yes=TODAY, no="y3"))))
    assert poll is not None
    assert balloting.called_off(poll)[-1] == asked, "what was found stands as it did"


def test_a_proposal_taken_back_or_fallen_is_put_no_more() -> None:
    meeting = up(YES, NO, ev.ProposalWithdrawn(proposal="y2"))
    assert [p.proposal for p in deciding.standing_proposals(handling(meeting))] == ["y1"]


def test_a_proposal_gets_an_id_that_the_log_has_never_used() -> None:
    log = up(ev.Proposed(proposal="y7", by=("karin",))).log
    assert deciding.fresh_id("y", log) == "y8"


def test_a_question_on_which_a_vote_was_asked_for_is_no_longer_just_put() -> None:
    put = ev.QuestionPut(order=("y1", "y2"), finding="y1")
    asked = ev.QuestionPut(yes="y1", no="y2", finding="y1", vote_asked_by=("karin",))
    assert deciding.just_put(handling(up(YES, NO, put))) is not None
    assert deciding.just_put(handling(up(YES, NO, put, asked))) is None
