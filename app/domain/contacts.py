"""Contacts: how a person is reached, and in which way the notice goes to them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

SendBy = Literal["mail", "paper"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Contact:
    """How a person is reached; `address` is a postal address, a line each. Without a mail address letters go on paper."""

    person: str
    email: str | None = None
    phone: str | None = None
    address: tuple[str, ...] = ()
    send_by: SendBy = "mail"


def mail_address_fault(address: str) -> str | None:
    """Why no letter can be sent to that address, as a sentence; None where it can."""
    local, at, domain = address.rpartition("@")
    plain = address.isascii() and address.isprintable() and not any(sign in address for sign in ' ,;:<>()[]\\"')
    if plain and at and local and "@" not in local and all(domain.split(".")) and "." in domain:
        return None
    return f"”{address}” är ingen e-postadress."
