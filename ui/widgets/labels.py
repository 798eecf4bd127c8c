"""Words on the page, by role and tone."""

from __future__ import annotations

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QLabel, QSizePolicy, QWidget

from ui.theme import Role
from ui.theme.tokens import ColourName


class Elided(QLabel):
    """Words of one line that give way: what has no room ends in `…`, and the tool tip has it all."""

    def minimumSizeHint(self) -> QSize:
        return QSize(1, super().minimumSizeHint().height())

    @property
    def shown(self) -> str:
        """What there is room for."""
        return self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.contentsRect().width())

    def paintEvent(self, event: QPaintEvent) -> None:
        shown = self.shown
        self.setToolTip("" if shown == self.text() else self.text())
        self.style().drawItemText(QPainter(self), self.contentsRect(), self.alignment(), self.palette(), self.isEnabled(), shown,
                                  self.foregroundRole())


def label(text: str, role: Role = "body", *, tone: ColourName | None = None, strong: bool = False, wrap: bool = False,
          elided: bool = False) -> QLabel:
    """A label; size, tone and weight come from the style sheet, so they follow the theme. `elided`: see `Elided`."""
    made = Elided(text) if elided else QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setProperty("role", role)
    made.setProperty("tone", tone)
    made.setProperty("strong", strong)
    made.setWordWrap(wrap)
    if wrap:
        made.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    return made


def retone(words: QLabel, tone: ColourName | None) -> None:
    """Give the label another tone."""
    words.setProperty("tone", tone)
    words.style().unpolish(words)
    words.style().polish(words)


def hair(direction: str = "h", parent: QWidget | None = None) -> QFrame:
    """A hairline, `h` lying or `v` standing."""
    made = QFrame(parent)
    made.setProperty("hair", direction)
    made.setFrameShape(QFrame.Shape.NoFrame)
    return made


def surface(widget: QWidget, name: str) -> QWidget:
    """Let the widget have this ground; the widget."""
    widget.setProperty("surface", name)
    widget.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
    return widget
