"""Votes settled wrongly, or not at all, and the one act that mends each: what the rules objected to is then gone."""

from dataclasses import replace
from typing import Any

import pytest

from app.domain.meeting import events as ev
from app.domain.meeting.offer import Offer
from app.domain.meeting.replay import replay
from app.domain.meeting.situation import situation_of
from app.domain.proceedings import Proceedings
from app.domain.table import Table
from tests.domain.building import decided
from tests.domain.meeting.contested_item import up

TIE: Table[ev.Ballot] = Table({"anders": "yes", "karin": "no"})
AGREED: Table[ev.Ballot] = Table({"anders": "yes", "karin": "yes"})
NAMES = {"purpose": "election", "secret": True, "yes": "Eva Alm", "no": "Bo Lind"}
EVEN = ev.Counts(yes=1, no=1)


def vote(**held: Any) -> ev.VoteHeld:
    return ev.VoteHeld(vote="v1", **{"purpose": "main", "yes": "bifall", "no": "avslag", **held})


def offered(meeting: Proceedings, code: str) -> Offer:
    situation = situation_of(replay(meeting))
    place = [p.code for p in situation.problems if p.code not in ("not_quorate", "return_undecided")].index(code)
    offer = situation.objections[place].offer
    assert offer is not None
    return offer


def after(meeting: Proceedings, offer: Offer) -> Proceedings:
    """The meeting once the act is done."""
    noted = (ev.Entry(event=e, id=f"m{n}", after=offer.after) for n, e in enumerate(offer.events))
    return replace(meeting, log=(*meeting.log, *noted))


def faults(meeting: Proceedings) -> set[str]:
    return {p.code for p in situation_of(replay(meeting)).problems if p.rule == "KL 5:56"}


@pytest.mark.parametrize(("course", "code", "text"), [
    ((vote(ballots=TIE),), "vote_unsettled", "Utslagsröst: ja"),
    ((vote(ballots=Table({"anders": "no", "karin": "yes"})),), "vote_unsettled", "Utslagsröst: nej"),
    ((vote(ballots=AGREED, casting="yes"),), "casting_vote_without_tie", "Stryk utslagsrösten"),
    ((vote(ballots=AGREED), vote(casting="no")), "casting_vote_without_tie", "Stryk utslagsrösten"),
    ((vote(counts=EVEN, casting="yes", **NAMES), ev.LotDrawn(vote="v1", result="no")), "casting_vote_in_election",
     "Stryk utslagsrösten"),
    ((vote(ballots=TIE), ev.LotDrawn(vote="v1", result="no")), "lot_not_applicable", "Utslagsröst: ja"),
])
def test_one_key_mends_where_the_log_itself_tells_how(course: tuple[ev.Event, ...], code: str, text: str) -> None:
    meeting = up(*course, decided("Bifall.", how="vote", vote="v1"))
    offer = offered(meeting, code)
    assert (offer.text, offer.choices) == (text, ())
    assert faults(after(meeting, offer)) == set()


@pytest.mark.parametrize(("course", "code", "text", "choices"), [
    ((vote(counts=EVEN),), "vote_unsettled", "Utslagsröst", ["Utslagsröst: ja", "Utslagsröst: nej"]),
    ((vote(counts=EVEN, **NAMES),), "vote_unsettled", "Lotten avgör", ["Eva Alm", "Bo Lind"]),
    ((vote(counts=EVEN, purpose="election", secret=True, yes=None, no=None),), "vote_unsettled", "Lotten avgör", ["ja", "nej"]),
    ((vote(counts=EVEN, casting="no", **NAMES),), "casting_vote_in_election", "Lotten avgör", ["Eva Alm", "Bo Lind"]),
    ((vote(candidates=Table({"Eva": 1, "Bo": 0, "Ida": 1, "Olle": 1}), counts=ev.Counts(), secret=True, purpose="election",
           yes=None, no=None),), "vote_unsettled", "Lotten avgör", ["Eva", "Ida", "Olle"]),
])
def test_what_only_the_room_knows_is_asked_and_each_answer_mends(
    course: tuple[ev.Event, ...], code: str, text: str, choices: list[str],
) -> None:
    meeting = up(*course)
    offer = offered(meeting, code)
    assert (offer.text, offer.events, [c.text for c in offer.choices]) == (text, (), choices)
    for choice in offer.choices:
        assert faults(after(meeting, choice)) == set()


def test_the_third_of_three_who_is_drawn_is_elected() -> None:
    names = Table({"Eva": 1, "Ida": 1, "Olle": 1})
    meeting = up(vote(candidates=names, counts=ev.Counts(), secret=True, purpose="election", yes=None, no=None))
    third = offered(meeting, "vote_unsettled").choices[2]
    handling = replay(after(meeting, third))
    held = [m.event for m in handling.moments if isinstance(m.event, ev.VoteHeld)]
    assert next(iter(held[-1].candidates)) == "Olle"


def test_other_faults_of_a_vote_are_not_settled_so() -> None:
    meeting = up(vote(ballots=Table({"anders": "yes"})))
    objections = situation_of(replay(meeting)).objections
    assert [o.offer for o in objections if "varken röstat" in o.cause] == [None]
