"""The list of annexes on paper, by outside judges, and with the annexes behind it."""

from __future__ import annotations

from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from app.documents.annexed import AnnexFile, annexed_minutes
from app.documents.minutes import minutes_pdf
from app.documents.papers.cleaner import Cleaner
from app.documents.papers.intake import made_ready
from app.domain.document import AnnexLine, MinutesDocument
from tests.documents.arms import arms
from tests.documents.conformance import faults
from tests.documents.outside import archive_faults, flat, outline, pages, reading_faults, syntax
from tests.documents.sample_documents import minutes
from tests.documents.sample_papers import text_pdf
from tests.documents.tree import tree_of

LINES = (AnnexLine(id="b1", item="i20", number=1, mark="§ 20", title="Reglemente, föreslagen lydelse", pages=2),
         AnnexLine(id="b2", item="i21", number=1, mark="§ 21", title="[Sekretess, OSL 39:1]", pages=1, left_out=True),
         AnnexLine(id="b3", number=1, title="Närvaro och omröstning", pages=1))


def document(*, draft: bool = False) -> MinutesDocument:
    return replace(minutes(draft=draft), annexes=LINES)


@pytest.fixture
def files(tmp_path: Path) -> dict[str, AnnexFile]:
    made = dict[str, AnnexFile]()
    with Cleaner() as cleaner:
        for id, count, size in (("b1", 2, (595.276, 841.89)), ("b3", 1, (841.89, 595.276))):
            source, target = tmp_path / "source", tmp_path / f"{id}.pdf"
            source.write_bytes(text_pdf(f"Bilaga {id}", count, size))
            made_ready(source, target, cleaner, name="a.pdf")
            made[id] = AnnexFile(target, count, turned=size[0] > size[1])
    return made


def bound(files: dict[str, AnnexFile], out: Path, *, draft: bool = False) -> bytes:
    annexed_minutes(document(draft=draft), files, out, arms())
    return out.read_bytes()


def test_the_minutes_alone_with_their_list_suit_the_archive() -> None:
    pdf = minutes_pdf(document())
    assert archive_faults(pdf) == []
    assert reading_faults(pdf) == []
    contents = flat(pages(pdf)[1])
    assert "20 Bilaga 1, Reglemente, föreslagen lydelse 2" in contents
    assert "21 Bilaga 1, [Sekretess, OSL 39:1] utelämnad" in contents
    assert "Protokollet Bilaga 1, Närvaro och omröstning 1" in contents
    assert "ingår inte i den offentliga versionen" in contents


def test_bound_they_are_read_in_order_with_nothing_nameless(files: dict[str, AnnexFile], tmp_path: Path) -> None:
    pdf = bound(files, tmp_path / "ut.pdf")
    assert "No syntax or stream encoding errors" in syntax(pdf)
    said = [flat(page) for page in pages(pdf)]
    assert [f"Sida {n} ({len(said)})" in page for n, page in enumerate(said, 1)] == [True] * len(said)
    assert "Bilaga 1, § 20" in said[-3]
    assert "Bilaga b3 blad 1" in said[-1]
    assert outline(pdf)[-2:] == ["Bilaga 1, § 20  Reglemente, föreslagen lydelse", "Bilaga 1  Närvaro och omröstning"]
    assert [e.alt for e in tree_of(pdf).every() if e.tag == "Figure"] == ["Herrljunga kommuns vapen"]
    links = [e for e in tree_of(pdf).every() if e.tag == "Link"]
    assert all(link.objects and link.said for link in links)
    with pikepdf.open(BytesIO(pdf)) as file:
        last = {page.obj.objgen for page in list(file.pages)[-3:]}
        notes = [note for note in file.pages[1].obj.Annots if note.Dest[0].objgen in last]
        assert [round(float(note.Dest[3])) for note in notes] == [842, 842, 0, 0]  # the upper left corner, as it is seen


def test_with_foreign_pages_the_file_claims_nothing_and_says_so(files: dict[str, AnnexFile], tmp_path: Path) -> None:
    with pikepdf.open(BytesIO(bound(files, tmp_path / "ut.pdf"))) as file:
        packet = file.Root.Metadata.read_bytes().decode()
        assert "pdfaid:part>" not in packet
        assert "pdfuaid:part>" not in packet
        assert "filen följer varken PDF/A eller PDF/UA. Det gör protokollet utan bilagor." in packet
        assert str(file.docinfo.Subject).endswith("Det gör protokollet utan bilagor.")


def test_without_a_foreign_page_they_are_the_minutes_alone_and_claim_both(tmp_path: Path) -> None:
    pdf = bound({}, tmp_path / "ut.pdf")
    assert pdf == minutes_pdf(document(), arms())
    assert faults(pdf) == []


def test_the_same_give_the_same_bytes_and_a_draft_says_so(files: dict[str, AnnexFile], tmp_path: Path) -> None:
    assert bound(files, tmp_path / "ett.pdf") == bound(files, tmp_path / "ett till.pdf")
    drafted = [flat(page) for page in pages(bound(files, tmp_path / "utkast.pdf", draft=True))]
    assert "Sammanträdesprotokoll 2019-09-16, utkast" in drafted[-1]
