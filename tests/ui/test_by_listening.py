"""The sample meeting held through the accessibility interface alone, as far as its actions reach; what they do not is named."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from app.domain.meeting import events as ev
from tests.ui.reading import Role, Thing, things
from ui.pages.meeting_day.page import MeetingDayPage

if TYPE_CHECKING:
    from app.services.archive import Archive
    from ui.window import Window

BY_KEY_ALONE = {"n": "present", "f": "absent", "k": "arrives", "l": "left", "d": "declined", "j": "disqualified", "h": "chair",
                "m": "adjuster"}
"""Of one who is marked, told by a letter, and with J, N and A in a vote the answer. The rows tell how each stands and can be
chosen, and these acts stand in the line of keys and in the list of commands; but what is painted in a row has no button."""

PRESSED = 150
"""Milliseconds: Qt lets a button that is pressed so be seen going down, a tenth of a second, before it acts."""


@pytest.fixture
def page(window: Window, archive: Archive, meeting: str) -> MeetingDayPage:
    """The sample meeting, to be held by one who listens."""
    QAccessible.setActive(True)
    window.open_meeting(archive.rehearsals.begin(meeting)[0], "meet")
    assert isinstance(window.page, MeetingDayPage)
    return window.page


class Listener:
    """Finds things by what they are called, and does what they offer."""

    def __init__(self, window: Window) -> None:
        self._window = window

    def find(self, role: QAccessible.Role, begins: str) -> Thing:
        """The thing of that role whose name begins so; the same act may have two buttons."""
        names = [t for t in things(self._window) if t.role is role]
        found = [t for t in names if t.name.startswith(begins) and not t.state.disabled]
        assert found, (begins, [t.name for t in names])
        return found[-1]

    def press(self, begins: str) -> None:
        """Press a button."""
        button = self.find(Role.Button, begins)
        offered = button.interface.actionInterface()
        assert "Press" in offered.actionNames()
        offered.doAction("Press")
        QTest.qWait(PRESSED)

    def write(self, name: str, words: str) -> None:
        """Into a field."""
        field = self.find(Role.EditableText, name).made
        assert isinstance(field, QLineEdit)
        QAccessible.queryAccessibleInterface(field).setText(QAccessible.Text.Value, words)
        QApplication.processEvents()

    def mark(self, begins: str) -> None:
        """Mark a row: it offers to be chosen, and what is chosen is what the keys work on."""
        row = self.find(Role.ListItem, begins)
        if not row.state.focused:
            offered = row.interface.actionInterface()
            assert "Toggle" in offered.actionNames()
            offered.doAction("Toggle")
            QTest.qWait(PRESSED)
        (marked,) = (t for t in things(self._window) if t.role is Role.ListItem and t.state.focused and t.name.startswith(begins))
        assert marked.state.selected

    def key(self, key: Qt.Key | str) -> None:
        """What no action reaches."""
        assert not isinstance(key, str) or key in BY_KEY_ALONE
        focused = QApplication.focusWidget()
        assert isinstance(focused, QWidget)
        QTest.keyClicks(focused, key) if isinstance(key, str) else QTest.keyClick(focused, key)
        QApplication.processEvents()


def log_of(page: MeetingDayPage) -> list[type[ev.Event]]:
    """What has been noted."""
    return [type(e.event) for e in page.archive.meetings.proceedings(page.day.meeting).log]


def test_a_meeting_from_the_roll_call_to_a_decision(window: Window, page: MeetingDayPage) -> None:
    hear = Listener(window)
    for _ in range(4):
        hear.key("n")
    hear.press("Öppna sammanträdet")
    hear.press("Nästa")
    hear.press("Nästa: § 16")
    hear.mark("Karin Ahlqvist")
    hear.press("Yrkande")
    hear.press("Bifall")
    hear.write("Yrkandets lydelse", "Bifall i alla delar")
    hear.press("Spara")
    noted = log_of(page)
    assert {ev.Present, ev.CalledToOrder, ev.ItemOpened, ev.Proposed} <= set(noted)
    hear.press("Ta tillbaka")
    assert log_of(page)[-1] is ev.Withdrawn
    hear.press("Gör om")
    hear.press("Besluta")
    assert log_of(page)[-1] is ev.Decided
    hear.press("Nästa: § 17")
    assert page.column.words.title == "Fastställande av föredragningslista"


def test_the_row_tells_at_once_how_somebody_stands(window: Window, page: MeetingDayPage) -> None:
    hear = Listener(window)
    hear.mark("Karin Ahlqvist")
    hear.key("f")
    assert "frånvarande" in hear.find(Role.ListItem, "Karin Ahlqvist").name


def test_the_whole_sample_meeting_with_what_is_by_key_alone_named(window: Window, page: MeetingDayPage) -> None:
    """By the buttons that are offered and the rows that are chosen; letters only where somebody who is marked does something."""
    hear = Listener(window)
    for letter, person in (("n", "Anders"), ("f", "Karin"), ("n", "Birgitta"), ("n", "Ulf")):
        hear.mark(person)
        hear.key(letter)
    hear.press("Öppna sammanträdet")
    hear.press("Nästa: Upprop")
    hear.press("Nästa: § 16")
    hear.mark("Karin")
    hear.key("m")
    hear.press("Besluta")
    for step in ("Nästa: § 17", "Besluta", "Nästa: § 18"):
        hear.press(step)
    hear.mark("Karin")
    hear.key("k")
    for step in ("Besluta", "Nästa: § 19", "Besluta", "Nästa: § 20", "Besluta", "Nästa: § 21"):
        hear.press(step)
    hear.mark("Karin")
    hear.key("j")
    hear.write("Grund", "hon sitter i anbudsgivarens styrelse")
    hear.press("Spara")
    for person, kind in (("Anders", "Bifall"), ("Ulf", "Avslag")):
        hear.mark(person)
        hear.press("Yrkande")
        hear.press(kind)
        hear.press("Spara")
    hear.press("Votering")
    hear.key("n")
    hear.key("j")
    hear.press("Avsluta voteringen")
    hear.press("Ja")
    hear.mark("Ulf")
    hear.press("Reservation")
    for step in ("Nästa: § 22", "Besluta", "Nästa: ", "Avsluta sammanträdet", "Avsluta"):
        hear.press(step)
    noted = log_of(page)
    assert noted[-1] is ev.Closed
    assert noted.count(ev.Decided) == 7
    assert {ev.AdjustersChosen, ev.Disqualified, ev.VoteHeld, ev.Reserved} <= set(noted)


def test_what_has_no_button_is_what_is_named(window: Window, page: MeetingDayPage) -> None:
    hear = Listener(window)
    for person in ("Anders", "Karin", "Birgitta", "Ulf"):
        hear.mark(person)
        hear.key("n")
    hear.press("Öppna sammanträdet")
    hear.press("Nästa")
    hear.press("Nästa: § 16")
    there = {t.name for t in things(window) if t.role is Role.Button}
    shown = {name: act.text() for name, act in page.acts.items() if name in (*BY_KEY_ALONE.values(), "propose", "decide", "vote")}
    with_buttons = {name for name, words in shown.items() if any(button.startswith(words) for button in there)}
    assert with_buttons == {"propose", "decide", "vote"}
