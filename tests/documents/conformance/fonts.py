"""Fonts: embedded, every sign that is shown in them, as broad as the file says, and known by its letter [ISO 19005-2, 6.2.11]."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator
from io import BytesIO
from typing import Any

import pikepdf
from fontTools.ttLib import TTFont  # type: ignore[import-untyped]  # has no types

SYMBOLIC, NONSYMBOLIC = 4, 32
DESCRIBED = ("/FontName", "/Flags", "/FontBBox", "/ItalicAngle", "/Ascent", "/Descent", "/CapHeight", "/StemV", "/FontFile2")
NEVER = {0, 0xFEFF, 0xFFFE}


def font_faults(file: pikepdf.Pdf) -> Iterator[str]:
    shown: dict[tuple[int, int], set[int]] = defaultdict(set)
    fonts: dict[tuple[int, int], Any] = {}
    for page in file.pages:
        for font, codes in _shown(page):
            shown[font.objgen] |= codes
            fonts[font.objgen] = font
    for key, font in fonts.items():
        yield from _font(font, shown[key])


def _shown(page: pikepdf.Page) -> Iterator[tuple[Any, set[int]]]:
    known: Any = page.resources.get("/Font", {})
    font: Any = None
    for instruction in pikepdf.parse_content_stream(page):
        if str(instruction.operator) == "Tf":
            font = known[str(instruction.operands[0])]
            yield font, set()  # one that is only set is judged too
        elif str(instruction.operator) == "Tj":
            yield font, set(bytes(instruction.operands[0]))


def _font(font: Any, codes: set[int]) -> Iterator[str]:
    name = str(font.get("/BaseFont"))
    descriptor = font.get("/FontDescriptor", {})
    missing = [key for key in DESCRIBED if key not in descriptor]
    if font.get("/Subtype") != "/TrueType" or missing:
        yield f"19005 6.2.11.4: {name} lacks {missing}"
        return
    if not re.fullmatch(r"/[A-Z]{6}\+.+", name) or str(descriptor.FontName) != name:
        yield f"32000 9.6.4: {name} is a subset that does not say so"
    yield from _symbolic(name, font, descriptor)
    program = TTFont(BytesIO(descriptor.FontFile2.read_bytes()))
    if int(descriptor.FontFile2.Length1) != len(descriptor.FontFile2.read_bytes()):
        yield f"19005 6.2.11.2: Length1 of {name}"
    yield from _glyphs(name, font, program, codes)
    yield from _letters(name, font, codes)


def _symbolic(name: str, font: Any, descriptor: Any) -> Iterator[str]:
    flags = int(descriptor.Flags)
    if bool(flags & SYMBOLIC) == bool(flags & NONSYMBOLIC):
        yield f"19005 6.2.11.6: {name} is neither or both"
    if flags & SYMBOLIC and "/Encoding" in font:
        yield f"19005 6.2.11.6: {name} is symbolic with an encoding"


def _glyphs(name: str, font: Any, program: TTFont, codes: set[int]) -> Iterator[str]:
    tables = program["cmap"].tables
    if len(tables) != 1 and not any((t.platformID, t.platEncID) == (3, 0) for t in tables):
        yield f"19005 6.2.11.6: {name} has {len(tables)} tables of signs"
    signs = tables[0].cmap
    first, last = int(font.FirstChar), int(font.LastChar)
    if len(font.Widths) != last - first + 1:
        yield f"32000 9.6.2: the widths of {name}"
    for code in sorted(codes):
        glyph = signs.get(code, ".notdef")
        if program.getGlyphID(glyph) == 0:
            yield f"19005 6.2.11.8: {name} shows .notdef for {code}"
        width = program["hmtx"][glyph][0] * 1000 / program["head"].unitsPerEm
        if not first <= code <= last or abs(float(font.Widths[code - first]) - width) > 1:
            yield f"19005 6.2.11.5: {code} in {name} is {width} broad"


def _letters(name: str, font: Any, codes: set[int]) -> Iterator[str]:
    if "/ToUnicode" not in font:
        yield f"19005 6.2.11.7: {name} has no letters"
        return
    table = to_unicode(font.ToUnicode.read_bytes().decode("latin-1"))
    if NEVER & {sign for text in table.values() for sign in map(ord, text)}:
        yield f"19005 6.2.11.7.2: {name} has signs that are none"
    for code in sorted(codes):
        if not table.get(code):
            yield f"19005 6.2.11.7: {code} in {name} is no letter"
        elif any(0xE000 <= ord(sign) <= 0xF8FF for sign in table[code]):
            yield f"19005 6.2.11.7.3: {code} in {name} is for private use"


def to_unicode(source: str) -> dict[int, str]:
    """What each code stands for."""
    return {int(code, 16): bytes.fromhex(target).decode("utf-16-be")
            for section in re.findall(r"beginbfchar(.*?)endbfchar", source, re.DOTALL)
            for code, target in re.findall(r"<(\w+)>\s*<(\w+)>", section)}
