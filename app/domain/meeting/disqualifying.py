"""Disqualifying: what is noted of somebody's disqualification in an item, and the ground told of it afterwards. [KL 6:28–30]"""

from __future__ import annotations

from dataclasses import replace

from app.domain.meeting import events as ev
from app.domain.meeting.replay import History


def entry_of(history: History, person: str, item: str) -> tuple[str, ev.Disqualified] | None:
    """The entry by which the person is disqualified in the item, by its id; None where nothing is noted."""
    noted = [(str(m.entry.id), m.event) for m in history.of(ev.Disqualified)
             if isinstance(m.event, ev.Disqualified) and (m.event.person, m.event.item) == (person, item)]
    return noted[-1] if noted else None


def on_this_ground(noted: ev.Disqualified, ground: str) -> ev.Disqualified | None:
    """The same on this ground; None where it is the same already. Empty words are none."""
    words = ground.strip() or None
    return replace(noted, ground=words) if words != noted.ground else None
