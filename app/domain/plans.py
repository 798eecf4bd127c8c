"""Plans: how a committee's year is laid out, and what becomes of a meeting before it is held."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from app.domain.agenda import AgendaItem
from app.domain.house_style import HouseStyle
from app.domain.table import Table


@dataclass(frozen=True, slots=True, kw_only=True)
class UrgentDecision:
    """A decision taken for the committee because it could not wait [KL 6:39]; it is reported at the next meeting [KL 6:40].

    `by` is who took it, as it is to be printed.
    """

    id: str
    made_on: date
    title: str
    by: str | None = None
    dnr: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Habits:
    """How a committee's secretary works, and what she has noted between its meetings.

    `case_number` is the pattern of its diary numbers (`{code} {year}/{n}`), `meetings_a_year` the least number of meetings.
    `standing` are the items of every agenda, None where the program's own hold; the first `opening` of them stand before the
    cases, the others after. `urgent` are the decisions taken for the committee, reported or not. `style` names the house
    style of the minutes, `own_style` is the one that the secretary has made; `arms` the picture of the municipality's arms, None
    for none.
    """

    case_number: str = "{code} {year}/{n}"
    meetings_a_year: int | None = None
    standing: tuple[AgendaItem, ...] | None = None
    opening: int = 0
    urgent: tuple[UrgentDecision, ...] = ()
    style: str = "decision_last"
    own_style: HouseStyle | None = None
    arms: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Plan:
    """What has become of a meeting before it is held; `asked_by` are those who asked for an extra one [KL 6:23].

    `late` are the items put on the agenda after the notice was sent. `by_hand` says that the first § was written by the
    secretary and does not follow from the meeting before. `wordings` are the words in which items are to be decided, by their
    ids, as they are worked on while the committee talks.
    """

    cancelled_on: date | None = None
    reason: str | None = None
    moved_from: date | None = None
    extra: bool = False
    asked_by: tuple[str, ...] = ()
    late: tuple[str, ...] = ()
    by_hand: bool = False
    wordings: Table[str] = Table()
