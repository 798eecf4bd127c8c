"""Rehearsals: a meeting held as an exercise, on a copy that has nothing noted yet; kept or thrown away."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import Literal

from app.database.store import Unit
from app.services.changes import Changes
from app.services.dossier import is_rehearsal, meeting_row
from app.services.importing import keep_what_differs, write_meeting
from app.services.meeting_list import EXERCISE
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
            records.put("meetings", {"id": id, "rehearsal": "begun"})
            known = list(records.all("meeting_people", meeting=meeting))
            for row in known:
                records.put("meeting_people", {"meeting": id, "known_as": row["known_as"], "person": row["person"]})
            keep_what_differs(command.unit, id, copy, same_ids=not known)
        return id, command.changes

    def told(self, meeting: str, file: Path) -> tuple[str, ...]:
        """What is told of a file that was made of a meeting: that it is an exercise's, where its name does not say so."""
        with self._desk.reading() as view:
            hidden = is_rehearsal(view.records, meeting) and EXERCISE not in file.name.lower()
        return (_("Det är en övning, men filen heter {name}.").format(name=file.name),) if hidden else ()

    def keep(self, meeting: str) -> Changes:
        """Say that an exercise is kept, so that nobody is asked about it again; it is an exercise still."""
        with self._desk.command(_("behållen övning"), meeting=meeting) as command:
            _become(command.unit, meeting, "kept")
        return command.changes

    def throw_away(self, meeting: str) -> Changes:
        """Take an exercise off the list; a meeting that is none stays. An undo among the meetings brings it back as it was."""
        with self._desk.command(_("bortkastad övning")) as command:
            _become(command.unit, meeting, "thrown_away")
        return command.changes


def _become(unit: Unit, meeting: str, state: Literal["kept", "thrown_away"]) -> None:
    if is_rehearsal(unit.records, meeting):
        unit.records.put("meetings", {"id": meeting, "rehearsal": state})
