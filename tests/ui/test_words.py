"""Days, clocks and moments as they are written by hand."""

from collections.abc import Iterator
from datetime import date, datetime

import pytest

from app.translation import use
from ui import words

DAY = date(2019, 9, 16)


@pytest.fixture
def english() -> Iterator[None]:
    use("en")
    yield
    use("sv")


@pytest.mark.parametrize("written", ["2019-09-23 13:00", "2019-09-23 kl. 13:00", " 2019-09-23 13.00 "])
def test_a_moment_is_a_day_and_a_clock(written: str) -> None:
    assert words.parse_moment(written) == datetime(2019, 9, 23, 13, 0)  # noqa: DTZ001


@pytest.mark.parametrize("written", ["", "2019-09-23", "13:00", "2019-09-31 13:00", "2019-09-23 25:00", "2019-09-23 13:00 sal A"])
def test_half_a_moment_is_none(written: str) -> None:
    assert words.parse_moment(written) is None


@pytest.mark.parametrize(("written", "clock"), [
    ("13:00", "13:00"), ("13.00", "13:00"), ("1300", "13:00"), (" 930 ", "09:30"), ("9", "09:00"), ("9:05", "09:05"),
    ("00", "00:00"), ("25", None), ("1365", None), ("9:5", None), ("nio", None), ("", None), ("13:00:00", None)])
def test_a_clock_is_read_however_it_is_written(written: str, clock: str | None) -> None:
    assert words.parse_clock(written) == clock


def test_days_are_told_in_swedish() -> None:
    assert (words.long_day(DAY), words.short_day(DAY)) == ("måndag 16 september 2019", "16 sep")


@pytest.mark.usefixtures("english")
def test_days_are_told_in_the_language_spoken() -> None:
    assert (words.long_day(DAY), words.weekday(DAY)) == ("Monday 16 September 2019", "Monday")


def test_one_is_told_apart_from_many() -> None:
    assert [words.counted(n, "ett ärende", "{n} ärenden") for n in (1, 2)] == ["ett ärende", "2 ärenden"]


def test_a_rule_is_cited_by_its_paragraph_or_as_the_standing_orders() -> None:
    assert words.rule_name("KL 6:27") == "KL 6:27"
    assert words.rule_name("SO adjusters") == "reglementet"
