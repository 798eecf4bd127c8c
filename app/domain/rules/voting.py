"""Voting: what a vote gave."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from typing import Literal

from app.domain.meeting.events import Ballot, Counts, Side, VoteHeld
from app.domain.table import Table

SettledBy = Literal["majority", "casting_vote", "lot", "unsettled"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Outcome:
    """What a vote gave: the figures, the winning side (or the name elected), and what settled it."""

    vote: str
    yes: int
    no: int
    abstain: int
    result: str | None
    by: SettledBy
    tie: bool
    known: bool = True


def together(entries: list[VoteHeld]) -> VoteHeld:
    """Several entries of the same vote read as one: later ballots stand for earlier ones of the same person,
    for each one has one vote. [KL 4:24]"""
    last = entries[-1]
    ballots: dict[str, Ballot] = {}
    for entry in entries:
        ballots |= entry.ballots
    casting = next((e.casting for e in reversed(entries) if e.casting is not None), None)
    counts = next((e.counts for e in reversed(entries) if e.counts is not None), None)
    return VoteHeld(vote=last.vote, purpose=last.purpose, secret=last.secret, yes=last.yes, no=last.no,
                    ballots=Table(ballots), counts=counts, casting=casting, candidates=last.candidates)


def counted(vote: VoteHeld) -> Counts:
    """The figures of a vote: counted from the ballots where there are any, else as noted. [KL 5:67 p. 5]"""
    if vote.ballots:
        tally = Counter(vote.ballots.values())
        return Counts(yes=tally["yes"], no=tally["no"], abstain=tally["abstain"])
    return vote.counts or Counts()


def outcome(vote: VoteHeld, lot: Side | None) -> Outcome:
    """The side with more votes wins, abstentions not counted; a tie is settled by the chair's casting vote, in an
    election by lot. [KL 5:55–56]"""
    figures = counted(vote)
    if vote.candidates:
        return _election(vote, figures, lot)
    known = bool(vote.ballots) or vote.counts is not None
    tie = known and figures.yes == figures.no
    result: Side | None = "yes" if figures.yes > figures.no else "no"
    by: SettledBy = "majority"
    if tie or not known:
        result, by = _settled(vote, lot)
    return Outcome(vote=vote.vote, yes=figures.yes, no=figures.no, abstain=figures.abstain, result=result,
                   by=by, tie=tie, known=known)


def _settled(vote: VoteHeld, lot: Side | None) -> tuple[Side | None, SettledBy]:
    if lot is not None and (vote.purpose == "election" or vote.casting is None):
        return lot, "lot"
    if vote.casting is not None:
        return vote.casting, "casting_vote"
    return None, "unsettled"


def _election(vote: VoteHeld, figures: Counts, lot: Side | None) -> Outcome:
    most = max(vote.candidates.values())
    first = [name for name, votes in vote.candidates.items() if votes == most]
    result: str | None = first[0] if len(first) == 1 else None
    by: SettledBy = "majority" if result else "unsettled"
    settled, how = _settled(vote, lot)
    if result is None and settled is not None:
        result, by = first[0 if settled == "yes" else 1], how
    return Outcome(vote=vote.vote, yes=figures.yes, no=figures.no, abstain=figures.abstain, result=result, by=by,
                   tie=len(first) > 1)
