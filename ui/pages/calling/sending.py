"""Making and sending off the window's thread, one at a time; it can be stopped, and what was done is still told."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, Signal

from ui.tasks import Report, Task


class Working(QObject):
    """`told` carries how much is done of how much; `ended` comes always, after `done` or `failed` where there is one."""

    told = Signal(int, int)
    done = Signal(object)
    failed = Signal(object)
    ended = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._task: Task | None = None
        self._stopped = False

    @property
    def busy(self) -> bool:
        """Whether something is under way."""
        return self._task is not None

    def begin(self, work: Callable[[Report], Any]) -> None:
        """Do it, unless something else is under way; `work` is told by its report to stop."""
        if self.busy:
            return
        self._stopped = False
        self._task = Task(lambda report: work(lambda done, of: report(done, of) and not self._stopped), self)
        self._task.progress.connect(self.told)
        self._task.done.connect(self._done)
        self._task.failed.connect(self._failed)
        self._task.start()

    def stop(self) -> None:
        """Ask it to stop after what it is at; it ends as it does otherwise, with less done."""
        self._stopped = True

    def _done(self, result: object) -> None:
        self._task = None
        self.done.emit(result)
        self.ended.emit()

    def _failed(self, error: object) -> None:
        self._task = None
        self.failed.emit(error)
        self.ended.emit()
