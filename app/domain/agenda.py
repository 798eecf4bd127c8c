"""The agenda: the items of a meeting with their papers, and the numbers under which they are printed."""

from __future__ import annotations

import datetime as dt
from dataclasses import dataclass
from typing import Literal

from app.domain.times import Clock

ItemKind = Literal["formality", "decision", "information", "messages", "delegation", "election", "other"]
Appeal = Literal["legality", "administrative", "planning", "none"]
PaperMark = Literal["X", "VS"]
EarlierWhat = Literal["tabled", "referred_back", "returned", "decided"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Paper:
    """A paper of an item: X is enclosed with the notice, VS is shown at the meeting. `sha256` names the file's content."""

    title: str
    mark: PaperMark | None = None
    file: str | None = None
    sha256: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class ListEntry:
    """One message, or one reported delegation decision, under an item; urgent ones by KL 6:39–40."""

    title: str
    number: str | None = None
    dnr: str | None = None
    urgent: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class EarlierHandling:
    """What the committee did with the matter before."""

    date: dt.date
    paragraph: int | None = None
    what: EarlierWhat | None = None
    by: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class AgendaItem:
    """An item; `number` is the agenda's own, the § comes when it is opened; `numbered` False never takes a §.

    `level` is who decides in the end (ITVT, KS, KF, Info …). `summary` and `proposal` are Markdown
    (paragraphs, lists, tables, bold).
    """

    id: str
    title: str
    kind: ItemKind = "decision"
    dnr: str | None = None
    level: str | None = None
    by: str | None = None
    presenter: str | None = None
    summary: str | None = None
    grounds: tuple[str, ...] = ()
    proposal: str | None = None
    exercise_of_authority: bool = False
    closed: bool = False
    papers: tuple[Paper, ...] = ()
    number: str | None = None
    clock: Clock | None = None
    numbered: bool = True
    entries: tuple[ListEntry, ...] = ()
    appeal: Appeal | None = None
    earlier: tuple[EarlierHandling, ...] = ()
    recipients: tuple[str, ...] = ()
    for_information: tuple[str, ...] = ()


def printed_numbers(agenda: tuple[AgendaItem, ...]) -> dict[str, str]:
    """The number of each item by its id, the same on screen and paper; empty for a formality or messages without their own.

    What has no number of its own takes the next after the highest so far that is free.
    """
    taken = {item.number for item in agenda if item.number}
    numbers: dict[str, str] = {}
    last = 0
    for item in agenda:
        number = item.number or ("" if item.kind in UNNUMBERED else str(_next_free(last, taken)))
        last = max(last, int(number)) if number.isdecimal() else last
        numbers[item.id] = number
    return numbers


UNNUMBERED: frozenset[ItemKind] = frozenset({"formality", "messages"})
"""The kinds that are printed with a number only where they are given one."""


def _next_free(last: int, taken: set[str]) -> int:
    number = last + 1
    while str(number) in taken:
        number += 1
    return number
