"""A rehearsal in the window: told in its title, offered to be kept or thrown away when it has ended, asked about in line."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.domain.meeting import events as ev
from ui.theme.tokens import LIGHT

if TYPE_CHECKING:
    from app.services.archive import Archive
    from ui.window import Window
    from ui.workspace import Workspace

SHIFTED = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def exercise(archive: Archive, meeting: str) -> str:
    return archive.rehearsals.begin(meeting)[0]


def opened(window: Window, meeting: str, step: str = "meet") -> Workspace:
    window.open_meeting(meeting, step)
    assert window.space is not None
    return window.space


def hold(window: Window, archive: Archive, meeting: str) -> None:
    """Begin and end it."""
    changes = archive.meetings.record(meeting, ev.Present(person="p1"), ev.Present(person="p2"), ev.CalledToOrder(), ev.Closed())
    window.hub.changed.emit(changes)


@pytest.mark.parametrize("step", ["prepare", "call", "absences", "meet", "minutes"])
def test_the_title_of_the_window_says_so_at_every_step(window: Window, meeting: str, exercise: str, step: str) -> None:
    opened(window, exercise, step)
    assert window.windowTitle() == "Övning · Gemensam servicenämnd för IT, växel och telefoni – Klubban"
    opened(window, meeting, step)
    assert window.windowTitle() == "Klubban"


def test_when_it_has_ended_both_are_offered_and_kept_it_is_offered_no_more(
    window: Window, archive: Archive, exercise: str,
) -> None:
    space = opened(window, exercise)
    assert not space.strip.isVisible()
    hold(window, archive, exercise)
    assert space.strip.isVisible()
    assert space.strip.words == "Övningen är avslutad. Den kan behållas eller kastas."
    QTest.keyClick(window, Qt.Key.Key_B, SHIFTED)
    assert not space.strip.isVisible()
    assert not archive.meetings.line(exercise).undecided
    window.undo()
    assert space.strip.isVisible()


def test_it_is_thrown_away_when_the_question_is_answered_and_comes_back_by_undo(
    window: Window, archive: Archive, meeting: str, exercise: str,
) -> None:
    space = opened(window, exercise)
    before = QApplication.focusWidget()
    QTest.keyClick(window, Qt.Key.Key_K, SHIFTED)
    assert space.strip.yes.hasFocus()
    QTest.keyClick(space.strip.yes, Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is before
    QTest.keyClick(window, Qt.Key.Key_K, SHIFTED)
    QTest.keyClick(space.strip.yes, Qt.Key.Key_Return)
    assert window.room == "meetings"
    assert window.space is None
    assert [line.id for line in archive.meetings.lines()] == [meeting]
    assert "kastad" in window.key_line.remark
    window.undo()
    assert {line.id for line in archive.meetings.lines()} == {meeting, exercise}


def test_a_real_meeting_has_neither_act(window: Window, archive: Archive, meeting: str) -> None:
    space = opened(window, meeting)
    assert not space.keep_act.isVisible()
    assert not space.throw_act.isVisible()
    QTest.keyClick(window, Qt.Key.Key_K, SHIFTED)
    assert not space.strip.isVisible()


def test_a_plate_over_the_meeting_says_so_in_another_colour_than_the_title(window: Window, meeting: str, exercise: str) -> None:
    top = opened(window, exercise).top
    assert top.plate.isVisible()
    assert top.plate.text() == "Övning"
    assert top.accessibleName().startswith("Övning, ")
    seen = top.plate.grab().toImage()
    colours = {seen.pixelColor(x, y).name().upper() for x in range(seen.width()) for y in range(seen.height())}
    assert {LIGHT.accent, LIGHT.wash} <= colours
    assert not opened(window, meeting).top.plate.isVisible()
