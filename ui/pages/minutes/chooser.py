"""Long texts in a form: fields no taller than what can be seen beside the rest, and one in which words are only chosen."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from ui.theme import Theme
from ui.widgets.fields import TextField

TALLEST = 140


class LowField(TextField):
    """Grows with its text until the rest of the form would have to give way; then it scrolls."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, 3, parent)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)

    def _fit(self) -> None:
        super()._fit()
        self.setFixedHeight(min(self.height(), self._theme.px(TALLEST)))


class Chooser(LowField):
    """Shift and the arrows choose words; `chosen` are those, or the whole text where none are chosen."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.setReadOnly(True)
        flags = Qt.TextInteractionFlag
        self.setTextInteractionFlags(flags.TextSelectableByKeyboard | flags.TextSelectableByMouse)

    def offer(self, text: str, chosen: str = "") -> None:
        """Show a text, with these words of it chosen."""
        self.setPlainText(text)
        place = text.find(chosen) if chosen else -1
        if place >= 0:
            cursor = self.textCursor()
            cursor.setPosition(place)
            cursor.setPosition(place + len(chosen), cursor.MoveMode.KeepAnchor)
            self.setTextCursor(cursor)

    @property
    def some(self) -> str:
        """The words chosen; empty where none are."""
        return self.textCursor().selectedText().replace("\u2029", "\n").strip()

    @property
    def chosen(self) -> str:
        """The words chosen, or all."""
        return self.some or self.toPlainText().strip()
