"""When the minutes are read: at once, or of long ones the check and what follows from each word off the window's thread."""

from __future__ import annotations

import gc
import time
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal

from ui.pages.minutes.reading import Reading, read
from ui.tasks import Task

if TYPE_CHECKING:
    from app.domain.checking.remark import Remark
    from app.services.archive import Archive

SLOW = 0.12
"""Seconds of reading after which minutes count as long."""
REST = 1500
"""Milliseconds after the last change before long minutes are read again; more than words wait to be saved, so a rest."""


class Looking(QObject):
    """Reads one meeting's minutes; `found` carries a reading made off the window's thread, `failed` why it was not.

    In long ones a search for garbage takes a tenth of a second and more, and would come in the middle of a word: until `rest` it
    is made only when they have been read anew, which is when nothing has been written for a while.
    """

    found = Signal(object)
    failed = Signal(object)

    def __init__(self, archive: Archive, meeting: str, parent: QObject) -> None:
        super().__init__(parent)
        self._archive, self._meeting = archive, meeting
        self._known: tuple[Remark, ...] = ()
        self._asked = 0
        self._task: Task | None = None
        self.long = False
        self._rest = QTimer(self, singleShot=True, interval=REST)
        self._rest.timeout.connect(self._begin)

    def now(self) -> Reading:
        """The minutes as they now read; of long ones the remarks are those known, and new ones follow."""
        begun = time.perf_counter()
        found = read(self._archive, self._meeting, self._known)
        self.long = time.perf_counter() - begun > SLOW or self.long
        self._asked += 1
        if self.long:
            gc.disable()
            self._begin()
            return found
        return self._kept(read(self._archive, self._meeting))

    def soon(self) -> None:
        """Read again when nothing has changed for a while."""
        self._asked += 1
        gc.disable()
        self._rest.start()

    def rest(self) -> None:
        """The page is left: garbage is looked for as it always is."""
        if self.long:
            gc.unfreeze()
            gc.enable()

    def _kept(self, found: Reading) -> Reading:
        self._known = found.remarks
        return found

    def _begin(self) -> None:
        if self._task is not None:
            self._rest.start()
            return
        asked = self._asked
        self._task = Task(lambda _report: read(self._archive, self._meeting), self)
        self._task.done.connect(lambda made: self._done(made, asked))
        self._task.failed.connect(self._fell)
        self._task.start()

    def _done(self, made: object, asked: int) -> None:
        """What was read while something else was written is old: it is read again."""
        self._task = None
        if asked != self._asked:
            self._rest.start()
        elif isinstance(made, Reading):
            self.found.emit(self._kept(made))
            _sweep()

    def _fell(self, error: object) -> None:
        self._task = None
        self.failed.emit(error)


def _sweep() -> None:
    """What is left is in use, and is not gone through the next time."""
    gc.collect()
    gc.freeze()
