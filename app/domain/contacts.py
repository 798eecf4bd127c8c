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
