"""The agenda: rows that open where they stand, are moved, added, removed; the page beside follows."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QPlainTextEdit

from app.domain.agenda import AgendaItem, printed_numbers
from app.domain.proceedings import Meeting
from ui.pages.agenda.item_form import ItemForm
from ui.pages.agenda.meeting_form import MeetingForm
from ui.pages.agenda.missing import missing_in
from ui.pages.agenda.page import AgendaPage
from ui.pages.agenda.paper_strips import PaperStrip

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from app.services.archive import Archive
    from ui.window import Window

ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def page(window: Window, meeting: str) -> AgendaPage:
    window.open_meeting(meeting, "prepare")
    page = window.page
    assert isinstance(page, AgendaPage)
    return page


def form_of(page: AgendaPage, item: str) -> ItemForm:
    body = page.list.rows[item].body
    assert isinstance(body, ItemForm)
    return body


def saved(page: AgendaPage, item: str) -> AgendaItem:
    return page.archive.meetings.proceedings(page.meeting).item(item)


def test_alt_and_the_arrows_move_the_row_and_the_focus_goes_with_it(page: AgendaPage) -> None:
    row = page.list.rows["a6"]
    row.head.setFocus()
    QTest.keyClick(row.head, Qt.Key.Key_Up, ALT)
    assert [i.id for i in page.archive.meetings.proceedings(page.meeting).agenda][4:6] == ["a6", "a5"]
    assert list(page.list.rows)[4:6] == ["a6", "a5"]
    assert row.head.hasFocus()
    QTest.keyClick(row.head, Qt.Key.Key_Down, ALT)
    assert list(page.list.rows)[4:6] == ["a5", "a6"]


def test_the_arrows_go_from_row_to_row(page: AgendaPage) -> None:
    rows = list(page.list.rows.values())
    rows[0].head.setFocus()
    QTest.keyClick(rows[0].head, Qt.Key.Key_Down)
    assert rows[1].head.hasFocus()
    QTest.keyClick(rows[1].head, Qt.Key.Key_Up)
    assert rows[0].head.hasFocus()


def test_who_comes_back_from_another_step_is_where_they_were(page: AgendaPage, window: Window, meeting: str) -> None:
    page.list.rows["a6"].head.setFocus()
    for away in ("call", "absences"):
        window.open_meeting(meeting, away)
        window.open_meeting(meeting, "prepare")
        assert page.list.rows["a6"].head.hasFocus()
    page.list.rows["a5"].head.setFocus()
    page.remove()
    page.list.rows["a6"].head.setFocus()
    page.remove()
    window.open_meeting(meeting, "call")
    window.open_meeting(meeting, "prepare")
    assert page.chosen is not None


def test_a_dropped_row_lands_where_it_was_dropped(page: AgendaPage) -> None:
    page.list.dropped.emit("a8", 0)
    assert next(iter(page.list.rows)) == "a8"


def test_retur_opens_the_row_and_esc_closes_it(page: AgendaPage) -> None:
    row = page.list.rows["a7"]
    row.head.setFocus()
    QTest.keyClick(row.head, Qt.Key.Key_Return)
    assert row.is_open
    focused = QApplication.focusWidget()
    assert focused is not None
    assert row.isAncestorOf(focused)
    QTest.keyClick(focused, Qt.Key.Key_Escape)
    assert not row.is_open
    assert row.head.hasFocus()


def test_what_is_written_is_saved_soon_and_the_page_beside_follows(page: AgendaPage, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: page.beside.view.pages > 0)
    before = page.beside.view.document_bytes
    page.open_row(page.list.rows["a8"])
    presenter = next(f for f in form_of(page, "a8").findChildren(QLineEdit) if f.accessibleName() == "Föredragande")
    presenter.clear()
    QTest.keyClicks(presenter, "Greta Ask, utredare")
    qtbot.waitUntil(lambda: saved(page, "a8").presenter == "Greta Ask, utredare")
    qtbot.waitUntil(lambda: page.beside.view.document_bytes != before)
    assert presenter.text() == "Greta Ask, utredare"


def test_leaving_the_page_saves_what_was_just_written(page: AgendaPage, window: Window) -> None:
    page.open_row(page.list.rows["a8"])
    dnr = next(f for f in form_of(page, "a8").findChildren(QLineEdit) if f.accessibleName() == "Dnr")
    dnr.clear()
    QTest.keyClicks(dnr, "ITVT 99/2019")
    window.show_room("people")
    assert saved(page, "a8").dnr == "ITVT 99/2019"


def test_ins_puts_a_new_item_after_the_chosen_one_and_opens_it(page: AgendaPage) -> None:
    row = page.list.rows["a5"]
    row.head.setFocus()
    QTest.keyClick(row.head, Qt.Key.Key_Insert)
    new = list(page.list.rows)[5]
    assert page.list.rows[new].is_open
    assert saved(page, new).level == "ITVT"
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClicks(focused, "Ny stol")
    form_of(page, new).flush()
    assert saved(page, new).title == "Ny stol"


def test_a_new_item_is_nameless_until_it_is_written_and_goes_on_no_paper(
        page: AgendaPage, window: Window, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page.list.rows["a8"].head.setFocus()
    page.add()
    new = list(page.list.rows)[8]
    number = printed_numbers(page.agenda)[new]
    field = next(f for f in form_of(page, new).findChildren(QPlainTextEdit) if f.accessibleName() == "Rubrik")
    assert (field.toPlainText(), field.placeholderText()) == ("", "Nytt ärende")
    assert page.foot.sentence.startswith(f"Ärende {number} saknar rubrik, förslag till beslut")
    qtbot.waitUntil(lambda: page.beside.title == f"Här saknas text: rubriken till ärende {number} i föredragningslistan.")
    assert not window.message.isVisible(), "while one writes nothing is in the way"
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_words: (str(tmp_path / "ut.pdf"), ""))
    QTest.keyClick(page, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert window.message.sentence.text() == page.beside.title
    assert not (tmp_path / "ut.pdf").exists()
    QTest.keyClicks(field, "Ny stol")
    QTest.keyClick(page, Qt.Key.Key_S, Qt.KeyboardModifier.ControlModifier)
    assert (tmp_path / "ut.pdf").read_bytes() == page.archive.printing.notice(page.meeting), "with what was just written"
    assert window.key_line.remark == "Sparat"


def test_the_rows_have_the_numbers_of_the_paper(page: AgendaPage) -> None:
    page.hub.run(lambda: page.archive.meetings.add_item(page.meeting, AgendaItem(id="a99", title="Taxa"), 0))
    numbers = printed_numbers(page.agenda)
    assert [n for n in numbers.values() if n] == ["5", "1", "2", "3", "4"], "the others have numbers of their own"
    for id, row in page.list.rows.items():
        assert row.head.accessibleName().startswith(f"{numbers[id]}, " if numbers[id] else row.item.title)


def test_a_space_at_the_end_is_not_eaten_while_one_thinks(page: AgendaPage, qtbot: QtBot) -> None:
    page.open_row(page.list.rows["a8"])
    field = next(f for f in form_of(page, "a8").findChildren(QPlainTextEdit) if f.accessibleName() == "Rubrik")
    field.clear()
    QTest.keyClicks(field, "Ny ")
    qtbot.waitUntil(lambda: saved(page, "a8").title == "Ny")
    QTest.keyClicks(field, "stol")
    form_of(page, "a8").flush()
    assert saved(page, "a8").title == "Ny stol"


def test_the_clock_of_an_item_is_read_however_it_is_written(page: AgendaPage, window: Window) -> None:
    page.open_row(page.list.rows["a8"])
    form = form_of(page, "a8")
    clock, dnr = (next(f for f in form.findChildren(QLineEdit) if f.accessibleName() == name) for name in ("Klockan", "Dnr"))
    clock.setFocus()
    clock.selectAll()
    QTest.keyClicks(clock, "1300")
    dnr.setFocus()
    form.flush()
    assert saved(page, "a8").clock == "13:00"
    assert clock.text() == "13:00"
    clock.setFocus()
    QTest.keyClicks(clock, "x")
    form.flush()
    assert clock.property("wrong")
    dnr.setFocus()
    QTest.keyClick(dnr, Qt.Key.Key_Escape)
    assert clock.hasFocus()
    assert window.key_line.remark == "Klockan går inte att läsa"
    QTest.keyClick(clock, Qt.Key.Key_Escape)
    assert not page.list.rows["a8"].is_open
    assert saved(page, "a8").clock == "13:00"


@pytest.mark.parametrize(("width", "both"), [(1440, True), (900, False)])
def test_where_there_is_no_room_for_both_the_notice_gives_way_and_f9_turns(
        page: AgendaPage, window: Window, width: int, both: bool) -> None:
    window.resize(width, 800)
    QApplication.processEvents()
    assert page.beside.isVisible() == both
    assert page.list.isVisible()
    page.list.rows["a5"].head.setFocus()
    QTest.keyClick(page.list.rows["a5"].head, Qt.Key.Key_F9)
    assert page.beside.isVisible()
    assert page.list.isVisible() == both
    if not both:
        assert page.beside.view.hasFocus()
        QTest.keyClick(page.beside.view, Qt.Key.Key_F9)
        assert page.list.rows["a5"].head.hasFocus()


def test_del_removes_the_item_and_undo_brings_it_back(page: AgendaPage, window: Window) -> None:
    page.hub.run(lambda: page.archive.meetings.add_item(page.meeting, AgendaItem(id="a99", title="Övrigt"), 3))
    row = page.list.rows["a99"]
    row.head.setFocus()
    QTest.keyClick(row.head, Qt.Key.Key_Delete)
    assert "a99" not in page.list.rows
    QTest.keyClick(window, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert list(page.list.rows)[3] == "a99"


def test_del_while_writing_deletes_a_letter_and_not_the_item(page: AgendaPage) -> None:
    page.open_row(page.list.rows["a8"])
    dnr = next(f for f in form_of(page, "a8").findChildren(QLineEdit) if f.accessibleName() == "Dnr")
    dnr.setFocus()
    dnr.setCursorPosition(0)
    QTest.keyClick(dnr, Qt.Key.Key_Delete)
    assert dnr.text() == "TVT 14/2019 059"
    assert "a8" in page.list.rows


def test_papers_are_marked_x_or_vs(page: AgendaPage) -> None:
    page.open_row(page.list.rows["a8"])
    papers = form_of(page, "a8").papers
    papers.add_new()
    strip = papers.strips[-1]
    assert isinstance(strip, PaperStrip)
    title = next(f for f in strip.findChildren(QLineEdit))
    QTest.keyClicks(title, "Offert")
    strip.mark.button("VS").click()
    form_of(page, "a8").flush()
    assert [(p.title, p.mark) for p in saved(page, "a8").papers][-1] == ("Offert", "VS")
    assert "X, VS" in page.list.rows["a8"].head.accessibleName()


def test_a_paper_is_added_by_its_key_from_a_field_of_running_text(page: AgendaPage) -> None:
    page.open_row(page.list.rows["a8"])
    form = form_of(page, "a8")
    before = len(form.papers.strips)
    running = next(f for f in form.findChildren(QPlainTextEdit) if f.accessibleName() == "Förslag till beslut")
    running.setFocus()
    QTest.keyClick(running, Qt.Key.Key_Insert, ALT)
    assert len(form.papers.strips) == before + 1


def test_the_meeting_s_own_facts_are_the_first_row(page: AgendaPage, window: Window, qtbot: QtBot) -> None:
    top = page.list.top_row
    assert top is not None
    assert "Måndag 16 september 2019 kl. 09:00" in top.head.accessibleName()
    page.open_row(top)
    form = top.body
    assert isinstance(form, MeetingForm)
    form.clock.setFocus()
    form.clock.clear()
    QTest.keyClicks(form.clock, "10.30")
    qtbot.waitUntil(lambda: page.archive.meetings.proceedings(page.meeting).meeting.start == "10:30")
    assert window.key_line.remark.startswith("Sparat")
    assert form.clock.text() == "10.30", "as it was written, until one goes on"
    form.place.setFocus()
    assert form.clock.text() == "10:30"
    form.day.clear()
    QTest.keyClicks(form.day, "imorgon")
    form.flush()
    assert form.day.property("wrong")
    assert page.archive.meetings.proceedings(page.meeting).meeting.date.isoformat() == "2019-09-16"


def test_a_new_agenda_is_given_its_standing_items(window: Window, archive: Archive) -> None:
    from datetime import date

    (committee,) = archive.registers.committees() or archive.registers.committees()
    new, _changes = archive.meetings.create(committee.id, Meeting(date=date(2019, 12, 2)))
    window.open_meeting(new, "prepare")
    page = window.page
    assert isinstance(page, AgendaPage)
    page.add_standing()
    titles = [i.title for i in archive.meetings.proceedings(new).agenda]
    assert titles[0] == "Sammanträdets öppnande"
    assert titles[-1] == "Sammanträdets avslutande"
    assert len(titles) == len(set(titles))


def test_what_is_missing_stands_at_the_foot_and_f8_goes_there(page: AgendaPage) -> None:
    assert not page.foot.isVisible()
    page.hub.run(lambda: page.archive.meetings.add_item(page.meeting, AgendaItem(id="a99", title="Lokaler", number="5"), 8))
    assert page.foot.sentence == "Ärende 5 saknar förslag till beslut och föredragande."
    QTest.keyClick(page, Qt.Key.Key_F8)
    assert page.list.rows["a99"].is_open
    assert QApplication.focusWidget() is form_of(page, "a99")._texts["proposal"], "the keys are where the first of it is written"
    page.hub.run(lambda: page.archive.meetings.save_item(page.meeting, replace(saved(page, "a99"), proposal="Godkänns.")))
    QTest.keyClick(page, Qt.Key.Key_F8)
    assert QApplication.focusWidget() is form_of(page, "a99")._lines["presenter"]


def test_minutes_that_cannot_be_reckoned_are_told(page: AgendaPage, qtbot: QtBot) -> None:
    last = list(page.list.rows.values())[-1]
    page.open_row(last)
    minutes = form_of(page, last.item.id).clocks.minutes
    minutes.setFocus()
    QTest.keyClicks(minutes, "20")
    with qtbot.waitSignal(page.remark, check_params_cb=lambda told: told.startswith("Minuterna är inte sparade")):
        QTest.keyClick(minutes, Qt.Key.Key_Tab)


def test_formal_rows_lack_nothing_and_information_needs_no_proposal() -> None:
    upprop, val = AgendaItem(id="1", title="Upprop", kind="formality"), AgendaItem(id="3", title="Val", kind="election")
    agenda = (upprop, AgendaItem(id="2", title="Läget", kind="information", presenter="IT-chefen"), val)
    assert [(m.item, m.what) for m in missing_in(agenda)] == [("3", ("förslag till beslut",))]


def test_the_foot_tells_by_when_the_notice_is_to_be_sent_until_it_is(window: Window, meeting: str, archive: Archive) -> None:
    window.open_meeting(meeting, "prepare")
    assert "Sänd senast" not in window.key_line.remark
    unsent = replace(archive.meetings.proceedings(meeting).meeting, notice_sent=None)
    archive.meetings.save(meeting, unsent)
    window.open_meeting(meeting, "prepare")
    assert window.key_line.remark == "Sänd senast onsdag 11 september 2019, reglementet"
