"""A year of days: read as they are written, judged, and the stretch without a meeting."""

from __future__ import annotations

from datetime import date

import pytest

from app.domain.year_plan import (
    as_the_year_before,
    days_in,
    enough_to_ask,
    judged,
    longest_gap,
    out_of_the_red,
    past_red,
    too_few,
)

MAY_DAY, NATIONAL = date(2020, 5, 1), date(2020, 6, 6)
RED = frozenset({MAY_DAY, NATIONAL, date(2020, 5, 8)})


@pytest.mark.parametrize(("text", "days", "unread"), [
    ("28/1, 4 mars; 2020-05-06", ["2020-01-28", "2020-03-04", "2020-05-06"], ()),
    ("4/3 28/1\n28/1", ["2020-01-28", "2020-03-04"], ()),
    ("29 feb. 6 oktober", ["2020-02-29", "2020-10-06"], ()),
    ("31/2 5 xyz snart", [], ("31/2", "5", "xyz", "snart")), ("", [], ()),
])
def test_days_are_read_however_they_are_written(text: str, days: list[str], unread: tuple[str, ...]) -> None:
    found = days_in(text, 2020)
    assert ([d.isoformat() for d in found.days], found.unread) == (days, unread)


@pytest.mark.parametrize(("day", "against"), [
    (date(2020, 3, 4), None), (MAY_DAY, "red"), (date(2020, 3, 7), "weekend"), (date(2020, 9, 2), "taken"),
    (date(2021, 3, 4), "other_year"),
])
def test_what_stands_against_a_day_is_said(day: date, against: str | None) -> None:
    (planned,) = judged([day, day], 2020, RED, [date(2020, 9, 2)])
    assert planned.against == against


def test_the_days_of_the_year_before_come_on_their_weekdays_past_the_red_ones() -> None:
    before = [date(2019, 5, 3), date(2019, 1, 1), date(2019, 9, 2)]
    assert as_the_year_before(before, 2020, RED) == (date(2020, 1, 7), date(2020, 5, 15), date(2020, 8, 31))
    assert all(day.weekday() == old.weekday() for day, old in zip(
        as_the_year_before(before, 2020, RED), sorted(before), strict=True))


def test_a_red_day_gives_way_by_whole_weeks_and_a_weekend_to_its_monday() -> None:
    assert past_red(MAY_DAY, RED) == date(2020, 5, 15)
    assert out_of_the_red(NATIONAL, RED) == date(2020, 6, 8)
    assert out_of_the_red(MAY_DAY, RED) == date(2020, 5, 15)
    assert out_of_the_red(date(2020, 3, 4), RED) == date(2020, 3, 4)


def test_the_longest_gap_counts_the_ends_of_the_year() -> None:
    assert longest_gap([date(2020, 3, 2), date(2020, 9, 7), date(2019, 6, 1)], 2020) == (date(2020, 3, 2), date(2020, 9, 7))
    assert longest_gap([date(2020, 12, 1)], 2020) == (date(2020, 1, 1), date(2020, 12, 1))
    assert longest_gap([], 2020) is None


def test_how_many_meetings_are_lacking() -> None:
    days = [date(2020, 3, 2), date(2020, 3, 2), date(2020, 9, 7), date(2019, 9, 7)]
    assert (too_few(days, 2020, 4), too_few(days, 2020, 2), too_few(days, 2020, None)) == (2, 0, 0)


@pytest.mark.parametrize(("asking", "members", "enough"), [
    (("a",), ("a", "b", "c"), True), (("a",), ("a", "b", "c", "d"), False), (("a", "a", "x"), ("a", "b", "c", "d"), False),
    (("a", "b"), ("a", "b", "c", "d", "e", None), True), ((), ("a",), False), (("a",), (None,), False), ((None,), ("a",), False),
])
def test_a_third_of_the_members_is_enough_to_ask(
        asking: tuple[str | None, ...], members: tuple[str | None, ...], enough: bool) -> None:
    assert enough_to_ask(asking, members) is enough
