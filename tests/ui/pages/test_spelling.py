"""The words that spelling has been taught: one more, one less, and both taken back."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from ui.pages.spelling.page import SpellingPage
from ui.settings_room import SettingsRoom

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from app.services.archive import Archive
    from ui.window import Window


@pytest.fixture
def page(qtbot: QtBot, window: Window) -> SpellingPage:
    window.show_room("settings")
    room = window.page
    assert isinstance(room, SettingsRoom)
    room.show_part("spelling")
    qtbot.waitUntil(window.isActiveWindow)
    room.spelling.enter()
    return room.spelling


def test_a_word_is_taught_and_forgotten_by_keys(page: SpellingPage, archive: Archive) -> None:
    assert page.none.isVisible()
    QTest.keyClicks(page.field, "fiberalliansen")
    QTest.keyClick(page.field, Qt.Key.Key_Return)
    assert (archive.spelling.words(), page.field.text()) == (("fiberalliansen",), "")
    assert [row.says for row in page.words.rows] == ["fiberalliansen"]
    page.words.setFocus()
    QTest.keyClick(page.words, Qt.Key.Key_Delete)
    assert archive.spelling.words() == ()
    assert page.field.hasFocus()


def test_an_undo_knows_the_word_again(page: SpellingPage, archive: Archive, window: Window) -> None:
    for word in ("kretsloppspark", "avfallstaxa"):
        page.field.setText(word)
        page.teach()
    page.words.choose("avfallstaxa")
    page.forget()
    window.undo()
    assert [row.says for row in page.words.rows] == ["avfallstaxa", "kretsloppspark"]
    assert archive.spelling.words() == ("avfallstaxa", "kretsloppspark")


def test_nothing_is_taught_by_an_empty_field_nor_forgotten_where_nothing_is_marked(page: SpellingPage, archive: Archive) -> None:
    page.teach()
    page.forget()
    assert archive.spelling.words() == ()


def test_why_nothing_is_checked_is_said(page: SpellingPage) -> None:
    page._tell("Stavningen kontrolleras inte: den svenska ordlistan saknas.")
    assert page.missing.isVisible()
    page._tell("")
    assert not page.missing.isVisible()
