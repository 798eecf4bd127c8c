"""Roster lists: read, proposed, taken in as one command or not at all, and written."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from app.domain.committee import Committee
from app.domain.contacts import Contact
from app.services.archive import Archive
from app.services.errors import InTheWay, Unreadable
from app.services.rosters import RosterFile, Terms

NEW_YEAR = Terms(since=date(2023, 1, 1))
LIST = """Namn;Parti;Uppdrag;Vald av;Född;E-post;Telefon;Adress;Från
Anna Ek;S;Ordförande;Lövbro;1950-01-01;anna@lovbro.se;070-123 45 67;Storgatan 1, 123 45 Lövbro;2019-01-01
Eva Alm;C;Ledamot;Lövbro;19610402-1234;;;;
Fors, Dan;M;Ersättare;Lövbro;;;;;2019-01-01
"""


@pytest.fixture
def listed(archive: Archive, tmp_path: Path) -> RosterFile:
    return given(archive, tmp_path, LIST)


def given(archive: Archive, folder: Path, text: str, name: str = "lista.csv") -> RosterFile:
    (folder / name).write_text(text, encoding="utf-8")
    return archive.rosters.read(folder / name)


def test_a_list_is_proposed_and_changes_nothing(archive: Archive, committee: str, listed: RosterFile) -> None:
    proposal = archive.rosters.propose(committee, listed, NEW_YEAR)
    assert [(e.kind, e.person.signature if e.person else "") for e in proposal.entries] == [
        ("changed", "Anna Ek (S)"), ("new", "Eva Alm (C)"), ("unchanged", "Dan Fors (M)")]
    assert proposal.faults == ()
    assert proposal.notes == ("Av personnumren sparas bara födelsedagen.",)
    assert len(archive.registers.people()) == 4


def test_a_list_is_taken_in_as_one_command(archive: Archive, committee: str, listed: RosterFile) -> None:
    before = archive.registers.roster(committee, date(2023, 1, 1))
    archive.rosters.take_in(committee, listed, NEW_YEAR, archive.rosters.propose(committee, listed, NEW_YEAR))
    roster = archive.registers.roster(committee, date(2023, 1, 1))
    assert [roster.person(s.holder or "").name for s in roster.seats] == ["Anna Ek", "Bertil Strand", "Eva Alm"]
    eva = next(p for p in archive.registers.people() if p.name == "Eva Alm")
    assert eva.born == date(1961, 4, 2)
    anna = archive.contacts.contact("anna")
    assert anna == Contact(person="anna", email="anna@lovbro.se", phone="070-123 45 67", address=("Storgatan 1", "123 45 Lövbro"))
    assert archive.registers.undoable() == "inläsningen av lista.csv"
    archive.registers.undo()
    assert archive.registers.roster(committee, date(2023, 1, 1)) == before
    assert len(archive.registers.people()) == 4
    assert archive.contacts.contact("anna") == Contact(person="anna")


def test_those_whom_the_list_does_not_name_end_the_day_before_where_it_is_asked(
        archive: Archive, committee: str, listed: RosterFile) -> None:
    archive.rosters.take_in(committee, listed, Terms(since=date(2023, 1, 1), end_others=True))
    roster = archive.registers.roster(committee, date(2023, 1, 1))
    assert [roster.person(s.holder or "").name for s in roster.seats] == ["Anna Ek", "Eva Alm"]
    assert [roster.person(s.person).name for s in roster.substitutes] == ["Dan Fors"]
    day_before = archive.registers.roster(committee, date(2022, 12, 31))
    assert [day_before.person(s.holder or "").name for s in day_before.seats] == ["Anna Ek", "Bertil Strand"]


def test_a_list_with_a_fault_is_refused_whole_with_row_and_column(archive: Archive, committee: str, tmp_path: Path) -> None:
    file = given(archive, tmp_path, LIST.replace("Ledamot", "Kassör").replace("anna@lovbro.se", "anna"))
    with pytest.raises(Unreadable) as refused:
        archive.rosters.take_in(committee, file, NEW_YEAR)
    assert refused.value.reasons == (
        "Rad 2, kolumnen E-post: ”anna” är ingen e-postadress.",
        ("Rad 3, kolumnen Uppdrag: ”Kassör” är inget uppdrag. Det finns ordförande, vice ordförande, andre vice ordförande, "
         "ledamot och ersättare."))
    assert len(archive.registers.people()) == 4


def test_a_second_mandate_at_a_time_is_refused_in_the_words_of_the_registers(
        archive: Archive, committee: str, tmp_path: Path) -> None:
    file = given(archive, tmp_path, "Namn;Uppdrag;Från\nCilla Holm;ledamot;2020-01-01\n")
    (fault,) = archive.rosters.propose(committee, file, NEW_YEAR).faults
    assert str(fault) == "Rad 2: Cilla Holm (S) är redan ersättare i TN sedan 2019-01-01."


def test_what_has_changed_since_it_was_seen_is_not_taken_in(archive: Archive, committee: str, listed: RosterFile) -> None:
    seen = archive.rosters.propose(committee, listed, NEW_YEAR)
    archive.registers.end_mandate("u-dan", date(2022, 12, 31))
    with pytest.raises(InTheWay):
        archive.rosters.take_in(committee, listed, NEW_YEAR, seen)
    assert len(archive.registers.people()) == 4


@pytest.mark.parametrize("name", ["ut.csv", "ut.xlsx"])
def test_what_is_written_changes_nothing_when_it_is_read_back(
        archive: Archive, committee: str, listed: RosterFile, tmp_path: Path, name: str) -> None:
    archive.rosters.take_in(committee, listed, NEW_YEAR)
    archive.rosters.export(committee, date(2023, 1, 1), tmp_path / name)
    proposal = archive.rosters.propose(committee, archive.rosters.read(tmp_path / name), Terms(since=date(2026, 1, 1)))
    assert [e.kind for e in proposal.entries] == ["unchanged"] * 5
    assert (proposal.faults, proposal.people, proposal.mandates, proposal.contacts) == ((), (), (), ())


def test_what_is_written_makes_the_same_roster_elsewhere(archive: Archive, committee: str, tmp_path: Path) -> None:
    archive.rosters.export(committee, date(2023, 1, 1), tmp_path / "ut.xlsx")
    other = Committee(name="Miljönämnden", code="MN", kind="committee", electing_bodies=("Lövbro",))
    (elsewhere,) = archive.registers.save_committee(None, other).committees
    archive.rosters.take_in(elsewhere, archive.rosters.read(tmp_path / "ut.xlsx"), NEW_YEAR)
    here, there = (archive.registers.roster(c, date(2023, 1, 1)) for c in (committee, elsewhere))
    assert [(s.holder, s.party, s.electing_body, s.office, s.since) for s in there.seats] == [
        (s.holder, s.party, s.electing_body, s.office, s.since) for s in here.seats]
    assert there.substitutes == here.substitutes


def test_an_old_workbook_is_refused_with_a_way_out(archive: Archive, tmp_path: Path) -> None:
    (tmp_path / "gammal.xls").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500))
    with pytest.raises(Unreadable) as refused:
        archive.rosters.read(tmp_path / "gammal.xls")
    assert refused.value.advice == "Spara den som .xlsx eller CSV."
