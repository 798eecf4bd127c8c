"""The wall beside the window: opened and taken down with one key, following the meeting, painted at any size."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible, QColor
from PySide6.QtTest import QTest

from app.domain.meeting import events as ev
from tests.ui.reading import Role, faults_in, things
from ui.wall.measures import BOTTOM, HEIGHT, LEAST, grid, width_for
from ui.wall.window import WallWindow

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from app.services.archive import Archive
    from ui.window import Window


@pytest.fixture
def exercise(archive: Archive, meeting: str) -> str:
    """A copy of the sample with nothing noted."""
    return archive.rehearsals.begin(meeting)[0]


@pytest.fixture
def wall(qtbot: QtBot, window: Window, exercise: str) -> WallWindow:
    window.open_meeting(exercise, "meet")
    qtbot.waitUntil(window.isActiveWindow)
    QTest.keyClick(window, Qt.Key.Key_F7)
    space = window.space
    assert space is not None
    assert space.wall is not None
    qtbot.addWidget(space.wall)
    return space.wall


def test_one_key_puts_it_up_and_takes_it_down(window: Window, wall: WallWindow) -> None:
    assert wall.isVisible()
    QTest.keyClick(window, Qt.Key.Key_F7)
    assert not wall.isVisible()


def test_it_follows_what_is_noted(window: Window, archive: Archive, exercise: str, wall: WallWindow) -> None:
    assert wall.wall is not None
    assert wall.wall.phase == "before"
    changes = archive.meetings.record(exercise, ev.Present(person="p1"), ev.Present(person="p2"), ev.CalledToOrder(),
                                      ev.ItemOpened(item="a8"))
    window.hub.changed.emit(changes)
    assert wall.wall.heading == "SMS-tjänst till besökssystemet i Herrljunga"
    assert "SMS-tjänst" in wall.accessibleDescription()
    other = archive.meetings.record(archive.rehearsals.begin(exercise)[0], ev.Present(person="p1"))
    window.hub.changed.emit(other)
    assert wall.wall.mark == "§ 16"


def test_the_votes_are_shown_as_they_come_or_all_at_once(window: Window, wall: WallWindow) -> None:
    QTest.keyClick(window, Qt.Key.Key_F7, Qt.KeyboardModifier.ShiftModifier)
    assert (wall.showing, wall.isVisible()) == ("when_done", True)
    QTest.keyClick(window, Qt.Key.Key_F7, Qt.KeyboardModifier.ShiftModifier)
    assert str(wall.showing) == "as_it_comes"


def test_it_fills_the_screen_and_closes_by_its_own_keys(qtbot: QtBot, wall: WallWindow) -> None:
    wall.activateWindow()
    qtbot.waitUntil(wall.isActiveWindow)
    QTest.keyClick(wall, Qt.Key.Key_F11)
    assert wall.isFullScreen()
    QTest.keyClick(wall, Qt.Key.Key_F11)
    assert not wall.isFullScreen()
    QTest.keyClick(wall, Qt.Key.Key_Escape)
    assert not wall.isVisible()


@pytest.mark.parametrize("leaves_by", ["main", "wall"])
def test_who_leaves_the_program_leaves_the_wall_too(qtbot: QtBot, window: Window, wall: WallWindow, leaves_by: str) -> None:
    where = window if leaves_by == "main" else wall
    where.activateWindow()
    qtbot.waitUntil(where.isActiveWindow)
    QTest.keyClick(where, Qt.Key.Key_Q, Qt.KeyboardModifier.ControlModifier)
    assert (window.isVisible(), wall.isVisible()) == (False, False)


def test_larger_letters_leave_the_wall_where_it_is(qtbot: QtBot, window: Window, wall: WallWindow) -> None:
    window.rebuild()
    qtbot.wait(50)  # the frame that was is gone, and its keys with it
    assert window.space is not None
    assert (window.space.wall, wall.isVisible()) == (wall, True)
    QTest.keyClick(window, Qt.Key.Key_F7)
    assert not wall.isVisible()


def test_another_meeting_takes_it_down(window: Window, meeting: str, wall: WallWindow) -> None:
    window.open_meeting(meeting, "meet")
    assert not wall.isVisible()


@pytest.mark.parametrize("size", [(1920, 1080), (1280, 720), (800, 600), (480, 270)])
def test_every_moment_is_painted_at_every_size(
        archive: Archive, exercise: str, window: Window, wall: WallWindow, size: tuple[int, int]) -> None:
    wall.resize(*size)
    for events in ((), (ev.Present(person="p1"), ev.Present(person="p2"), ev.CalledToOrder(), ev.ItemOpened(item="a8")),
                   (ev.Proposed(proposal="y1", by=("p1",), kind="approve"), ev.Proposed(proposal="y2", by=("p2",))),
                   (ev.QuestionPut(yes="y1", no="y2", vote_asked_by=("p2",)),),
                   (ev.Decided(how="acclamation", text="Bifall."),), (ev.Adjourned(),)):
        if events:
            window.hub.changed.emit(archive.meetings.record(exercise, *events))
        picture = wall.grab().toImage()
        inked = {picture.pixelColor(x, y).name() for x in range(0, picture.width(), 31) for y in range(0, picture.height(), 31)}
        assert len(inked) > 2
        assert picture.pixelColor(2, 2) == QColor(wall._theme.tokens.paper)


@pytest.mark.parametrize("rows", [0, 1, 2, 13, 17, 18, 30, 61, 65])
@pytest.mark.parametrize("size", [(1920, 1080), (1024, 768)])
def test_everybody_has_room(rows: int, size: tuple[int, int]) -> None:
    width = width_for(*size)
    places = grid(rows, width)
    for number in range(rows):
        x, y = places.place(number, rows)
        assert x > 0
        assert x + places.column <= width
        assert y + places.row <= BOTTOM + 1 <= HEIGHT
    assert places.letters >= LEAST
    assert places.row >= LEAST


def test_those_who_listen_are_told_all_that_is_painted(archive: Archive, exercise: str, window: Window, qtbot: QtBot) -> None:
    QAccessible.setActive(True)
    wall = WallWindow(archive, window.hub, window.theme, exercise)  # somebody listens already when it comes up
    qtbot.addWidget(wall)
    wall.show()
    assert faults_in(wall) == []
    window.hub.changed.emit(archive.meetings.record(
        exercise, ev.Present(person="p1"), ev.Present(person="p2"), ev.CalledToOrder(), ev.ItemOpened(item="a8"),
        ev.Proposed(proposal="y1", by=("p1",), kind="approve")))
    (words,) = (t.name for t in things(wall) if t.role is Role.StaticText)
    assert {"§ 16 SMS-tjänst till besökssystemet i Herrljunga", "Bifall till förvaltningens förslag, Anders Holmgren (M)",
            "Anders Holmgren (M), ordförande"} <= set(words.split("\n"))
    window.hub.changed.emit(archive.meetings.record(exercise, ev.Adjourned()))
    assert "Sammanträdet är ajournerat" in [t.name for t in things(wall)][-1]


def test_a_rehearsal_is_told_from_a_meeting_on_the_wall(archive: Archive, window: Window, wall: WallWindow, meeting: str) -> None:
    assert wall.wall is not None
    assert wall.wall.body.startswith("Övning · ")
    assert wall.windowTitle() == "Övning · Väggen"
    real = WallWindow(archive, window.hub, window.theme, meeting)
    assert real.wall is not None
    assert "Övning" not in real.wall.body + real.windowTitle()
