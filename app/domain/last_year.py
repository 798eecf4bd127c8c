"""Last year's list: the corresponding meeting of the year before, and what of its agenda this year's does not have."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from app.domain.agenda import AgendaItem
from app.domain.standing_items import from_last_year


@dataclass(frozen=True, slots=True, kw_only=True)
class LastYear:
    """The corresponding meeting of the year before, what of its agenda this one does not have, and the titles of all of it."""

    day: date
    items: tuple[AgendaItem, ...]
    order: tuple[str, ...]


def corresponding(day: date, held: Iterable[tuple[date, str]]) -> tuple[date, str] | None:
    """Of the meetings (day and id) the one of the year before that lies nearest to the same day; None where there was none."""
    found = [(abs((day - other).days - 365), other, id) for other, id in held if other.year == day.year - 1]
    return min(found)[1:] if found else None


def last_year_of(day: date, whole: tuple[AgendaItem, ...], agenda: tuple[AgendaItem, ...]) -> LastYear:
    """What the `agenda` may take from the `whole` of the one that was held on that day, years in titles moved along by one."""
    order = tuple(item.title for item in from_last_year(whole, (), 1))
    return LastYear(day=day, items=from_last_year(whole, agenda, 1), order=order)
