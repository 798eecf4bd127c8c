"""What a command changed, so that every open page knows whether to look again."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from app.database.records import Row


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """The ids of the meetings and committees touched, whether the register of people was, and in Swedish what was done."""

    meetings: frozenset[str] = frozenset()
    committees: frozenset[str] = frozenset()
    people: bool = False
    label: str = ""


def changes_of(touched: Iterable[tuple[str, Row]], label: str, meeting: str | None = None) -> Changes:
    """The changes that the written rows (table, row) amount to, with those of the `meeting` whose log was added to."""
    meetings: set[str] = {meeting} if meeting else set()
    committees: set[str] = set()
    people = False
    for of, row in touched:
        people = people or of == "people"
        for name, where in (("meeting", meetings), ("committee", committees)):
            if row.get(name) is not None and of != "meetings":
                where.add(str(row[name]))
        if of in ("meetings", "committees"):
            (meetings if of == "meetings" else committees).add(str(row["id"]))
    return Changes(meetings=frozenset(meetings), committees=frozenset(committees), people=people, label=label)
