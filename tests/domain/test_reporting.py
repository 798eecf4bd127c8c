"""Urgent decisions to be reported, and the series they are reported in."""

from __future__ import annotations

from datetime import date

import pytest

from app.domain.agenda import ListEntry
from app.domain.entry_numbers import entries_in, entry_number
from app.domain.notice.agenda import agenda_rows
from app.domain.plans import UrgentDecision
from app.domain.reporting import as_entry, reporting_item, unreported, with_reported
from tests.domain.building import item

RESERVE = UrgentDecision(id="u1", made_on=date(2019, 9, 2), title="Avtal om nödreserv", by="ordföranden", dnr="TN 7/2019")
PUMP = UrgentDecision(id="u2", made_on=date(2019, 8, 2), title="Ny pump")


def test_a_decision_is_reported_with_its_day_and_who_took_it() -> None:
    assert as_entry(RESERVE) == ListEntry(title="Avtal om nödreserv, beslut den 2 september 2019 av ordföranden", dnr="TN 7/2019",
                                          urgent=True)
    assert as_entry(PUMP).title == "Ny pump, beslut den 2 augusti 2019"


def test_those_on_no_list_wait_in_the_order_they_were_taken() -> None:
    assert unreported((RESERVE, PUMP), ()) == (PUMP, RESERVE)
    assert unreported((RESERVE, PUMP), (as_entry(RESERVE), as_entry(PUMP))) == ()


@pytest.mark.parametrize(("entry", "reported"), [
    (ListEntry(title="AVTAL OM NÖDRESERV i väst", dnr="TN 7/2019", urgent=True), True),
    (ListEntry(title="Något annat", dnr="TN 7/2019", urgent=True), False),
    (ListEntry(title="Avtal om nödreserv", dnr="TN 8/2019", urgent=True), False),
    (ListEntry(title="Avtal om nödreserv", urgent=True), True),
    (ListEntry(title="Avtal om nödreserv", dnr="TN 7/2019"), False),
])
def test_an_entry_is_a_decision_s_by_its_number_and_words(entry: ListEntry, reported: bool) -> None:
    assert (unreported((RESERVE,), (entry,)) == ()) is reported


def test_decisions_come_last_in_the_item_for_delegation() -> None:
    agenda = (item("a1", title="Taxa"), item("a2", title="Delegation", kind="delegation", entries=(ListEntry(title="Bygglov"),)))
    found = reporting_item(agenda)
    assert found is not None
    assert [e.title for e in with_reported(found, (PUMP,)).entries] == ["Bygglov", "Ny pump, beslut den 2 augusti 2019"]
    assert reporting_item(agenda[:1]) is None


def test_the_notice_has_a_row_for_each_decision_and_marks_what_came_late() -> None:
    deleg = item("a2", title="Delegation", kind="delegation", entries=(ListEntry(title="Bygglov", dnr="B 1"), as_entry(PUMP)))
    rows = agenda_rows((item("a1", title="Taxa"), deleg), late=("a1",))
    assert [(r.number, r.subtitle) for r in rows] == [
        ("1", "Tillkommet efter kallelsen"), ("2", ""), ("D1", ""), ("D2", "Brådskande beslut, 6 kap. 39 § kommunallagen")]


def test_numbers_have_the_letter_of_their_series() -> None:
    messages, other = item("a1", title="Meddelanden", kind="messages"), item("a2", title="Val")
    assert entry_number(messages, ListEntry(title="x"), 3) == "M3"
    assert entry_number(messages, ListEntry(title="x", number="M7"), 1) == "M7"
    assert entry_number(other, ListEntry(title="x", number="2"), 1) == "2"


@pytest.mark.parametrize(("text", "entries"), [
    ("1\tBygglov\tB 1/2019\n2\tRivning\tB 2/2019", [("1", "Bygglov", "B 1/2019"), ("2", "Rivning", "B 2/2019")]),
    ("Bygglov\tB 1/2019", [(None, "Bygglov", "B 1/2019")]),
    ("Bygglov\n\nRivning\t\t", [(None, "Bygglov", None), (None, "Rivning", None)]),
    ("D4\t Bygg  lov ", [("D4", "Bygg lov", None)]), ("1\t\t", []), ("42", [(None, "42", None)]),
])
def test_lines_of_a_spreadsheet_become_entries(text: str, entries: list[tuple[str | None, str, str | None]]) -> None:
    assert [(e.number, e.title, e.dnr) for e in entries_in(text)] == entries
