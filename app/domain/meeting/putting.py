"""Putting: which question is put to the vote next, which rounds remain, and what follows from the answer. [KL 5:53–56]

Whether the matter is to be decided today comes first; then, where more than two proposals stand, which of the others is to
meet the main one, two at a time; then the main question; then each addition. The main proposal is what the chair found
carried, else the approval of the item's own proposal. It is a proposal of the program's: the chair puts what the chair puts.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from app.domain.meeting import events as ev
from app.domain.meeting.deciding import (
    AS_PROPOSED,
    REJECTION,
    TO_ANOTHER_DAY,
    Events,
    just_put,
    lacks_words,
    undecided_proposals,
    usual_words,
)
from app.domain.meeting.procedure import DECIDED_TODAY, TODAY
from app.domain.meeting.questions import Handling, chair_at


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What is put to a vote and for what purpose: two sides, each a proposal's id or a text, or more than two `names`."""

    purpose: ev.Purpose
    yes: str | None = None
    no: str | None = None
    names: tuple[str, ...] = ()


# Which question


def question_due(handling: Handling, without: str | None = None) -> Question | None:
    """What the next vote is about; `without` is a proposal that has just lost. None where the item has nothing that could be
    voted on: then it is asked for in words, or by name in an election."""
    if handling.item.kind == "election":
        return between(names_proposed(handling))
    standing = undecided_proposals(handling)
    to_another_day = [p for p in standing if p.kind in TO_ANOTHER_DAY]
    if to_another_day:
        return Question(purpose="procedure", yes=TODAY, no=to_another_day[0].proposal)
    additions = [p for p in standing if p.kind == "add"]
    left = contenders(handling, without)
    if additions and left in ((), (AS_PROPOSED,)):
        return Question(purpose="addition", yes=additions[0].proposal, no=REJECTION)
    return _main_question(left)


def _main_question(left: tuple[str, ...]) -> Question | None:
    if not left:
        return None
    if len(left) > 2:
        return Question(purpose="counter", yes=left[1], no=left[2])
    return Question(purpose="main", yes=left[0], no=left[1] if len(left) == 2 else REJECTION)


def contenders(handling: Handling, without: str | None = None) -> tuple[str, ...]:
    """What stands against each other in the main question, the main proposal first, those beaten in a round left out."""
    gone = {*beaten(handling), *([without] if without else [])}
    standing = [p for p in undecided_proposals(handling) if p.kind != "add" and p.kind not in TO_ANOTHER_DAY]
    approving = [p.proposal for p in standing if p.kind == "approve"]
    own = approving[:1] or ([] if lacks_words(handling) else [AS_PROPOSED])
    left = [s for s in (*own, *(p.proposal for p in standing if p.kind != "approve")) if s not in gone]
    main = _found_before(handling) if gone or len(left) > 2 else None
    return (*(s for s in left if s == main), *(s for s in left if s != main))


def _found_before(handling: Handling) -> str | None:
    """What the chair found carried when the question was last put to all."""
    put = [m.event for m in handling.moments if isinstance(m.event, ev.QuestionPut) and m.event.yes is None]
    return put[-1].finding if put else None


def beaten(handling: Handling) -> frozenset[str]:
    """The proposals that lost a vote on which of them is to meet the main one."""
    held = ((handling.vote(v), r.result) for v, r in handling.outcomes.items())
    return frozenset(str(h.no if result == "yes" else h.yes) for h, result in held if h.purpose == "counter" and result)


def names_proposed(handling: Handling) -> tuple[str, ...]:
    """The names put forward in an election, each once."""
    return tuple(dict.fromkeys(p.text for p in undecided_proposals(handling) if p.text and p.kind not in TO_ANOTHER_DAY))


def between(names: tuple[str, ...]) -> Question | None:
    """An election between these; two of them stand as yes and no."""
    if len(names) > 2:
        return Question(purpose="election", names=names)
    return Question(purpose="election", yes=names[0], no=names[1]) if len(names) == 2 else None


def against_rejection(text: str) -> Question:
    """A vote on something in words, where the item has no proposal."""
    return Question(purpose="main", yes=text, no=REJECTION)


def sides_to_choose(handling: Handling) -> tuple[str, ...]:
    """What yes and no may stand for where the chair puts the question otherwise: all that stands, and what is always there."""
    own = () if lacks_words(handling) else (AS_PROPOSED,)
    return (*own, *(p.proposal for p in undecided_proposals(handling)), REJECTION, TODAY)


# As it is put


def asks_for_a_vote(handling: Handling, person: str | None) -> str | None:
    """Who asks where this person is marked: one who serves and does not preside; else nobody is told."""
    state = handling.history.now
    return person if person is not None and state.serves(person) and person != chair_at(handling.setting, state) else None


def put_to_the_vote(handling: Handling, due: Question, asked_by: str | None = None) -> ev.QuestionPut:
    """The question as it is put. [KL 5:54]

    What the chair found stays as noted where it was just put (this entry takes that one's place, save in the choice of a
    counter-proposal, which is a question of its own); otherwise nobody has told of a finding, and none is noted.
    """
    asked = ev.QuestionPut(purpose=due.purpose, yes=due.yes, no=due.no, order=due.names,
                           vote_asked_by=(asked_by,) if asked_by else ())
    put = just_put(handling)
    if put is not None and isinstance(put.event, ev.QuestionPut) and takes_its_place(due):
        return replace(asked, order=put.event.order, finding=put.event.finding)
    return asked


def takes_its_place(due: Question) -> bool:
    """Whether the question on which a vote is asked for is the one that was just put."""
    return due.purpose not in ("counter", "election")


def turned(question: ev.QuestionPut) -> ev.QuestionPut:
    """Yes and no change places."""
    return replace(question, yes=question.no, no=question.yes)


def put_otherwise(question: ev.QuestionPut, *, yes: str | None = None, no: str | None = None) -> ev.QuestionPut:
    """Another proposal on one side; if it stands on the other side, they change places."""
    new_yes, new_no = yes or question.yes, no or question.no
    if new_yes == new_no:
        return turned(question)
    finding = new_yes if question.finding == question.yes else question.finding
    return replace(question, yes=new_yes, no=new_no, finding=finding)


# The rounds


@dataclass(frozen=True, slots=True, kw_only=True)
class Round:
    """A vote of several: its two sides, the one that won if it is held; a side of None is whoever wins the round before."""

    purpose: ev.Purpose
    yes: str | None
    no: str | None
    won: ev.Side | None = None
    now: bool = False


def rounds(handling: Handling, question: ev.QuestionPut, vote: str) -> tuple[Round, ...]:
    """The rounds by which one of several is chosen: those held, the one that is on, those to come; none where two stand."""
    held = tuple(_held(handling, v) for v in handling.votes if v != vote and _decides_a_round(handling, v))
    if question.purpose not in ("counter", "main") or (not held and question.purpose == "main"):
        return ()
    on = Round(purpose=question.purpose, yes=question.yes, no=question.no, now=True)
    left = [s for s in contenders(handling) if s not in (question.yes, question.no)] if question.purpose == "counter" else []
    return (*held, on, *_to_come(handling, left))


def _decides_a_round(handling: Handling, vote: str) -> bool:
    return handling.vote(vote).purpose == "counter" and handling.outcomes[vote].result is not None


def _held(handling: Handling, vote: str) -> Round:
    held, result = handling.vote(vote), handling.outcomes[vote].result
    return Round(purpose="counter", yes=held.yes, no=held.no, won="yes" if result == "yes" else "no")


def _to_come(handling: Handling, left: list[str]) -> list[Round]:
    """The winner meets the others one by one, the main proposal last."""
    if not left:
        return []
    main, *others = left
    return [*(Round(purpose="counter", yes=None, no=o) for o in others), Round(purpose="main", yes=main, no=None)]


# What follows


def after_the_vote(handling: Handling, question: ev.QuestionPut, vote: str, winner: str, how: ev.How = "vote") -> Events:
    """The decision that follows a vote; none where it only chose which proposal is to meet the main one. `winner` is `yes`,
    `no` or, of more than two, a name."""
    side = str({"yes": question.yes, "no": question.no}.get(winner, winner))
    if question.purpose == "counter":
        return ()
    if side in handling.proposals:
        return (ev.Decided(how=how, proposal=side, vote=vote),)
    if question.purpose == "election":
        return (ev.Decided(how=how, text=f"{side} väljs.", vote=vote),)
    text = {AS_PROPOSED: usual_words(handling), TODAY: DECIDED_TODAY}.get(side, side)
    return (ev.Decided(how=how, text=text, vote=vote),)
