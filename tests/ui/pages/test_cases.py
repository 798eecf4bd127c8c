"""Ärenden: entered, prepared, put on an agenda, watched and found again, by keys alone."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import docx
import pikepdf
import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QFileDialog

from app.domain.cases import ReportSigner, StaffReport
from app.domain.meeting import events as ev
from app.domain.proceedings import Meeting
from tests.documents.outside import flat, pages
from ui.pages.agenda.page import AgendaPage
from ui.pages.cases.page import CasesPage
from ui.widgets.actions import acts_at
from ui.widgets.empty_page import EmptyPage
from ui.words import today

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from app.services.archive import Archive
    from ui.window import Window

CTRL = Qt.KeyboardModifier.ControlModifier
NOVEMBER = date(2019, 11, 11)


@pytest.fixture
def page(window: Window) -> CasesPage:
    window.show_room("cases")
    page = window.page
    assert isinstance(page, CasesPage)
    return page


@pytest.fixture
def case(page: CasesPage, archive: Archive) -> str:
    """The agreement, with a report, chosen in the list."""
    new = archive.cases.new(archive.registers.committees()[0].id)
    report = StaffReport(summary="Avtalet **löper** ut.", proposal="Nämnden antar avtalet.", grounds=("Avtal",),
                         signers=(ReportSigner(name="Mats Rydell", title="samordnare"), ReportSigner(name="Eva Lind")))
    archive.cases.save(replace(new, title="Avtal om växel", handler="Mats Rydell", report=report))
    page.look()
    return new.id


@pytest.fixture
def november(archive: Archive) -> str:
    """A meeting to come."""
    return archive.meetings.create(archive.registers.committees()[0].id, Meeting(date=NOVEMBER, start="13:00"))[0]


def says(page: CasesPage) -> list[str]:
    return [row.says for row in page.cases.rows]


def word_file(folder: Path) -> Path:
    made = docx.Document()
    made.add_heading("Taxa", 1)
    made.add_paragraph("Dnr KS 4/2019")
    parts = (("Sammanfattning", "Taxan är gammal."), ("Bakgrund", "Den antogs 2015."), ("Förslag till beslut", "Antas."))
    for heading, text in parts:
        made.add_heading(heading, 2)
        made.add_paragraph(text)
    made.save(str(folder / "taxa.docx"))
    return folder / "taxa.docx"


def test_the_empty_room_says_what_to_do_first(page: CasesPage) -> None:
    assert isinstance(page._either.currentWidget(), EmptyPage)
    QTest.keyClick(page.window().focusWidget(), Qt.Key.Key_N, CTRL)
    assert page.forms.case.title.hasFocus()
    assert page.forms.case.dnr.text().startswith("ITVT 2019/")
    QTest.keyClick(page.forms.case.title, Qt.Key.Key_Escape)
    assert page._either.currentWidget() is page._empty


def test_without_a_committee_that_comes_first(empty_window: Window) -> None:
    empty_window.show_room("cases")
    page = empty_window.page
    assert isinstance(page, CasesPage)
    page.begin_new()
    assert empty_window.room == "settings"


def test_a_case_is_entered_by_keys_alone(page: CasesPage, archive: Archive) -> None:
    page.begin_new()
    form = page.forms.case
    QTest.keyClicks(form.title, "Ny taxa")
    QTest.keyClick(form.title, Qt.Key.Key_Tab)
    assert form.dnr.hasFocus()
    form.level.choose("KF")
    form.wanted_on.setText("2019-12-09")
    form.signers.setPlainText("Mats Rydell, samordnare\nEva Lind")
    form.grounds.setPlainText("Taxan\n\n Bilaga ")
    next(iter(form.ticks.values())).setChecked(True)
    QTest.keyClick(form.dnr, Qt.Key.Key_Return, CTRL)
    (line,) = archive.cases.lines()
    case = archive.cases.case(line.id)
    assert (case.title, case.level, case.wanted_on) == ("Ny taxa", "KF", date(2019, 12, 9))
    assert case.report.signers == (ReportSigner(name="Mats Rydell", title="samordnare"), ReportSigner(name="Eva Lind"))
    assert case.report.grounds == ("Taxan", "Bilaga")
    assert case.disqualified == (next(iter(form.ticks)),)
    assert page.cases.hasFocus()
    assert page.title.text() == "Ny taxa"


def test_nothing_stands_over_the_form_of_a_new_case(page: CasesPage, case: str) -> None:
    assert page.title.isVisible()
    page.begin_new()
    assert not page.title.isVisible()
    assert not page.state.isVisible()
    QTest.keyClick(page.forms.case.title, Qt.Key.Key_Escape)
    assert page.title.isVisible()


def test_what_cannot_be_kept_is_said_under_its_field(page: CasesPage, archive: Archive, case: str) -> None:
    page.begin_new()
    form = page.forms.case
    form.save()
    assert form.missing.text() == "Rubriken saknas."
    form.title.setPlainText("Ny taxa")
    form.wanted_on.setText("i höst")
    form.save()
    assert form.wanted_on.hasFocus()
    form.wanted_on.setText("")
    form.dnr.setText(archive.cases.case(case).dnr or "")
    form.save()
    assert "Avtal om växel" in form.missing.text()
    assert form.dnr.hasFocus()
    assert len(archive.cases.lines()) == 1


def test_what_is_being_written_is_not_put_away(page: CasesPage, archive: Archive, case: str) -> None:
    archive.cases.save(replace(archive.cases.new(archive.registers.committees()[0].id), title="Ett annat"))
    page.look()
    page.cases.choose(case)
    QTest.keyClick(page.cases, Qt.Key.Key_Return)
    page.forms.case.title.setPlainText("Avtal om växeltelefoni")
    page.cases.setFocus()
    QTest.keyClick(page.cases, Qt.Key.Key_Down)
    for key in (Qt.Key.Key_Insert, Qt.Key.Key_Delete):
        QTest.keyClick(page.cases, key)
    QTest.keyClick(page.cases, Qt.Key.Key_Return)
    assert page.forms.case.title.hasFocus()
    assert page.title.text() == "Avtal om växel"
    page.forms.case.save()
    assert archive.cases.case(case).title == "Avtal om växeltelefoni"


def test_a_case_is_put_on_an_agenda_and_the_meeting_is_a_key_away(
        page: CasesPage, window: Window, archive: Archive, case: str, november: str) -> None:
    QTest.keyClick(page.cases, Qt.Key.Key_Insert)
    assert page.forms.agenda.meeting.hasFocus()
    page.forms.agenda.meeting.setCurrentIndex(page.forms.agenda.meeting.findData(november))
    QTest.keyClick(page.forms.agenda.meeting, Qt.Key.Key_Return, CTRL)
    assert [a.title for a in archive.meetings.proceedings(november).agenda] == ["Avtal om växel"]
    assert "på föredragningslistan 11 nov 2019" in says(page)[0]
    assert page.cases.hasFocus()
    page.side.history.setFocus()
    QTest.keyClick(page.side.history, Qt.Key.Key_Return)
    assert isinstance(window.page, AgendaPage)
    assert window.page.meeting == november


def test_where_no_meeting_is_to_come_it_is_said(page: CasesPage, window: Window, archive: Archive, case: str) -> None:
    (meeting,) = archive.meetings.lines()
    if meeting.state != "held":
        archive.meetings.record(meeting.id, ev.Closed())
    page.begin_agenda()
    assert page.forms.agenda.isHidden()
    assert page.side.isVisible()
    assert "Inget kommande" in window.key_line.remark


def test_what_an_item_says_otherwise_is_told(page: CasesPage, archive: Archive, case: str, november: str) -> None:
    archive.cases.put_on(case, november)
    (item,) = archive.meetings.proceedings(november).agenda
    archive.meetings.save_item(november, replace(item, presenter="Eva Lind"))
    page.look()
    assert page.side.apart.text() == "På föredragningslistan 11 nov 2019 är föredraganden ändrat för sig och följer inte ärendet."


def test_watched_cases_stand_first_with_their_reason(page: CasesPage, archive: Archive, case: str) -> None:
    committee = archive.registers.committees()[0].id
    late = replace(archive.cases.new(committee), title="Passersystem", wanted_on=date(2019, 9, 2))
    archive.cases.save(late)
    page.look()
    assert "Passersystem" in says(page)[0]
    assert "bevakas: dagen har passerat · väntar till 2 sep 2019" in says(page)[0]
    assert len(says(page)) == 2


def test_cases_are_found_by_letters_and_the_done_are_out_of_sight(page: CasesPage, archive: Archive, case: str) -> None:
    archive.cases.save(replace(archive.cases.new(archive.registers.committees()[0].id), title="Passersystem"))
    page.look()
    QTest.keyClick(page.cases, Qt.Key.Key_Slash)
    assert page.list.finder.letters.hasFocus()
    QTest.keyClicks(page.list.finder.letters, "rydell avtal")
    assert [row.key for row in page.cases.rows] == [case]
    QTest.keyClick(page.list.finder.letters, Qt.Key.Key_Down)
    QTest.keyClick(page.cases, Qt.Key.Key_Delete)
    assert page.list.nothing.isVisible()
    assert page.title.text() == "Inget ärende är valt"
    page.list.finder.which.button("all").click()
    assert "avslutat" in says(page)[0]
    QTest.keyClick(page.list.finder.letters, Qt.Key.Key_Escape)
    page.cases.choose(case)
    QTest.keyClick(page.cases, Qt.Key.Key_Delete)
    assert archive.cases.case(case).ended is None


def test_a_case_is_marked_whatever_was_looked_for(page: CasesPage, archive: Archive, case: str) -> None:
    archive.cases.end(case)
    page.list.finder.letters.setText("passersystem")
    page.mark(case)
    assert page.chosen is not None
    assert page.chosen.id == case
    assert page.cases.hasFocus()


def test_a_word_file_is_looked_at_before_it_is_taken(page: CasesPage, archive: Archive, case: str, tmp_path: Path) -> None:
    page.read_word(word_file(tmp_path))
    form = page.forms.word
    assert form.parts["Förslag till beslut"].text() == "Antas."
    assert [w.text() for w in form.told.findChildren(type(page.title))] == [
        "Rubrik: ärendet behåller Avtal om växel, dokumentet har Taxa.",
        "Diarienummer: ärendet behåller ITVT 2019/1, dokumentet har KS 4/2019.",
        "Avsnitt utan plats i skrivelsen är lagda sist i sammanfattningen: ”Bakgrund”."]
    QTest.keyClick(form.save_button, Qt.Key.Key_Return, CTRL)
    assert archive.cases.case(case).report.proposal == "Nämnden antar avtalet."
    assert page.forms.case.proposal.toPlainText() == "Antas."
    page.forms.case.save()
    kept = archive.cases.case(case)
    assert (kept.title, kept.report.proposal) == ("Avtal om växel", "Antas.")
    assert kept.report.summary == "Taxan är gammal.\n\n**Bakgrund**\n\nDen antogs 2015."


def test_an_old_word_file_is_refused_with_a_way_out(page: CasesPage, window: Window, case: str, tmp_path: Path) -> None:
    old = tmp_path / "gammal.doc"
    old.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 512)
    page.read_word(old)
    assert window.message.sentence.text() == "gammal.doc är ett äldre Word-dokument (.doc)."
    assert "docx" in window.message.advice.text()
    assert page.forms.word.isHidden()


def test_the_report_is_shown_as_it_will_be_printed_and_saved(page: CasesPage, case: str, tmp_path: Path) -> None:
    QTest.keyClick(page.cases, Qt.Key.Key_F9)
    assert page.paper.view.pages == 1
    assert page.paper.view.document_bytes.startswith(b"%PDF")
    QTest.keyClick(page.paper.view, Qt.Key.Key_F9)
    assert page.cases.hasFocus()
    assert page.side.isVisible()


def test_what_is_being_written_is_shown_as_it_will_be_printed_and_the_keys_come_back(
        page: CasesPage, case: str, tmp_path: Path) -> None:
    page.read_word(word_file(tmp_path))
    QTest.keyClick(page.forms.word.save_button, Qt.Key.Key_Return, CTRL)
    QTest.keyClick(page.window().focusWidget(), Qt.Key.Key_F9)
    assert "Taxan är gammal." in flat(" ".join(pages(page.paper.view.document_bytes)))
    assert not page.paper.enclose_act.isEnabled()
    QTest.keyClick(page.paper.view, Qt.Key.Key_F9)
    assert page.forms.case.title.hasFocus()
    assert page.forms.case.proposal.toPlainText() == "Antas."


def test_a_new_case_without_a_report_says_so_and_not_what_another_says(page: CasesPage, window: Window, case: str) -> None:
    page.begin_new()
    page.forms.case.title.setPlainText("Nytt")
    QTest.keyClick(page.forms.case.title, Qt.Key.Key_F9)
    assert "saknar text" in window.message.sentence.text()
    assert page.forms.case.isVisible()


def test_where_there_is_no_room_for_both_the_form_takes_the_place_of_the_list(page: CasesPage, window: Window, case: str) -> None:
    window.resize(900, 700)
    page.edit()
    assert not page.cases.isVisible()
    assert page.forms.case.title.hasFocus()
    QTest.keyClick(page.forms.case.title, Qt.Key.Key_Escape)
    assert page.cases.hasFocus()
    page.turn()
    assert not page.cases.isVisible()
    page.turn()
    assert page.cases.hasFocus()


def test_a_report_without_words_is_not_shown(page: CasesPage, window: Window, archive: Archive) -> None:
    archive.cases.save(replace(archive.cases.new(archive.registers.committees()[0].id), title="Tomt"))
    page.look()
    page.turn()
    assert "saknar text" in window.message.sentence.text()
    assert page.side.isVisible()


def test_papers_are_taken_in_marked_and_taken_away(
        page: CasesPage, archive: Archive, case: str, tmp_path: Path, qtbot: QtBot) -> None:
    file = tmp_path / "Taxa_2020.pdf"
    file.write_bytes(archive.cases.report_pdf(case))
    page.side.papers.add_files([file])
    qtbot.waitUntil(lambda: bool(archive.cases.case(case).papers), timeout=20000)
    (paper,) = archive.cases.case(case).papers
    assert (paper.title, paper.mark) == ("Taxa 2020", "X")
    page.side.papers.list.setFocus()
    QTest.keyClick(page.side.papers.list, Qt.Key.Key_V)
    assert [p.mark for p in archive.cases.case(case).papers] == ["VS"]
    QTest.keyClick(page.side.papers.list, Qt.Key.Key_Delete)
    assert archive.cases.case(case).papers == ()


def test_each_file_that_cannot_be_used_is_told_by_name(
        page: CasesPage, case: str, tmp_path: Path, qtbot: QtBot) -> None:
    (tmp_path / "trasig.pdf").write_bytes(b"%PDF-1.7 och sedan inget")
    with pikepdf.new() as locked:
        locked.add_blank_page()
        locked.save(tmp_path / "hemlig.pdf", encryption=pikepdf.Encryption(owner="a", user="b"))
    with qtbot.waitSignal(page.hub.refused, timeout=20000) as told:
        page.side.papers.add_files([tmp_path / "trasig.pdf", tmp_path / "hemlig.pdf"])
    sentence, advice = told.args
    assert "trasig.pdf" in sentence
    assert "hemlig.pdf är låst med lösenord." in sentence
    assert "Be avsändaren om en ny fil" in advice
    assert "Ett lösenord skrivs när filen läggs till på en föredragningslista." in advice


def test_the_report_is_enclosed_first_and_instead_of_the_one_before(
        page: CasesPage, archive: Archive, case: str, tmp_path: Path, qtbot: QtBot) -> None:
    prepared = archive.papers.take_in(("Karta.pdf", archive.cases.report_pdf(case)))
    archive.papers.attach_to_case(case, prepared, "Karta")
    for summary in ("Avtalet löper ut.", "Avtalet löper ut i mars."):
        held = archive.cases.case(case)
        page.hub.run(partial(archive.cases.save, replace(held, report=replace(held.report, summary=summary))))
        page.turn()
        with qtbot.waitSignal(page.remark, timeout=20000, check_params_cb=lambda told: told == "Skrivelsen är bifogad"):
            QTest.keyClick(page.paper.view, Qt.Key.Key_Return, CTRL)
    first, second = archive.cases.case(case).papers
    assert (first.title, first.mark, second.title) == ("Tjänsteskrivelse", "X", "Karta")
    assert page.side.isVisible()
    assert page.cases.hasFocus()


def test_an_enclosed_report_that_was_changed_since_says_so_and_is_enclosed_again_by_a_key(
        page: CasesPage, archive: Archive, case: str, qtbot: QtBot) -> None:
    def told() -> list[str]:
        return [row.says for row in page.side.papers.list.rows]

    page.turn()
    with qtbot.waitSignal(page.remark, timeout=20000, check_params_cb=lambda told: told == "Skrivelsen är bifogad"):
        QTest.keyClick(page.paper.view, Qt.Key.Key_Return, CTRL)
    assert told() == ["Tjänsteskrivelse, bifogas kallelsen"]
    assert page.side.papers.again_act not in acts_at(page.cases)
    held = archive.cases.case(case)
    page.hub.run(lambda: archive.cases.save(replace(held, report=replace(held.report, summary="Avtalet löper ut i mars."))))
    assert told() == ["Tjänsteskrivelse, bifogas kallelsen, skrivelsen har ändrats sedan den bifogades"]
    assert page.side.papers.again_button.isVisible()
    with qtbot.waitSignal(page.remark, timeout=20000, check_params_cb=lambda told: told == "Skrivelsen är bifogad"):
        QTest.keyClick(page.cases, Qt.Key.Key_B, CTRL)
    assert told() == ["Tjänsteskrivelse, bifogas kallelsen"]
    (paper,) = archive.cases.case(case).papers
    assert "i mars" in flat(" ".join(pages(archive.papers.pdf(paper.sha256 or ""))))


def test_a_paper_is_added_by_its_key_from_the_list(page: CasesPage, case: str, monkeypatch: pytest.MonkeyPatch) -> None:
    asked = list[str]()

    def ask(_parent: object, caption: str) -> tuple[list[str], str]:
        asked.append(caption)
        return [], ""

    monkeypatch.setattr(QFileDialog, "getOpenFileNames", ask)
    page.cases.setFocus()
    QTest.keyClick(page.cases, Qt.Key.Key_Insert, Qt.KeyboardModifier.AltModifier)
    assert asked == ["Handlingar från filer"]


def test_the_kind_of_a_case_made_of_an_item_stays(page: CasesPage, archive: Archive) -> None:
    meeting = archive.meetings.find("ITVT 2019-09-16")
    agenda = archive.meetings.proceedings(meeting).agenda
    item = next(i for i in agenda if i.kind == "messages")
    archive.cases.from_item(meeting, item.id)
    page.list.finder.which.choose("all")
    page.look()
    page.edit()
    page.forms.case.save()
    assert [c.kind for c in archive.cases.lines()] == ["messages"]


def test_days_of_this_year_are_told_without_it(page: CasesPage, archive: Archive) -> None:
    near = today() + timedelta(days=1)
    archive.cases.save(replace(archive.cases.new(archive.registers.committees()[0].id), title="Nära", wanted_on=near))
    page.look()
    assert (str(near.year) in says(page)[0].rsplit("väntar till", 1)[1]) is (near.year != today().year)
