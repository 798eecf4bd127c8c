"""Show first, import later: the window is painted, then a thread imports what is heavy, then the archive is opened."""

from __future__ import annotations

from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

from app.translation import _
from ui.tasks import Report, Task

if TYPE_CHECKING:
    from app.services.archive import Archive
    from ui.window import Window

FIRST = ("ui.rooms", "ui.pages.meetings.page")
"""What the list of meetings needs."""
LATER = ("ui.pages.agenda.page", "ui.pages.preview.page", "ui.pages.meeting_day.page", "ui.settings_room", "ui.pages.people.page",
         "app.domain.notice", "app.documents.notice", "app.exchange.red_days")
"""What is wanted soon after, so that no page waits for its import."""


class FirstPaint(QObject):
    """Calls once, when the widget has been painted for the first time."""

    def __init__(self, widget: QWidget, call: Callable[[], None]) -> None:
        super().__init__(widget)
        self._call: Callable[[], None] | None = call
        widget.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Paint and self._call:
            QTimer.singleShot(0, self._call)
            self._call = None
            watched.removeEventFilter(self)
        return False


class Start(QObject):
    """Opens the archive in a folder for the window; failures become a page with what can be done."""

    def __init__(self, window: Window, folder: Path | None) -> None:
        """`folder` None is the platform's own place."""
        super().__init__(window)
        self._window, self.folder = window, folder
        window.try_again.connect(self.open)
        window.choose_folder.connect(self._choose)
        FirstPaint(window.rail, self.open)

    def open(self) -> None:
        """Import and open off the window's thread."""
        self._task = Task(self._work, self)
        self._task.done.connect(self._opened)
        self._task.failed.connect(self._failed)
        self._task.start()

    def _work(self, _report: Report) -> object:
        bootstrap = import_module("app.bootstrap")
        for module in FIRST:
            import_module(module)
        archive = bootstrap.open_archive(self.folder)
        archive.meetings.lines()  # asked here once, so that the window's own asking finds everything warm
        archive.registers.committees()
        archive.registers.undoable()
        return archive

    def _opened(self, archive: Archive) -> None:
        self._window.take(archive)
        Task(_import_the_rest, self).start()

    def _failed(self, error: Exception) -> None:
        from app.services.errors import WorldError

        if isinstance(error, WorldError):
            self._window.fail(error.sentence, error.advice)
        else:
            self._window.fail(_("Arkivet kunde inte öppnas."), _("Försök igen eller välj en annan mapp."))
            self._window.hub.crash(error)

    def _choose(self) -> None:
        from PySide6.QtWidgets import QFileDialog  # the first frame does not wait for it

        folder = QFileDialog.getExistingDirectory(self._window, _("Välj arkivets mapp"), str(self.folder or Path.home()))
        if folder:
            self.folder = Path(folder)
            self._window.settings.archive = self.folder
            self.open()


def _import_the_rest(_report: Report) -> object:
    for module in LATER:
        import_module(module)
    return None
