"""Where the first § comes from: by hand, after the meeting before, as given, or the year's first."""

from __future__ import annotations

from datetime import date

from app.domain.paragraph_series import Held, numbering

SPRING = Held(date=date(2019, 3, 4), start="13:00", series="TN", last_paragraph=12)
EVENING = Held(date=date(2019, 3, 4), start="18:00", last_paragraph=15)
OTHER = Held(date=date(2019, 6, 4), series="TN-U", last_paragraph=99)
LAST_YEAR = Held(date=date(2018, 12, 4), series="TN", last_paragraph=70)
AUTUMN = Held(date=date(2019, 9, 2), series="TN", last_paragraph=0)


def test_it_goes_on_after_the_latest_in_the_same_year_and_series() -> None:
    found = numbering(AUTUMN, (LAST_YEAR, EVENING, SPRING, OTHER), by_hand=False)
    assert (found.first, found.origin, found.after) == (16, "after", date(2019, 3, 4))


def test_what_comes_later_does_not_count() -> None:
    found = numbering(Held(date=date(2019, 3, 4), start="13:00", last_paragraph=0), (EVENING, SPRING), by_hand=False)
    assert (found.first, found.origin) == (1, "new_year")


def test_what_was_given_stands_where_nothing_was_held_before() -> None:
    given = Held(date=date(2019, 9, 2), last_paragraph=30)
    assert (numbering(given, (LAST_YEAR,), by_hand=False).first, numbering(given, (), by_hand=False).origin) == (31, "given")


def test_by_hand_stands_before_all() -> None:
    assert numbering(AUTUMN, (SPRING,), by_hand=True).first == 1
