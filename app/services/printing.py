"""Paper: what a meeting gives, set and ready to be printed."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from app.services.fit_for_paper import finished
from app.services.work import Desk

if TYPE_CHECKING:
    from app.domain.document import NoticeDocument
    from app.services.day_papers import DayPapers
    from app.services.minutes_papers import MinutesPapers
    from app.services.notice_papers import NoticePaper


class Printing:
    """The documents of the meetings, as PDF; what is heavy is imported when the first is made."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def notice(self, meeting: str, paper: NoticePaper = "notice", *, issued: date | None = None) -> bytes:
        """The notice with its agenda, or another paper of its kind, dated `issued`, or the day on which it was sent.

        Raises `Unfinished` while a text in it is a placeholder or missing, and `InTheWay` as `NoticePapers.document`.
        """
        from app.services.notice_papers import NoticePapers

        return self._notice_of(meeting, NoticePapers(self._desk).document(meeting, paper, issued=issued))

    def _notice_of(self, meeting: str, document: NoticeDocument) -> bytes:
        from app.documents.notice import notice_pdf
        from app.services.arms import arms_on

        with finished():
            return notice_pdf(document, arms_on(self._desk, meeting))

    def minutes(self, meeting: str) -> bytes:
        """The minutes, a draft until they are adjusted and without placeholders; raises `Unfinished` where a text is missing."""
        from app.services.minutes import MinutesDesk

        return MinutesDesk(self._desk).pdf(meeting)

    @property
    def of_the_day(self) -> DayPapers:
        """Attendance and votes, and the sheets for the day."""
        from app.services.day_papers import DayPapers

        return DayPapers(self._desk)

    @property
    def of_minutes(self) -> MinutesPapers:
        """The minutes and their parts in every form."""
        from app.services.minutes_papers import MinutesPapers

        return MinutesPapers(self._desk)
