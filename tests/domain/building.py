"""Building: committees, rosters and logs from short calls; every name is invented.

`itvt(present("karin"), …)` is a meeting of the sample's joint committee, `body("M C S", "S M", …)` one of any committee.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date, datetime
from functools import cache
from typing import Any

from app.domain.agenda import AgendaItem
from app.domain.calendar import RedDays
from app.domain.committee import Committee, Office, Roster, Seat, Substitute
from app.domain.derived import derive
from app.domain.judgement import problems_of
from app.domain.meeting import events as ev
from app.domain.meeting.questions import Handling, handlings
from app.domain.meeting.replay import History, replay
from app.domain.people import Person
from app.domain.problems import Problem
from app.domain.proceedings import Adjustment, Meeting, Proceedings
from app.domain.standing_orders import NoticePeriod, StandingOrders, SubstituteRules
from app.exchange.meeting_file import read
from app.resources import resource

DAY = date(2019, 9, 16)
NO_RED_DAYS: RedDays = frozenset()
NAMES = ("Alma Berg", "Bo Dahl", "Cora Ek", "Disa Fors", "Edvin Grahn", "Frida Hed", "Gunnar Ivar", "Hedda Jern",
         "Ivar Kvist", "Jonna Lind", "Kåre Malm", "Lova Nord", "Måns Ohlin", "Nanna Palm")
OFFICES: tuple[Office, ...] = ("chair", "vice_chair")
Noted = ev.Event | ev.Entry


def sample() -> Proceedings:
    """The sample meeting that the program is shipped with, as it was held."""
    return read(resource("sample", "itvt-2019-09-16.json").read_bytes())


def itvt(*events: Noted, agenda: Iterable[AgendaItem] = (), **orders: Any) -> Proceedings:
    """A meeting of the sample's committee: anders and karin have the seats s1 and s2, birgitta and ulf stand in.

    Three items a1–a3 unless an agenda is given; `orders` changes the standing orders, or the rules on substitutes in them.
    """
    people = [("anders", "Anders Holmgren", "M", 1961), ("karin", "Karin Ahlqvist", "C", 1969),
              ("birgitta", "Birgitta Sjöö", "S", 1957), ("ulf", "Ulf Norling", "S", 1974)]
    roster = Roster(
        people=tuple(Person(id=i, name=n, party=p, born=date(y, 4, 2)) for i, n, p, y in people),
        seats=(Seat(id="s1", holder="anders", party="M", electing_body="Herrljunga", office="chair", since=date(2015, 1, 1)),
               Seat(id="s2", holder="karin", party="C", electing_body="Vårgårda", office="vice_chair", since=date(2019, 1, 1))),
        substitutes=(Substitute(person="birgitta", party="S", electing_body="Herrljunga"),
                     Substitute(person="ulf", party="S", electing_body="Vårgårda")),
    )
    rules = StandingOrders(
        substitutes=SubstituteRules(filter="same_electing_body", when_not_serving=("attend", "speak", "opinion_noted")),
        return_after_other_absence="if_other_party_substituted", notice=NoticePeriod(days=3, unit="working_days"),
        adopted_by=("Herrljunga", "Vårgårda"), boards=("Herrljunga", "Vårgårda"), meetings_per_year=4,
    )
    committee = Committee(name="Gemensam servicenämnd för IT, växel och telefoni", code="ITVT", kind="joint",
                          host="Herrljunga", electing_bodies=("Herrljunga", "Vårgårda"))
    return Proceedings(committee=committee, standing_orders=changed(rules, **orders), roster=roster, meeting=meeting(),
                       agenda=tuple(agenda) or items(3), log=log(*events))


def body(seats: str, substitutes: str, *events: Noted, agenda: Iterable[AgendaItem] = (), **orders: Any) -> Proceedings:
    """A committee of one municipality: a party for each seat (`-` for a vacant one) and for each substitute (`-` for none).

    Persons are alma, bo, cora … in that order, seats s1, s2 …; the first two seats are the chair's and the vice chair's.
    """
    parties = [*seats.split(), *substitutes.replace("-", "").split()]
    people = [Person(id=n.split()[0].lower(), name=n, party=p, born=date(1950 + k, 3, 1))
              for k, (n, p) in enumerate(zip(NAMES, parties, strict=False))]
    held = [Seat(id=f"s{n + 1}", holder=None if party == "-" else people[n].id, party=None if party == "-" else party,
                 office=OFFICES[n] if n < 2 else None, since=date(2019, 1, 1))
            for n, party in enumerate(seats.split())]
    places = [Substitute(person=p.id, party=p.party, since=date(2019, 1, 1)) for p in people[len(held):]]
    return Proceedings(
        committee=Committee(name="Tekniska nämnden", code="TN", kind="committee", host="Storby"),
        standing_orders=changed(StandingOrders(substitutes=SubstituteRules()), **orders),
        roster=Roster(people=tuple(people), seats=tuple(held), substitutes=tuple(places)), meeting=meeting(),
        agenda=tuple(agenda) or items(3), log=log(*events),
    )


def changed(orders: StandingOrders, **changes: Any) -> StandingOrders:
    """The standing orders with other settings; those of the rules on substitutes are named as the others."""
    inner = {k: v for k, v in changes.items() if k in SubstituteRules.__dataclass_fields__}
    outer = {k: v for k, v in changes.items() if k not in inner}
    return replace(orders, substitutes=replace(orders.substitutes, **inner), **outer)


def meeting(**changes: Any) -> Meeting:
    """A meeting called in time, to be adjusted a week later."""
    known = Meeting(date=DAY, start="09:00", notice_sent=date(2019, 9, 9), last_paragraph=15,
                    adjustment=Adjustment(at=datetime(2019, 9, 23, 13, 0), place="Kommunhuset"))  # noqa: DTZ001
    return replace(known, **changes)


def item(id: str, **fields: Any) -> AgendaItem:
    """An item; a decision unless told otherwise."""
    return AgendaItem(id=id, **{"title": f"Ärende {id.lstrip('a')}", **fields})


def items(count: int, **fields: Any) -> tuple[AgendaItem, ...]:
    """So many items, a1, a2 …"""
    return tuple(item(f"a{n}", **fields) for n in range(1, count + 1))


def log(*events: Noted) -> tuple[ev.Entry, ...]:
    """Entries with the ids e1, e2 …; what is an entry already keeps what it has."""
    entries = [e if isinstance(e, ev.Entry) else ev.Entry(event=e) for e in events]
    return tuple(e if e.id else replace(e, id=f"e{n}") for n, e in enumerate(entries, 1))


def entry(event: ev.Event, **fields: Any) -> ev.Entry:
    """An event with a clock, an id, or a place behind another entry."""
    return ev.Entry(event=event, **fields)


def then(proceedings: Proceedings, *events: Noted) -> Proceedings:
    """The same meeting with more noted at the end of its log."""
    return replace(proceedings, log=log(*proceedings.log, *events))


def present(*persons: str) -> tuple[ev.Present, ...]:
    """They are there."""
    return tuple(ev.Present(person=p) for p in persons)


def opened(item: str) -> ev.ItemOpened:
    """The item is taken up."""
    return ev.ItemOpened(item=item)


def closed(item: str) -> ev.ItemClosed:
    """The item is left."""
    return ev.ItemClosed(item=item)


def decided(text: str | None = "Nämnden beslutar enligt förslaget.", **fields: Any) -> ev.Decided:
    """A decision, by acclamation unless told otherwise."""
    return ev.Decided(**{"how": "acclamation", "text": text, **fields})


def handled(item: str, *events: Noted) -> tuple[Noted, ...]:
    """An item taken up, what was noted in it, a decision unless one is among that, and its end."""
    own = any(isinstance(e.event if isinstance(e, ev.Entry) else e, ev.Decided) for e in events)
    return (opened(item), *events, *(() if own else (decided(),)), closed(item))


def handling(proceedings: Proceedings, item: str) -> Handling:
    """How the item was handled."""
    return next(h for h in handlings(history(proceedings)) if h.item.id == item)


def history(proceedings: Proceedings) -> History:
    """The meeting replayed."""
    return replay(proceedings)


def serving(proceedings: Proceedings, item: str) -> dict[str, str]:
    """Who served in which seat when the item was decided."""
    return dict(handling(proceedings, item).reckoning.seats)


def codes(proceedings: Proceedings, item: str | None = None, today: date = DAY) -> set[str]:
    """The codes of what the rules object to: in one item, or in the whole meeting and all its items."""
    told = derive(proceedings, today, red_days())
    rows = [i for i in told["items"] if item in (None, i["id"])]
    own = [] if item else told["problems"]
    return {p["code"] for p in [*own, *(p for row in rows for p in row["problems"])]}


def problems(proceedings: Proceedings, code: str) -> list[Problem]:
    """All that the rules say with that code in the meeting's items."""
    return [p for h in handlings(history(proceedings)) for p in problems_of(h) if p.code == code]


@cache
def red_days() -> RedDays:
    """Sweden's red days with the three eves, 2014–2029."""
    from holidays import country_holidays
    from holidays.constants import DE_FACTO, PUBLIC

    return frozenset(country_holidays("SE", years=range(2014, 2030), categories=(PUBLIC, DE_FACTO)))
