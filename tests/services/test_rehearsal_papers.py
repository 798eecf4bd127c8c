"""Every paper of a rehearsal says that it is one, on each page and in the name of its file; no paper of a real meeting does."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from datetime import date, timedelta
from io import BytesIO
from pathlib import Path
from typing import get_args

import docx
import pytest

from app.domain.agenda import AgendaItem
from app.domain.meeting.events import CalledToOrder, ItemOpened, Present
from app.resources import resource
from app.services.archive import Archive
from app.services.calling import NAMES
from app.services.day_papers import DaySheet
from app.services.errors import InTheWay
from app.services.minutes_papers import FORMS, MinutesForm
from app.services.notice_papers import NoticePaper
from tests.documents.outside import archive_faults, flat, pages, reading_faults
from tests.documents.sample_papers import text_pdf
from tests.services.conftest import Opening

MARK = "ÖVNING"
SHEETS: tuple[DaySheet, ...] = get_args(DaySheet)
NEEDS_A_SENT_NOTICE: tuple[NoticePaper, ...] = ("supplement", "again")
"""Nothing of a rehearsal is sent, so that there is nothing to compare with."""
NOTICES: tuple[NoticePaper, ...] = tuple(p for p in get_args(NoticePaper) if p not in NEEDS_A_SENT_NOTICE)


@pytest.fixture
def archive(opening: Opening) -> Archive:
    archive = opening("arkiv")
    archive.exchange.import_file(Path(str(resource("sample", "itvt-2019-09-16.json"))))
    return archive


@pytest.fixture
def real(archive: Archive) -> str:
    return archive.meetings.find("ITVT 2019-09-16")


@pytest.fixture
def exercise(archive: Archive, real: str) -> str:
    """A rehearsal that is under way, with a paper of its own."""
    id = archive.rehearsals.begin(real)[0]
    archive.papers.attach(id, "a8", archive.papers.take_in(("Bilaga.pdf", text_pdf("Handlingen", 2))), "Handlingen")
    archive.meetings.record(id, Present(person="p1"), Present(person="p2"), CalledToOrder(), ItemOpened(item="a8"))
    return id


@pytest.fixture
def shown(archive: Archive) -> Callable[[str, NoticePaper], bytes]:
    """A paper of the notice's kind; a meeting that is to be told as moved is moved first."""

    def made(meeting: str, paper: NoticePaper) -> bytes:
        if paper == "moved":
            day: date = archive.meetings.line(meeting).date
            archive.planning.move(meeting, day + timedelta(days=7), None, "Lokalen är upptagen.")
        return archive.calling.paper(meeting, paper)

    return made


@pytest.mark.parametrize("paper", NOTICES)
def test_the_notice_and_its_kin(
    archive: Archive, real: str, shown: Callable[[str, NoticePaper], bytes], paper: NoticePaper,
) -> None:
    exercise = archive.rehearsals.begin(real)[0]
    told_as_one(shown(exercise, paper))
    assert archive.calling.name(exercise, paper) in (
        f"{NAMES[paper]} ITVT 2019-09-16 övning.pdf", f"{NAMES[paper]} ITVT 2019-09-23 övning.pdf")


@pytest.mark.parametrize("sheet", SHEETS)
def test_the_sheets_of_the_day(archive: Archive, exercise: str, real: str, sheet: DaySheet) -> None:
    told_as_one(archive.printing.of_the_day.made(exercise, sheet))
    assert archive.printing.of_the_day.name(exercise, sheet).endswith(" övning.pdf")
    assert MARK not in "".join(pages(archive.printing.of_the_day.made(real, sheet)))
    assert "övning" not in archive.printing.of_the_day.name(real, sheet)


@pytest.mark.parametrize("form", FORMS)
def test_the_minutes_in_every_form(archive: Archive, exercise: str, real: str, form: MinutesForm) -> None:
    made = archive.printing.of_minutes.made(exercise, form)
    assert made.name == f"Protokoll ITVT 2019-09-16 utkast övning.{form}"
    assert MARK in words_of(made.content, form)
    if form == "pdf":
        told_as_one(made.content)
    assert MARK not in words_of(archive.printing.of_minutes.made(real, form).content, form)


def test_each_ballot_that_is_cut_out_bears_it(archive: Archive, exercise: str) -> None:
    first = pages(archive.printing.of_the_day.made(exercise, "ballot"))[0]
    assert first.count(MARK) == first.count("Röstsedel") == 8


def test_both_sides_of_a_name_plate_bear_it(archive: Archive, exercise: str) -> None:
    assert pages(archive.printing.of_the_day.made(exercise, "plates"))[0].count(MARK) == 2


def test_the_bundle_with_the_papers_of_others(archive: Archive, exercise: str, tmp_path: Path) -> None:
    out = tmp_path / "ut.pdf"
    assert archive.papers.bundle(exercise, out, without=archive.papers.missing(exercise))
    assert "Handlingen" in flat(pages(out.read_bytes())[-1])
    marked_on_each_page(out.read_bytes())


def test_the_minutes_with_their_annexes(archive: Archive, exercise: str) -> None:
    prepared = archive.papers.take_in(("Svar.pdf", text_pdf("Svaret", 2)))
    archive.annexes.add(exercise, None, prepared, "Svaret")
    made = archive.printing.of_minutes.made(exercise, with_annexes=True)
    assert "Svaret" in flat(pages(made.content)[-1])
    marked_on_each_page(made.content)


def test_what_would_be_compared_with_a_sent_notice_is_refused(archive: Archive, exercise: str) -> None:
    for paper in NEEDS_A_SENT_NOTICE:
        with pytest.raises(InTheWay):
            archive.printing.notice(exercise, paper)


def test_nothing_of_it_is_sent(archive: Archive, exercise: str, tmp_path: Path) -> None:
    made = archive.calling.make(exercise, "notice", without=archive.papers.missing(exercise))
    assert made is not None
    assert all(file.name.endswith(" övning.pdf") for file in made.files)
    with pytest.raises(InTheWay, match="övning"):
        archive.calling.send(exercise, made)
    with pytest.raises(InTheWay, match="övning"):
        archive.calling.draft(exercise, made, tmp_path / "brev")
    assert not (tmp_path / "brev").exists()


def test_it_is_kept_an_exercise_when_it_is_kept(archive: Archive, exercise: str) -> None:
    archive.rehearsals.keep(exercise)
    told_as_one(archive.calling.paper(exercise, "notice"))


def test_an_item_that_came_late_changes_nothing(archive: Archive, exercise: str) -> None:
    archive.meetings.add_item(exercise, AgendaItem(id="sent", title="Ett sent ärende"))
    told_as_one(archive.calling.paper(exercise, "agenda"))


def told_as_one(pdf: bytes) -> None:
    """On each page, in the title of the file, and fit for the archive and for reading aloud."""
    marked_on_each_page(pdf)
    assert "Övning: " in _title(pdf)
    assert archive_faults(pdf) == []
    assert reading_faults(pdf) == []


def marked_on_each_page(pdf: bytes) -> None:
    assert all(MARK in page for page in pages(pdf))


def _title(pdf: bytes) -> str:
    done = subprocess.run(["pdfinfo", "-"], input=pdf, capture_output=True, check=True)
    return next(line for line in done.stdout.decode().splitlines() if line.startswith("Title:"))


def words_of(content: bytes, form: str) -> str:
    if form == "pdf":
        return "".join(pages(content))
    if form == "docx":
        file = docx.Document(BytesIO(content))
        return "\n".join([*(p.text for p in file.paragraphs), file.sections[0].footer.paragraphs[0].text])
    return content.decode()
