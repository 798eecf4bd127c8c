"""Concerned: what a bare yes or no, `bifall` or `avslag`, is about: the proposal on the agenda, or one made at the meeting."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from app.domain.meeting import events as ev
from app.domain.meeting.replay import Moment
from app.domain.minutes.telling import Telling

Asked = ev.QuestionPut | ev.VoteHeld
OWN: tuple[ev.ProposalKind, ...] = ("amend", "add", "other")
"""The kinds of proposal that say something which the agenda does not."""


def concerned(telling: Telling, moment: Moment) -> str | None:
    """The proposal made at the meeting that was then granted or turned down; None where it was that of the agenda."""
    asked = [*_asked(telling, moment)]
    if not asked or asked[0].purpose != "addition":
        return raised_here(telling)
    named = next((own for question in asked if (own := _own(telling, _sides(question)))), ())
    return next(iter(named or _own(telling, telling.handling.proposals, "add")), None)


def raised_here(telling: Telling) -> str | None:
    """The proposal with which an item began that came without one: what a rejection there turns down.

    Who approves, amends or adds before anything is proposed speaks of a proposal that lay there.
    """
    item, known = telling.handling.item, telling.handling.proposals
    first = next((p for p in known.values() if p.kind not in ("refer_back", "table")), None)
    others = _own(telling, known, "other")
    return others[0] if not (item.proposal or item.by) and first is not None and others == (first.proposal,) else None


def _asked(telling: Telling, moment: Moment) -> Iterator[Asked]:
    """The last question or vote, and those of its purpose before it, back to the decision before."""
    moments = telling.handling.moments
    last: Asked | None = None
    for event in (m.event for m in reversed(moments[: moments.index(moment) + 1])):
        if isinstance(event, ev.Decided) and event is not moment.event:
            return
        if isinstance(event, ev.QuestionPut | ev.VoteHeld) and (last is None or event.purpose == last.purpose):
            last = last or event
            yield event


def _sides(question: Asked) -> tuple[str, ...]:
    order = question.order if isinstance(question, ev.QuestionPut) else ()
    return order or tuple(s for s in (question.yes, question.no) if s is not None)


def _own(telling: Telling, sides: Iterable[str], *kinds: ev.ProposalKind) -> tuple[str, ...]:
    """The proposals among the sides that say something of their own."""
    known = telling.handling.proposals
    gone = {p.proposal for _, p in telling.told(ev.ProposalWithdrawn)}
    names = (s for s in sides if s in known and s not in gone)
    return tuple(s for s in names if known[s].kind in (kinds or OWN))
