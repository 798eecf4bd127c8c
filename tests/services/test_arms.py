"""The arms of a committee: taken in, on every paper, taken away, and kept with the archive."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path

import pikepdf
import pytest

from app.domain.committee import Committee
from app.domain.proceedings import Meeting
from app.services.archive import Archive
from app.services.errors import Unreadable
from tests.documents.arms import device
from tests.services.conftest import DAY


def alts(pdf: bytes) -> list[str]:
    with pikepdf.open(BytesIO(pdf)) as file:
        return [str(o.Alt) for o in file.objects if isinstance(o, pikepdf.Dictionary) and o.get("/S") == "/Figure"]


@pytest.fixture
def file(tmp_path: Path) -> Path:
    path = tmp_path / "vapen.png"
    path.write_bytes(device())
    return path


def test_arms_stand_on_every_paper_of_the_committee_until_they_are_taken_away(
    archive: Archive, committee: str, meeting: str, file: Path,
) -> None:
    assert alts(archive.printing.notice(meeting)) == []
    archive.arms.take_in(committee, file)
    file.unlink()
    for pdf in (archive.printing.notice(meeting), archive.minutes.pdf(meeting), archive.printing.of_the_day.made(meeting, "roll"),
                archive.printing.of_the_day.made(meeting, "chair"), archive.printing.of_the_day.made(meeting, "attendance")):
        assert alts(pdf) == ["Lövbros vapen"]
    assert alts(archive.printing.of_minutes.made(meeting, with_annexes=True).content) == ["Lövbros vapen"]
    archive.arms.remove(committee)
    assert alts(archive.printing.notice(meeting)) == []
    assert archive.arms.picture(committee) is None
    assert archive.check() == ()


def test_the_bundle_bears_them(archive: Archive, committee: str, meeting: str, file: Path, tmp_path: Path) -> None:
    archive.arms.take_in(committee, file)
    archive.papers.bundle(meeting, tmp_path / "ut.pdf")
    assert alts((tmp_path / "ut.pdf").read_bytes()) == ["Lövbros vapen"]


def test_undo_brings_back_what_was_there(archive: Archive, committee: str, file: Path) -> None:
    archive.arms.take_in(committee, file)
    archive.registers.undo()
    assert archive.arms.picture(committee) is None
    archive.registers.redo()
    picture = archive.arms.picture(committee)
    assert picture is not None
    assert picture.startswith(b"\x89PNG")


def test_what_is_no_picture_is_refused_and_nothing_changes(archive: Archive, committee: str, tmp_path: Path) -> None:
    drawing = tmp_path / "vapen.svg"
    drawing.write_text("<svg xmlns='http://www.w3.org/2000/svg'/>")
    with pytest.raises(Unreadable, match="PNG eller JPEG"):
        archive.arms.take_in(committee, drawing)
    assert archive.arms.picture(committee) is None


def test_another_committee_has_its_own(archive: Archive, committee: str, file: Path) -> None:
    other = Committee(name="Byggnadsnämnden", code="BN", kind="committee", host="Ekeby")
    (id,) = archive.registers.save_committee(None, other).committees
    meeting, _changes = archive.meetings.create(id, Meeting(date=DAY, start="15:00", place="Kommunhuset"))
    archive.arms.take_in(committee, file)
    assert archive.arms.picture(id) is None
    assert alts(archive.printing.of_the_day.made(meeting, "roll")) == []
