"""The program with a hand at its table, each run in a process of its own that is made to be killed.

`python -m tests.falling.program` imports all there is and waits; for each line on its input, `{"archive", "told", "seed"}`, it
forks one that opens the window as the program does and holds the meeting. What that one has done stands line by line in the file
`told`, on the disk: `open` with what the window shows, then for each key `press` before and `back` after it has returned, with
what holds then.
"""

from __future__ import annotations

import json
import os
import signal
import sys
from pathlib import Path
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QApplication, QWidget

from app import bootstrap
from tests.falling.hand import Hand
from ui.__main__ import bare_window, furnish
from ui.pages.meeting_day.page import MeetingDayPage
from ui.start import Start

if TYPE_CHECKING:
    from ui.window import Window

IMPORTED = (bootstrap, MeetingDayPage)
BEAT = 5


class Told:
    """Lines that are on the disk when they are written."""

    def __init__(self, file: Path) -> None:
        self._file = file.open("a", encoding="utf-8")

    def line(self, what: str, **facts: Any) -> None:
        """Write one."""
        self._file.write(json.dumps({"what": what, **facts}) + "\n")
        self._file.flush()
        os.fsync(self._file.fileno())


class Holding(QObject):
    """Waits until the window stands, goes to the meeting unless it is there, and lets the hand press."""

    def __init__(self, window: Window, hand: Hand, told: Told) -> None:
        super().__init__()
        self._window, self._hand, self._told = window, hand, told
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._beat)
        self._timer.start(BEAT)

    def _beat(self) -> None:
        window, archive = self._window, self._window.archive
        if not window.furnished or archive is None or not window.updatesEnabled() or window.stack.currentWidget() is None:
            return
        self._timer.stop()
        self._told.line("open", **self._state())
        if window.space is None:
            (meeting,) = (line.id for line in archive.meetings.lines() if line.rehearsal)
            window.open_meeting(meeting, "meet")
            self._told.line("back", key="", **self._state())
        QTimer.singleShot(0, self, self._press)

    def _press(self) -> None:
        page, focused = self._window.page, self._window.focusWidget()
        assert isinstance(page, MeetingDayPage)
        self._told.line("press", lost=not isinstance(focused, QWidget))
        key = self._hand.press(page, focused if isinstance(focused, QWidget) else page)  # type: ignore[redundant-expr]  # None, where the focus is lost
        self._told.line("back", key=key, **self._state())
        QTimer.singleShot(0, self, self._press)

    def _state(self) -> dict[str, Any]:
        """What the archive holds, and what the window shows of it."""
        page = self._window.page
        if not isinstance(page, MeetingDayPage) or self._window.archive is None or page.day.view is None:
            return {"page": type(page).__name__}
        row = page.seats.row
        return {
            "page": "meet", "meeting": page.day.meeting, "seat": row.key if row else None, "words": page.column.words.title,
            "log": [e.id for e in self._window.archive.meetings.proceedings(page.day.meeting).log],
            "item": page.day.view.history.now.item, "asks": page.column.panel.title if page.column.panel else None,
        }


def hold(archive: Path, told: Path, seed: int) -> None:
    """The program from its beginning; it does not end by itself."""
    app = QApplication([])
    window = bare_window(archive.parent / "klubban.ini")
    start = Start(window, archive, furnish)
    holding = Holding(window, Hand(seed), Told(told))
    window.show()
    app.exec()
    del start, holding


def main() -> None:
    """Fork one for each line that comes, and tell its process."""
    signal.signal(signal.SIGCHLD, signal.SIG_IGN)
    for line in sys.stdin:
        wish = json.loads(line)
        child = os.fork()
        if child == 0:
            signal.signal(signal.SIGCHLD, signal.SIG_DFL)
            hold(Path(wish["archive"]), Path(wish["told"]), int(wish["seed"]))
            os._exit(1)
        sys.stdout.write(f"{child}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
