"""What goes out: the papers made, sent, drafted or sent again, off the window's thread; one thing at a time."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal

from app.domain.sendings import SendingKind
from app.services.calling import Made
from app.translation import _
from ui.pages.calling.sending import Working
from ui.tasks import Report

if TYPE_CHECKING:
    from app.domain.papers import Enclosure
    from app.services.archive import Archive
    from app.services.calling import SubstitutesGet


class Outgoing(QObject):
    """`shown` tells that papers were made, `sent` carries what an act of sending amounts to, `hindered` the error.

    `began` carries what is under way in words. What hinders is tried `again` by the same act.
    """

    shown = Signal()
    sent = Signal(object)
    hindered = Signal(object)
    began = Signal(str)

    def __init__(self, archive: Archive, meeting: str, parent: QObject) -> None:
        super().__init__(parent)
        self._archive, self._meeting = archive, meeting
        self.working = Working(self)
        self.made: Made | None = None
        self._take: Callable[[object], object] = lambda _result: None
        self._with_password: Callable[[str], object] = lambda _password: None
        self.working.done.connect(self._done)
        self.working.failed.connect(self.hindered)

    def make(self, kind: SendingKind, substitutes_get: SubstitutesGet, without: Sequence[Enclosure] = ()) -> None:
        """Make the papers of a sending, maybe `without` some that have no file."""
        calling, meeting = self._archive.calling, self._meeting

        def work(report: Report) -> Made | None:
            return calling.make(meeting, kind, substitutes_get, report, without=without)

        self._begin(_("Gör papperen"), work, self._keep)

    def send(self, password: str | None = None) -> None:
        """Send what was made by mail."""
        calling, meeting, made = self._archive.calling, self._meeting, self.made
        if made is not None:
            self._with_password = self.send
            self._begin(_("Skickar"), lambda report: calling.send(meeting, made, password, report), self.sent.emit)

    def draft(self, folder: Path) -> None:
        """Write what was made as drafts and address sheets into a folder."""
        calling, meeting, made = self._archive.calling, self._meeting, self.made
        if made is not None:
            self._begin(_("Skriver utkast"), lambda report: calling.draft(meeting, made, folder, report), self.sent.emit)

    def resend(self, sending: str, recipients: Sequence[str] | None, password: str | None = None) -> None:
        """Send again what did not go, or to those who are named."""
        sendings = self._archive.sendings
        self._with_password = lambda given: self.resend(sending, recipients, given)
        self._begin(_("Skickar igen"), lambda report: sendings.resend(sending, recipients, password=password, report=report),
                    self.sent.emit)

    def go_on_with(self, password: str) -> None:
        """Try what wanted a password again, with it."""
        self._with_password(password)

    def _begin(self, what: str, work: Callable[[Report], object], take: Callable[[object], object]) -> None:
        if not self.working.busy:
            self._take = take
            self.began.emit(what)
            self.working.begin(work)

    def _done(self, result: object) -> None:
        self._take(result)

    def _keep(self, made: object) -> None:
        """What was made; nothing where it was stopped."""
        self.made = made if isinstance(made, Made) else None
        if self.made is not None:
            self.shown.emit()
