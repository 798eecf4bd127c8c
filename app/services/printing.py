"""Paper: what a meeting gives, set and ready to be printed."""

from __future__ import annotations

from app.services.work import Desk


class Printing:
    """The documents of the meetings, as PDF."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def notice(self, meeting: str) -> bytes:
        """The notice with its agenda."""
        from app.documents.notice import notice_pdf
        from app.domain.notice import notice_of

        return notice_pdf(notice_of(self._desk.dossier(meeting).proceedings))

    def minutes(self, meeting: str) -> bytes:
        """The minutes; a draft until they are adjusted."""
        from app.documents.minutes import minutes_pdf
        from app.domain.minutes import minutes_of

        return minutes_pdf(minutes_of(self._desk.dossier(meeting).proceedings))
