"""Attending at a distance."""

from __future__ import annotations

from collections.abc import Iterable

from app.domain.meeting import events as ev
from app.domain.meeting.replay import History
from app.domain.problems import Problem


def attended_at_a_distance(history: History) -> Iterable[Problem]:
    """Members and substitutes take part at a distance only as far as fullmäktige has decided. [KL 6:24]"""
    if history.setting.orders.remote:
        return
    remote = {m.event.person: None for m in history.moments if isinstance(m.event, ev.Present) and m.event.remote}
    for person in remote:
        if person in history.setting.holders or person in history.setting.places:
            yield Problem(code="remote_not_allowed", rule="KL 6:24", person=person,
                          text=f"{history.setting.signature(person)} deltog på distans, vilket reglementet inte medger.")
