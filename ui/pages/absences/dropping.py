"""A page on which a file can be dropped."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent

from ui.page import Page


class Dropping(Page):
    """`dropped` carries the first of the files that are dropped."""

    dropped = Signal(object)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        """Only files may be dropped here."""
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        """What lies elsewhere than on this machine is no file."""
        files = [Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile()]
        if files:
            event.acceptProposedAction()
            self.dropped.emit(files[0])
