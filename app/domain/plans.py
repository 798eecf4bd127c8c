"""Plans: how a committee's year is laid out, and what becomes of a meeting before it is held."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from app.domain.agenda import AgendaItem


@dataclass(frozen=True, slots=True, kw_only=True)
class Habits:
    """How a committee's secretary works.

    `case_number` is the pattern of its diary numbers (`{code} {year}/{n}`), `meetings_a_year` the least number of meetings.
    `standing` are the items of every agenda, None where the program's own hold.
    """

    case_number: str = "{code} {year}/{n}"
    meetings_a_year: int | None = None
    standing: tuple[AgendaItem, ...] | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What has become of a meeting before it is held; `asked_by` are those who asked for an extra one [KL 6:23]."""

    cancelled_on: date | None = None
    reason: str | None = None
    moved_from: date | None = None
    extra: bool = False
    asked_by: tuple[str, ...] = ()
