"""A line that speaks when the world stands in the way: what, in bold, then what to do; it covers nothing."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QSizePolicy, QWidget

from app.translation import _
from ui import shapes
from ui.theme import Theme
from ui.theme.space import MARGIN
from ui.theme.tokens import ColourName
from ui.widgets.actions import action
from ui.widgets.buttons import outlined
from ui.widgets.labels import label, surface
from ui.widgets.spoken import announce


class ShapeMark(QWidget):
    """One shape of the code of states, in a box of its own; it says nothing by itself to those who listen."""

    def __init__(self, theme: Theme, shape: shapes.Shape, side: float = 24, colour: ColourName | None = None,
                 parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._shape, self._side, self._colour = theme, shape, side, colour
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(self._side), self._theme.px(self._side))

    def paintEvent(self, event: QPaintEvent) -> None:
        shapes.paint(QPainter(self), self._shape, QRectF(self.rect()), self._theme.tokens, self._colour)


class MessageLine(QWidget):
    """Hidden until something is said; Esc in it, or the next act that succeeds, takes it away."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        surface(self, "warn")
        self._theme = theme
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(MARGIN), theme.px(8), theme.px(MARGIN), theme.px(8))
        row.setSpacing(theme.px(12))
        row.addWidget(ShapeMark(theme, "triangle"))
        self.sentence = label("", strong=True)
        self.advice = label("")
        self._words = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._words.setSpacing(theme.px(12))
        self._words.addWidget(self.sentence)
        self._words.addWidget(self.advice, 1)
        row.addLayout(self._words, 1)
        self._away = outlined(theme, action(self, _("Stäng"), "Esc", self.clear))
        row.addWidget(self._away)
        self.hide()

    def say(self, sentence: str, advice: str = "") -> None:
        """Show a sentence and an advice."""
        self.sentence.setText(sentence)
        self.advice.setText(advice)
        self.advice.setVisible(bool(advice))
        self.setAccessibleName(f"{sentence} {advice}".strip())
        self._fit()
        self.show()
        announce(self, self.accessibleName(), urgent=True)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Side by side where both have room; else the advice under the sentence, each as wide as the line and wrapped."""
        taken = 2 * self._theme.px(MARGIN) + self._theme.px(24 + 4 * 12) + self._away.sizeHint().width()
        wanted = sum(words.fontMetrics().horizontalAdvance(words.text()) for words in (self.sentence, self.advice))
        fits = wanted + taken <= self.width()
        for words in (self.sentence, self.advice):
            words.setWordWrap(not fits)
        directions = QBoxLayout.Direction
        self._words.setDirection(directions.LeftToRight if fits else directions.TopToBottom)

    def clear(self) -> None:
        """Fall silent."""
        self.hide()
