"""The mail server through which letters go, and the name they bear; the password is never among what is kept here."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from app.domain.contacts import mail_address_fault

Encryption = Literal["starttls", "tls", "none"]
PORTS: dict[Encryption, int] = {"starttls": 587, "tls": 465, "none": 25}
LOOPBACK = ("localhost", "127.0.0.1", "::1")


@dataclass(frozen=True, slots=True, kw_only=True)
class MailServer:
    """Where and how letters are handed in; without a `user` nobody logs in. `none` is chosen, never fallen back on.

    Without a `host` letters are only made as drafts, which bear the sender's name.
    """

    sender_address: str
    host: str = ""
    sender_name: str | None = None
    port: int = PORTS["starttls"]
    encryption: Encryption = "starttls"
    user: str | None = None

    @property
    def outside_unencrypted(self) -> bool:
        """Whether letters leave this machine for all to read."""
        return self.encryption == "none" and self.host not in LOOPBACK


def faults_of(server: MailServer) -> tuple[tuple[str, str], ...]:
    """What hinders sending: the field and a sentence, each."""
    found = []
    if any(sign.isspace() or sign in "/@" for sign in server.host):
        found.append(("host", "Servern ska ha ett namn, till exempel smtp.kommunen.se."))
    if not 0 < server.port < 65536:
        found.append(("port", "Porten är ett tal från 1 till 65535."))
    sender = mail_address_fault(server.sender_address)
    if sender:
        found.append(("sender_address", sender))
    if server.user and server.outside_unencrypted:
        found.append(("encryption", "Ett lösenord skickas aldrig okrypterat. Välj STARTTLS eller TLS, eller ta bort användaren."))
    return tuple(found)
