"""The meeting's first §: it comes by itself, is told where it comes from, and can be written by hand."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.domain.paragraph_series import Numbering
from app.translation import _
from ui.pages.agenda.strips import named
from ui.paragraph_words import whence
from ui.theme import Theme
from ui.widgets.boxes import row_in
from ui.widgets.fields import line, put
from ui.widgets.labels import label


class FirstParagraph(QWidget):
    """`written` carries the § written by hand, None where the field was emptied: then it follows by itself again."""

    written = Signal(object)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.field = named(line(theme, width=72), _("Första §"))
        self.field.setMaxLength(4)
        self.whence = label("", "caption", tone="ink3", wrap=True)
        row = row_in(self, theme.px(12))
        row.addWidget(self.field)
        row.addWidget(self.whence, 1)
        self._told: Numbering | None = None
        self.setFocusProxy(self.field)
        self.field.editingFinished.connect(self._finish)

    def take(self, numbering: Numbering, *, begun: bool) -> None:
        """Show where the §§ begin; once the meeting has begun that is not changed here."""
        self._told = numbering
        self.field.setEnabled(not begun)
        self.whence.setText(_("Sammanträdet är öppnat.") if begun else whence(numbering))
        self.field.setAccessibleDescription(self.whence.text())
        if not self.field.hasFocus():
            put(self.field, str(numbering.first))

    def _finish(self) -> None:
        text = self.field.text().strip()
        first = int(text) if text.isdecimal() and int(text) > 0 else None
        if self._told is None or first == self._told.first:
            return
        if first is None and (text or self._told.origin != "by_hand"):
            put(self.field, str(self._told.first))  # it cannot be read, or follows by itself already
            return
        self.written.emit(first)
