"""Adjourning: the pause that is on, and the clock at which the meeting is to go on, which stands in the entry's note."""

from __future__ import annotations

import re

from app.domain.meeting import events as ev
from app.domain.meeting.replay import History
from app.domain.times import Clock

UNTIL = re.compile(r"\b([01]\d|2[0-3]):[0-5]\d\b")


def pause_of(history: History) -> ev.Entry | None:
    """The entry with which the pause began that is on; None where none is, or it has no id."""
    if not history.now.adjourned:
        return None
    begun = [m.entry for m in history.of(ev.Adjourned) if m.entry.id is not None]
    return begun[-1] if begun else None


def until_clock(clock: Clock) -> str:
    """The note that says until when: `till kl. 10:20`."""
    return f"till kl. {clock}"


def until_of(entry: ev.Entry) -> Clock | None:
    """Until when, where the note says it."""
    found = UNTIL.search(entry.note or "")
    return found[0] if found else None
