"""The watermark: UTKAST across a page, behind its text; drawn as light outlines, so that no letter of it gets into the text.

Nothing in it is transparent [PDF/A-2]: it is drawn first, and light enough to read and copy through.
"""

from __future__ import annotations

from functools import cache
from math import cos, radians, sin

from app.documents.geometry import MM, PAGE_HEIGHT, PAGE_WIDTH
from app.documents.lettering import figure
from app.documents.pen import Pen

WATERMARK = "/Type /Pagination /Subtype /Watermark"
SHADE = 0.92
ANGLE = 52.0  # degrees, near the page's own diagonal
WEIGHT, HEIGHT, GAP = 100, 700, 150
"""Of a stroke, of a letter and between letters, in thousandths of a letter's size."""
LENGTH = 225 * MM
LETTERS = {
    "U": (480, "50 760 m 50 230 l 50 110 130 50 240 50 c 350 50 430 110 430 230 c 430 760 l"),
    "T": (480, "0 650 m 480 650 l 240 650 m 240 -60 l"),
    "K": (470, "50 760 m 50 -60 l 460 780 m 50 245 l 165 385 m 480 -90 l"),
    "A": (560, "5 -100 m 280 690 l 555 -100 l 110 205 m 450 205 l"),
    "S": (440, ("400 545 m 365 615 300 650 225 650 c 125 650 50 605 50 525 c 50 320 390 420 390 200 c 390 100 315 50 215 50 c"
               " 130 50 65 85 20 150 c")),
}
"""The letters' widths and the middle of their strokes; what rises over a letter's height or falls below its foot is cut off."""


def draw_watermark(pen: Pen) -> None:
    """Write it across the page, before anything else is drawn there."""
    pen.drawn_as(WATERMARK, across("UTKAST"))


@cache
def across(word: str) -> str:
    """The operators that write a word of `LETTERS` along the page's diagonal."""
    width = sum(LETTERS[sign][0] for sign in word) + GAP * (len(word) - 1)
    along, up = cos(radians(ANGLE)) * LENGTH / width, sin(radians(ANGLE)) * LENGTH / width
    x, y = (PAGE_WIDTH - width * along + HEIGHT * up) / 2, (PAGE_HEIGHT - width * up - HEIGHT * along) / 2
    turned = " ".join(figure(v) for v in (x, y))
    matrix = f"{along:.5f} {up:.5f} {-up:.5f} {along:.5f} {turned} cm"
    shade = figure(SHADE)
    code = ["q", matrix, f"0 0 {width} {HEIGHT} re W n", f"{shade} {shade} {shade} RG {WEIGHT} w"]
    for sign in word:
        advance, strokes = LETTERS[sign]
        code += [strokes, "S", f"1 0 0 1 {advance + GAP} 0 cm"]
    return " ".join((*code, "Q"))
