"""A meeting file taken into the archive: whom it names is found or entered, and nothing that is there is changed.

Inside a meeting its file's ids hold, so that what is exported is what was imported. The register's ids are the file's where
they are free; where they are not, `meeting_people` says who in the register a meeting means. A new committee's registers are
filled from the file; one that is there keeps its own, and the meeting keeps what its file said otherwise: in its calling to
order, or until then in `stood_on`.
"""

from __future__ import annotations

import json
from dataclasses import dataclass, fields, replace
from typing import Any

from app.database.records import Records
from app.database.store import Unit
from app.domain.committee import Committee, Mandate, Roster
from app.domain.meeting.events import Entry
from app.domain.people import Person
from app.domain.proceedings import Proceedings
from app.exchange.codec import encode, encode_record
from app.services.dossier import before_the_gavel
from app.services.kept_log import Ground, line_of
from app.services.meeting_rows import must_be_free, write_minutes
from app.services.shelf import all_of, put
from app.services.work import Desk
from app.translation import _


@dataclass(frozen=True, slots=True, kw_only=True)
class Imported:
    """The id of the meeting that was taken in, and in Swedish what that meant."""

    meeting: str
    sentences: tuple[str, ...]


def take_in(desk: Desk, unit: Unit, meeting: str, proceedings: Proceedings) -> Imported:
    """Write a whole meeting; raises `InTheWay` where it is there already."""
    records = unit.records
    found = _same_committee(records, proceedings.committee)
    if found is not None:
        must_be_free(records, found, proceedings.meeting)
    known_as, doubts = _people(desk, unit, proceedings.roster)
    committee = found or _new_committee(desk, unit, proceedings, known_as)
    write_meeting(unit, meeting, committee, proceedings)
    for file_id, person in known_as.items():
        if file_id != person:
            records.put("meeting_people", {"meeting": meeting, "known_as": file_id, "person": person})
    same_ids = all(file_id == person for file_id, person in known_as.items())
    differs = keep_what_differs(unit, meeting, proceedings, same_ids=same_ids)
    _write_log(unit, meeting, proceedings)
    return Imported(meeting=meeting, sentences=_sentences(proceedings, found is None, differs, doubts))


def _same_committee(records: Records, committee: Committee) -> str | None:
    rows = records.all("committees", code=committee.code, name=committee.name)
    return str(rows[0]["id"]) if rows else None


def _people(desk: Desk, unit: Unit, roster: Roster) -> tuple[dict[str, str], list[str]]:
    """The file's ids to the register's, and the names that may have been entered twice."""
    known_as: dict[str, str] = {}
    doubts: list[str] = []
    for person in roster.people:
        same = [p for p in all_of(Person, unit.records, "people", name=person.name) if p.id not in known_as.values()]
        sure = [p for p in same if p.born is not None and p.born == person.born]
        if len(sure) == 1:
            known_as[person.id] = sure[0].id
            continue
        if any(p.born is None or person.born is None or p in sure for p in same):
            doubts.append(person.name)
        known_as[person.id] = _new_person(desk, unit, person)
    return known_as, doubts


def _new_person(desk: Desk, unit: Unit, person: Person) -> str:
    free = unit.records.one("people", person.id) is None
    id = person.id if free else desk.new_id()
    put(unit.records, "people", replace(person, id=id))
    return id


def _new_committee(desk: Desk, unit: Unit, proceedings: Proceedings, known_as: dict[str, str]) -> str:
    id, roster = desk.new_id(), proceedings.roster
    put(unit.records, "committees", _in_the_register(proceedings.committee, known_as), id=id)
    put(unit.records, "standing_orders", proceedings.standing_orders, id=desk.new_id(), committee=id)
    for mandate in _mandates(desk, id, roster, known_as):
        put(unit.records, "mandates", mandate)
    for position, other in enumerate({o.person: o for o in roster.others}.values()):
        always = replace(other, person=known_as[other.person], items=None)
        put(unit.records, "other_attendants", always, committee=id, position=position)
    return id


def _in_the_register(committee: Committee, known_as: dict[str, str]) -> Committee:
    deputy = committee.deputy_chair
    return replace(committee, deputy_chair=replace(deputy, person=known_as[deputy.person])) if deputy else committee


def _mandates(desk: Desk, committee: str, roster: Roster, known_as: dict[str, str]) -> list[Mandate]:
    seats = [Mandate(id=desk.new_id(), committee=committee, person=known_as[s.holder] if s.holder else None, role="member",
                     position=n, seat=s.id, party=s.party, electing_body=s.electing_body, office=s.office, since=s.since)
             for n, s in enumerate(roster.seats)]
    places = [Mandate(id=desk.new_id(), committee=committee, person=known_as[s.person], role="substitute", position=n,
                      party=s.party, electing_body=s.electing_body, personal_for=s.personal_for, since=s.since)
              for n, s in enumerate(roster.substitutes)]
    return seats + places


def write_meeting(unit: Unit, meeting: str, committee: str, proceedings: Proceedings) -> None:
    """Write a meeting with its agenda, texts and minutes, its log apart."""
    put(unit.records, "meetings", proceedings.meeting, id=meeting, committee=committee, stood_on=None,
        minutes_known=False, rehearsal=None)
    for position, item in enumerate(proceedings.agenda):
        put(unit.records, "agenda_items", item, meeting=meeting, position=position)
    for position, text in enumerate(proceedings.texts):
        put(unit.records, "texts", text, meeting=meeting, position=position)
    if proceedings.minutes is not None:
        write_minutes(unit, meeting, proceedings.minutes)


def keep_what_differs(unit: Unit, meeting: str, proceedings: Proceedings, *, same_ids: bool) -> bool:
    """What the file says otherwise than the registers, kept with the meeting: everything, where the ids do not mean the same."""
    given = before_the_gavel(unit.records, meeting)
    said = {name: _different(getattr(proceedings, name), getattr(given, name), whole=not same_ids)
            for name in ("committee", "standing_orders", "roster")}
    said = {name: data for name, data in said.items() if data}
    if said:
        unit.records.put("meetings", {"id": meeting, "stood_on": json.dumps(said, ensure_ascii=False)})
    return bool(said)


def _different(value: Any, given: Any, *, whole: bool) -> dict[str, Any]:
    """What is to be kept of a value: all of it where it differs, but of a roster those of its lists that do."""
    if isinstance(value, Roster):
        return {f.name: encode(getattr(value, f.name)) for f in fields(Roster)
                if whole or _text(getattr(value, f.name)) != _text(getattr(given, f.name))}
    return encode_record(value) if whole or _text(value) != _text(given) else {}


def _text(value: object) -> str:
    return json.dumps(encode(value))


def _write_log(unit: Unit, meeting: str, proceedings: Proceedings) -> None:
    ground = Ground(proceedings.committee, proceedings.standing_orders, proceedings.roster)
    unit.append(meeting, [line_of(e, ground) for e in named_entries(proceedings.log)])


def named_entries(log: tuple[Entry, ...]) -> list[Entry]:
    """The log with an id for every entry: `e5` for the fifth where it has none, or the next that is free."""
    taken = {e.id for e in log}
    entries = []
    for number, entry in enumerate(log, 1):
        id = entry.id or next(c for c in _candidates(number, len(log)) if c not in taken)
        taken.add(id)
        entries.append(replace(entry, id=id))
    return entries


def _candidates(number: int, count: int) -> list[str]:
    return [f"e{number}", *(f"e{n}" for n in range(count + 1, 3 * count + 2))]


def _sentences(proceedings: Proceedings, new: bool, differs: bool, doubts: list[str]) -> tuple[str, ...]:
    committee, roster = proceedings.committee, proceedings.roster
    found = [_("{code} {day} är inläst: {items} ärenden, {entries} anteckningar.").format(
        code=committee.code, day=proceedings.meeting.date, items=len(proceedings.agenda), entries=len(proceedings.log))]
    if new:
        found.append(_("{name} är upplagd med {seats} platser och {people} personer.").format(
            name=committee.name, seats=len(roster.seats), people=len(roster.people)))
    elif differs:
        found.append(_("Registret säger annat om {name} än filen. Det är orört; sammanträdet behåller filens uppgifter.")
                     .format(name=committee.name))
    doubt = _("{name} kan finnas i registret redan, men födelsedatumet avgör det inte; en ny person är upplagd.")
    return (*found, *(doubt.format(name=name) for name in doubts))


__all__ = ["Imported", "keep_what_differs", "named_entries", "take_in", "write_meeting"]
