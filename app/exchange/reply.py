"""Replies: a mail or an answer to a calendar invitation, read as what somebody lets know of their coming to a meeting.

What is read comes from outside: it is bounded in size, opened by nothing but the parsers here, and only proposes.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from email import policy
from email.message import EmailMessage
from email.parser import BytesParser
from email.utils import getaddresses, parsedate_to_datetime
from html.parser import HTMLParser
from pathlib import PurePath
from zoneinfo import ZoneInfo

from app.domain.calling import Says, Way
from app.domain.times import Clock
from app.exchange.codec import Fault, Refused

LARGEST = 32 * 2**20
LARGEST_CALENDAR = 2**20
MOST_PARTS = 200
WORDS = 400
"""Signs of a mail's own words that are kept for the eye."""
HERE = ZoneInfo("Europe/Stockholm")
ANSWERS: dict[str, Says] = {"DECLINED": "absent", "ACCEPTED": "comes", "TENTATIVE": "unsure"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    """Who wrote, when (the clock of Stockholm), and what it proposes; `says` is None where nothing can be told from it.

    `uid` names the invitation that is answered; `comes` and `goes` are clocks of one who comes late or goes early.
    """

    way: Way
    address: str | None = None
    name: str | None = None
    at: datetime | None = None
    says: Says | None = None
    uid: str | None = None
    words: str = ""
    comes: Clock | None = None
    goes: Clock | None = None


def read(file_name: str, content: bytes) -> Reply:
    """The reply in a file; raises `Refused` for what is none, with the way out."""
    if len(content) > LARGEST:
        raise Refused([Fault("", f"filen är större än {LARGEST // 2**20} MB.")])
    if content.startswith(OUTLOOK) or PurePath(file_name).suffix.lower() == ".msg":
        raise Refused([Fault("", "det är Outlooks eget format (.msg). Spara brevet som .eml, eller ta förhindret med F.")])
    if b"BEGIN:VCALENDAR" in content[:1000].upper():
        return _of_calendar(content)
    return _of_mail(content)


BROKEN = (
    ValueError,  # a line that is no property, a moment or a number that is none
    LookupError,  # a coding that nobody knows, a component that lacks what it must have
    TypeError, AttributeError,  # the library's own readers of headers and properties, where one is of another kind than it says
    RecursionError,  # parts within parts, deeper than anybody writes
)
"""What `email` and `icalendar` say of a broken letter or calendar."""
OUTLOOK = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
"""How every file of Outlook's own format begins."""


# --- a calendar's answer


def _of_calendar(content: bytes) -> Reply:
    calendar = _calendar(content)
    if calendar is None:
        raise Refused([Fault("", "det är ingen kalenderfil som kan läsas.")])
    if calendar.says is None:
        raise Refused([Fault("", "kalenderfilen svarar inte på någon kallelse.")])
    return calendar


def _calendar(content: bytes) -> Reply | None:
    """The answer in a calendar file: of its first event, and of the one whom a reply names; None where there is none."""
    if len(content) > LARGEST_CALENDAR:
        return None
    try:
        return _answer(content)
    except BROKEN:
        return None


def _answer(content: bytes) -> Reply | None:
    from icalendar import Calendar

    whole = Calendar.from_ical(content)
    event = next(iter(whole.walk("VEVENT")), None)
    if event is None:
        return None
    told = event.get("ATTENDEE")
    attendee = told[0] if isinstance(told, list) and told else told
    parameters = getattr(attendee, "params", {})
    is_reply = str(whole.get("METHOD", "")).upper() == "REPLY"
    return Reply(
        way="calendar", address=_address(str(attendee or "")), name=str(parameters.get("CN", "")) or None,
        at=_moment(getattr(event.get("DTSTAMP"), "dt", None)),
        says=ANSWERS.get(str(parameters.get("PARTSTAT", "")).upper()) if is_reply else None,
        uid=str(event.get("UID", "")) or None, words=_shortened(str(event.get("COMMENT", ""))))


# --- a mail


def _of_mail(content: bytes) -> Reply:
    try:
        mail = BytesParser(EmailMessage, policy=policy.default).parsebytes(content)
        sender = _sender(mail)
        words, answer = _text(mail), _enclosed(mail)
        reply = Reply(way="mail", address=sender[1], name=sender[0], at=_sent(mail),
                      words=_shortened(f"{_subject(mail)}\n{words}".strip()))
    except BROKEN as e:
        raise Refused([Fault("", "brevet är trasigt och kan inte läsas. Ta förhindret med F.")]) from e
    if not reply.address and not mail.keys():
        raise Refused([Fault("", "det är varken ett brev (.eml) eller ett kalendersvar (.ics).")])
    if answer is not None and answer.says is not None:
        return replace(answer, at=answer.at or reply.at, address=answer.address or reply.address,
                       name=answer.name or reply.name, words=answer.words or reply.words)
    return _understood(reply, f"{_subject(mail)}\n{words}")


def _sender(mail: EmailMessage) -> tuple[str | None, str | None]:
    found = getaddresses([str(mail.get("From", ""))[:1000]])
    name, address = found[0] if found else ("", "")
    return name or None, _address(address)


def _subject(mail: EmailMessage) -> str:
    return " ".join(str(mail.get("Subject", "")).split())[:300]


def _sent(mail: EmailMessage) -> datetime | None:
    with suppress(ValueError, TypeError, IndexError, OverflowError):
        return _moment(parsedate_to_datetime(str(mail.get("Date", ""))))
    return None


def _parts(mail: EmailMessage, kind: str) -> Iterator[bytes]:
    for number, part in enumerate(mail.walk()):
        if number > MOST_PARTS:
            return
        if part.get_content_type() == kind and not part.is_multipart():
            yield part.get_payload(decode=True) or b""  # type: ignore[misc]  # of a part that is not several: bytes


def _text(mail: EmailMessage) -> str:
    """The mail's own words, without what it quotes."""
    plain = next(_parts(mail, "text/plain"), None)
    if plain is not None:
        return _unquoted(_decoded(plain))
    marked_up = next(_parts(mail, "text/html"), None)
    if marked_up is None:
        return ""
    reader = _Words()
    reader.feed(_decoded(marked_up)[:200_000])
    return _unquoted("".join(reader.found))


def _decoded(content: bytes) -> str:
    try:
        return content.decode()
    except UnicodeDecodeError:
        return content.decode("cp1252", "replace")


def _unquoted(text: str) -> str:
    lines: list[str] = []
    for line in text.splitlines():
        if QUOTE_BEGINS.match(line.strip()):
            break
        if not line.lstrip().startswith(">"):
            lines.append(line.rstrip())
    return "\n".join(lines).strip()


QUOTE_BEGINS = re.compile(r"(-{3,}|_{5,}|Från: |From: |Den .{1,80} skrev|On .{1,80} wrote)")


def _enclosed(mail: EmailMessage) -> Reply | None:
    content = next(_parts(mail, "text/calendar"), None)
    return _calendar(content) if content else None


class _Words(HTMLParser):
    """The words of a page; scripts, styles and tags are left out."""

    def __init__(self) -> None:
        super().__init__()
        self.found: list[str] = []
        self._silent = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self._silent += tag in {"script", "style", "head"}
        if tag in {"br", "p", "div", "tr", "li", "blockquote"}:
            self.found.append("\n")

    def handle_endtag(self, tag: str) -> None:
        self._silent -= tag in {"script", "style", "head"} and self._silent > 0

    def handle_data(self, data: str) -> None:
        if not self._silent:
            self.found.append(data)


# --- what the words propose

CLOCK = (r"(?<!den )(?<![\d/.:-])(?:kl\.? ?)?(\d{1,2})(?:[.:](\d{2}))?(?!\d|[.:/-]\d)"
         r"(?! ?(?:jan|feb|mars|apr|maj|jun|jul|aug|sep|okt|nov|dec|min|pers|st\b))")
COMES_LATE = re.compile(rf"\b(?:kommer|ansluter|är där|är på plats)\b[^.!?\n]{{0,30}}?\b{CLOCK}", re.IGNORECASE)
GOES_EARLY = re.compile(rf"\b(?:går|lämnar|måste gå|åker|slutar)\b[^.!?\n]{{0,30}}?\b{CLOCK}", re.IGNORECASE)
ABSENT = re.compile(
    r"förhinder|förhindrad|\bkan (?:tyvärr )?(?:inte|ej)\b|\bkommer (?:tyvärr )?(?:inte|ej)\b|\bsjuk|\bfrånvar|\btackar? nej|"
    r"\bdeltar (?:inte|ej)\b|\b(?:avböj|declined)", re.IGNORECASE)
UNSURE = re.compile(r"\bkanske\b|\bosäker|\bpreliminär|\btentative", re.IGNORECASE)
COMES = re.compile(r"\b(?:jag )?kommer\b|\bdeltar\b|\btackar? ja\b|\bgodkänd|\baccepted", re.IGNORECASE)


def _understood(reply: Reply, text: str) -> Reply:
    comes, goes = _clock(COMES_LATE.search(text)), _clock(GOES_EARLY.search(text))
    if comes or goes:
        return replace(reply, says="absent", comes=comes, goes=goes)
    says: tuple[tuple[re.Pattern[str], Says], ...] = ((ABSENT, "absent"), (UNSURE, "unsure"), (COMES, "comes"))
    return replace(reply, says=next((what for pattern, what in says if pattern.search(text)), None))


def _clock(found: re.Match[str] | None) -> Clock | None:
    if found is None or int(found[1]) > 23 or int(found[2] or 0) > 59:
        return None
    return f"{int(found[1]):02}:{found[2] or '00'}"


def _address(text: str) -> str | None:
    """A bare mail address in small letters, from `mailto:` or from itself; None for what is none."""
    bare = re.sub(r"\Amailto:", "", text.strip(), flags=re.IGNORECASE).lower()
    return bare if re.fullmatch(r"[^@\s<>]{1,100}@[^@\s<>]{1,200}", bare) else None


def _moment(told: object) -> datetime | None:
    """The minute by the clock of Stockholm; one without a zone is Universal Time, as DTSTAMP is. None for no likely one."""
    if not isinstance(told, datetime) or not 2000 <= told.year < 2100:
        return None
    aware = told if told.tzinfo else told.replace(tzinfo=UTC)
    return aware.astimezone(HERE).replace(tzinfo=None, second=0, microsecond=0)


def _shortened(text: str) -> str:
    clean = "".join(sign if sign.isprintable() or sign == "\n" else " " for sign in text)
    return clean if len(clean) <= WORDS else clean[: WORDS - 1].rstrip() + "…"
