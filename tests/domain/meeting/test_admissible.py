"""What is refused, and nothing else: what names nothing, and what cannot have happened in that order."""

import pytest

from app.domain.meeting import events as ev
from app.domain.meeting.admissible import Refusal, refusals
from app.domain.table import Table
from tests.domain.building import Noted, closed, decided, entry, handled, itvt, opened, present


def refused(*events: Noted) -> list[str]:
    return [str(f"{r.field}: {r.text}" if r.field else r.text) for r in refusals(itvt(*events))]


UNKNOWN = [
    (ev.AbsenceReported(person="x"), "person: personen ”x” finns inte."),
    (ev.AbsenceReported(person="ulf", items=("a1", "a9")), "items: ärendet ”a9” finns inte."),
    (ev.Absent(person="x"), "person: personen ”x” finns inte."),
    (ev.Present(person="ulf", items=("a9",)), "items: ärendet ”a9” finns inte."),
    (ev.Left(person="x"), "person: personen ”x” finns inte."),
    (ev.ItemOpened(item="a9"), "item: ärendet ”a9” finns inte."),
    (ev.ItemClosed(item="a9"), "item: ärendet ”a9” finns inte."),
    (ev.Disqualified(person="ulf", item="a9"), "item: ärendet ”a9” finns inte."),
    (ev.DisqualificationTried(person="ulf", item="a1", ballots=Table({"x": "yes"})), "ballots: personen ”x” finns inte."),
    (ev.ChairTaken(person="x"), "person: personen ”x” finns inte."),
    (ev.SeatTaken(seat="s9", person=None), "seat: platsen ”s9” finns inte."),
    (ev.SeatTaken(seat="s1", person="x"), "person: personen ”x” finns inte."),
    (ev.ItemAdded(item="a1", by=("x",)), "by: personen ”x” finns inte."),
    (ev.ItemRemoved(item="a9"), "item: ärendet ”a9” finns inte."),
    (ev.Proposed(proposal="y1", by=("x",)), "by: personen ”x” finns inte."),
    (ev.Proposed(proposal="y1", seconded=("x",)), "seconded: personen ”x” finns inte."),
    (ev.Proposed(proposal="y1", instead_of="y9"), "instead_of: yrkandet ”y9” finns inte."),
    (ev.ProposalWithdrawn(proposal="y9"), "proposal: yrkandet ”y9” finns inte."),
    (ev.ProposalFallen(proposal="y9"), "proposal: yrkandet ”y9” finns inte."),
    (ev.QuestionPut(vote_asked_by=("x",)), "vote_asked_by: personen ”x” finns inte."),
    (ev.DeclinedToDecide(person="x"), "person: personen ”x” finns inte."),
    (ev.VoteHeld(vote="v1", ballots=Table({"x": "yes"})), "ballots: personen ”x” finns inte."),
    (ev.LotDrawn(vote="v9", result="yes"), "vote: voteringen ”v9” finns inte."),
    (ev.Decided(how="vote", vote="v9"), "vote: voteringen ”v9” finns inte."),
    (ev.Decided(how="vote", proposal="y9"), "proposal: yrkandet ”y9” finns inte."),
    (ev.Reserved(by=("x",)), "by: personen ”x” finns inte."),
    (ev.Reserved(by=("ulf",), item="a9"), "item: ärendet ”a9” finns inte."),
    (ev.Reserved(by=("ulf",), refers_to="e9"), "refers_to: anteckningen ”e9” finns inte."),
    (ev.Statement(by=("x",)), "by: personen ”x” finns inte."),
    (ev.AdjustersChosen(persons=("x",)), "persons: personen ”x” finns inte."),
    (ev.AdjustersChosen(persons=("ulf",), items=("a9",)), "items: ärendet ”a9” finns inte."),
    (ev.AdjustedAtOnce(item="a9"), "item: ärendet ”a9” finns inte."),
]


@pytest.mark.parametrize(("event", "why"), UNKNOWN, ids=[f"{type(e).__name__}-{w.split(':')[0]}" for e, w in UNKNOWN])
def test_an_id_that_names_nothing(event: ev.Event, why: str) -> None:
    assert refused(event) == [why]


def test_every_unknown_id_is_told_by_its_position() -> None:
    assert refusals(itvt(ev.Absent(person="x"), *present("ulf"), ev.Absent(person="y"))) == (
        Refusal(0, "person", "personen ”x” finns inte."), Refusal(2, "person", "personen ”y” finns inte."))


def test_the_word_rules_is_no_person_and_yet_known() -> None:
    assert refused(ev.SeatTaken(seat="s1", person="rules"), ev.SeatTaken(seat="s1", person=None)) == []


def test_after_names_an_earlier_entry() -> None:
    assert refused(entry(ev.Closed(), id="a", after="b"), entry(ev.CalledToOrder(), id="b")) == [
        "after: ”b” är ingen tidigare anteckning."]
    assert refused(entry(ev.Closed(), after="x")) == ["after: ”x” är ingen tidigare anteckning."]
    assert refused(entry(ev.Closed(), id="a", after="a")) == ["after: ”a” är ingen tidigare anteckning."]


def test_what_is_withdrawn_is_an_earlier_entry() -> None:
    assert refused(ev.Withdrawn(entry="e2"), ev.CalledToOrder()) == ["entry: ”e2” är ingen tidigare anteckning."]
    assert refused(ev.Withdrawn(entry="e1")) == ["entry: ”e1” är ingen tidigare anteckning."]


def test_one_item_at_a_time() -> None:
    assert refused(opened("a1"), opened("a2")) == ["ärendet ”a1” är redan uppe."]
    assert refused(opened("a1"), opened("a1")) == ["ärendet ”a1” är redan uppe."]


def test_only_what_is_open_is_closed() -> None:
    assert refused(closed("a1")) == ["ärendet ”a1” är inte uppe."]
    assert refused(opened("a1"), closed("a2")) == ["ärendet ”a2” är inte uppe."]


def test_an_item_may_be_opened_again() -> None:
    assert refused(*handled("a1"), *handled("a2"), *handled("a1")) == []


@pytest.mark.parametrize("event", [decided(), ev.VoteHeld(vote="v1"), ev.QuestionPut(), ev.DeclinedToDecide(person="ulf")])
def test_decisions_belong_to_an_open_item(event: ev.Event) -> None:
    assert refused(event) == ["hör till ett ärende, men inget ärende är uppe."]
    assert refused(opened("a1"), event) == []


def test_who_is_not_there_cannot_leave() -> None:
    why = ["”ulf” är inte där och kan inte lämna sammanträdet."]
    assert refused(ev.Left(person="ulf")) == why
    assert refused(*present("ulf"), ev.Absent(person="ulf"), ev.Left(person="ulf")) == why
    assert refused(*present("ulf"), ev.Left(person="ulf"), ev.Left(person="ulf")) == why


def test_who_serves_in_fact_without_having_been_noted_can_leave() -> None:
    assert refused(ev.SeatTaken(seat="s2", person="ulf"), ev.Left(person="ulf")) == []


def test_after_the_close_only_reservations_statements_and_corrections() -> None:
    held = (entry(ev.CalledToOrder(), id="start"), *handled("a1"), ev.Closed())
    assert refused(*held, *present("ulf")) == ["sammanträdet är redan avslutat."]
    assert refused(*held, ev.Closed()) == ["sammanträdet är redan avslutat."]
    assert refused(*held, opened("a2")) == ["sammanträdet är redan avslutat."]
    assert refused(*held, ev.Reserved(by=("karin",), item="a1"), ev.Statement(by=("ulf",), item="a1"),
                   ev.Withdrawn(entry="start"), entry(ev.Present(person="ulf"), after="start")) == []


def test_what_others_rest_on_is_not_withdrawn() -> None:
    proposed = (opened("a1"), ev.Proposed(proposal="y1"), decided(proposal="y1"))
    assert refused(*proposed, ev.Withdrawn(entry="e2")) == ["vilar på ”y1”, som är tillbakataget."]
    voted = (opened("a1"), ev.VoteHeld(vote="v1"), decided(vote="v1"))
    assert refused(*voted, ev.Withdrawn(entry="e2")) == ["vilar på ”v1”, som är tillbakataget."]
    assert refused(*voted, ev.Withdrawn(entry="e1")) == ["hör till ett ärende, men inget ärende är uppe."] * 2
    assert refused(*present("ulf"), ev.Left(person="ulf"), ev.Withdrawn(entry="e1")) == [
        "”ulf” är inte där och kan inte lämna sammanträdet."]


def test_withdrawn_with_what_rests_on_it_nothing_is_refused() -> None:
    assert refused(opened("a1"), ev.Proposed(proposal="y1"), decided(proposal="y1"),
                   ev.Withdrawn(entry="e3"), ev.Withdrawn(entry="e2")) == []


def test_a_reservation_rests_on_the_entry_to_which_it_refers() -> None:
    held = (*handled("a1"), ev.Reserved(by=("karin",), item="a1", refers_to="e2"))
    assert refused(*held) == []
    assert refused(*held, ev.Withdrawn(entry="e2")) == ["vilar på ”e2”, som är tillbakataget."]


def test_what_is_struck_out_only_has_its_ids_looked_at() -> None:
    assert refused(opened("a1"), opened("a2"), ev.Withdrawn(entry="e2")) == []
    assert refused(ev.Absent(person="x"), ev.Withdrawn(entry="e1")) == ["person: personen ”x” finns inte."]


def test_everything_else_is_taken_and_judged_later() -> None:
    """Somebody disqualified votes, nobody is there, the chair abstains: it happened, so it is noted."""
    assert refused(opened("a1"), ev.Disqualified(person="karin", item="a1"), ev.Adjourned(), ev.Adjourned(), ev.Resumed(),
                   ev.VoteHeld(vote="v1", ballots=Table({"karin": "yes", "birgitta": "no"})), decided()) == []
