"""An empty window: the floor that Klubban's start is measured against. Prints the moment of its first painted frame."""

from __future__ import annotations

import sys
import time

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow


class First(QObject):
    """Notes the first paint of the window's centre."""

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint:
            watched.removeEventFilter(self)
            sys.stdout.write(f"first {time.time()}\n")
            QTimer.singleShot(0, QApplication.quit)
        return False


def main() -> None:
    """Show it, note, leave."""
    app = QApplication([])
    window = QMainWindow()
    window.resize(1440, 900)
    first = First()
    window.installEventFilter(first)
    window.show()
    app.exec()


if __name__ == "__main__":
    main()
