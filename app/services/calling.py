"""Calling: all that it takes to send a meeting's notice: who is told, how, by when, what each gets, and what became of it."""

from __future__ import annotations

import tempfile
from collections.abc import Collection, Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Literal

from app.domain.contacts import Contact
from app.domain.mail_server import MailServer
from app.domain.meeting.setting import Setting, setting_of
from app.domain.notice.convener import Convener, convener_of, conveners_of
from app.domain.notice.deadline import Deadline, deadline_of
from app.domain.notice.told import Told, told_of
from app.domain.papers import Enclosure as Enclosed
from app.domain.sendings import ROLES, WHOLE_NOTICES, DeliveryWay, RecipientRole, SendingKind, kinds_to_send
from app.services.changes import Changes
from app.services.contacts import Contacts
from app.services.meetings import Meetings
from app.services.notice_papers import NoticePaper, NoticePapers
from app.services.papers import Papers
from app.services.paths import file_name
from app.services.preferences import Preferences
from app.services.printing import Printing
from app.services.progress import Report, go_on
from app.services.sendings import Enclosure, Proof, Sendings, Sent
from app.services.work import Desk

SubstitutesGet = Literal["letter", "all"]
Route = Literal["mail", "draft", "none"]
"""How letters go out: through the mail server, as drafts that bear the sender's name, or not at all, as nobody said who sends."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Recipient:
    """One who must be told, the way it reaches them, and in a sentence what is `missing`; a vacant seat has no way."""

    told: Told
    contact: Contact | None = None
    way: DeliveryWay | None = None
    missing: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class CallingState:
    """How it stands with the calling of a meeting; `kinds` are what can be sent now, the first what is offered.

    `papers` says that the agenda has such as go with the notice.
    """

    recipients: tuple[Recipient, ...]
    deadline: Deadline
    convener: Convener | None
    caller: str | None
    caller_name: str
    route: Route
    kinds: tuple[SendingKind, ...]
    proofs: tuple[Proof, ...]
    papers: bool

    @property
    def ready(self) -> bool:
        """Whether everybody can be reached."""
        return not any(r.missing for r in self.recipients)


@dataclass(frozen=True, slots=True, kw_only=True)
class Made:
    """The papers of a sending, made and not yet sent: what each role gets, in order, the same bytes that will go."""

    kind: SendingKind
    files: tuple[Enclosure, ...]

    def to(self, role: RecipientRole) -> tuple[Enclosure, ...]:
        """What one with that role gets."""
        return tuple(f for f in self.files if role in f.roles)


NAMES: dict[NoticePaper, str] = {
    "notice": "Kallelse", "letter": "Kallelse till ersättare", "agenda": "Föredragningslista",
    "supplement": "Tillägg till kallelsen", "again": "Ändrad kallelse", "cancelled": "Inställt sammanträde",
    "moved": "Flyttat sammanträde",
}
"""What the files are called; they are papers, and in Swedish."""


class Calling:
    """The calling of the meetings of an archive."""

    def __init__(self, desk: Desk, meetings: Meetings, contacts: Contacts, preferences: Preferences, printing: Printing,
                 papers: Papers, sendings: Sendings) -> None:
        self._desk, self._meetings, self._contacts, self._preferences = desk, meetings, contacts, preferences
        self._printing, self._papers, self._sendings = printing, papers, sendings
        self._notices = NoticePapers(desk)

    # Looking

    def state(self, meeting: str) -> CallingState:
        """How it stands."""
        from app.exchange.red_days import red_days

        setting, route = self._setting(meeting), self._route()
        proofs = self._sendings.proofs(meeting)
        return CallingState(
            recipients=self._recipients(meeting, setting, route), deadline=deadline_of(setting, red_days(), self._desk.today),
            convener=convener_of(setting), caller=setting.meeting.called_by, route=route,
            caller_name=setting.signature(setting.meeting.called_by) if setting.meeting.called_by else "", proofs=proofs,
            kinds=kinds_to_send([p.sending for p in proofs], setting.meeting.date, self._notices.plan(meeting),
                                differs=self._notices.differs(meeting)),
            papers=bool(self._papers.enclosures(meeting)),
        )

    def callers(self, meeting: str) -> tuple[Convener, ...]:
        """Who may call, in turn, each with the reason: the chair, then who follows where those before cannot. [SO § 6]"""
        return conveners_of(self._setting(meeting))

    def paper(self, meeting: str, paper: NoticePaper) -> bytes:
        """A paper as it would go today; once sent, the notice bears the day on which it was."""
        issued = None if paper == "notice" and self._setting(meeting).meeting.notice_sent else self._desk.today
        return self._printing.notice(meeting, paper, issued=issued)

    # Changing

    def choose_caller(self, meeting: str, person: str | None) -> Changes:
        """Let this person call; with None it is the chair."""
        value = self._meetings.proceedings(meeting).meeting
        return self._meetings.save(meeting, replace(value, called_by=person))

    def save_contact(self, contact: Contact) -> Changes:
        """Keep how somebody is reached; raises `Inadmissible` for what is no mail address."""
        return self._contacts.save_contact(contact)

    def save_sender(self, address: str) -> Changes:
        """Keep the address that letters come from; raises `Inadmissible` for what is no mail address."""
        known = self._preferences.mail_server()
        server = replace(known, sender_address=address) if known else MailServer(sender_address=address)
        return self._preferences.save_mail_server(server)

    # Making and sending

    def make(
        self, meeting: str, kind: SendingKind, substitutes_get: SubstitutesGet = "letter", report: Report = go_on,
        *, without: Collection[Enclosed] = (),
    ) -> Made | None:
        """The papers of a sending, with today's date; None where `report` stopped it. May be done off the window's thread.

        Members get a whole notice with every paper marked X; others the notice alone; substitutes a letter of their own, or what
        the members get. With a supplement go the papers that have come since. Raises `Unfinished` where a text is missing,
        `PapersMissing` where a paper is: it can be made `without` those.
        """
        roles: tuple[RecipientRole, ...] = ("member",) if substitutes_get == "letter" else ("member", "substitute")
        files = list[Enclosure]()
        if kind in WHOLE_NOTICES and self._papers.enclosures(meeting):
            bundle = self._bundle(meeting, kind, report, without)
            if bundle is None:
                return None
            files.append(Enclosure(name=self.name(meeting, kind, " med handlingar"), content=bundle, roles=roles))
        with_letter = kind == "notice" and substitutes_get == "letter"
        done = {role for f in files for role in f.roles} | ({"substitute"} if with_letter else set())
        files.append(self._enclosure(meeting, kind, tuple(role for role in ROLES if role not in done)))
        if with_letter:
            files.append(self._enclosure(meeting, "letter", ("substitute",)))
        if kind == "supplement":
            files += self._new_papers(meeting)
        return Made(kind=kind, files=tuple(files))

    def send(self, meeting: str, made: Made, password: str | None = None, report: Report = go_on) -> Sent:
        """Send what was made by mail; raises as `Sendings.send`."""
        return self._sendings.send(meeting, made.kind, made.files, password=password, report=report)

    def draft(self, meeting: str, made: Made, folder: Path, report: Report = go_on) -> Sent:
        """Write what was made as drafts and address sheets into a folder; raises as `Sendings.draft`."""
        return self._sendings.draft(meeting, made.kind, made.files, folder, report=report)

    # Within

    def _setting(self, meeting: str) -> Setting:
        return setting_of(self._desk.dossier(meeting).proceedings)

    def _route(self) -> Route:
        server = self._preferences.mail_server()
        if server is None:
            return "none"
        return "mail" if server.host else "draft"

    def _recipients(self, meeting: str, setting: Setting, route: Route) -> tuple[Recipient, ...]:
        plan = {p.person: p for p in self._sendings.plan(meeting, drafts=route != "mail")}
        contacts, registered = self._contacts.of_meeting(meeting), self._contacts.registered_as(meeting)
        found = list[Recipient]()
        for told in told_of(setting):
            planned = plan.pop(told.person, None) if told.person else None
            if planned is not None:
                person = planned.person
                contact = contacts.get(person) or Contact(person=registered.get(person, person))
                found.append(Recipient(told=told, contact=contact, way=planned.way, missing=planned.missing))
            elif told.person is None:
                found.append(Recipient(told=told))
        return tuple(found)

    def _bundle(self, meeting: str, kind: NoticePaper, report: Report, without: Collection[Enclosed]) -> bytes | None:
        document = self._notices.document(meeting, kind, issued=self._desk.today)
        with tempfile.TemporaryDirectory() as folder:
            out = Path(folder) / "bundle.pdf"
            done = self._papers.bundle(meeting, out, report, without=without, document=document)
            return out.read_bytes() if done else None

    def _new_papers(self, meeting: str) -> Iterator[Enclosure]:
        """The enclosed papers that the notice did not have when something was last sent, each as a file of its own."""
        before = self._notices.said(meeting)
        known = {p.sha256 for row in (before.agenda if before else ()) for p in row.enclosed}
        for each in self._papers.enclosures(meeting):
            sha256 = each.paper.sha256
            if sha256 is not None and sha256 not in known:
                yield Enclosure(name=f"{file_name(each.named)}.pdf", content=self._papers.pdf(sha256))

    def _enclosure(self, meeting: str, paper: NoticePaper, roles: tuple[RecipientRole, ...]) -> Enclosure:
        content = self._printing.notice(meeting, paper, issued=self._desk.today)
        return Enclosure(name=self.name(meeting, paper), content=content, roles=roles)

    def name(self, meeting: str, paper: NoticePaper, more: str = "") -> str:
        """What the file of a paper is called, `more` after its kind."""
        return f"{NAMES[paper]}{more} {self._meetings.line(meeting).named}.pdf"


__all__ = ["Calling", "CallingState", "Made", "NoticePaper", "Recipient", "Route", "SubstitutesGet"]
