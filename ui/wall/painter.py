"""The wall painted: the item at the left, those at the table at the right, large enough to be read from ten metres."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QFontMetricsF, QPainter, QPen, QTextOption

from app.domain.wall import Wall, WallRow, WallVote
from app.translation import _
from ui import shapes
from ui.shapes import Shape
from ui.theme import Theme
from ui.theme.tokens import ColourName
from ui.wall.measures import GUTTER, HEIGHT, MARGIN, ROWS_TOP, TOP, WIDTH, Grid, grid

SHAPES: dict[str, Shape] = {"serves": "disc", "substitutes": "ringed_disc", "disqualified": "struck_ring", "empty": "dashed_ring"}
WRAP = QTextOption(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop)
WRAP.setWrapMode(QTextOption.WrapMode.WordWrap)


class WallPainter:
    """Paints one wall on a painter whose units are those of a screen of 1920 by 1080."""

    def __init__(self, painter: QPainter, theme: Theme, wall: Wall, clock: str) -> None:
        self._p, self._theme, self._wall, self._clock = painter, theme, wall, clock
        self._grid = grid(len(wall.rows))

    def paint(self) -> None:
        """The whole surface."""
        self._p.fillRect(QRectF(0, 0, WIDTH, HEIGHT), self._colour("paper"))
        self._head()
        if self._wall.phase in ("item", "closed_doors"):
            self._item()
            self._rows(self._grid)
        else:
            self._pause()

    # The parts

    def _head(self) -> None:
        strong, usual, clock = self._font(28, strong=True), self._font(28), self._font(36, strong=True)
        right = WIDTH - MARGIN - QFontMetricsF(clock).horizontalAdvance(self._clock)
        self._say(self._clock, right, TOP - 6, clock)
        if self._wall.chair:
            chair = _("Ordförande {name}").format(name=self._wall.chair)
            right -= 48 + QFontMetricsF(usual).horizontalAdvance(chair)
            self._say(chair, right, TOP, usual, "ink2")
        x = self._say(self._wall.body, MARGIN, TOP, strong) + 16
        where = QFontMetricsF(usual).elidedText(self._wall.where, Qt.TextElideMode.ElideRight, right - x - 48)
        self._say(where, x, TOP, usual, "ink2")

    def _item(self) -> None:
        wall, width = self._wall, self._grid.left - MARGIN - GUTTER
        y = float(ROWS_TOP)
        if wall.mark:
            self._say(wall.mark, MARGIN, y, self._font(48, strong=True), "accent")
            y += 64
        y = self._fitted(wall.heading, QRectF(MARGIN, y, width, 270), (72, 60, 48, 40), strong=True) + 40
        if wall.vote is not None and wall.decided:
            y = self._fitted(self._summed(wall.vote), QRectF(MARGIN, y, width, 90), (34, 30), tone="ink2") + 34
        elif wall.vote is not None:
            y = self._vote(wall.vote, y, width) + 30
        elif wall.proposals:
            y = self._proposals(y, width)
        if wall.decided:
            self._caption(_("Beslut"), y)
            self._fitted("\n".join(wall.decided), QRectF(MARGIN, y + 48, width, HEIGHT - y - 90), (38, 32, 28, 24))

    def _summed(self, vote: WallVote) -> str:
        """A vote that is over, in a line."""
        figures = ", ".join(f"{word} {figure}" for word, figure in vote.figures)
        return f"{vote.label}: {figures}. {vote.result}".strip()

    def _proposals(self, y: float, width: float) -> float:
        self._caption(_("Yrkanden"), y)
        y += 52
        room = 110 if len(self._wall.proposals) > 3 else 210
        for words, movers in self._wall.proposals[:6]:
            y = self._fitted(words, QRectF(MARGIN, y, width, room), (40, 34, 28), strong=True)
            y = self._fitted(movers, QRectF(MARGIN, y, width, 60), (30, 26), tone="ink2") + 18
        return y

    def _vote(self, vote: WallVote, y: float, width: float) -> float:
        y = self._sides(vote, y, width) + 34
        given = _("{label}, {given} av {all} har röstat").format(label=vote.label, given=vote.given, all=vote.entitled)
        label = given if not vote.result and vote.entitled else vote.label
        self._caption(f"{label} · {_('sluten')}" if vote.secret else label, y)
        y += 50
        if vote.figures:
            y = self._figures(vote, y, width)
        if vote.result:
            y = self._fitted(vote.result, QRectF(MARGIN, y, width, 60), (38,), strong=True)
        return y

    def _sides(self, vote: WallVote, y: float, width: float) -> float:
        for number, (word, text) in enumerate(vote.sides[:6]):
            if word:
                self._plate(word, QRectF(MARGIN, y, 132, 52), filled=number == 0)
            beside = 160 if word else 0
            y = self._fitted(text, QRectF(MARGIN + beside, y + 4, width - beside, 120), (36, 30, 26)) + 18
        return y

    def _figures(self, vote: WallVote, y: float, width: float) -> float:
        left = vote.entitled - vote.given
        figures = [*vote.figures, *([(_("återstår"), left)] if left and not vote.result else [])]
        each = min(224.0, width / max(len(figures), 1))
        for number, (word, figure) in enumerate(figures):
            waits = word == _("återstår")
            x = MARGIN + number * each
            self._say(str(figure), x, y, self._font(120, strong=not waits, light=waits), "ink2" if waits else "ink")
            self._fitted(word, QRectF(x, y + 138, each - 12, 40), (30, 24), tone="ink2")
        return y + 200

    def _rows(self, where: Grid) -> None:
        rows = self._wall.rows
        for number, row in enumerate(rows):
            x, y = where.place(number, len(rows))
            self._row(row, QRectF(x, y, where.column, where.row))

    def _row(self, row: WallRow, box: QRectF) -> None:
        size = box.height() * 0.52
        if row.now:
            self._p.fillRect(box, self._colour("wash"))
            self._p.setPen(QPen(self._colour("accent"), 3))
            self._p.drawRect(box)
        else:
            self._p.setPen(QPen(self._colour("line"), 1))
            self._p.drawLine(box.topLeft(), box.topRight())
        side = size * 0.9
        shapes.paint(self._p, SHAPES[row.standing], QRectF(box.left() + 14, box.center().y() - side / 2, side, side),
                     self._theme.tokens)
        end = self._answer(row, box)
        self._name(row, QRectF(box.left() + side + 34, box.top(), end - box.left() - side - 40, box.height()), size)

    def _answer(self, row: WallRow, box: QRectF) -> float:
        """What the person answered, or that it is their turn; where the room for the name ends."""
        width, height = min(124.0, box.width() * 0.22), box.height() * 0.66
        plate = QRectF(box.right() - width - 14, box.center().y() - height / 2, width, height)
        if row.ballot is not None:
            words = {"yes": _("Ja"), "no": _("Nej"), "abstain": _("Avstår")}
            self._plate(words[row.ballot], plate, filled=row.ballot == "yes", dashed=row.ballot == "abstain")
        elif row.now:
            self._aligned(_("röstar nu"), QRectF(plate.left() - 40, box.top(), plate.width() + 40, box.height()),
                          self._font(box.height() * 0.38, strong=True), "accent")
        elif not row.note and not row.declined:
            return box.right() - 14
        return plate.left() - 12

    def _name(self, row: WallRow, box: QRectF, size: float) -> None:
        note = _("deltar ej") if row.declined else row.note
        small = self._font(size * 0.66)
        room = box.width() - (QFontMetricsF(small).horizontalAdvance(note) + 24 if note else 0)
        strong, usual = self._font(size, strong=row.standing not in ("empty", "disqualified")), self._font(size)
        party = f"({row.party})" if row.party else ""
        taken = QFontMetricsF(usual).horizontalAdvance(f" {party}") if party else 0.0
        name = QFontMetricsF(strong).elidedText(row.name or _("Tom plats"), Qt.TextElideMode.ElideRight, room - taken)
        top = box.center().y() - QFontMetricsF(strong).height() / 2
        end = self._say(name, box.left(), top, strong, "ink" if row.standing != "empty" else "ink2")
        if party:
            self._say(party, end + size * 0.25, top, usual, "ink2")
        if note and row.name:
            self._aligned(note, box, small, "ink2")

    def _pause(self) -> None:
        wall = self._wall
        words = {"before": _("Sammanträdet börjar snart"), "between": "", "adjourned": _("Sammanträdet är ajournerat"),
                 "over": _("Sammanträdet är avslutat")}[wall.phase]
        told = _("Återupptas kl. {clock}").format(clock=wall.until) if wall.until else ""
        self._middle(self._clock, 420, self._font(220, light=True))
        self._middle(words, 660, self._font(64, strong=True))
        self._middle(told, 750, self._font(44), "ink2")

    # The pen

    def _colour(self, name: ColourName) -> QColor:
        return self._theme.colour(name)

    def _font(self, size: float, *, strong: bool = False, light: bool = False) -> QFont:
        font = self._theme.sized(max(1, round(size)), strong=strong)
        if light:
            font.setWeight(QFont.Weight.Light)
        return font

    def _say(self, text: str, x: float, y: float, font: QFont, tone: ColourName = "ink") -> float:
        """A line from its upper left corner; where it ends."""
        metrics = QFontMetricsF(font)
        self._p.setFont(font)
        self._p.setPen(self._colour(tone))
        self._p.drawText(int(x), int(y + metrics.ascent()), text)
        return x + metrics.horizontalAdvance(text)

    def _caption(self, text: str, y: float) -> None:
        self._say(text, MARGIN, y, self._font(30), "ink2")

    def _aligned(self, text: str, box: QRectF, font: QFont, tone: ColourName) -> None:
        self._p.setFont(font)
        self._p.setPen(self._colour(tone))
        self._p.drawText(box, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, text)

    def _middle(self, text: str, y: float, font: QFont, tone: ColourName = "ink") -> None:
        self._p.setFont(font)
        self._p.setPen(self._colour(tone))
        box = QRectF(MARGIN, y - QFontMetricsF(font).height() / 2, WIDTH - 2 * MARGIN, QFontMetricsF(font).height())
        self._p.drawText(box, Qt.AlignmentFlag.AlignCenter, text)

    def _fitted(
        self, text: str, box: QRectF, sizes: Iterable[int], *, strong: bool = False, tone: ColourName = "ink"
    ) -> float:
        """A text in the largest of the sizes in which it has room; where it ends. What still has none is cut at its foot."""
        font, taken = self._font(1), QRectF()
        for size in sizes:
            font = self._font(size, strong=strong)
            endless = QRectF(box.left(), box.top(), box.width(), 4000)
            taken = QFontMetricsF(font).boundingRect(endless, Qt.TextFlag.TextWordWrap, text)
            if taken.height() <= box.height():
                break
        self._p.save()
        self._p.setClipRect(box)
        self._p.setFont(font)
        self._p.setPen(self._colour(tone))
        self._p.drawText(QRectF(box.left(), box.top(), box.width(), taken.height() + 4), text, WRAP)
        self._p.restore()
        return box.top() + min(taken.height(), box.height())

    def _plate(self, word: str, box: QRectF, *, filled: bool, dashed: bool = False) -> None:
        self._p.save()
        pen = QPen(self._colour("accent" if filled else "ink2" if dashed else "ink"), 2 if dashed else 4)
        if dashed:
            pen.setDashPattern([3, 2])
        self._p.setPen(pen)
        self._p.setBrush(self._colour("accent") if filled else Qt.BrushStyle.NoBrush)
        self._p.drawRoundedRect(box, 6, 6)
        self._p.setFont(self._font(box.height() * 0.52, strong=not dashed))
        self._p.setPen(self._colour("onaccent" if filled else "ink"))
        self._p.drawText(box, Qt.AlignmentFlag.AlignCenter, word)
        self._p.restore()
