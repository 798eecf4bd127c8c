"""A vote on the wall: what yes and no stand for, how many have answered, the figures, and a cell for each vote."""

from __future__ import annotations

from PySide6.QtCore import QRectF

from app.domain.wall import WallVote
from app.translation import _
from ui.wall.measures import BOTTOM, LEAST, MARGIN
from ui.wall.pen import LEADING, Pen
from ui.wall.words import voted

UNDER, CELLS, RESULT = 56.0, 56.0, 92.0
NARROWEST_CELL, NARROWEST_FIGURE = 22.0, 126.0
NAME = 64.0
"""How high the line of a name and its votes is."""
SIDES = 6
"""Names that have room; of more, those with the most votes are shown, and how many are left out."""


class Ballot:
    """Paints one vote in a column so wide, from its top downwards; the figures and the result always have room."""

    def __init__(self, pen: Pen, vote: WallVote, width: float) -> None:
        self._pen, self._vote, self._width = pen, vote, width

    @property
    def least(self) -> float:
        """The height it needs when each side is told in two lines."""
        return self._below + len(self._sides_told) * (2 * LEAST * LEADING + 14)

    @property
    def _below(self) -> float:
        return 124 + self._high + (CELLS if self._has_cells else 0) + (RESULT if self._vote.result else 0)

    @property
    def _high(self) -> float:
        """How much height the figures take."""
        if not self._vote.figures:
            return 0.0
        names = (min(len(self._vote.figures), SIDES) + (len(self._vote.figures) > SIDES)) * NAME
        return names if self._of_names else -(-len(self._counted) // self._abreast) * (self._size + UNDER)

    @property
    def _of_names(self) -> bool:
        """Whether the votes are for names, which stand in a list."""
        return bool(self._vote.figures) and not self._vote.of_answers

    @property
    def _sides_told(self) -> list[tuple[str, str]]:
        """What stands for what; a name that stands under its figure is not told twice."""
        counted = {word for word, _figure in self._vote.figures}
        sides = [s for s in self._vote.sides if s[0] or s[1] not in counted]
        return [*sides[:SIDES], *([("", _more(len(sides) - SIDES))] if len(sides) > SIDES else [])]

    @property
    def _counted(self) -> list[tuple[str, int, bool]]:
        """The figures, and how many are to answer yet."""
        left = self._vote.waiting
        told = [(word, figure, False) for word, figure in self._vote.figures]
        return told + ([(_("återstår"), left, True)] if left and told else [])

    @property
    def _abreast(self) -> int:
        """How many figures stand in a row: all, or half of them where they have no room."""
        count = len(self._counted)
        return max(1, count if count * NARROWEST_FIGURE <= self._width else -(-count // 2))

    @property
    def _each(self) -> float:
        """How wide a figure is with the room beside it."""
        return min(236.0, self._width / self._abreast)

    @property
    def _size(self) -> float:
        """How high the letters of a figure are."""
        return min(124.0, self._each * 0.7)

    @property
    def _has_cells(self) -> bool:
        """Cells that would be too narrow to be told apart are left out."""
        return bool(self._vote.cells) and self._width / len(self._vote.cells) >= NARROWEST_CELL

    def paint(self, y: float) -> None:
        """All of it."""
        y = self._sides(y, BOTTOM - y - self._below) + 16
        y = self._pen.fitted(voted(self._vote), QRectF(MARGIN, y, self._width, 2 * LEAST * LEADING), (LEAST,), tone="ink2") + 4
        if self._vote.figures:
            y = self._names(y) if self._of_names else self._cells(self._figures(y))
        self._pen.fitted(self._vote.result, QRectF(MARGIN, y, self._width, RESULT), (44, LEAST), strong=True)

    def _sides(self, y: float, room: float) -> float:
        """They share what room there is."""
        sides = self._sides_told
        for number, (word, text) in enumerate(sides):
            if word:
                self._pen.plate(word, QRectF(MARGIN, y, 104, 54), LEAST, filled=number == 0)
            beside = 128.0 if word else 0.0
            share = max(LEAST * LEADING, room / len(sides) - 14)
            ends = self._pen.fitted(text, QRectF(MARGIN + beside, y + 2, self._width - beside, share), (40, LEAST))
            y = max(ends, y + 54 if word else 0) + 14
        return y

    def _figures(self, y: float) -> float:
        high = self._size + UNDER
        for number, (word, figure, waits) in enumerate(self._counted):
            x, top = MARGIN + number % self._abreast * self._each, y + number // self._abreast * high
            font = self._pen.font(self._size, strong=not waits, light=waits)
            self._pen.say(str(figure), x, top - self._size * 0.2, font, "ink2" if waits else "ink")
            self._pen.fitted(word, QRectF(x, top + self._size * 0.98, self._each - 10, LEAST * LEADING), (LEAST,), tone="ink2")
        return y + self._high

    def _names(self, y: float) -> float:
        """The votes of each name, a line each."""
        votes = self._vote.figures
        kept = votes if len(votes) <= SIDES else sorted(votes, key=lambda v: -v[1])[:SIDES]
        left = [(_more(len(votes) - SIDES), None)] if len(votes) > SIDES else []
        for number, (name, figure) in enumerate((*kept, *left)):
            top = y + number * NAME
            if figure is not None:
                self._pen.say(str(figure), MARGIN, top, self._pen.font(52, strong=True))
            self._pen.fitted(name, QRectF(MARGIN + 96, top + 8, self._width - 96, LEAST * LEADING), (40, LEAST))
        return y + self._high

    def _cells(self, y: float) -> float:
        """A cell a vote, in the order of the figures."""
        if not self._has_cells:
            return y
        votes = self._vote.cells
        each = min(80.0, self._width / len(votes))
        for number, answer in enumerate(votes):
            box = QRectF(MARGIN + number * each, y + 6, each - 6, 28)
            if answer == "waits":
                self._pen.painter.fillRect(box, self._pen.colour("line"))
            else:
                self._pen.frame(box, filled=answer == "yes", dashed=answer == "abstain")
        return y + CELLS


def _more(count: int) -> str:
    return _("och {count} till").format(count=count)
