"""A choice of one among few, all of them in sight."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPainterPath, QPaintEvent, QPen
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QSizePolicy, QWidget

from ui.theme import Theme
from ui.theme.space import RADIUS_FIELD
from ui.widgets.boxes import row_in
from ui.widgets.pressable import Pressable


class Segmented(QWidget):
    """Exclusive buttons side by side; `chosen` carries the value. The arrows move between them, Tab passes on."""

    chosen = Signal(object)

    def __init__(self, theme: Theme, name: str, choices: Sequence[tuple[object, str]], value: object = None,
                 parent: QWidget | None = None) -> None:
        """`choices` are values and their words; `name` is what is chosen, for those who listen."""
        super().__init__(parent)
        self.setAccessibleName(name)
        self._values = [v for v, _words in choices]
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        row = row_in(self)
        for place, (_value, words) in enumerate(choices):
            button = _Segment(theme, words, first=place == 0, last=place == len(choices) - 1)
            button.setAccessibleName(f"{name}: {words}")
            self._group.addButton(button, place)
            row.addWidget(button)
        row.addStretch(1)
        self.choose(value)
        self._group.idClicked.connect(lambda place: self.chosen.emit(self._values[place]))

    @property
    def value(self) -> object:
        """The value chosen; None where nothing is."""
        place = self._group.checkedId()
        return self._values[place] if place >= 0 else None

    def choose(self, value: object) -> None:
        """Show this value; nothing is told. One that is not among the choices leaves all unchosen."""
        self._group.setExclusive(False)
        for place, known in enumerate(self._values):
            self._group.button(place).setChecked(known == value)
        self._group.setExclusive(True)
        self._set_tab_stop()

    def button(self, value: object) -> QAbstractButton:
        """The button of that value."""
        return self._group.button(self._values.index(value))

    def _set_tab_stop(self) -> None:
        self.setFocusProxy(self._group.checkedButton() or self._group.button(0))


class _Segment(Pressable):
    def __init__(self, theme: Theme, words: str, *, first: bool, last: bool) -> None:
        super().__init__()
        self._theme, self._first, self._last = theme, first, last
        self.setText(words)
        self.setToolTip(words)
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        width = QFontMetrics(self._theme.font("body", strong=True)).horizontalAdvance(self.text())
        return QSize(width + self._theme.px(22), self._theme.px(26))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colour, on = self._theme.colour, self.isChecked()
        painter.setPen(QPen(colour("edge"), 1))
        painter.setBrush(colour("accent") if on else colour("paper"))
        painter.drawPath(self._outline())
        painter.setPen(colour("onaccent") if on else colour("ink2"))
        painter.setFont(self._theme.font("body", strong=on))
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignCenter, self.text())
        if self.hasFocus():
            self._paint_ring(painter, on)

    def _outline(self) -> QPainterPath:
        box = QRectF(self.rect()).adjusted(0.5 if self._first else -0.5, 0.5, -0.5, -0.5)
        path, radius = QPainterPath(), self._theme.px(RADIUS_FIELD)
        path.setFillRule(Qt.FillRule.WindingFill)
        path.addRoundedRect(box, radius, radius)
        if not self._first:
            path.addRect(box.adjusted(0, 0, -box.width() / 2, 0))
        if not self._last:
            path.addRect(box.adjusted(box.width() / 2, 0, 0, 0))
        return path.simplified()

    def _paint_ring(self, painter: QPainter, on: bool) -> None:
        width = self._theme.px(2)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self._theme.colour("onaccent" if on else "accent"), width))
        inset = width + 1
        painter.drawRoundedRect(QRectF(self.rect()).adjusted(inset, inset, -inset, -inset), width, width)
