"""Standing items: what is on every agenda, in the words in which it is printed, and what an agenda takes from another."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from dataclasses import replace

from app.domain.agenda import AgendaItem
from app.domain.plans import Habits

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
Template = tuple[tuple[AgendaItem, ...], tuple[AgendaItem, ...]]
"""The standing items before the cases, and those after them."""
REPORTED = ("messages", "delegation")
_YEAR = re.compile(r"\b20\d\d\b")


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


def template_of(habits: Habits) -> Template:
    """The committee's own standing items, else the program's."""
    if habits.standing is None:
        return FIRST, LAST
    return habits.standing[:habits.opening], habits.standing[habits.opening:]


def lacking(agenda: tuple[AgendaItem, ...], template: Template = (FIRST, LAST)) -> Template:
    """The standing items, first and last, whose titles the agenda does not have."""
    there = {item.title.casefold() for item in agenda}
    first, last = (tuple(i for i in part if i.title.casefold() not in there) for part in template)
    return first, last


def bare_item(item: AgendaItem) -> AgendaItem:
    """The item as any meeting may have it: title, kind, level, presenter and proposal, nothing of its own day."""
    return AgendaItem(
        id="", title=item.title, kind=item.kind, level=item.level, presenter=item.presenter, closed=item.closed,
        proposal=item.proposal if item.kind in (*REPORTED, "information") else None, numbered=item.numbered,
    )


def stands_on_every_agenda(item: AgendaItem) -> bool:
    """Whether an item is of those that come again: formal ones, messages, delegation, information without a diary number."""
    return item.kind in ("formality", *REPORTED) or (item.kind == "information" and not item.dnr)


def as_habit(agenda: tuple[AgendaItem, ...], standing: Collection[str], habits: Habits) -> Habits:
    """Let the items with these ids be the committee's standing ones, in their order; the cases have their place among them."""
    chosen = [item for item in agenda if item.id in standing]
    first_case = next((n for n, item in enumerate(agenda) if item.id not in standing), before_the_end(agenda))
    opening = sum(item.id in standing for item in agenda[:first_case])
    return replace(habits, standing=tuple(bare_item(i) for i in chosen), opening=opening)


def with_standing(habits: Habits, agenda: tuple[AgendaItem, ...], item: AgendaItem, *, standing: bool) -> Habits:
    """Let one item be among the committee's standing ones, or not; a new one has the place it has on the agenda."""
    first, last = (tuple(i for i in part if i.title.casefold() != item.title.casefold()) for part in template_of(habits))
    if standing:
        known = {i.title.casefold() for i in (*first, *last)} | {item.title.casefold()}
        case = next((n for n, i in enumerate(agenda) if i.title.casefold() not in known), before_the_end(agenda))
        place = next(n for n, i in enumerate(agenda) if i.id == item.id)
        first, last = ((*first, bare_item(item)), last) if place < case else (first, (bare_item(item), *last))
    return replace(habits, standing=(*first, *last), opening=len(first))


def from_last_year(items: Iterable[AgendaItem], agenda: tuple[AgendaItem, ...], years: int) -> tuple[AgendaItem, ...]:
    """The items that the agenda does not have yet, without the day's own; a year in a title moves along by so many."""
    there = {item.title.casefold() for item in agenda}
    moved = (replace(bare_item(i), title=_YEAR.sub(lambda y: str(int(y[0]) + years), i.title)) for i in items)
    return tuple(item for item in moved if item.title and item.title.casefold() not in there)


def before_the_end(agenda: tuple[AgendaItem, ...]) -> int:
    """Where a further case is put: before what is reported and what ends the meeting."""
    place = len(agenda)
    while place > 0 and (agenda[place - 1].kind in REPORTED or is_frame(agenda[place - 1])):
        place -= 1
    return place if place > 0 else sum(is_frame(item) for item in agenda if item.title in {i.title for i in FIRST})


def place_like(agenda: tuple[AgendaItem, ...], order: tuple[str, ...], title: str) -> int:
    """Where an item of that title belongs if the agenda is to follow the titles in `order`: after the nearest one before it."""
    before = [each.casefold() for each in order[:order.index(title)]] if title in order else []
    for wanted in reversed(before):
        for place, item in enumerate(agenda):
            if item.title.casefold() == wanted:
                return place + 1
    return 0 if title in order else before_the_end(agenda)


def new_item_id(agenda: tuple[AgendaItem, ...]) -> str:
    """The first free id of the row a1, a2, a3 …"""
    taken = {item.id for item in agenda}
    return next(f"a{n}" for n in range(1, len(taken) + 2) if f"a{n}" not in taken)
