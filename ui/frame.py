"""The frame of the window: the rail at the left; beside it a message, the page and the line of keys."""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMainWindow, QVBoxLayout, QWidget

from ui.rail import Rail
from ui.theme import Theme
from ui.widgets.boxes import row_in
from ui.widgets.keys import KeyLine
from ui.widgets.labels import hair, surface
from ui.widgets.message_line import MessageLine
from ui.widgets.stack import Room, Stack


class Frame(QWidget):
    """Holds the parts; what they do is the window's."""

    def __init__(self, theme: Theme, window: QMainWindow, all_keys: QAction) -> None:
        super().__init__()
        surface(self, "paper")
        row = row_in(self)
        self.rail = Rail(theme, window)
        row.addWidget(self.rail)
        row.addWidget(hair("v"))
        row.addLayout(self._column(theme, all_keys), 1)

    def _column(self, theme: Theme, all_keys: QAction) -> QVBoxLayout:
        column = QVBoxLayout()
        column.setSpacing(0)
        self.message = MessageLine(theme)
        self.stack = Stack()
        self.key_line = KeyLine(theme, all_keys)
        for part in (self.message, hair(), self.key_line):
            column.addWidget(part)
        column.insertWidget(1, Room(self.stack), 1)
        return column
