"""Rehearsals: a meeting held as an exercise, on a copy that has nothing noted yet; kept or thrown away."""

from __future__ import annotations

from dataclasses import replace

from app.services.changes import Changes
from app.services.dossier import meeting_row
from app.services.importing import keep_what_differs, write_meeting
from app.services.work import Desk
from app.translation import _


class Rehearsals:
    """Exercises on copies of meetings; everything that shows one says that it is one."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def begin(self, meeting: str) -> tuple[str, Changes]:
        """A copy of the meeting as it was called, with its agenda and nothing in its log; its id."""
        original, id = self._desk.dossier(meeting).proceedings, self._desk.new_id()
        copy = replace(original, log=(), texts=(), minutes=None)
        with self._desk.command(_("övning"), meeting=id, kind="start") as command:
            records = command.unit.records
            write_meeting(command.unit, id, str(meeting_row(records, meeting)["committee"]), copy)
            records.put("meetings", {"id": id, "rehearsal": "kept"})
            known = list(records.all("meeting_people", meeting=meeting))
            for row in known:
                records.put("meeting_people", {"meeting": id, "known_as": row["known_as"], "person": row["person"]})
            keep_what_differs(command.unit, id, copy, same_ids=not known)
        return id, command.changes

    def throw_away(self, meeting: str) -> Changes:
        """Take an exercise off the list; a meeting that is none stays."""
        with self._desk.command(_("bortkastad övning"), meeting=meeting, kind="start") as command:
            if meeting_row(command.unit.records, meeting)["rehearsal"] is not None:
                command.unit.records.put("meetings", {"id": meeting, "rehearsal": "thrown_away"})
        return command.changes
