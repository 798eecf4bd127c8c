"""Those at the table on the wall: a shape, a name and an answer a row, in as many columns as they need."""

from __future__ import annotations

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFont, QFontMetricsF, QPen

from app.domain.wall import Wall, WallRow
from app.translation import _
from ui import shapes
from ui.shapes import Shape
from ui.wall.lines import short_names
from ui.wall.measures import LEAST, Grid
from ui.wall.pen import Pen

SHAPES: dict[str, Shape] = {"serves": "disc", "substitutes": "ringed_disc", "disqualified": "struck_ring", "empty": "dashed_ring"}
RIGHT = Qt.AlignmentFlag.AlignRight


class People:
    """Paints the rows; where there are many the answers stand in letters and the notes give way to the names."""

    def __init__(self, pen: Pen, wall: Wall, where: Grid) -> None:
        self._pen, self._wall, self._grid = pen, wall, where
        self._answers = any(r.ballot for r in wall.rows) or any(r.now for r in wall.rows)
        self._size = self._letters()

    def paint(self) -> None:
        """All rows."""
        rows = self._wall.rows
        for number, row in enumerate(rows):
            x, y = self._grid.place(number, len(rows))
            self._row(row, QRectF(x, y, self._grid.column, self._grid.row))

    def _letters(self) -> int:
        """All names in one size: that of the rows where they have room, else the smallest, before any is written shorter."""
        strong = QFontMetricsF(self._pen.font(self._grid.letters, strong=True))
        room = self._grid.column - self._grid.letters - (220 if self._answers else 60)
        names = (f"{r.name} ({r.party})" for r in self._wall.rows)
        return self._grid.letters if all(strong.horizontalAdvance(name) <= room for name in names) else LEAST

    def _row(self, row: WallRow, box: QRectF) -> None:
        self._ground(row, box)
        side = min(44.0, self._size * 0.9)
        left = box.left() + (10 if self._grid.dense else 14)
        shape: Shape = "barred_disc" if row.declined else SHAPES[row.standing]
        shapes.paint(self._pen.painter, shape, QRectF(left, box.center().y() - side / 2, side, side), self._pen.theme.tokens)
        begins = left + side + (10 if self._grid.dense else 20)
        self._name(row, QRectF(begins, box.top(), self._answer(row, box) - begins, box.height()))

    def _ground(self, row: WallRow, box: QRectF) -> None:
        painter = self._pen.painter
        if row.now:
            painter.fillRect(box, self._pen.colour("wash"))
            painter.setPen(QPen(self._pen.colour("accent"), 3))
            painter.drawRect(box)
        else:
            painter.setPen(QPen(self._pen.colour("line"), 1))
            painter.drawLine(box.topLeft(), box.topRight())

    def _answer(self, row: WallRow, box: QRectF) -> float:
        """What the person answered, or that it is their turn; where the room for the name ends."""
        if not self._answers:
            return box.right() - 10
        width, height = (44.0 if self._grid.dense else 136.0), min(60.0, box.height() - (4 if self._grid.dense else 8))
        plate = QRectF(box.right() - width - 6, box.center().y() - height / 2, width, height)
        if row.ballot is not None:
            words = {"yes": _("Ja"), "no": _("Nej"), "abstain": _("Avstår")}[row.ballot]
            self._pen.plate(words[:1] if self._grid.dense else words, plate, LEAST, filled=row.ballot == "yes",
                            dashed=row.ballot == "abstain")
        elif row.now and not self._grid.dense:
            font = self._pen.font(LEAST, strong=True)
            self._pen.inside(_("röstar nu"), plate.adjusted(0, 0, -10, 0), font, "accent", RIGHT)
            return plate.right() - 10 - QFontMetricsF(font).horizontalAdvance(_("röstar nu")) - 24
        return plate.left() - (10 if self._grid.dense else 20)

    def _name(self, row: WallRow, box: QRectF) -> None:
        """The name in the longest way that has room; the note beside it where it has room too."""
        size = self._size
        strong = self._pen.font(size, strong=row.standing not in ("empty", "disqualified"))
        usual, small = self._pen.font(size), self._pen.font(LEAST)
        name, party = self._written(row, strong, usual, box.width())
        wide = QFontMetricsF(strong).horizontalAdvance(name) + QFontMetricsF(usual).horizontalAdvance(f" {party}")
        top = box.center().y() - QFontMetricsF(strong).height() / 2
        end = self._pen.say(name, box.left(), top, strong, "ink2" if row.standing == "empty" else "ink")
        self._pen.say(party, end + size * 0.25, top, usual, "ink2")
        note = _("deltar ej") if row.declined else row.note if row.name else ""
        if wide + 24 + QFontMetricsF(small).horizontalAdvance(note) <= box.width():
            self._pen.inside(note, box, small, "ink2", RIGHT)

    def _written(self, row: WallRow, strong: QFont, usual: QFont, room: float) -> tuple[str, str]:
        names, parties = QFontMetricsF(strong), QFontMetricsF(usual)
        known = f"({row.party})" if row.party else ""
        ways = list(short_names(row.name, known)) if row.name else [(_("Tom plats"), known), (_("Tom plats"), "")]
        for name, party in ways:
            if names.horizontalAdvance(name) + parties.horizontalAdvance(f" {party}" if party else "") <= room:
                return name, party
        return names.elidedText(ways[-1][0], Qt.TextElideMode.ElideRight, room), ""
