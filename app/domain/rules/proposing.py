"""Proposing: who may put forward a proposal."""

from __future__ import annotations

from collections.abc import Iterable

from app.domain.meeting import events as ev
from app.domain.meeting.questions import Handling
from app.domain.problems import Problem


def proposed_without_serving(handling: Handling) -> Iterable[Problem]:
    """Members propose, and substitutes while they serve. [KL 4:20, 4:22]"""
    found = {(p, m.event.proposal): None for m in handling.moments if isinstance(m.event, ev.Proposed)
             for p in m.event.by if not m.before.serves(p)}
    for person, _ in found:
        yield Problem(code="proposal_not_entitled", rule="KL 4:20", person=person,
                      text=f"{handling.setting.signature(person)} tjänstgör inte och kan inte yrka.")
