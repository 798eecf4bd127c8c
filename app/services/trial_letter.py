"""A letter to oneself, to see that the mail server can be used."""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.mail_server import MailServer
from app.domain.sendings import DeliveryState
from app.exchange.letter import Letter, letter_bytes
from app.services.mail_line import MailLine
from app.services.work import Desk

SUBJECT = "Provbrev från Klubban"
TEXT = "Det här brevet visar att Klubban kan skicka kallelser genom e-postservern.\n"


@dataclass(frozen=True, slots=True, kw_only=True)
class Trial:
    """What became of the letter, what the server said, and the address it went to."""

    state: DeliveryState
    told: str
    address: str


def send_trial_letter(desk: Desk, server: MailServer, password: str | None) -> Trial:
    """Send a letter to the sender's own address; raises `PasswordWanted` and `NotSent`."""
    address = server.sender_address
    named = (server.sender_name or "", address)
    letter = Letter(message_id=f"<{desk.new_id()}@{address.rpartition('@')[2]}>", at=desk.store.now(), sender=named, to=named,
                    subject=SUBJECT, text=TEXT)
    with MailLine(server, password) as line:
        outcome = line.deliver(letter_bytes(letter), address, lambda: None)
    return Trial(state=outcome.fate, told=outcome.told, address=address)
