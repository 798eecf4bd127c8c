"""The examples by the name of the setting that each one explains.

A new setting: a play that returns its sentences here, and a line in the tests with two values that differ.
"""

from __future__ import annotations

from collections.abc import Callable

from app.domain.calendar import RedDays
from app.domain.standing_orders import StandingOrders, SubstituteRules
from app.domain.worked_example.around import adjusting, called, motivated, posted
from app.domain.worked_example.calling import (
    by_groups,
    by_ladders,
    by_mandates,
    displaced,
    exhausted,
    filtered,
    ordered,
    standing_by,
)
from app.domain.worked_example.course import change, far_away, late_member, leading, returning

CALLING: dict[str, Callable[[SubstituteRules], str]] = {
    "filter": filtered, "tiers": ordered, "party_ladders": by_ladders, "groups": by_groups, "party_mandates": by_mandates,
    "on_exhaustion": exhausted, "displacement": displaced, "when_not_serving": standing_by,
}
MEETING: dict[str, Callable[[StandingOrders], str]] = {
    "late_member_takes_seat": late_member, "change_point": change, "return_after_other_absence": returning,
    "chair_fallback": leading, "remote": far_away, "adjusters": adjusting, "motivation_before": motivated,
}
CALENDAR: dict[str, Callable[[StandingOrders, RedDays], str]] = {"notice": called, "boards": posted}


def worked_example(field: str, orders: StandingOrders, red_days: RedDays) -> str:
    """What a setting, by its field (those on substitutes too), means in a small meeting where all else is silent.

    One to three Swedish sentences, the last of which the engine has answered; nothing for a setting that no rule reads.
    """
    if field in CALLING:
        return CALLING[field](orders.substitutes)
    if field in MEETING:
        return MEETING[field](orders)
    return CALENDAR[field](orders, red_days) if field in CALENDAR else ""
