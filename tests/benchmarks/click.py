"""A click on the meeting-day page, from the key to the repainted seats, with 61 seats and about 1,000 entries."""

from __future__ import annotations

import os
import sys
import tempfile
import time
from pathlib import Path
from statistics import median, quantiles

from app.bootstrap import open_archive
from app.domain.meeting import events as ev
from app.exchange import meeting_file
from tests.benchmarks.large_meeting import large_meeting

CLICKS = 40
AIM = 50


def measure() -> str:
    """One line of the report: the median and the 95th percentile in milliseconds, each beside the aim."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    from tests.pictures import put_away
    from ui.__main__ import made_window

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
        assert page is not None
        seats = page.seats  # type: ignore[attr-defined]
        times = []
        for click in range(CLICKS):
            key = Qt.Key.Key_L if click % 2 == 0 else Qt.Key.Key_K
            begun = time.perf_counter()
            QTest.keyClick(seats, key)
            seats.viewport().repaint()
            times.append(1000 * (time.perf_counter() - begun))
            app.processEvents()
        put_away(window)
    late = quantiles(times[2:], n=20)[-1]
    return (f"click to repainted seats, 61 seats and 1,000 entries: median {median(times[2:]):.0f} ms, "
            f"95 % under {late:.0f} ms (aim {AIM})")


if __name__ == "__main__":
    sys.stdout.write(measure() + "\n")
