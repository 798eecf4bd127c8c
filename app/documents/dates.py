"""Days as the papers write them."""

from __future__ import annotations

from datetime import date

from app.documents.typography import MONTHS

WEEKDAYS = ["måndagen", "tisdagen", "onsdagen", "torsdagen", "fredagen", "lördagen", "söndagen"]


def the_day(day: date) -> str:
    """The day in running text: `den 16 september 2019`."""
    return f"den {day.day} {MONTHS[day.month - 1]} {day.year}"


def the_weekday(day: date) -> str:
    """The day with its name, as the first words of a line: `Måndagen den 16 september 2019`."""
    return f"{WEEKDAYS[day.weekday()].capitalize()} {the_day(day)}"
