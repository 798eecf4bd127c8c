"""The rooms put together: which page stands where, and which signal leads to which room.

Each page is imported when its room is entered: the list of meetings does not wait for the others.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from app.services.archive import Archive
    from ui.window import Window


def made(key: str, window: Window) -> QWidget:
    """The page of a room."""
    if window.archive is None:
        raise ValueError("no archive is open")
    makers = {"meetings": _meetings, "people": _people, "settings": _settings}
    return makers[key](window, window.archive)


def _meetings(window: Window, archive: Archive) -> QWidget:
    from ui.pages.meetings.page import MeetingsPage

    page = MeetingsPage(archive, window.hub, window.theme)
    page.opened.connect(window.open_meeting)
    page.new_committee.connect(lambda: _new_committee(window))
    return page


def _people(window: Window, archive: Archive) -> QWidget:
    from ui.pages.people.page import PeoplePage

    return PeoplePage(archive, window.hub, window.theme)


def _settings(window: Window, archive: Archive) -> QWidget:
    from ui.settings_room import SettingsRoom

    return SettingsRoom(window, archive)


def _new_committee(window: Window) -> None:
    window.show_room("settings")
    room: Any = window.page
    room.show_part("committees")
    room.committees.begin_new()
