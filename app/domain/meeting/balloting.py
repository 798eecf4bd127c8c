"""Balloting: what is noted while a vote is held: answers one by one or many at once, figures, the casting vote, the lot."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from app.domain.meeting import events as ev
from app.domain.meeting.deciding import Events
from app.domain.meeting.poll import Poll
from app.domain.meeting.procedure import TODAY
from app.domain.meeting.putting import Question, after_the_vote, put_to_the_vote, question_due
from app.domain.meeting.questions import Handling
from app.domain.meeting.replay import History
from app.domain.meeting.situation import handling_of
from app.domain.table import Table

# Answers


def ballot(poll: Poll, person: str, answer: ev.Ballot) -> ev.VoteHeld:
    """One person's answer."""
    return answers(poll, (person,), answer)


def answers(poll: Poll, persons: Iterable[str], answer: ev.Ballot) -> ev.VoteHeld:
    """The same answer by several, in the order in which they are called."""
    given = set(persons)
    return _held(poll, ballots=Table({p: answer for p in poll.entitled if p in given}))


def changed(poll: Poll, person: str, answer: ev.Ballot) -> tuple[str, ev.VoteHeld]:
    """The entry of somebody's answer, and what it says when they answer otherwise."""
    entry = poll.entries[person]
    return entry, replace(poll.noted[entry], ballots=Table({**poll.noted[entry].ballots, person: answer}))


def taken_back(poll: Poll, person: str) -> tuple[str, ev.VoteHeld | None]:
    """The entry of somebody's answer, and what is left of it without; None where nothing is."""
    entry = poll.entries[person]
    left = {p: b for p, b in poll.noted[entry].ballots.items() if p != person}
    return entry, replace(poll.noted[entry], ballots=Table(left)) if left else None


def _held(poll: Poll, *, ballots: Table[ev.Ballot] = Table(), secret: bool = False, counts: ev.Counts | None = None,
          casting: ev.Side | None = None, candidates: Table[int] = Table()) -> ev.VoteHeld:
    question = poll.question
    return ev.VoteHeld(vote=poll.vote, purpose=question.purpose, yes=question.yes, no=question.no, ballots=ballots,
                       secret=secret, counts=counts, casting=casting, candidates=candidates)


# By party


@dataclass(frozen=True, slots=True, kw_only=True)
class Group:
    """Those of a party who are entitled to vote, and of them those who have not."""

    party: str | None
    persons: tuple[str, ...]
    waiting: tuple[str, ...]


def by_party(history: History, poll: Poll) -> tuple[Group, ...]:
    """Those entitled by their own party, in the order in which the parties are first called."""
    people = history.setting.people
    parties = dict.fromkeys(people[p].party for p in poll.entitled)
    groups = ((party, tuple(p for p in poll.entitled if people[p].party == party)) for party in parties)
    return tuple(Group(party=party, persons=persons, waiting=tuple(p for p in persons if p in poll.waiting))
                 for party, persons in groups)


# By figures


def counted(poll: Poll, counts: ev.Counts, *, secret: bool) -> ev.VoteHeld:
    """A vote told by its figures: on slips, or by those who stood up. [KL 5:54]"""
    return _held(poll, secret=secret, counts=counts)


def counted_by_name(poll: Poll, votes: Iterable[int], *, abstain: int = 0, blank: int = 0, invalid: int = 0) -> ev.VoteHeld:
    """A secret election told by the votes for each name, in the order of the names."""
    given = tuple(votes)
    counts = ev.Counts(abstain=abstain, blank=blank, invalid=invalid)
    if len(poll.names) == 2:
        return _held(poll, secret=True, counts=replace(counts, yes=given[0], no=given[1]))
    return _held(poll, secret=True, counts=counts, candidates=Table(dict(zip(poll.names, given, strict=True))))


# The end of it


def casting_vote(poll: Poll, side: ev.Side) -> ev.VoteHeld:
    """The chair's casting vote. [KL 5:56]"""
    return _held(poll, casting=side)


def lot(poll: Poll, drawn: str) -> Events:
    """The lot falls on a side, or on a name: of those with most votes the first is yes and the second no, so that where more
    than two are equal, the one drawn is put first. [KL 5:56]"""
    held, place = poll.counted, poll.tied.index(drawn)
    side: ev.Side = "no" if place == 1 else "yes"
    if held is None or place < 2:
        return (ev.LotDrawn(vote=poll.vote, result=side),)
    names = {drawn: held.candidates[drawn], **held.candidates}
    return (replace(held, candidates=Table(names)), ev.LotDrawn(vote=poll.vote, result="yes"))


def finished(history: History, poll: Poll, settled: str | None = None) -> Events:
    """The vote is over: what settles a tie, and what follows; nothing while a tie is not settled."""
    handling = handling_of(history, history.now.item)
    winner = poll.winner or settled
    if handling is None or winner is None:
        return ()
    settling = _settling(poll, settled) if poll.winner is None and settled else ()
    how: ev.How = "lot" if settling and poll.election else "vote"
    follows = after_the_vote(handling, poll.question, poll.vote, winner, how)
    if follows:
        return (*settling, *follows)
    due = question_due(handling, without=poll.no if winner == "yes" else poll.yes)
    return (*settling, *((_put_next(handling, due, poll),) if due else ()))


def _put_next(handling: Handling, due: Question, poll: Poll) -> ev.QuestionPut:
    """The question after a round: who asked for the vote has asked for it to the end."""
    return replace(put_to_the_vote(handling, due), vote_asked_by=poll.question.vote_asked_by)


def called_off(poll: Poll) -> Events:
    """The question and the answers given are taken back; what the chair found before a vote was asked for stands as it did."""
    struck = tuple(ev.Withdrawn(entry=e) for e in (*reversed(list(poll.noted)), poll.question_entry))
    was: ev.Purpose = "procedure" if TODAY in poll.question.order else "main"
    put = replace(poll.question, purpose=was, yes=None, no=None, vote_asked_by=())
    return struck if put.finding is None else (*struck, put)


def _settling(poll: Poll, settled: str) -> Events:
    return lot(poll, settled) if poll.election else (casting_vote(poll, "yes" if settled == "yes" else "no"),)
