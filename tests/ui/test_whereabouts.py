"""After a fall the window opens where one was: the same meeting, step and item, the same row, the same half-written words."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from tests.pictures import put_away
from ui.pages.meeting_day.page import MeetingDayPage
from ui.pages.meetings.page import MeetingsPage
from ui.pages.people.page import PeoplePage

if TYPE_CHECKING:
    from app.services.archive import Archive
    from ui.window import Window

FELL = "Klubban stängdes inte som den skulle; allt som antecknats är kvar"
Fall = Callable[[], "Window"]


@pytest.fixture
def rehearsal(archive: Archive, meeting: str) -> str:
    """The sample meeting with nothing noted."""
    return archive.rehearsals.begin(meeting)[0]


@pytest.fixture
def fall(window: Window, archive: Archive, tmp_path: Path) -> Fall:
    """The program falls: what is on the disk is all there is; and it is opened anew."""
    def fallen() -> Window:
        QApplication.processEvents()
        place = archive.bookmark.left_behind()
        assert place is not None
        window.close()
        archive.bookmark.keep(place)
        from ui.__main__ import made_window

        anew = made_window(tmp_path / "klubban.ini")
        anew.resize(1440, 900)
        anew.show()
        anew.take(archive)
        QApplication.processEvents()
        return anew

    return fallen


def press(*keys: str | Qt.Key) -> None:
    """Keys, each where the focus is."""
    for key in keys:
        focused = QApplication.focusWidget()
        assert isinstance(focused, QWidget)
        QTest.keyClicks(focused, key) if isinstance(key, str) else QTest.keyClick(focused, key)
        QApplication.processEvents()


def page_of(window: Window) -> MeetingDayPage:
    """The page of the day."""
    assert isinstance(window.page, MeetingDayPage)
    return window.page


def test_the_row_that_was_marked_is_marked_again(window: Window, rehearsal: str, fall: Fall) -> None:
    window.open_meeting(rehearsal, "meet")
    press("nn", Qt.Key.Key_Up)
    marked = page_of(window).seats.row
    anew = fall()
    assert marked is not None
    assert page_of(anew).seats.row == marked
    assert QApplication.focusWidget() is page_of(anew).seats
    assert anew.key_line.remark == FELL
    put_away(anew)


def test_a_question_under_way_is_asked_again_with_what_was_written(window: Window, rehearsal: str, fall: Fall) -> None:
    window.open_meeting(rehearsal, "meet")
    press("nnnn", Qt.Key.Key_Right, Qt.Key.Key_Right, "y", "b", "bifall, men i")
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    field.setCursorPosition(6)
    title, item, log = page_of(window).column.panel, page_of(window).column.words, page_of(window).day.view
    assert title is not None
    assert log is not None
    asked, entries = title.title, len(log.proceedings.log)
    anew = fall()
    field = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    assert (field.text(), field.cursorPosition()) == ("bifall, men i", 6)
    page = page_of(anew)
    assert page.column.panel is not None
    assert page.day.view is not None
    assert (page.column.panel.title, page.column.words, len(page.day.view.proceedings.log)) == (asked, item, entries)
    put_away(anew)


def test_a_question_whose_act_no_longer_works_is_not_asked(
    window: Window, rehearsal: str, archive: Archive, fall: Fall,
) -> None:
    window.open_meeting(rehearsal, "meet")
    QApplication.processEvents()
    place = dict(archive.bookmark.left_behind() or {})
    place["page"] = {"seat": "nobody", "asked": ["yes", "Ja"], "written": ["x"]}
    archive.bookmark.keep(place)
    anew = fall()
    assert page_of(anew).column.panel is None
    put_away(anew)


@pytest.mark.parametrize("place", [{}, {"room": 7, "meeting": [], "page": 3, "keys": []}, {"meeting": "gone", "step": "meet"},
                                   {"room": "people", "keys": {"in": "QLineEdit: ", "text": 4}}])
def test_a_place_that_is_not_there_leads_to_the_rooms(
    window: Window, archive: Archive, fall: Fall, place: dict[str, object],
) -> None:
    assert isinstance(window.page, MeetingsPage)
    archive.bookmark.keep(place)
    anew = fall()
    assert anew.space is None
    assert anew.key_line.remark == FELL
    put_away(anew)


@pytest.mark.parametrize("fell_in", ["meeting", "people"])
def test_after_a_fall_each_room_opens_its_own_page(window: Window, rehearsal: str, fall: Fall, fell_in: str) -> None:
    window.open_meeting(rehearsal, "meet") if fell_in == "meeting" else window.show_room("people")
    anew = fall()
    QTest.keyClick(anew, Qt.Key.Key_3, Qt.KeyboardModifier.ControlModifier)
    assert isinstance(anew.page, PeoplePage)
    QTest.keyClick(anew, Qt.Key.Key_1, Qt.KeyboardModifier.ControlModifier)
    assert isinstance(anew.page, MeetingsPage)
    put_away(anew)


def test_closed_as_it_should_it_opens_with_the_meetings(window: Window, rehearsal: str, archive: Archive) -> None:
    window.open_meeting(rehearsal, "meet")
    QApplication.processEvents()
    window.close()
    assert archive.bookmark.left_behind() is None
    window.show()
    window.take(archive)
    assert isinstance(window.page, MeetingsPage)
    assert window.key_line.remark == ""


def test_a_disqualification_whose_ground_was_being_told_stands_and_is_told_of_nobody_else(
    window: Window, rehearsal: str, archive: Archive, fall: Fall,
) -> None:
    window.open_meeting(rehearsal, "meet")
    press("nnnn", Qt.Key.Key_Right, Qt.Key.Key_Right, "j", "hennes bo")
    before = archive.meetings.proceedings(rehearsal).log
    anew = fall()
    press(Qt.Key.Key_Escape)
    assert archive.meetings.proceedings(rehearsal).log == before
    assert page_of(anew).day.view is not None
    put_away(anew)
