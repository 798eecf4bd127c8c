"""Where things stand on the sheet, in points from its left and upper edge; the house style gives them in millimetres."""

from __future__ import annotations

from dataclasses import dataclass

MM = 72 / 25.4
PAGE_WIDTH, PAGE_HEIGHT = 210 * MM, 297 * MM

LEFT = 25 * MM
LABEL_WIDTH = 34 * MM
AXIS = 63 * MM
RIGHT = 185 * MM
TEXT_WIDTH = RIGHT - AXIS
MUNICIPALITY_COLUMN = 136 * MM
PARAGRAPHS_COLUMN = 158 * MM


@dataclass(frozen=True, slots=True)
class Area:
    """The part of a page that text may fill."""

    top: float
    bottom: float

    @property
    def height(self) -> float:
        return self.bottom - self.top


NOTICE_FIRST = Area(45 * MM, 273 * MM)
MINUTES_FIRST = Area(44 * MM, 283 * MM)
MINUTES_FIRST_WITH_BOXES = Area(44 * MM, 261 * MM)
LATER = Area(39 * MM, 275 * MM)
LATER_WITH_BOXES = Area(39 * MM, 261 * MM)
