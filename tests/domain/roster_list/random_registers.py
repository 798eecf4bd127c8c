"""Random registers: people, seats that change hands or stand vacant, substitutes, personal ones too, and how they are reached."""

from __future__ import annotations

from datetime import date, timedelta
from typing import Any

from hypothesis import strategies as st

from app.domain.committee import Committee, Mandate
from app.domain.contacts import Contact
from app.domain.people import Person
from app.domain.roster_list.cells import NOTHING, VACANT
from app.domain.roster_list.people import name_key
from app.domain.roster_list.proposal import Registers

BODIES = ("Herrljunga", "Vårgårda")
FIRST = date(2015, 1, 1)
SIGNS = st.characters(codec="utf-8", exclude_categories=["Cc", "Cs", "Zl", "Zp", "Co", "Cn"])
TEXT = st.text(SIGNS, min_size=1, max_size=12).map(lambda t: " ".join(t.split())).filter(
    lambda t: t and t not in NOTHING and t.casefold() not in VACANT)
NAMES = st.sampled_from(("Anna Ek", "anna  ek", "Ek, Anna", "Eva Alm (C)", "=SUM(A1)", "@Uno", "'Bo", "-Li")) | TEXT
PARTIES = st.sampled_from(("S", "M", "C", "+V", None))
DAYS = st.integers(0, 3000).map(lambda n: FIRST + timedelta(days=n))
CONTACTS = st.builds(
    Contact, person=st.just(""), email=st.sampled_from((None, "anna@ek.se")), phone=st.none() | st.just("+46 70 1") | TEXT,
    address=st.lists(TEXT.filter(lambda t: any(part.strip() for part in t.split(","))), max_size=3).map(tuple),
    send_by=st.sampled_from(("mail", "paper")))


@st.composite
def registers(draw: st.DrawFn) -> Registers:
    """A committee of two bodies with up to eight people; nobody holds two mandates at a time, no seat has two holders."""
    born = st.dates(date(1930, 1, 1), date(2005, 1, 1))
    people = draw(st.lists(st.builds(Person, id=st.just(""), name=NAMES, party=PARTIES, born=born), max_size=6,
                           unique_by=lambda p: (name_key(p.name), p.born)))
    people = [Person(id=f"p{n}", name=p.name, party=p.party, born=p.born) for n, p in enumerate(people)]
    mandates: list[Mandate] = []
    for number, person in enumerate(people):
        mandates += draw(_mandates_of(number, person))
    contacts = [draw(CONTACTS) for _person in people]
    known = tuple(Contact(person=p.id, email=c.email, phone=c.phone, address=c.address, send_by=c.send_by)
                  for p, c in zip(people, contacts, strict=True) if draw(st.booleans()))
    committee = Committee(name="Nämnden", code="N", kind="joint", electing_bodies=draw(st.sampled_from((BODIES, BODIES[:1], ()))))
    return Registers(id="c", committee=committee, people=tuple(people), mandates=tuple(mandates) + tuple(draw(_empty_seats())),
                     contacts=known)


@st.composite
def _mandates_of(draw: st.DrawFn, number: int, person: Person) -> list[Mandate]:
    """One or two, one after the other; a seat is held by two people in turn by their numbers."""
    days = sorted(draw(st.lists(DAYS, min_size=4, max_size=4, unique=True)))
    spans: list[tuple[date | None, date | None]] = [(days[0], days[1]), (days[2], draw(st.sampled_from((days[3], None))))]
    kinds: tuple[list[tuple[date | None, date | None]], ...] = (spans, spans[:1], spans[1:], [(None, days[1])], [(None, None)])
    chosen = draw(st.sampled_from(kinds))
    return [draw(_mandate(f"m{number}-{place}", person, span)) for place, span in enumerate(chosen)]


@st.composite
def _mandate(draw: st.DrawFn, id: str, person: Person, span: tuple[date | None, date | None]) -> Mandate:
    shared: dict[str, Any] = {
        "id": id, "committee": "c", "person": person.id, "position": draw(st.integers(0, 6)), "party": draw(PARTIES),
        "electing_body": draw(st.sampled_from((*BODIES, None))), "since": span[0], "until": span[1]}
    if draw(st.booleans()):
        return Mandate(role="member", seat=draw(st.sampled_from((None, f"s-{id}"))),
                       office=draw(st.sampled_from((None, "chair", "vice_chair", "second_vice_chair"))), **shared)
    return Mandate(role="substitute", personal_for=draw(st.sampled_from((None, "m0-0", "s-m0-0", "m1-0"))), **shared)


@st.composite
def _empty_seats(draw: st.DrawFn) -> list[Mandate]:
    return [Mandate(id=f"v{n}", committee="c", person=None, role="member", position=n, seat=f"v{n}", since=draw(st.none() | DAYS),
                    electing_body=draw(st.sampled_from(BODIES))) for n in range(draw(st.integers(0, 2)))]
