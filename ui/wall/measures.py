"""Measures of the wall: laid out 1080 units high and as wide as the screen asks for, then scaled to the screen it stands on."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil

HEIGHT = 1080
LEAST = 36
"""The smallest letters, a thirtieth of the height: what can be read ten metres away."""
NARROWEST, WIDEST = 1440, 2560
"""Four by three, and as wide as two screens side by side; a screen of another shape has empty edges."""
MARGIN = 72
TOP, SECOND_LINE, ROWS_TOP, BOTTOM = 38, 92, 176, 1048
ROW_TALLEST = 96
FULL = {1: 17, 2: 36}
"""How many people stand in so many columns before another is begun."""
LEFT = {1: 0.548, 2: 0.45, 3: 0.33}
"""Where the people begin, as a share of the width, by how many columns they take."""
GUTTER = 48


@dataclass(frozen=True, slots=True)
class Grid:
    """The rows of people in columns: so many columns, each so wide, each row so high."""

    columns: int
    row: float
    left: float
    column: float

    @property
    def dense(self) -> bool:
        """Whether there is room for a name and an answer only."""
        return self.columns > 1

    @property
    def letters(self) -> int:
        """How high the letters of a name are."""
        return max(LEAST, round(self.row * 0.5))

    def place(self, number: int, count: int) -> tuple[float, float]:
        """Left and top of a row."""
        each = ceil(count / self.columns)
        column, row = divmod(number, each)
        return self.left + column * (self.column + GUTTER / 2), ROWS_TOP + row * self.row


def width_for(width: int, height: int) -> float:
    """How many units wide the wall is on a screen of that shape."""
    return min(WIDEST, max(NARROWEST, HEIGHT * width / max(1, height)))


def grid(rows: int, width: float = 1920) -> Grid:
    """As few columns as can be read: one up to seventeen people, then two, then three, the item's side giving way."""
    columns = next((n for n in FULL if rows <= FULL[n]), 3)
    height = min(ROW_TALLEST, (BOTTOM - ROWS_TOP) / ceil(max(rows, 1) / columns))
    left = width * LEFT[columns]
    return Grid(columns, height, left, (width - MARGIN - left - (columns - 1) * GUTTER / 2) / columns)
