"""The red days of Swedish law, from a shipped table; made by `tools/make_red_days.py`."""

from __future__ import annotations

import json
from collections.abc import Iterable
from datetime import date
from functools import cache

from app.resources import resource

FIRST, LAST = 1953, 2100
"""The years that the table knows: from the act of 1952 on, as far as its maker's source goes."""


def red_days(years: Iterable[int] = range(FIRST, LAST + 1)) -> frozenset[date]:
    """Public holidays and midsummer's, Christmas and New Year's eves of these years; of years outside the table, none.

    Saturdays and other Sundays are not named [lag 1989:253 §§ 1–2, lag 1930:173 § 2].
    """
    return frozenset(day for year in years for day in _of(year))


@cache
def _of(year: int) -> frozenset[date]:
    return frozenset(date.fromisoformat(f"{year}-{day}") for day in _table().get(str(year), ()))


@cache
def _table() -> dict[str, list[str]]:
    table: dict[str, list[str]] = json.loads(resource("calendar", "red_days.json").read_text("utf-8"))["years"]
    return table
