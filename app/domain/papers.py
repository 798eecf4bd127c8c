"""Papers of items: what is known of a prepared one, and under which stamps the enclosed ones go in the bundle."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from app.domain.agenda import AgendaItem, Paper, printed_numbers

Source = Literal["pdf", "picture", "office"]
FindingCode = Literal[
    "mended", "locked_for_changes", "opened_with_password", "signed", "form", "living_form", "layers", "comments", "revisions",
    "scripts", "embedded", "media", "links", "metadata", "measures", "empty_pages", "from_office", "from_picture",
]
"""What was met in a file on its way in: first what the secretary should look at, then what was taken away."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """Something met in a file, and how many there were of it."""

    code: FindingCode
    count: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Sheets:
    """So many pages of one size, in whole millimetres as they are seen."""

    width: int
    height: int
    count: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class PreparedPaper:
    """A file that was measured and cleaned: `sha256` names it as it came, `prepared` the PDF that goes out."""

    sha256: str
    prepared: str
    name: str
    source: Source = "pdf"
    kilobytes: int = 0
    sheets: tuple[Sheets, ...] = ()
    findings: tuple[Finding, ...] = ()

    @property
    def pages(self) -> int:
        """How many pages it has."""
        return sum(sheets.count for sheets in self.sheets)


@dataclass(frozen=True, slots=True, kw_only=True)
class Enclosure:
    """A paper that goes with the notice: `stamp` as it is printed, e.g. `Ärende 3`; the paper is number `position` of `of`.

    `entry` is the message that it belongs to, counted from 0, where an item gathers several; `rows` are the rows of the printed
    agenda that tell of it.
    """

    item: str
    stamp: str
    heading: str
    dnr: str
    paper: Paper
    position: int
    of: int
    entry: int | None = None
    rows: tuple[str, ...] = ()

    @property
    def named(self) -> str:
        """What tells it from all others: `Ärende 3, Tjänsteskrivelse`."""
        return f"{self.stamp}, {self.paper.title}"


def enclosures(agenda: tuple[AgendaItem, ...]) -> tuple[Enclosure, ...]:
    """The papers marked X in the order of the agenda; those shown at the meeting (VS) stay at home."""
    numbers = printed_numbers(agenda)
    return tuple(each for item in agenda for each in _of_item(item, numbers[item.id]))


def _of_item(item: AgendaItem, number: str) -> Iterator[Enclosure]:
    papers = tuple(p for p in item.papers if p.mark == "X")
    if item.kind == "messages" and len(item.entries) == len(papers):
        for n, (entry, paper) in enumerate(zip(item.entries, papers, strict=True)):
            yield Enclosure(item=item.id, stamp=f"Meddelande {entry.number or n + 1}", heading=entry.title,
                            dnr=entry.dnr or "", paper=paper, position=1, of=1, entry=n, rows=(f"{item.id}/{entry.title}",))
        return
    rows = tuple(f"{item.id}/{entry.title}" for entry in item.entries) if item.kind == "messages" else ()
    for n, paper in enumerate(papers, 1):
        yield Enclosure(item=item.id, stamp=stamped(item, number), heading=item.title, dnr=item.dnr or "", paper=paper,
                        position=n, of=len(papers), rows=rows or (item.id,))


SERIES = {"M": "Meddelande", "D": "Delegation"}
UNNUMBERED = {"messages": "Meddelanden", "delegation": "Delegation"}


def stamped(item: AgendaItem, number: str) -> str:
    """What the stamp says of an item with this printed number."""
    series = re.fullmatch(r"([MD]) ?(\d+)", number)
    if series:
        return f"{SERIES[series[1]]} {series[2]}"
    return f"Ärende {number}" if number else UNNUMBERED.get(item.kind, "Handling")
