"""Annexes of the minutes: laid to their §, listed, bound behind the text, kept with what is signed off, left out in public."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from app.domain.signing_off import Masking
from app.resources import resource
from app.services.archive import Archive
from app.services.errors import InTheWay, NotFound, Unfinished
from tests.documents.everything import everything
from tests.documents.outside import flat, outline, pages, syntax
from tests.documents.sample_papers import text_pdf
from tests.services.conftest import Opening


@pytest.fixture
def archive(opening: Opening) -> Archive:
    archive = opening("arkiv")
    archive.exchange.import_file(Path(str(resource("sample", "itvt-2019-09-16.json"))))
    return archive


@pytest.fixture
def meeting(archive: Archive) -> str:
    return archive.meetings.find("ITVT 2019-09-16")


def lay(archive: Archive, meeting: str, item: str | None, title: str, count: int = 1) -> str:
    prepared = archive.papers.take_in((f"{title}.pdf", text_pdf(title, count)))
    archive.annexes.add(meeting, item, prepared, title)
    return archive.annexes.all(meeting)[-1].id


def called(archive: Archive, meeting: str) -> list[tuple[str, str, int]]:
    return [(line.called, line.title, line.pages) for line in archive.annexes.lines(meeting)]


def test_they_are_numbered_through_the_whole_minutes(archive: Archive, meeting: str) -> None:
    lay(archive, meeting, "a8", "Reservation av Karin Ahlqvist", 2)
    lay(archive, meeting, "a7", "Reglemente")
    second = lay(archive, meeting, "a8", "Prislista")
    archive.annexes.add_attendance(meeting)
    assert called(archive, meeting) == [
        ("Bilaga 1, § 20", "Reglemente", 1), ("Bilaga 2, § 21", "Reservation av Karin Ahlqvist", 2),
        ("Bilaga 3, § 21", "Prislista", 1), ("Bilaga 4", "Närvaro och omröstning", 1)]
    archive.annexes.move(meeting, second, 0)
    archive.annexes.rename(meeting, second, "Prislista 2019")
    assert [title for mark, title, _n in called(archive, meeting) if "§ 21" in mark] == [
        "Prislista 2019", "Reservation av Karin Ahlqvist"]
    archive.annexes.move(meeting, second, 9)
    archive.annexes.lay_to(meeting, second, "a7")
    assert [mark for mark, title, _n in called(archive, meeting) if title == "Prislista 2019"] == ["Bilaga 2, § 20"]
    archive.annexes.remove(meeting, second)
    archive.annexes.add_attendance(meeting)
    assert len(called(archive, meeting)) == 3


def test_the_minutes_with_annexes_are_one_file(archive: Archive, meeting: str) -> None:
    lay(archive, meeting, "a8", "Reservation", 2)
    lay(archive, meeting, None, "Bilder")
    made = archive.printing.of_minutes.made(meeting, with_annexes=True)
    assert made.name == "Protokoll ITVT 2019-09-16 med bilagor.pdf"
    said = [flat(page) for page in pages(made.content)]
    alone = [flat(page) for page in pages(archive.minutes.pdf(meeting))]
    assert len(said) == len(alone) + 3
    of = len(said)
    contents = next(page for page in said if "Bilagor till protokollet" in page)
    assert f"21 Bilaga 1, Reservation 2 {of - 2}" in contents
    assert f"Bilaga 2, Bilder 1 {of}" in contents
    assert "Reservation blad 2" in said[-2]
    assert all(text in said[-2] for text in ("Bilaga 1, § 21", f"Sida {of - 1} ({of})", "Sammanträdesprotokoll 2019-09-16"))
    assert f"Sida 1 ({of})" in said[0]
    paragraph = next(page for page in said if "Bilagor Bilaga 1, Reservation" in page)
    assert "SMS-tjänst" in " ".join(said)
    assert paragraph.index("Bilagor") > paragraph.index("Nämndens beslut") if "Nämndens beslut" in paragraph else True
    assert outline(made.content)[-2:] == ["Bilaga 1, § 21  Reservation", "Bilaga 2  Bilder"]
    assert "No syntax or stream encoding errors" in syntax(made.content)
    assert archive.printing.of_minutes.made(meeting, with_annexes=True).content == made.content
    assert "Bilaga 1, § 21" not in alone[-1]


def test_the_list_leads_to_the_annexes(archive: Archive, meeting: str) -> None:
    lay(archive, meeting, "a8", "Reservation", 2)
    with pikepdf.open(BytesIO(archive.printing.of_minutes.made(meeting, with_annexes=True).content)) as pdf:
        first = pdf.pages[-2].obj.objgen
        notes = [note for page in pdf.pages for note in page.obj.get("/Annots", [])]
        assert [str(n.Contents) for n in notes if n.Dest[0].objgen == first] == [f"Till sidan {len(pdf.pages) - 1}"] * 2
        assert all("/StructParent" in n for n in notes)


def test_what_cannot_be_laid_is_said(archive: Archive, meeting: str) -> None:
    prepared = archive.papers.take_in(("a.pdf", text_pdf("a")))
    with pytest.raises(NotFound, match="inget ärende"):
        archive.annexes.add(meeting, "a99", prepared, "Bilaga")
    with pytest.raises(Unfinished, match="namn"):
        archive.annexes.add(meeting, "a8", prepared, "  ")
    with pytest.raises(NotFound, match="ingen sådan bilaga"):
        archive.annexes.remove(meeting, "x")
    archive.annexes.add(meeting, "a8", prepared, "Bilaga")
    (archive.folder / "files" / prepared.prepared).unlink()
    with pytest.raises(NotFound, match="Filen till Bilaga 1, § 21"):
        archive.printing.of_minutes.made(meeting, with_annexes=True)


def test_undo_takes_an_annex_away_again(archive: Archive, meeting: str) -> None:
    lay(archive, meeting, "a8", "Reservation")
    archive.meetings.undo(meeting)
    assert archive.annexes.all(meeting) == ()


def test_a_part_signed_off_keeps_its_annexes(archive: Archive, meeting: str) -> None:
    kept = lay(archive, meeting, "a8", "Reservation", 2)
    archive.minutes.sign_off(meeting, "Elin Sandström", ("a8",))
    for change in (lambda: archive.annexes.remove(meeting, kept), lambda: archive.annexes.rename(meeting, kept, "Annat"),
                   lambda: archive.annexes.lay_to(meeting, kept, "a7"), lambda: lay(archive, meeting, "a8", "En till"),
                   lambda: archive.meetings.undo(meeting)):
        with pytest.raises(InTheWay, match="bilagor"):
            change()
    lay(archive, meeting, "a7", "Reglemente")
    lay(archive, meeting, None, "Bilder")
    assert [mark for mark, _title, _n in called(archive, meeting)] == ["Bilaga 1, § 21", "Bilaga 2, § 20", "Bilaga 3"]
    (frozen,) = archive.minutes.frozen(meeting)
    bound = [flat(p) for p in pages(archive.minutes.frozen_pdf(meeting, frozen.id, with_annexes=True))]
    alone = archive.minutes.frozen_pdf(meeting, frozen.id)
    assert "Reservation blad 2" in bound[-1]
    assert len(bound) == len(pages(alone)) + 2
    assert "Bilagor till protokollet" in " ".join(flat(p) for p in pages(alone))
    assert "Bilder" not in " ".join(bound)


def test_the_whole_signed_off_keeps_what_is_laid_to_the_whole(archive: Archive, meeting: str) -> None:
    lay(archive, meeting, "a7", "Reglemente")
    archive.minutes.sign_off(meeting, "Elin Sandström")
    with pytest.raises(InTheWay, match="bilagor"):
        archive.annexes.add_attendance(meeting)
    assert [r.code for r in archive.minutes.check(meeting) if r.code == "changed_unseen"] == []


@pytest.mark.parametrize(("masking", "left"), [
    (Masking(id="", ground="secret", item="a8", rule="OSL 39:1"), {"Reglemente"}),
    (Masking(id="", ground="personal", item="a8", part="summary"), {"Reglemente"}),
    (Masking(id="", ground="personal", passage="Korttext i Väst AB"), set()),
], ids=["paragraph", "part", "passage"])
def test_the_public_version_leaves_out_annexes_of_what_is_masked(
    archive: Archive, meeting: str, masking: Masking, left: set[str],
) -> None:
    for item, title in (("a7", "Reglemente"), ("a8", "Hemligheten"), (None, "Helheten")):
        lay(archive, meeting, item, title)
    archive.minutes.mask(meeting, masking)
    public = archive.printing.of_minutes.made(meeting, public=True, with_annexes=True).content
    said = everything(public)
    assert {t for t in ("Reglemente", "Hemligheten", "Helheten") if f"{t} blad 1" in said} == left
    assert masking.passage is not None or "Hemligheten" not in said
    assert "utelämnad" in said
    assert "ingår inte i den offentliga versionen" in said
    assert {"Bilaga 2, § 21", "Bilaga 3"} <= {m.where for m in archive.minutes.masked(meeting)}


def test_an_annex_can_be_left_out_by_itself(archive: Archive, meeting: str) -> None:
    lay(archive, meeting, "a7", "Reglemente")
    id = lay(archive, meeting, "a8", "Läkarintyg")
    archive.minutes.mask(meeting, Masking(id="", ground="secret", annex=id, rule="OSL 21:1"))
    said = everything(archive.printing.of_minutes.made(meeting, public=True, with_annexes=True).content)
    assert "Läkarintyg" not in said
    assert "[Sekretess, OSL 21:1]" in said
    assert "Reglemente blad 1" in said
