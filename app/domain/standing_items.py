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


def lacking(agenda: tuple[AgendaItem, ...]) -> tuple[tuple[AgendaItem, ...], tuple[AgendaItem, ...]]:
    """The standing items, first and last, whose titles the agenda does not have."""
    there = {item.title.casefold() for item in agenda}
    first = tuple(i for i in FIRST if i.title.casefold() not in there)
    return first, tuple(i for i in LAST if i.title.casefold() not in there)


def new_item_id(agenda: tuple[AgendaItem, ...]) -> str:
    """The first free id of the row a1, a2, a3 …"""
    taken = {item.id for item in agenda}
    return next(f"a{n}" for n in range(1, len(taken) + 2) if f"a{n}" not in taken)
