"""Returning: whether a member who left for another reason than disqualification may serve again."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from app.domain.standing_orders import ReturnRule


@dataclass(frozen=True, slots=True)
class Departure:
    """A member's departure: its day, whether a substitute of the seat's or of another party has served since, and
    what the chair has decided of the return where the rules leave it open."""

    day: date
    same_party_served: bool = False
    other_party_served: bool = False
    ruling: bool | None = None


def may_return(rule: ReturnRule, departure: Departure, today: date) -> bool | None:
    """Never at the meeting, never the same day, if a substitute of another party has served, or always.

    `None`: no substitute has served, the rule does not settle it and the chair has not yet. [SO § 4] [KL 5:20]
    """
    if rule == "always":
        return True
    if rule == "never_at_meeting":
        return False
    if rule == "never_same_day":
        return departure.day < today
    if departure.other_party_served:
        return True
    return False if departure.same_party_served else departure.ruling
