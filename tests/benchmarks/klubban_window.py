"""Klubban's own start, watched: first painted frame, the meetings list painted with its rows, and the longest silence."""

from __future__ import annotations

import gc
import sys
import time
from pathlib import Path

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication

from ui.__main__ import bare_window, furnish
from ui.start import Start
from ui.window import Window

BEAT = 5


class Watch(QObject):
    """Beats every few milliseconds; the longest time between two beats is how long the window was deaf."""

    def __init__(self, window: Window) -> None:
        super().__init__()
        self._window, self._last, self._longest, self._usable = window, 0.0, 0.0, False
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._beat)
        window.installEventFilter(self)
        QTimer.singleShot(15_000, QApplication.quit)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            sys.stdout.write(f"first {time.time()}\n")
            self._timer.start(BEAT)
        return False

    def _beat(self) -> None:
        now = time.perf_counter()
        if self._last:
            self._longest = max(self._longest, now - self._last)
        self._last = now
        page = self._window.stack.currentWidget() if self._window.furnished else None
        if not self._usable and page is not None and page.isVisible():
            self._usable = True
            sys.stdout.write(f"usable {time.time()}\n")
            QTimer.singleShot(300, self._leave)

    def _leave(self) -> None:
        sys.stdout.write(f"deaf {self._longest}\n")
        QApplication.quit()


def main() -> None:
    """Start with the archive and settings in the folders given, note, leave."""
    gc.disable()  # as `ui.__main__.main` does
    app = QApplication([])
    window = bare_window(Path(sys.argv[2]))
    start = Start(window, Path(sys.argv[1]), furnish)
    watch = Watch(window)
    window.show()
    app.exec()
    if window.archive is not None:
        window.archive.close()
    del watch, start


if __name__ == "__main__":
    main()
