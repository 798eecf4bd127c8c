"""The frame: rooms, steps, keys, light and dark, size, language, undo."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication

from ui.pages.agenda.page import AgendaPage
from ui.pages.calling.page import CallingPage
from ui.pages.cases.page import CasesPage
from ui.pages.meeting_day.page import MeetingDayPage
from ui.pages.meetings.page import MeetingsPage
from ui.pages.minutes.page import MinutesPage
from ui.pages.people.page import PeoplePage
from ui.settings import Settings
from ui.settings_room import SettingsRoom
from ui.words import today

if TYPE_CHECKING:
    from app.services.archive import Archive
    from ui.window import Window

CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier


def test_ctrl_and_a_figure_goes_to_a_room(window: Window) -> None:
    for key, page in ((Qt.Key.Key_2, CasesPage), (Qt.Key.Key_3, PeoplePage), (Qt.Key.Key_4, SettingsRoom),
                      (Qt.Key.Key_1, MeetingsPage)):
        QTest.keyClick(window, key, CTRL)
        assert isinstance(window.page, page)


def test_a_meeting_is_opened_by_retur_and_its_steps_by_alt_and_a_figure(window: Window) -> None:
    page = window.page
    assert isinstance(page, MeetingsPage)
    QTest.keyClick(page.rows, Qt.Key.Key_Return)
    assert isinstance(window.page, MinutesPage)
    QTest.keyClick(window, Qt.Key.Key_1, ALT)
    assert isinstance(window.page, AgendaPage)
    QTest.keyClick(window, Qt.Key.Key_2, ALT)
    assert isinstance(window.page, CallingPage)


@pytest.mark.parametrize(("days", "page"), [(0, MeetingDayPage), (1, AgendaPage)])
def test_on_its_day_a_meeting_opens_where_it_is_held(
    window: Window, archive: Archive, meeting: str, days: int, page: type,
) -> None:
    held = archive.rehearsals.begin(meeting)[0]
    was = archive.meetings.proceedings(held).meeting
    archive.meetings.save(held, replace(was, date=today() + timedelta(days=days)))
    window.open_meeting(held)
    assert isinstance(window.page, page)


def test_the_key_line_shows_the_keys_of_the_part_that_has_the_focus(window: Window, meeting: str) -> None:
    assert ("Retur", "Öppna") in window.key_line.hints
    window.open_meeting(meeting, "prepare")
    assert ("Alt+↑↓", "Flytta") in window.key_line.hints
    assert ("Retur", "Öppna") not in window.key_line.hints


def test_f1_lists_the_keys_of_the_place_and_of_the_window_and_esc_closes_it(window: Window, meeting: str) -> None:
    window.open_meeting(meeting, "prepare")
    before = window.focusWidget()
    QTest.keyClick(window, Qt.Key.Key_F1)
    assert window.all_keys.isVisible()
    assert {("Alt+↑↓", "Flytta"), ("Ctrl+1", "Sammanträden"), ("F10", "Ljust eller mörkt"), ("Alt+4", "Sammanträd")} <= set(
        window.all_keys.shown)
    QTest.keyClick(window.all_keys, Qt.Key.Key_Escape)
    assert not window.all_keys.isVisible()
    assert before.hasFocus(), "the keys are where they were"


def test_f10_turns_the_light_and_the_choice_is_kept(window: Window) -> None:
    QTest.keyClick(window, Qt.Key.Key_F10)
    assert window.theme.dark
    assert Settings(window.settings.folder / "klubban.ini").mode == "dark"


def test_another_language_makes_the_pages_anew_in_the_same_place(window: Window, meeting: str) -> None:
    window.open_meeting(meeting, "prepare")
    window.looks.speak("en")
    assert window.rail.button("meetings").text() == "Meetings"
    assert isinstance(window.page, AgendaPage)
    window.looks.speak("sv")
    assert window.rail.button("meetings").text() == "Sammanträden"


def test_everything_grows_with_ctrl_plus(window: Window) -> None:
    before = window.rail.width()
    QTest.keyClick(window, Qt.Key.Key_Plus, CTRL)
    assert window.theme.factor == pytest.approx(1.1)
    assert window.rail.width() > before


def test_undo_says_what_it_undoes_and_does_it(window: Window, meeting: str) -> None:
    window.open_meeting(meeting, "prepare")
    page = window.page
    assert isinstance(page, AgendaPage)
    page.move_to("a5", 6)
    assert window.back.undo_act.text() == "Ångra flyttat ärende"
    QTest.keyClick(window, Qt.Key.Key_Z, CTRL)
    assert list(page.list.rows)[4] == "a5"
    assert window.back.redo_act.text() == "Gör om flyttat ärende"
    QTest.keyClick(window, Qt.Key.Key_Y, CTRL)
    assert list(page.list.rows)[6] == "a5"


def test_what_the_world_refuses_is_said_in_the_line_and_goes_with_the_next_act(window: Window, meeting: str) -> None:
    window.open_meeting(meeting, "prepare")
    page = window.page
    assert isinstance(page, AgendaPage)
    assert not window.hub.run(lambda: page.archive.meetings.remove_item(meeting, "a7"))
    assert window.message.isVisible()
    assert window.message.sentence.text()
    page.move_to("a5", 5)
    assert not window.message.isVisible()


def test_esc_closes_what_is_said_from_wherever_the_keys_are(window: Window, meeting: str) -> None:
    window.open_meeting(meeting, "minutes")
    QApplication.processEvents()
    window.hub.refused.emit("Det gick inte.", "Läs loggen.")
    assert window.message.isVisible()
    focused = QApplication.focusWidget()
    assert focused is not None
    assert not window.message.isAncestorOf(focused)
    QTest.keyClick(focused, Qt.Key.Key_Escape)
    assert not window.message.isVisible()


@pytest.mark.parametrize("room", ["meetings", "people", "settings"])
def test_every_control_has_a_name_and_every_button_a_hint(window: Window, room: str) -> None:
    window.show_room(room)
    names = {type(w).__name__: w.accessibleName() for w in window.findChildren(QAbstractButton) if not w.accessibleName()}
    hints = [b.accessibleName() for b in window.findChildren(QAbstractButton) if not b.toolTip()]
    assert names == {}
    assert hints == []


def test_closing_keeps_the_window_s_place(window: Window) -> None:
    window.resize(1200, 800)
    window.close()
    assert not Settings(window.settings.folder / "klubban.ini").geometry.isEmpty()
