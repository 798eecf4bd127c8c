"""What waits is put on the agenda: offers with a key each, the panel that is searched, urgent decisions, series, files."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from app.domain.agenda import AgendaItem
from app.domain.plans import UrgentDecision
from app.domain.proceedings import Meeting
from ui.pages.agenda.entry_strips import EntryStrip
from ui.pages.agenda.intake import FilesUnderWay
from ui.pages.agenda.item_form import ItemForm
from ui.pages.agenda.meeting_form import MeetingForm
from ui.pages.agenda.page import AgendaPage

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from app.services.archive import Archive
    from ui.window import Window

ALT, CONTROL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def committee(archive: Archive, meeting: str) -> str:
    assert meeting
    return archive.registers.committees()[0].id


@pytest.fixture
def page(window: Window, archive: Archive, committee: str) -> AgendaPage:
    """A meeting in December with the standing items alone; one case and one urgent decision wait for it."""
    last, _changes = archive.planning.call(committee, Meeting(date=date(2018, 12, 3)))
    archive.preparing.take(last, (AgendaItem(id="", title="Budget 2019", presenter="Ekonomen"),))
    archive.preparing.note_urgent(committee, UrgentDecision(id="", made_on=date(2019, 10, 1), title="Ny växel", by="ordföranden"))
    case = archive.cases.new(committee)
    archive.cases.save(replace(case, title="Taxa för support", wanted_on=date(2019, 11, 1)))
    new, _changes = archive.planning.call(committee, Meeting(date=date(2019, 12, 2), start="09:00"))
    window.open_meeting(new, "prepare")
    page = window.page
    assert isinstance(page, AgendaPage)
    QApplication.processEvents()
    return page


def form_of(page: AgendaPage, item: str) -> ItemForm:
    body = page.list.rows[item].body
    assert isinstance(body, ItemForm)
    return body


def focused() -> QWidget:
    widget = QApplication.focusWidget()
    assert isinstance(widget, QWidget), "the focus is lost"
    return widget


def test_what_waits_is_offered_and_each_is_taken_up_with_one_key(page: AgendaPage) -> None:
    assert page.taking.offers.sentences == [
        "Ett brådskande beslut att anmäla", "Ett ärende väntar till detta sammanträde", "En punkt från 3 dec 2018"]
    QTest.keyClick(page, Qt.Key.Key_F4)
    assert "Budget 2020" in [i.title for i in page.agenda]
    QTest.keyClick(page, Qt.Key.Key_F2)
    QTest.keyClick(page, Qt.Key.Key_F2)
    assert not page.taking.offers.isVisible()
    titles = [i.title for i in page.agenda]
    assert "Taxa för support" in titles
    (decision,) = next(i for i in page.agenda if i.kind == "delegation").entries
    assert (decision.title, decision.urgent) == ("Ny växel, beslut den 1 oktober 2019 av ordföranden", True)
    page.archive.meetings.undo(page.meeting)
    assert page.archive.cases.waiting_for(page.meeting)


def test_the_panel_finds_by_letters_and_retur_takes(page: AgendaPage) -> None:
    QTest.keyClick(page, Qt.Key.Key_H, CONTROL)
    picker = page.taking.picker
    assert picker.search.hasFocus()
    assert picker.found[0].waits
    QTest.keyClicks(picker.search, "2018 budg")
    assert [c.title for c in picker.found] == ["Budget 2020"]
    QTest.keyClick(picker.search, Qt.Key.Key_Return)
    assert "Budget 2020" in [i.title for i in page.agenda]
    assert not picker.isVisible(), "there is nothing more by these letters"
    page.taking.pick()
    QTest.keyClick(picker.search, Qt.Key.Key_Return, CONTROL)
    assert "Taxa för support" in [i.title for i in page.agenda]
    page.taking.pick()
    assert picker.nothing.isVisible()
    QTest.keyClick(picker.search, Qt.Key.Key_Escape)
    assert not picker.isVisible()


def test_an_urgent_decision_is_noted_changed_and_struck(page: AgendaPage) -> None:
    QTest.keyClick(page, Qt.Key.Key_B, CONTROL)
    form = page.taking.urgent
    QTest.keyClick(form.title, Qt.Key.Key_Return, CONTROL)
    assert form.missing.text() == "Skriv vad som är beslutat."
    QTest.keyClicks(form.title, "Aggregat")
    form.day.setText("2019-10-20")
    QTest.keyClick(form.title, Qt.Key.Key_Return, CONTROL)
    assert page.taking.offers.sentences[0] == "2 brådskande beslut att anmäla"
    page.taking.note_urgent()
    form.waiting.choose(form.waiting.rows[1].key)
    form.waiting.opened.emit(form.waiting.key)
    form.title.setText("Reservaggregat")
    form.save()
    page.taking.note_urgent()
    assert "Reservaggregat" in form.waiting.rows[1].says
    form.waiting.setFocus()
    form.waiting.choose(form.waiting.rows[0].key)
    QTest.keyClick(form.waiting, Qt.Key.Key_Delete)
    assert [row.says for row in form.waiting.rows] == ["Reservaggregat, 20 okt 2019"]


def test_decisions_are_entered_by_keys_alone_and_pasted_from_a_spreadsheet(page: AgendaPage) -> None:
    delegation = AgendaItem(id="d", title="Delegation", kind="delegation")
    page.hub.run(lambda: page.archive.meetings.add_item(page.meeting, delegation, 4))
    page.open_row(page.list.rows["d"])
    form = form_of(page, "d")
    QTest.keyClick(form, Qt.Key.Key_M, CONTROL)
    first = form.entries.strips[0]
    assert isinstance(first, EntryStrip)
    assert first.letter.text() == "D"
    QTest.keyClicks(first.title, "Bygglov")
    QTest.keyClick(first.title, Qt.Key.Key_Return)
    second = form.entries.strips[1]
    assert isinstance(second, EntryStrip)
    assert second.title.hasFocus()
    QApplication.clipboard().setText("Rivning\tB 2/2019\nMarklov\tB 3/2019\n")
    QTest.keyClick(second.title, Qt.Key.Key_V, CONTROL)
    QTest.keyClick(focused(), Qt.Key.Key_Up)
    pasted = form.entries.strips[1]
    assert isinstance(pasted, EntryStrip)
    pasted.urgent.click()
    form.flush()
    kept = page.archive.meetings.proceedings(page.meeting).item("d").entries
    assert [(e.number, e.title, e.dnr, e.urgent) for e in kept] == [
        ("1", "Bygglov", None, False), ("2", "Rivning", "B 2/2019", True), ("3", "Marklov", "B 3/2019", False)]


def test_the_clocks_after_an_item_move_when_it_takes_longer_and_when_one_asks(page: AgendaPage) -> None:
    ids = [i.id for i in page.agenda][:3]
    for id, clock in zip(ids, ("09:00", "09:10", "09:20"), strict=True):
        item = page.archive.meetings.proceedings(page.meeting).item(id)
        page.hub.run(partial(page.archive.meetings.save_item, page.meeting, replace(item, clock=clock)))
    page.open_row(page.list.rows[ids[0]])
    clocks = form_of(page, ids[0]).clocks
    assert clocks.minutes.text() == "10"
    clocks.minutes.setFocus()
    clocks.minutes.selectAll()
    QTest.keyClicks(clocks.minutes, "25")
    clocks.clock.setFocus()
    assert [i.clock for i in page.agenda][:3] == ["09:00", "09:25", "09:35"]
    clocks.clock.selectAll()
    QTest.keyClicks(clocks.clock, "09:30")
    QTest.keyClick(clocks.clock, Qt.Key.Key_T, CONTROL)
    assert [i.clock for i in page.agenda][:3] == ["09:30", "09:55", "10:05"]
    assert not clocks.move_act.isVisible()


def test_alt_and_right_makes_a_sub_number_and_alt_and_left_an_own(page: AgendaPage) -> None:
    for n, title in ((4, "Taxa"), (5, "Avgift")):
        page.hub.run(partial(page.archive.meetings.add_item, page.meeting, AgendaItem(id=f"x{n}", title=title), n))
    row = page.list.rows["x5"]
    row.head.setFocus()
    QTest.keyClick(row.head, Qt.Key.Key_Right, ALT)
    assert row.head.accessibleName().startswith("1.1, Avgift")
    QTest.keyClick(row.head, Qt.Key.Key_Left, ALT)
    assert row.head.accessibleName().startswith("2, Avgift")


def test_what_came_after_the_notice_says_so_in_the_list(page: AgendaPage) -> None:
    value = page.archive.meetings.proceedings(page.meeting).meeting
    page.hub.run(lambda: page.archive.meetings.save(page.meeting, replace(value, notice_sent=date(2019, 11, 25))))
    page.hub.run(lambda: page.archive.meetings.add_item(page.meeting, AgendaItem(id="x", title="Taxa"), 4))
    assert "tillkommet" in page.list.rows["x"].head.accessibleName()
    page.open_row(page.list.rows["x"])
    form = form_of(page, "x")
    assert form.late.isChecked()
    form.late.click()
    assert "tillkommet" not in page.list.rows["x"].head.accessibleName()
    form.standing.click()
    assert page.archive.preparing.is_standing(page.meeting, AgendaItem(id="", title="Taxa"))


def test_the_first_paragraph_says_where_it_comes_from_and_can_be_written(page: AgendaPage) -> None:
    top = page.list.top_row
    assert top is not None
    page.open_row(top)
    form = top.body
    assert isinstance(form, MeetingForm)
    assert (form.first.field.text(), form.first.whence.text()) == ("23", "Följer på § 22 den 16 sep 2019.")
    form.first.field.setFocus()
    form.first.field.selectAll()
    QTest.keyClicks(form.first.field, "40")
    form.day.setFocus()
    assert form.first.whence.text().startswith("Skriven för hand.")
    assert page.archive.planning.numbering(page.meeting).first == 40
    form.first.field.setFocus()
    form.first.field.selectAll()
    QTest.keyClick(form.first.field, Qt.Key.Key_Backspace)
    form.day.setFocus()
    assert form.first.field.text() == "23"


def test_a_file_is_taken_in_as_a_paper_and_one_that_cannot_be_used_is_refused_beside_it(
        page: AgendaPage, qtbot: QtBot, tmp_path: Path) -> None:
    broken, empty = tmp_path / "Trasig_fil.pdf", tmp_path / "Tom.pdf"
    broken.write_bytes(b"%PDF-1.4 nothing")
    empty.write_bytes(b"")
    whole = tmp_path / "Reglemente_2020.pdf"
    whole.write_bytes(page.archive.printing.notice(page.meeting))
    id = page.agenda[2].id
    page.list.files_dropped.emit(id, [whole, broken, empty])
    under_way = form_of(page, id).findChild(FilesUnderWay)
    assert under_way is not None
    qtbot.waitUntil(lambda: bool(page.archive.meetings.proceedings(page.meeting).item(id).papers), timeout=20000)
    qtbot.waitUntil(lambda: len(under_way.refusals) == 2, timeout=20000)
    (paper,) = page.archive.meetings.proceedings(page.meeting).item(id).papers
    assert (paper.title, paper.mark) == ("Reglemente 2020", "X")
    assert "Trasig_fil.pdf" in under_way.refusals[0].sentence.text()
    assert not under_way.progress.isVisible()


def test_a_locked_file_asks_for_its_password_where_it_stands(page: AgendaPage, qtbot: QtBot, tmp_path: Path) -> None:
    import pikepdf

    locked = tmp_path / "Avtal.pdf"
    (tmp_path / "open.pdf").write_bytes(page.archive.printing.notice(page.meeting))
    with pikepdf.open(tmp_path / "open.pdf") as pdf:
        pdf.save(locked, encryption=pikepdf.Encryption(user="hemligt", owner="mer"))
    id = page.agenda[2].id
    page.hand_in(id, [locked])
    page.close_rows()
    page.open_row(page.list.rows[id])
    under_way = form_of(page, id).findChild(FilesUnderWay)
    assert under_way is not None
    qtbot.waitUntil(lambda: bool(under_way.refusals), timeout=20000)
    field = under_way.refusals[0].password
    assert field is not None
    QTest.keyClicks(field, "hemligt")
    QTest.keyClick(field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: bool(page.archive.meetings.proceedings(page.meeting).item(id).papers), timeout=20000)
    assert not under_way.refusals
    assert form_of(page, id).papers.value[0].title == "Avtal"
    page.hub.run(lambda: page.archive.meetings.remove_item(page.meeting, id))
    QApplication.processEvents()
    page.close_rows()
    assert id not in page.list.rows
