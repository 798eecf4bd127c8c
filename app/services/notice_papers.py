"""The notice and the papers of its kind: agenda alone, substitutes' letter, what changed since it was sent, cancelled, moved."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import Literal

from app.domain.calendar import RedDays
from app.domain.document import NoticeDocument
from app.domain.notice import agenda_of, notice_of
from app.domain.notice.letters import cancelled_notice, moved_notice, substitutes_letter
from app.domain.notice_changes import differs, later_version, supplement
from app.domain.plans import Plan
from app.domain.proceedings import Proceedings
from app.domain.sendings import Sending
from app.services.agenda_keeping import plan_of
from app.services.dossier import is_rehearsal
from app.services.errors import InTheWay
from app.services.shelf import all_of
from app.services.work import Desk
from app.translation import _

NoticePaper = Literal["notice", "letter", "agenda", "supplement", "again", "cancelled", "moved"]
"""`letter` goes to substitutes; `supplement` and `again` tell what differs from the notice that was sent."""


class NoticePapers:
    """What a notice and its kin say, of the meetings of an archive."""

    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def document(self, meeting: str, paper: NoticePaper = "notice", *, issued: date | None = None) -> NoticeDocument:
        """What the paper says; `issued` is the day on it, else the day on which the notice was sent.

        Raises `InTheWay` where there is nothing to compare with, or the meeting is not moved.
        """
        from app.exchange.red_days import red_days

        proceedings = self._desk.dossier(meeting).proceedings
        makers: dict[NoticePaper, Callable[[Proceedings, RedDays, date | None], NoticeDocument]] = {
            "notice": lambda p, red, day: notice_of(p, red, issued=day, late=self.plan(meeting).late),
            "letter": lambda p, red, day: substitutes_letter(p, red, issued=day),
            "agenda": lambda p, _red, day: agenda_of(p, issued=day, late=self.plan(meeting).late),
            "supplement": lambda p, red, day: supplement(self._sent(meeting), notice_of(p, red, issued=day)),
            "again": lambda p, red, day: later_version(self._sent(meeting), notice_of(p, red, issued=day)),
            "cancelled": lambda p, red, day: cancelled_notice(p, red, self.plan(meeting).reason, issued=day),
            "moved": lambda p, red, day: moved_notice(p, red, self._moved_from(meeting), self.plan(meeting).reason, issued=day),
        }
        with self._desk.reading() as view:
            exercise = is_rehearsal(view.records, meeting)
        return replace(makers[paper](proceedings, red_days(), issued), rehearsal=exercise)

    def said(self, meeting: str) -> NoticeDocument | None:
        """What the last whole notice said that was sent; None where none was sent from here."""
        with self._desk.reading() as view:
            sendings = all_of(Sending, view.records, "sendings", meeting=meeting)
        return next((s.said for s in reversed(sendings) if s.said is not None), None)

    def differs(self, meeting: str) -> bool:
        """Whether what was sent does not hold any longer."""
        before = self.said(meeting)
        return before is not None and differs(before, self.document(meeting))

    def plan(self, meeting: str) -> Plan:
        """What has become of the meeting."""
        with self._desk.reading() as view:
            return plan_of(view.records, meeting)

    def _sent(self, meeting: str) -> NoticeDocument:
        before = self.said(meeting)
        if before is None:
            raise InTheWay(_("Ingen kallelse är skickad härifrån, så det finns inget att jämföra med."),
                           _("Skicka kallelsen först."))
        return before

    def _moved_from(self, meeting: str) -> date:
        earlier = self.plan(meeting).moved_from
        if earlier is None:
            raise InTheWay(_("Sammanträdet är inte flyttat."), _("Ändra dagen under Sammanträden."))
        return earlier
