"""A meeting's rows written inside a command: what must hold of its time, its minutes, and an item taken off its agenda."""

from __future__ import annotations

from app.database.records import Records
from app.database.store import Unit
from app.domain.proceedings import Meeting, Minutes
from app.services.agenda_keeping import cancelled_meetings, mark_late, number_anew, plan_of
from app.services.dossier import committee_of
from app.services.errors import InTheWay
from app.services.meeting_list import when
from app.services.shelf import put
from app.translation import _


def must_be_free(records: Records, committee: str, meeting: Meeting, besides: str | None = None) -> None:
    """Raise `InTheWay` where the committee has another meeting that begins at the same time."""
    own = records.one("meetings", besides) if besides else None
    if own is not None and own["rehearsal"] is not None:
        return
    same = records.all("meetings", committee=committee, date=meeting.date, start=meeting.start, rehearsal=None)
    taken = {str(r["id"]) for r in same} - cancelled_meetings(records) - {besides}
    if taken:
        code, day = committee_of(records, committee).code, when(meeting.date, meeting.start)
        raise InTheWay(_("{code} har redan ett sammanträde {day} i arkivet.").format(code=code, day=day))


def write_minutes(unit: Unit, meeting: str, minutes: Minutes) -> None:
    """Write every part of the minutes, and take away those there are no longer."""
    unit.records.put("meetings", {"id": meeting, "minutes_known": True})
    for position, part in enumerate(minutes.parts):
        put(unit.records, "minutes_parts", part, meeting=meeting, position=position)
    for row in unit.records.all("minutes_parts", meeting=meeting)[len(minutes.parts):]:
        unit.records.remove("minutes_parts", meeting, row["position"])


def remove_item(unit: Unit, meeting: str, item: str) -> None:
    """Take an item off the agenda, with its texts, its notes and what ties it to its case."""
    for what in ("texts", "text_grounds"):
        for text in unit.records.all(what, meeting=meeting, item=item):
            unit.records.remove(what, meeting, item, text["part"])
    for what in ("item_cases", "private_notes"):
        unit.records.remove(what, meeting, item)
    if item in plan_of(unit.records, meeting).late:
        mark_late(unit, meeting, item, late=False)
    unit.records.remove("agenda_items", meeting, item)
    number_anew(unit, meeting)
