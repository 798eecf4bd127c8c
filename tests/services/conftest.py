"""An archive in an empty folder at one o'clock on the day of the sample meeting, a committee in it, a meeting of it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import date, datetime
from pathlib import Path

import pytest

from app.bootstrap import open_archive
from app.domain.agenda import AgendaItem
from app.domain.committee import Committee, Mandate
from app.domain.people import Person
from app.domain.proceedings import Meeting
from app.domain.standing_orders import StandingOrders, SubstituteRules
from app.services.archive import Archive

DAY = date(2019, 9, 16)
ONE_O_CLOCK = datetime(2019, 9, 16, 13, 0)  # noqa: DTZ001
ORDERS = StandingOrders(substitutes=SubstituteRules(tiers=("same_party", "list_order")), valid_from=date(2019, 1, 1), version="1")
PEOPLE = (("anna", "Anna Ek", "S"), ("bertil", "Bertil Strand", "M"), ("cilla", "Cilla Holm", "S"), ("dan", "Dan Fors", "M"))
Opening = Callable[[str], Archive]


@pytest.fixture
def opening(tmp_path: Path) -> Iterator[Opening]:
    """Opens archives by name and closes them all at the end."""
    opened: list[Archive] = []

    def opening(name: str) -> Archive:
        opened.append(open_archive(tmp_path / name, now=lambda: ONE_O_CLOCK))
        return opened[-1]

    yield opening
    for archive in opened:
        archive.close()


@pytest.fixture
def archive(opening: Opening) -> Archive:
    return opening("arkiv")


@pytest.fixture
def committee(archive: Archive) -> str:
    return new_committee(archive)


@pytest.fixture
def meeting(archive: Archive, committee: str) -> str:
    """A meeting with an opening, a matter and an ending on its agenda."""
    id, _changes = archive.meetings.create(committee, Meeting(date=DAY, start="13:00", place="Kommunhuset", last_paragraph=17))
    for item in (AgendaItem(id="a1", title="Val av justerare", kind="formality"), AgendaItem(id="a2", title="Detaljbudget 2020"),
                 AgendaItem(id="a3", title="Information", kind="information")):
        archive.meetings.add_item(id, item)
    return id


def new_committee(archive: Archive) -> str:
    """Tekniska nämnden: two seats, a substitute for each."""
    committee = Committee(name="Tekniska nämnden", code="TN", kind="committee", host="Lövbro", electing_bodies=("Lövbro",))
    (id,) = archive.registers.save_committee(None, committee).committees
    archive.registers.save_standing_orders(id, None, ORDERS)
    for position, (person, name, party) in enumerate(PEOPLE):
        archive.registers.save_person(Person(id=person, name=name, party=party, born=date(1950 + position, 1, 1)))
        archive.registers.save_mandate(Mandate(
            id=f"u-{person}", committee=id, person=person, role="member" if position < 2 else "substitute", position=position,
            seat=f"s{position + 1}" if position < 2 else None, party=party, electing_body="Lövbro",
            office="chair" if position == 0 else None, since=date(2019, 1, 1)))
    return id
