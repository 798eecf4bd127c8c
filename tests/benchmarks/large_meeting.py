"""A large meeting made up for measuring: many seats, many items, a log of any length."""

from __future__ import annotations

from datetime import date

from app.domain.agenda import AgendaItem
from app.domain.committee import Committee, Roster, Seat, Substitute
from app.domain.meeting import events as ev
from app.domain.people import Person
from app.domain.proceedings import Meeting, Proceedings
from app.domain.standing_orders import StandingOrders, SubstituteRules
from app.domain.table import Table

EACH = 16
"""Entries an item, so that logs of all lengths are of the same mixture."""
PARTIES = ("S", "M", "C", "V", "SD", "KD", "L", "MP")


def large_meeting(entries: int, seats: int = 61, substitutes: int = 30) -> Proceedings:
    """Proceedings whose log has about so many entries: roll call, then items with departures, arrivals and votes."""
    items = max(1, (entries - seats - substitutes) // EACH)
    people = tuple(Person(id=f"p{n}", name=f"Person {n:03}", party=PARTIES[n % 8]) for n in range(seats + substitutes))
    roster = Roster(
        people=people,
        seats=tuple(Seat(id=f"s{n}", holder=f"p{n}", party=PARTIES[n % 8], office="chair" if n == 0 else None)
                    for n in range(seats)),
        substitutes=tuple(Substitute(person=f"p{n}", party=PARTIES[n % 8]) for n in range(seats, seats + substitutes)),
    )
    agenda = tuple(AgendaItem(id=f"a{n}", title=f"Ärende nummer {n}") for n in range(items))
    return Proceedings(
        committee=Committee(name="Stora nämnden", code="SN", kind="committee", electing_bodies=("Lövbro",)),
        standing_orders=StandingOrders(
            substitutes=SubstituteRules(tiers=("same_party", "list_order")), return_after_other_absence="always"),
        roster=roster, meeting=Meeting(date=date(2026, 9, 16)), agenda=agenda, log=_log(seats, substitutes, agenda),
    )


def _log(seats: int, substitutes: int, agenda: tuple[AgendaItem, ...]) -> tuple[ev.Entry, ...]:
    events: list[ev.Event] = [ev.Present(person=f"p{n}") for n in range(seats + substitutes)]
    events.append(ev.CalledToOrder())
    for number, item in enumerate(agenda):
        events.append(ev.ItemOpened(item=item.id))
        events += _inside(number, EACH - 2, seats)
        events.append(ev.ItemClosed(item=item.id))
    return tuple(ev.Entry(event=event, id=f"e{n}", at="13:00") for n, event in enumerate(events))


def _inside(number: int, count: int, seats: int) -> list[ev.Event]:
    """So many events inside an item: one leaves and comes back, proposals, statements, a vote, a decision."""
    person = f"p{1 + number % (seats - 1)}"
    voted: dict[str, ev.Ballot] = {f"p{n}": "yes" if n % 3 else "no" for n in range(seats) if f"p{n}" != person}
    turn: list[ev.Event] = [
        ev.Statement(by=("p0",)), ev.Proposed(proposal=f"y{number}", by=("p0",), kind="approve"),
        ev.Left(person=person), ev.Present(person=person),
    ]
    ends: list[ev.Event] = [
        ev.VoteHeld(vote=f"v{number}", yes=f"y{number}", no="avslag", ballots=Table(voted)),
        ev.Decided(how="vote", text="Bifall", vote=f"v{number}"),
    ]
    whole, rest = divmod(max(0, count - len(ends)), len(turn))
    return turn * whole + turn[: min(rest, 2)] + ends
