"""Calls: whom the secretary has asked to serve in somebody's place before the meeting, when, and what they answered."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

Answer = Literal["no_answer", "message_left", "yes", "no"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """One call to a substitute; `instead_of` is the hindered person, None where a seat is vacant or it was not said."""

    id: str
    person: str
    at: datetime
    answer: Answer
    instead_of: str | None = None
    items: tuple[str, ...] | None = None
    note: str | None = None
