"""The text of an editor: shown as it will be printed, read back as light Markdown, and handed over to be kept."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QColor, QFocusEvent, QFont, QHideEvent, QTextCursor
from PySide6.QtWidgets import QSizePolicy, QTextEdit, QWidget

from app.domain.light_text.reading import chunks_of
from app.domain.light_text.writing import markdown_of
from ui.theme import Theme
from ui.widgets.fields import Settling
from ui.widgets.prose_editor.filling import Filler, Measures
from ui.widgets.prose_editor.reading_back import Remembered, chunks_in
from ui.widgets.prose_editor.spelling_marks import Speller, SpellingMarks

PAUSE = 800
"""Milliseconds after the last key before the text is handed over to be kept."""


class ProseText(QTextEdit):
    """Light Markdown shown and read back.

    `changed` follows the keys after a short pause. `committed` says: keep this now; it comes after a longer pause, when the
    focus goes, when the editor is hidden, and at `flush`, each text once.
    """

    changed = Signal(str)
    committed = Signal(str)

    def __init__(self, theme: Theme, name: str, description: str = "", *, speller: Speller | None = None, flat: bool = False,
                 grows: bool = False, parent: QWidget | None = None) -> None:
        """`flat`: no frame until it has the focus. `grows`: as high as its text, for a page that scrolls as a whole."""
        super().__init__(parent)
        self._theme, self._grows = theme, grows
        self._given = self._kept = ""
        self._remembered = Remembered()
        self._written: tuple[int, str] = (-1, "")
        self.setAccessibleName(name)
        self.setAccessibleDescription(description)
        self.setProperty("flat", flat)
        self.setTabChangesFocus(True)
        self._dress()
        self.marks = SpellingMarks(theme, self, speller)
        self._settling = Settling(self._tell, self)
        self._pausing = Settling(self._commit, self)
        self._pausing.setInterval(PAUSE)
        self.document().contentsChange.connect(self._touched)
        self.document().contentsChanged.connect(self._edited)
        if grows:
            self._grow_with_text()
        theme.changed.connect(self._redress)

    # The text

    def set_markdown(self, text: str) -> None:
        """Show a text, without telling; the cursor stays where it was, and the same text again changes nothing."""
        if text != self.markdown():
            self._fill(text)

    def markdown(self) -> str:
        """The text as it stands; to the letter what was set, until something is changed."""
        if not self.document().isModified():
            return self._given
        revision = self.document().revision()
        if self._written[0] != revision:
            self._written = (revision, markdown_of(chunks_in(self.document(), self._remembered)))
        return self._written[1]

    def flush(self) -> None:
        """Hand over what waits."""
        self._settling.flush()
        self._pausing.flush()

    def respell(self) -> None:
        """Other words are known now."""
        self.marks.begin_anew()

    def set_speller(self, speller: Speller | None) -> None:
        """Ask somebody else about words; None draws no lines."""
        self.marks.speller = speller
        self.marks.begin_anew()

    def _fill(self, text: str) -> None:
        place = self.textCursor().position()
        with QSignalBlocker(self):
            document = self.document()
            document.setUndoRedoEnabled(False)
            document.clear()
            self._remembered = Remembered()
            Filler(QTextCursor(document), self._measures()).fill(chunks_of(text))
            document.setUndoRedoEnabled(True)
            document.setModified(False)
            cursor = self.textCursor()
            cursor.setPosition(min(place, document.characterCount() - 1))
            self.setTextCursor(cursor)
        self._given = self._kept = text
        self._settling.stop()
        self._pausing.stop()
        self.marks.begin_anew()

    def _touched(self, place: int, _removed: int, added: int) -> None:
        """Words made bold are changed too, though Qt counts no new revision of their block."""
        self._remembered.forget(self.document(), place, place + added)

    def _edited(self) -> None:
        if not self.signalsBlocked():
            self._settling.start()
            self._pausing.start()

    def _tell(self) -> None:
        self.changed.emit(self.markdown())

    def _commit(self) -> None:
        text = self.markdown()
        if text != self._kept:
            self._kept = text
            self.committed.emit(text)

    # Dress

    def _measures(self) -> Measures:
        px, colour = self._theme.px, self._theme.colour
        return Measures(px(8), px(2), px(4), colour("edge"), colour("ground"))

    def _dress(self) -> None:
        document = self.document()
        document.setDefaultFont(self._face())
        document.setIndentWidth(self._theme.px(24))
        document.setDocumentMargin(self._theme.px(2))

    def _ink(self) -> QColor:
        """The colour of what is painted beside the letters."""
        return self._theme.colour("ink")

    def _face(self) -> QFont:
        return self._theme.font("list")

    def _redress(self) -> None:
        """The theme is another: the text keeps its place; what could be undone is forgotten."""
        self.flush()
        self._dress()
        self._fill(self.markdown())

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in (QEvent.Type.FontChange, QEvent.Type.StyleChange) and hasattr(self, "_theme"):
            self.document().setDefaultFont(self._face())

    def _grow_with_text(self) -> None:
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().documentLayout().documentSizeChanged.connect(lambda _size: self._fit())
        self._fit()

    def _fit(self) -> None:
        around = self.height() - self.viewport().height()
        least = self.fontMetrics().lineSpacing()
        self.setFixedHeight(max(least, round(self.document().size().height())) + max(around, self._theme.px(6)))

    # Leaving

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        if event.reason() != Qt.FocusReason.PopupFocusReason:
            self.flush()

    def hideEvent(self, event: QHideEvent) -> None:
        self.flush()
        super().hideEvent(event)
