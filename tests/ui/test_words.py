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


def test_days_are_told_in_swedish() -> None:
    assert (words.long_day(DAY), words.short_day(DAY)) == ("måndag 16 september 2019", "16 sep")


@pytest.mark.usefixtures("english")
def test_days_are_told_in_the_language_spoken() -> None:
    assert (words.long_day(DAY), words.weekday(DAY)) == ("Monday 16 September 2019", "Monday")


def test_one_is_told_apart_from_many() -> None:
    assert [words.counted(n, "ett ärende", "{n} ärenden") for n in (1, 2)] == ["ett ärende", "2 ärenden"]
