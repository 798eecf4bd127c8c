"""The minutes as a Word file, opened by python-docx and by LibreOffice."""

from __future__ import annotations

import shutil
import subprocess
import zipfile
from dataclasses import replace
from functools import cache
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest
from docx import Document
from docx.oxml.ns import qn

from app.documents.word_file import minutes_docx
from tests.documents.arms import arms
from tests.documents.outside import flat, pages
from tests.documents.sample_documents import minutes
from tests.documents.test_annexes import LINES


@cache
def made() -> bytes:
    return minutes_docx(minutes())


def opened() -> Any:
    return Document(BytesIO(made()))


def headings(level: int) -> list[str]:
    return [p.text for p in opened().paragraphs if p.style.name == f"Heading {level}"]


def texts(file: Any) -> list[str]:
    """Every text of the body, tables too, in reading order."""
    return ["".join(t.text or "" for t in p.iter(qn("w:t"))) for p in file.element.body.iter(qn("w:p"))]


def test_each_paragraph_is_a_heading_with_its_blocks_under_it() -> None:
    assert headings(1)[0] == "Innehåll"
    assert [h.split("\t")[0] for h in headings(1)[1:]] == [f"§ {n}" for n in range(16, 23)]
    assert {"Nämndens beslut", "Reservation", "Expedieras till"} <= set(headings(2))


def test_no_level_of_headings_is_skipped() -> None:
    file = opened()
    assert [p.text for p in file.paragraphs if p.style.name == "Avsnitt"] == ["Underskrifter", "Anslag/bevis"]
    assert file.styles["Avsnitt"].base_style.name == "Heading 1"
    first = next(p for p in file.paragraphs if p.style.name in ("Avsnitt", "Heading 1", "Heading 2"))
    assert first.style.name == "Avsnitt"


def test_the_proof_of_posting_stands_on_one_page() -> None:
    body = list(opened().element.body)
    start = next(n for n, e in enumerate(body) if "".join(t.text or "" for t in e.iter(qn("w:t"))) == "Anslag/bevis")
    for part in body[start + 1 : start + 4]:  # the sentence, the facts, what parts them from the table
        found = [part] if part.tag == qn("w:p") else list(part.iter(qn("w:p")))
        assert found
        assert all(p.xpath("./w:pPr/w:keepNext") for p in found)


def test_the_annexes_are_listed_under_the_contents() -> None:
    file = Document(BytesIO(minutes_docx(replace(minutes(), annexes=LINES))))
    (listed,) = [t for t in file.tables if t.rows[0].cells[1].text == "Bilaga"]
    assert [[c.text for c in row.cells] for row in listed.rows] == [
        ["§", "Bilaga", "Sidor"], ["20", "Bilaga 1, Reglemente, föreslagen lydelse", "2"],
        ["21", "Bilaga 1, [Sekretess, OSL 39:1]", "utelämnad"], ["Protokollet", "Bilaga 1, Närvaro och omröstning", "1"]]
    said = texts(file)
    places = [said.index(t) for t in ("Innehåll", "Bilagor till protokollet", "§ 16Val av justerare och tid för justering")]
    assert places == sorted(places)
    assert any("ingår inte i den offentliga versionen" in each for each in said)
    assert "Bilagor till protokollet" not in texts(opened())


def test_the_arms_stand_over_the_title_with_words_for_who_does_not_see_them() -> None:
    file = Document(BytesIO(minutes_docx(minutes(), arms())))
    (picture,) = file.inline_shapes
    assert picture._inline.docPr.get("descr") == "Herrljunga kommuns vapen"
    assert (round(picture.width.mm), round(picture.height.mm)) == (14, 17)
    assert file.paragraphs[0]._p.xpath(".//w:drawing")
    assert file.paragraphs[1].text == "Sammanträdesprotokoll"
    assert not opened().inline_shapes
    assert minutes_docx(minutes(), arms()) == minutes_docx(minutes(), arms())


def test_every_block_is_read_in_order() -> None:
    said = texts(opened())
    order = ["Sammanträdesprotokoll", "Plats och tid", "Underskrifter", "Anslag/bevis", "Innehåll", "Jäv", "Yrkanden",
             "Utslagsröst", "Nämndens beslut", "Reservation", "Protokollsanteckning"]
    place = said.index("§ 21SMS-tjänst till besökssystemet i Herrljunga")
    assert [said.index(each) for each in order[:5]] == sorted(said.index(each) for each in order[:5])
    assert [said.index(each, place) for each in order[5:]] == sorted(said.index(each, place) for each in order[5:])


def test_tables_have_head_rows_that_come_again_and_rows_that_stay_whole() -> None:
    heads = [t for t in opened().tables if t._tbl.xpath(".//w:tblHeader")]
    assert [t.rows[0].cells[0].text for t in heads] == ["Kommun", "§", "Kostnad, kr", "Ledamot"]
    assert all(row._tr.xpath("./w:trPr/w:cantSplit") for table in opened().tables for row in table.rows)
    (votes,) = [t for t in heads if t.rows[0].cells[0].text == "Ledamot"]
    assert [[c.text for c in row.cells] for row in votes.rows][1:] == [
        ["Ulf Norling (S), ersättare", "Vårgårda", "nej"], ["Anders Holmgren (M), ordförande", "Herrljunga", "ja"],
        ["Summa", "", "1 ja, 1 nej, 0 avstår"]]


def test_every_numbered_list_begins_at_one() -> None:
    points = [p._p.pPr for p in opened().paragraphs if p.style.name in ("List Number", "Beslutspunkt")]
    numbers = [properties.numPr.numId.val for properties in points]
    assert len(numbers) > len(set(numbers)) > 3
    numbering = opened().part.numbering_part.element
    for number in set(numbers):
        (each,) = [n for n in numbering.num_lst if n.numId == number]
        assert each.xpath("./w:lvlOverride/w:startOverride/@w:val") == ["1"]


def test_the_file_says_that_it_is_swedish_and_what_it_is() -> None:
    said = opened().core_properties
    assert said.language == "sv-SE"
    assert said.title == "Sammanträdesprotokoll 2019-09-16, Gemensam servicenämnd för IT, växel och telefoni"
    assert said.created.isoformat() == "2019-09-16T00:00:00+00:00"
    assert opened().styles.element.xpath("//w:rPrDefault//w:lang/@w:val") == ["sv-SE"]


def test_header_and_footer_count_the_pages() -> None:
    section = opened().sections[0]
    assert "Herrljunga kommun" in section.header.paragraphs[0].text
    fields = section.footer._element.xpath(".//w:fldSimple/@w:instr")
    assert fields == ["PAGE", "NUMPAGES"]


def test_the_same_minutes_give_the_same_bytes() -> None:
    assert minutes_docx(minutes()) == made()
    with zipfile.ZipFile(BytesIO(made())) as parcel:
        assert {info.date_time for info in parcel.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_a_draft_says_so_and_proves_nothing() -> None:
    file = Document(BytesIO(minutes_docx(minutes(draft=True))))
    assert "UTKAST – EJ JUSTERAT" in texts(file)
    assert "UTKAST" in file.sections[0].footer.paragraphs[0].text
    assert "Anslag/bevis" not in texts(file)


@pytest.mark.all
@pytest.mark.skipif(shutil.which("soffice") is None, reason="LibreOffice is not installed")
def test_libreoffice_opens_it(tmp_path: Path) -> None:
    path = tmp_path / "protokoll.docx"
    path.write_bytes(minutes_docx(replace(minutes(), annexes=LINES), arms()))
    profile = f"-env:UserInstallation=file://{tmp_path}/profile"
    subprocess.run(["soffice", profile, "--headless", "--convert-to", "pdf", "--outdir", str(tmp_path), str(path)],
                   check=True, capture_output=True, timeout=120)
    body = [flat(page) for page in pages((tmp_path / "protokoll.pdf").read_bytes())]
    assert all(f"Sida {n} ({len(body)})" in page for n, page in enumerate(body, 1))
    assert "1. SMS-tjänst till besökssystemet" in " ".join(body)
    assert "Bilaga 1, Reglemente, föreslagen lydelse" in " ".join(body)
