"""Letters: what accompanies a meeting's papers in words, and what is put into the recipient's calendar."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from app.domain.committee import Committee
from app.domain.document import NoticeDocument
from app.domain.proceedings import Proceedings
from app.domain.sendings import (
    ROLES,
    WHOLE_NOTICES,
    Delivery,
    Invited,
    RecipientRole,
    Sending,
    SendingKind,
    SentFile,
    Texts,
    sequence_after,
    uid_of,
    version_after,
)
from app.domain.swedish import at_clock, listed, raised, the_weekday

HEADS: dict[SendingKind, str] = {
    "notice": "Kallelse", "supplement": "Tillägg till kallelsen", "again": "Ändrad kallelse", "cancelled": "Inställt sammanträde",
    "moved": "Flyttat sammanträde",
}
BEGINNINGS: dict[SendingKind, str] = {
    "notice": "Du kallas till sammanträde med {body} {when}.",
    "supplement": "Här är ett tillägg till kallelsen till sammanträdet med {body} {when}.",
    "again": "Här är en ny kallelse till sammanträdet med {body} {when}. Den ersätter den förra.",
    "cancelled": "Sammanträdet med {body} {when} är inställt.",
    "moved": "Sammanträdet med {body} är flyttat. Du kallas nu till {when}.",
}
TO_OTHERS: dict[SendingKind, str] = {
    **BEGINNINGS, "notice": "Här är kallelsen till sammanträdet med {body} {when}.",
    "moved": "Sammanträdet med {body} är flyttat till {when}.",
}
TO_SUBSTITUTES = "Du får brevet som ersättare. När det är din tur att tjänstgöra i stället för någon kallas du särskilt."
HINDERED = "Anmäl förhinder snarast, även om det bara gäller en del av sammanträdet."


def subject_of(proceedings: Proceedings, kind: SendingKind, version: int = 1) -> str:
    """The letter's subject: what it is, whose meeting, and when."""
    turn = f" (version {version})" if kind == "again" else ""
    return f"{HEADS[kind]}{turn}: {proceedings.committee.name} {_when(proceedings)}"


def texts_of(proceedings: Proceedings, kind: SendingKind, enclosed: Mapping[RecipientRole, Sequence[str]]) -> Texts:
    """What the letters say; `enclosed` are the names of the files that go to each."""
    return Texts(**{role: _text(proceedings, kind, role, enclosed.get(role, ())) for role in ROLES})


def _text(proceedings: Proceedings, kind: SendingKind, role: RecipientRole, names: Sequence[str]) -> str:
    about = (TO_OTHERS if role != "member" else BEGINNINGS)[kind]
    parts = [
        about.format(body=proceedings.committee.name, when=_when(proceedings)),
        f"Plats: {proceedings.meeting.place}" if proceedings.meeting.place and kind != "cancelled" else "",
        f"Bifogat: {listed(names)}." if names else "",
        TO_SUBSTITUTES if role == "substitute" and kind != "cancelled" else "",
        HINDERED if role != "other" and kind != "cancelled" else "",
        _signed(proceedings),
    ]
    return "\n\n".join(p for p in parts if p) + "\n"


def _signed(proceedings: Proceedings) -> str:
    secretary = proceedings.meeting.secretary
    who = (secretary.name, raised(secretary.title or "sekreterare")) if secretary else ()
    return "\n".join(line for line in (*who, proceedings.committee.name, proceedings.committee.host_name) if line)


def _when(proceedings: Proceedings) -> str:
    return f"{the_weekday(proceedings.meeting.date)}{at_clock(proceedings.meeting.start)}"


def invited_of(proceedings: Proceedings, kind: SendingKind) -> Invited:
    """What the calendar is told; the end is that planned for the formality that ends the agenda."""
    meeting, agenda = proceedings.meeting, proceedings.agenda
    last = agenda[-1] if len(agenda) > 1 else None
    ends = last.clock if last is not None and last.kind == "formality" else None
    return Invited(
        summary=f"Sammanträde: {proceedings.committee.name}", date=meeting.date, start=meeting.start,
        end=ends if meeting.start and ends and ends > meeting.start else None, place=meeting.place, cancelled=kind == "cancelled")


@dataclass(frozen=True, slots=True, kw_only=True)
class Occasion:
    """What a sending is made from besides the meeting: its id, the meeting's, the moment, what went before, what goes along.

    `now` is the whole notice as it stands at that moment.
    """

    id: str
    meeting: str
    at: datetime
    now: NoticeDocument
    earlier: tuple[Sending, ...] = ()
    files: tuple[SentFile, ...] = ()


def sending_of(proceedings: Proceedings, kind: SendingKind, occasion: Occasion, texts: Texts | None = None) -> Sending:
    """The sending as it is kept; `texts` stand in the place of the program's own.

    A supplement leaves the calendar alone where it has nothing new to tell it: an invitation asks for an answer.
    """
    earlier, invited = occasion.earlier, invited_of(proceedings, kind)
    sequence, version = sequence_after(earlier, invited), version_after(earlier, kind)
    told_before = bool(earlier) and earlier[-1].sequence == sequence
    return Sending(
        id=occasion.id, kind=kind, version=version, at=occasion.at, subject=subject_of(proceedings, kind, version),
        texts=texts or texts_of(proceedings, kind, enclosed_for(occasion.files)),
        uid=earlier[0].uid if earlier else uid_of(occasion.meeting), sequence=sequence, invited=invited,
        invites=kind != "supplement" or not told_before, files=occasion.files, said=_kept_with(kind, occasion))


def _kept_with(kind: SendingKind, occasion: Occasion) -> NoticeDocument | None:
    """The whole notice as it is kept, to be compared with later, whatever part of it goes out.

    What carries only a part leaves the day of issue as it was; that a meeting is cancelled changes nothing of what was said.
    """
    before = next((s.said for s in reversed(occasion.earlier) if s.said is not None), None)
    if kind == "cancelled":
        return before
    return occasion.now if before is None or kind in WHOLE_NOTICES else replace(occasion.now, issued=before.issued)


def enclosed_for(files: Sequence[SentFile]) -> dict[RecipientRole, list[str]]:
    """The names of the files that go to those of each role."""
    return {role: [f.name for f in files if role in f.roles] for role in ROLES}


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperLetter:
    """What lies before the papers of one recipient: name, postal address line by line, and what the letter says."""

    name: str
    address: tuple[str, ...]
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class PaperLetters:
    """The letters on paper of one sending, with what stands at the head of each."""

    municipality: str
    body: str
    subject: str
    day: date
    letters: tuple[PaperLetter, ...]


def paper_letters(committee: Committee, sending: Sending, deliveries: Sequence[Delivery]) -> PaperLetters:
    """What accompanies the papers that go by post: the same words as in the mail."""
    return PaperLetters(
        municipality=committee.host_name, body=committee.name, subject=sending.subject, day=sending.at.date(),
        letters=tuple(PaperLetter(name=d.name, address=d.postal, text=sending.texts.to(d.role)) for d in deliveries))
