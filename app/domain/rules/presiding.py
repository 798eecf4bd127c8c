"""Presiding: who leads the meeting."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date

from app.domain.committee import Committee, Roster
from app.domain.standing_orders import ChairFallback

Seated = Mapping[str, str]


def in_turn_to_preside(
    committee: Committee, roster: Roster, fallback: tuple[ChairFallback, ...], seats: Seated, day: date
) -> str | None:
    """Chair, vice chair, second vice chair, each only while they serve on their own seat; a deputy chosen for a
    chair hindered for long stands in the chair's place. After them the oldest, or longest serving, of the members
    who serve, and of the substitutes only where no member does. None where nobody serves, or where it cannot be told
    since a day of birth or of election is missing. [KL 6:21–22] [SO § 7]"""
    on_own = [s.holder for s in roster.seats if s.holder is not None and seats.get(s.id) == s.holder]
    offices = [_holder(roster, office) for office in ("chair", "vice_chair", "second_vice_chair")]
    first = next((p for p in [*_deputy(committee, day), *offices] if p in on_own), None)
    if first is not None:
        return first
    candidates = on_own or list(seats.values())
    return next((p for rule in fallback if (p := _first(roster, rule, candidates)) is not None), None)


def _deputy(committee: Committee, day: date) -> list[str]:
    deputy = committee.deputy_chair
    return [deputy.person] if deputy is not None and deputy.in_force(day) else []


def _holder(roster: Roster, office: str) -> str | None:
    return next((s.holder for s in roster.seats if s.office == office), None)


def _first(roster: Roster, rule: ChairFallback, candidates: list[str]) -> str | None:
    if len(candidates) < 2:
        return next(iter(candidates), None)
    foremost = candidates
    if rule == "longest_serving":
        since = {p: _since(roster, p) for p in candidates}
        known = [d for d in since.values() if d is not None]
        if len(known) < len(since):
            return None
        foremost = [p for p, d in since.items() if d == min(known)]
    return foremost[0] if len(foremost) == 1 else _eldest(roster, foremost)


def _eldest(roster: Roster, persons: list[str]) -> str | None:
    born = [roster.person(p).born for p in persons]
    known = [d for d in born if d is not None]
    return persons[born.index(min(known))] if len(known) == len(born) else None


def _since(roster: Roster, person: str) -> date | None:
    held = roster.seat_of(person) or roster.place_of(person)
    return held.since if held else None
