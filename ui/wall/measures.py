"""Measures of the wall: laid out as on a screen of 1920 by 1080, scaled to the one it stands on."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil

WIDTH, HEIGHT = 1920, 1080
MARGIN = 72
TOP, ROWS_TOP, ROWS_BOTTOM = 56, 130, 1050
ROW_TALLEST, ROW_LOWEST = 68, 52
GUTTER = 48
LEFT = {1: 1052.0, 2: 900.0, 3: 720.0}
"""Where the people begin, by how many columns they take."""


@dataclass(frozen=True, slots=True)
class Grid:
    """The rows of people in columns: so many columns, each so wide, each row so high."""

    columns: int
    row: float
    left: float
    column: float

    def place(self, number: int, count: int) -> tuple[float, float]:
        """Left and top of a row."""
        each = ceil(count / self.columns)
        column, row = divmod(number, each)
        return self.left + column * (self.column + GUTTER / 2), ROWS_TOP + row * self.row


def grid(rows: int) -> Grid:
    """As few columns as can be read: one to thirteen people, then two, then three, the item's side giving way."""
    fits = [n for n in (1, 2) if (ROWS_BOTTOM - ROWS_TOP) / ceil(max(rows, 1) / n) >= ROW_LOWEST]
    columns = fits[0] if fits else 3
    height = min(ROW_TALLEST, (ROWS_BOTTOM - ROWS_TOP) / ceil(max(rows, 1) / columns))
    left = LEFT[columns]
    return Grid(columns, height, left, (WIDTH - MARGIN - left - (columns - 1) * GUTTER / 2) / columns)
