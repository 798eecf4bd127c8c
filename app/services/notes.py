"""Notes: what the secretary keeps beside an item: a private note that never leaves the page, and the words of the decision
while they are worked on."""

from __future__ import annotations

from dataclasses import replace

from app.database.store import Unit
from app.domain.table import Table
from app.services.agenda_keeping import plan_of
from app.services.changes import Changes
from app.services.dossier import meeting_row
from app.services.shelf import put
from app.services.work import Desk
from app.translation import _


class Notes:
    """Both are kept as they are typed; no undo takes them back, since it is the acts of the meeting that are undone."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def private(self, meeting: str, item: str) -> str:
        """The private note of an item; empty where there is none."""
        with self._desk.reading() as view:
            row = view.records.one("private_notes", meeting, item)
        return str(row["text"]) if row is not None else ""

    def keep_private(self, meeting: str, item: str, text: str) -> Changes:
        """Write the private note; an empty one is taken away."""
        with self._desk.command(_("egen anteckning"), meeting=meeting, kind="kept") as command:
            records = command.unit.records
            meeting_row(records, meeting)
            if text.strip():
                records.put("private_notes", {"meeting": meeting, "item": item, "text": text})
            elif records.one("private_notes", meeting, item) is not None:
                records.remove("private_notes", meeting, item)
        return command.changes

    def wording(self, meeting: str, item: str) -> str | None:
        """The words in which the item is to be decided, where they have been worked on."""
        with self._desk.reading() as view:
            return plan_of(view.records, meeting).wordings.get(item)

    def keep_wording(self, meeting: str, item: str, text: str | None) -> Changes:
        """Keep these words; None gives back the proposal's own."""
        with self._desk.command(_("beslutets lydelse"), meeting=meeting, kind="kept") as command:
            _word(command.unit, meeting, item, text)
        return command.changes


def _word(unit: Unit, meeting: str, item: str, text: str | None) -> None:
    plan = plan_of(unit.records, meeting)
    others = {i: words for i, words in plan.wordings.items() if i != item}
    wordings = Table({**others, item: text} if text is not None else others)
    put(unit.records, "plans", replace(plan, wordings=wordings), meeting=meeting)
