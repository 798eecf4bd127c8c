"""Roster lists as files: whatever the encoding, the separator and the kind; what is damaged, hostile or too large is refused."""

from __future__ import annotations

import io
import zipfile
from contextlib import suppress
from datetime import date, datetime

import pytest
from openpyxl import Workbook

from app.exchange import roster_table
from app.exchange.codec import Refused

ROWS = (("Namn", "Parti"), ("Åsa Öst", "S"))


def cells(content: bytes) -> tuple[tuple[str, ...], ...]:
    sheet = roster_table.read(content).sheet
    return (sheet.headings, *(tuple(row.cell(n) for n in range(len(sheet.headings))) for row in sheet.rows))


def workbook(*rows: tuple[str | float | date | None, ...]) -> Workbook:
    book = Workbook()
    for row in rows:
        book.worksheets[0].append(row)
    return book


def saved(book: Workbook) -> bytes:
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def refusal(content: bytes) -> str:
    with pytest.raises(Refused) as refused:
        roster_table.read(content)
    return refused.value.faults[0].text


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
@pytest.mark.parametrize("separator", [";", ",", "\t"])
def test_text_is_read_whatever_its_encoding_and_separator(encoding: str, separator: str) -> None:
    assert cells("\r\n".join(separator.join(r) for r in ROWS).encode(encoding)) == ROWS


def test_quoted_cells_and_the_line_that_tells_the_separator() -> None:
    assert cells(b'Namn;Adress\n"Ek; Anna";"Gatan 1\nNorrby"\n') == (("Namn", "Adress"), ("Ek; Anna", "Gatan 1\nNorrby"))
    assert cells(b"sep=,\nNamn,Parti\nAnna; Ek,S\n")[1] == ("Anna; Ek", "S")
    assert refusal(b'Namn;Parti\n"Anna;S\n').startswith("citattecknen")


def test_a_workbook_is_read_as_values() -> None:
    head = ("Namn", "Född", "Nr", "Adress")
    born = datetime(1950, 1, 2)  # noqa: DTZ001
    book = workbook(head, ("Anna", born, 3.0, "Gatan\nNorrby"), ("Bo", date(1951, 2, 3), 4, None))
    assert cells(saved(book)) == (head, ("Anna", "1950-01-02", "3", "Gatan\nNorrby"), ("Bo", "1951-02-03", "4", ""))


def test_another_sheet_is_told_of_and_a_hidden_one_is_not_read() -> None:
    book = workbook(("Namn",), ("Anna",))
    book.create_sheet("Mer").append(("Bo",))
    book.create_sheet("Dolt").sheet_state = "hidden"
    assert roster_table.read(saved(book)).notes == ("Bladet ”Sheet” är läst, inte ”Mer”.",)


def test_a_formula_that_was_never_reckoned_and_a_cell_in_error_are_refused() -> None:
    assert refusal(saved(workbook(("Namn",), ("=1+1",)))).startswith("En formel är aldrig uträknad")
    assert refusal(saved(workbook(("Namn",), ("#REF!",)))).startswith("En cell innehåller felet")


def test_what_is_too_large_is_refused() -> None:
    assert refusal(b"x" * (roster_table.MOST_BYTES + 1)) == "Filen är större än 10 MB."
    assert refusal(b"Namn\n" + b"Anna\n" * (roster_table.MOST_ROWS + 1)) == "Filen har fler än 1000 rader."
    assert refusal(saved(workbook(*[("Namn",)] * (roster_table.MOST_ROWS + 2)))) == "Bladet har fler än 1000 rader."
    assert refusal(saved(workbook(("Namn",) * 101))) == "Bladet har fler än 100 kolumner."


def test_a_bomb_is_not_unpacked() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as parcel:
        parcel.writestr("xl/worksheets/sheet1.xml", b"0" * 70_000_000)
    assert refusal(out.getvalue()).startswith("Arbetsboken är för stor")


def test_an_old_or_locked_workbook_is_refused_with_a_way_out() -> None:
    assert "Spara den som .xlsx utan lösenord" in refusal(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(500))


@pytest.mark.parametrize("place", range(4, 100, 4))
def test_a_damaged_workbook_is_read_or_refused(place: int) -> None:
    whole = saved(workbook(("Namn", "Parti"), ("Anna Ek", "S")))
    at = len(whole) * place // 100
    for broken in (whole[:at], whole[:at] + b"\xff\x00\xff" + whole[at + 3:]):
        with suppress(Refused):
            assert roster_table.read(broken).sheet.headings


def test_a_workbook_in_a_coding_that_nobody_knows_is_refused() -> None:
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(saved(workbook(*ROWS)))) as whole, zipfile.ZipFile(out, "w") as parcel:
        for part in whole.namelist():
            begin = b"<?xml version='1.0' encoding='UTF-99'?>" if part.startswith("xl/worksheets/") else b""
            parcel.writestr(part, begin + whole.read(part))
    assert refusal(out.getvalue()).startswith("Arbetsboken är skadad")


def test_no_cell_is_a_formula_on_the_way_out_and_the_same_comes_back() -> None:
    rows = [("Namn", "Telefon"), ("=SUM(A1)", "+46 70"), ("'@x", "-")]
    text = roster_table.write(rows, workbook=False)
    assert text.startswith(b"\xef\xbb\xbfNamn;Telefon\r\n'=SUM(A1);'+46 70\r\n")
    assert cells(text) == tuple(rows)
    assert cells(roster_table.write(rows, workbook=True))[1] == rows[1]
