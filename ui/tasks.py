"""Work off the window's thread: progress and result come back on it, and it can be asked to stop."""

from __future__ import annotations

from collections.abc import Callable
from queue import SimpleQueue

from PySide6.QtCore import QCoreApplication, QObject, QRunnable, Qt, QThreadPool, Signal, Slot
from shiboken6 import isValid

Report = Callable[[int, int], bool]
"""Tell how much is done of how much; False says: stop."""
Work = Callable[[Report], object]


class Task(QObject):
    """One piece of work; its signals are always delivered on the window's thread, and none once whoever asked has gone."""

    progress = Signal(int, int)
    done = Signal(object)
    failed = Signal(object)

    def __init__(self, work: Work, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._errand = _Errand(work)

    def cancel(self) -> None:
        """Ask the work to stop; neither `done` nor `failed` follows."""
        self._errand.stopped = True

    def start(self) -> Task:
        """Begin in the pool."""
        bell = _bell()
        bell.waiting[self._errand] = self
        QThreadPool.globalInstance().start(_Runner(self._errand, bell))
        return self


class _Errand:
    """What the other thread knows of a task: nothing that Qt may take away while it is used."""

    def __init__(self, work: Work) -> None:
        self.work = work
        self.stopped = False


class _Bell(QObject):
    """Rung from the other threads, it lives as long as the program; `waiting` are the tasks that are under way.

    A task may go at any moment with its page, so none is touched but here, on the thread where they go.
    """

    rung = Signal()

    def __init__(self, parent: QObject | None) -> None:
        super().__init__(parent)
        self.waiting: dict[_Errand, Task] = {}
        self._told = SimpleQueue[tuple[_Errand, str, tuple[object, ...]]]()
        self.rung.connect(self._hear, Qt.ConnectionType.QueuedConnection)

    def tell(self, errand: _Errand, what: str, *values: object) -> None:
        """Let a task's signal be given on the window's thread; called on any."""
        self._told.put((errand, what, values))
        self.rung.emit()

    @Slot()
    def _hear(self) -> None:
        errand, what, values = self._told.get()
        task = self.waiting[errand] if what == "progress" else self.waiting.pop(errand)
        if isValid(task) and not errand.stopped:
            getattr(task, what).emit(*values)
            if what != "progress" and isValid(task):
                task.deleteLater()


_BELLS: list[_Bell] = []


def _bell() -> _Bell:
    """The one bell; Qt waits for the other threads before it takes away the program, and the bell with it."""
    if not (_BELLS and isValid(_BELLS[0])):
        _BELLS[:] = [_Bell(QCoreApplication.instance())]
    return _BELLS[0]


class _Runner(QRunnable):
    def __init__(self, errand: _Errand, bell: _Bell) -> None:
        super().__init__()
        self._errand, self._bell = errand, bell

    @Slot()
    def run(self) -> None:
        try:
            result = self._errand.work(self._report)
        except Exception as error:  # noqa: BLE001  (whatever it is, the window's thread is told and decides)
            self._bell.tell(self._errand, "failed", error)
        else:
            self._bell.tell(self._errand, "done", result)

    def _report(self, done: int, of: int) -> bool:
        if not self._errand.stopped:
            self._bell.tell(self._errand, "progress", done, of)
        return not self._errand.stopped
