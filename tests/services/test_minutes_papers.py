"""The minutes and their parts in every form, under a name that says what they are."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from app.domain.proceedings import Meeting
from app.domain.signing_off import Masking
from app.resources import resource
from app.services.archive import Archive
from app.services.errors import InTheWay, NotFound, Unfinished
from app.services.minutes_papers import FORMS
from tests.documents.everything import everything
from tests.documents.outside import flat, pages, spoken
from tests.services.conftest import DAY, Opening


@pytest.fixture
def archive(opening: Opening) -> Archive:
    archive = opening("arkiv")
    archive.exchange.import_file(Path(str(resource("sample", "itvt-2019-09-16.json"))))
    return archive


@pytest.fixture
def meeting(archive: Archive) -> str:
    return archive.meetings.find("ITVT 2019-09-16")


def test_every_form_is_made_under_its_name(archive: Archive, meeting: str) -> None:
    made = {form: archive.printing.of_minutes.made(meeting, form) for form in FORMS}
    assert {m.name for m in made.values()} == {f"Protokoll ITVT 2019-09-16.{form}" for form in FORMS}
    starts = {"pdf": b"%PDF", "docx": b"PK", "html": b"<!doctype html>", "txt": "SAMMANTRÄDESPROTOKOLL".encode()}
    assert all(made[form].content.startswith(starts[form]) for form in FORMS)


def test_with_a_placeholder_adjusted_minutes_are_printed_as_a_draft_and_not_signed_off(opening: Opening, tmp_path: Path) -> None:
    file = tmp_path / "platshallare.json"
    sample = Path(str(resource("sample", "itvt-2019-09-16.json"))).read_text(encoding="utf-8")
    file.write_text(sample.replace("kring växel, telefoni", "kring XXX", 1), encoding="utf-8")
    archive = opening("annat")
    archive.exchange.import_file(file)
    meeting = archive.meetings.find("ITVT 2019-09-16")
    for form in FORMS:
        made = archive.printing.of_minutes.made(meeting, form)
        assert "XXX" in everything(made.content)
        assert (made.draft, "utkast" in made.name) == (True, True)
    assert "XXX" in flat(" ".join(pages(archive.printing.minutes(meeting))))
    with pytest.raises(Unfinished, match="Platshållaren ”XXX” står kvar"):
        archive.minutes.sign_off(meeting, "Elin Sandström")


def test_a_paragraph_adjusted_at_once_has_its_own_front_signers_and_board(archive: Archive, meeting: str) -> None:
    papers = archive.printing.of_minutes
    made = papers.made(meeting, items=papers.paragraph(meeting, 21))
    assert made.name == "Protokoll ITVT 2019-09-16 § 21.pdf"
    front, *body = [flat(page) for page in pages(made.content)]
    assert "Måndagen den 16 september 2019, § 21" in front
    assert "Sammanträde 2019-09-16, § 21" in front
    assert "Paragrafer § 21" in front
    assert "Karin Ahlqvist (C) Justerande" not in front
    assert "Ulf Norling (S) Justerande" in front
    assert "Innehåll" not in " ".join(body)
    assert "§ 20" not in " ".join(body)


def test_the_parts_are_counted_from_one(archive: Archive, meeting: str) -> None:
    papers = archive.printing.of_minutes
    parts = archive.minutes.parts(meeting)
    assert len(parts) > 1
    assert papers.part(meeting, 1) == parts[0]
    assert sum(map(len, parts)) == 7
    with pytest.raises(NotFound, match="ingen del 9"):
        papers.part(meeting, 9)
    with pytest.raises(NotFound, match="ingen § 4"):
        papers.paragraph(meeting, 4)


def test_before_the_first_item_there_is_no_part(archive: Archive, committee: str) -> None:
    meeting, _changes = archive.meetings.create(committee, Meeting(date=DAY))
    with pytest.raises(InTheWay):
        archive.printing.of_minutes.part(meeting, 1)


def test_a_draft_says_so_in_its_name(archive: Archive, meeting: str) -> None:
    copy, _changes = archive.rehearsals.begin(meeting)
    made = archive.printing.of_minutes.made(copy, "docx")
    assert made.draft
    assert made.name == "Protokoll ITVT 2019-09-16 utkast övning.docx"


def test_the_public_version_says_so_and_leaves_out(archive: Archive, meeting: str) -> None:
    archive.minutes.mask(meeting, Masking(id="", ground="personal", passage="Korttext i Väst AB"))
    for form in ("html", "txt"):
        made = archive.printing.of_minutes.made(meeting, form, public=True)
        assert made.name == f"Protokoll ITVT 2019-09-16 offentligt.{form}"
        assert b"Korttext" not in made.content


def test_the_public_version_is_called_so_in_its_title_and_on_every_page(archive: Archive, meeting: str) -> None:
    of = archive.printing.of_minutes
    whole, public = (of.made(meeting, public=told).content for told in (False, True))
    assert [title(pdf) for pdf in (whole, public)] == [
        f"Sammanträdesprotokoll 2019-09-16{told}, Gemensam servicenämnd för IT, växel och telefoni"
        for told in ("", ", offentlig version")]
    assert all("OFFENTLIG VERSION" in page for page in pages(public))
    assert "Måndagen den 16 september 2019, offentlig version" in flat(spoken(public))
    assert "offentlig version" not in "".join(pages(whole)).lower()
    for form in FORMS[1:]:
        assert ("offentlig version" in everything(of.made(meeting, form, public=True).content).lower(),
                "offentlig version" in everything(of.made(meeting, form).content).lower()) == (True, False)


def title(pdf: bytes) -> str:
    with pikepdf.open(BytesIO(pdf)) as file:
        return str(file.docinfo["/Title"])


def test_attendance_is_a_draft_as_long_as_the_minutes_are(archive: Archive, meeting: str) -> None:
    def drafts() -> list[bool]:
        attendance = archive.printing.of_the_day.made(meeting, "attendance")
        return ["utkast" in flat(pages(attendance)[0]).lower(), archive.printing.of_minutes.made(meeting, "txt").draft]

    assert drafts() == [False, False]
    archive.minutes.write(meeting, "a8", "summary", "Efter.")
    assert drafts() == [True, True]
    archive.minutes.sign_off(meeting, "Elin Sandström")
    assert drafts() == [False, False]
