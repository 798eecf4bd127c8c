"""The file: fit for the archive and for a screen reader, every font in it, the same bytes each time."""

from __future__ import annotations

from io import BytesIO

import pikepdf
import pytest

from app.documents.minutes import minutes_pdf
from app.documents.notice import notice_pdf
from tests.documents.outside import archive_faults, fonts, reading_faults, spoken, syntax
from tests.documents.sample_documents import minutes, notice

PAPERS = {"notice": notice_pdf(notice()), "minutes": minutes_pdf(minutes()), "draft": minutes_pdf(minutes(draft=True))}
paper = pytest.mark.parametrize("pdf", PAPERS.values(), ids=PAPERS)


@paper
def test_outside_programs_find_no_fault(pdf: bytes) -> None:
    assert "No syntax or stream encoding errors" in syntax(pdf)
    assert archive_faults(pdf) == []
    assert reading_faults(pdf) == []


@paper
def test_every_font_is_embedded_and_none_is_helvetica(pdf: bytes) -> None:
    found = fonts(pdf)
    assert {name.split("-")[0] for name in found} <= {"SourceSans3", "SourceSerif4"}
    assert len(found) >= 2
    assert all(found.values())


def test_the_same_document_gives_the_same_bytes() -> None:
    assert notice_pdf(notice()) == PAPERS["notice"]
    assert minutes_pdf(minutes()) == PAPERS["minutes"]


def test_the_file_says_what_it_is() -> None:
    with pikepdf.open(BytesIO(PAPERS["minutes"])) as pdf:
        assert str(pdf.docinfo.Title) == "Sammanträdesprotokoll 2019-09-16, Gemensam servicenämnd för IT, växel och telefoni"
        assert str(pdf.docinfo.Author) == "Gemensam servicenämnd för IT, växel och telefoni, Herrljunga kommun"
        assert str(pdf.docinfo.Subject) == "Sammanträdesprotokoll 2019-09-16"
        assert str(pdf.docinfo.CreationDate) == "D:20190916000000Z"
        assert str(pdf.Root.Lang) == "sv-SE"
        metadata = pdf.open_metadata()
        assert (metadata["pdfaid:part"], metadata["pdfaid:conformance"], metadata["pdfuaid:part"]) == ("2", "A", "1")
        assert metadata["dc:title"] == str(pdf.docinfo.Title)


def test_a_notice_bears_the_day_it_was_issued() -> None:
    with pikepdf.open(BytesIO(PAPERS["notice"])) as pdf:
        assert str(pdf.docinfo.CreationDate) == "D:20190909000000Z"


def test_a_screen_reader_meets_headings_lists_and_tables_in_order() -> None:
    said = spoken(PAPERS["minutes"])
    place = 0
    for each in (
        "H1",
        "Underskrifter",
        "Anslag/bevis",
        "Innehåll",
        "§ 21 ",
        "Omröstning",
        "Ledamot",
        "Nämndens beslut",
        "Expedieras till",
    ):
        place = said.index(each, place)
    assert "förslag och på Ulf Norlings yrkande" in said
    for element in ("Table", "TH", "TD", "LI", "Lbl", "LBody"):
        assert element in said
    assert "Sida 2" not in said
    assert "Utdragsbestyrkande" not in said
