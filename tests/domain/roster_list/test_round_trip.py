"""A list that was written and is read back changes nothing, whatever the registers, the day and the kind of file."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from app.domain.committee import Mandate
from app.domain.people import Person
from app.domain.roster_list.columns import guessed
from app.domain.roster_list.lines import read
from app.domain.roster_list.proposal import Proposal, Registers, Terms, proposed
from app.domain.roster_list.writing import headings, written
from app.exchange import roster_table
from tests.domain.roster_list.random_registers import DAYS, registers

CELLS = st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=8)


def in_the_way(person: Person, mandate: Mandate) -> str:
    return f"{person.name}: {mandate.role}"


def read_back(known: Registers, day: date, since: date, *, workbook: bool) -> Proposal:
    content = roster_table.write([headings(), *written(known, day)], workbook=workbook)
    sheet = roster_table.read(content).sheet
    return proposed(known, read(sheet, guessed(sheet.headings), date(2026, 1, 1)), Terms(since=since), in_the_way)


@pytest.mark.parametrize("workbook", [False, True])
@settings(max_examples=30, phases=[Phase.generate], deadline=None)  # one that fails is small enough to read
@given(known=registers(), day=DAYS, since=DAYS)
def test_what_is_written_and_read_back_changes_nothing(known: Registers, day: date, since: date, workbook: bool) -> None:
    rows = written(known, day)
    found = read_back(known, day, since, workbook=workbook)
    if not rows:
        assert [f.sentence for f in found.faults] == ["Filen har inga rader under rubrikerna."]
        return
    assert found.faults == ()
    assert [(e.kind, e.changes) for e in found.entries] == [("unchanged", ())] * len(rows)
    assert (found.people, found.mandates, found.contacts, found.removed) == ((), (), (), ())


@settings(max_examples=30, phases=[Phase.generate], deadline=None)
@given(known=registers(), day=DAYS)
def test_no_cell_that_is_written_is_taken_for_a_formula(known: Registers, day: date) -> None:
    text = roster_table.write([headings(), *written(known, day)], workbook=False).decode("utf-8-sig")
    assert not any(cell.lstrip('"').startswith(("=", "+", "-", "@")) for line in text.splitlines() for cell in line.split(";"))


@settings(max_examples=30, phases=[Phase.generate], deadline=None)
@given(known=registers(), cells=st.lists(st.lists(CELLS, min_size=15, max_size=15), min_size=1, max_size=4))
def test_whatever_stands_in_a_list_it_is_proposed_or_refused_by_its_row(known: Registers, cells: list[list[str]]) -> None:
    content = roster_table.write([headings(), *cells], workbook=False)
    sheet = roster_table.read(content).sheet
    found = proposed(known, read(sheet, guessed(sheet.headings), date(2026, 1, 1)), Terms(since=date(2020, 1, 1)), in_the_way)
    told = {e.row for e in found.entries} | {f.row for f in found.faults}
    assert {row.number for row in sheet.rows} <= told or told == {None}
