"""The window's beginning: `python -m ui [--archive DIR]`."""

from __future__ import annotations

import argparse
import gc
import os
import sys
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from ui.platform_guard import refusal

if TYPE_CHECKING:
    from ui.window import Window


def main(argv: list[str] | None = None) -> int:
    """Open the window and stay until it is closed; 2 where it cannot run here."""
    folder = _folder(sys.argv[1:] if argv is None else argv)
    if reason := refusal():
        sys.stderr.write(reason + "\n")
        return 2
    gc.disable()  # nothing is garbage yet; `Start` turns it on when the window stands
    from PySide6.QtWidgets import QApplication

    from ui.start import Start

    app = QApplication(sys.argv[:1])
    app.setApplicationName("klubban")
    window = bare_window()
    catch_what_escapes(window)
    Start(window, folder or window.settings.archive, furnish)
    window.show()
    try:
        return app.exec()
    finally:
        _put_away(window)


def bare_window(settings_file: Path | None = None) -> Window:
    """The window with nothing in it yet, save where a theme was chosen by hand; needs a QApplication."""
    from ui.settings import Settings
    from ui.window import Window

    window = Window(Settings(settings_file))
    if window.settings.mode != "system":
        furnish(window)
    return window


def furnish(window: Window) -> None:
    """Give the window its language, its theme and its frame, once."""
    if window.furnished:
        return
    from app.translation import use
    from ui.hub import Hub
    from ui.qt_words import speak_in_dialogs
    from ui.theme import Theme

    settings = window.settings
    use(settings.language)
    speak_in_dialogs(settings.language)
    theme = Theme(settings.mode, settings.factor)
    theme.apply()
    window.furnish(theme, Hub(settings.folder))


def made_window(settings_file: Path | None = None) -> Window:
    """The window with its frame; needs a QApplication."""
    window = bare_window(settings_file)
    furnish(window)
    return window


def catch_what_escapes(window: Window) -> None:
    """What escapes from a slot is our fault too: it takes the same road as what escapes from a command."""

    def crashed(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        sys.__excepthook__(kind, error, trace)
        if window.furnished:
            window.hub.crash(error)

    sys.excepthook = crashed


def _put_away(window: Window) -> None:
    """Let go of the archive, and let Qt forget the window before Python forgets Qt."""
    from PySide6.QtCore import QCoreApplication, QEvent, QThreadPool

    QThreadPool.globalInstance().waitForDone()
    if window.archive is not None:
        window.archive.close()
    window.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


def _folder(argv: list[str]) -> Path | None:
    parser = argparse.ArgumentParser(prog="klubban")
    parser.add_argument("--archive", type=Path, metavar="DIR", default=os.environ.get("KLUBBAN_ARCHIVE"))
    chosen = parser.parse_args(argv).archive
    return Path(chosen) if chosen else None


if __name__ == "__main__":
    sys.exit(main())
