"""The words and shapes of the page: how heavy a remark is, how many there are, and how parts of a paragraph are called."""

from __future__ import annotations

from datetime import datetime

from app.domain.checking.remark import Weight
from app.domain.house_style import LABELS
from app.translation import _
from ui.pages.minutes.reading import Reading
from ui.shapes import Shape
from ui.words import counted, short_day


def weight_shape(weight: Weight) -> Shape:
    """The shape of a remark."""
    shapes: dict[Weight, Shape] = {"fault": "triangle", "unfinished": "ring", "notice": "half_disc"}
    return shapes[weight]


def weight_word(weight: Weight) -> str:
    """The word of a remark."""
    words: dict[Weight, str] = {"fault": _("Motsägelse"), "unfinished": _("Saknas"), "notice": _("Att se över")}
    return words[weight]


def counts_words(reading: Reading) -> str:
    """`1 motsägelse, 2 saknas`; that nothing is left where nothing is."""
    counts = reading.counts
    told = []
    if counts["fault"]:
        told.append(counted(counts["fault"], _("1 motsägelse"), _("{n} motsägelser")))
    if counts["unfinished"]:
        told.append(_("{n} saknas").format(n=counts["unfinished"]))
    if counts["notice"]:
        told.append(_("{n} att se över").format(n=counts["notice"]))
    return ", ".join(told) or _("Inget kvar att ordna")


def own_words(reading: Reading) -> str:
    """`2 av 31 stycken är ändrade för hand.`"""
    own, of = reading.own
    return _("{n} av {of} stycken är ändrade för hand.").format(n=own, of=of) if own else ""


def part_word(part: str) -> str:
    """The usual heading of a part."""
    named = {str(key): words for key, words in LABELS.items()}
    return named.get(part) or _("Beslut")


def moment_words(at: datetime) -> str:
    """`16 sep 13:05`."""
    return f"{short_day(at.date())} {at:%H:%M}"
