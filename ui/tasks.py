"""Work off the window's thread: progress and result come back on it, and it can be asked to stop."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import suppress
from typing import Any

from PySide6.QtCore import QObject, QRunnable, QThreadPool, Signal, Slot

Report = Callable[[int, int], bool]
"""Tell how much is done of how much; False says: stop."""
Work = Callable[[Report], object]


class Task(QObject):
    """One piece of work; its signals are always delivered on the thread that made it."""

    progress = Signal(int, int)
    done = Signal(object)
    failed = Signal(object)

    def __init__(self, work: Work, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._work = work
        self._cancelled = False

    def cancel(self) -> None:
        """Ask the work to stop; neither `done` nor `failed` follows."""
        self._cancelled = True

    def start(self) -> Task:
        """Begin in the pool."""
        QThreadPool.globalInstance().start(_Runner(self))
        return self

    def run(self) -> None:
        """Do the work here and now, on the thread that calls."""
        try:
            result = self._work(self._report)
        except Exception as error:  # noqa: BLE001  (whatever it is, the window's thread is told and decides)
            self._tell(self.failed, error)
        else:
            self._tell(self.done, result)

    def _tell(self, signal: Any, value: object) -> None:
        if not self._cancelled:
            with suppress(RuntimeError):  # who asked has gone, and nobody waits for the answer
                signal.emit(value)

    def _report(self, done: int, of: int) -> bool:
        with suppress(RuntimeError):
            self.progress.emit(done, of)
        return not self._cancelled


class _Runner(QRunnable):
    def __init__(self, task: Task) -> None:
        super().__init__()
        self._task = task

    @Slot()
    def run(self) -> None:
        self._task.run()
