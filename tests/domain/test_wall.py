"""What the room sees: who serves, what is moved, the vote as it comes or when all have voted; nothing closed or secret."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from app.domain.meeting import events as ev
from app.domain.meeting.replay import replay
from app.domain.proceedings import Proceedings
from app.domain.table import Table
from app.domain.wall import Wall, wall_of
from tests.domain.building import body, closed, entry, item, items, opened, present, sample, then

CALLED: tuple[ev.Event, ...] = (*present("alma", "bo", "cora"), ev.CalledToOrder())
YES_NO = ev.QuestionPut(yes="y1", no="y2", vote_asked_by=("bo",))
MOVED = (ev.Proposed(proposal="y1", by=("alma",), kind="approve"), ev.Proposed(proposal="y2", by=("bo",), kind="reject"))


def wall(proceedings: Proceedings, **showing: Any) -> Wall:
    return wall_of(replay(proceedings), **showing)


def table(*events: ev.Event) -> Proceedings:
    return body("M C S", "S", *CALLED, opened("a1"), *events, agenda=items(2, proposal="Godkänns."))


def ballot(**ballots: ev.Ballot) -> ev.VoteHeld:
    return ev.VoteHeld(vote="v1", yes="y1", no="y2", ballots=Table(ballots))


@pytest.mark.parametrize(("events", "phase"), [
    ((), "before"), ((*CALLED, opened("a1"), closed("a1")), "between"), ((*CALLED, opened("a1")), "item"),
    ((*CALLED, ev.Adjourned()), "adjourned"), ((*CALLED, ev.Closed()), "over"),
])
def test_the_wall_follows_the_meeting(events: tuple[ev.Event, ...], phase: str) -> None:
    assert wall(body("M C S", "S", *events)).phase == phase


def test_an_election_between_two_is_a_matter_of_yes_and_no() -> None:
    shown = wall(table(ev.QuestionPut(purpose="election", yes="Bo Ek", no="Eva Alm")))
    assert shown.vote is not None
    assert shown.vote.sides == (("Ja", "för Bo Ek"), ("Nej", "för Eva Alm"))


def test_before_the_meeting_it_tells_when_it_begins() -> None:
    assert wall(body("M C S", "S")).until == "09:00"
    called = body("M C S", "S")
    assert wall(replace(called, meeting=replace(called.meeting, start=None))).until == ""


def test_it_shows_the_item_the_proposals_and_who_serves_for_whom() -> None:
    shown = wall(replace(sample(), log=sample().log[:38]))
    assert (shown.mark, shown.chair) == ("§ 21", "Anders Holmgren (M)")
    assert shown.heading == "SMS-tjänst till besökssystemet i Herrljunga"
    assert next(words for words, _ in shown.proposals) == "Bifall till förvaltningens förslag"
    assert [(r.name, r.standing, r.note) for r in shown.rows] == [
        ("Anders Holmgren", "serves", "ordförande"), ("Ulf Norling", "substitutes", "ersättare"),
        ("Karin Ahlqvist", "disqualified", "jäv")]
    assert (shown.where, shown.day) == ("Herrljunga kommun, måndagen den 16 september 2019", "måndagen den 16 september 2019")


def test_an_empty_seat_is_shown_as_one() -> None:
    rows = wall(body("M C S", "", *present("alma", "bo"), ev.CalledToOrder(), opened("a1"))).rows
    assert [(r.name, r.standing) for r in rows][-1] == ("", "empty")


def test_a_vote_is_shown_as_it_comes_in_with_whose_turn_it_is() -> None:
    shown = wall(table(*MOVED, YES_NO, ballot(bo="no")))
    assert shown.vote is not None
    assert (shown.vote.label, shown.vote.given, shown.vote.entitled) == ("Huvudvotering", 1, 3)
    assert shown.vote.sides == (("Ja", "för förslaget"), ("Nej", "för Bo Dahls yrkande om avslag"))
    assert shown.vote.figures == (("Ja", 0), ("Nej", 1), ("Avstår", 0))
    assert [(r.name, r.ballot, r.now) for r in shown.rows] == [
        ("Bo Dahl", "no", False), ("Cora Ek", None, True), ("Alma Berg", None, False)]
    assert shown.proposals == ()


def test_a_vote_that_nobody_has_answered_is_shown_with_what_it_is_about() -> None:
    shown = wall(table(*MOVED, YES_NO))
    assert shown.vote is not None
    assert shown.vote.sides == (("Ja", "för förslaget"), ("Nej", "för Bo Dahls yrkande om avslag"))
    assert (shown.vote.given, shown.vote.waiting, shown.vote.cells) == (0, 3, ("waits", "waits", "waits"))


def test_each_vote_has_its_cell_in_the_order_of_the_figures() -> None:
    shown = wall(table(*MOVED, YES_NO, ballot(bo="no", cora="yes")))
    assert shown.vote is not None
    assert shown.vote.cells == ("yes", "no", "waits")


def test_or_only_when_all_have_voted() -> None:
    some, everybody = table(*MOVED, YES_NO, ballot(bo="no")), table(*MOVED, YES_NO, ballot(bo="no", cora="yes", alma="yes"))
    hidden, seen = wall(some, showing="when_done"), wall(everybody, showing="when_done")
    assert hidden.vote is not None
    assert seen.vote is not None
    assert hidden.vote.cells == ()
    assert (hidden.vote.figures, {r.ballot for r in hidden.rows}) == ((), {None})
    assert seen.vote.figures == (("Ja", 2), ("Nej", 1), ("Avstår", 0))
    assert [r.ballot for r in seen.rows] == ["no", "yes", "yes"]


def test_of_a_secret_vote_only_the_figures_are_seen() -> None:
    counted = ev.VoteHeld(vote="v1", yes="y1", no="y2", secret=True, counts=ev.Counts(yes=2, no=1))
    shown = wall(table(*MOVED, YES_NO, counted))
    assert shown.vote is not None
    assert shown.vote.secret
    assert {r.ballot for r in shown.rows} == {None}
    assert shown.vote.figures == (("Ja", 2), ("Nej", 1), ("Avstår", 0))
    with_names = replace(counted, ballots=Table({"alma": "yes", "bo": "yes", "cora": "no"}))
    after = wall(table(*MOVED, YES_NO, with_names, ev.Decided(how="vote", vote="v1", proposal="y1")))
    assert {r.ballot for r in after.rows} == {None}


def test_an_election_shows_names_and_their_votes() -> None:
    question = ev.QuestionPut(purpose="election", order=("Bo Ek", "Eva Alm", "Ida Lo"))
    held = ev.VoteHeld(vote="v1", purpose="election", secret=True, candidates=Table({"Bo Ek": 2, "Eva Alm": 1, "Ida Lo": 0}))
    under_way = wall(table(question))
    assert under_way.vote is not None
    assert under_way.vote.sides == (("", "Bo Ek"), ("", "Eva Alm"), ("", "Ida Lo"))
    assert (under_way.vote.figures, under_way.vote.cells) == ((), ())
    counted = wall(table(question, held))
    assert counted.vote is not None
    assert counted.vote.figures == (("Bo Ek", 2), ("Eva Alm", 1), ("Ida Lo", 0))
    assert (counted.vote.of_answers, counted.vote.cells) == (False, ())
    over = wall(table(question, held, ev.Decided(how="vote", vote="v1", text="Bo Ek väljs.")))
    assert over.vote is not None
    assert over.vote.sides[0] == ("", "Bo Ek")
    assert over.decided == ("1. Bo Ek väljs.",)


def test_after_the_vote_what_it_gave_and_what_was_decided_stay() -> None:
    shown = wall(replace(sample(), log=sample().log[:41]))
    assert shown.vote is not None
    assert shown.vote.result == "Ordförandens utslagsröst avgör. Ja vinner."
    assert shown.vote.waiting == 0
    assert shown.decided[0] == "1. SMS-tjänst till besökssystemet i Herrljunga anskaffas som molntjänst."
    assert {r.name: r.ballot for r in shown.rows}["Ulf Norling"] == "no"


def test_a_tie_left_open_has_no_result() -> None:
    shown = wall(table(*MOVED, ballot(bo="no", alma="yes")))
    assert shown.vote is not None
    assert shown.vote.result == ""


def test_a_lot_settles_an_election() -> None:
    held = replace(ballot(bo="no", alma="yes"), purpose="election")
    shown = wall(table(held, ev.LotDrawn(vote="v1", result="no"), ev.Decided(how="lot", vote="v1", text="Bo Ek väljs.")))
    assert shown.vote is not None
    assert shown.vote.result == "Lotten avgör. Nej vinner."


def test_nothing_of_an_item_behind_closed_doors_is_shown_but_its_number() -> None:
    shown = wall(body("M C S", "S", *CALLED, opened("a1"), *MOVED, agenda=(item("a1", title="Ett hemligt ärende", closed=True),)))
    assert (shown.phase, shown.mark, shown.heading) == ("closed_doors", "§ 16", "Behandlas bakom stängda dörrar")
    assert (shown.proposals, shown.vote, shown.decided, shown.rows) == ((), None, (), ())
    assert "hemligt" not in repr(shown)


def test_no_note_ever_reaches_the_wall() -> None:
    noted = then(table(), entry(ev.Proposed(proposal="y1", by=("alma",), kind="approve"), note="hon tvekade"))
    assert "tvekade" not in repr(wall(noted))


def test_a_pause_tells_since_when_and_until_when_where_it_was_said() -> None:
    paused = wall(then(table(), entry(ev.Adjourned(), at="10:05", note="till kl. 10:20")))
    assert (paused.since, paused.until) == ("10:05", "10:20")
    assert wall(then(table(), ev.Adjourned())).until == ""


def test_an_unnumbered_item_has_no_mark_and_one_without_a_known_party_none() -> None:
    shown = wall(body("M C -", "", *CALLED[:2], ev.CalledToOrder(), opened("a1"), agenda=(item("a1", numbered=False),)))
    assert shown.mark == ""
    assert shown.chair == "Alma Berg (M)"
    assert wall(body("M C", "")).chair == ""
