"""The wall painted: the item at the left, those at the table at the right, large enough to be read from ten metres."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF, QPainter

from app.domain.wall import Wall
from app.translation import _
from ui.theme import Theme
from ui.wall.ballot import Ballot
from ui.wall.measures import BOTTOM, GUTTER, HEIGHT, LEAST, MARGIN, ROWS_TOP, SECOND_LINE, TOP, grid, width_for
from ui.wall.pen import Pen
from ui.wall.people import People
from ui.wall.words import pause_words, summed

CENTRE = Qt.AlignmentFlag.AlignHCenter
SIZES = (72, 60, 48, 42)


def paint_wall(painter: QPainter, width: int, height: int, theme: Theme, wall: Wall, clock: str) -> None:
    """Fill a screen of so many pixels, with the clock of the room."""
    painter.setRenderHints(QPainter.RenderHint.Antialiasing | QPainter.RenderHint.TextAntialiasing)
    painter.fillRect(0, 0, width, height, theme.colour("paper"))
    units = width_for(width, height)
    scale = min(width / units, height / HEIGHT)
    painter.translate((width - units * scale) / 2, (height - HEIGHT * scale) / 2)
    painter.scale(scale, scale)
    WallPainter(Pen(painter, theme), units, wall, clock).paint()


class WallPainter:
    """Paints one wall, 1080 units high and so many wide."""

    def __init__(self, pen: Pen, width: float, wall: Wall, clock: str) -> None:
        self._pen, self._width, self._wall, self._clock = pen, width, wall, clock
        self._grid = grid(len(wall.rows), width)

    def paint(self) -> None:
        """The whole surface."""
        self._head()
        if self._wall.phase == "item":
            self._item(self._grid.left - MARGIN - GUTTER)
            People(self._pen, self._wall, self._grid).paint()
        elif self._wall.phase == "closed_doors":
            self._closed_doors()
        else:
            self._pause()

    def _head(self) -> None:
        """Body and clock, under them the day and the chair; the place gives way before the day does."""
        pen, wall = self._pen, self._wall
        clock, strong, usual = pen.font(52, strong=True), pen.font(40, strong=True), pen.font(LEAST)
        right = self._width - MARGIN
        begins = right - QFontMetricsF(clock).horizontalAdvance(self._clock)
        pen.say(self._clock, begins, TOP - 8, clock)
        pen.say(QFontMetricsF(strong).elidedText(wall.body, Qt.TextElideMode.ElideRight, begins - MARGIN - GUTTER), MARGIN, TOP,
                strong)
        metrics = QFontMetricsF(usual)
        chair = _("Ordförande {name}").format(name=wall.chair) if wall.chair else ""
        room = right - MARGIN - GUTTER - metrics.horizontalAdvance(chair)
        where = wall.where if metrics.horizontalAdvance(wall.where) <= room else wall.day
        pen.say(where, MARGIN, SECOND_LINE, usual, "ink2")
        pen.say(chair, right - metrics.horizontalAdvance(chair), SECOND_LINE, usual, "ink2")

    def _item(self, width: float) -> None:
        wall, y = self._wall, self._mark()
        ballot = Ballot(self._pen, wall.vote, width) if wall.vote is not None and not wall.decided else None
        deep = max(120.0, BOTTOM - y - 28 - ballot.least) if ballot else 250.0
        y = self._pen.fitted(wall.heading, QRectF(MARGIN, y, width, deep), SIZES, strong=True) + 28
        if ballot is not None:
            ballot.paint(y)
            return
        if wall.vote is not None:
            y = self._pen.fitted(summed(wall.vote), QRectF(MARGIN, y, width, 130), (LEAST,), tone="ink2") + 24
        if wall.decided:
            y = self._caption(_("Beslut"), y)
            self._pen.fitted("\n".join(wall.decided), QRectF(MARGIN, y, width, BOTTOM - y), (44, 40, LEAST))
        elif wall.proposals:
            self._proposals(y, width)

    def _mark(self) -> float:
        if self._wall.mark:
            self._pen.say(self._wall.mark, MARGIN, ROWS_TOP - 8, self._pen.font(48, strong=True), "accent")
        return ROWS_TOP + (56.0 if self._wall.mark else 0.0)

    def _caption(self, text: str, y: float) -> float:
        self._pen.say(text, MARGIN, y, self._pen.font(LEAST), "ink2")
        return y + 54

    def _proposals(self, y: float, width: float) -> None:
        """Each with its movers; they share what room there is."""
        y = self._caption(_("Yrkanden"), y)
        left = list(self._wall.proposals)
        while left:
            share = (BOTTOM - y) / len(left)
            if share < 2 * LEAST * 1.16:
                self._pen.fitted(_("och {count} till").format(count=len(left)), QRectF(MARGIN, y, width, 44), (LEAST,))
                return
            words, movers = left.pop(0)
            y = self._pen.fitted(words, QRectF(MARGIN, y, width, share - 66), (44, LEAST), strong=True)
            y = self._pen.fitted(movers, QRectF(MARGIN, y, width, 44), (LEAST,), tone="ink2") + 18

    def _closed_doors(self) -> None:
        self._middle(self._wall.mark, 420, 72, strong=True)
        self._middle(self._wall.heading, 540, 64, strong=True)

    def _pause(self) -> None:
        words, told = pause_words(self._wall, self._clock)
        self._middle(self._clock, 440, 220, light=True)
        self._middle(words, 680, 64, strong=True)
        self._middle(told, 780, 48)

    def _middle(self, text: str, y: float, size: float, *, strong: bool = False, light: bool = False) -> None:
        font = self._pen.font(size, strong=strong, light=light)
        self._pen.inside(text, QRectF(MARGIN, y - size, self._width - 2 * MARGIN, 2 * size), font, "ink", CENTRE)
