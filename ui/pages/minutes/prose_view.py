"""Running text as it will be printed, until it is opened to be written in."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAbstractTextDocumentLayout,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPalette,
    QResizeEvent,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.domain.signing_off import Masking
from ui.pages.minutes.masked_words import masked_format, places_of
from ui.pages.minutes.paper_ink import ink, running
from ui.theme import Theme
from ui.widgets.prose_editor.dashes import boxed, paint_dashes


class ProseView(QWidget):
    """Shows light Markdown; `pressed` carries where in the words it was clicked."""

    pressed = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.markdown = ""
        self.document = running(theme, "")
        self._marked = QTextCursor()
        self._masked: tuple[QTextCursor, ...] = ()
        policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_text(self, markdown: str) -> None:
        """Show this text."""
        if markdown != self.markdown:
            self.markdown = markdown
            self.document = running(self._theme, markdown)
            self._marked, self._masked = QTextCursor(), ()
            self.updateGeometry()
            self.update()

    def show_masked(self, words: tuple[Masking, ...]) -> None:
        """Put a ground under the words that the public version leaves out."""
        self._masked = tuple(places_of(self.document, words))
        self.update()

    @property
    def masked(self) -> list[str]:
        """The words that have that ground."""
        return [cursor.selectedText() for cursor in self._masked]

    def mark(self, words: str, nth: int) -> None:
        """Mark the words where they stand for this time (0 the first); none are marked where there are none."""
        found = QTextCursor(self.document)
        for _time in range(nth + 1 if words else 0):
            found = self.document.find(words, found)
        self._marked = found
        self.update()

    @property
    def marked(self) -> str:
        """The words that are marked."""
        return self._marked.selectedText()

    @property
    def marked_at(self) -> int | None:
        """How far down the marked words stand; None where none are."""
        if not self._marked.hasSelection():
            return None
        self.document.setTextWidth(self.width())
        block = self.document.findBlock(self._marked.selectionStart())
        line = block.layout().lineForTextPosition(self._marked.selectionStart() - block.position())
        return int(self.document.documentLayout().blockBoundingRect(block).top() + line.y() + line.height() / 2)

    @property
    def plain(self) -> str:
        """The words without their marks."""
        return self.document.toPlainText()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        self.document.setTextWidth(width)
        return int(self.document.size().height()) + 1

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(400), self.heightForWidth(max(self.width(), self._theme.px(200))))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(120), self._theme.px(20))

    def resizeEvent(self, event: QResizeEvent) -> None:
        if event.size().width() != event.oldSize().width():
            self.updateGeometry()  # a layout bounds the height by what was asked at the width before
        super().resizeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        self.document.setTextWidth(self.width())
        context = QAbstractTextDocumentLayout.PaintContext()
        context.palette.setColor(QPalette.ColorRole.Text, ink("ink"))
        context.clip = QRectF(event.rect())
        context.selections = [_selection(each, masked_format()) for each in self._masked]
        if self._marked.hasSelection():
            context.selections = [*context.selections, _selection(self._marked, _found_format())]
        self.document.documentLayout().draw(painter, context)
        painter.setPen(ink("ink"))
        paint_dashes(painter, boxed(self.document), self.document.indentWidth())

    def place_at(self, point: QPoint) -> int:
        """The place in the words at a point."""
        return self.document.documentLayout().hitTest(point.toPointF(), Qt.HitTestAccuracy.FuzzyHit)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.pressed.emit(self.place_at(event.position().toPoint()))
        else:
            super().mousePressEvent(event)


def _selection(cursor: QTextCursor, format: QTextCharFormat) -> QAbstractTextDocumentLayout.Selection:
    made = QAbstractTextDocumentLayout.Selection()
    made.cursor, made.format = cursor, format
    return made


def _found_format() -> QTextCharFormat:
    made = QTextCharFormat()
    made.setBackground(ink("accent"))
    made.setForeground(ink("onaccent"))
    return made
