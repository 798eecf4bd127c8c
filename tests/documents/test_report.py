"""The staff report on paper: what is read on it, and what outside judges say of the file."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from app.documents.report import report_pdf
from app.domain.cases import Case, ReportSigner, StaffReport
from app.domain.committee import Committee, Municipality
from app.domain.report import report_of
from app.domain.table import Table
from tests.documents import outside

COMMITTEE = Committee(
    name="Gemensam servicenämnd för IT, växel och telefoni", code="ITVT", kind="joint", host="Herrljunga",
    electing_bodies=("Herrljunga", "Vårgårda"), municipalities=Table({"Herrljunga": Municipality(name="Herrljunga kommun")}))
SUMMARY = """Nämndens reglemente antogs **2015** och har inte ändrats sedan dess.

- § 4 om inkallelse av ersättare
- § 8 om justering

| Paragraf | I dag | Förslag |
| --- | --- | --- |
| § 4 | listordning | samma kommun |"""
CASE = Case(
    id="c", committee="k", title="Revidering av reglemente för gemensam servicenämnd", dnr="ITVT 12/2019 901",
    handler="Maria Strandgren", report=StaffReport(
        date=date(2019, 9, 4), summary=SUMMARY, grounds=("Tjänsteskrivelse 2019-09-04", "Reglemente med ändringar"),
        proposal="1. Reglementet antas.\n2. Det gäller från den 1 januari 2020.",
        signers=(ReportSigner(name="Maria Strandgren", title="nämndsamordnare"),),
        recipients=("Kommunfullmäktige i Herrljunga",), for_information=("Kommunjuristen",)))


def printed(case: Case) -> bytes:
    return report_pdf(report_of(case, COMMITTEE, date(2019, 9, 9)))


@pytest.fixture(scope="module")
def pdf() -> bytes:
    return printed(CASE)


def test_everything_in_the_report_stands_on_the_page(pdf: bytes) -> None:
    (page,) = outside.pages(pdf, "-layout")
    text = outside.flat(page).replace("\u00a0", " ")
    for words in ("Tjänsteskrivelse", "Herrljunga kommun", "Den 4 september 2019", "Handläggare", "ITVT 12/2019 901",
                  "Sammanfattning", "samma kommun", "Beslutsunderlag", "Förslag till beslut",
                  "Det gäller från den 1 januari 2020.", "Maria Strandgren, nämndsamordnare", "Expedieras till",
                  "För kännedom till", "Kommunjuristen", "Sida 1 (1)"):
        assert words in text, words


def test_the_file_suits_the_archive_and_can_be_read_aloud(pdf: bytes) -> None:
    assert outside.archive_faults(pdf) == []
    assert outside.reading_faults(pdf) == []
    assert "No syntax or stream encoding errors" in outside.syntax(pdf)
    assert all(outside.fonts(pdf).values())
    assert not any("Helvetica" in name for name in outside.fonts(pdf))
    assert outside.outline(pdf) == ["Revidering av reglemente för gemensam servicenämnd"]


def test_a_long_report_goes_on_with_its_number_and_day_in_the_head() -> None:
    summary = "\n\n".join(["Ett stycke om reglementet och dess tillkomst. " * 8] * 12)
    long = replace(CASE, report=replace(CASE.report, summary=summary))
    first, second, *_others = outside.pages(printed(long), "-layout")
    assert "Sida 1 (" in first
    assert "TJÄNSTESKRIVELSE" in second
    assert "Datum 2019-09-04" in outside.flat(second)
    assert "forts." in second


def test_a_report_without_a_day_says_none() -> None:
    undated = replace(CASE, report=replace(CASE.report, date=None, summary="\n\n".join(["Ett stycke. " * 30] * 14)))
    pages = outside.pages(printed(undated), "-layout")
    assert len(pages) > 1
    assert not any("Datum" in page for page in pages)


def test_the_same_report_gives_the_same_bytes(pdf: bytes) -> None:
    assert printed(CASE) == pdf
