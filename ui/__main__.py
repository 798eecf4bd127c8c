"""The window's beginning: `python -m ui [--archive DIR]`."""

from __future__ import annotations

import argparse
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
    from PySide6.QtWidgets import QApplication

    from ui.start import Start

    app = QApplication(sys.argv[:1])
    window = made_window()
    catch_what_escapes(window)
    Start(window, folder or window.settings.archive)
    window.show()
    try:
        return app.exec()
    finally:
        _put_away(window)


def made_window(settings_file: Path | None = None) -> Window:
    """The window with its settings, theme and hub; needs a QApplication."""
    from app.translation import use
    from ui.hub import Hub
    from ui.settings import Settings
    from ui.theme import Theme
    from ui.window import Window

    settings = Settings(settings_file)
    use(settings.language)
    theme = Theme(settings.mode, settings.factor)
    theme.apply()
    return Window(settings, theme, Hub(settings.folder))


def catch_what_escapes(window: Window) -> None:
    """What escapes from a slot is our fault too: it takes the same road as what escapes from a command."""

    def crashed(kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        sys.__excepthook__(kind, error, trace)
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
