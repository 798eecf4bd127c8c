"""Whoever listens instead of looking finds a name, a role and a state for every control of every page."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

import pytest
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication

from tests.ui.reading import Role, faults_in, things
from ui.settings_parts import settings_parts
from ui.settings_room import SettingsRoom
from ui.top_line import steps
from ui.widgets.actions import acts_at

if TYPE_CHECKING:
    from app.services.archive import Archive
    from ui.window import Window


ASKING = ("Ins", "Return", "Ctrl+N", "D")


@pytest.fixture(autouse=True)
def _listening() -> None:
    QAccessible.setActive(True)


@pytest.mark.parametrize("room", ["meetings", "cases", "people", "people/list_in", "meetings/year_plan"])
def test_a_room(window: Window, room: str) -> None:
    window.show_room(room)
    assert faults_in(window) == []


@pytest.mark.parametrize("part", sorted(settings_parts()))
def test_a_part_of_the_settings(window: Window, part: str) -> None:
    window.show_room("settings")
    assert isinstance(window.page, SettingsRoom)
    window.page.show_part(part)
    assert faults_in(window) == []


@pytest.mark.parametrize("step", [s.key for s in steps()])
def test_a_step_of_a_meeting(window: Window, archive: Archive, meeting: str, step: str) -> None:
    window.open_meeting(archive.rehearsals.begin(meeting)[0], step)
    assert faults_in(window) == []


@pytest.mark.parametrize("open_it", ["show_all_keys", "show_palette"])
def test_what_lies_over_the_page(window: Window, open_it: str) -> None:
    getattr(window, open_it)()
    assert faults_in(window) == []


def test_what_a_page_asks(window: Window, archive: Archive, meeting: str) -> None:
    """Each act of a page that asks something more, where it works at once."""
    faults: list[str] = []
    opened: list[Callable[[], object]] = [
        *(lambda room=room: window.show_room(room) for room in ("meetings", "cases", "people")),
        *(lambda step=step: window.open_meeting(meeting, step) for step in ("prepare", "absences")),
    ]
    for go in opened:
        go()
        asking = [a.text() for a in acts_at(QApplication.focusWidget()) if a.shortcut().toString() in ASKING]
        for text in asking:
            go()
            next(a for a in acts_at(QApplication.focusWidget()) if a.text() == text).trigger()
            faults += faults_in(window)
            window.leave()
    assert sorted(set(faults)) == []


def test_rows_tell_what_they_say_and_which_is_chosen(window: Window, archive: Archive, meeting: str) -> None:
    window.open_meeting(archive.rehearsals.begin(meeting)[0], "meet")
    rows = [t for t in things(window) if t.role is Role.ListItem]
    names = [t.name for t in rows]
    assert "§ 20, Revidering av reglemente för gemensam servicenämnd för IT, växel och telefoni, återstår" in names
    (chosen,) = (t for t in rows if t.state.focused)
    assert chosen.name.startswith("Anders Holmgren, (M), ordförande, Herrljunga")
    assert chosen.state.selected
    assert not any(t.state.selected for t in rows if "Ulf Norling" in t.name)
