"""What a command changed, so that every open page knows whether to look again."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from app.database.records import Row


@dataclass(frozen=True, slots=True, kw_only=True)
class Changes:
    """The ids of the meetings, committees and cases touched, whether the register of people or what holds for the whole archive
    was, and in Swedish what was done."""

    meetings: frozenset[str] = frozenset()
    committees: frozenset[str] = frozenset()
    people: bool = False
    cases: frozenset[str] = frozenset()
    preferences: bool = False
    label: str = ""


def changes_of(touched: Sequence[tuple[str, Row]], label: str, meeting: str | None = None) -> Changes:
    """The changes that the written rows (table, row) amount to, with those of the `meeting` whose log was added to."""
    meetings: set[str] = {meeting} if meeting else set()
    committees: set[str] = set()
    cases: set[str] = set()
    tables = {of for of, _row in touched}
    for of, row in touched:
        for name, where in (("meeting", meetings), ("committee", committees), ("case", cases)):
            if row.get(name) is not None and of != "meetings":
                where.add(str(row[name]))
        if of in ("meetings", "committees", "cases"):
            {"meetings": meetings, "committees": committees, "cases": cases}[of].add(str(row["id"]))
    return Changes(meetings=frozenset(meetings), committees=frozenset(committees), cases=frozenset(cases),
                   people=not tables.isdisjoint(("people", "contacts")), preferences="preferences" in tables, label=label)
