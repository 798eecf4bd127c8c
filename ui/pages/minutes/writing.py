"""The editor of one block, in place on the sheet: running text as on paper, black on white in both themes."""

from __future__ import annotations

from PySide6.QtGui import QColor, QFont, QTextCursor, QWheelEvent
from PySide6.QtWidgets import QWidget

from ui.pages.minutes.paper_ink import ink, measures, serif
from ui.theme import Theme
from ui.widgets.prose_editor import ProseEditor, Speller
from ui.widgets.prose_editor.filling import Measures


class Editor(ProseEditor):
    """As the section looks when nobody writes in it, to the pixel: no line moves when it is opened or put away."""

    def __init__(self, theme: Theme, name: str, speller: Speller | None, parent: QWidget) -> None:
        super().__init__(theme, name, speller=speller, flat=True, grows=True, parent=parent)
        self.setStyleSheet(
            f"background: {ink('paper').name()}; color: {ink('ink').name()}; border: none;"
            f" border-radius: 0; padding: 0; selection-background-color: {ink('accent').name()};"
            f" selection-color: {ink('onaccent').name()};")
        bar = self.verticalScrollBar()
        bar.valueChanged.connect(lambda value: bar.setValue(0) if value else None)  # the page scrolls, never the block in it

    def _dress(self) -> None:
        super()._dress()
        self.document().setDocumentMargin(0)

    def _face(self) -> QFont:
        return serif(self._theme)

    def _ink(self) -> QColor:
        return ink("ink")

    def _measures(self) -> Measures:
        return measures(self._theme)

    def _fit(self) -> None:
        """As high as its lines, no frame around them."""
        self.setFixedHeight(int(self.document().size().height()) + 1)

    def show_markdown(self, text: str, width: int) -> None:
        """Lay a text out as wide as it will stand, so that it has its height before it is seen."""
        self.document().setTextWidth(width)
        self.set_markdown(text)
        self._fit()

    def wheelEvent(self, event: QWheelEvent) -> None:
        """The wheel turns the page."""
        event.ignore()

    def place_cursor(self, at: int | None) -> None:
        """The cursor at a place in the words, or after the last."""
        cursor = self.textCursor()
        cursor.movePosition(QTextCursor.MoveOperation.End)
        if at is not None and 0 <= at <= cursor.position():
            cursor.setPosition(at)
        self.setTextCursor(cursor)

    def type_in(self, typed: str) -> None:
        """What was typed before the editor stood there."""
        self.textCursor().insertText(typed)
