"""Lettering: text as the operators of a page, each sign looked up once in its font's subset."""

from __future__ import annotations

from itertools import groupby
from operator import itemgetter
from typing import Any

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfgen.canvas import Canvas

from app.documents.type import Style

SPECIAL = {ord("("): r"\(", ord(")"): r"\)", ord("\\"): r"\\"}


def figure(value: float) -> str:
    """A number as a page has it: at most three decimals, none that say nothing."""
    written = f"{value:.3f}".rstrip("0").rstrip(".")
    return "0" if written == "-0" else written


class Lettering:
    """The fonts of one document; ReportLab keeps the subsets, this the way from a sign to its code."""

    def __init__(self, canvas: Canvas) -> None:
        known: Any = canvas  # with what the stubs do not know of: its document
        self._document = known._doc
        self._codes: dict[str, dict[int, tuple[int, str]]] = {}
        self._usual: dict[str, dict[int, str]] = {}
        self._names: dict[tuple[Style, int], str] = {}

    def shown(self, style: Style, text: str) -> str:
        """The operators that show a text, font and tracking among them."""
        codes, usual = self._codes.setdefault(style.face, {}), self._usual.setdefault(style.face, {})
        signs = set(map(ord, text))
        for sign in sorted(signs.difference(codes)):  # in an order of its own: the same bytes each time
            self._meet(style.face, sign)
        plain = signs <= usual.keys()
        said = f"{self._name(style, 0)} ({text.translate(usual)}) Tj" if plain else self._mixed(style, text, codes)
        return f"{figure(style.tracking)} Tc {said} 0 Tc" if style.tracking else said

    def _mixed(self, style: Style, text: str, codes: dict[int, tuple[int, str]]) -> str:
        """A text with signs of several subsets."""
        parts = groupby((codes[ord(sign)] for sign in text), key=itemgetter(0))
        return " ".join(f"{self._name(style, subset)} ({''.join(code for _, code in group)}) Tj" for subset, group in parts)

    def _meet(self, face: str, sign: int) -> None:
        """Take a sign into the font's subsets, of which the first holds all that is usual."""
        font: Any = pdfmetrics.getFont(face)
        ((subset, code),) = font.splitString(chr(sign), self._document)
        written = "".join(_escaped(byte) for byte in code)
        self._codes[face][sign] = (subset, written)
        if subset == 0:
            self._usual[face][sign] = written

    def _name(self, style: Style, subset: int) -> str:
        known = self._names.get((style, subset))
        if known is None:
            font: Any = pdfmetrics.getFont(style.face)
            known = f"{font.getSubsetInternalName(subset, self._document)} {figure(style.size)} Tf"
            self._names[style, subset] = known
        return known


def _escaped(byte: int) -> str:
    return SPECIAL.get(byte) or (chr(byte) if 32 <= byte < 127 else f"\\{byte:03o}")
