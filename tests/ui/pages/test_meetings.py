"""The list of meetings: the first start, a file read in, a new meeting."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from app.domain.committee import Mandate
from app.domain.people import Person
from tests.ui.conftest import SAMPLE
from ui.pages.agenda.page import AgendaPage
from ui.pages.meetings.page import MeetingsPage
from ui.settings_room import SettingsRoom
from ui.widgets.empty_page import EmptyPage
from ui.words import today

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from app.services.archive import Archive
    from ui.window import Window


def page_of(window: Window) -> MeetingsPage:
    page = window.page
    assert isinstance(page, MeetingsPage)
    return page


def empty_of(window: Window) -> EmptyPage:
    found = [e for e in page_of(window).findChildren(EmptyPage) if e.isVisible()]
    assert len(found) == 1
    return found[0]


def test_the_first_start_says_what_to_do_first(empty_window: Window) -> None:
    empty = empty_of(empty_window)
    assert empty.sentence.text() == "Inga sammanträden ännu."
    assert [b.text() for b in empty.buttons] == ["Öva med exempelnämnden", "Nytt organ", "Läs in fil"]
    assert [b.kind for b in empty.buttons] == ["filled", "outline", "outline"]
    assert empty.buttons[0].hasFocus()


def test_retur_on_the_first_start_reads_in_the_sample_and_lays_a_copy_to_hold_beside_it(empty_window: Window) -> None:
    QTest.keyClick(empty_of(empty_window).buttons[0], Qt.Key.Key_Return)
    page = page_of(empty_window)
    held = [row for row in page.rows.rows if "hållet" in row.says]
    to_hold = [row for row in page.rows.rows if "övning" in row.says]
    assert len(held) == len(to_hold) == 1
    assert page.rows.key == to_hold[0].key
    assert "Gemensam servicenämnd" in to_hold[0].says
    assert page.rows.hasFocus()


def test_a_new_committee_leads_to_its_form(empty_window: Window) -> None:
    QTest.keyClick(empty_of(empty_window).buttons[1], Qt.Key.Key_Space)
    room = empty_window.page
    assert isinstance(room, SettingsRoom)
    assert room.part == "committees"
    assert room.committees.form.name.hasFocus()


def test_after_the_committee_come_its_people_and_then_the_first_meeting(empty_window: Window, archive: Archive) -> None:
    QTest.keyClick(empty_of(empty_window).buttons[1], Qt.Key.Key_Space)
    room = empty_window.page
    assert isinstance(room, SettingsRoom)
    form = room.committees.form
    form.name.setText("Miljönämnden")
    form.code.setText("MN")
    form.host.setText("Granby")
    form.save()
    assert "Nästa steg: ledamöter och ersättare under Personer" in empty_window.key_line.remark
    assert [row.says for row in room.committees.rows.rows] == ["Miljönämnden, MN, nämnd · Granby"]
    empty_window.show_room("meetings")
    empty = empty_of(empty_window)
    assert [b.text() for b in empty.buttons] == ["Ledamöter och ersättare", "Nytt sammanträde", "Läs in fil"]
    QTest.keyClick(empty.buttons[0], Qt.Key.Key_Return)
    assert empty_window.room == "people"
    (committee,) = archive.registers.committees()
    person = Person(id=archive.registers.new_id(), name="Eva Alm")
    archive.registers.save_person(person)
    archive.registers.save_mandate(Mandate(id=archive.registers.new_id(), committee=committee.id, person=person.id,
                                           role="member", position=0))
    empty_window.show_room("meetings")
    assert [b.text() for b in empty_of(empty_window).buttons] == ["Nytt sammanträde", "Läs in fil"]


def test_the_same_file_twice_is_refused_and_the_list_stays(window: Window) -> None:
    page = page_of(window)
    page.practise()
    assert window.message.isVisible()
    assert "redan" in window.message.sentence.text()
    assert not page.imported.isVisible()
    assert len(page.rows.rows) == 1


def test_what_was_read_in_is_told_until_the_next_file_is_refused(empty_window: Window, tmp_path: Path) -> None:
    page = page_of(empty_window)
    assert page.read_in(SAMPLE)
    assert page.imported.isVisible()
    assert not page.read_in(tmp_path / "saknas.json")
    assert not page.imported.isVisible()


def test_the_message_uses_the_width_and_wraps_only_where_it_must(window: Window, tmp_path: Path) -> None:
    page_of(window).read_in(tmp_path / "en-fil-som-inte-finns.json")
    message = window.message
    assert not message.sentence.wordWrap()
    assert message.height() == 40 + 2 * 8, "a button and its air"
    message.say("Ett långt besked som inte får plats på en rad. " * 5, "Ett råd.")
    QApplication.processEvents()
    assert message.advice.y() > message.sentence.y()
    assert message.sentence.width() > message.width() * 0.8


def test_a_file_with_faults_is_refused_whole(window: Window, tmp_path: Path) -> None:
    file = tmp_path / "fel.json"
    file.write_text('{"format": "klubban-meeting/1"}', encoding="utf-8")
    page_of(window).read_in(file)
    assert window.message.isVisible()
    assert len(page_of(window).rows.rows) == 1


def test_a_new_meeting_is_called_by_keys_alone(window: Window) -> None:
    page = page_of(window)
    QTest.keyClick(page.rows, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert page.form.day.hasFocus()
    assert page.form.clock.text() == "09:00"
    QTest.keyClicks(page.form.day, "2019-11-25")
    QTest.keyClick(page.form.day, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert isinstance(window.page, AgendaPage)
    (new,) = [m for m in page.archive.meetings.lines() if m.date.isoformat() == "2019-11-25"]
    assert (new.start, new.state) == ("09:00", "to_come")
    focused = window.focusWidget()
    assert window.page.isAncestorOf(focused), "the keys work on the new agenda at once"


@pytest.mark.parametrize(("day", "clock", "said"), [("25/11", "09:00", "2026-09-16"), ("2019-11-25", "nio", "13:00")])
def test_what_cannot_be_read_is_said_beside_the_form(window: Window, day: str, clock: str, said: str) -> None:
    page = page_of(window)
    page.begin_new()
    page.form.day.setText(day)
    page.form.clock.setText(clock)
    page.form.save()
    assert page.form.missing.isVisible()
    assert said in page.form.missing.text()
    assert (page.form.clock if day.startswith("2019") else page.form.day).hasFocus()
    assert len(page.archive.meetings.lines()) == 1


def test_the_next_meeting_of_the_year_goes_on_with_the_paragraphs(window: Window, monkeypatch: pytest.MonkeyPatch) -> None:
    from datetime import date

    monkeypatch.setattr("ui.pages.meetings.new_meeting.today", lambda: date(2019, 10, 1))
    page = page_of(window)
    page.begin_new()
    assert page.form.first.text() == "§ 23. Följer på § 22 den 16 sep 2019."


def test_a_meeting_is_rehearsed_on_a_copy_that_says_what_it_is_and_can_be_thrown_away(window: Window, meeting: str) -> None:
    window.show_room("meetings")
    page = page_of(window)
    assert not page.throw_act.isEnabled()
    page.rehearse()
    copy = page.rows.key
    assert copy != meeting
    assert "övning" in page.rows.rows[0].says or "övning" in page.rows.rows[1].says
    assert page.throw_act.isEnabled()
    window.open_meeting(copy, "meet")
    assert window.space is not None
    assert window.space.top.accessibleName().startswith("Övning") or any(
        "Övning" in label.text() for label in window.space.top.findChildren(QLabel))
    assert window.windowTitle().startswith("Övning · ")
    window.show_room("meetings")
    assert window.windowTitle() == "Klubban"
    page.throw_act.trigger()
    assert page.strip.yes.hasFocus()
    QTest.keyClick(page.strip.yes, Qt.Key.Key_Escape)
    assert page.rows.hasFocus()
    assert len(page.rows.rows) == 2
    page.throw_act.trigger()
    QTest.keyClick(page.strip.yes, Qt.Key.Key_Return)
    assert [row.key for row in page.rows.rows] == [meeting]
    window.undo()
    assert {row.key for row in page.rows.rows} == {meeting, copy}
    window.redo()
    assert [row.key for row in page.rows.rows] == [meeting]


def test_a_rehearsal_that_is_kept_is_not_asked_about_again(window: Window, archive: Archive, meeting: str) -> None:
    window.show_room("meetings")
    page = page_of(window)
    page.rehearse()
    assert page.keep_act.isVisible()
    page.keep_act.trigger()
    assert not page.keep_act.isVisible()
    assert page.throw_act.isEnabled()
    page.rows.choose(meeting)
    assert not page.throw_act.isEnabled()


def test_the_list_warns_of_a_quorum_at_risk(window: Window, archive: Archive, meeting: str, qtbot: QtBot) -> None:
    page = page_of(window)
    day = replace(archive.meetings.proceedings(meeting).meeting, date=today(), start="23:00")
    copy, changes = archive.rehearsals.begin(meeting)
    archive.meetings.save(copy, day)
    karin, ulf = archive.meetings.history(copy).setting.members["s2"], list(archive.meetings.history(copy).setting.places)[1]
    archive.calls.report(copy, karin)
    window.hub.changed.emit(changes)
    qtbot.waitUntil(lambda: "En ersättare att ringa" in row_says(page, copy))
    archive.calls.answer(copy, ulf, "no")
    window.hub.changed.emit(changes)
    qtbot.waitUntil(lambda: row_says(page, copy).endswith("Inte beslutför"))
    archive.calls.comes(copy, karin)
    archive.calls.comes(copy, ulf)
    window.hub.changed.emit(changes)
    qtbot.waitUntil(lambda: row_says(page, copy).endswith("övning"))


def row_says(page: MeetingsPage, meeting: str) -> str:
    return next(r.says for r in page.rows.rows if r.key == meeting)
