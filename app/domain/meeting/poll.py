"""The poll: a vote while it is held, ballot by ballot, each an entry of its own in the log.

A poll begins with a question that says what yes and no stand for and ends with the decision that follows; the vote's
entries are read as one (`rules.voting.together`), so that a ballot noted is a ballot kept.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from app.domain.meeting import events as ev
from app.domain.meeting.deciding import after_the_vote, vote_asked_for
from app.domain.meeting.questions import Handling, chair_at
from app.domain.meeting.replay import History, Moment
from app.domain.meeting.situation import handling_of
from app.domain.table import Table

Events = tuple[ev.Event, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Poll:
    """A vote under way. `entitled` vote in this order, the chair last; `entries` name the entry of each ballot."""

    vote: str
    number: int
    question: ev.QuestionPut
    question_entry: str
    entitled: tuple[str, ...]
    ballots: Mapping[str, ev.Ballot]
    entries: Mapping[str, str]
    chair: str | None
    casting: ev.Side | None = None

    @property
    def yes(self) -> str:
        """What yes stands for: a proposal's id or a text."""
        return str(self.question.yes)

    @property
    def no(self) -> str:
        """What no stands for: a proposal's id or a text."""
        return str(self.question.no)

    @property
    def waiting(self) -> tuple[str, ...]:
        """Who has not voted yet, in the order in which they are called."""
        return tuple(p for p in self.entitled if p not in self.ballots)

    @property
    def figures(self) -> ev.Counts:
        """How it stands."""
        given = list(self.ballots.values())
        return ev.Counts(yes=given.count("yes"), no=given.count("no"), abstain=given.count("abstain"))

    @property
    def tie(self) -> bool:
        """Whether all have voted and the sides are equal, so that the chair's casting vote is needed. [KL 5:56]"""
        return not self.waiting and self.figures.yes == self.figures.no

    @property
    def winner(self) -> ev.Side | None:
        """The side that has it, as things stand; None in a tie that is not settled."""
        figures = self.figures
        if figures.yes == figures.no:
            return self.casting
        return "yes" if figures.yes > figures.no else "no"

    @property
    def casting_meant(self) -> ev.Side:
        """What the chair's casting vote is unless told otherwise: as the chair voted."""
        own = self.ballots.get(self.chair or "")
        return "no" if own == "no" else "yes"

    def after(self, person: str) -> str | None:
        """Who votes next once this person has: the next in order, then those left behind."""
        if person not in self.entitled:
            return next(iter(self.waiting), None)
        place = self.entitled.index(person)
        order = (*self.entitled[place + 1 :], *self.entitled[:place])
        return next((p for p in order if p not in self.ballots), None)


def poll_of(history: History) -> Poll | None:
    """The vote under way in the open item: its question is put, and nothing has been decided since."""
    handling = handling_of(history, history.now.item)
    begun = _begun(handling) if handling else None
    return _poll(history, handling, begun) if handling and begun else None


def _begun(handling: Handling) -> Moment | None:
    for moment in reversed(handling.moments):
        event = moment.event
        if isinstance(event, (ev.Decided, ev.ItemClosed)):
            return None
        if isinstance(event, ev.VoteHeld) and (len(event.ballots) > 1 or event.counts is not None):
            return None
        if isinstance(event, ev.QuestionPut) and event.yes is not None and event.no is not None:
            return moment
    return None


def _poll(history: History, handling: Handling, begun: Moment) -> Poll:
    held = [m for m in handling.moments[handling.moments.index(begun) :] if isinstance(m.event, ev.VoteHeld)]
    given = [(p, b, str(m.entry.id)) for m in held if isinstance(m.event, ev.VoteHeld) for p, b in m.event.ballots.items()]
    casting = [m.event.casting for m in held if isinstance(m.event, ev.VoteHeld) and m.event.casting]
    question = begun.event
    assert isinstance(question, ev.QuestionPut)
    earlier = [m for m in handling.moments[: handling.moments.index(begun)] if _asks(m)]
    return Poll(
        vote=f"v{begun.noted.position + 1}", number=len(earlier) + 1, question=question, question_entry=str(begun.entry.id),
        entitled=_entitled(history, handling), ballots={p: b for p, b, _ in given}, entries={p: e for p, _, e in given},
        chair=chair_at(history.setting, history.now), casting=casting[-1] if casting else None,
    )


def _asks(moment: Moment) -> bool:
    return isinstance(moment.event, ev.QuestionPut) and moment.event.yes is not None


def _entitled(history: History, handling: Handling) -> tuple[str, ...]:
    """Those who serve and have not declined, in the order of the seats, the chair last. [KL 4:22, 4:25]"""
    serving = [p for p in history.now.seats.values() if p not in handling.declined]
    chair = chair_at(history.setting, history.now)
    return (*(p for p in serving if p != chair), *(p for p in serving if p == chair))


def ballot(poll: Poll, person: str, answer: ev.Ballot) -> ev.VoteHeld:
    """One person's ballot."""
    return _held(poll, Table({person: answer}), None)


def casting_vote(poll: Poll, side: ev.Side) -> ev.VoteHeld:
    """The chair's casting vote. [KL 5:56]"""
    return _held(poll, Table(), side)


def _held(poll: Poll, ballots: Table[ev.Ballot], casting: ev.Side | None) -> ev.VoteHeld:
    return ev.VoteHeld(vote=poll.vote, purpose=poll.question.purpose, yes=poll.yes, no=poll.no, ballots=ballots, casting=casting)


def finished(history: History, poll: Poll, casting: ev.Side | None = None) -> Events:
    """The vote is over: the casting vote where one was needed, and what follows; nothing while a tie is not settled."""
    handling = handling_of(history, history.now.item)
    winner = poll.winner or casting
    if handling is None or winner is None:
        return ()
    settled: Events = (casting_vote(poll, casting),) if poll.winner is None and casting else ()
    follows = after_the_vote(handling, poll.question, poll.vote, winner)
    return (*settled, *(follows or (_next_question(handling, poll, winner),)))


def _next_question(handling: Handling, poll: Poll, winner: ev.Side) -> ev.QuestionPut:
    """After a vote on which proposal meets the main one: the same with the loser gone, or the main question."""
    lost = poll.no if winner == "yes" else poll.yes
    return vote_asked_for(handling, None, without=lost)
