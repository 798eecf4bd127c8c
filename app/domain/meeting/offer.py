"""Offer: an act that mends what a rule objects to."""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.meeting import events as ev


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """An act that mends: its words and the events that it records, `after` the entry where they belong, else now.

    Where only the room knows which of several mends, `choices` are these, `text` asks, and there are no events.
    """

    text: str
    events: tuple[ev.Event, ...] = ()
    after: str | None = None
    choices: tuple[Offer, ...] = ()
