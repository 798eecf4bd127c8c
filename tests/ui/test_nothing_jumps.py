"""The sample meeting key by key: no row moves under the hand, nothing stands in the way, and the keys always work somewhere."""

from __future__ import annotations

import ast
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from tests.sample_script import SCRIPT
from ui.pages.meeting_day.offers import mode_of
from ui.pages.meeting_day.page import MeetingDayPage

if TYPE_CHECKING:
    from app.services.archive import Archive
    from ui.window import Window

UI = Path(__file__).resolve().parents[2] / "ui"
ASKED_FOR = {"ui/crash.py": "what happened, when the program is at fault"}
"""Where a window of its own is right: outside the flow of work."""
CHOSEN = {"QFileDialog", "QPrintDialog"}
"""The platform's own windows for a file and a printer, which are asked for."""


@pytest.fixture
def page(window: Window, archive: Archive, meeting: str) -> MeetingDayPage:
    """The sample meeting, to be held."""
    window.open_meeting(archive.rehearsals.begin(meeting)[0], "meet")
    QApplication.processEvents()
    assert isinstance(window.page, MeetingDayPage)
    return window.page


def press(key: str) -> None:
    """One key of the script, or its text, where the keys are."""
    focused = QApplication.focusWidget()
    assert isinstance(focused, QWidget), "the focus is lost"
    if key.startswith("text: "):
        QTest.keyClicks(focused, key.removeprefix("text: "))
    else:
        QTest.keyClick(focused, getattr(Qt.Key, f"Key_{key[0].upper()}{key[1:]}"))
    QApplication.processEvents()


def mode(page: MeetingDayPage) -> str:
    """What the meeting is doing."""
    assert page.day.view is not None
    return mode_of(page.day.view)


def heights(page: MeetingDayPage) -> dict[str, int]:
    """Where each row stands."""
    model = page.seats.model()
    return {row.key: page.seats.visualRect(model.index(n, 0)).y() for n, row in enumerate(page.seats.rows)}


def test_after_each_key_the_next_has_somewhere_to_work_and_nothing_stands_in_the_way(
    window: Window, page: MeetingDayPage,
) -> None:
    for key, _what in SCRIPT:
        press(key)
        focused = QApplication.focusWidget()
        assert isinstance(focused, QWidget), key
        assert focused.window() is window, key
        assert page.isAncestorOf(focused), key
        assert focused.isVisible(), key
        assert QApplication.activeModalWidget() is None, key
        assert QApplication.activePopupWidget() is None, key


def test_no_row_moves_under_the_hand_while_people_are_called_or_vote(page: MeetingDayPage) -> None:
    looked = dict.fromkeys(("call", "vote"), 0)
    for key, what in SCRIPT:
        before, was = heights(page), mode(page)
        press(key)
        if was == mode(page) and was in looked:
            assert heights(page) == before, (key, what)
            looked[was] += 1
    assert looked["call"] >= 3
    assert looked["vote"] >= 2


def where_the_seats_are(page: MeetingDayPage) -> QRect:
    return QRect(page.seats.mapTo(page, QPoint()), page.seats.size())


def test_the_seats_keep_their_place_whatever_bar_comes_or_goes_over_them(page: MeetingDayPage) -> None:
    above = page.parts.above
    place, bars = where_the_seats_are(page), set()
    for key in ("g", "g", "g", "slash", "Escape", "Right", "Right", "Right", "Right", "x", "x", "v"):
        press(key)
        assert where_the_seats_are(page) == place, key
        bars.add(type(above.currentWidget()).__name__)
    assert mode(page) == "vote"
    assert bars == {"OpeningStrip", "FindBar", "QWidget", "ModeBar"}


def test_a_pause_moves_no_row(page: MeetingDayPage) -> None:
    for key in ("a", "Right", "Right", "Right"):
        press(key)
    before = heights(page)
    for _time in range(2):
        press("x")
        assert heights(page) == before


def test_the_marked_row_stays_in_sight(page: MeetingDayPage) -> None:
    for key, what in SCRIPT:
        press(key)
        rect = page.seats.visualRect(page.seats.currentIndex())
        assert page.seats.viewport().rect().intersects(rect), (key, what)


def test_no_window_in_the_flow_of_work_has_to_be_put_away() -> None:
    found: dict[tuple[str, str], None] = {}
    for file in UI.rglob("*.py"):
        name = str(file.relative_to(UI.parent))
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("PySide6"):
                found |= {(name, a.name): None for a in node.names if a.name.endswith(("Dialog", "MessageBox", "Wizard"))}
    assert {name for name, what in found if what not in CHOSEN} <= set(ASKED_FOR), found
