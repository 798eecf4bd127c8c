"""What a key costs in the palette with 500 people and 2,000 cases, from the key to the painted list."""

from __future__ import annotations

import os
import time
from statistics import median

QUERIES = ("f", "fö", "för", "förn", "förnamn 1", "väg", "vä 19", "ef", "tn 2019", "x")


def measure() -> str:
    """A line of the report: the median and the slowest key, in milliseconds of the processor."""
    os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
    from PySide6.QtWidgets import QApplication, QWidget

    from ui.palette.matching import Entry
    from ui.palette.overlay import Palette
    from ui.theme import Theme

    app = QApplication.instance() or QApplication([])
    entries = (*(Entry("person", str(n), f"Förnamn{n} Efternamn{n * 7} (S)", lambda: None, "TN") for n in range(500)),
               *(Entry("case", str(n), f"Ärende om väg {n} i Storby, etapp {n % 17}", lambda: None, f"TN 2019/{n}",
                       more=f"TN 2019/{n}") for n in range(2000)))
    over = QWidget()
    over.resize(1440, 900)
    over.show()
    palette = Palette(Theme(), over, lambda: entries, (), lambda _names: None)
    begun = time.process_time()
    palette.open()
    app.processEvents()
    opened = 1000 * (time.process_time() - begun)
    times = []
    for query in QUERIES * 5:
        begun = time.process_time()
        palette.look_up(query)
        app.processEvents()
        times.append(1000 * (time.process_time() - begun))
    over.close()
    return f"palette of 2,500: a key {median(times):.1f} ms, at most {max(times):.1f} ms (aim 16); opened in {opened:.0f} ms"
