"""What is left to arrange is mended from the list by one key, or one is taken where it is done."""

from __future__ import annotations

import time
from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.domain.checking import Remark
from app.domain.meeting import events as ev
from app.domain.proceedings import Minutes
from tests.ui.pages.minutes.conftest import CTRL, Press, section
from ui.pages.agenda.page import AgendaPage
from ui.pages.meeting_day.page import MeetingDayPage
from ui.pages.minutes.page import MinutesPage

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from ui.window import Window

Key = Qt.Key
WAITS = 15000
"""Milliseconds: the dictionary is read in a process of its own, and a machine that does much else may be late."""


def own(page: MinutesPage, item: str, part: str) -> str:
    texts = page.archive.meetings.proceedings(page.meeting).texts
    return next((t.text for t in texts if (t.item, t.part) == (item, part)), "")


def found(page: MinutesPage, code: str) -> list[Remark]:
    assert page.reading is not None
    return [r for r in page.reading.remarks if r.code == code]


def mend(page: MinutesPage, code: str, press: Press) -> None:
    """Retur on the remark in the list, which may be found beside the window."""
    for _ in range(WAITS // 10):
        if found(page, code):
            break
        time.sleep(0.01)
        QApplication.processEvents()
    page.left_to_do.remarks.choose(found(page, code)[0])
    page.left_to_do.remarks.setFocus()
    press(Key.Key_Return)


def write(page: MinutesPage, item: str, part: str, text: str) -> None:
    page.hub.run(lambda: page.archive.minutes.write(page.meeting, item, part, text))  # type: ignore[arg-type]


def misspelt(page: MinutesPage, item: str, qtbot: QtBot) -> None:
    """In minutes that nobody has adjusted yet, without the reservation whose motivation would be waited for."""
    page.hub.run(lambda: page.archive.meetings.save_minutes(page.meeting, Minutes()))
    page.hub.run(lambda: page.archive.meetings.withdraw(page.meeting, "e42"))
    write(page, item, "other", "Att återraportera.")
    qtbot.waitUntil(lambda: bool(found(page, "misspelt")), timeout=WAITS)


def test_a_misspelt_word_is_counted_told_and_put_right_by_return(
        page: MinutesPage, item: str, press: Press, qtbot: QtBot) -> None:
    misspelt(page, item, qtbot)
    assert page.left_to_do.counts.text().endswith("1 stavning")
    shown = page.left_to_do.remarks.known
    assert shown.data(shown.index(len(shown.remarks) - 1)) == "”återraportera” Stavning, § 21. Menas återrapportera? Rätta"
    mend(page, "misspelt", press)
    assert own(page, item, "other") == "Att återrapportera."
    assert not found(page, "misspelt")
    assert page.left_to_do.counts.text() == "Inget kvar att ordna"


def test_f8_goes_through_words_too_and_a_word_is_taught_by_its_letter(
        page: MinutesPage, item: str, press: Press, qtbot: QtBot) -> None:
    misspelt(page, item, qtbot)
    press(Key.Key_F8)
    assert section(page, "other").hasFocus()
    assert section(page, "other").view.marked == "återraportera"
    view = page.left_to_do.remarks

    def keys() -> list[str]:
        return [plate.key for _box, plate in view.plates(view.visualRect(view.currentIndex()), found(page, "misspelt")[0])]

    assert keys() == ["Ctrl+F8", "Ctrl+F7"]
    view.setFocus()
    assert keys() == ["Retur", "L"]
    press(Key.Key_L)
    assert page.archive.spelling.words() == ("återraportera",)
    qtbot.waitUntil(lambda: not found(page, "misspelt"), timeout=WAITS)


def test_the_keys_on_the_plates_do_what_they_say_from_the_text(
        page: MinutesPage, item: str, press: Press, qtbot: QtBot) -> None:
    misspelt(page, item, qtbot)
    press(Key.Key_F8)
    press(Key.Key_F7, CTRL)
    assert page.archive.spelling.words() == ("återraportera",)


def test_words_gone_to_in_a_tall_block_are_brought_into_sight(page: MinutesPage, item: str, press: Press, qtbot: QtBot) -> None:
    misspelt(page, item, qtbot)
    page.window().resize(1200, 500)
    write(page, item, "other", "Att återraportera.\n\n" + "En rad till.\n\n" * 40)
    qtbot.waitUntil(lambda: bool(found(page, "misspelt")), timeout=WAITS)
    page.sheet.verticalScrollBar().setValue(page.sheet.verticalScrollBar().maximum())
    press(Key.Key_F8)
    view = section(page, "other").view

    def seen() -> bool:
        at = view.mapTo(page.sheet.viewport(), QPoint(0, view.marked_at or -1)).y()
        return view.marked == "återraportera" and 0 < at < page.sheet.viewport().height()

    qtbot.waitUntil(seen)


def test_the_plates_are_pressed_too(page: MinutesPage, item: str, qtbot: QtBot) -> None:
    misspelt(page, item, qtbot)
    view = page.left_to_do.remarks
    QApplication.processEvents()
    view.choose(found(page, "misspelt")[0])
    boxes = view.plates(view.visualRect(view.currentIndex()), found(page, "misspelt")[0])
    assert [plate.words for _box, plate in boxes] == ["Rätta", "Lär ordet"]
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=boxes[1][0].center())
    assert page.archive.spelling.words() == ("återraportera",)


def test_another_adjuster_is_chosen_by_one_key(page: MinutesPage, item: str, press: Press) -> None:
    chosen = ev.AdjustersChosen(persons=("p2",), items=(item,))
    page.hub.run(lambda: page.archive.meetings.record(page.meeting, chosen, after="e36"))
    remark = found(page, "adjuster_disqualified")[0]
    assert remark.mend is not None
    assert page.left_to_do.remarks.known.mending(remark) == f"Välj {remark.mend.who}"
    mend(page, "adjuster_disqualified", press)
    assert not found(page, "adjuster_disqualified")


def test_a_misspelt_name_is_put_right_in_the_text(page: MinutesPage, item: str, press: Press) -> None:
    write(page, item, "other", "Av Anders Holmgrén.")
    mend(page, "name_misspelt", press)
    assert own(page, item, "other") == "Av Anders Holmgren."


def test_a_placeholder_stands_chosen_in_the_open_text(page: MinutesPage, item: str, press: Press) -> None:
    write(page, item, "other", "Föredras av Namn namn i dag.")
    mend(page, "placeholder", press)
    assert section(page, "other").chosen == "Namn namn"
    press("Eva")
    press(Key.Key_Escape)
    assert own(page, item, "other") == "Föredras av Eva i dag."


def test_when_and_where_it_is_adjusted_is_asked_beside_the_text(page: MinutesPage, item: str, press: Press) -> None:
    meetings = page.archive.meetings
    bare = replace(meetings.proceedings(page.meeting).meeting, adjustment=None)
    page.hub.run(lambda: meetings.save(page.meeting, bare))
    mend(page, "adjusting_time_missing", press)
    assert page.adjusting.at.hasFocus()
    page.adjusting.at.setText("snart")
    press(Key.Key_Return, CTRL)
    assert page.adjusting.missing.text().startswith("Skriv dag och klockslag")
    page.adjusting.at.setText("2019-09-23 10:00")
    page.adjusting.place.setText(" ")
    press(Key.Key_Return, CTRL)
    assert page.adjusting.missing.text() == "Skriv var protokollet justeras."
    page.adjusting.place.setText("Kommunhuset")
    press(Key.Key_Return, CTRL)
    agreed = meetings.proceedings(page.meeting).meeting.adjustment
    assert agreed is not None
    assert (f"{agreed.at:%Y-%m-%d %H:%M}", agreed.place) == ("2019-09-23 10:00", "Kommunhuset")
    assert not found(page, "adjusting_time_missing")


def test_a_missing_presenter_is_written_on_the_agenda(page: MinutesPage, item: str, press: Press, window: Window) -> None:
    agenda = page.archive.meetings.proceedings(page.meeting).item(item)
    bare = replace(agenda, exercise_of_authority=True, presenter=None)
    page.hub.run(lambda: page.archive.meetings.save_item(page.meeting, bare))
    mend(page, "presenter_missing", press)
    assert isinstance(window.page, AgendaPage)
    row = window.page.chosen
    assert row is not None
    assert window.page.list.rows[item] is row


def test_a_missing_decision_is_noted_where_the_meeting_is_kept(
        page: MinutesPage, item: str, press: Press, window: Window) -> None:
    page.hub.run(lambda: page.archive.meetings.withdraw(page.meeting, "e31"))
    lacking = found(page, "decision_missing")[0].item
    mend(page, "decision_missing", press)
    day = window.page
    assert isinstance(day, MeetingDayPage)
    assert day.parts.agenda.rows[day.parts.agenda.currentIndex().row()].item.id == lacking
    assert day.parts.agenda.hasFocus()


def test_what_is_signed_off_is_only_gone_to(page: MinutesPage, item: str, press: Press) -> None:
    write(page, item, "other", "Av Anders Holmgrén.")
    page.hub.run(lambda: page.archive.minutes.sign_off(page.meeting, "Ordföranden", (item,)))
    mend(page, "name_misspelt", press)
    assert own(page, item, "other") == "Av Anders Holmgrén."
    assert section(page, "other").hasFocus()
