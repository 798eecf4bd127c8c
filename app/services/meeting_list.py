"""The list of meetings: a line each with where it stands, and a meeting found by its name."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from typing import Literal

from app.database.log import Log
from app.database.records import Records, Row
from app.database.store import View
from app.domain.committee import Committee
from app.domain.plans import Plan
from app.domain.proceedings import Meeting
from app.domain.times import Clock
from app.services.dossier import committee_of, meeting_row
from app.services.errors import NotFound
from app.services.shelf import value_of
from app.translation import _

NOTHING_KNOWN = Plan()
EXERCISE = "övning"
"""In the name of every file that a rehearsal gives; files are papers, and in Swedish."""
MeetingState = Literal["to_come", "under_way", "held"]


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingLine:
    """A meeting in the list; of a rehearsal that is `undecided` nobody has said whether it is kept."""

    id: str
    committee_id: str
    code: str
    committee_name: str
    date: date
    start: Clock | None
    place: str | None
    state: MeetingState
    rehearsal: bool = False
    undecided: bool = False
    plan: Plan = NOTHING_KNOWN

    @property
    def named(self) -> str:
        """How the files of its papers are named: `ITVT 2019-09-16`, with `övning` last of a rehearsal."""
        return f"{self.code} {self.date.isoformat()}{' ' + EXERCISE if self.rehearsal else ''}"


def lines_of(view: View) -> tuple[MeetingLine, ...]:
    """Every meeting, the newest first."""
    committees = {str(r["id"]): value_of(Committee, r) for r in view.records.all("committees")}
    states, plans = _states(view.log), {str(r["meeting"]): value_of(Plan, r) for r in view.records.all("plans")}
    lines = [_line(r, committees[str(r["committee"])], states.get(str(r["id"]), "to_come"), plans.get(str(r["id"])))
             for r in view.records.all("meetings") if r["rehearsal"] != "thrown_away"]
    return tuple(sorted(lines, key=lambda m: (m.date, m.start or "", m.code), reverse=True))


def line_of_meeting(records: Records, meeting: str, *, called: bool, closed: bool) -> MeetingLine:
    """One meeting's line, where its log has been read already."""
    row = meeting_row(records, meeting)
    state: MeetingState = "held" if closed else "under_way" if called else "to_come"
    plan = records.one("plans", meeting)
    return _line(row, committee_of(records, str(row["committee"])), state, value_of(Plan, plan) if plan is not None else None)


def found_in(lines: tuple[MeetingLine, ...], name: str) -> str:
    """The id of the meeting of that name, a rehearsal only by its id; `NotFound` where there is none, or more than one."""
    real = [m for m in lines if not m.rehearsal]
    found = [m.id for m in lines if m.id == name] or [m.id for m in real if name.strip() in _names(m)]
    if len(found) == 1:
        return found[0]
    if found:
        raise NotFound(_("Det finns {n} sammanträden ”{name}”.").format(n=len(found), name=name), _("Lägg till klockslaget."))
    raise NotFound(_("Det finns inget sammanträde ”{name}”.").format(name=name), _("Skriv kod och datum, som ITVT 2019-09-16."))


def _states(log: Log) -> dict[str, MeetingState]:
    """Where each meeting stands that has begun: held once it is closed, else under way."""
    struck = _struck_out(log)
    states: dict[str, MeetingState] = {}
    for tag, state in BEGINNINGS:
        states |= {meeting: state for meeting, id in log.tagged(tag) if (meeting, id) not in struck}
    return states


BEGINNINGS: tuple[tuple[str, MeetingState], ...] = (
    ("item_opened", "under_way"), ("called_to_order", "under_way"), ("closed", "held"))


def _struck_out(log: Log) -> set[tuple[str, str]]:
    """Meeting and id of every entry that is withdrawn by one that is not withdrawn itself."""
    struck: set[tuple[str, str]] = set()
    for meeting, id, text in reversed(log.texts("withdrawn")):
        if (meeting, id) not in struck:
            struck.add((meeting, json.loads(text)["entry"]))
    return struck


def _line(row: Row, committee: Committee, state: MeetingState, plan: Plan | None) -> MeetingLine:
    meeting = value_of(Meeting, row)
    return MeetingLine(id=str(row["id"]), committee_id=str(row["committee"]), code=committee.code, committee_name=committee.name,
                       date=meeting.date, start=meeting.start, place=meeting.place, state=state,
                       rehearsal=row["rehearsal"] is not None, undecided=row["rehearsal"] == "begun",
                       plan=plan or NOTHING_KNOWN)


def _names(line: MeetingLine) -> tuple[str, str]:
    return f"{line.code} {line.date.isoformat()}", f"{line.code} {when(line.date, line.start)}"


def when(day: date, start: Clock | None) -> str:
    """A meeting's day and clock: `2019-09-16 13:00`."""
    return f"{day.isoformat()} {start}" if start else day.isoformat()
