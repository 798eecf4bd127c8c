"""Sendings: a meeting's papers to everyone who is to have them, and the proof of who got what, when and how."""

from __future__ import annotations

from collections.abc import Sequence
from contextlib import nullcontext
from dataclasses import dataclass, replace
from pathlib import Path

from app.domain.document import NoticeDocument
from app.domain.letters import Occasion, enclosed_for, paper_letters, sending_of, texts_of
from app.domain.mail_server import MailServer
from app.domain.meeting.setting import setting_of
from app.domain.sendings import (
    ROLES,
    Delivery,
    PlannedDelivery,
    RecipientRole,
    Sending,
    SendingKind,
    SentFile,
    Texts,
    planned,
    to_send,
)
from app.services.changes import Changes
from app.services.contacts import Contacts
from app.services.delivering import Delivering, make_folder
from app.services.delivery_records import DeliveryRecords
from app.services.dossier import meeting_row
from app.services.errors import InTheWay, NotFound, NotSent, Unfinished
from app.services.mail_line import MailLine
from app.services.preferences import Preferences
from app.services.progress import Report, go_on
from app.services.shelf import all_of, put, value_of
from app.services.work import Desk
from app.translation import _

ADDRESS_SHEETS = "Adressblad.pdf"


@dataclass(frozen=True, slots=True, kw_only=True)
class Enclosure:
    """A file to be sent: `name` as the recipient sees it, and the roles of those who are to have it."""

    name: str
    content: bytes
    roles: tuple[RecipientRole, ...] = ROLES


@dataclass(frozen=True, slots=True, kw_only=True)
class Proof:
    """One sending with what became of it at each who was to have it."""

    sending: Sending
    deliveries: tuple[Delivery, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """What an act of sending amounts to: the proof as it stands now, and what it changed, for the hub."""

    proof: Proof
    changes: Changes


class Sendings:
    """What is sent for the meetings of an archive. What has happened in the world is passed over by undo."""

    def __init__(self, desk: Desk, contacts: Contacts, preferences: Preferences) -> None:
        self._desk, self._contacts, self._preferences = desk, contacts, preferences

    # Looking

    def plan(self, meeting: str, *, drafts: bool = False, among: Sequence[str] | None = None) -> tuple[PlannedDelivery, ...]:
        """Who is to have it, in which way, at which address, or in a sentence what is `missing`.

        Members, every substitute and the others with the right to attend, in that order [SO § 6]; `among` leaves out all who
        are not named. With `drafts` nobody gets mail: what would be mail is made as drafts.
        """
        everyone = planned(setting_of(self._desk.dossier(meeting).proceedings), self._contacts.of_meeting(meeting), drafts=drafts)
        return tuple(p for p in everyone if among is None or p.person in among)

    def texts(self, meeting: str, kind: SendingKind = "notice", files: Sequence[Enclosure] = ()) -> Texts:
        """What the program would write to members, substitutes and others; `files` are named in it."""
        named = [SentFile(name=f.name, sha256="", roles=f.roles) for f in files]
        return texts_of(self._desk.dossier(meeting).proceedings, kind, enclosed_for(named))

    def proofs(self, meeting: str) -> tuple[Proof, ...]:
        """Everything sent for a meeting, the oldest first: who, what (SHA-256), when, how, outcome."""
        with self._desk.reading() as view:
            return tuple(Proof(sending=s, deliveries=all_of(Delivery, view.records, "deliveries", sending=s.id))
                         for s in all_of(Sending, view.records, "sendings", meeting=meeting))

    def proof(self, sending: str) -> Proof:
        """One sending with its deliveries; raises `NotFound`."""
        return self._found(sending)[1]

    def content(self, sha256: str) -> bytes | None:
        """A file that was sent, byte for byte."""
        return self._desk.store.files.get(sha256)

    # Sending

    def send(
        self, meeting: str, kind: SendingKind, files: Sequence[Enclosure], text: str | Texts | None = None, *,
        among: Sequence[str] | None = None, password: str | None = None, report: Report = go_on,
    ) -> Sent:
        """Send by mail to each who has an address, one letter each; who gets it on paper waits for `write_address_sheets`.

        `text` stands in the place of what `texts` gives. `report` is told letters done and all, and stops the rest by False:
        they then wait for `resend`. What became of each is on the disk before the next goes. The first that is sent of a
        notice sets the meeting's `notice_sent`, where it is not set.

        Raises `Unfinished` (a reason for each) where somebody cannot be reached, `PasswordWanted`, and `NotSent` where the
        server cannot be used: then nothing was sent and nothing noted.
        """
        plan = self._complete(meeting, among, drafts=False)
        with self._line(password) if any(p.way == "mail" for p in plan) else nullcontext() as line:
            proof = self._begun(meeting, kind, files, text, plan)
            if line is not None:
                letters = [d for d in proof.deliveries if d.way == "mail"]
                self._delivering(meeting, proof.sending).run(letters, line, report)
        return self._sent(proof.sending.id)

    def draft(
        self, meeting: str, kind: SendingKind, files: Sequence[Enclosure], folder: Path, text: str | Texts | None = None, *,
        among: Sequence[str] | None = None, report: Report = go_on,
    ) -> Sent:
        """Write the letters into a folder as `.eml` drafts, and address sheets for those on paper; they are `made`, not sent.

        `confirm` notes that they have been sent. Raises as `send` does, and `NoRights`.
        """
        plan = self._complete(meeting, among, drafts=True)
        server = self._sender() if any(p.way == "draft" for p in plan) else None
        make_folder(folder)
        proof = self._begun(meeting, kind, files, text, plan)
        if server is not None:
            drafts = [d for d in proof.deliveries if d.way == "draft"]
            Delivering(self._desk, meeting, proof.sending, server).write_drafts(drafts, folder, report)
        if any(d.way == "paper" for d in proof.deliveries):
            self.write_address_sheets(proof.sending.id, folder / ADDRESS_SHEETS)
        return self._sent(proof.sending.id)

    def resend(
        self, sending: str, recipients: Sequence[str] | None = None, *, password: str | None = None, report: Report = go_on
    ) -> Sent:
        """Send the letters again that did not go, each with the Message-ID it had, to the address that holds today.

        Without `recipients`: where nothing went out (`waiting`, `failed`). What was `refused`, and what may have arrived
        (`uncertain`), goes again only to those who are named. Nobody who has had their letter gets it twice.
        """
        meeting, proof = self._found(sending)
        chosen = to_send(proof.deliveries, None if recipients is None else frozenset(recipients))
        if not chosen:
            raise InTheWay(_("Det finns inga brev att skicka om."))
        known = self._contacts.of_meeting(meeting)
        again = [replace(d, address=known[d.recipient].email or d.address) if d.recipient in known else d for d in chosen]
        with self._line(password) as line:
            self._delivering(meeting, proof.sending).run(again, line, report)
        return self._sent(sending)

    def write_address_sheets(self, sending: str, path: Path) -> Changes:
        """Write a letter with the address for each on paper, as one PDF; they are `made` then, `sent` when `confirm` says so."""
        from app.documents.address_sheets import address_sheets_pdf
        from app.services.paths import write_file

        meeting, proof = self._found(sending)
        on_paper = [d for d in proof.deliveries if d.way == "paper"]
        if not on_paper:
            raise InTheWay(_("Ingen får papperen med post."))
        committee = self._desk.dossier(meeting).proceedings.committee
        write_file(path, address_sheets_pdf(paper_letters(committee, proof.sending, on_paper)))
        waiting = [d for d in on_paper if d.state == "waiting"]
        return DeliveryRecords(self._desk, meeting, proof.sending).note(waiting, "made")

    def confirm(self, sending: str, recipients: Sequence[str]) -> Changes:
        """Note that the secretary has sent what was `made`, or has been told that an `uncertain` letter arrived."""
        meeting, proof = self._found(sending)
        chosen = [d for d in proof.deliveries if d.recipient in recipients and d.state in ("made", "uncertain")]
        return DeliveryRecords(self._desk, meeting, proof.sending).note(chosen, "sent", _("Noterat av sekreteraren."))

    # Within

    def _complete(self, meeting: str, among: Sequence[str] | None, *, drafts: bool) -> tuple[PlannedDelivery, ...]:
        """The plan, where everyone can be reached and nobody is only practising."""
        with self._desk.reading() as view:
            if meeting_row(view.records, meeting)["rehearsal"] is not None:
                raise InTheWay(_("En övning skickas inte till någon."))
        plan = self.plan(meeting, drafts=drafts, among=among)
        missing = [p.missing for p in plan if p.missing]
        if missing:
            raise Unfinished(missing[0], _("Skriv adressen under Personer."), missing)
        if not plan:
            raise Unfinished(_("Det finns ingen att skicka till."), _("Skriv in ledamöter och ersättare."))
        return plan

    def _begun(
        self, meeting: str, kind: SendingKind, files: Sequence[Enclosure], text: str | Texts | None,
        plan: Sequence[PlannedDelivery],
    ) -> Proof:
        """The sending as it is kept before anything goes: the files frozen, every delivery waiting."""
        proceedings, said = self._desk.dossier(meeting).proceedings, self._said(meeting)
        texts = Texts(member=text, substitute=text, other=text) if isinstance(text, str) else text
        with self._desk.command(_("utskicket"), meeting=meeting, kind="kept") as command:
            records = command.unit.records
            frozen = tuple(SentFile(name=f.name, sha256=self._desk.store.files.put(f.content), roles=f.roles) for f in files)
            occasion = Occasion(id=self._desk.new_id(), meeting=meeting, at=self._desk.store.now(), files=frozen, now=said,
                                earlier=all_of(Sending, records, "sendings", meeting=meeting))
            sending = sending_of(proceedings, kind, occasion, texts)
            for file, sent in zip(files, frozen, strict=True):
                records.put("files", {"sha256": sent.sha256, "size": len(file.content)})
            put(records, "sendings", sending, meeting=meeting)
            deliveries = tuple(self._delivery(p, sending) for p in plan)
            for delivery in deliveries:
                put(records, "deliveries", delivery, sending=sending.id)
        return Proof(sending=sending, deliveries=deliveries)

    def _said(self, meeting: str) -> NoticeDocument:
        """The whole notice as it stands today: what comes later is held against it."""
        from app.services.notice_papers import NoticePapers

        return NoticePapers(self._desk).document(meeting, issued=self._desk.today)

    def _delivery(self, plan: PlannedDelivery, sending: Sending) -> Delivery:
        server = self._preferences.mail_server()
        domain = server.sender_address.rpartition("@")[2] if server is not None else "klubban.invalid"
        return Delivery(
            recipient=plan.person, name=plan.name, role=plan.role, way=plan.way, address=plan.address, postal=plan.postal,
            files=tuple(f.sha256 for f in sending.files if plan.role in f.roles),
            message_id=None if plan.way == "paper" else f"<{self._desk.new_id()}@{domain}>")

    def _delivering(self, meeting: str, sending: Sending) -> Delivering:
        return Delivering(self._desk, meeting, sending, self._sender())

    def _line(self, password: str | None) -> MailLine:
        server = self._sender()
        if not server.host:
            raise NotSent(_("Ingen e-postserver är inställd."), _("Skriv den under Inställningar, E-post, eller gör utkast."))
        return MailLine(server, password if password is not None else self._preferences.mail_password())

    def _sender(self) -> MailServer:
        server = self._preferences.mail_server()
        if server is None:
            raise NotSent(_("Avsändarens e-postadress är inte inställd."), _("Skriv den under Inställningar, E-post."))
        return server

    def _found(self, sending: str) -> tuple[str, Proof]:
        with self._desk.reading() as view:
            row = view.records.one("sendings", sending)
            if row is None:
                raise NotFound(_("Det finns inget utskick ”{name}”.").format(name=sending))
            deliveries = all_of(Delivery, view.records, "deliveries", sending=sending)
            return str(row["meeting"]), Proof(sending=value_of(Sending, row), deliveries=deliveries)

    def _sent(self, sending: str) -> Sent:
        meeting, proof = self._found(sending)
        return Sent(proof=proof, changes=Changes(meetings=frozenset({meeting}), label=_("utskicket")))
