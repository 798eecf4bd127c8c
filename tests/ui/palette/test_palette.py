"""The palette: a few letters find any act, person, case, meeting, room, step and paragraph; Retur does it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from ui.palette.overlay import Palette

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from app.services.archive import Archive
    from ui.window import Window

CTRL = Qt.KeyboardModifier.ControlModifier


def opened(window: Window) -> Palette:
    focused: QWidget | None = window.focusWidget()
    QTest.keyClick(window if focused is None else focused, Qt.Key.Key_K, CTRL)
    assert window.palette_of_acts.isVisible()
    return window.palette_of_acts


def write(palette: Palette, query: str) -> None:
    """Key by key; Qt's own keyClicks knows no å."""
    for sign in query:
        event = QKeyEvent(QEvent.Type.KeyPress, 0, Qt.KeyboardModifier.NoModifier, sign)
        QApplication.sendEvent(palette.field, event)


def sought(window: Window, query: str) -> list[str]:
    """What the palette offers for a query, as it is said."""
    palette = opened(window)
    write(palette, query)
    return [r.says for r in palette.list.rows]


def test_it_finds_an_act_of_the_page_and_says_its_key(window: Window) -> None:
    assert sought(window, "nytt sam")[0] == "Nytt sammanträde, här, Ctrl+N"


def test_retur_does_what_is_chosen_with_the_keys_where_they_were(window: Window, qtbot: QtBot) -> None:
    before = window.focusWidget()
    palette = opened(window)
    write(palette, "ljust")
    dark = window.theme.dark
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert window.focusWidget() is before
    qtbot.waitUntil(lambda: window.theme.dark != dark)
    assert not palette.isVisible()


def test_an_act_of_the_marked_row_acts_there(window: Window, archive: Archive, meeting: str, qtbot: QtBot) -> None:
    copy, _changes = archive.rehearsals.begin(meeting)
    window.open_meeting(copy, "absences")
    found = sought(window, "förhin")
    assert found[0] == "Förhinder, steg, Alt+3"
    place = found.index("Förhinder, på det valda, F")
    for _step in range(place):
        QTest.keyClick(window.palette_of_acts.field, Qt.Key.Key_Down)
    QTest.keyClick(window.palette_of_acts.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: len(archive.meetings.history(copy).now.reported) == 1)


def test_a_person_is_found_by_letters_and_shown_among_the_people(window: Window, archive: Archive, qtbot: QtBot) -> None:
    karin = next(p.id for p in archive.registers.people() if p.name == "Karin Ahlqvist")
    assert sought(window, "ahlq")[0] == "Karin Ahlqvist (C), ITVT"
    QTest.keyClick(window.palette_of_acts.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.room == "people")
    people = getattr(window.page, "people", None)
    assert people is not None
    assert (people.key, people.hasFocus()) == (karin, True)


def test_a_meeting_opens(window: Window, meeting: str, qtbot: QtBot) -> None:
    assert sought(window, "itvt 16 sep")[0].startswith("ITVT måndag 16 september 2019")
    QTest.keyClick(window.palette_of_acts.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.space is not None and window.space.meeting == meeting)


def test_a_step_and_a_paragraph_of_the_open_meeting_are_found(window: Window, meeting: str, qtbot: QtBot) -> None:
    window.open_meeting(meeting, "prepare")
    assert "Förhinder, steg, Alt+3" in sought(window, "förhinder")
    palette = window.palette_of_acts
    QTest.keyClick(palette.field, Qt.Key.Key_Escape)
    assert sought(window, "18")[0].startswith("§ 18 ")
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.space is not None and window.space.step == "minutes")


def test_rooms_and_settings_are_found(window: Window, qtbot: QtBot) -> None:
    assert any(s.startswith("Personer, rum, Ctrl+") for s in sought(window, "pers"))
    QTest.keyClick(window.palette_of_acts.field, Qt.Key.Key_Escape)
    assert sought(window, "utseen")[0].startswith("Inställningar: Utseende")
    QTest.keyClick(window.palette_of_acts.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.room == "settings")
    assert getattr(window.page, "part", "") == "appearance"


def test_a_setting_comes_before_what_one_letter_would_change_on_the_marked_row(
        window: Window, archive: Archive, meeting: str) -> None:
    copy, _changes = archive.rehearsals.begin(meeting)
    window.open_meeting(copy, "call")
    found = sought(window, "e-post")
    assert found[0] == "Inställningar: E-post, inställning"
    assert found[1:] == ["Papper eller e-post, på det valda, P"]


def test_the_size_is_found_by_its_own_word(window: Window) -> None:
    assert [f.split(",")[0] for f in sought(window, "storlek")[:3]] == ["Större", "Mindre", "Inställningar: Utseende"]


def test_esc_and_ctrl_k_close_it_and_the_focus_goes_back(window: Window) -> None:
    before = window.focusWidget()
    palette = opened(window)
    assert palette.field.hasFocus()
    QTest.keyClick(palette.field, Qt.Key.Key_Escape)
    assert (palette.isVisible(), window.focusWidget()) == (False, before)
    opened(window)
    QTest.keyClick(palette.field, Qt.Key.Key_K, CTRL)
    assert (palette.isVisible(), window.focusWidget()) == (False, before)


def test_the_arrows_choose_while_one_writes_and_the_choice_is_said(window: Window) -> None:
    palette = opened(window)
    first, second, *_rest = palette.list.rows
    assert palette.field.accessibleDescription() == first.says
    QTest.keyClick(palette.field, Qt.Key.Key_Down)
    assert palette.list.key == second.key
    assert palette.field.accessibleDescription() == second.says
    assert palette.field.hasFocus()


def test_what_was_used_lately_comes_first_and_is_remembered(window: Window, qtbot: QtBot) -> None:
    palette = opened(window)
    write(palette, "ljust")
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    qtbot.wait(10)
    assert opened(window).list.rows[0].says.startswith("Ljust eller mörkt")
    assert window.settings.recent == ("act:Ljust eller mörkt F10",)


def test_where_nothing_fits_it_says_so_and_retur_does_nothing(window: Window) -> None:
    assert sought(window, "qqxz") == []
    palette = window.palette_of_acts
    assert palette.nothing.isVisible()
    QTest.keyClick(palette.field, Qt.Key.Key_Return)
    assert palette.isVisible()


def test_going_elsewhere_closes_it(window: Window) -> None:
    palette = opened(window)
    window.rail.button("people").setFocus()
    assert not palette.isVisible()
    assert window.rail.button("people").hasFocus()


def test_a_case_is_found_by_its_number_and_shown_among_the_cases(window: Window, archive: Archive, qtbot: QtBot) -> None:
    (committee,) = archive.registers.committees()
    case = replace(archive.cases.new(committee.id), title="Ny växel", dnr="ITVT 2019/77")
    archive.cases.save(case)
    assert sought(window, "2019/77")[0] == "Ny växel, ITVT 2019/77"
    QTest.keyClick(window.palette_of_acts.field, Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.room == "cases")
    cases = getattr(window.page, "cases", None)
    assert cases is not None
    assert (cases.key, cases.hasFocus()) == (case.id, True)


def test_it_opens_while_one_writes_in_a_field(window: Window, archive: Archive, meeting: str) -> None:
    copy, _changes = archive.rehearsals.begin(meeting)
    window.open_meeting(copy, "absences")
    note = getattr(window.page, "form").note  # noqa: B009
    QTest.keyClick(window.focusWidget(), Qt.Key.Key_Return)
    assert note.hasFocus()
    QTest.keyClicks(note, "ringde")
    note.setCursorPosition(0)
    palette = opened(window)
    QTest.keyClick(palette.field, Qt.Key.Key_Escape)
    assert (note.text(), note.hasFocus()) == ("ringde", True)
