"""Came or left at another time, on the page."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.domain.meeting import events as ev
from tests.domain.building import itvt, opened, present
from tests.ui.pages.meeting_day.conftest import RETURN, RIGHT, Held, Hold
from ui.pages.meeting_day.panels import TextPanel


def shifted(held: Held, letter: str) -> None:
    QTest.keyClick(held.page.seats, getattr(Qt.Key, f"Key_{letter}"), Qt.KeyboardModifier.ShiftModifier)


def held_up(hold: Hold) -> Held:
    held = hold(itvt(*present("anders", "karin", "ulf"), ev.CalledToOrder(), opened("a1")))
    held.press(RIGHT)
    held.find("karin")
    return held


def order(held: Held) -> list[str]:
    view = held.page.day.view
    assert view is not None
    return [type(m.event).__name__ for m in view.history.moments]


def test_left_in_the_middle_of_an_item_that_is_over(hold: Hold) -> None:
    held = held_up(hold)
    held.press("z", RETURN, "under 16", RETURN)
    assert held.last() == ev.Left(person="karin")
    assert order(held)[-4:] == ["ItemOpened", "Left", "ItemClosed", "ItemOpened"]
    assert held.row("ulf").role == "för Karin Ahlqvist (C), från § 16"
    assert held.page.seats.hasFocus()


def test_away_from_the_item_on_by_one_key_and_back(hold: Hold) -> None:
    held = held_up(hold)
    held.press("j", RETURN)
    held.ctrl("z")
    shifted(held, "L")
    assert order(held)[-2:] == ["Left", "ItemOpened"]
    held.find("karin")
    shifted(held, "L")
    assert held.window.key_line.remark == "Karin Ahlqvist (C) är inte här."
    shifted(held, "K")
    assert order(held)[-3:] == ["Left", "Present", "ItemOpened"]


def test_what_is_no_moment_is_told(hold: Hold) -> None:
    held = held_up(hold)
    before = len(held.log)
    held.press("z", "k", "snart", RETURN)
    assert held.window.key_line.remark == "”snart” är varken ett klockslag eller en paragraf."
    assert len(held.log) == before


def test_what_was_refused_stands_in_the_field_to_be_put_right(hold: Hold) -> None:
    held = held_up(hold)
    held.press("z", "k", "0001", RETURN)
    assert held.window.key_line.remark == "Ingenting är antecknat före 0001."
    panel = held.page.column.panel
    assert isinstance(panel, TextPanel)
    assert (panel.field.text(), panel.field.hasFocus()) == ("0001", True)
    held.press("under 16", RETURN)
    assert held.page.column.panel is None
    assert order(held)[-3:] == ["Present", "ItemClosed", "ItemOpened"]
