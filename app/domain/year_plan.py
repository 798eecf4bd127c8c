"""The year of a committee: which days are to be met on, what stands against them, and the longest stretch without a meeting."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from typing import Literal

from app.domain.calendar import SATURDAY, RedDays

Against = Literal["red", "weekend", "taken", "other_year"]
WEEK = timedelta(weeks=1)
FIFTY_TWO_WEEKS = timedelta(weeks=52)
MONTHS = ("jan", "feb", "mar", "apr", "maj", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
_DATE = re.compile(r"(?P<y>\d{4})-(?P<m>\d\d?)-(?P<d>\d\d?)|(?P<d2>\d\d?)(?:/(?P<m2>\d\d?)| (?P<w>[a-z]{3})[a-z]*\.?)")


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedDay:
    """A day to meet on, and what stands against it; None where nothing does."""

    day: date
    against: Against | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """What was written: the days it holds in order, each once, and the words that are none."""

    days: tuple[date, ...]
    unread: tuple[str, ...] = ()


def days_in(text: str, year: int) -> Written:
    """The days of `28/1, 4 mars` or `2027-05-06`, parted by commas, semicolons or line breaks, or plainly by spaces.

    A day without a year is of `year`.
    """
    days: set[date] = set()

    def taken(match: re.Match[str]) -> str:
        found = _day(match, year)
        if found is not None:
            days.add(found)
        return " " if found is not None else match[0]

    rest = _DATE.sub(taken, text.lower())
    return Written(days=tuple(sorted(days)), unread=tuple(word for word in re.split(r"[\s,;]+", rest) if word))


def judged(days: Iterable[date], year: int, red_days: RedDays, taken: Iterable[date] = ()) -> tuple[PlannedDay, ...]:
    """Each day with what stands against it; `taken` are the days on which the committee meets already."""
    known = set(taken)
    return tuple(PlannedDay(day=d, against=_against(d, year, red_days, known)) for d in sorted(set(days)))


def as_the_year_before(days: Iterable[date], year: int, red_days: RedDays) -> tuple[date, ...]:
    """The days of the year before on the same weekdays of the new one, moved by whole weeks past those that are red."""
    moved = (_in_year(day + FIFTY_TWO_WEEKS, year) for day in days)
    return tuple(sorted({past_red(day, red_days) for day in moved}))


def past_red(day: date, red_days: RedDays) -> date:
    """The day itself, or the same weekday of the next week that is not red."""
    while day in red_days:
        day += WEEK
    return day


def out_of_the_red(day: date, red_days: RedDays) -> date:
    """The day itself where it is a working day; a red one moves by whole weeks, one at a weekend to the Monday after."""
    if day.weekday() >= SATURDAY:
        day += timedelta(days=7 - day.weekday())
    return past_red(day, red_days)


def longest_gap(days: Iterable[date], year: int) -> tuple[date, date] | None:
    """The two days with the most between them, the ends of the year counted; None where there is no day."""
    inside = sorted(d for d in set(days) if d.year == year)
    if not inside:
        return None
    ends: Sequence[date] = (date(year, 1, 1), *inside, date(year, 12, 31))
    return max(pairwise(ends), key=lambda pair: pair[1] - pair[0])


def too_few(days: Iterable[date], year: int, least: int | None) -> int:
    """How many meetings are lacking to the least number; 0 where that is reached or none is fixed."""
    return max(0, (least or 0) - sum(d.year == year for d in set(days)))


def enough_to_ask(asking: Iterable[str | None], members: Iterable[str | None]) -> bool:
    """Whether at least a third of the members ask for an extra meeting. [KL 6:23]"""
    elected = [m for m in members if m is not None]
    return bool(elected) and 3 * len(set(asking) & set(elected)) >= len(elected)


def _day(match: re.Match[str], year: int) -> date | None:
    month = match["m"] or match["m2"] or str(MONTHS.index(match["w"]) + 1 if match["w"] in MONTHS else 0)
    try:
        return date(int(match["y"] or year), int(month), int(match["d"] or match["d2"]))
    except ValueError:
        return None


def _against(day: date, year: int, red_days: RedDays, taken: set[date]) -> Against | None:
    if day.year != year:
        return "other_year"
    if day in taken:
        return "taken"
    if day in red_days:
        return "red"
    return "weekend" if day.weekday() >= SATURDAY else None


def _in_year(day: date, year: int) -> date:
    return day + WEEK if day.year < year else day
