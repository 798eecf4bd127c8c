"""The rooms put together: which page stands where, and which signal leads to which room.

Each page is imported when its room is entered: the list of meetings does not wait for the others.
"""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from app.services.archive import Archive
    from ui.window import Window

LIST_IN = "people/list_in"
"""The part of the room of people where a list is read in."""
YEAR_PLAN = "meetings/year_plan"
"""The part of the room of meetings where a year is laid out."""


def made(key: str, window: Window) -> QWidget:
    """The page of a room."""
    if window.archive is None:
        raise ValueError("no archive is open")
    makers = {"meetings": _meetings, "cases": _cases, "people": _people, LIST_IN: _list_in, "settings": _settings,
              YEAR_PLAN: _year_page}
    return makers[key](window, window.archive)


def _meetings(window: Window, archive: Archive) -> QWidget:
    from ui.pages.meetings.page import MeetingsPage

    page = MeetingsPage(archive, window.hub, window.theme)
    page.opened.connect(window.open_meeting)
    page.new_committee.connect(lambda: _new_committee(window))
    page.year_plan.connect(lambda committee: _year_plan(window, committee))
    page.people.connect(lambda: window.show_room("people"))
    return page


def _cases(window: Window, archive: Archive) -> QWidget:
    from ui.pages.cases.page import CasesPage

    page = CasesPage(archive, window.hub, window.theme)
    page.opened.connect(window.open_meeting)
    page.new_committee.connect(lambda: _new_committee(window))
    return page


def _people(window: Window, archive: Archive) -> QWidget:
    from ui.pages.people.page import PeoplePage

    page = PeoplePage(archive, window.hub, window.theme)
    page.list_offered.connect(lambda committee, path: _begin_list(window, committee, path))
    return page


def _list_in(window: Window, archive: Archive) -> QWidget:
    from ui.pages.roster_in.page import RosterInPage

    page = RosterInPage(archive, window.hub, window.theme)
    page.done.connect(lambda sentence: _end_list(window, sentence))
    return page


def _begin_list(window: Window, committee: str, path: Path | None) -> None:
    window.show_room(LIST_IN)
    page: Any = window.page
    page.begin(committee, path)
    page.enter()


def _end_list(window: Window, sentence: str) -> None:
    window.show_room("people")
    window.key_line.say(sentence)


def _settings(window: Window, archive: Archive) -> QWidget:
    from ui.settings_room import SettingsRoom

    return SettingsRoom(window, archive)


def _year_page(window: Window, archive: Archive) -> QWidget:
    from ui.pages.year_plan.page import YearPlanPage

    page = YearPlanPage(archive, window.hub, window.theme)
    page.closed.connect(lambda: window.show_room("meetings"))
    return page


def _year_plan(window: Window, committee: str) -> None:
    window.show_room(YEAR_PLAN)
    page: Any = window.page
    page.begin(committee)


def _new_committee(window: Window) -> None:
    window.show_room("settings")
    room: Any = window.page
    room.show_part("committees")
    room.committees.begin_new()
