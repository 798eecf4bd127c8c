"""Days and clocks as the window writes them, in the language spoken now."""

from __future__ import annotations

import re
from datetime import date, datetime, time

from app.translation import _, language

_CLOCK = re.compile(r"([01]?\d|2[0-3])(?:[:.]?([0-5]\d))?")
_MONTHS = {
    "sv": ("januari", "februari", "mars", "april", "maj", "juni",
           "juli", "augusti", "september", "oktober", "november", "december"),
    "en": ("January", "February", "March", "April", "May", "June",
           "July", "August", "September", "October", "November", "December"),
}
_DAYS = {
    "sv": ("måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag"),
    "en": ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"),
}


def today() -> date:
    """The day it is here."""
    return datetime.now().astimezone().date()


def weekday(day: date) -> str:
    """`måndag`."""
    return _DAYS[language()][day.weekday()]


def short_day(day: date) -> str:
    """`16 sep`, for columns."""
    return f"{day.day} {_MONTHS[language()][day.month - 1][:3]}"


def long_day(day: date) -> str:
    """`måndag 16 september 2019`, for sentences."""
    return f"{weekday(day)} {day.day} {_MONTHS[language()][day.month - 1]} {day.year}"


def parse_day(text: str) -> date | None:
    """The day of `2019-09-16`, or None where it is none."""
    try:
        return date.fromisoformat(text.strip())
    except ValueError:
        return None


def parse_clock(text: str) -> str | None:
    """The clock of `13:00`, `13.00`, `1300` or `13`, as `13:00`; None where it is none."""
    found = _CLOCK.fullmatch(text.strip())
    return f"{int(found[1]):02}:{found[2] or '00'}" if found else None


def parse_moment(text: str) -> datetime | None:
    """The moment of `2019-09-23 13:00`, or None where day or clock is none."""
    day, _space, clock = text.strip().replace("kl. ", "").partition(" ")
    at = parse_clock(clock)
    return datetime.combine(found, time.fromisoformat(at)) if (found := parse_day(day)) and at else None


def counted(number: int, one: str, many: str) -> str:
    """`one` where there is one, else `many` with the number in the place of `{n}`."""
    return one if number == 1 else many.format(n=number)


def rule_name(rule: str) -> str:
    """A rule as it is cited: `KL 6:27`, or the standing orders."""
    return _("reglementet") if rule.startswith("SO") else rule
