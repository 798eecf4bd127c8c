"""Delivering: one letter after the other, and what became of each on the disk before the next goes."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from app.domain.mail_server import MailServer
from app.domain.sendings import Delivery, Sending, SentFile
from app.exchange.invitation import Invitation
from app.exchange.letter import Enclosed, Letter, letter_bytes
from app.services.delivery_records import DeliveryRecords
from app.services.errors import Damaged, NoRights
from app.services.mail_line import MailLine
from app.services.paths import file_name, write_file
from app.services.progress import Report, go_on
from app.services.work import Desk
from app.translation import _


class Delivering:
    """The letters of one sending, made and handed over."""

    def __init__(self, desk: Desk, meeting: str, sending: Sending, server: MailServer) -> None:
        self._desk, self._meeting, self._sending, self._server = desk, meeting, sending, server
        self._records = DeliveryRecords(desk, meeting, sending)
        self._files: dict[SentFile, Enclosed] = {}

    def run(self, deliveries: Sequence[Delivery], line: MailLine, report: Report = go_on) -> None:
        """Send each by mail; stops between two letters where `report` says so."""
        for done, delivery in enumerate(deliveries):
            if not report(done, len(deliveries)):
                return
            self._deliver(delivery, line)
        report(len(deliveries), len(deliveries))

    def write_drafts(self, deliveries: Sequence[Delivery], folder: Path, report: Report = go_on) -> None:
        """Write each as a draft into the folder; raises `NoRights` or `DiskFull`."""
        for done, delivery in enumerate(deliveries):
            if not report(done, len(deliveries)):
                return
            write_file(folder / f"{done + 1:02} {file_name(delivery.name)}.eml", letter_bytes(self._letter(delivery), draft=True))
            self._records.note([delivery], "made")
        report(len(deliveries), len(deliveries))

    def _deliver(self, delivery: Delivery, line: MailLine) -> None:
        cut_off = _("Programmet avbröts när brevet lämnades över.")

        def before_the_end() -> None:
            self._records.note([delivery], "uncertain", cut_off)

        outcome = line.deliver(letter_bytes(self._letter(delivery)), delivery.address or "", before_the_end)
        # A letter that may have arrived the first time is no less uncertain because the second attempt came to nothing.
        state = outcome.fate if delivery.state != "uncertain" or outcome.fate == "sent" else "uncertain"
        self._records.note([delivery], state, outcome.told)

    def _letter(self, delivery: Delivery) -> Letter:
        sending, to = self._sending, (delivery.name, delivery.address or "")
        sender = (self._server.sender_name or "", self._server.sender_address)
        text = sending.texts.to(delivery.role)
        invitation = Invitation(
            uid=sending.uid, sequence=sending.sequence, stamp=sending.at, invited=sending.invited, organizer=sender, attendee=to,
            role=delivery.role, text=text)
        enclosed = [self._enclosed(f) for f in sending.files if f.sha256 in delivery.files]
        return Letter(
            message_id=delivery.message_id or "", at=sending.at, sender=sender, to=to, subject=sending.subject, text=text,
            invitation=invitation if sending.invites else None, enclosed=enclosed)

    def _enclosed(self, file: SentFile) -> Enclosed:
        if file not in self._files:
            content = self._desk.store.files.get(file.sha256)
            if content is None:
                missing = _("Filen {name} saknas.").format(name=file.sha256)
                raise Damaged(missing, _("Hämta tillbaka den senaste säkerhetskopian."))
            self._files[file] = Enclosed(name=file.name, content=content)
        return self._files[file]


def make_folder(folder: Path) -> None:
    """Make the folder where it is not there; raises `NoRights`."""
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as e:
        raise NoRights(_("Det går inte att skriva {path}.").format(path=folder), _("Välj en mapp som du får skriva i.")) from e
