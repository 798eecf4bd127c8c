"""Papers of the day: attendance and votes as they were, and the sheets that are printed beforehand in case."""

from __future__ import annotations

from dataclasses import replace
from typing import Literal

from app.domain.minutes.roll import roll_of
from app.services.arms import arms_on
from app.services.dossier import is_rehearsal
from app.services.fit_for_paper import finished
from app.services.meeting_list import EXERCISE
from app.services.work import Desk

DaySheet = Literal["attendance", "roll", "ballot", "plates", "chair"]
"""Attendance and votes (närvaro och omröstning); the empty roll; ballots; name plates; the agenda in large type."""
NAMES: dict[DaySheet, str] = {"attendance": "Närvaro och omröstning", "roll": "Närvarolista", "ballot": "Röstsedlar",
                              "plates": "Namnskyltar", "chair": "Ordförandens lista"}


class DayPapers:
    """Each sheet as PDF."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def made(self, meeting: str, sheet: DaySheet, *, laid: bool = False) -> bytes:
        """The sheet; raises `Unfinished` where the fonts lack a sign of it.

        Attendance is a draft as long as the minutes are, unless it is `laid` to them, which say so themselves.
        """
        from app.documents.ballots import ballots_pdf
        from app.documents.chair_list import chair_pdf
        from app.documents.day_roll import empty_roll_pdf
        from app.documents.plates import plates_pdf
        from app.documents.roll import roll_pdf
        from app.domain import day_sheets as day

        proceedings = self._desk.dossier(meeting).proceedings
        exercise = self._rehearsed(meeting)
        head = replace(day.head_of(proceedings), rehearsal=exercise)
        arms = arms_on(self._desk, meeting)
        with finished():
            match sheet:
                case "attendance":
                    roll = roll_of(proceedings, draft=self._is_draft(meeting, laid=laid))
                    return roll_pdf(replace(roll, rehearsal=exercise), arms)
                case "roll":
                    return empty_roll_pdf(replace(day.empty_roll(proceedings), rehearsal=exercise), arms)
                case "ballot":
                    return ballots_pdf(head, len(proceedings.roster.seats))
                case "plates":
                    return plates_pdf(head, day.plates_of(proceedings))
                case "chair":
                    return chair_pdf(head, day.chair_agenda(proceedings), arms)

    def name(self, meeting: str, sheet: DaySheet) -> str:
        """The name of its file: `Närvarolista ITVT 2019-09-16.pdf`, with `övning` last of a rehearsal."""
        proceedings = self._desk.dossier(meeting).proceedings
        words = (NAMES[sheet], proceedings.committee.code, proceedings.meeting.date.isoformat(),
                 *((EXERCISE,) if self._rehearsed(meeting) else ()))
        return f"{' '.join(words)}.pdf".replace("/", "-")

    def _is_draft(self, meeting: str, *, laid: bool) -> bool:
        if laid and not self._rehearsed(meeting):
            return False
        from app.services.minutes import MinutesDesk  # the other sheets do not wait for it

        return MinutesDesk(self._desk).document(meeting).draft

    def _rehearsed(self, meeting: str) -> bool:
        with self._desk.reading() as view:
            return is_rehearsal(view.records, meeting)
