"""Roster lists as files: a table read by what the file is, whatever it is called, and written as its name says."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from app.domain.roster_list.columns import Sheet, sheet_of
from app.exchange import csv_table
from app.exchange.codec import Fault, Refused

MOST_BYTES = 10_000_000
MOST_ROWS = 1_000
_OLD_WORKBOOK = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
_PARCEL = b"PK\x03\x04"


@dataclass(frozen=True, slots=True)
class Table:
    """The table in a file, and what there is to say of how it was read."""

    sheet: Sheet
    notes: tuple[str, ...] = ()


def read(content: bytes) -> Table:
    """The table in a CSV file or a workbook; raises `Refused` with a sentence for what is neither, damaged or too large."""
    if len(content) > MOST_BYTES:
        raise Refused([Fault("", f"Filen är större än {MOST_BYTES // 1_000_000} MB.")])
    if content.startswith(_OLD_WORKBOOK):
        raise Refused([Fault("", "Filen är en äldre arbetsbok (.xls) eller skyddad med lösenord. "
                                 "Spara den som .xlsx utan lösenord, eller som CSV.")])
    if content.startswith(_PARCEL):
        return _workbook(content)
    rows = csv_table.read(content)
    if len(rows) > MOST_ROWS + 1:
        raise Refused([Fault("", f"Filen har fler än {MOST_ROWS} rader.")])
    return Table(sheet_of(rows))


def write(rows: Sequence[Sequence[str]], *, workbook: bool) -> bytes:
    """The rows, headings first, as a workbook or as CSV."""
    if not workbook:
        return csv_table.write(rows)
    from app.exchange import excel_table

    return excel_table.write(rows)


def _workbook(content: bytes) -> Table:
    from app.exchange import excel_table  # a list of meetings does not wait for openpyxl

    rows, notes = excel_table.read(content, MOST_ROWS)
    return Table(sheet_of(rows), notes)
