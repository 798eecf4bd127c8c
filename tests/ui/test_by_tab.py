"""Every page by Tab alone: each control is reached, in a round that comes back, and one sees where the keys are."""

from __future__ import annotations

from collections.abc import Iterator
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtGui import QImage
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from ui.settings_parts import settings_parts
from ui.settings_room import SettingsRoom

if TYPE_CHECKING:
    from app.services.archive import Archive
    from ui.theme import Mode
    from ui.window import Window

ROOMS = ("meetings", "cases", "people", "people/list_in", "meetings/year_plan")
STEPS = ("prepare", "call", "absences", "meet", "minutes")
PLACES = (*ROOMS, *(f"settings:{part}" for part in sorted(settings_parts())), *(f"step:{step}" for step in STEPS))
LONGEST = 150
"""More stops than any page has."""
LEAST = 24
"""The least side of what a finger or a tired hand is to hit, in pixels [WCAG 2.2, 2.5.8]."""


@pytest.fixture
def place(window: Window, archive: Archive, meeting: str, request: pytest.FixtureRequest) -> Window:
    """The window, at one of the places."""
    kind, _colon, name = request.param.partition(":")
    if kind == "step":
        window.open_meeting(archive.rehearsals.begin(meeting)[0], name)
    elif kind == "settings":
        window.show_room("settings")
        assert isinstance(window.page, SettingsRoom)
        window.page.show_part(name)
    else:
        window.show_room(kind)
    QApplication.processEvents()
    return window


def stops(window: Window) -> Iterator[QWidget]:
    """Each widget that Tab reaches, until it is back at the first."""
    seen: list[QWidget] = []
    for _n in range(LONGEST):
        focused = QApplication.focusWidget()
        assert focused is not None, "the focus is lost"
        if focused in seen[:1]:
            return
        seen.append(focused)
        yield focused
        QTest.keyClick(focused, Qt.Key.Key_Tab)
    raise AssertionError(f"Tab does not come back: {[type(w).__name__ for w in seen[-6:]]}")


def named(widgets: list[QWidget]) -> list[str]:
    return [f"{type(w).__name__} {w.accessibleName()}" for w in widgets]


@pytest.mark.parametrize("place", PLACES, indirect=True)
def test_tab_reaches_every_control_and_comes_back(place: Window) -> None:
    reached = list(stops(place))
    wanted = [w for w in place.findChildren(QWidget) if w.focusPolicy() & Qt.FocusPolicy.TabFocus and w.isEnabled()
              and w.isVisible() and not w.focusProxy() and w.window() is place]
    assert named([w for w in wanted if w not in reached]) == []
    assert all(w.isVisible() and w.isEnabled() for w in reached)


@pytest.mark.parametrize("mode", ["light", "dark"])
@pytest.mark.parametrize("place", PLACES, indirect=True)
def test_one_sees_where_the_keys_are(place: Window, mode: Mode) -> None:
    place.theme.choose(mode=mode)
    unseen: list[str] = []
    before: tuple[QWidget, QImage] | None = None
    for widget in stops(place):
        if before is not None and before[0].isVisible() and around(before[0]) == before[1]:
            unseen += named([before[0]])
        before = widget, around(widget)
    assert unseen == []


def around(widget: QWidget) -> QImage:
    """What is painted where the widget is, with the ring outside it."""
    QApplication.processEvents()
    window = widget.window()
    return window.grab(QRect(widget.mapTo(window, QPoint(0, 0)), widget.size()).adjusted(-6, -6, 6, 6)).toImage()


@pytest.mark.parametrize("place", PLACES, indirect=True)
def test_whatever_is_pressed_is_large_enough_to_hit(place: Window) -> None:
    small = [w for w in stops(place) if min(w.width(), w.height()) < LEAST]
    assert named(small) == []
