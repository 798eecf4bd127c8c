"""Handling a matter without a quorum."""

from __future__ import annotations

from collections.abc import Iterable

from app.domain.meeting.questions import Handling, quorum_at
from app.domain.problems import Problem


def handled_without_a_quorum(handling: Handling) -> Iterable[Problem]:
    """A matter may be handled only while more than half of all seats are served, from its opening to its last
    decision; a disqualification that breaks the quorum is no excuse. An item taken up anew before anything was decided in it is
    handled from there. [KL 6:27]"""
    worst = min((quorum_at(handling.setting, s) for s in handling.handled_to_decide), key=lambda q: q.serving)
    if not worst.met:
        yield Problem(code="not_quorate", rule="KL 6:27",
                      text=f"Nämnden var inte beslutför: {worst.serving} av {worst.seats} tjänstgjorde, "
                           f"minst {worst.needed} behövs.")
