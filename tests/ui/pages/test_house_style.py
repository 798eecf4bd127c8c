"""The form of the minutes is chosen for a committee, and a paragraph beside it shows what the choice does."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from ui.settings_room import SettingsRoom

if TYPE_CHECKING:
    from ui.pages.house_style.page import HouseStylePage
    from ui.window import Window


@pytest.fixture
def page(window: Window) -> HouseStylePage:
    window.show_room("settings")
    room = window.page
    assert isinstance(room, SettingsRoom)
    room.show_part("house_style")
    room.house_style.enter()
    return room.house_style


def test_the_choice_is_kept_with_the_committee_and_the_example_follows(page: HouseStylePage, window: Window) -> None:
    committee = page.committee.currentData()
    assert page.style_choice.value == "decision_last"
    last = page.example.text()
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Space):
        focused: QWidget | None = window.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, key)
    assert page.archive.planning.habits(committee).style == "decision_first"
    assert page.example.text() != last
    assert page.example.text().index("Beslut") < page.example.text().index("Ärendet")
    assert window.key_line.remark == "Sparat"


def test_the_minutes_follow(page: HouseStylePage, meeting: str) -> None:
    page.style_choice.button("att_clauses").click()
    assert page.archive.minutes.document(meeting).paragraphs[0].mark == "ITVT"
