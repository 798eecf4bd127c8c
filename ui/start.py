"""Show first, import later: the window is painted, then a thread imports what is heavy, then the archive is opened."""

from __future__ import annotations

import gc
from collections.abc import Callable
from importlib import import_module
from pathlib import Path
from threading import Event
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QWidget

from app.translation import _
from ui.tasks import Report, Task

if TYPE_CHECKING:
    from app.services.archive import Archive
    from ui.window import Window

FRAME = ("ui.hub", "ui.theme", "ui.frame", "ui.page", "ui.qt_words", "ui.looks", "ui.stepping_back")
"""What the window's frame needs."""
FIRST = ("ui.rooms", "ui.pages.meetings.page", "ui.whereabouts")
"""What the list of meetings needs."""
WHERE_ONE_WAS = ("ui.workspace", "ui.pages.meeting_day.page")
"""What is wanted besides, where the program fell in a meeting."""
PAINTED = 300
"""Milliseconds after which the list has been painted, so that nothing else disturbs it."""
BREATH = 10
"""Milliseconds in which the window listens between two pieces of work."""
LONGEST = 2.0
"""Seconds that the thread waits at most for the frame."""
LATER = ("ui.pages.agenda.page", "ui.pages.minutes.page", "ui.pages.meeting_day.page", "ui.settings_room", "ui.pages.people.page",
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

    def __init__(self, window: Window, folder: Path | None, furnish: Callable[[Window], None]) -> None:
        """`folder` None is the platform's own place; `furnish` gives the window its frame."""
        super().__init__(window)
        self._window, self.folder, self._furnish = window, folder, furnish
        self._furnished = Event()
        window.try_again.connect(self.open)
        window.choose_folder.connect(self._choose)
        FirstPaint(window, self.open)

    def open(self) -> None:
        """Import and open off the window's thread."""
        self._task = Task(self._work, self)
        self._task.progress.connect(self._put_in)
        self._task.done.connect(self._opened)
        self._task.failed.connect(self._failed)
        self._task.start()

    def _put_in(self, _done: int, _of: int) -> None:
        self._painted_later(lambda: self._furnish(self._window))
        self._furnished.set()

    def _work(self, report: Report) -> object:
        for module in FRAME:
            import_module(module)
        report(1, 2)
        self._furnished.wait(LONGEST)  # two threads at once would make the window deaf for twice as long
        bootstrap = import_module("app.bootstrap")
        for module in FIRST:
            import_module(module)
        archive = bootstrap.open_archive(self.folder)
        archive.meetings.lines()  # asked here once, so that the window's own asking finds everything warm
        archive.registers.committees()
        archive.registers.undoable()
        for module in WHERE_ONE_WAS if archive.bookmark.left_behind() is not None else ():
            import_module(module)
        return archive

    def _opened(self, archive: Archive) -> None:
        self._window.prepare(archive)
        QTimer.singleShot(BREATH, self, lambda: self._show(archive))

    def _show(self, archive: Archive) -> None:
        self._painted_later(lambda: self._window.take(archive))
        gc.enable()
        QTimer.singleShot(PAINTED, self, lambda: self._begin_the_rest(archive))

    def _painted_later(self, make: Callable[[], None]) -> None:
        """What is made now is painted after a breath, so that the window listens in between."""
        self._window.setUpdatesEnabled(False)
        try:
            make()
        finally:
            QTimer.singleShot(BREATH, self, lambda: self._window.setUpdatesEnabled(True))

    def _begin_the_rest(self, archive: Archive) -> None:
        rest = Task(lambda _report: _the_rest(archive), self)
        rest.failed.connect(self._window.hub.refuse)
        rest.start()

    def _failed(self, error: Exception) -> None:
        gc.enable()
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


def _the_rest(archive: Archive) -> None:
    """What nobody waits for: imports for the other pages, and today's copy of the archive."""
    for module in LATER:
        import_module(module)
    archive.back_up_today()
