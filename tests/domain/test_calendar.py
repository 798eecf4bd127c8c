"""Working days and statutory last days, judged by the act of 1930 and the calendar of some years."""

from datetime import date

import pytest

from app.domain.calendar import days_before, is_working_day, rolled_back, rolled_forward, working_days_before
from tests.domain.building import NO_RED_DAYS, red_days


@pytest.mark.parametrize("day", [
    "2019-04-19",  # Good Friday
    "2019-05-01",
    "2019-05-30",  # Ascension Day, a Thursday
    "2019-06-06",
    "2019-06-21",  # midsummer's eve, always a Friday
    "2019-12-24",
    "2019-12-31",
    "2020-01-06",
    "2019-09-14",  # a Saturday
    "2019-09-15",  # a Sunday
])
def test_a_red_day_an_eve_and_a_weekend_are_no_working_days(day: str) -> None:
    assert not is_working_day(date.fromisoformat(day), red_days())


@pytest.mark.parametrize("day", ["2019-09-16", "2019-05-31", "2019-04-18", "2019-12-23", "2019-12-27"])
def test_a_bridge_day_and_the_day_before_a_holiday_are_working_days(day: str) -> None:
    assert is_working_day(date.fromisoformat(day), red_days())


@pytest.mark.parametrize(("day", "forward", "back"), [
    ("2019-09-16", "2019-09-16", "2019-09-16"),  # a Monday stays
    ("2019-09-14", "2019-09-16", "2019-09-13"),  # a Saturday
    ("2019-04-19", "2019-04-23", "2019-04-18"),  # Good Friday to Easter Monday
    ("2019-12-24", "2019-12-27", "2019-12-23"),
    ("2021-12-31", "2022-01-03", "2021-12-30"),
    ("2020-06-19", "2020-06-22", "2020-06-18"),  # midsummer's eve
])
def test_a_last_day_rolls_to_the_next_working_day_and_the_strict_day_to_the_one_before(day: str, forward: str, back: str) -> None:
    assert rolled_forward(date.fromisoformat(day), red_days()).isoformat() == forward
    assert rolled_back(date.fromisoformat(day), red_days()).isoformat() == back


@pytest.mark.parametrize(("meeting", "days", "latest"), [
    ("2019-09-16", 3, "2019-09-11"),  # over a weekend
    ("2019-09-19", 3, "2019-09-16"),
    ("2019-04-23", 3, "2019-04-16"),  # over Easter
    ("2020-01-07", 5, "2019-12-23"),  # over Christmas and New Year: 3 January, 2 January, 30, 27, 23 December
    ("2019-09-16", 0, "2019-09-16"),
])
def test_working_days_are_counted_back_from_the_meeting_which_is_not_counted(meeting: str, days: int, latest: str) -> None:
    assert working_days_before(date.fromisoformat(meeting), days, red_days()).isoformat() == latest


def test_calendar_days_count_every_day() -> None:
    assert days_before(date(2019, 9, 16), 5) == date(2019, 9, 11)


def test_without_red_days_only_weekends_are_free() -> None:
    assert is_working_day(date(2019, 12, 25), NO_RED_DAYS)
    assert not is_working_day(date(2019, 12, 28), NO_RED_DAYS)
