"""The colours by name, light and dark."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

ColourName = Literal[
    "paper", "ground", "rail", "line", "edge", "ink", "ink2", "ink3", "accent", "onaccent", "wash", "warn", "warnwash", "sheet"
]


@dataclass(frozen=True, slots=True, kw_only=True)
class Tokens:
    """One set of colours as `#RRGGBB`."""

    paper: str
    """where one reads and works"""
    ground: str
    """lists beside, log, key line"""
    rail: str
    line: str
    """hairlines, never the only sign"""
    edge: str
    """borders of fields, buttons, keys"""
    ink: str
    ink2: str
    ink3: str
    """captions and done things; never in a seat row"""
    accent: str
    """now, chosen, primary act, yes"""
    onaccent: str
    wash: str
    """the row where the keys work"""
    warn: str
    """late, missing, objected; always with a shape or a word"""
    warnwash: str
    sheet: str
    """a printed page"""


LIGHT = Tokens(
    paper="#FFFFFF", ground="#F7F6F3", rail="#F1EFEA", line="#E3E0D9", edge="#8A8780", ink="#1A1C1E", ink2="#44484B",
    ink3="#62666A", accent="#0F566E", onaccent="#FFFFFF", wash="#E6F0F3", warn="#86310A", warnwash="#FCEFE6", sheet="#FFFFFF",
)
DARK = Tokens(
    paper="#1E2123", ground="#181A1C", rail="#141618", line="#33373A", edge="#85898C", ink="#F0EFEB", ink2="#C3C6C7",
    ink3="#9FA4A6", accent="#8FCDE2", onaccent="#0B2029", wash="#1F353E", warn="#F7B892", warnwash="#3A281D", sheet="#F4F2EE",
)
