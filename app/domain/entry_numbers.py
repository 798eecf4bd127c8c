"""The series of an agenda: messages M1, M2 …, and reported delegation decisions D1, D2 …"""

from __future__ import annotations

from app.domain.agenda import AgendaItem, ItemKind, ListEntry

SERIES: dict[ItemKind, str] = {"messages": "M", "delegation": "D"}
"""The letter before the number of an entry, by the kind of the item it stands under."""


def entry_number(item: AgendaItem, entry: ListEntry, position: int) -> str:
    """The number under which an entry is printed, `M1` or `D3`: its own, else its position from 1, after its series' letter."""
    number = entry.number or str(position)
    return f"{SERIES.get(item.kind, '')}{number}" if number.isdigit() else number


def entries_in(text: str) -> tuple[ListEntry, ...]:
    """The entries of lines copied from a spreadsheet: number, title and dnr parted by tabs, or title and dnr, or titles alone.

    A first cell that holds no more than a number, with or without its series' letter, is the number.
    """
    return tuple(entry for line in text.splitlines() if (entry := _entry(line.split("\t"))) is not None)


def _entry(cells: list[str]) -> ListEntry | None:
    words = [" ".join(cell.split()) for cell in cells]
    number = words.pop(0) if len(words) > 1 and _is_number(words[0]) else None
    title, dnr = words[0] if words else "", next((w for w in words[1:] if w), None)
    return ListEntry(title=title, number=number, dnr=dnr) if title else None


def _is_number(word: str) -> bool:
    return word.isdigit() or (word[:1].isalpha() and word[1:].isdigit())
