"""The fonts' tables from a code to its letter, in which a code that stands for none has no place [ISO 19005-2, 6.2.11.7.2]."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Any

import pikepdf

ENTRY = re.compile(r"<(\w\w)> <(\w{4,})>")
MOST = 100
"""Of the entries of one section."""


def tidy_letters(pdf: pikepdf.Pdf) -> None:
    """Write each font's table anew: ReportLab gives every code of its range a line, the unused ones that of the sign U+0000."""
    tables: dict[tuple[int, int], Any] = {}
    for page in pdf.pages:
        fonts: Any = page.obj.Resources.get("/Font", {})
        named = (fonts[name].get("/ToUnicode") for name in fonts.keys())  # noqa: SIM118 (the file's, which is no mapping)
        tables |= {each.objgen: each for each in named if each is not None}
    for table in tables.values():
        table.write(tidied(table.read_bytes().decode("ascii")).encode("ascii"))


def tidied(table: str) -> str:
    """The same table without codes that stand for no letter, in sections as long as they may be."""
    before, rest = table.split("endcodespacerange\n", 1)
    known = [f"<{code}> <{_written(sign)}>" for code, letter in ENTRY.findall(rest) if (sign := int(letter, 16))]
    return f"{before}endcodespacerange\n{''.join(_sections(known))}{rest[rest.index('endcmap'):]}"


def _written(sign: int) -> str:
    return chr(sign).encode("utf-16-be").hex().upper()


def _sections(entries: Sequence[str]) -> Iterator[str]:
    for start in range(0, len(entries), MOST):
        part = entries[start : start + MOST]
        yield f"{len(part)} beginbfchar\n" + "\n".join(part) + "\nendbfchar\n"
