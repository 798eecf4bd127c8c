"""The pen of the wall: lines, boxes of text and plates in the theme's colours, in letters that scale without changing shape."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen

from ui.theme import Theme
from ui.theme.tokens import ColourName
from ui.wall.lines import lines_of

LEADING = 1.16


class Pen:
    """Writes on a painter; positions are upper left corners."""

    def __init__(self, painter: QPainter, theme: Theme) -> None:
        self.painter, self.theme = painter, theme

    def colour(self, name: ColourName) -> QColor:
        """A colour of the theme."""
        return self.theme.colour(name)

    def font(self, size: float, *, strong: bool = False, light: bool = False) -> QFont:
        """Letters so many units high; without hinting they are as wide as they are measured, whatever the scale."""
        font = self.theme.sized(max(1, round(size)), strong=strong)
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        if light:
            font.setWeight(QFont.Weight.Light)
        return font

    def say(self, text: str, x: float, y: float, font: QFont, tone: ColourName = "ink") -> float:
        """A line; where it ends."""
        metrics = QFontMetricsF(font)
        self.painter.setFont(font)
        self.painter.setPen(self.colour(tone))
        self.painter.drawText(QPointF(x, y + metrics.ascent()), text)
        return x + metrics.horizontalAdvance(text)

    def inside(self, text: str, box: QRectF, font: QFont, tone: ColourName, where: Qt.AlignmentFlag) -> None:
        """A line within a box, in the middle of its height."""
        room, metrics = box.width(), QFontMetricsF(font)
        left = {Qt.AlignmentFlag.AlignRight: 1.0, Qt.AlignmentFlag.AlignHCenter: 0.5}.get(where, 0.0)
        x = box.left() + left * (room - metrics.horizontalAdvance(text))
        self.say(text, x, box.center().y() - metrics.height() / 2, font, tone)

    def fitted(self, text: str, box: QRectF, sizes: Iterable[int], *, strong: bool = False, tone: ColourName = "ink") -> float:
        """A text in the largest of the sizes that has room, in the smallest with an ellipsis where none has; where it ends."""
        lines, leading, font = list[str](), 0.0, QFont()
        for size in sizes:
            font, leading = self.font(size, strong=strong), size * LEADING
            lines = lines_of(text, QFontMetricsF(font), box.width())
            if len(lines) * leading <= box.height():
                break
        lines = lines_of(text, QFontMetricsF(font), box.width(), int(box.height() / leading))
        for number, line in enumerate(lines):
            self.say(line, box.left(), box.top() + number * leading, font, tone)
        return box.top() + len(lines) * leading

    def plate(self, word: str, box: QRectF, letters: float, *, filled: bool, dashed: bool = False) -> None:
        """An answer in a frame."""
        self.painter.save()
        self.frame(box, filled=filled, dashed=dashed)
        self.painter.restore()
        self.inside(word, box, self.font(letters, strong=not dashed), "onaccent" if filled else "ink",
                    Qt.AlignmentFlag.AlignHCenter)

    def frame(self, box: QRectF, *, filled: bool, dashed: bool = False) -> None:
        """The plate without its word: filled for yes, framed for no, dashed for one who abstains."""
        pen = QPen(self.colour("accent" if filled else "ink2" if dashed else "ink"), 2 if dashed else 4)
        if dashed:
            pen.setDashPattern([3, 2])
        inner = box.adjusted(2, 2, -2, -2)
        self.painter.setPen(pen)
        self.painter.setBrush(self.colour("accent") if filled else Qt.BrushStyle.NoBrush)
        self.painter.drawRoundedRect(inner, min(6.0, inner.width() / 4), min(6.0, inner.height() / 4))
