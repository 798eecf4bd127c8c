"""The agenda as the notice prints it: formal rows, numbered items, and messages and delegation decisions one by one."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Literal

from app.domain.agenda import AgendaItem, ListEntry, printed_numbers
from app.domain.document import AgendaRow

MARKS = {"X": "Handlingar bifogas kallelsen.", "VS": "Handlingar presenteras vid sammanträdet."}
LATE = "Tillkommet efter kallelsen"
URGENT = "Brådskande beslut, 6 kap. 39 § kommunallagen"
Group = Literal["formality", "item", "message"]
SERIES = {"messages": "M", "delegation": "D"}
"""The letter before the number of an entry, by the kind of the item it stands under."""


def agenda_rows(items: tuple[AgendaItem, ...], late: Collection[str] = ()) -> Iterator[AgendaRow]:
    """A row for each item in order, and for each entry under it; `late` are the ids of those added after the notice."""
    numbers = printed_numbers(items)
    for item in items:
        if item.kind == "messages":
            yield from _messages(item, late)
        else:
            yield _row(item, numbers[item.id], late)
            for position, entry in enumerate(item.entries, 1):
                yield _entry(item, entry, position, group=_group(item))


def entry_number(item: AgendaItem, entry: ListEntry, position: int) -> str:
    """The number under which an entry is printed, `M1` or `D3`: its own, with the letter of its series, or its position."""
    number = entry.number or str(position)
    return f"{SERIES.get(item.kind, '')}{number}" if number.isdigit() else number


def marks_of(item: AgendaItem) -> str:
    """`X, VS`: how the papers of an item are seen."""
    return ", ".join(mark for mark in MARKS if any(p.mark == mark for p in item.papers))


def _row(item: AgendaItem, number: str, late: Collection[str]) -> AgendaRow:
    return AgendaRow(
        group=_group(item), title=item.title, clock=item.clock or "", number=number, level=item.level or "", dnr=item.dnr or "",
        papers=marks_of(item), presenter=item.presenter or "", subtitle=LATE if item.id in late else "",
    )


def _messages(item: AgendaItem, late: Collection[str]) -> Iterator[AgendaRow]:
    """A row for each message, M1, M2 …; the clock and the presenter stand with the first, or with the item alone."""
    if not item.entries:
        yield _row(item, item.number or "", late)
    for position, entry in enumerate(item.entries, 1):
        yield _entry(item, entry, position, group="message", leading=position == 1)


def _entry(item: AgendaItem, entry: ListEntry, position: int, *, group: Group, leading: bool = False) -> AgendaRow:
    return AgendaRow(
        group=group, title=entry.title, number=entry_number(item, entry, position),
        level=(item.level or "") if group == "message" else "", dnr=entry.dnr or "",
        papers=marks_of(item) if group == "message" else "", subtitle=URGENT if entry.urgent else "",
        clock=(item.clock or "") if leading else "", presenter=(item.presenter or "") if leading else "",
    )


def _group(item: AgendaItem) -> Group:
    return "formality" if item.kind == "formality" else "message" if item.kind == "messages" else "item"
