"""Diary numbers: the next free one by the committee's pattern."""

from __future__ import annotations

import re
from collections.abc import Iterable

PARTS = re.compile(r"\{(code|year|n)\}")


def next_number(pattern: str, code: str, year: int, taken: Iterable[str | None]) -> str | None:
    """The diary number after the highest of that year; None where the pattern has no `{n}`.

    `{code}` is the committee's, `{year}` the year: a pattern with it begins again at 1 in January. What stands after a number
    that is taken, as a class of the filing plan (`ITVT 12/2019 901`), counts for nothing.
    """
    if "{n}" not in pattern:
        return None
    known = re.compile(_expression(pattern, code, year), re.IGNORECASE)
    numbers = [int(found["n"]) for number in taken if number and (found := known.match(number.strip()))]
    return _filled(pattern, code, year, max(numbers, default=0) + 1)


def _filled(pattern: str, code: str, year: int, number: int) -> str:
    return PARTS.sub(lambda part: {"code": code, "year": str(year), "n": str(number)}[part[1]], pattern).strip()


def _expression(pattern: str, code: str, year: int) -> str:
    parts = PARTS.split(pattern.strip())
    named = {"code": re.escape(code), "year": str(year)}
    words = (named.get(part, NUMBER) if place % 2 else re.escape(part) for place, part in enumerate(parts))
    first, *others = "".join(words).split(NUMBER)
    return first + NUMBER + SAME_NUMBER.join(others) + r"(?!\d)"


NUMBER, SAME_NUMBER = r"(?P<n>\d{1,9})", r"(?P=n)"
