"""The styles of a Word file: which paragraphs are headings of which level, and which are items of which list."""

from __future__ import annotations

import re
from collections import Counter
from typing import Any

from app.exchange.word_file import WordFile

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
HEADING_STYLE = re.compile(r"(?:heading|rubrik)\s?([1-9])", re.IGNORECASE)
MOST_STEPS = 10
"""How far a style is followed to those it is made from."""


class Styles:
    """Asked for one paragraph after another, in order: it counts the items of numbered lists."""

    def __init__(self, file: WordFile) -> None:
        self._styles = _styles(file.styles)
        self._formats = _list_formats(file.numbering)
        self._counted: Counter[str] = Counter()
        self.deep = False
        """Whether an item stood under another."""

    def level(self, paragraph: Any) -> int:
        """The level of a heading: by its outline, else by its style or one that this is made from; 0 for running text."""
        format = paragraph.find(f"{W}pPr")
        outline = format.find(f"{W}outlineLvl") if format is not None else None
        given = (outline.get(f"{W}val") or "9") if outline is not None else "9"
        return int(given) + 1 if given in "012345678" else self._level_of_style(style_of(format, "pStyle"))

    def mark(self, paragraph: Any) -> str:
        """`- ` or `3. ` before an item of a list; items under items stand as dashes of the same list."""
        number, level = self._list(paragraph)
        if not number or number == "0":
            return ""
        if level:
            self.deep = True
            return "- "
        if self._formats.get((number, 0), "bullet") == "bullet":
            return "- "
        self._counted[number] += 1
        return f"{self._counted[number]}. "

    def _level_of_style(self, name: str) -> int:
        for _step in range(MOST_STEPS):
            words, based_on, _list = self._styles.get(name, ("", "", ("", 0)))
            found = HEADING_STYLE.fullmatch(words) or HEADING_STYLE.fullmatch(name)
            if found or words.casefold() in ("title", "rubrik"):
                return int(found[1]) if found else 1
            name = based_on
        return 0

    def _list(self, paragraph: Any) -> tuple[str, int]:
        format = paragraph.find(f"{W}pPr")
        own = _list_in(format)
        return own if own[0] else self._styles.get(style_of(format, "pStyle"), ("", "", ("", 0)))[2]


def style_of(format: Any, name: str) -> str:
    """What a format says under that name; empty where it says nothing."""
    found = format.find(f"{W}{name}") if format is not None else None
    return str(found.get(f"{W}val") or "") if found is not None else ""


def _list_in(format: Any) -> tuple[str, int]:
    """The list that a format names, and how deep in it."""
    found = format.find(f"{W}numPr") if format is not None else None
    if found is None:
        return "", 0
    number, level = found.find(f"{W}numId"), found.find(f"{W}ilvl")
    deep = level.get(f"{W}val") or "0" if level is not None else "0"
    return (str(number.get(f"{W}val") or "") if number is not None else ""), int(deep) if deep.isdigit() else 0


def _styles(part: Any) -> dict[str, tuple[str, str, tuple[str, int]]]:
    """Each style by its id: its name, the style it is made from, and the list it puts a paragraph in."""
    found: dict[str, tuple[str, str, tuple[str, int]]] = {}
    for style in part.iter(f"{W}style") if part is not None else ():
        listed = _list_in(style.find(f"{W}pPr"))
        found[str(style.get(f"{W}styleId"))] = (style_of(style, "name"), style_of(style, "basedOn"), listed)
    return found


def _list_formats(part: Any) -> dict[tuple[str, int], str]:
    """`bullet`, `decimal` … of each list and level."""
    if part is None:
        return {}
    shapes: dict[str, dict[int, str]] = {}
    for shape in part.iter(f"{W}abstractNum"):
        levels = {str(level.get(f"{W}ilvl")): style_of(level, "numFmt") for level in shape.iter(f"{W}lvl")}
        shapes[str(shape.get(f"{W}abstractNumId"))] = {int(n): f for n, f in levels.items() if n.isdigit()}
    return {(str(number.get(f"{W}numId")), level): format for number in part.iter(f"{W}num")
            for level, format in shapes.get(style_of(number, "abstractNumId"), {}).items()}
