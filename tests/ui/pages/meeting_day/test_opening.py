"""The opening on its page: a strip over the seats, one key a step, another that passes it by."""

from dataclasses import replace

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.domain.meeting import events as ev
from tests.domain.building import meeting
from tests.ui.pages.meeting_day.conftest import DELETE, ESC, RETURN, RIGHT, Held, Hold, unheld
from ui.widgets.buttons import ActButton


def strip(held: Held) -> str:
    return held.page.opening.words if held.page.opening.isVisible() else ""


def test_step_by_step_with_one_key(day: Held) -> None:
    assert strip(day) == "Upprop: 4 återstår"
    day.press("g")
    assert strip(day) == "Beslutför: 2 av 2, minst 2 behövs"
    assert day.page.acts["step"].text() == "Öppna sammanträdet"
    day.press("g")
    assert isinstance(day.log[-2], ev.CalledToOrder)
    assert strip(day) == "Justerare i tur: Karin Ahlqvist (C)"
    day.press("g")
    assert day.last() == ev.AdjustersChosen(persons=("p2",))
    assert strip(day) == ""
    assert day.page.seats.hasFocus()


def test_a_step_can_be_passed_by_and_nothing_is_noted(day: Held) -> None:
    day.press("gg")
    before = len(day.log)
    QTest.keyClick(day.page.seats, Qt.Key.Key_G, Qt.KeyboardModifier.ShiftModifier)
    assert strip(day) == ""
    assert len(day.log) == before


def test_time_and_place_are_asked_for_in_one_line(hold: Hold) -> None:
    held = hold(replace(unheld(), meeting=meeting(adjustment=None)))
    held.press("ggg", "g")
    assert held.page.column.panel is not None
    held.page.column.panel.field.setText("i morgon")  # type: ignore[attr-defined]
    held.press(RETURN)
    assert held.window.key_line.remark == "Skriv dag och klockslag, som 2026-12-14 13:00."
    held.press("g", RETURN)
    kept = held.page.archive.meetings.proceedings(held.page.day.meeting).meeting.adjustment
    assert kept is not None
    assert str(kept.at) == "2019-09-23 09:00:00"
    assert strip(held) == ""


def test_the_first_case_ends_the_opening(day: Held) -> None:
    day.press("gg", RIGHT, RIGHT, RIGHT, RIGHT)
    assert strip(day) == ""


def test_the_list_is_fixed_with_what_is_struck_from_it_there(day: Held) -> None:
    day.press("ggg", RIGHT, RIGHT)
    assert strip(day) == ""
    day.press(RIGHT)
    assert strip(day) == "Föredragningslistan, §§ 16–22"
    assert day.page.opening.strike.isVisible()
    day.press("y", ESC)
    skip = next(b for b in day.page.opening.findChildren(ActButton) if b.act is day.page.acts["skip"])
    assert not skip.isVisible(), "the words of the list need its room, also once something has been asked"
    day.press(DELETE, "post", RETURN)
    assert day.window.key_line.remark == "Föredragningslistan har inget sådant ärende, eller flera: ”post”."
    day.press("22", RETURN)
    assert day.last() == ev.ItemRemoved(item="a9")
    assert strip(day) == "Föredragningslistan, §§ 16–21; utgår Meddelanden"
    day.press("g")
    assert isinstance(day.last(), ev.Decided)
    assert strip(day) == ""
