"""The minutes' page with 400 paragraphs, some 300 printed pages: how soon it stands there, and what a key costs."""

from __future__ import annotations

import os
import sys
import tempfile
import time
from dataclasses import replace
from pathlib import Path
from statistics import median, quantiles

from app.bootstrap import open_archive
from app.domain.meeting import events as ev
from app.domain.proceedings import Proceedings
from app.exchange import meeting_file
from tests.benchmarks.large_meeting import large_meeting

PARAGRAPHS, KEYS = 400, 120
AIM_OPEN, AIM_KEY = 1000, 16
SUMMARY = ("Nämnden har tidigare behandlat ärendet och återremitterat det för att kostnaderna ska redovisas år för år. "
           "Förvaltningen har nu tagit fram ett nytt underlag, som visar att den föreslagna lösningen ryms inom ramen. ") * 4


def long_minutes() -> Proceedings:
    """A meeting of 400 items, each with a summary, two proposals, a question and a decision."""
    whole = large_meeting(0, seats=15, substitutes=15)
    pattern = whole.agenda[0]
    agenda = tuple(replace(pattern, id=f"a{n}", title=f"Ärende nummer {n}", summary=SUMMARY, kind="decision")
                   for n in range(PARAGRAPHS))
    events: list[ev.Event] = []
    events += [e.event for e in whole.log if not isinstance(e.event, ev.ItemOpened | ev.ItemClosed)][:31]
    for number, item in enumerate(agenda):
        yes, no = f"y{number}", f"n{number}"
        events += [ev.ItemOpened(item=item.id), ev.Proposed(proposal=yes, by=("p0",), kind="other", text="Taxan antas."),
                   ev.Proposed(proposal=no, by=("p1",), kind="other", text="Taxan höjs med 2 procent."),
                   ev.QuestionPut(order=(yes, no), finding=yes), ev.Decided(how="acclamation", proposal=yes),
                   ev.ItemClosed(item=item.id)]
    events.append(ev.Closed())
    log = tuple(ev.Entry(event=event, id=f"e{n}", at="13:00") for n, event in enumerate(events))
    return replace(whole, agenda=agenda, log=log)


def measure() -> str:
    """One line of the report: opening, and the median and the 95th percentile of a key, in milliseconds beside the aims.

    What a key costs the processor tells it on a machine that does other things too.
    """
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtCore import Qt
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    from tests.pictures import put_away
    from ui.__main__ import made_window
    from ui.pages.minutes.page import MinutesPage

    app = QApplication.instance() or QApplication([])
    with tempfile.TemporaryDirectory() as kept:
        folder = Path(kept)
        (folder / "long.json").write_bytes(meeting_file.write(long_minutes()))
        archive = open_archive(folder / "archive")
        meeting = archive.exchange.import_file(folder / "long.json").meeting
        window = made_window(folder / "klubban.ini")
        window.resize(1440, 900)
        window.show()
        window.take(archive)
        window.open_meeting(meeting, "prepare")
        app.processEvents()
        begun = time.perf_counter()
        window.open_meeting(meeting, "minutes")
        window.repaint()
        opened = 1000 * (time.perf_counter() - begun)
        page = window.page
        assert isinstance(page, MinutesPage)
        QTest.qWait(500)
        page.outline.choose("a200")
        page.sheet.enter("summary")
        view = page.sheet.current
        assert view is not None
        view.write()
        editor = view.editor
        assert editor is not None
        times, worked = [], []
        for _key in range(KEYS):
            begun, at_work = time.perf_counter(), time.thread_time()
            QTest.keyClick(editor, Qt.Key.Key_A)
            editor.viewport().repaint()
            times.append(1000 * (time.perf_counter() - begun))
            worked.append(1000 * (time.thread_time() - at_work))
            QTest.qWait(15)
        put_away(window)
        archive.close()
        page.looking.rest()
    return (f"minutes of {PARAGRAPHS} paragraphs: opened in {opened:.0f} ms (aim {AIM_OPEN}), a key while they are saved and "
            f"checked: median {median(times):.1f} ms, 95 % under {quantiles(times, n=20)[-1]:.1f} ms (aim {AIM_KEY}); "
            f"of the processor {median(worked):.1f} and {quantiles(worked, n=20)[-1]:.1f} ms")


if __name__ == "__main__":
    sys.stdout.write(measure() + "\n")
