"""Paper: what a meeting gives, set and ready to be printed."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from typing import TYPE_CHECKING

from app.domain.placeholders import NotFitForPaper
from app.services.dossier import meeting_row
from app.services.errors import Unfinished
from app.services.work import Desk
from app.translation import _

if TYPE_CHECKING:
    from app.domain.document import NoticeDocument
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

        return self.notice_document(NoticePapers(self._desk).document(meeting, paper, issued=issued))

    def notice_document(self, document: NoticeDocument) -> bytes:
        """A notice that is put together already; raises `Unfinished` as `notice` does."""
        from app.documents.notice import notice_pdf

        with _finished():
            return notice_pdf(document)

    def minutes(self, meeting: str) -> bytes:
        """The minutes, a draft until they are adjusted, always of a rehearsal; raises `Unfinished` as the notice does."""
        from app.documents.minutes import minutes_pdf
        from app.domain.minutes import minutes_of
        from app.exchange.red_days import red_days

        proceedings, today = self._desk.dossier(meeting).proceedings, self._desk.store.now().date()
        with _finished():
            return minutes_pdf(minutes_of(proceedings, today, red_days(), draft=True if self._rehearsed(meeting) else None))

    def _rehearsed(self, meeting: str) -> bool:
        with self._desk.reading() as view:
            return meeting_row(view.records, meeting)["rehearsal"] is not None


@contextmanager
def _finished() -> Iterator[None]:
    try:
        yield
    except NotFitForPaper as e:
        raise Unfinished(str(e), _("Skriv texten och gör om det.")) from e
