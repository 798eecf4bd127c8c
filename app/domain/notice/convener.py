"""Convener: who calls the meeting, and who does where the chair cannot. [SO § 6–7]"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from app.domain.committee import Office
from app.domain.meeting.setting import Setting
from app.domain.naming import office_called
from app.domain.rules.presiding import in_turn_to_preside
from app.domain.swedish import listed

OFFICES: tuple[Office, ...] = ("chair", "vice_chair", "second_vice_chair")


@dataclass(frozen=True, slots=True, kw_only=True)
class Convener:
    """Who calls: a person of the committee, or (None) an official by the words of the standing orders, and why."""

    person: str | None
    name: str
    reason: str


def convener_of(setting: Setting, hindered: Collection[str] = ()) -> Convener | None:
    """The chair, a deputy chosen for a chair hindered for long, the vice chairs; after them whom the standing orders name; where
    they name nobody, who would preside then: the oldest or the longest serving. None where that cannot be told. [SO § 6–7]"""
    in_office = _in_office(setting, hindered)
    if in_office is not None:
        return Convener(person=in_office, name=setting.signature(in_office), reason=_why(setting, in_office, hindered))
    official = setting.orders.convener_fallback
    if official:
        return Convener(person=_known(setting, official), name=official, reason=f"Enligt reglementet{_since(setting, hindered)}.")
    seats = {seat: person for seat, person in setting.members.items() if person not in hindered}
    person = in_turn_to_preside(setting.committee, setting.roster, setting.orders.chair_fallback, seats, setting.meeting.date)
    if person is None:
        return None
    return Convener(person=person, name=setting.signature(person), reason=f"{_foremost(setting)}{_since(setting, hindered)}.")


def conveners_of(setting: Setting) -> tuple[Convener, ...]:
    """Who may call, in turn: the chair, then who follows where those before cannot; an official is the last. [SO § 6–7]"""
    hindered, found = list[str](), list[Convener]()
    while (turn := convener_of(setting, hindered)) is not None:
        found.append(turn)
        if turn.person is None or turn.person in hindered or not setting.roster.elected(turn.person):
            break
        hindered.append(turn.person)
    return tuple(found)


def _in_office(setting: Setting, hindered: Collection[str]) -> str | None:
    deputy = setting.committee.deputy_chair
    standing_in = [deputy.person] if deputy is not None and deputy.in_force(setting.meeting.date) else []
    holders = [s.holder for office in OFFICES for s in setting.roster.seats if s.office == office and s.holder]
    return next((p for p in [*standing_in, *holders] if p not in hindered), None)


def _why(setting: Setting, person: str, hindered: Collection[str]) -> str:
    seat = setting.roster.seat_of(person)
    if seat is None or seat.office is None or _deputises(setting, person):
        return "Ersätter ordföranden, som är hindrad för en längre tid."
    if seat.office == "chair":
        return "Ordföranden ansvarar för kallelsen."
    return f"{office_called(setting.roster, seat.office).capitalize()}{_since(setting, hindered)}."


def _deputises(setting: Setting, person: str) -> bool:
    deputy = setting.committee.deputy_chair
    return deputy is not None and deputy.person == person and deputy.in_force(setting.meeting.date)


def _since(setting: Setting, hindered: Collection[str]) -> str:
    """Because of whom the turn has come; nothing where nobody was said to be hindered."""
    missing = [office_called(setting.roster, office) for office in OFFICES for s in setting.roster.seats
               if s.office == office and s.holder in hindered]
    return f", eftersom {listed(missing)} inte kan kalla" if missing else ""


def _foremost(setting: Setting) -> str:
    longest = setting.orders.chair_fallback[:1] == ("longest_serving",)
    return "Den som har varit ledamot längst" if longest else "Den till åldern äldste ledamoten"


def _known(setting: Setting, official: str) -> str | None:
    """The official as a person, where one who attends has such a title: `kommundirektören i värdkommunen`, Kommundirektör."""
    first = official.split(" ", 1)[0].lower()
    return next((o.person for o in setting.roster.others if o.title and first.startswith(o.title.lower())), None)
