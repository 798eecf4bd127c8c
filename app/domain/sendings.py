"""Sendings: what was sent for a meeting, to whom, and what became of it at each."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

SendingKind = Literal["notice", "supplement", "again", "cancelled", "moved"]
"""`again` is a later version of the whole notice, `supplement` only what was changed."""
DeliveryWay = Literal["mail", "draft", "paper"]
DeliveryState = Literal["waiting", "sent", "refused", "failed", "uncertain", "made"]
"""`uncertain`: the line broke after the letter's end, and nobody knows; `made`: a draft or an address sheet was written."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SentFile:
    """A file that went out, known by its content."""

    name: str
    sha256: str
    size: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Sending:
    """One sending of a meeting's papers. `version` counts the meeting's notices; `uid` and `sequence` are the invitation's."""

    id: str
    kind: SendingKind
    version: int
    at: datetime
    subject: str
    text: str
    files: tuple[SentFile, ...] = ()
    uid: str | None = None
    sequence: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivery:
    """What became of a sending at one recipient; `told` is what the server or the machine said."""

    recipient: str
    name: str
    way: DeliveryWay
    address: str | None = None
    optional: bool = False
    files: tuple[str, ...] = ()
    message_id: str | None = None
    state: DeliveryState = "waiting"
    at: datetime | None = None
    told: str | None = None
