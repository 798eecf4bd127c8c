"""What is said of a year: each day, what stands against it, how many meetings there are and the longest gap."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from app.domain.year_plan import Against, PlannedDay
from app.translation import _
from ui.shapes import Shape
from ui.widgets.rows import Cell, Column, Row, Words
from ui.words import counted, long_day, short_day, weekday

COLUMNS = (Column(150), Column(110), Column(90), Column())


def against_words(against: Against) -> str:
    """What stands against a day."""
    return {"red": _("röd dag"), "weekend": _("helg"), "taken": _("redan planerat"), "other_year": _("ett annat år")}[against]


def row_of(planned: PlannedDay, *, new: bool) -> Row:
    """A day: is it planned, new, or is something against it."""
    day, against = planned.day, against_words(planned.against) if planned.against else ""
    state = against or (_("nytt") if new else _("planerat"))
    shape: Shape = "triangle" if against else "ring" if new else "disc"
    week = _("vecka {n}").format(n=day.isocalendar().week)
    cells = (Cell((Words(state, tone="warn" if against else "ink2"),), shape), Cell((Words(weekday(day), tone="ink2"),)),
             Cell((Words(short_day(day), strong=True),)), Cell((Words(week, "caption", "ink2"),)))
    return Row(day, cells, f"{long_day(day)}, {state}")


def count_words(count: int, least: int | None, said_by: str | None) -> str:
    """How many meetings there are of those there must be."""
    told = counted(count, _("Ett sammanträde"), _("{n} sammanträden"))
    if least is None:
        return told
    by = f" ({said_by})" if said_by else ""
    return _("{told}, minst {least}{by}").format(told=told, least=least, by=by)


def gap_words(gap: tuple[date, date] | None) -> str:
    """The longest stretch without a meeting."""
    if gap is None:
        return ""
    first, last = (short_day(day) for day in gap)
    weeks = (gap[1] - gap[0]).days // 7
    return _("Längsta uppehåll {first}–{last}, {weeks} veckor").format(first=first, last=last, weeks=weeks)


def written(days: Sequence[date]) -> str:
    """Days as they are written in the field: `28/1 4/3`."""
    return "  ".join(f"{d.day}/{d.month}" for d in days)
