"""The poll: a vote while it is held, as its entries in the log tell it.

A poll begins with a question that says what yes and no stand for (in an election between more than two, the names) and ends
with the decision that follows; the vote's entries are read as one (`rules.voting.together`), so that a ballot noted is a
ballot kept.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from app.domain.meeting import events as ev
from app.domain.meeting.deciding import asks_for_a_vote, names_put
from app.domain.meeting.questions import Handling, chair_at
from app.domain.meeting.replay import History, Moment
from app.domain.meeting.situation import handling_of
from app.domain.rules.voting import outcome, together


@dataclass(frozen=True, slots=True, kw_only=True)
class Poll:
    """A vote under way. `entitled` vote in this order, the chair last: once somebody has answered, those who served then, whoever
    steps in meanwhile; `noted` are the vote's entries by their ids."""

    vote: str
    number: int
    question: ev.QuestionPut
    question_entry: str
    entitled: tuple[str, ...]
    noted: Mapping[str, ev.VoteHeld]
    chair: str | None

    @property
    def yes(self) -> str:
        """What yes stands for: a proposal's id or a text."""
        return str(self.question.yes)

    @property
    def no(self) -> str:
        """What no stands for: a proposal's id or a text."""
        return str(self.question.no)

    @property
    def election(self) -> bool:
        """Whether a tie is settled by lot. [KL 5:56]"""
        return self.question.purpose == "election"

    @property
    def names(self) -> tuple[str, ...]:
        """The names in an election; none in any other vote."""
        if not self.election:
            return ()
        return self.question.order if names_put(self.question) else (self.yes, self.no)

    @property
    def held(self) -> ev.VoteHeld | None:
        """The vote's entries read as one."""
        return together(list(self.noted.values())) if self.noted else None

    @property
    def ballots(self) -> Mapping[str, ev.Ballot]:
        """Each one's answer."""
        return self.held.ballots if self.held else {}

    @property
    def entries(self) -> Mapping[str, str]:
        """The entry of each ballot."""
        return {person: entry for entry, event in self.noted.items() for person in event.ballots}

    @property
    def counted(self) -> ev.VoteHeld | None:
        """The vote as it was counted, where it was, rather than called out by the roll."""
        held = self.held
        return held if held is not None and not held.ballots and (held.counts is not None or held.candidates) else None

    @property
    def waiting(self) -> tuple[str, ...]:
        """Who has not voted yet, in the order in which they are called; nobody once the vote is counted."""
        return () if self.counted else tuple(p for p in self.entitled if p not in self.ballots)

    @property
    def figures(self) -> ev.Counts:
        """How it stands."""
        if self.counted:
            return self.counted.counts or ev.Counts()
        given = list(self.ballots.values())
        return ev.Counts(yes=given.count("yes"), no=given.count("no"), abstain=given.count("abstain"))

    @property
    def tied(self) -> tuple[str, ...]:
        """The sides that have equally many votes, more than any other: `yes` and `no`, or names."""
        candidates = self.counted.candidates if self.counted else {}
        if candidates:
            most = max(candidates.values())
            first = tuple(name for name, votes in candidates.items() if votes == most)
            return first if len(first) > 1 else ()
        return ("yes", "no") if self.figures.yes == self.figures.no else ()

    @property
    def tie(self) -> bool:
        """Whether all have voted and the sides are equal: the chair's casting vote is needed, or the lot. [KL 5:56]"""
        return not self.waiting and bool(self.tied)

    @property
    def casting(self) -> ev.Side | None:
        """The casting vote, where it is given."""
        return self.held.casting if self.held else None

    @property
    def winner(self) -> str | None:
        """The side that has it as things stand, in an election between more than two a name; None in a tie not settled."""
        held = self.held
        if held is None or (self.tied and self.election):
            return None
        return outcome(held, None).result

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
        return next((p for p in order if p in self.waiting), None)

    @property
    def next_to_vote(self) -> str | None:
        """Whose turn it is: the next after the one who answered last; None once all have."""
        return self.after(next(reversed(list(self.ballots)), ""))


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
        if isinstance(event, ev.QuestionPut) and _begins(event):
            return moment
    return None


def _begins(question: ev.QuestionPut) -> bool:
    return asks_for_a_vote(question) and (names_put(question) or question.no is not None)


def _poll(history: History, handling: Handling, begun: Moment) -> Poll:
    at = handling.moments.index(begun)
    held = {str(m.entry.id): m.event for m in handling.moments[at:] if isinstance(m.event, ev.VoteHeld)}
    vote = next((e.vote for e in reversed(list(held.values()))), None) or _fresh(history, begun)
    question = begun.event
    assert isinstance(question, ev.QuestionPut)
    earlier = [m for m in handling.moments[:at] if isinstance(m.event, ev.QuestionPut) and _begins(m.event)]
    return Poll(
        vote=vote, number=len(earlier) + 1, question=question, question_entry=str(begun.entry.id),
        entitled=_entitled(history, handling, vote), noted={i: e for i, e in held.items() if e.vote == vote},
        chair=chair_at(history.setting, history.now),
    )


def _fresh(history: History, begun: Moment) -> str:
    """A name that no vote of the meeting has: `v17` after the seventeenth entry."""
    used = {m.event.vote for m in history.moments if isinstance(m.event, ev.VoteHeld)}
    number = begun.noted.position + 1
    while f"v{number}" in used:
        number += 1
    return f"v{number}"


def _entitled(history: History, handling: Handling, vote: str) -> tuple[str, ...]:
    """Those who serve and have not declined, in the order of the seats, the chair last. [KL 4:22, 4:25]"""
    begun = handling.votes.get(vote)
    able, answered = (handling.voters(vote), handling.vote(vote).ballots) if begun else (history.now.seats.values(), {})
    serving = [p for p in able if p not in handling.declined and (p in answered or history.now.serves(p))]
    chair = chair_at(history.setting, begun[0].before if begun else history.now)
    return (*(p for p in serving if p != chair), *(p for p in serving if p == chair))
