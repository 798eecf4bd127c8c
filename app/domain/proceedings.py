"""Proceedings: everything that one meeting file carries, from the committee to what happened to the minutes."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from datetime import date, datetime
from enum import Enum
from typing import Literal

from app.domain.agenda import AgendaItem
from app.domain.committee import Committee, Roster
from app.domain.meeting.events import Entry
from app.domain.standing_orders import StandingOrders
from app.domain.times import Clock

TextPart = Literal[
    "summary", "grounds", "proposal", "proposals", "course", "decision", "reservation", "other",
    "presence", "disqualification", "adjournment", "declined", "special_statement", "note", "at_once",
    "course_2", "course_3", "course_4", "course_5", "course_6",
]
"""The parts of a paragraph that the secretary can write herself; the first line as the meeting file was first published, the
last what was asked after each vote."""
SignerRole = Literal["chair", "adjuster", "secretary"]


class NotKnown(Enum):
    """The third answer besides a value and `None`: nothing was said."""

    NOT_KNOWN = "not known"


NOT_KNOWN = NotKnown.NOT_KNOWN


@dataclass(frozen=True, slots=True, kw_only=True)
class Secretary:
    """Who keeps the minutes."""

    name: str
    title: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Adjustment:
    """When and where the minutes are to be adjusted [KL 5:69]."""

    at: datetime | None = None
    place: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Meeting:
    """A meeting as it was called; `last_paragraph` is the § before its first."""

    date: dt.date
    start: Clock | None = None
    place: str | None = None
    notice_sent: dt.date | None = None
    notice_exception: str | None = None
    called_by: str | None = None
    secretary: Secretary | None = None
    series: str | None = None
    adjustment: Adjustment | None = None
    last_paragraph: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnText:
    """What the secretary has overwritten in the minutes of an item."""

    item: str
    part: TextPart
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Signature:
    """Who signed the minutes, as what and when."""

    person: str
    role: SignerRole
    at: datetime | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Check:
    """The secretary's look at a board [SO § 8]."""

    by: str
    on: date


@dataclass(frozen=True, slots=True, kw_only=True)
class BoardNotice:
    """The notice of adjustment on one board; `gaps` are days, first and last included, when it was not up [KL 8:12]."""

    board: str
    posted: date | None = None
    taken_down: date | None = None
    checked: Check | None = None
    gaps: tuple[tuple[date, date], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class MinutesPart:
    """Items whose minutes were adjusted together (None: all that were opened). `adjusted_on` None is not yet."""

    items: tuple[str, ...] | None = None
    adjusted_on: date | NotKnown | None = NOT_KNOWN
    signed: tuple[Signature, ...] = ()
    refused: tuple[str, ...] = ()
    boards: tuple[BoardNotice, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Minutes:
    """What happened to the minutes; without parts nothing is said of adjusting, posting and appeal."""

    parts: tuple[MinutesPart, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Proceedings:
    """A whole meeting as a value: who, by which rules, about what, and everything that was noted."""

    committee: Committee
    standing_orders: StandingOrders
    roster: Roster
    meeting: Meeting
    agenda: tuple[AgendaItem, ...] = ()
    texts: tuple[OwnText, ...] = ()
    log: tuple[Entry, ...] = ()
    minutes: Minutes | None = None

    def item(self, id: str) -> AgendaItem:
        """The agenda's item with that id."""
        return next(a for a in self.agenda if a.id == id)

