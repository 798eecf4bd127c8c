"""The list of the minutes at the left: front page, contents, each paragraph and the boards, with what is left to do."""

from __future__ import annotations

from PySide6.QtGui import QFontMetrics

from app.translation import _
from ui import shapes
from ui.pages.minutes.reading import BOARDS, CONTENTS, FRONT, Reading
from ui.pages.minutes.words import weight_shape, weight_word
from ui.theme import Theme
from ui.widgets.rows import Cell, Column, Row, RowsView, Words

WIDTH = 272
NUMBER, MARK, ROW = 40, 20, 52
SIDES = 2 * 24 + 2 * 16
"""Margins and gaps of a row that its words do not have."""


class Outline(RowsView):
    """A row a place; Retur goes to its text."""

    def __init__(self, theme: Theme) -> None:
        super().__init__(theme, _("Protokollets delar"), (Column(NUMBER), Column(), Column(MARK)), _("Till texten"), ROW)
        self.setFixedWidth(theme.px(WIDTH))

    def show_reading(self, reading: Reading) -> None:
        """Show the places of the minutes."""
        self.take([self._row(reading, place) for place in reading.places])

    def _row(self, reading: Reading, place: str) -> Row:
        passage = reading.by_item.get(place)
        number = passage.called if passage else ""
        title = passage.heading if passage else _title(place)
        weight = reading.heaviest.get(place)
        sealed = passage is not None and passage.sealed
        shape: shapes.Shape | None = weight_shape(weight) if weight else "tick" if sealed else None
        state = weight_word(weight) if weight else _("justerad") if sealed else ""
        lines = tuple(Words(line, "body", "ink") for line in self._folded(title))
        cells = (Cell((Words(number, "body", "ink"),)), Cell(lines), Cell(shape=shape))
        return Row(place, cells, ", ".join(w for w in (number, title, state) if w))

    def _folded(self, title: str) -> list[str]:
        """The title on two lines, where one has no room for it."""
        room = self.theme.px(WIDTH - NUMBER - MARK - SIDES)
        metrics = QFontMetrics(self.theme.font("body", strong=True))
        first = _first_line(title, metrics, room)
        rest = title[len(first):].strip()
        return [first.strip(), rest] if rest else [first]


def _title(place: str) -> str:
    return {FRONT: _("Försättsblad"), CONTENTS: _("Innehåll"), BOARDS: _("Anslagsbevis")}[place]


def _first_line(title: str, metrics: QFontMetrics, room: int) -> str:
    """As many whole words as there is room for; at least one."""
    taken = ""
    for word in title.split(" "):
        wider = f"{taken} {word}" if taken else word
        if taken and metrics.horizontalAdvance(wider) > room:
            break
        taken = wider
    return taken
