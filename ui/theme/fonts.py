"""The shipped typefaces, made known to Qt, and the fonts cut from them."""

from __future__ import annotations

from functools import cache

from PySide6.QtGui import QFont, QFontDatabase

from app.resources import resource

SANS = "Source Sans 3"
SERIF = "Source Serif 4"


CUTS = ("Regular", "Semibold", "Light")
"""The cuts that the window uses."""


@cache
def load() -> tuple[str, ...]:
    """Make the shipped fonts known, once; the families that came with them. Needs a QGuiApplication."""
    families: list[str] = []
    for file in sorted(f for cut in CUTS for f in resource("fonts").rglob(f"SourceSans3-{cut}.ttf")):
        families += QFontDatabase.applicationFontFamilies(QFontDatabase.addApplicationFont(str(file)))
    return tuple(dict.fromkeys(families))


@cache
def load_serif() -> None:
    """Make the typeface of running text on paper known, once, for the pages that show it."""
    for weight in ("Regular", "Semibold", "Bold", "It"):
        QFontDatabase.addApplicationFont(str(resource("fonts", f"SourceSerif4-{weight}.ttf")))


def paper_cut(pixels: int) -> QFont:
    """The typeface of running text on paper, in a size."""
    load_serif()
    font = QFont(SERIF)
    font.setPixelSize(pixels)
    return font


def cut(pixels: int, weight: QFont.Weight = QFont.Weight.Normal) -> QFont:
    """The window's typeface in a size, with figures that all have one width."""
    font = QFont(SANS)
    font.setPixelSize(pixels)
    font.setWeight(weight)
    font.setFeature(QFont.Tag("tnum"), 1)
    return font
