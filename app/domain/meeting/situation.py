"""The situation: how it stands at the table now, a line a person, with what the rules object to and what mends it."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Literal

from app.domain.committee import OtherAttendant, Seat
from app.domain.judgement import problems_of
from app.domain.meeting import events as ev
from app.domain.meeting.attendance import comes_to, is_here
from app.domain.meeting.objections import Objection, back_but_not_serving, empty_seat, objections_of
from app.domain.meeting.offer import Offer
from app.domain.meeting.questions import Handling, chair_at, quorum_at
from app.domain.meeting.reasons import why_not_holder, why_not_there, why_serving
from app.domain.meeting.replay import History
from app.domain.meeting.setting import Setting
from app.domain.meeting.state import State
from app.domain.naming import attendant_called, office_called
from app.domain.problems import Problem
from app.domain.rules.filling import in_turn
from app.domain.rules.quorum import Quorum
from app.domain.rules.seats import taken_against_the_rules
from app.domain.swedish import genitive, sentence

Standing = Literal[
    "serves", "substitutes", "present", "waiting", "absent", "reported", "disqualified", "left", "vacant", "unknown"
]
Place = Literal["seat", "in_the_room", "outside"]
BEFORE_ROLL_CALL: Standing = "unknown"


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One person, or one vacant seat, as they stand now.

    `since` is the clock from which it is so; `why` says why they serve, or do not; `comes_to` where one who is not elected
    is expected next.
    """

    person: str | None
    seat: str | None
    name: str
    party: str | None
    place: Place
    standing: Standing
    role: str
    electing_body: str | None
    since: str | None = None
    remote: bool = False
    declined: bool = False
    why: str = ""
    comes_to: str = ""
    objection: Objection | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Situation:
    """Everything that the meeting-day page shows of who is there and who serves."""

    lines: tuple[Line, ...]
    chair: str | None
    adjusters: tuple[str, ...]
    quorum: Quorum
    problems: tuple[Problem, ...]
    objections: tuple[Objection, ...]


def situation_of(history: History) -> Situation:
    """How it stands after the log's last entry."""
    setting, state = history.setting, history.now
    handling = handling_of(history, state.item)
    problems = problems_of(handling) if handling else ()
    objected = problems or (taken_against_the_rules(setting, state) if _between_items(state) else ())
    return Situation(
        lines=tuple(_lines(history, handling)), chair=chair_at(setting, state), adjusters=_adjusters(history, handling),
        quorum=quorum_at(setting, state), problems=problems, objections=tuple(objections_of(setting, state, objected, handling)),
    )


def _between_items(state: State) -> bool:
    return state.called and state.item is None and not state.closed


def handling_of(history: History, item: str | None) -> Handling | None:
    """How an item has been handled so far; None where it was never opened."""
    moments = history.by_item.get(item or "")
    return Handling(history, history.setting.items[str(item)], moments) if moments else None


def _adjusters(history: History, handling: Handling | None) -> tuple[str, ...]:
    if handling is not None:
        return handling.adjusters
    chosen = [m.event for m in history.of(ev.AdjustersChosen)
              if isinstance(m.event, ev.AdjustersChosen) and m.event.items is None]
    return chosen[-1].persons if chosen else ()


def _lines(history: History, handling: Handling | None) -> list[Line]:
    setting = history.setting
    declined = handling.declined if handling is not None else frozenset()
    clocks = clocks_of(history)
    seats = [_seat_line(history, seat, declined, clocks) for seat in setting.roster.seats]
    shown = {line.person for line in seats}
    others = [p for p in (*setting.holders, *setting.places) if p not in shown]
    attendants = [o for o in setting.roster.others if not setting.roster.elected(o.person)]
    rest = [*(_other_line(history, p, clocks) for p in others), *(_attendant(history, o, clocks) for o in attendants)]
    return [*seats, *(line for line in rest if line.place == "in_the_room"), *(line for line in rest if line.place == "outside")]


def _seat_line(history: History, seat: Seat, declined: frozenset[str], clocks: dict[str, str]) -> Line:
    setting, state = history.setting, history.now
    person = state.seats.get(seat.id, seat.holder)
    serves = seat.id in state.seats
    standing: Standing = "vacant" if person is None else _standing(setting, state, person)
    why = why_serving(setting, state, seat.id) if serves else why_not_holder(setting, state, seat) + "."
    return Line(person=person, seat=seat.id, place="seat", standing=standing, electing_body=seat.electing_body,
                name=setting.name(person) if person else "Vakant plats", party=_party(setting, person) or seat.party,
                role=_role_in_seat(setting, seat, person), since=clocks.get(person or ""), why=why,
                remote=_remote(state, person), declined=person in declined,
                objection=None if serves else empty_seat(setting, state, seat))


def _other_line(history: History, person: str, clocks: dict[str, str]) -> Line:
    setting, state = history.setting, history.now
    there = person in state.present and person not in state.out(state.item) and state.item not in _away(state, person)
    return Line(person=person, seat=None, place="in_the_room" if there else "outside", standing=_standing(setting, state, person),
                name=setting.name(person), party=_party(setting, person), role=_role(setting, person),
                electing_body=setting.elected_by(person), since=clocks.get(person or ""),
                remote=_remote(state, person), why=_why_not(setting, state, person),
                objection=back_but_not_serving(setting, state, person))


def _attendant(history: History, other: OtherAttendant, clocks: dict[str, str]) -> Line:
    """One who is not elected: in the room as noted, or in the items that the roster names."""
    line, here = _other_line(history, other.person, clocks), is_here(history, other)
    standing: Standing = "present" if here else "unknown" if line.standing == "present" else line.standing
    role = line.role if other.title or other.kind != "staff" or other.items is None else "föredragande"
    coming = comes_to(history, other)
    why = "Deltar utan att tjänstgöra, KL 6:26." if here else sentence(coming) or line.why
    return replace(line, place="in_the_room" if here else "outside", standing=standing, role=role, why=why, comes_to=coming)


def _away(state: State, person: str) -> set[str]:
    return {item for p, item in state.away if p == person}


def _standing(setting: Setting, state: State, person: str) -> Standing:
    if state.serves(person):
        return "serves" if state.seats.get(setting.holders.get(person, "")) == person else "substitutes"
    if person in state.out(state.item):
        return "disqualified"
    if person in state.present and state.item not in _away(state, person):
        return "waiting" if person in state.waiting else "present"
    if person in state.absent:
        return "absent"
    if person in state.departures or (person in state.present):
        return "left"
    if person in state.reported and state.reported[person] is None:
        return "reported"
    return "absent" if not state.roll_call else BEFORE_ROLL_CALL


def _party(setting: Setting, person: str | None) -> str | None:
    known = setting.people.get(person or "")
    return known.party if known else None


def _role_in_seat(setting: Setting, seat: Seat, person: str | None) -> str:
    if person is not None and person != seat.holder:
        return f"för {setting.signature(seat.holder)}" if seat.holder else "för vakant plats"
    return office_called(setting.roster, seat.office) if seat.office else "ledamot"


def _role(setting: Setting, person: str) -> str:
    if person in setting.holders:
        return _role_in_seat(setting, setting.seats[setting.holders[person]], person)
    place = setting.places.get(person)
    if place is not None:
        return f"ersättare för {place.electing_body}" if len(setting.committee.electing_bodies) > 1 else "ersättare"
    return attendant_called(next(o for o in setting.roster.others if o.person == person))


def _remote(state: State, person: str | None) -> bool:
    presence = state.present.get(person or "")
    return presence.remote if presence else False


def clocks_of(history: History) -> dict[str, str]:
    """For each person the clock of the last change in how they stand."""
    clocks: dict[str, str] = {}
    for moment in history.moments:
        at = moment.entry.at
        if at is None:
            continue
        person = getattr(moment.event, "person", None)
        if person is not None:
            clocks[person] = at
        before, after = moment.before.seats, moment.state.seats
        if before is not after:
            clocks |= dict.fromkeys(set(before.values()) ^ set(after.values()), at)
    return clocks


def _why_not(setting: Setting, state: State, person: str) -> str:
    """Why somebody who is there serves in no seat."""
    if person in setting.holders:
        return why_not_holder(setting, state, setting.seats[setting.holders[person]]) + "."
    place = setting.places.get(person)
    if person not in state.present:
        return sentence(why_not_there(state, person) if place else "") or "Är inte här."
    if place is None:
        return "Deltar utan att tjänstgöra, KL 6:26."
    empty = [s for s in setting.roster.seats if s.id not in state.seats]
    barred = [s for s in empty if not in_turn(setting.orders.substitutes, s, [place])]
    if barred:
        whose = barred[0].electing_body or setting.name(barred[0].holder)
        return f"Kan inte ta {genitive(whose)} plats, reglementet."
    if person in state.waiting:
        return "Kom under ärendet och kan tjänstgöra från nästa."
    return "Alla platser som ersättaren kan ta är besatta."


__all__ = ["Line", "Objection", "Offer", "Place", "Situation", "Standing", "clocks_of", "handling_of", "situation_of"]
