"""Deciding: what is put to the committee in an item, in which order, and what follows from the answer, as events.

Pure answers to what a page asks; what the chair finds and the committee decides is never judged here.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from app.domain.agenda import AgendaItem
from app.domain.meeting import events as ev
from app.domain.meeting.questions import Handling

Events = tuple[ev.Event, ...]
AS_PROPOSED = "förvaltningens förslag"
REJECTION = "avslag"
TODAY = "att ärendet avgörs i dag"
TO_ANOTHER_DAY = ("refer_back", "table")
_POINT = re.compile(r"^\s*(?:\d+[.)]|[-–*])\s+(.*)$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Question:
    """What is put to a vote: the two sides, each a proposal's id or a text, and for what purpose."""

    purpose: ev.Purpose
    yes: str
    no: str


def standing_proposals(handling: Handling) -> tuple[ev.Proposed, ...]:
    """The proposals that are neither taken back nor fallen, in the order in which they were put forward."""
    gone = {m.event.proposal for m in handling.moments if isinstance(m.event, (ev.ProposalWithdrawn, ev.ProposalFallen))}
    return tuple(p for p in handling.proposals.values() if p.proposal not in gone)


def undecided_proposals(handling: Handling) -> tuple[ev.Proposed, ...]:
    """The standing proposals that no decision has settled yet."""
    decided = _decided(handling)
    if any(not _separate(p) for p in decided) or _decided_as_proposed(handling):
        return tuple(p for p in standing_proposals(handling) if p.kind == "add" and p not in decided)
    return tuple(p for p in standing_proposals(handling) if p not in decided)


def _decided(handling: Handling) -> tuple[ev.Proposed, ...]:
    ids = {m.event.proposal for m in handling.decisions if isinstance(m.event, ev.Decided)}
    return tuple(p for p in standing_proposals(handling) if p.proposal in ids)


def _separate(proposal: ev.Proposed) -> bool:
    """Whether it is decided besides the main question: a procedure before it, an addition after it."""
    return proposal.kind == "add" or proposal.kind in TO_ANOTHER_DAY


def _decided_as_proposed(handling: Handling) -> bool:
    events = [m.event for m in handling.decisions if isinstance(m.event, ev.Decided)]
    return any((e.proposal is None and e.text not in (TODAY, None)) or (e.proposal is None and e.points) for e in events)


def points_of(text: str | None) -> tuple[str, ...]:
    """The points of a proposal written in light Markdown; a text without a list is one point, an introduction is left out."""
    points: list[str] = []
    plain: list[str] = []
    for line in (text or "").splitlines():
        found = _POINT.match(line)
        if found:
            points.append(found.group(1).strip())
        elif points and line.startswith((" ", "\t")) and line.strip():
            points[-1] += " " + line.strip()
        elif line.strip():
            plain.append(line.strip())
    return tuple(points) or ((" ".join(plain),) if plain else ())


def level_of(handling: Handling) -> str | None:
    """The level to be noted with a decision: where another body has the last word."""
    level, own = handling.item.level, handling.setting.committee.code
    return level if level not in (None, own, "Info") else None


def decided_as_proposed(handling: Handling, how: ev.How = "acclamation", vote: str | None = None) -> ev.Decided:
    """The decision that the item's own proposal asks for."""
    points = points_of(handling.item.proposal)
    return ev.Decided(how=how, vote=vote, points=points, level=level_of(handling), text=None if points else AS_PROPOSED)


def decided_for(handling: Handling, proposal: str, how: ev.How = "acclamation", vote: str | None = None) -> ev.Decided:
    """The decision that a proposal asks for: where it asks for approval, the points of the item's own proposal."""
    found = handling.proposals[proposal]
    points = points_of(handling.item.proposal) if found.kind == "approve" else ()
    level = None if found.kind in TO_ANOTHER_DAY else level_of(handling)
    return ev.Decided(how=how, proposal=proposal, vote=vote, points=points, level=level)


def by_acclamation(handling: Handling, proposal: str | None = None) -> Events:
    """The chair puts the question and finds that it is decided so; without a proposal, as the item itself proposes.

    The question is noted where somebody has proposed something, unless it was just put.
    """
    if proposal is None:
        return (decided_as_proposed(handling),)
    put = () if just_put(handling) else (question_put(handling, proposal),)
    return (*put, decided_for(handling, proposal))


def just_put(handling: Handling) -> ev.QuestionPut | None:
    """The question that was put since the last decision, where no vote is asked for."""
    for moment in reversed(handling.moments):
        if isinstance(moment.event, ev.Decided):
            return None
        if isinstance(moment.event, ev.QuestionPut):
            return moment.event if moment.event.yes is None else None
    return None


def question_put(handling: Handling, finding: str | None = None) -> ev.QuestionPut:
    """The chair puts what stands, in the order in which it was put forward, and finds one of them carried."""
    return ev.QuestionPut(order=tuple(p.proposal for p in undecided_proposals(handling)), finding=finding)


def question_due(handling: Handling, without: str | None = None) -> Question:
    """What the next vote is about; `without` is a proposal that has just lost. [KL 5:53–55]

    Whether the matter is to be decided today comes first; then, where more than two proposals stand, which of the others
    is to meet the main one; then the main question; then each addition.
    """
    standing = undecided_proposals(handling)
    for kind in TO_ANOTHER_DAY:
        for proposal in (p for p in standing if p.kind == kind and not _settled_today(handling)):
            return Question(purpose="procedure", yes=TODAY, no=proposal.proposal)
    main = [p for p in standing if not _separate(p) and p.proposal not in {*_beaten(handling), without}]
    additions = [p for p in standing if p.kind == "add"]
    if not main and additions:
        return Question(purpose="addition", yes=additions[0].proposal, no=REJECTION)
    return _main_question(main)


def _main_question(main: list[ev.Proposed]) -> Question:
    approving = [p for p in main if p.kind == "approve"]
    others = [p for p in main if p.kind != "approve"]
    first = approving[0].proposal if approving else AS_PROPOSED
    if len(others) > 1:
        return Question(purpose="counter", yes=others[0].proposal, no=others[1].proposal)
    return Question(purpose="main", yes=first, no=others[0].proposal if others else REJECTION)


def _settled_today(handling: Handling) -> bool:
    return any(isinstance(m.event, ev.Decided) and m.event.text == TODAY for m in handling.decisions)


def _beaten(handling: Handling) -> set[str]:
    """The proposals that lost a vote on which of them is to meet the main one."""
    lost: set[str] = set()
    for vote, result in handling.outcomes.items():
        held = handling.vote(vote)
        if held.purpose == "counter" and result.result is not None:
            loser = held.no if result.result == "yes" else held.yes
            lost.add(str(loser))
    return lost


def vote_asked_for(handling: Handling, asked_by: str | None = None, without: str | None = None) -> ev.QuestionPut:
    """A vote is asked for: what yes and no stand for. [KL 5:54]

    Where the chair has put no question before it, the same entry tells that too, and in a main question the chair found for yes.
    """
    due = question_due(handling, without)
    order = () if _put_already(handling) else tuple(p.proposal for p in undecided_proposals(handling))
    finding = due.yes if order and due.purpose == "main" else None
    return ev.QuestionPut(purpose=due.purpose, order=order, yes=due.yes, no=due.no, finding=finding,
                          vote_asked_by=(asked_by,) if asked_by else ())


def _put_already(handling: Handling) -> bool:
    since = handling.moments[handling.moments.index(handling.decisions[-1]) :] if handling.decisions else handling.moments
    return any(isinstance(m.event, ev.QuestionPut) for m in since)


def after_the_vote(handling: Handling, vote: str, yes: str, no: str, purpose: ev.Purpose, winner: ev.Side) -> Events:
    """What follows when a vote is finished: a decision, or after a vote on the counter-proposal the main question."""
    side = yes if winner == "yes" else no
    if purpose == "counter":
        return ()
    return (_decided_by_vote(handling, side, vote),)


def _decided_by_vote(handling: Handling, side: str, vote: str) -> ev.Decided:
    if side in handling.proposals:
        return decided_for(handling, side, "vote", vote)
    if side == AS_PROPOSED:
        return decided_as_proposed(handling, "vote", vote)
    return ev.Decided(how="vote", text=side, vote=vote)


def fresh_id(prefix: str, log: Iterable[ev.Entry]) -> str:
    """An id for a proposal that no entry of the log has used, struck out or not: `y17` in the seventeenth entry."""
    entries = tuple(log)
    used = {e.event.proposal for e in entries if isinstance(e.event, ev.Proposed)}
    number = len(entries) + 1
    while f"{prefix}{number}" in used:
        number += 1
    return f"{prefix}{number}"


def proposal_of(item: AgendaItem, kind: ev.ProposalKind, text: str) -> str | None:
    """The words of a proposal as the minutes have them; where nothing is written, what its kind says by itself."""
    written = text.strip()
    spoken = {"approve": "bifall till förvaltningens förslag", "reject": "avslag på förvaltningens förslag",
              "refer_back": "återremiss", "table": "bordläggning"}
    return written or (spoken.get(kind) if item.proposal or kind in TO_ANOTHER_DAY else None)
