"""Standing items: what is on every agenda, in the words in which it is printed."""

from __future__ import annotations

from app.domain.agenda import AgendaItem

FIRST = (
    AgendaItem(id="", title="Sammanträdets öppnande", kind="formality", presenter="Ordföranden", numbered=False),
    AgendaItem(id="", title="Upprop", kind="formality", presenter="Sekreteraren", numbered=False),
    AgendaItem(id="", title="Val av justerare och tid för justering", kind="formality", presenter="Ordföranden"),
    AgendaItem(id="", title="Fastställande av föredragningslista", kind="formality", presenter="Ordföranden"),
)
LAST = (
    AgendaItem(id="", title="Meddelanden", kind="messages", presenter="Ordföranden",
               proposal="Meddelandena läggs till handlingarna."),
    AgendaItem(id="", title="Sammanträdets avslutande", kind="formality", presenter="Ordföranden", numbered=False),
)


def chooses_adjusters(item: AgendaItem) -> bool:
    """Whether the item is about choosing who adjusts the minutes, and when; not about the minutes of the meeting before."""
    title = item.title.casefold()
    return item.kind == "formality" and "juster" in title and "föregående" not in title


def fixes_the_agenda(item: AgendaItem) -> bool:
    """Whether the agenda itself is fixed in the item."""
    title = item.title.casefold()
    return item.kind == "formality" and ("föredragningslista" in title or "dagordning" in title)


def is_frame(item: AgendaItem) -> bool:
    """Whether the item only begins or ends the meeting: a formality without a §."""
    return item.kind == "formality" and not item.numbered


def lacking(agenda: tuple[AgendaItem, ...]) -> tuple[tuple[AgendaItem, ...], tuple[AgendaItem, ...]]:
    """The standing items, first and last, whose titles the agenda does not have."""
    there = {item.title.casefold() for item in agenda}
    first = tuple(i for i in FIRST if i.title.casefold() not in there)
    return first, tuple(i for i in LAST if i.title.casefold() not in there)


def new_item_id(agenda: tuple[AgendaItem, ...]) -> str:
    """The first free id of the row a1, a2, a3 …"""
    taken = {item.id for item in agenda}
    return next(f"a{n}" for n in range(1, len(taken) + 2) if f"a{n}" not in taken)
