"""The meeting file: one JSON document that carries a committee, its rules, its people and one whole meeting."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any, Literal

from app.domain.agenda import AgendaItem
from app.domain.committee import Committee, OtherAttendant, Roster, Seat, Substitute
from app.domain.meeting.admissible import refusals
from app.domain.meeting.events import Entry
from app.domain.people import Person
from app.domain.proceedings import Meeting, Minutes, OwnText, Proceedings
from app.domain.standing_orders import StandingOrders
from app.exchange.codec import Fault, Refused, decode, encode, encode_record
from app.exchange.entries import decode_entry, encode_entry

FORMAT: Literal["klubban-meeting/1"] = "klubban-meeting/1"


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingFile:
    """The document's top level, the log apart; its fields are its keys."""

    format: Literal["klubban-meeting/1"]
    committee: Committee
    standing_orders: StandingOrders
    people: tuple[Person, ...]
    seats: tuple[Seat, ...]
    substitutes: tuple[Substitute, ...] = ()
    others: tuple[OtherAttendant, ...] = ()
    meeting: Meeting
    agenda: tuple[AgendaItem, ...]
    texts: tuple[OwnText, ...] = ()
    minutes: Minutes | None = None


def read(content: bytes) -> Proceedings:
    """The proceedings that a meeting file holds.

    Raises `Refused` with every fault found: what is no JSON, unknown or missing keys, wrong types, ids that
    name nobody, and a log that could not have happened.
    """
    faults: list[Fault] = []
    data = _json(content, faults)
    log = _log(data, faults)
    document = decode(MeetingFile, data, "", faults)
    if faults:
        raise Refused(faults)
    proceedings = _proceedings(document, log)
    faults.extend(_references(proceedings))
    if not faults:
        faults.extend(Fault(f"log[{r.position}]" + (f".{r.field}" if r.field else ""), r.text) for r in refusals(proceedings))
    if faults:
        raise Refused(faults)
    return proceedings


def write(proceedings: Proceedings) -> bytes:
    """The meeting file of these proceedings: UTF-8, one form for one meaning, ending in a line break."""
    roster = proceedings.roster
    document = MeetingFile(
        format=FORMAT, committee=proceedings.committee, standing_orders=proceedings.standing_orders,
        people=roster.people, seats=roster.seats, substitutes=roster.substitutes, others=roster.others,
        meeting=proceedings.meeting, agenda=proceedings.agenda, texts=proceedings.texts, minutes=proceedings.minutes,
    )
    data = encode_record(document)
    minutes = data.pop("minutes", None)
    data["log"] = [encode_entry(e) for e in proceedings.log]
    if minutes is not None:
        data["minutes"] = minutes
    return (json.dumps(data, ensure_ascii=False, indent=1) + "\n").encode("utf-8")


def _json(content: bytes, faults: list[Fault]) -> Any:
    try:
        return json.loads(content.decode("utf-8-sig"), object_pairs_hook=_unique(faults), parse_constant=_no_constant)
    except UnicodeDecodeError as e:
        raise Refused([Fault("", f"är inte UTF-8 (byte {e.start}).")]) from e
    except json.JSONDecodeError as e:
        raise Refused([Fault("", f"är inte JSON: fel på rad {e.lineno}, tecken {e.colno}.")]) from e
    except (RecursionError, ValueError) as e:
        raise Refused([Fault("", "är inte en mötesfil: för djupt, eller med tal som inte kan läsas.")]) from e


def _no_constant(name: str) -> float:
    raise ValueError(name)


def _unique(faults: list[Fault]) -> Callable[[list[tuple[str, Any]]], dict[str, Any]]:
    def build(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
        twice = [k.encode("utf-8", "replace").decode("utf-8") for k, n in Counter(k for k, _ in pairs).items() if n > 1]
        faults.extend(Fault("", f"nyckeln ”{key}” står två gånger i samma objekt.") for key in twice)
        return dict(pairs)
    return build


def _log(data: Any, faults: list[Fault]) -> tuple[Entry, ...]:
    if not isinstance(data, dict):
        return ()
    if "log" not in data:
        faults.append(Fault("log", "saknas."))
    entries = data.pop("log", [])
    if not isinstance(entries, list):
        faults.append(Fault("log", "ska vara en lista."))
        return ()
    return tuple(decode_entry(e, f"log[{n}]", faults) for n, e in enumerate(entries))


def _proceedings(document: MeetingFile, log: tuple[Entry, ...]) -> Proceedings:
    return Proceedings(
        committee=document.committee, standing_orders=document.standing_orders,
        roster=Roster(people=document.people, seats=document.seats, substitutes=document.substitutes, others=document.others),
        meeting=document.meeting, agenda=document.agenda, texts=document.texts, log=log, minutes=document.minutes,
    )


@dataclass(frozen=True, slots=True)
class _Named:
    """Where a document names something by its id, among what the id must be, and the key under which that stands."""

    path: str
    id: str | None
    known: set[str]
    where: str


def _references(proceedings: Proceedings) -> Iterable[Fault]:
    """The ids that stand twice, those that name nothing, and the people who sit twice."""
    roster = proceedings.roster
    people, items, seats = ({v.id for v in values} for values in (roster.people, proceedings.agenda, roster.seats))
    for path, ids in (("people", [p.id for p in roster.people]), ("seats", [s.id for s in roster.seats]),
                      ("agenda", [a.id for a in proceedings.agenda]), ("log", [e.id for e in proceedings.log if e.id])):
        yield from (Fault(path, f"id ”{i}” står {n} gånger.") for i, n in Counter(ids).items() if n > 1)
    named = (*_in_the_roster(roster, people, items, seats), *_in_the_orders(proceedings, people, seats),
             *_in_the_meeting(proceedings, people, items), *_in_the_minutes(proceedings, people, items))
    yield from (Fault(n.path, f"”{n.id}” finns inte i {n.where}.") for n in named if n.id is not None and n.id not in n.known)
    yield from _twice(roster)


def _in_the_roster(roster: Roster, people: set[str], items: set[str], seats: set[str]) -> Iterable[_Named]:
    for n, seat in enumerate(roster.seats):
        yield _Named(f"seats[{n}].holder", seat.holder, people, "people")
    for n, place in enumerate(roster.substitutes):
        yield _Named(f"substitutes[{n}].person", place.person, people, "people")
        yield _Named(f"substitutes[{n}].personal_for", place.personal_for, seats, "seats")
    for n, other in enumerate(roster.others):
        yield _Named(f"others[{n}].person", other.person, people, "people")
        yield from (_Named(f"others[{n}].items", i, items, "agenda") for i in other.items or ())


def _in_the_orders(proceedings: Proceedings, people: set[str], seats: set[str]) -> Iterable[_Named]:
    """Whom the committee and its standing orders name."""
    deputy = proceedings.committee.deputy_chair
    if deputy is not None:
        yield _Named("committee.deputy_chair.person", deputy.person, people, "people")
    for seat, persons in proceedings.standing_orders.substitutes.named_lists.items():
        at = f"standing_orders.substitutes.named_lists.{seat}"
        yield _Named(at, seat, seats, "seats")
        yield from (_Named(f"{at}[{n}]", p, people, "people") for n, p in enumerate(persons))


def _in_the_meeting(proceedings: Proceedings, people: set[str], items: set[str]) -> Iterable[_Named]:
    yield _Named("meeting.called_by", proceedings.meeting.called_by, people, "people")
    yield from (_Named(f"texts[{n}].item", t.item, items, "agenda") for n, t in enumerate(proceedings.texts))
    yield from (_Named(f"agenda[{n}].earlier[{m}].by", e.by, people, "people")
                for n, a in enumerate(proceedings.agenda) for m, e in enumerate(a.earlier))


def _in_the_minutes(proceedings: Proceedings, people: set[str], items: set[str]) -> Iterable[_Named]:
    for n, part in enumerate(proceedings.minutes.parts if proceedings.minutes else ()):
        at = f"minutes.parts[{n}]"
        yield from (_Named(f"{at}.items", i, items, "agenda") for i in part.items or ())
        yield from (_Named(f"{at}.signed[{m}].person", s.person, people, "people") for m, s in enumerate(part.signed))
        yield from (_Named(f"{at}.refused", p, people, "people") for p in part.refused)


def _twice(roster: Roster) -> Iterable[Fault]:
    held = Counter(s.holder for s in roster.seats if s.holder)
    places = Counter(s.person for s in roster.substitutes)
    yield from (Fault("seats", f"”{p}” har {n} platser.") for p, n in held.items() if n > 1)
    yield from (Fault("substitutes", f"”{p}” står {n} gånger.") for p, n in places.items() if n > 1)


__all__ = ["FORMAT", "MeetingFile", "encode", "read", "write"]
