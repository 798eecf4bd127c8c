"""A printed document on the screen: the very pages that will be printed; to those who listen the words of the page shown."""

from __future__ import annotations

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMargins, QPointF, Qt, Signal
from PySide6.QtGui import QAccessible, QPainter, QPaintEvent, QPalette, QResizeEvent
from PySide6.QtPdf import QPdfDocument
from PySide6.QtPdfWidgets import QPdfView
from PySide6.QtWidgets import QWidget

from ui.theme import Theme
from ui.widgets.ring import ring_inside
from ui.widgets.spoken import listened_to, speak_as

WIDEST = 860
"""The widest page, at 100 %."""


class PaperView(QPdfView):
    """Shows PDF bytes, and keeps its place when they are made anew. `turned` carries the page and how many there are."""

    turned = Signal(int, int)

    def __init__(self, theme: Theme, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self._bytes = b""
        self._document = QPdfDocument(parent)  # a child of the view itself would outlive half of it, and Qt would fall
        self._buffer: QBuffer | None = None
        speak_as(self, QAccessible.Role.Document)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setPageMode(QPdfView.PageMode.MultiPage)
        self.setZoomMode(QPdfView.ZoomMode.FitToWidth)
        self.setDocument(self._document)
        self.pageNavigator().currentPageChanged.connect(self._tell_page)
        theme.changed.connect(self._colour)
        self._colour()

    @property
    def pages(self) -> int:
        """How many pages there are."""
        return self._document.pageCount()

    @property
    def document_bytes(self) -> bytes:
        """The document shown."""
        return self._bytes

    def put(self, document: bytes) -> None:
        """Show this document at the place where the last one was."""
        if document == self._bytes:
            return
        place = self.verticalScrollBar().value()
        self._bytes = document
        buffer = QBuffer(self._document)
        buffer.setData(QByteArray(document))
        buffer.open(QIODevice.OpenModeFlag.ReadOnly)
        self._document.load(buffer)
        if self._buffer is not None:
            self._buffer.deleteLater()
        self._buffer = buffer
        self.verticalScrollBar().setValue(place)
        self._tell_page()

    def go_to(self, page: int) -> None:
        """Turn to a page, counted from 0."""
        self.pageNavigator().jump(page, QPointF())

    def paintEvent(self, event: QPaintEvent) -> None:
        """Paper is not quite white in the dark; the ring tells that the keys scroll it."""
        super().paintEvent(event)
        if self._theme.dark:
            painter = QPainter(self.viewport())
            painter.setCompositionMode(QPainter.CompositionMode.CompositionMode_Multiply)
            painter.fillRect(self.viewport().rect(), self._theme.colour("sheet"))
            painter.end()
        if self.hasFocus():
            ring_inside(self.viewport(), self._theme)

    def resizeEvent(self, event: QResizeEvent) -> None:
        """A page is never wider than what one reads at a glance; it stands in the middle."""
        least = self._theme.px(24)
        side = max(least, (self.width() - self._theme.px(WIDEST)) // 2)
        self.setDocumentMargins(QMargins(side, least, side, least))
        super().resizeEvent(event)

    def _tell_page(self) -> None:
        page = self.pageNavigator().currentPage()
        self.turned.emit(page + 1, self.pages)
        if listened_to() and self.pages:
            self.setAccessibleDescription(self._document.getAllText(page).text())

    def _colour(self) -> None:
        palette = QPalette(self.palette())
        palette.setColor(QPalette.ColorRole.Dark, self._theme.colour("ground"))
        self.setPalette(palette)
        self.setPageSpacing(self._theme.px(16))
