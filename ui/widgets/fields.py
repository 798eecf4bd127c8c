"""Fields with their labels: the label at the left, right-aligned, as on a form."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import cast

from PySide6.QtCore import QRectF, QSignalBlocker, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QIntValidator, QKeyEvent, QPaintEvent
from PySide6.QtWidgets import (
    QComboBox,
    QGridLayout,
    QHBoxLayout,
    QLabel,
    QLineEdit,
    QPlainTextEdit,
    QSizePolicy,
    QStyle,
    QStyleOptionComboBox,
    QStylePainter,
    QWidget,
)

from app.translation import _
from ui import icons
from ui.theme import Theme
from ui.widgets.boxes import column_in
from ui.widgets.labels import label

NO_BREAK = "\u00a0"
LINE_ENDS = {0x2028: "\n", 0x2029: "\n", 0xFDD0: "\n", 0xFDD1: "\n"}
"""How a document ends its lines within."""
THOUSANDS = re.compile(rf"(?<!\d)(\d{{1,3}}(?:{NO_BREAK}\d{{3}})*) \d{{3}}$")
NO_THOUSANDS = re.compile(rf"(?<!\d)(\d{{1,3}}(?:{NO_BREAK}\d{{3}})*){NO_BREAK}\d{{4}}$")
"""A figure in thousands as it is typed; a fourth digit shows that it was none."""
SETTLE = 300
"""Milliseconds after the last key before a field speaks."""


class FieldGrid(QWidget):
    """Rows of label and field, in a grid whose label column has one width."""

    def __init__(self, theme: Theme, label_width: float = 160, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._last = 0
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(theme.px(16))
        self._grid.setVerticalSpacing(theme.px(8))
        self._grid.setColumnMinimumWidth(0, theme.px(label_width))
        self._grid.setColumnStretch(1, 1)

    def add(self, words: str, field: QWidget, *, width: float | None = None, hint: str = "") -> QWidget:
        """Put a field under the last, with its label as its accessible name; `width` at 100 %; the field."""
        row = self._last = self._last + 2  # the row after it is kept for what is wrong with it
        tag = label(words, "body", tone="ink2")
        tag.setBuddy(field)
        if not field.accessibleName():
            field.setAccessibleName(words)
        placed = field if width is None else self._bounded(field, self._theme.px(width))
        tag.setContentsMargins(0, self._theme.px(5), 0, 0)
        self._grid.addWidget(tag, row, 0, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop)
        if hint:
            field.setAccessibleDescription(hint)
        self._grid.addWidget(self._hinted(placed, hint) if hint else placed, row, 1)
        return field

    def _bounded(self, field: QWidget, width: int) -> QWidget:
        """The field as wide as it is meant to be, and narrower where there is no room."""
        around = QWidget()
        row = QHBoxLayout(around)
        row.setContentsMargins(0, 0, 0, 0)
        field.setMaximumWidth(width)
        field.setMinimumWidth(min(width, self._theme.px(90)))
        row.addWidget(field, width)
        row.addStretch(0)
        return around

    def show_row(self, field: QWidget, shown: bool) -> None:
        """Show or hide a field with its label."""
        row = self._row_of(field)
        for column in (0, 1) if row is not None else ():
            item = self._grid.itemAtPosition(row or 0, column)
            if item is not None and (widget := item.widget()) is not None:
                widget.setVisible(shown)

    def put_under(self, field: QWidget, words: QWidget) -> bool:
        """Let these words stand under a field; False where the field is not of this grid."""
        row = self._row_of(field)
        if row is not None:
            self._grid.addWidget(words, row + 1, 1)
        return row is not None

    def _row_of(self, field: QWidget) -> int | None:
        around: QWidget | None = field
        while around is not None and self._grid.indexOf(around) < 0:
            around = around.parentWidget()
        if around is None:
            return None
        place = self._grid.indexOf(around)
        row, *_column_and_spans = cast(tuple[int, int, int, int], self._grid.getItemPosition(place))
        return row

    def _hinted(self, field: QWidget, hint: str) -> QWidget:
        both = QWidget()
        column = column_in(both, self._theme.px(2))
        column.addWidget(field)
        words: QLabel = label(hint, "caption", tone="ink3", wrap=True)
        column.addWidget(words)
        return both


class TextField(QPlainTextEdit):
    """Running text that grows with what is written; Tab goes on to the next field. A figure as 1 200 is kept on one line."""

    def __init__(self, theme: Theme, least_lines: int = 2, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._least = theme, least_lines
        self.setTabChangesFocus(True)
        self.document().setDocumentMargin(theme.px(2))
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().documentLayout().documentSizeChanged.connect(lambda _size: self._fit())
        self._fit()

    def toPlainText(self) -> str:
        """What is written, with the spaces that do not break, which Qt would give as common ones."""
        return self.document().toRawText().translate(LINE_ENDS)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        super().keyPressEvent(event)
        if event.text().isdigit():
            self._bind(THOUSANDS, NO_BREAK)
            self._bind(NO_THOUSANDS, " ")

    def _bind(self, pattern: re.Pattern[str], space: str) -> None:
        """Put that space into the figure before the cursor."""
        cursor = self.textCursor()
        found = pattern.search(cursor.block().text()[:cursor.positionInBlock()])
        if found is not None:
            at = cursor.block().position() + found.end(1)
            cursor.beginEditBlock()
            cursor.setPosition(at)
            cursor.deleteChar()
            cursor.insertText(space)
            cursor.endEditBlock()

    def _fit(self) -> None:
        lines = max(self._least, int(self.document().size().height()))
        self.setFixedHeight(lines * self.fontMetrics().lineSpacing() + self._theme.px(14))


class Settling(QTimer):
    """Calls once, when nothing has been typed for a while; `flush` calls at once if something waits."""

    def __init__(self, call: Callable[[], object], parent: QWidget) -> None:
        super().__init__(parent)
        self.setSingleShot(True)
        self.setInterval(SETTLE)
        self._call = call
        self.timeout.connect(call)

    def flush(self) -> None:
        """Call now, if a call is due."""
        if self.isActive():
            self.stop()
            self._call()


def put(field: QLineEdit | QPlainTextEdit, text: str) -> None:
    """Show the text without telling, and without moving the cursor where it is the same."""
    with QSignalBlocker(field):
        if isinstance(field, QLineEdit):
            if field.text() != text:
                field.setText(text)
                field.setCursorPosition(0)
        elif field.toPlainText() != text:
            field.setPlainText(text)


class Count(QLineEdit):
    """A whole number from 0; ↑ and ↓ count."""

    counted = Signal(int)

    def __init__(self, most: int, parent: QWidget | None = None) -> None:
        super().__init__("0", parent)
        self._most = most
        self.setValidator(QIntValidator(0, most, self))
        self.textEdited.connect(lambda _text: self.counted.emit(self.value))

    @property
    def value(self) -> int:
        """The number written; an empty field is 0."""
        return int(self.text() or 0)

    def put(self, value: int) -> None:
        """Show a number, without telling."""
        self.setText(str(value))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Up: 1, Qt.Key.Key_Down: -1}.get(Qt.Key(event.key()))
        if step is None or event.modifiers() != Qt.KeyboardModifier.NoModifier:
            super().keyPressEvent(event)
            return
        self.put(min(self._most, max(0, self.value + step)))
        self.counted.emit(self.value)


class Pick(QComboBox):
    """A choice of one among many, as wide as its words."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToContents)
        self.setMinimumContentsLength(8)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._theme.px(120), super().minimumSizeHint().height())

    def showPopup(self) -> None:
        """As wide as the longest of the choices, where the screen has room for it."""
        wanted = self.view().sizeHintForColumn(0) + self._theme.px(24)
        self.view().setMinimumWidth(min(wanted, self.screen().availableSize().width()))
        super().showPopup()

    @property
    def shown(self) -> str:
        """What there is room for of the choice."""
        return self._option().currentText

    def _option(self) -> QStyleOptionComboBox:
        option = QStyleOptionComboBox()
        self.initStyleOption(option)
        style = self.style()
        room = style.subControlRect(style.ComplexControl.CC_ComboBox, option, style.SubControl.SC_ComboBoxEditField, self).width()
        option.currentText = self.fontMetrics().elidedText(option.currentText, Qt.TextElideMode.ElideRight, room)
        return option

    def paintEvent(self, event: QPaintEvent) -> None:
        """The style sheet takes the arrow away; ours takes the colour of the theme. What has no room ends in `…`."""
        side, painter, option = self._theme.px(16), QStylePainter(self), self._option()
        painter.drawComplexControl(QStyle.ComplexControl.CC_ComboBox, option)
        painter.drawControl(QStyle.ControlElement.CE_ComboBoxLabel, option)
        box = QRectF(self.width() - side - self._theme.px(8), (self.height() - side) / 2, side, side)
        icons.paint(painter, "chevron-down", box, self._theme.tokens.ink2)


def line(theme: Theme, text: str = "", *, width: float | None = None, placeholder: str = "") -> QLineEdit:
    """A field of one line."""
    made = QLineEdit(text)
    made.setPlaceholderText(placeholder)
    if width is not None:
        made.setFixedWidth(theme.px(width))
    return made


def mark_wrong(field: QLineEdit, wrong: bool) -> bool:
    """Show whether what is written can be read, by its edge and to those who listen; what was said."""
    field.setProperty("wrong", wrong)
    field.setAccessibleDescription(_("går inte att läsa") if wrong else "")
    field.style().unpolish(field)
    field.style().polish(field)
    return wrong
