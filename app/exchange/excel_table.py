"""Tables as workbooks: the first sheet's rows read as values, formulas and macros left alone, and a sheet written."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from datetime import date, datetime
from typing import TYPE_CHECKING, Any

from app.domain.roster_list.columns import SheetRow
from app.exchange.codec import Fault, Refused
from app.exchange.unpacking import PARTS, UNPACKING

if TYPE_CHECKING:
    from openpyxl.workbook import Workbook

MOST_UNPACKED = 60_000_000
"""How many bytes a workbook may hold once it is unpacked."""
MOST_COLUMNS = 100
WIDTHS = {"Namn": 26, "E-post": 30, "Adress": 30, "Uppdrag": 22, "Personlig ersättare för": 24}
DAMAGED = "Arbetsboken är skadad. Öppna den i Excel eller LibreOffice och spara den på nytt."


def read(content: bytes, most_rows: int) -> tuple[list[SheetRow], tuple[str, ...]]:
    """The rows with their numbers, and which sheets were not read; raises `Refused` for what is damaged or too large."""
    try:
        _must_be_small(content)
        return _rows(content, most_rows)
    except (*UNPACKING, *PARTS) as e:
        raise Refused([Fault("", DAMAGED)]) from e


def write(rows: Iterable[Sequence[str]]) -> bytes:
    """A workbook of one sheet, every cell a text, the first row its headings."""
    from xlsxwriter import Workbook as Writer  # type: ignore[import-untyped]  # has no types

    table, out = list(rows), io.BytesIO()
    with Writer(out, {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}) as book:
        sheet, head, body = book.add_worksheet("Förtroendevalda"), book.add_format({"bold": True}), book.add_format(
            {"text_wrap": True, "valign": "top"})
        for number, row in enumerate(table):
            for column, cell in enumerate(row):
                sheet.write_string(number, column, cell, body if number else head)
        for column, words in enumerate(table[0]):
            sheet.set_column(column, column, WIDTHS.get(words, 12))
        sheet.freeze_panes(1, 1)
        sheet.autofilter(0, 0, max(1, len(table) - 1), len(table[0]) - 1)
    return out.getvalue()


def _must_be_small(content: bytes) -> None:
    """What the parcel says of its sizes holds: no more than that is ever unpacked of a part."""
    with zipfile.ZipFile(io.BytesIO(content)) as parcel:
        if sum(part.file_size for part in parcel.infolist()) > MOST_UNPACKED:
            raise Refused([Fault("", "Arbetsboken är för stor när den packas upp. Spara bladet som CSV.")])


def _rows(content: bytes, most_rows: int) -> tuple[list[SheetRow], tuple[str, ...]]:
    from openpyxl import load_workbook

    book = load_workbook(io.BytesIO(content), read_only=True, data_only=True, keep_links=False, keep_vba=False)
    sheets = [s for s in book.worksheets if s.sheet_state == "visible"] or book.worksheets
    for sheet in sheets:
        rows = list(_filled(sheet, most_rows))
        if rows:
            _must_be_known(content, sheet.title, rows)
            left = [f"”{s.title}”" for s in sheets if s is not sheet]
            told = (f"Bladet ”{sheet.title}” är läst, inte {', '.join(left)}.",) if left else ()
            return rows, told
    return [], ()


def _filled(sheet: Any, most_rows: int) -> Iterator[SheetRow]:
    """The rows that hold something; raises `Refused` where they are too many or too wide."""
    sheet.reset_dimensions()
    count = 0
    for number, cells in enumerate(sheet.iter_rows(max_col=MOST_COLUMNS + 1), start=1):
        texts = tuple(_text(cell, number) for cell in cells)
        if not any(texts):
            continue
        count += 1
        if count > most_rows + 1:
            raise Refused([Fault("", f"Bladet har fler än {most_rows} rader.")])
        if len(texts) > MOST_COLUMNS and texts[MOST_COLUMNS]:
            raise Refused([Fault(f"rad {number}", f"Bladet har fler än {MOST_COLUMNS} kolumner.")])
        yield SheetRow(number, texts[:max(n for n, text in enumerate(texts, start=1) if text)])


def _text(cell: Any, row: int) -> str:
    """The value as text: days as `2019-09-16`, whole numbers without a decimal."""
    value = cell.value
    if getattr(cell, "data_type", "") == "e":
        raise Refused([Fault(f"rad {row}", f"En cell innehåller felet {value}. Rätta den i filen.")])
    if isinstance(value, datetime):
        return value.date().isoformat()
    if isinstance(value, date):
        return value.isoformat()
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return "" if value is None else _unescaped(str(value)).strip()


def _unescaped(text: str) -> str:
    """A workbook writes a carriage return as `_x000D_`."""
    return re.sub(r"_x000[dD]_\n?", "\n", text)


def _must_be_known(content: bytes, title: str, rows: list[SheetRow]) -> None:
    """A formula that was never reckoned has no value to read."""
    with zipfile.ZipFile(io.BytesIO(content)) as parcel:
        sheets = [n for n in parcel.namelist() if n.startswith("xl/worksheets/")]
        if not any(b"<f" in parcel.read(name) for name in sheets):
            return
    from openpyxl import load_workbook

    formulas: Workbook = load_workbook(io.BytesIO(content), read_only=True)
    sheet: Any = formulas[title]
    sheet.reset_dimensions()
    values = {row.number: row for row in rows}
    for number, cells in enumerate(sheet.iter_rows(max_col=MOST_COLUMNS), start=1):
        for column, cell in enumerate(cells):
            if getattr(cell, "data_type", "") == "f" and not (number in values and values[number].cell(column)):
                raise Refused([Fault(f"rad {number}", "En formel är aldrig uträknad. Öppna filen i Excel och spara den.")])
