"""Overriding: whether what is noted goes against whom the rules call, so that the reason is asked for."""

from __future__ import annotations

from collections.abc import Iterable

from app.domain.meeting import events as ev
from app.domain.meeting.questions import chair_by_the_rules
from app.domain.meeting.replay import History


def overrides(history: History, events: Iterable[ev.Event]) -> bool:
    """Whether any of the events puts somebody in a seat, or in the chair, whom the rules do not. [KL 6:21–22] [SO §§ 4, 7]

    To give a seat back to the rules needs no reason.
    """
    return any(_overrides(history, event) for event in events)


def _overrides(history: History, event: ev.Event) -> bool:
    if isinstance(event, ev.SeatTaken):
        return event.person != ev.RULES and history.now.lawful.get(event.seat) != event.person
    if isinstance(event, ev.ChairTaken):
        return event.person != chair_by_the_rules(history.setting, history.now)
    return False
