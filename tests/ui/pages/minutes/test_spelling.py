"""Spelling on the page of the minutes: words that are taught, and what a paste left out."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QMimeData, Qt

from tests.ui.pages.minutes.conftest import Press, section
from ui.pages.minutes.page import MinutesPage

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

Key = Qt.Key
WAITS = 15000
"""Milliseconds: the dictionary is read in a process of its own, and a machine that does much else may be late."""


def test_a_word_that_is_taught_is_known_from_then_on(page: MinutesPage, item: str, press: Press, qtbot: QtBot) -> None:
    press(Key.Key_Return)
    editor = section(page, "summary").editor
    assert editor is not None
    editor.insertPlainText(" Återraportera snart.")
    block = editor.document().lastBlock()
    qtbot.waitUntil(lambda: any(f.word == "Återraportera" for f in editor.marks.faults_in(block)), timeout=WAITS)
    editor.learnt.emit("Återraportera")
    assert page.archive.spelling.words() == ("Återraportera",)
    assert not [f for f in editor.marks.faults_in(editor.document().lastBlock()) if f.word == "Återraportera"]
    assert section(page, "summary").editor is editor


def test_what_a_paste_left_out_is_told_at_the_foot(page: MinutesPage, item: str, press: Press) -> None:
    told: list[str] = []
    page.remark.connect(told.append)
    press(Key.Key_Return)
    editor = section(page, "summary").editor
    assert editor is not None
    pasted = QMimeData()
    pasted.setHtml('<p>Text <img src="x.png"> mer</p>')
    editor.insertFromMimeData(pasted)
    assert [line for line in told if "bild" in line.lower()]
