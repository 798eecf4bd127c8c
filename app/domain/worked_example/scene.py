"""The scene: an invented joint committee of five seats with three substitutes, and a meeting of four items."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime
from typing import Any

from app.domain.agenda import AgendaItem
from app.domain.committee import Committee, Office, Roster, Seat, Substitute
from app.domain.meeting import events as ev
from app.domain.meeting.questions import Handling, handlings
from app.domain.meeting.replay import replay
from app.domain.people import Person
from app.domain.proceedings import Adjustment, Meeting, Proceedings
from app.domain.standing_orders import StandingOrders, SubstituteRules

Noted = ev.Event | ev.Entry

DAY = date(2026, 4, 8)
"""A Wednesday, the second working day after Easter, so that working days and calendar days differ."""
NEXT_DAY = date(2026, 4, 9)
ADJUSTED_AT = datetime(2026, 4, 15, 13, 0)  # noqa: DTZ001  (a clock on a wall, as in all minutes)
HERE, THERE = "Sjövik", "Åby"
COMMITTEE = Committee(name="Gemensam nämnd", code="GN", kind="joint", host=HERE, electing_bodies=(HERE, THERE))
MEMBERS: tuple[tuple[str, str, str, str, Office | None, int, int], ...] = (
    ("anna", "Anna Ek", "S", HERE, "chair", 1961, 2023), ("bo", "Bo Lind", "M", THERE, "vice_chair", 1958, 2019),
    ("carin", "Carin Holm", "V", HERE, None, 1950, 2023), ("david", "David Nord", "KD", THERE, None, 1972, 2011),
    ("eva", "Eva Strand", "S", HERE, None, 1980, 2023),
)
SUBSTITUTES = (("per", "Per Alm", "M", THERE), ("ulla", "Ulla Rask", "KD", HERE), ("stina", "Stina Dal", "S", THERE))
PERSONAL = "ulla"
"""The personal substitute of the first seat."""
ITEMS = ("a1", "a2", "a3", "a4")


def _roster() -> Roster:
    people = [Person(id=id, name=name, party=party, born=date(born, 3, 1)) for id, name, party, _, _, born, _ in MEMBERS]
    people += [Person(id=id, name=name, party=party) for id, name, party, _ in SUBSTITUTES]
    seats = tuple(
        Seat(id=f"s{n}", holder=id, party=party, electing_body=body, office=office, since=date(since, 1, 1))
        for n, (id, _, party, body, office, _, since) in enumerate(MEMBERS, start=1)
    )
    places = tuple(Substitute(person=id, party=party, electing_body=body, personal_for="s1" if id == PERSONAL else None)
                   for id, _, party, body in SUBSTITUTES)
    return Roster(people=tuple(people), seats=seats, substitutes=places)


ROSTER = _roster()
"""Five seats s1–s5 of S, M, V, KD and S; a substitute each of M, KD and S."""
LISTED = tuple(p.person for p in ROSTER.substitutes)
"""The substitutes in the order of the list."""


def orders(chosen: StandingOrders | None = None, **rules: Any) -> StandingOrders:
    """Standing orders that are silent but for an order of call, a seat's own party first; `rules` changes that on substitutes.

    `chosen` is another version to begin from.
    """
    base = SubstituteRules(tiers=("same_party", "list_order"))
    return replace(chosen or StandingOrders(substitutes=base), substitutes=replace(base, **rules))


def meeting(by: StandingOrders, *events: Noted) -> Proceedings:
    """The meeting under these standing orders, with this noted."""
    agenda = tuple(AgendaItem(id=id, title=f"Ärende {n}") for n, id in enumerate(ITEMS, start=1))
    entries = [e if isinstance(e, ev.Entry) else ev.Entry(event=e) for e in events]
    called = Meeting(date=DAY, start="13:00", adjustment=Adjustment(at=ADJUSTED_AT))
    return Proceedings(committee=COMMITTEE, standing_orders=by, roster=ROSTER, meeting=called, agenda=agenda,
                       log=tuple(replace(e, id=f"e{n}") for n, e in enumerate(entries, start=1)))


def all_but(*absent: str) -> list[Noted]:
    """The roll call: everybody is there save these; then the gavel."""
    return [*(ev.Present(person=p.id) for p in ROSTER.people if p.id not in absent), ev.CalledToOrder()]


def handled(item: str, *inside: Noted) -> list[Noted]:
    """An item taken up, what is noted in it, a decision, and its end."""
    return [ev.ItemOpened(item=item), *inside, ev.Decided(how="acclamation"), ev.ItemClosed(item=item)]


def played(by: StandingOrders, *events: Noted) -> dict[str, Handling]:
    """The meeting as the engine plays it: how each item was handled."""
    return {h.item.id: h for h in handlings(replay(meeting(by, *events)))}


def one_item(by: StandingOrders, *events: Noted) -> Handling:
    """A meeting of one item, with this noted before and, from its opening on, in it."""
    opening = next((n for n, e in enumerate(events) if isinstance(e, ev.CalledToOrder)), len(events) - 1) + 1
    return played(by, *events[:opening], *handled("a1", *events[opening:]))["a1"]
