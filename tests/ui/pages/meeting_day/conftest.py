"""A meeting held on the real page: the window, an archive in a folder, and keys."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from app.domain.meeting import events as ev
from app.domain.meeting.poll import Poll
from app.domain.proceedings import Proceedings
from app.exchange.meeting_file import write
from tests.domain.building import sample
from ui.pages.meeting_day.day import View
from ui.pages.meeting_day.page import MeetingDayPage

if TYPE_CHECKING:
    from app.services.archive import Archive
    from ui.window import Window

RETURN, ESC, RIGHT, LEFT = Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Right, Qt.Key.Key_Left
UP, DOWN, DELETE, BACK = Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_Delete, Qt.Key.Key_Backspace

SWEDISH = {"å": Qt.Key.Key_Aring, "ä": Qt.Key.Key_Adiaeresis, "ö": Qt.Key.Key_Odiaeresis}
"""The letters that the test library cannot type by themselves."""


@dataclass
class Held:
    """A meeting on its page, and the hands of the secretary."""

    window: Window
    page: MeetingDayPage

    def press(self, *keys: str | Qt.Key) -> None:
        """Press keys, each where the focus is; a text is a row of letters."""
        for key in keys:
            for one in key if isinstance(key, str) else (key,):
                focused = QApplication.focusWidget()
                assert isinstance(focused, QWidget), "the focus is lost"
                if one in SWEDISH:
                    QTest.keyClick(focused, SWEDISH[str(one)])
                elif isinstance(one, str):
                    QTest.keyClicks(focused, one)
                else:
                    QTest.keyClick(focused, one)
                QApplication.processEvents()

    def ctrl(self, letter: str) -> None:
        """Press a letter with Ctrl."""
        focused = QApplication.focusWidget()
        assert isinstance(focused, QWidget), "the focus is lost"
        QTest.keyClick(focused, getattr(Qt.Key, f"Key_{letter.upper()}"), Qt.KeyboardModifier.ControlModifier)
        QApplication.processEvents()

    def find(self, name: str) -> None:
        """Mark a person as the secretary does: `/`, letters, Retur."""
        self.press("/")
        field = QApplication.focusWidget()
        assert isinstance(field, QLineEdit)
        field.setText(name)
        self.press(RETURN)

    @property
    def view(self) -> View:
        """What the page knows of the meeting."""
        view = self.page.day.view
        assert view is not None
        return view

    @property
    def poll(self) -> Poll:
        """The vote that is up."""
        poll = self.view.poll
        assert poll is not None
        return poll

    @property
    def log(self) -> tuple[ev.Event, ...]:
        """What has been noted, as it stands on the disk."""
        day = self.page.day
        return tuple(e.event for e in self.page.archive.meetings.proceedings(day.meeting).log)

    def last(self) -> ev.Event:
        """What was noted last."""
        return self.log[-1]

    @property
    def marked(self) -> str | None:
        """The marked person."""
        return self.page.seats.person

    def row(self, person: str) -> Any:
        """A person's row."""
        return next(r for r in self.page.seats.rows if r.person == person)

    @property
    def sees(self) -> str:
        """The words of the right column."""
        words = self.page.column.words
        entries = [f"{e.mark} {e.words} {e.below}" for part in words.parts for e in part.entries]
        return " · ".join([words.caption, words.title, *entries])


Hold = Callable[..., Held]


@pytest.fixture
def hold(archive: Archive, empty_window: Window, tmp_path: Path) -> Hold:
    """Put a meeting on its page."""
    def held(proceedings: Proceedings) -> Held:
        file = tmp_path / "meeting.json"
        file.write_bytes(write(proceedings))
        meeting = archive.exchange.import_file(file).meeting
        empty_window.open_meeting(meeting, "meet")
        page = empty_window.page
        assert isinstance(page, MeetingDayPage)
        page.enter()
        QApplication.processEvents()
        return Held(empty_window, page)

    return held


def unheld() -> Proceedings:
    """The sample meeting before it was held."""
    return replace(sample(), log=(), minutes=None)


@pytest.fixture
def day(hold: Hold) -> Held:
    """The sample meeting on its page before anything is noted."""
    return hold(unheld())


@pytest.fixture
def opened(day: Held) -> Held:
    """The sample meeting called to order with everybody there but Karin, whose place Ulf has taken; its first item is up."""
    day.press(RETURN, "f", "nn", RETURN)
    return day
