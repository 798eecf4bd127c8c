"""Key plates, and the key line at the foot of the window, which shows the keys of the part that has the focus."""

from __future__ import annotations

import re

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QAction, QColor, QFontMetrics, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QWidget

from ui.theme import Theme
from ui.theme.space import KEY_LINE, MARGIN
from ui.widgets.actions import acts_at, key_name
from ui.widgets.boxes import row_in
from ui.widgets.focus import follow_focus
from ui.widgets.labels import Elided, label
from ui.widgets.spoken import announce

NAME = re.compile(r"[A-ZÅÄÖ][\w-]+ (?:(?:von|af|de) )?[A-ZÅÄÖ][a-zåäöé]")
"""Words that begin with a name of two: its capital stays."""


def plate_width(theme: Theme, key: str) -> int:
    """The width of a plate with this key, in pixels."""
    return max(theme.px(20), QFontMetrics(theme.font("rail")).horizontalAdvance(key) + theme.px(12))


def paint_plate(painter: QPainter, theme: Theme, key: str, box: QRectF, *, edge: QColor, ink: QColor) -> None:
    """Paint the plate: an edge of one pixel, no fill."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(edge, 1))
    radius = theme.px(4)
    painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), radius, radius)
    painter.setPen(ink)
    painter.setFont(theme.font("rail"))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, key)
    painter.restore()


class KeyPlate(QWidget):
    """One key, as a plate."""

    def __init__(self, theme: Theme, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._key = key
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(plate_width(self._theme, self._key), self._theme.px(20))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        colour = self._theme.colour
        paint_plate(painter, self._theme, self._key, QRectF(self.rect()), edge=colour("edge"), ink=colour("ink2"))


class KeyLine(QWidget):
    """The acts of the focused part with their keys; at the right a remark, and the key that shows all."""

    def __init__(self, theme: Theme, all_keys: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._shown: list[tuple[str, str]] = []
        self._hints: list[QWidget] = []
        self.setProperty("surface", "ground")
        self.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self.setFixedHeight(theme.px(KEY_LINE))
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(theme.px(MARGIN), 0, theme.px(MARGIN), 0)
        self._row.setSpacing(theme.px(20))
        self._row.addStretch(1)
        remark = label("", "caption", tone="ink2", elided=True)
        assert isinstance(remark, Elided)
        self._remark = remark
        self._row.addWidget(self._remark)
        self._row.addWidget(self._hint(key_name(all_keys), all_keys.text(), lower=False))
        follow_focus(self._focus_changed)

    @property
    def hints(self) -> tuple[tuple[str, str], ...]:
        """What is shown now: key and act."""
        return tuple(self._shown)

    def say(self, remark: str) -> None:
        """Show the remark at the right, whole where the line is long enough: keys give way."""
        self._remark.setText(remark)
        announce(self._remark, remark)
        self._fit()

    @property
    def remark(self) -> str:
        """The remark shown at the right."""
        return self._remark.text()

    @property
    def shown(self) -> str:
        """What there is room for of it."""
        return self._remark.shown

    def follow(self, focused: QWidget | None) -> None:
        """Show the acts of this widget's place."""
        if focused is not None and focused.window() is not self.window():
            return
        self._shown = [(key_name(a), a.text()) for a in acts_at(focused)]
        self._lay()

    def _focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        if new is not None:
            self.follow(new)

    def _lay(self) -> None:
        for hint in self._hints:
            self._row.removeWidget(hint)
            hint.hide()  # until it is gone, which may be a frame later
            hint.deleteLater()
        self._hints = [self._hint(key, text) for key, text in self._shown]
        for place, hint in enumerate(self._hints):
            self._row.insertWidget(place, hint)
        self._fit()

    def minimumSizeHint(self) -> QSize:
        """The window can be narrower than what is shown: hints give way."""
        return QSize(self._theme.px(MARGIN * 2), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Leave out what does not fit; the list of all keys has it."""
        free = self.width() - self._row.contentsMargins().left() * 2 - self._remark.sizeHint().width() - self._theme.px(220)
        for hint in self._hints:
            free -= hint.sizeHint().width() + self._row.spacing()
            hint.setVisible(free >= 0)

    def _hint(self, key: str, text: str, *, lower: bool = True) -> QWidget:
        hint = QWidget(self)
        row = row_in(hint, self._theme.px(6))
        row.addWidget(KeyPlate(self._theme, key, hint))
        words: QLabel = label(_lower(text) if lower else text, "caption", tone="ink2")
        row.addWidget(words)
        return hint


def _lower(text: str) -> str:
    """The first letter small, unless it begins a capital word or a name of two."""
    return text if text[1:2].isupper() or NAME.match(text) else text[:1].lower() + text[1:]
