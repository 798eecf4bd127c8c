"""Settling: what mends a vote whose tie was left open, or was settled by another than the law says. [KL 5:56]

A casting vote that was noted where there is none to give is struck out, and what settles the tie is noted behind the vote, where
it belongs; whom the lot fell on, and how a chair who has not voted settles it, only the room knows.
"""

from __future__ import annotations

from dataclasses import replace

from app.domain.meeting import events as ev
from app.domain.meeting.offer import Offer
from app.domain.meeting.questions import Handling, chair_at
from app.domain.meeting.replay import Moment
from app.domain.problems import Problem
from app.domain.table import Table

MENDED = ("vote_unsettled", "casting_vote_in_election", "casting_vote_without_tie", "lot_not_applicable")
SIDES: dict[ev.Side, str] = {"yes": "ja", "no": "nej"}


def settled_rightly(handling: Handling, problem: Problem) -> Offer | None:
    """What mends how a vote was settled; None for other problems."""
    if problem.code not in MENDED or problem.vote not in handling.votes:
        return None
    vote = str(problem.vote)
    struck = _without_casting(handling, vote)
    if problem.code == "casting_vote_without_tie" or (struck and vote in handling.lots):
        return _offer(handling, vote, "Stryk utslagsrösten", struck)
    if handling.vote(vote).purpose == "election":
        return _drawn(handling, vote, struck)
    return _cast(handling, vote, () if struck else _without_lot(handling, vote))


def _offer(handling: Handling, vote: str, text: str, events: tuple[ev.Event, ...]) -> Offer:
    return Offer(text=text, events=events, after=handling.votes[vote][-1].entry.id)


def _without_casting(handling: Handling, vote: str) -> tuple[ev.Event, ...]:
    """The entries with a casting vote struck out; what else they tell is told again."""
    events: list[ev.Event] = []
    for moment in handling.votes[vote]:
        held = moment.event
        assert isinstance(held, ev.VoteHeld)
        if held.casting is not None:
            told = held.ballots or held.counts or held.candidates
            events += [_struck(moment), *((replace(held, casting=None),) if told else ())]
    return tuple(events)


def _without_lot(handling: Handling, vote: str) -> tuple[ev.Event, ...]:
    return tuple(_struck(m) for m in handling.moments if isinstance(m.event, ev.LotDrawn) and m.event.vote == vote)


def _struck(moment: Moment) -> ev.Withdrawn:
    return ev.Withdrawn(entry=str(moment.entry.id))


# By lot


def _drawn(handling: Handling, vote: str, before: tuple[ev.Event, ...]) -> Offer:
    """The lot falls on one of those with most votes, or on a side."""
    held = handling.vote(vote)
    if not held.candidates:
        sides: tuple[tuple[ev.Side, str | None], ...] = (("yes", held.yes), ("no", held.no))
        lots = tuple(_offer(handling, vote, called or SIDES[side], (*before, ev.LotDrawn(vote=vote, result=side)))
                     for side, called in sides)
        return Offer(text="Lotten avgör", choices=lots)
    most = max(held.candidates.values())
    tied = [name for name, votes in held.candidates.items() if votes == most]
    return Offer(text="Lotten avgör", choices=tuple(
        _offer(handling, vote, name, (*before, *_on_name(held, name, place))) for place, name in enumerate(tied)))


def _on_name(held: ev.VoteHeld, name: str, place: int) -> tuple[ev.Event, ...]:
    """Of those with most votes the first is yes and the second no, so that a third who is drawn is put first."""
    if place < 2:
        return (ev.LotDrawn(vote=held.vote, result="no" if place else "yes"),)
    first = Table({name: held.candidates[name], **held.candidates})
    again = replace(held, ballots=Table(), counts=None, casting=None, candidates=first)
    return (again, ev.LotDrawn(vote=held.vote, result="yes"))


# By the chair


def _cast(handling: Handling, vote: str, before: tuple[ev.Event, ...]) -> Offer:
    """The chair's casting vote: as the chair voted; where that is not known it is asked for."""
    held, chair = handling.vote(vote), chair_at(handling.setting, handling.votes[vote][-1].before)
    asked = [side for side in SIDES if held.ballots.get(chair or "") == side] or list(SIDES)
    cast = tuple(_offer(handling, vote, f"Utslagsröst: {SIDES[side]}", (*before, _casting(held, side))) for side in asked)
    return cast[0] if len(cast) == 1 else Offer(text="Utslagsröst", choices=cast)


def _casting(held: ev.VoteHeld, side: ev.Side) -> ev.VoteHeld:
    return replace(held, ballots=Table(), counts=None, casting=side)
