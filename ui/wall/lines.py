"""Text in lines: broken by the wall itself, so that it breaks alike on every screen and ends in an ellipsis, never cut."""

from __future__ import annotations

from collections.abc import Iterator

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetricsF


def lines_of(text: str, metrics: QFontMetricsF, width: float, most: int | None = None) -> list[str]:
    """The lines of a text in a width; of more than `most` the last one kept tells by an ellipsis that there is more."""
    lines = [line for part in text.split("\n") for line in _broken(part, metrics, width)]
    if most is None or len(lines) <= most:
        return lines
    kept = lines[:max(1, most)]
    return [*kept[:-1], metrics.elidedText(f"{kept[-1]} …", Qt.TextElideMode.ElideRight, width)]


def _broken(text: str, metrics: QFontMetricsF, width: float) -> Iterator[str]:
    line = ""
    for word in text.split(" "):
        longer = f"{line} {word}" if line else word
        if line and metrics.horizontalAdvance(longer) > width:
            yield line
            longer = word
        *full, line = _pieces(longer, metrics, width)
        yield from full
    yield line


def _pieces(word: str, metrics: QFontMetricsF, width: float) -> Iterator[str]:
    """A word wider than its line goes on in the next."""
    while metrics.horizontalAdvance(word) > width and len(word) > 4:
        fits = next(n for n in range(len(word), 0, -1) if n == 1 or metrics.horizontalAdvance(f"{word[:n]}-") <= width)
        fits = max(1, min(fits, len(word) - 3))
        yield f"{word[:fits]}-"
        word = word[fits:]
    yield word


def short_names(name: str, party: str) -> Iterator[tuple[str, str]]:
    """Ways to write a person, each shorter than the one before: the initial alone, without the party, the surname."""
    yield name, party
    given, *rest = name.split(" ")
    initial = f"{given[:1]}. {' '.join(rest)}" if rest else name
    yield initial, party
    yield initial, ""
    yield " ".join(rest) or name, ""
