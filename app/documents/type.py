"""The typefaces and the scale of the house style: Source Serif 4 for running text, Source Sans 3 for everything else."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cache
from typing import Any

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from app.domain.placeholders import NotFitForPaper
from app.resources import resource

SANS, SEMIBOLD, BOLD, ITALIC, SERIF, SERIF_SEMIBOLD = (
    "SourceSans3-Regular", "SourceSans3-Semibold", "SourceSans3-Bold", "SourceSans3-It",
    "SourceSerif4-Regular", "SourceSerif4-Semibold",
)
HEAVIER = {SANS: SEMIBOLD, SEMIBOLD: BOLD, SERIF: SERIF_SEMIBOLD}
CAP_HEIGHT = 0.67  # of the size, in both families


@dataclass(frozen=True, slots=True)
class Style:
    """A face with its size, leading and tracking in points. `hyphens` lets long words be broken at the end of a line."""

    face: str
    size: float
    leading: float
    grey: bool = False
    tracking: float = 0.0
    hyphens: bool = False

    def heavier(self) -> Style:
        """The same in the next weight: how the house style stresses a word."""
        return Style(HEAVIER.get(self.face, self.face), self.size, self.leading, self.grey, self.tracking, self.hyphens)


PAPER_NAME = Style(SEMIBOLD, 21, 25)
PAPER_BODY = Style(SANS, 11, 15)
MUNICIPALITY = Style(SEMIBOLD, 8.5, 11)
PAGE_NUMBER = Style(SEMIBOLD, 9, 12)
RUNNING_NAME = Style(BOLD, 9, 12, tracking=0.7)
RUNNING_BODY = Style(SANS, 9, 12)
PARAGRAPH_NUMBER = Style(BOLD, 15, 19)
HEADING = Style(SEMIBOLD, 15, 19)
SECTION = Style(SEMIBOLD, 11.5, 14)
TEXT = Style(SERIF, 10.5, 14, hyphens=True)
LABEL = Style(SEMIBOLD, 9, 12)
DECISION_LABEL = Style(BOLD, 9, 12)
CONTINUED = Style(BOLD, 9, 12)
VALUE = Style(SANS, 9.5, 13)
KEY_VALUE = Style(SEMIBOLD, 9.5, 13)
CELL = Style(SANS, 9, 12)
KEY_CELL = Style(SEMIBOLD, 9, 12)
ASIDE_CELL = Style(ITALIC, 9, 12)
TABLE_HEAD = Style(SEMIBOLD, 7.5, 10, grey=True)
SMALL = Style(SANS, 8.5, 11, grey=True)
SMALLER = Style(SANS, 8, 11, grey=True)
SMALL_KEY = Style(SEMIBOLD, 8, 11.5)
SMALL_VALUE = Style(SANS, 8, 11.5)
MARGIN = Style(SEMIBOLD, 7.5, 10)
FOOT = Style(SANS, 7, 9, grey=True)
CONTACT = Style(SANS, 7.5, 10, grey=True)
STAMP = Style(BOLD, 7.5, 9, tracking=0.7)


@cache
def register_fonts() -> None:
    """Makes the faces known to ReportLab, once; only those a page uses are embedded."""
    for face in (SANS, SEMIBOLD, BOLD, ITALIC, SERIF, SERIF_SEMIBOLD):
        pdfmetrics.registerFont(TTFont(face, str(resource("fonts", f"{face}.ttf"))))


class SignMissing(NotFitForPaper):
    """A sign that none of the shipped faces has: printed, it would be an empty box in the archive."""


@cache
def signs_of(face: str) -> frozenset[str]:
    """The signs that the face has."""
    font: Any = pdfmetrics.getFont(face)  # a TTFont; the stubs promise less
    return frozenset(map(chr, font.face.charToGlyph))


@cache
def _em_width(face: str, word: str) -> float:
    known = _widths(face)
    try:
        return sum([known[sign] for sign in word])
    except KeyError:
        missing = next(sign for sign in word if sign not in known)
        raise SignMissing(
            f"Tecknet ”{missing}” (U+{ord(missing):04X}) i ”{word}” kan inte tryckas: det finns inte i typsnitten.") from None


@cache
def _widths(face: str) -> dict[str, float]:
    """The width of each sign of the face, in parts of its size; a no-break space is as wide as a space."""
    font: Any = pdfmetrics.getFont(face)
    known = {sign: float(font.stringWidth(sign, 1000)) / 1000 for sign in signs_of(face)}
    return {**known, "\u00a0": known[" "]}


def width_of(text: str, style: Style) -> float:
    """Points that the text takes on a line."""
    return _em_width(style.face, text) * style.size + style.tracking * len(text)
