"""Proposing: what becomes of a proposal once it is moved: others agree, it is worded anew, taken back, or falls. [KL 5:67 p. 1]

A proposal that changes is put forward again under its id; the last wording holds, and its place among the others stays.
"""

from __future__ import annotations

from dataclasses import replace

from app.domain.meeting import events as ev
from app.domain.meeting.deciding import standing_proposals
from app.domain.meeting.questions import Handling


def agreeing(proposed: ev.Proposed, person: str) -> ev.Proposed | None:
    """The proposal with one more who agrees; None for one who moves it or has agreed already."""
    if person in (*proposed.by, *proposed.seconded):
        return None
    return replace(proposed, seconded=(*proposed.seconded, person))


def moving_too(proposed: ev.Proposed, person: str) -> ev.Proposed | None:
    """The proposal with one more mover, who no longer only agrees; None for one who moves it already."""
    if person in proposed.by:
        return None
    return replace(proposed, by=(*proposed.by, person), seconded=tuple(p for p in proposed.seconded if p != person))


def worded_anew(proposed: ev.Proposed, text: str) -> ev.Proposed | None:
    """The proposal in other words; None where they are the same."""
    words = text.strip() or None
    return replace(proposed, text=words) if words != proposed.text else None


def entry_of(handling: Handling | None, proposed: ev.Proposed) -> str | None:
    """The entry in which the proposal has this wording; None where it stands no more."""
    entries = [m.entry.id for m in handling.moments if m.event == proposed] if handling is not None else []
    return entries[-1] if entries else None


def first_hand_of(handling: Handling, mover: str) -> ev.Proposed | None:
    """What the mover has proposed in the first place and that still stands: a second-hand proposal is instead of it."""
    own = [p for p in standing_proposals(handling) if mover in p.by and p.instead_of is None]
    return own[-1] if own else None
