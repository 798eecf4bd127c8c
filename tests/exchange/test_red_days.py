"""The red days: the shipped table against its maker's source, and against the acts themselves."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from app.exchange.red_days import FIRST, LAST, red_days
from app.resources import resource
from tools.make_red_days import written

DAY = timedelta(days=1)
SATURDAY, THURSDAY = 5, 3


def easter(year: int) -> date:
    """Easter Sunday of the Gregorian calendar, by Meeus, Jones and Butcher."""
    a, (b, c) = year % 19, divmod(year, 100)
    d, e = divmod(b, 4)
    g = (8 * b + 13) // 25
    h = (19 * a + b - d - g + 15) % 30
    i, k = divmod(c, 4)
    last = (32 + 2 * e + 2 * i - h - k) % 7
    month, day = divmod(h + last - 7 * ((a + 11 * h + 22 * last) // 451) + 114, 31)
    return date(year, month, day + 1)


def saturday_from(day: date) -> date:
    """The first Saturday on or after a day."""
    return day + DAY * ((SATURDAY - day.weekday()) % 7)


def by_the_acts(year: int) -> set[date]:
    """The public holidays of lag (1989:253) §§ 1–2 but for ordinary Sundays, and the eves of lag (1930:173) § 2."""
    sunday = easter(year)
    midsummer = saturday_from(date(year, 6, 20))
    days = {date(year, 1, 1), date(year, 1, 6), sunday - 2 * DAY, sunday, sunday + DAY, date(year, 5, 1), sunday + 39 * DAY,
            sunday + 49 * DAY, midsummer, saturday_from(date(year, 10, 31)), date(year, 12, 25), date(year, 12, 26)}
    days.add(sunday + 50 * DAY if year < 2005 else date(year, 6, 6))  # lag 2004:1320 gave the one for the other
    return days | {midsummer - DAY, date(year, 12, 24), date(year, 12, 31)}


def test_the_table_is_what_its_maker_gives() -> None:
    assert resource("calendar", "red_days.json").read_text("utf-8") == written()


@pytest.mark.parametrize("year", range(1990, 2101))
def test_the_table_is_what_the_acts_say(year: int) -> None:
    assert red_days([year]) == by_the_acts(year)


def test_ascension_day_is_the_sixth_thursday_after_easter() -> None:
    for year in range(2000, 2051):
        assert (easter(year) + 39 * DAY).weekday() == THURSDAY


def test_without_years_all_are_given_and_outside_the_table_none() -> None:
    assert {d.year for d in red_days()} == set(range(FIRST, LAST + 1))
    assert red_days([1900, 2150]) == frozenset()
