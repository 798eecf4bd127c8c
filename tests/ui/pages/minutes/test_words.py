"""Her own words: written in place, saved while she writes, given back, kept, and taken from their history."""

from __future__ import annotations

import subprocess
import sys
import time
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QPlainTextEdit, QWidget

from app.domain.meeting import events as ev
from app.services.minutes_words import TextVersion
from tests.ui.pages.minutes.conftest import CTRL, SHIFT, Press, section
from ui.pages.agenda.page import AgendaPage
from ui.pages.meeting_day.page import MeetingDayPage
from ui.pages.minutes.history_panel import sittings
from ui.pages.minutes.page import MinutesPage
from ui.pages.minutes.reading import BOARDS
from ui.pages.minutes.words_kept import with_letters

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from ui.window import Window

Key = Qt.Key
WAITS = 3.0
"""Seconds: a machine that does much else besides may be late."""


def own(page: MinutesPage, item: str) -> dict[str, str]:
    return {t.part: t.text for t in page.archive.meetings.proceedings(page.meeting).texts if t.item == item}


def test_return_opens_a_section_and_esc_puts_it_away_with_its_words_saved(page: MinutesPage, item: str, press: Press) -> None:
    press(Key.Key_Return)
    press(" Så sades.")
    press(Key.Key_Escape)
    assert own(page, item)["summary"].endswith(" Så sades.")
    view = section(page, "summary")
    assert view.hasFocus()
    assert view.editor is None
    assert view.section.own
    assert "ändrad" in view.accessibleName()


def test_a_letter_opens_it_too_and_goes_in_last(page: MinutesPage, item: str, press: Press) -> None:
    press("X")
    press(Key.Key_Escape)
    assert own(page, item)["summary"].endswith("X")


def test_words_made_bold_after_they_were_saved_stay_bold(page: MinutesPage, item: str, press: Press) -> None:
    press(Key.Key_Return)
    press(" Sist.")
    view = section(page, "summary")
    view.save()
    press(Key.Key_Left, SHIFT | CTRL)
    press(Key.Key_B, CTRL)
    press(Key.Key_Escape)
    assert view.view.markdown.endswith(" Sist**.**")
    assert page.archive.meetings.proceedings(page.meeting).texts[0].text.endswith(" Sist**.**")


def test_nothing_is_her_own_until_something_is_another(page: MinutesPage, item: str, press: Press) -> None:
    press(Key.Key_Return)
    press(Key.Key_Escape)
    assert own(page, item) == {}


def test_votes_are_not_written_in_and_return_goes_where_they_are_put_right(
        window: Window, page: MinutesPage, item: str, press: Press) -> None:
    section(page, "votes").setFocus()
    press("X")
    assert section(page, "votes").editor is None
    assert window.key_line.remark == "Omröstningen står som den antecknades. Retur går dit den rättas"
    press(Key.Key_Return)
    assert isinstance(window.page, MeetingDayPage)
    assert window.page.parts.agenda.rows[window.page.parts.agenda.currentIndex().row()].item.id == item


def test_who_gets_an_extract_is_reached_by_the_arrows_and_written_on_the_agenda(
        window: Window, page: MinutesPage, item: str, press: Press) -> None:
    agenda = page.archive.meetings.proceedings(page.meeting).item(item)
    page.hub.run(lambda: page.archive.meetings.save_item(page.meeting, replace(agenda, recipients=("Kommunstyrelsen",))))
    page.sheet.enter(last=True)
    press("x")
    assert window.key_line.remark == "Mottagarna skrivs på föredragningslistan. Retur går dit"
    focused = QApplication.focusWidget()
    assert focused is not None
    assert focused.accessibleName().startswith("Expedieras till: Kommunstyrelsen. För kännedom till: ")
    press(Key.Key_Up)
    assert page.sheet.current is not None
    assert page.sheet.current.hasFocus()
    press(Key.Key_Down)
    press(Key.Key_Return)
    assert isinstance(window.page, AgendaPage)
    field = QApplication.focusWidget()
    assert isinstance(field, QPlainTextEdit)
    assert field.toPlainText() == "Kommunstyrelsen"


def test_a_letter_on_a_page_that_nobody_writes_is_answered(window: Window, page: MinutesPage, press: Press) -> None:
    page.outline.choose(BOARDS)
    page.sheet.enter()
    press("x")
    assert window.key_line.remark == "Sidan skrivs ur loggen och föredragningslistan. Alt+4 och Alt+1 går dit"


def test_every_part_is_written_or_says_why_not(window: Window, page: MinutesPage, press: Press) -> None:
    assert page.reading is not None
    for passage in page.reading.passages:
        page.outline.choose(passage.item)
        for key, view in list(page.sheet.sections.items()):
            page.remark.emit("")
            view.setFocus()
            press("x")
            assert (view.editor is not None) != bool(window.key_line.remark.endswith(("rättas", "dit", "Ctrl+E"))), key
            view.close_editor()
            page.words.give_back()


def test_a_pause_saves_and_the_cursor_stays(page: MinutesPage, item: str, press: Press, qtbot: QtBot) -> None:
    press(Key.Key_Return)
    press("Ord")
    editor = section(page, "summary").editor
    qtbot.waitUntil(lambda: "summary" in own(page, item), timeout=1500)
    assert section(page, "summary").editor is editor
    assert editor is not None
    assert editor.hasFocus()


def test_no_word_waits_longer_than_a_second_however_steadily_one_writes(page: MinutesPage, item: str, press: Press) -> None:
    press(Key.Key_Return)
    begun = time.monotonic()
    while "summary" not in own(page, item):
        press("a")
        QTest.qWait(40)
        assert time.monotonic() - begun < WAITS


def test_leaving_the_step_saves(page: MinutesPage, item: str, press: Press, window: Window) -> None:
    press(Key.Key_Return)
    press("Sist.")
    window.open_meeting(page.meeting, "prepare")
    assert own(page, item)["summary"].endswith("Sist.")


def test_going_to_the_next_paragraph_saves_where_it_was_written(page: MinutesPage, item: str, press: Press) -> None:
    press(Key.Key_Return)
    press("Sist.")
    press(Key.Key_Down, CTRL)
    assert page.sheet.place != item
    assert own(page, item)["summary"].endswith("Sist.")
    assert own(page, page.sheet.place) == {}


def test_ctrl_r_gives_the_words_back_in_the_open_editor_too(page: MinutesPage, item: str, press: Press) -> None:
    before = section(page, "summary").section.text
    press(Key.Key_Return)
    press(" Mer.")
    press(Key.Key_R, CTRL)
    assert own(page, item) == {}
    editor = section(page, "summary").editor
    assert editor is not None
    assert editor.markdown() == before


def test_what_the_log_says_stands_under_her_own_words(page: MinutesPage, item: str, press: Press) -> None:
    press(Key.Key_Return)
    press(" Mer.")
    section(page, "summary").save()
    view = section(page, "summary")
    assert view.from_log.isVisible()
    assert view.from_log.words.accessibleName() in " ".join(view.section.generated.split()) or view.from_log.words.text()



def test_where_the_log_has_changed_since_it_says_so_and_the_words_can_be_kept(
        page: MinutesPage, item: str, press: Press) -> None:
    page.hub.run(lambda: page.archive.minutes.write(page.meeting, item, "note", "Så antecknas."))
    someone = page.archive.meetings.proceedings(page.meeting).roster.people[0].id
    said = ev.Statement(by=(someone,), kind="note", item=item, text="Till protokollet.")
    page.hub.run(lambda: page.archive.meetings.record(page.meeting, said))
    view = section(page, "note")
    assert view.section.changed
    assert view.from_log.isVisible()
    assert "loggen är en annan" in view.accessibleName()
    assert "<s " in view.from_log.words.text()
    assert "<u " in view.from_log.words.text()
    assert "struket: Så" in view.from_log.words.accessibleName()
    view.setFocus()
    press(Key.Key_R, CTRL | SHIFT)
    assert not section(page, "note").section.changed
    assert own(page, item)["note"] == "Så antecknas."


def test_the_history_tells_each_version_and_gives_any_of_them_back(page: MinutesPage, item: str, press: Press) -> None:
    for text in ("Först.", "Sedan."):
        page.hub.run(partial(page.archive.minutes.write, page.meeting, item, "summary", text))
    section(page, "summary").setFocus()
    press(Key.Key_H, CTRL)
    assert page.right.currentWidget() is page.history
    assert [r.says for r in page.history.listed.rows][-1] == "Programmets text"
    assert "Sedan." in page.history.listed.rows[0].says
    press(Key.Key_Down)
    press(Key.Key_Return)
    assert own(page, item) == {}
    assert page.right.currentWidget() is page.left_to_do
    assert section(page, "summary").hasFocus()


def test_the_history_shows_words_in_bold_and_no_marks_of_them(page: MinutesPage, item: str, press: Press) -> None:
    text = "Kostnaden och **fet text**.\n\n- ett\n\n| Post | Summa |\n| --- | --- |\n| Drift | 12 |"
    page.hub.run(lambda: page.archive.minutes.write(page.meeting, item, "summary", text))
    press(Key.Key_H, CTRL)
    (row, *_others), shown = page.history.listed.rows, page.history.difference
    assert "Kostnaden och fet text. – ett Post · Summa Drift · 12" in row.says
    assert "<b>fet</b> <b>text</b>." in shown.text()
    assert not set("*|\ue000\ue001") & {*row.says, *shown.text(), *shown.accessibleName()}


def test_esc_in_the_history_changes_nothing(page: MinutesPage, item: str, press: Press) -> None:
    press(Key.Key_H, CTRL)
    press(Key.Key_Escape)
    assert page.right.currentWidget() is page.left_to_do
    assert section(page, "summary").hasFocus()


def test_what_one_hand_wrote_in_one_go_is_one_version() -> None:
    from datetime import datetime

    def at(minute: int, text: str | None, who: str = "A") -> TextVersion:
        return TextVersion(at=datetime(2019, 9, 16, 13, minute), who=who, text=text)  # noqa: DTZ001

    versions = [at(0, "A"), at(1, "Ab"), at(1, None), at(10, "Abc"), at(11, "Abcd", "B")]
    assert [v.text for v in sittings(versions)] == ["Ab", None, "Abc", "Abcd"]


@pytest.mark.qt_log_ignore("does not support", extend=True)
def test_a_part_that_has_nothing_to_say_is_begun_by_its_letter(page: MinutesPage, item: str, press: Press) -> None:
    press("+")
    menu = page.sheet.findChild(QMenu)
    assert menu is not None
    act = next(a for a in menu.actions() if a.text().replace("&", "") == "Deltar ej")
    letter = act.text()[act.text().index("&") + 1]
    QTest.keyClicks(menu, letter)
    QApplication.processEvents()
    press("Ingen deltar.")
    press(Key.Key_Escape)
    assert own(page, item) == {"declined": "Ingen deltar."}
    assert section(page, "declined").hasFocus()


def test_a_part_begun_and_left_empty_goes_away(page: MinutesPage, item: str, press: Press) -> None:
    page.words.begin("other")
    QApplication.processEvents()
    press(Key.Key_Escape)
    QTest.qWait(20)
    assert page.sheet.view_of("other") is None
    focused: QWidget | None = page.window().focusWidget()
    assert focused is not None
    assert page.sheet.isAncestorOf(focused)


def test_what_is_taken_back_in_another_paragraph_is_told(window: Window, page: MinutesPage, item: str, press: Press) -> None:
    press(" Så sades.")
    press(Key.Key_Escape)
    page.turn(-1)
    window.back.undo_act.trigger()
    assert own(page, item) == {}
    assert window.key_line.remark == "Ångrade: egen text"


def test_a_table_of_the_programs_text_is_told_row_by_row(page: MinutesPage, item: str, press: Press) -> None:
    press(" Så sades.")
    press(Key.Key_Escape)
    told = section(page, "summary").from_log.words.text()
    assert "Kostnad, kr · 2019 · 2020 · 2021 · Summa<br>" in told
    assert "Molntjänst · 21 000 · 84 000 · 84 000 · 189 000<br>" in told.replace("\u00a0", " ")


def test_letters_of_a_menu_are_each_their_own() -> None:
    assert with_letters(["Beslut", "Beslutsgång", "Bbb", "b"]) == ["&Beslut", "B&eslutsgång", "Bbb", "b"]


@pytest.mark.all
def test_a_program_that_falls_has_lost_nothing_older_than_a_second(tmp_path: Path) -> None:
    story = Path(__file__).with_name("falling.py")
    told = subprocess.run([sys.executable, str(story), str(tmp_path)], capture_output=True, text=True, check=False)
    assert told.returncode < 0, told.stderr
    from app.bootstrap import open_archive

    archive = open_archive(tmp_path / "archive")
    (text,) = archive.meetings.proceedings(archive.meetings.find("ITVT 2019-09-16")).texts
    archive.close()
    assert "kvar" in text.text
