"""Calendar: working days, and the days to which the act of 1930 moves a statutory last day."""

from __future__ import annotations

from datetime import date, timedelta

RedDays = frozenset[date]
"""Public holidays with midsummer's, Christmas and New Year's eves; Saturdays and Sundays need not be named."""

SATURDAY = 5
ONE_DAY = timedelta(days=1)


def is_working_day(day: date, red_days: RedDays) -> bool:
    """Whether the day is neither a Saturday, a Sunday, a public holiday nor one of the three eves [lag 1930:173 § 2]."""
    return day.weekday() < SATURDAY and day not in red_days


def rolled_forward(day: date, red_days: RedDays) -> date:
    """The day itself, or the next working day: the last day on which a statutory act may be done [lag 1930:173 § 2]."""
    while not is_working_day(day, red_days):
        day += ONE_DAY
    return day


def rolled_back(day: date, red_days: RedDays) -> date:
    """The day itself, or the working day before it: the strict day, on which nobody can object."""
    while not is_working_day(day, red_days):
        day -= ONE_DAY
    return day


def days_before(day: date, days: int) -> date:
    """So many calendar days before, the day itself not counted."""
    return day - timedelta(days=days)


def working_days_before(day: date, days: int, red_days: RedDays) -> date:
    """So many working days before, the day itself not counted, never moved forward [SO § 6]."""
    while days > 0:
        day -= ONE_DAY
        days -= is_working_day(day, red_days)
    return day
