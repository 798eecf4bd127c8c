"""The agenda: the items of a meeting with their papers."""

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
