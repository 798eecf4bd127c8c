"""A letter to one recipient: plain text, the invitation to the calendar, and the papers. [RFC 5322] [RFC 6047]"""

from __future__ import annotations

from base64 import encodebytes
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from email.headerregistry import Address
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import format_datetime
from functools import cached_property
from hashlib import sha256

from app.exchange.invitation import STOCKHOLM, Invitation, invitation_ics

SEVEN_BITS = SMTP.clone(cte_type="7bit")
"""Every server takes it, also one that has not learnt 8BITMIME."""


@dataclass(frozen=True, kw_only=True)
class Enclosed:
    """A file in a letter, or in many: its name and its bytes, made ready for the mail once."""

    name: str
    content: bytes

    @cached_property
    def encoded(self) -> bytes:
        """The content in base64, in the lines of the mail."""
        return encodebytes(self.content).replace(b"\n", b"\r\n")


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


def letter_bytes(letter: Letter, *, draft: bool = False) -> bytes:
    """The letter as it goes over the line, the same each time but for the boundaries between its parts.

    As a `draft` it is an .eml that Outlook opens ready to be sent. The papers are put in last: what has twenty megabytes is not
    to be cut into lines by Python for each recipient anew.
    """
    message = _message(letter)
    if draft:
        message["X-Unsent"] = "1"
    content = message.as_bytes()
    for number, file in enumerate(letter.enclosed):
        content = content.replace(encodebytes(_place(letter, number)).replace(b"\n", b"\r\n"), file.encoded, 1)
    return content


def _message(letter: Letter) -> EmailMessage:
    """The letter with a word in the place of each of its papers."""
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
    for number, file in enumerate(letter.enclosed):
        subtype = "pdf" if file.content.startswith(b"%PDF") else "octet-stream"
        message.add_attachment(_place(letter, number), maintype="application", subtype=subtype, filename=_one_line(file.name))
    return message


def _place(letter: Letter, number: int) -> bytes:
    """A word that stands nowhere else, short enough for one line of base64."""
    return sha256(f"{letter.message_id} {number}".encode()).digest()


def _address(named: tuple[str, str]) -> Address:
    name, mail = named
    return Address(display_name=_one_line(name), addr_spec=mail)


def _one_line(text: str) -> str:
    return " ".join(text.split())
