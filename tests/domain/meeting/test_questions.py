"""The questions put to how an item was handled: who may reserve themselves, and which vote a decision follows."""

import pytest

from app.domain.meeting import events as ev
from app.domain.meeting.questions import handlings
from app.domain.table import Table
from tests.domain.building import Noted, closed, decided, handled, handling, history, itvt, opened, present

FOUR = present("anders", "karin", "birgitta", "ulf")
DECLINED = ev.DeclinedToDecide(person="karin")


def may_reserve(person: str, against: int | None, *events: Noted) -> bool:
    held = handling(itvt(*FOUR, opened("a1"), *events, closed("a1")), "a1")
    return held.entitled_to_reserve(person, ev.Reserved(by=(person,), item="a1", against=against))


@pytest.mark.parametrize(("against", "events", "may"), [
    (None, [], True),  # nothing is noted as decided: who served at the end took part
    (None, [DECLINED], False),
    (1, [], False),  # there is no first decision
    (None, [decided()], True), (1, [decided()], True), (2, [decided()], False), (0, [decided()], False), (-1, [decided()], False),
    (1, [decided(), DECLINED, decided()], True), (2, [decided(), DECLINED, decided()], False),
    (None, [decided(), DECLINED, decided()], True),  # taking part in one of them is enough
])
def test_who_took_part_in_what_the_reservation_is_against_may_reserve_herself(
    against: int | None, events: list[Noted], may: bool
) -> None:
    assert may_reserve("karin", against, *events) is may
    assert not may_reserve("ulf", against, *events)


def vote(number: int, yes: str | None = "y1") -> ev.VoteHeld:
    return ev.VoteHeld(vote=f"v{number}", yes=yes, no="y2", ballots=Table({"anders": "yes"}))


@pytest.mark.parametrize(("decision", "vote_followed"), [
    (decided(proposal="y1"), "v2"), (decided(proposal="y1", vote="v1"), "v1"), (decided(proposal="y3"), "v3"),
    (decided(proposal="y4"), None), (decided(), None),
])
def test_a_decision_follows_the_vote_it_names_else_the_last_on_its_proposal(
    decision: ev.Decided, vote_followed: str | None
) -> None:
    proposals = [ev.Proposed(proposal=f"y{n}", by=("anders",)) for n in (1, 2, 3, 4)]
    held = handling(itvt(*FOUR, *handled("a1", *proposals, vote(1), vote(2), vote(3, "y3"), decision, vote(4))), "a1")
    assert held.followed_by(held.decisions[0]) == vote_followed
    assert held.votes_before(held.decisions[0]) == ["v1", "v2", "v3"]


def test_a_decision_that_names_a_vote_of_another_item_follows_none() -> None:
    proposal = ev.Proposed(proposal="y1", by=("anders",))
    meeting = itvt(*FOUR, *handled("a1", proposal, vote(1)), *handled("a2", decided(proposal="y1", vote="v1")))
    held = handlings(history(meeting))[1]
    assert held.followed_by(held.decisions[0]) is None
