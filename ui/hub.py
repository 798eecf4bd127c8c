"""The hub: runs a command, tells every page what changed, and turns errors into sentences."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

if TYPE_CHECKING:
    from app.services.changes import Changes

T = TypeVar("T")


class Hub(QObject):
    """The one road of a change, from a click to the pages that look again.

    `changed` carries `Changes`; `refused` a sentence and an advice (maybe empty); `crashed` the report.
    """

    changed = Signal(object)
    refused = Signal(str, str)
    accepted = Signal()
    crashed = Signal(str)

    def __init__(self, log_folder: Path, window: QWidget | None = None, parent: QObject | None = None) -> None:
        """`log_folder` is where reports go; `window` bears the crash dialog."""
        super().__init__(parent)
        self._log_folder = log_folder
        self.window = window
        self._dialog: QWidget | None = None

    def run(self, command: Callable[[], Changes | None]) -> bool:
        """Do it; whether it was done. What it changed is told to all; nothing is raised."""
        done = self._guarded(lambda: self._announced(command())) is not None
        if done:
            self.accepted.emit()
        return done

    def ask(self, question: Callable[[], T]) -> T | None:
        """The answer, or None where the world stood in the way, which has then been told."""
        return self._guarded(question)

    def crash(self, error: BaseException) -> None:
        """Write the report and show it; the window stays as it was."""
        from ui import crash  # the window’s first frame does not wait for it

        text = crash.report(error)
        file = crash.write(text, self._log_folder)
        self._dialog = crash.dialog(self.window, text, file)
        self.crashed.emit(text)

    def refuse(self, error: Exception) -> None:
        """Tell an error of the world in its own words; anything else is the program's fault."""
        from app.services.errors import WorldError  # nor for this

        if isinstance(error, WorldError):
            self.refused.emit(error.sentence, error.advice)
        else:
            self.crash(error)

    def _announced(self, changes: Changes | None) -> bool:
        if changes is not None:
            self.changed.emit(changes)
        return True

    def _guarded(self, act: Callable[[], T]) -> T | None:
        try:
            return act()
        except Exception as error:  # noqa: BLE001  (one of the two places where every error is caught)
            self.refuse(error)
            return None
