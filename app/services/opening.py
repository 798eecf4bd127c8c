"""Opening: what the archive knows before a meeting is called to order."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from app.domain.meeting import events as ev
from app.domain.meeting.opening import Background, FormerMeeting
from app.domain.meeting.replay import History
from app.domain.proceedings import Proceedings
from app.services.agenda_keeping import plan_of
from app.services.work import Desk

if TYPE_CHECKING:
    from app.services.cases import Cases
    from app.services.meetings import Meetings

LOOKED_BACK = 6
"""So many meetings tell whose turn it is to adjust."""


class OpeningDesk:
    """Asks the cases, the plan and the committee's earlier meetings."""

    def __init__(self, desk: Desk, meetings: Meetings, cases: Cases) -> None:
        self._desk, self._meetings, self._cases = desk, meetings, cases

    def background(self, meeting: str) -> Background:
        """Who is known to be disqualified, what came late, and the meetings held before by the committee."""
        with self._desk.reading() as view:
            late = frozenset(plan_of(view.records, meeting).late)
        return Background(disqualified=self._cases.known_disqualified(meeting), late=late, former=self._former(meeting))

    def _former(self, meeting: str) -> tuple[FormerMeeting, ...]:
        lines = self._meetings.lines()
        own = next(line for line in lines if line.id == meeting)
        held = [line.id for line in lines if line.committee_id == own.committee_id and not line.rehearsal
                and (line.date, line.start or "") < (own.date, own.start or "") and line.plan.cancelled_on is None]
        now = self._meetings.proceedings(meeting)
        found = [_as_known(now, self._meetings.proceedings(id), self._meetings.history(id)) for id in held[:LOOKED_BACK]]
        return tuple(f for f in found if f is not None)


def _as_known(now: Proceedings, then: Proceedings, history: History) -> FormerMeeting | None:
    """An earlier meeting with its adjusters by the ids of the one now; None for one that was not held."""
    if not history.by_item:
        return None
    chosen = {p for m in history.moments if isinstance(m.event, ev.AdjustersChosen) for p in m.event.persons}
    people = {(p.name, p.born) for p in then.roster.people if p.id in chosen}
    ids = tuple(p.id for p in now.roster.people if (p.name, p.born) in people)
    return FormerMeeting(date=then.meeting.date, adjusters=ids, adjusted_on=_adjusted(then))


def _adjusted(meeting: Proceedings) -> date | None:
    """The day when the last part of the minutes was adjusted; None while some part is not."""
    days = [p.adjusted_on for p in meeting.minutes.parts] if meeting.minutes else []
    known = [d for d in days if isinstance(d, date)]
    return max(known) if known and len(known) == len(days) else None
