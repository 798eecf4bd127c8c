"""Sheets for the day of the meeting: the empty roll with what is known beforehand, ballots, name plates, the chair's agenda."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date

from app.domain.agenda import AgendaItem, printed_numbers
from app.domain.document import Signer
from app.domain.meeting import events as ev
from app.domain.meeting.forecast import forecast
from app.domain.meeting.order import agenda_of
from app.domain.meeting.replay import History, replay
from app.domain.meeting.setting import Setting
from app.domain.minutes.roll import MEMBERS, SUBSTITUTES, place_name, seat_name
from app.domain.naming import attendant_called, body_called, body_inside, office_called
from app.domain.part_absence import missed_told
from app.domain.proceedings import Proceedings
from app.domain.roll import RollDocument, RollGroup, RollRow
from app.domain.swedish import at_clock, raised, the_weekday

ATTENTION = "Förhinder och den som är närmast i tur är vad som är känt när listan skrivs ut."


@dataclass(frozen=True, slots=True, kw_only=True)
class Plate:
    """A name plate: the name, and under it party, office or title, and municipality."""

    name: str
    under: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SheetHead:
    """What the head of a sheet says: whose it is and of which day."""

    municipality: str
    body: str
    day: date
    day_line: str
    rehearsal: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class ChairItem:
    """An item as the chair meets it: its mark, heading, facts in one line, what is proposed, and what to read aloud."""

    mark: str
    heading: str
    facts: str = ""
    notes: tuple[str, ...] = ()
    proposal: str = ""
    aloud: tuple[str, ...] = ()
    formal: bool = False


def head_of(proceedings: Proceedings) -> SheetHead:
    """The head of a meeting's sheets."""
    meeting = proceedings.meeting
    line = f"{raised(the_weekday(meeting.date))}{at_clock(meeting.start)}"
    committee = proceedings.committee
    return SheetHead(municipality=committee.host_name, body=committee.name, day=meeting.date, day_line=line)


def empty_roll(proceedings: Proceedings) -> RollDocument:
    """The roll to write in: reported absences are told, and who is first in turn for each seat. [KL 6:16–17] [SO §§ 4–5]"""
    history, head = replay(proceedings), head_of(proceedings)
    setting = history.setting
    turn = _in_turn(proceedings, history)
    members = tuple(RollRow(number=str(n), name=seat_name(setting, seat.id), hindered=_hindered(history, seat.holder),
                            in_turn=f"Närmast i tur: {setting.signature(turn[seat.id])}" if seat.id in turn else "")
                    for n, seat in enumerate(setting.roster.seats, 1))
    substitutes = tuple(RollRow(number=str(n), name=place_name(setting, p), hindered=_hindered(history, p))
                        for n, p in enumerate(setting.places, 1))
    groups = tuple(RollGroup(label=label, rows=rows) for label, rows in ((MEMBERS, members), (SUBSTITUTES, substitutes)) if rows)
    secretary = proceedings.meeting.secretary
    return RollDocument(
        municipality=head.municipality, body=head.body, day=head.day, title="Närvarolista", day_line=head.day_line, groups=groups,
        words=(ATTENTION,), signers=(Signer(name=secretary.name, role="Sekreterare"),) if secretary else ())


def _hindered(history: History, person: str | None) -> str:
    """`X` for the whole meeting, the items in few words for a part of it."""
    if person is None or person not in history.now.reported:
        return ""
    items = history.now.reported[person]
    if items is None:
        return "X"
    return missed_told(history.setting.agenda, items)


def _in_turn(proceedings: Proceedings, history: History) -> dict[str, str]:
    """Who takes each seat if its holder does not come, the others coming who have not reported absence."""
    found: dict[str, str] = {}
    first = _at_the_roll_call(proceedings, history)
    for seat in history.setting.roster.seats:
        items = forecast(first, () if seat.holder is None else (seat.holder,))
        taker = items[0].seats.get(seat.id) if items else None
        if taker is not None and taker != seat.holder:
            found[seat.id] = taker
    return found


def _at_the_roll_call(proceedings: Proceedings, history: History) -> Proceedings:
    """The meeting as it is expected to begin: its first item, and the absences that hold in it."""
    agenda = agenda_of(history)[:1]
    ids = {item.id for item in agenda}
    away = [p for p, items in history.now.reported.items() if items is None or ids & set(items)]
    return replace(proceedings, agenda=agenda, log=tuple(ev.Entry(event=ev.AbsenceReported(person=p)) for p in away))


def plates_of(proceedings: Proceedings) -> tuple[Plate, ...]:
    """A plate for each member and substitute, the secretary and the others who attend."""
    setting = replay(proceedings).setting
    return tuple(_plates(setting))


def _plates(setting: Setting) -> Iterator[Plate]:
    for seat in setting.roster.seats:
        if seat.holder is not None:
            office = raised(office_called(setting.roster, seat.office)) if seat.office else "Ledamot"
            yield _plate(setting, seat.holder, office)
    for person in setting.places:
        yield _plate(setting, person, "Ersättare")
    secretary = setting.meeting.secretary
    if secretary is not None:
        yield Plate(name=secretary.name, under=raised(secretary.title or "sekreterare"))
    for other in setting.roster.others:
        if secretary is None or setting.name(other.person) != secretary.name:
            yield Plate(name=setting.name(other.person), under=raised(attendant_called(other)))


def _plate(setting: Setting, person: str, office: str) -> Plate:
    return Plate(name=setting.signature(person), under=", ".join(t for t in (office, setting.municipality(person)) if t))


def chair_agenda(proceedings: Proceedings) -> tuple[ChairItem, ...]:
    """The agenda for the chair: what is proposed, and what to ask and to read aloud, item by item."""
    history = replay(proceedings)
    agenda = agenda_of(history)
    numbers = printed_numbers(agenda)
    return tuple(_chair_item(history, item, numbers[item.id]) for item in agenda)


def _chair_item(history: History, item: AgendaItem, number: str) -> ChairItem:
    setting = history.setting
    facts = [at_clock(item.clock).strip(), f"föredras av {body_inside(item.presenter)}" if item.presenter else "", item.dnr or ""]
    return ChairItem(
        mark=number, heading=item.title, facts=raised(" · ".join(f for f in facts if f)), notes=tuple(_notes(history, item)),
        proposal=item.proposal or "", aloud=tuple(_aloud(setting, item)), formal=item.kind == "formality")


def _notes(history: History, item: AgendaItem) -> Iterator[str]:
    """What the chair must know beforehand: doors, disqualification, haste."""
    if item.closed:
        yield "Bakom stängda dörrar: åhörarna lämnar rummet."
    out = {m.event.person for m in history.moments if isinstance(m.event, ev.Disqualified) and m.event.item == item.id}
    for person in (p for p in history.setting.people if p in out):
        yield f"Jäv är anmält: {history.setting.signature(person)} lämnar rummet."
    if item.exercise_of_authority:
        yield "Myndighetsutövning: den som deltar i avgörandet får inte avstå från att rösta."


def _aloud(setting: Setting, item: AgendaItem) -> Iterator[str]:
    """What is said to the room, in the order in which it is said."""
    body = body_called(setting.committee)
    title = item.title.lower()
    for words, said in (
        (r"öppn", "Jag förklarar sammanträdet öppnat."), (r"upprop", "Sekreteraren förrättar upprop."),
        (r"justerare|justering", f"Kan {body} utse den föreslagna att jämte ordföranden justera protokollet?"),
        (r"föredragningslista|dagordning", f"Kan {body} godkänna föredragningslistan?"),
        (r"avslut", "Jag förklarar sammanträdet avslutat."),
    ):
        if item.kind == "formality" and re.search(words, title):
            yield said
            return
    if item.kind in ("information", "messages", "delegation"):
        yield f"Kan {body} lägga {THINGS[item.kind]} till handlingarna?"
    elif item.kind != "formality":
        yield "Är någon jävig i ärendet? Finns det något yrkande?"
        yield f"Kan {body} besluta enligt förslaget?"


THINGS = {"information": "informationen", "messages": "meddelandena", "delegation": "redovisningen av delegationsbesluten"}
