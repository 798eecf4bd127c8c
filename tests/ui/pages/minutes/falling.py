"""A program that writes in the minutes and is killed between two keys: `python falling.py FOLDER`."""

from __future__ import annotations

import os
import signal
import sys
from pathlib import Path


def main(folder: Path) -> None:
    """Write words, wait a second, write one more, and fall."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtTest import QTest
    from PySide6.QtWidgets import QApplication

    from app.bootstrap import open_archive
    from app.resources import resource
    from ui.__main__ import made_window
    from ui.pages.minutes.page import MinutesPage

    app = QApplication([])
    archive = open_archive(folder / "archive")
    meeting = archive.exchange.import_file(resource("sample", "itvt-2019-09-16.json")).meeting
    window = made_window(folder / "klubban.ini")
    window.show()
    window.take(archive)
    window.open_meeting(meeting, "minutes")
    page = window.page
    assert isinstance(page, MinutesPage)
    app.processEvents()
    page.sheet.enter("decision")
    view = page.sheet.current
    assert view is not None
    view.write()
    assert view.editor is not None
    QTest.keyClicks(view.editor, " kvar ")
    QTest.qWait(1000)
    QTest.keyClicks(view.editor, "borta")
    os.kill(os.getpid(), signal.SIGKILL)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
