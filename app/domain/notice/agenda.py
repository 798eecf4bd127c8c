"""The agenda's rows as the notice prints them: formal rows, numbered items, and messages and delegation decisions one by one."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator, Mapping
from dataclasses import replace
from typing import Literal

from app.domain.agenda import AgendaItem, ListEntry, printed_numbers
from app.domain.document import AgendaRow, NoticeDocument
from app.domain.entry_numbers import entry_number

MARKS = {"X": "Handlingar bifogas kallelsen.", "VS": "Handlingar presenteras vid sammanträdet."}
REFERENCE = re.compile(r"((?:[A-ZÅÄÖ][A-Za-zÅÄÖåäö]{1,5} )?§ ?\d+/\d{4}(?:-\d\d-\d\d)?),? +(\S.*)", re.DOTALL)
"""Which § of which day a message is, before what it is about: `KS § 95/2019-05-27 Plan för …`."""


LATE = "Tillkommet efter kallelsen"
URGENT = "Brådskande beslut, 6 kap. 39 § kommunallagen"


def agenda_rows(items: tuple[AgendaItem, ...], late: Collection[str] = ()) -> tuple[AgendaRow, ...]:
    """The rows of these items, in order; `late` are the ids of those put on the agenda after the notice was sent."""
    return tuple(replace(row, subtitle=LATE) if row.item in late else row for row in _rows(items))


def with_pages(document: NoticeDocument, pages: Mapping[str, int]) -> NoticeDocument:
    """The document with the page on which each item's enclosed papers begin, `X, s. 19`, by the `item` of its row."""
    rows = tuple(replace(r, papers=re.sub(r"^X", f"X, s. {pages[r.item]}", r.papers)) if r.item in pages else r
                 for r in document.agenda)
    return replace(document, agenda=rows)


def _rows(items: tuple[AgendaItem, ...]) -> Iterator[AgendaRow]:
    numbers = printed_numbers(items)
    for item in items:
        if item.kind == "messages":
            yield from _messages(item)
        else:
            yield _row(item, "formality" if item.kind == "formality" else "item", numbers[item.id])
            yield from (_decision(item, entry, place) for place, entry in enumerate(item.entries, 1))


def _decision(item: AgendaItem, entry: ListEntry, position: int) -> AgendaRow:
    """A decision reported under an item."""
    return AgendaRow(group="item", item=f"{item.id}/{entry.title}", title=entry.title, dnr=entry.dnr or "",
                     number=entry_number(item, entry, position), subtitle=URGENT if entry.urgent else "")


def _row(item: AgendaItem, group: Literal["formality", "item", "message"], number: str) -> AgendaRow:
    return AgendaRow(
        group=group, item=item.id, title=item.title, clock=item.clock or "", number=number, level=item.level or "",
        dnr=item.dnr or "", papers=_marks(item), presenter=item.presenter or "", enclosed=item.papers,
    )


def _marks(item: AgendaItem) -> str:
    return ", ".join(mark for mark in MARKS if any(p.mark == mark for p in item.papers))


def _messages(item: AgendaItem) -> Iterator[AgendaRow]:
    """A row for each message, M1, M2 …; the clock and the presenter stand with the first, or with the item alone."""
    if not item.entries:
        yield _row(item, "message", item.number or "")
    for position, entry in enumerate(item.entries, 1):
        row = _message(item, entry, entry_number(item, entry, position))
        yield row if position == 1 else replace(row, clock="", presenter="", enclosed=())


def _message(item: AgendaItem, entry: ListEntry, number: str) -> AgendaRow:
    """What it is about, and under it which § it is; `item` tells the messages of one item apart by their names."""
    found = REFERENCE.fullmatch(entry.title)
    reference, title = found.groups() if found else ("", entry.title)
    return replace(
        _row(item, "message", number), item=f"{item.id}/{entry.title}", title=title,
        subtitle=reference, dnr=entry.dnr or "")
