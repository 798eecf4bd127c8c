"""Adjourning: the pause that is on, the clock until which it is, which stands in the entry's note, and the day after it."""

from __future__ import annotations

import re
from datetime import date, datetime, timedelta

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


def day_to_ask(history: History, noted: datetime, now: datetime) -> date | None:
    """The day offered where it is to be asked on which day the meeting goes on, since the pause was `noted` on another than
    now, or its clock is later than now; None where it is the same. A meeting written down afterwards is offered its own day."""
    begun = pause_of(history)
    later = begun is not None and now.strftime("%H:%M") < (begun.at or "")
    if begun is None or (noted.date() == now.date() and not later):
        return None
    day = history.now.day
    if noted.date() == day:
        return max(now.date(), day)
    return day + timedelta(days=1) if later else day
