"""Paper: what a meeting gives, set and ready to be printed."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from app.domain.placeholders import NotFitForPaper
from app.services.dossier import meeting_row
from app.services.errors import Unfinished
from app.services.work import Desk
from app.translation import _


class Printing:
    """The documents of the meetings, as PDF; what is heavy is imported when the first is made."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def notice(self, meeting: str) -> bytes:
        """The notice with its agenda; raises `Unfinished` while a text in it is a placeholder or missing."""
        from app.documents.notice import notice_pdf
        from app.domain.notice import notice_of
        from app.exchange.red_days import red_days

        with _finished():
            return notice_pdf(notice_of(self._desk.dossier(meeting).proceedings, red_days()))

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
