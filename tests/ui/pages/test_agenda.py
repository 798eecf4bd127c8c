"""The agenda: rows that open where they stand, are moved, added, removed; the page beside follows."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit

from app.domain.agenda import AgendaItem
from app.domain.proceedings import Meeting
from ui.pages.agenda.item_form import ItemForm
from ui.pages.agenda.meeting_form import MeetingForm
from ui.pages.agenda.missing import missing_in
from ui.pages.agenda.page import AgendaPage

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
    assert saved(page, new).title == "Ny stol", "what is written takes the place of the name it was given"


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
    title = next(f for f in strip.findChildren(QLineEdit))
    QTest.keyClicks(title, "Offert")
    papers.strips[-1].mark.button("VS").click()  # type: ignore[attr-defined]
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


def test_the_meeting_s_own_facts_are_the_first_row(page: AgendaPage, qtbot: QtBot) -> None:
    top = page.list.top_row
    assert top is not None
    assert "Måndag 16 september 2019 kl. 09:00" in top.head.accessibleName()
    page.open_row(top)
    form = top.body
    assert isinstance(form, MeetingForm)
    form.clock.clear()
    QTest.keyClicks(form.clock, "10.30")
    qtbot.waitUntil(lambda: page.archive.meetings.proceedings(page.meeting).meeting.start == "10:30")
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
