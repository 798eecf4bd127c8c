"""Told: who must have the notice, and why. [KL 6:17] [SO § 6]"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from app.domain.committee import OtherAttendant, Seat
from app.domain.meeting.setting import Setting
from app.domain.naming import attendant_called, office_called
from app.domain.notice.agenda import agenda_rows
from app.domain.swedish import listed

Role = Literal["member", "substitute", "other", "vacant"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One who must have the notice, as what, and why; `rule` is where that stands. A vacant seat is named, and has nobody."""

    role: Role
    person: str | None
    name: str
    called: str
    municipality: str
    reason: str
    rule: str


def told_of(setting: Setting) -> tuple[Told, ...]:
    """Members in the order of the seats, vacant seats among them; every substitute in the order of the list; those who attend."""
    return (*(_seated(setting, s) for s in setting.roster.seats), *_substitutes(setting), *_others(setting))


def _seated(setting: Setting, seat: Seat) -> Told:
    where = seat.electing_body or "" if setting.committee.kind == "joint" else ""
    office = office_called(setting.roster, seat.office) if seat.office else "ledamot"
    if seat.holder is None:
        return Told(role="vacant", person=None, name="Vakant plats", called=office, municipality=where,
                    reason="Ingen är vald på platsen; ingen att kalla.", rule="KL 6:20")
    return Told(role="member", person=seat.holder, name=setting.signature(seat.holder), called=office, municipality=where,
                reason="Kallelsen sänds till varje ledamot.", rule="reglementet")


def _substitutes(setting: Setting) -> Iterator[Told]:
    for number, person in enumerate(setting.places, 1):
        yield Told(role="substitute", person=person, name=setting.signature(person), called=f"ersättare {number}",
                   municipality=setting.municipality(person), rule="KL 6:17",
                   reason="Varje ersättare ska få veta tid och plats, även den som inte ska tjänstgöra.")


def _others(setting: Setting) -> Iterator[Told]:
    for other in setting.roster.others:
        reason, rule = _why(setting, other)
        yield Told(role="other", person=other.person, name=setting.signature(other.person), called=attendant_called(other),
                   municipality="", reason=reason, rule=rule)


def _why(setting: Setting, other: OtherAttendant) -> tuple[str, str]:
    match other.kind:
        case "staff_representative":
            return "Personalföreträdare kallas som ledamöterna.", "KL 7:10–19"
        case "observer":
            return "Förtroendevald som får närvara.", "reglementet"
        case _:
            return f"Kallad att delta{_where(setting, other)}.", "KL 6:26"


def _where(setting: Setting, other: OtherAttendant) -> str:
    """In which items, by their numbers in the agenda; nothing where it is the whole meeting."""
    if other.items is None:
        return ""
    numbers = [row.number or row.title for row in agenda_rows(setting.agenda) if row.item.split("/")[0] in other.items]
    return f" i ärende {listed(numbers)}" if numbers else ""
