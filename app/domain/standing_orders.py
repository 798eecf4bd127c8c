"""Standing orders (reglemente): what fullmäktige has decided on how the committee works, as a value."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal

from app.domain.committee import Committee
from app.domain.table import Table

Filter = Literal["same_electing_body", "same_party"]
Tier = Literal[
    "personal", "same_party", "same_electing_body", "party_ladder", "same_group", "named_list", "by_mandates", "list_order"
]
OnExhaustion = Literal["leave_empty", "any_present"]
Displacement = Literal["never", "own_party_over_other_party", "higher_rank_if_balance_changes"]
Right = Literal["attend", "speak", "opinion_noted"]
ChangePoint = Literal["between_items", "at_once"]
ReturnRule = Literal["never_at_meeting", "never_same_day", "if_other_party_substituted", "always"]
ChairFallback = Literal["oldest", "longest_serving"]
DayUnit = Literal["working_days", "calendar_days"]


@dataclass(frozen=True, slots=True, kw_only=True)
class SubstituteRules:
    """Who may fill an empty seat, in which order, and what the others may do [KL 6:17] [SO § 4].

    `filter`: nobody else may ever fill the seat. `tiers` are tried in turn; inside a tier the list order decides.
    """

    filter: Filter | None = None
    tiers: tuple[Tier, ...] = ("list_order",)
    party_ladders: Table[tuple[str, ...]] = Table()
    groups: Table[str] = Table()
    party_mandates: Table[int] = Table()
    named_lists: Table[tuple[str, ...]] = Table()
    on_exhaustion: OnExhaustion = "leave_empty"
    displacement: Displacement = "never"
    when_not_serving: tuple[Right, ...] = ("attend",)


@dataclass(frozen=True, slots=True, kw_only=True)
class NoticePeriod:
    """So many days before the day of the meeting, which is not counted [SO § 6]."""

    days: int
    unit: DayUnit


@dataclass(frozen=True, slots=True, kw_only=True)
class StandingOrders:
    """One version of a committee's standing orders; each field's default is what holds where they are silent."""

    substitutes: SubstituteRules
    version: str | None = None
    valid_from: date | None = None
    valid_to: date | None = None
    adopted_by: tuple[str, ...] | None = None
    late_member_takes_seat: bool = True
    change_point: ChangePoint = "between_items"
    return_after_other_absence: ReturnRule = "never_same_day"
    chair_fallback: tuple[ChairFallback, ...] = ("oldest",)
    convener_fallback: str | None = None
    notice: NoticePeriod | None = None
    adjusters: int = 1
    motivation_before: Literal["adjustment"] = "adjustment"
    remote: bool = False
    open_meetings: bool = False
    boards: tuple[str, ...] | None = None
    meetings_per_year: int | None = None


def boards_of(orders: StandingOrders, committee: Committee) -> tuple[str, ...]:
    """The notice boards on which the minutes go up: those named, else every electing body's, else the host's [KL 9:32]."""
    if orders.boards is not None:
        return orders.boards
    return committee.electing_bodies or ((committee.host,) if committee.host else ())


def in_force_on(day: date, versions: tuple[StandingOrders, ...]) -> StandingOrders | None:
    """The version that holds on `day`; of several, the one that began last [KL 9:33]."""
    holding = [
        v for v in versions
        if (v.valid_from is None or v.valid_from <= day) and (v.valid_to is None or day <= v.valid_to)
    ]
    return max(holding, key=lambda v: v.valid_from or date.min, default=None)
