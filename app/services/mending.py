"""Mending: what the check of the minutes objects to is put right in one act, in the log, a text or the meeting's facts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

from app.domain.checking.mending import replaced
from app.domain.meeting import events as ev
from app.domain.meeting.replay import History
from app.domain.proceedings import Adjustment, TextPart
from app.services.changes import Changes
from app.services.errors import InTheWay
from app.services.meetings import Meetings
from app.services.minutes import MinutesDesk
from app.translation import _


class Mending:
    """Each act is one that can be undone."""

    def __init__(self, meetings: Meetings, minutes: MinutesDesk) -> None:
        self._meetings, self._minutes = meetings, minutes

    def choose_adjusters(self, meeting: str, item: str, persons: Sequence[str]) -> Changes:
        """Note in the log who adjust the item; it stands where the item, and what was chosen before, ends."""
        chosen = ev.AdjustersChosen(persons=tuple(persons), items=(item,))
        return self._meetings.record(meeting, chosen, after=_last_about(self._meetings.history(meeting), item))

    def exchange(self, meeting: str, item: str, part: TextPart, passage: str, meant: str) -> Changes:
        """Put other words in the place of these in one text, which is then her own; raises `InTheWay` where they are gone."""
        passages = self._minutes.passages(meeting)
        section = next((s for p in passages if p.item == item for s in p.sections if s.part == part and s.editable), None)
        text = replaced(section.text, passage, meant) if section is not None else ""
        if section is None or text == section.text:
            raise InTheWay(_("”{words}” står inte i texten.").format(words=passage), _("Rätta det för hand."))
        return self._minutes.write(meeting, item, part, text)

    def settle_adjusting(self, meeting: str, at: datetime, place: str) -> Changes:
        """Say when and where the minutes are adjusted."""
        value = self._meetings.proceedings(meeting).meeting
        return self._meetings.save(meeting, replace(value, adjustment=Adjustment(at=at, place=place)))


def _last_about(history: History, item: str) -> str | None:
    """The last entry of the item, or of a choice of adjusters, whichever came last."""
    of_it = (m.entry.id for m in history.moments if m.state.item == item or isinstance(m.event, ev.AdjustersChosen))
    return next(reversed([id for id in of_it if id is not None]), None)
