"""A click on the meeting-day page until nothing is left to paint, and scrolling its seats, with 61 seats and 1,000 entries."""

from __future__ import annotations

import os
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path
from statistics import median, quantiles
from typing import TYPE_CHECKING

from app.bootstrap import open_archive
from app.domain.meeting import events as ev
from app.exchange import meeting_file
from tests.benchmarks.large_meeting import large_meeting

if TYPE_CHECKING:
    from PySide6.QtCore import Qt

    from ui.pages.meeting_day.page import MeetingDayPage

CLICKS, FRAMES = 42, 120
AIM, FRAME = 50, 1000 / 60
Times = list[tuple[float, float]]
"""Milliseconds on the wall's clock and of the processor; the second does not count what others do on the machine meanwhile."""


def measure() -> str:
    """Two lines of the report: median and 95th percentile in milliseconds, each beside the aim."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication

    from tests.pictures import put_away
    from ui.__main__ import made_window
    from ui.pages.meeting_day.page import MeetingDayPage

    app = QApplication.instance() or QApplication([])
    with tempfile.TemporaryDirectory() as kept:
        folder = Path(kept)
        file = folder / "large.json"
        file.write_bytes(meeting_file.write(large_meeting(1000)))
        archive = open_archive(folder / "archive")
        meeting = archive.exchange.import_file(file).meeting
        archive.meetings.record(meeting, ev.ItemOpened(item="a0"))
        window = made_window(folder / "klubban.ini")
        window.resize(1440, 900)
        window.show()
        window.take(archive)
        window.open_meeting(meeting, "meet")
        app.processEvents()
        page = window.page
        assert isinstance(page, MeetingDayPage)
        clicks, frames = _clicks(page, app.processEvents), _frames(page, app.processEvents)
        put_away(window)
        archive.close()
    return "\n".join((
        told("click until nothing is left to paint, 61 seats and 1,000 entries", clicks, AIM),
        told("a frame while the seats are scrolled", frames, FRAME)))


def _pressed(page: MeetingDayPage, key: Qt.Key, paint: Callable[[], object]) -> None:
    from PySide6.QtTest import QTest

    QTest.keyClick(page.seats, key)
    paint()


def _clicks(page: MeetingDayPage, paint: Callable[[], object]) -> Times:
    """One leaves and comes back, again and again: a substitute steps in, and the rows change places."""
    from PySide6.QtCore import Qt

    times = []
    for click in range(CLICKS):
        page.seats.mark("p5")
        paint()
        before = len(page.archive.meetings.proceedings(page.day.meeting).log)
        key = Qt.Key.Key_L if click % 2 == 0 else Qt.Key.Key_K
        times.append(timed(partial(_pressed, page, key, paint)))
        if len(page.archive.meetings.proceedings(page.day.meeting).log) <= before:
            raise RuntimeError("nothing was noted, so nothing was measured")
    return times[2:]


def _frames(page: MeetingDayPage, paint: Callable[[], object]) -> Times:
    """The bar moved by a few pixels, each time painted."""
    bar = page.seats.verticalScrollBar()
    if bar.maximum() == 0:
        raise RuntimeError("the seats all have room, so nothing was scrolled")

    def moved(n: int) -> None:
        bar.setValue(n * 9 % bar.maximum())
        paint()

    return [timed(partial(moved, n)) for n in range(FRAMES)]


def timed(act: Callable[[], object]) -> tuple[float, float]:
    """What it took."""
    wall, work = time.perf_counter(), time.process_time()
    act()
    return 1000 * (time.perf_counter() - wall), 1000 * (time.process_time() - work)


def told(what: str, times: Times, aim: float) -> str:
    """One line."""
    walls, works = [w for w, _ in times], [c for _, c in times]
    return (f"{what}: median {median(walls):.1f} ms, 95 % under {quantiles(walls, n=20)[-1]:.1f} ms; of the processor "
            f"{median(works):.1f} and {quantiles(works, n=20)[-1]:.1f} ms (aim {aim:.1f})")


if __name__ == "__main__":
    sys.stdout.write(measure() + "\n")
