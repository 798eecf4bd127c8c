"""The year as a strip: months side by side, and a mark for each day that is met on."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.domain.year_plan import PlannedDay
from app.translation import _
from ui import shapes
from ui.theme import Theme
from ui.words import short_day

HEIGHT = 56


class YearStrip(QWidget):
    """A disc is planned, a ring is new, a triangle is new and has something against it; the longest gap is underlined."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._year = 0
        self._planned: tuple[date, ...] = ()
        self._new: tuple[PlannedDay, ...] = ()
        self._gap: tuple[date, date] | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def tell(self, year: int, planned: Sequence[date], new: Sequence[PlannedDay], gap: tuple[date, date] | None) -> None:
        """Show this year."""
        self._year, self._planned, self._new, self._gap = year, tuple(planned), tuple(new), gap
        told = ", ".join(short_day(d) for d in sorted((*planned, *(n.day for n in new))))
        self.setAccessibleName(_("Året {year}: {days}").format(year=year, days=told or _("inga dagar")))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(320), self._theme.px(HEIGHT))

    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._year:
            return
        painter, theme, px = QPainter(self), self._theme, self._theme.px
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        base = px(24)
        self._paint_months(painter, base)
        if self._gap is not None:
            first, last = (self._x(day) for day in self._gap)
            painter.fillRect(QRectF(first, base + px(12), last - first, px(2)), theme.colour("ink3"))
        for day in self._planned:
            self._mark(painter, day, "disc", base)
        for each in self._new:
            if each.day.year == self._year and each.against != "taken":
                self._mark(painter, each.day, "triangle" if each.against else "ring", base)

    def _paint_months(self, painter: QPainter, base: int) -> None:
        px, theme = self._theme.px, self._theme
        painter.fillRect(QRectF(0, base, self.width(), 1), theme.colour("edge"))
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.colour("ink3"))
        for month in range(1, 13):
            first = date(self._year, month, 1)
            x = self._x(first)
            painter.fillRect(QRectF(x, base - px(4), 1, px(8)), theme.colour("edge"))
            words = QRectF(x + px(4), base + px(14), self.width() / 12, theme.line_height("caption"))
            painter.drawText(words, Qt.AlignmentFlag.AlignLeft, short_day(first).split(" ")[1])

    def _mark(self, painter: QPainter, day: date, shape: shapes.Shape, base: int) -> None:
        side = self._theme.px(18)
        box = QRectF(min(self._x(day) - side / 2, self.width() - side), base - side / 2, side, side)
        painter.fillRect(box.adjusted(side / 5, side / 5, -side / 5, -side / 5), self._theme.colour("paper"))
        shapes.paint(painter, shape, box, self._theme.tokens)

    def _x(self, day: date) -> float:
        return (day - date(self._year, 1, 1)).days / 366 * self.width()
