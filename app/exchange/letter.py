"""A letter to one recipient: plain text, the invitation to the calendar, and the papers. [RFC 5322] [RFC 6047]"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime

from app.exchange.invitation import STOCKHOLM, Invitation, invitation_ics

SEVEN_BITS = SMTP.clone(cte_type="7bit")
"""Every server takes it, also one that has not learnt 8BITMIME."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Enclosed:
    """A file in the letter: its name and its bytes."""

    name: str
    content: bytes


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """What goes to one recipient; `sender` and `to` are a name and a mail address, `at` the local time of writing."""

    message_id: str
    at: datetime
    sender: tuple[str, str]
    to: tuple[str, str]
    subject: str
    text: str
    invitation: Invitation | None = None
    enclosed: Sequence[Enclosed] = ()


def message_of(letter: Letter) -> EmailMessage:
    """The letter as a message, the same each time it is made but for the boundaries between its parts."""
    message = EmailMessage(policy=SEVEN_BITS)
    message["From"] = _address(letter.sender)
    message["To"] = _address(letter.to)
    message["Subject"] = _one_line(letter.subject)
    message["Date"] = format_datetime(letter.at.replace(tzinfo=STOCKHOLM))
    message["Message-ID"] = letter.message_id
    message["Content-Language"] = "sv"
    message.set_content(letter.text, cte="quoted-printable")
    if letter.invitation is not None:
        message.add_alternative(invitation_ics(letter.invitation).decode(), subtype="calendar", cte="base64",
                                params={"method": letter.invitation.method})
    for file in letter.enclosed:
        _enclose(message, file)
    return message


def draft_of(letter: Letter) -> bytes:
    """The letter as an .eml that Outlook opens as a draft ready to be sent."""
    message = message_of(letter)
    message["X-Unsent"] = "1"
    return message.as_bytes()


def _address(named: tuple[str, str]) -> Address:
    name, mail = named
    return Address(display_name=_one_line(name), addr_spec=mail)


def _one_line(text: str) -> str:
    return " ".join(text.split())


def _enclose(message: EmailMessage, file: Enclosed) -> None:
    subtype = "pdf" if file.content.startswith(b"%PDF") else "octet-stream"
    message.add_attachment(file.content, maintype="application", subtype=subtype, filename=_one_line(file.name))
