"""Tables as text: rows read whatever the encoding and the separator, and written so that a spreadsheet opens them right."""

from __future__ import annotations

import codecs
import csv
import io
import re
from collections.abc import Iterable, Sequence

from app.domain.roster_list.columns import SheetRow
from app.exchange.codec import Fault, Refused

SEPARATORS = (";", "\t", ",", "|")
SAMPLE = 20
"""How many lines tell which separator it is."""
_BYTE_ORDER = ((codecs.BOM_UTF8, "utf-8-sig"), (codecs.BOM_UTF16_LE, "utf-16"), (codecs.BOM_UTF16_BE, "utf-16"))
_TOLD = re.compile(r"sep=(.)\r?\n", re.IGNORECASE)
_ACTS = re.compile(r"'*[=+\-@\t\r]")
"""What a spreadsheet takes for a formula, with what was put before it."""


def read(content: bytes) -> list[SheetRow]:
    """The rows with their numbers, empty ones too; raises `Refused` for what is no text or no table."""
    text = _text(content)
    told = _TOLD.match(text)
    body = text[told.end():] if told else text
    first = 2 if told else 1
    lines = csv.reader(io.StringIO(body, newline=""), delimiter=told[1] if told else _separator(body), strict=True)
    rows: list[SheetRow] = []
    try:
        for number, cells in enumerate(lines, start=first):
            rows.append(SheetRow(number, tuple(unguarded(c) for c in cells)))
    except csv.Error as e:
        raise Refused([Fault(f"rad {first + len(rows)}", "citattecknen går inte ihop, eller så är en cell för lång.")]) from e
    return rows


def write(rows: Iterable[Sequence[str]]) -> bytes:
    """UTF-8 with a byte order mark and `;` between the cells, as Swedish spreadsheets expect; no cell is taken for a formula."""
    out = io.StringIO(newline="")
    csv.writer(out, delimiter=";", lineterminator="\r\n").writerows([guarded(c) for c in row] for row in rows)
    return out.getvalue().encode("utf-8-sig")


def guarded(cell: str) -> str:
    """The cell with a `'` before what a spreadsheet would take for a formula."""
    return f"'{cell}" if _ACTS.match(cell) else cell


def unguarded(cell: str) -> str:
    """The cell as it was before `guarded`."""
    return cell[1:] if cell.startswith("'") and _ACTS.match(cell) else cell


def _text(content: bytes) -> str:
    marked = next((name for mark, name in _BYTE_ORDER if content.startswith(mark)), None)
    for encoding in [marked] if marked else ["utf-8", "cp1252"]:
        try:
            text = content.decode(encoding)
        except UnicodeDecodeError:
            continue
        if "\0" not in text:
            return text
    raise Refused([Fault("", "Filen är ingen tabell i text.")])


def _separator(text: str) -> str:
    """The one that gives most lines the same number of cells, more than one."""
    sample = text.splitlines()[:SAMPLE]
    return max(SEPARATORS, key=lambda s: (_fits(sample, s), -SEPARATORS.index(s)))


def _fits(sample: list[str], separator: str) -> tuple[bool, int]:
    """Whether the fullest of the first lines is parted, and into how many."""
    parted = max((_outside_quotes(line).count(separator) for line in sample), default=0)
    return parted > 0, parted


def _outside_quotes(line: str) -> str:
    return re.sub(r'"[^"]*"', "", line)
