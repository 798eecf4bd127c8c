"""The series of §§: where a meeting's first § comes from."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Literal

from app.domain.times import Clock

Origin = Literal["by_hand", "after", "given", "new_year"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """A meeting that was held: when, in which series, and the last § it gave."""

    date: date
    start: Clock | None = None
    series: str | None = None
    last_paragraph: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Numbering:
    """`last` is the § before the meeting's first; `after` the day of the meeting that gave it, where one did."""

    last: int
    origin: Origin
    after: date | None = None

    @property
    def first(self) -> int:
        """The meeting's first §."""
        return self.last + 1


def numbering(meeting: Held, earlier: Iterable[Held], *, by_hand: bool) -> Numbering:
    """The numbering of a meeting whose `last_paragraph` is what stands in its record.

    What was written by hand stands. Else the §§ go on after the latest meeting held before it in the same year and series;
    where there is none, with what was given, and without that the year begins at § 1.
    """
    if by_hand:
        return Numbering(last=meeting.last_paragraph, origin="by_hand")
    before = [h for h in earlier if h.date.year == meeting.date.year and _when(h) < _when(meeting)
              and one_series(h.series, meeting.series)]
    if before:
        latest = max(before, key=lambda h: (_when(h), h.last_paragraph))
        return Numbering(last=latest.last_paragraph, origin="after", after=latest.date)
    return Numbering(last=meeting.last_paragraph, origin="given" if meeting.last_paragraph else "new_year")


def one_series(one: str | None, other: str | None) -> bool:
    """Whether two meetings number their §§ together; one of which nothing is said is of the committee's own series."""
    return one is None or other is None or one == other


def _when(held: Held) -> tuple[date, str]:
    return held.date, held.start or ""
