"""What the secretary keeps beside an item: the private note reaches nothing that leaves the page, and no undo takes it back."""

from __future__ import annotations

from pathlib import Path

import pytest

from app.domain.agenda import AgendaItem
from app.domain.meeting.events import CalledToOrder, Closed, ItemAdded, ItemOpened, Present
from app.domain.minutes.plain import told_minutes
from app.domain.wall import wall_of
from app.resources import resource
from app.services.archive import Archive
from app.services.errors import Inadmissible
from tests.documents.everything import everything
from tests.documents.outside import pages

SECRET = "Kvicksilverfasan"


@pytest.fixture
def held(archive: Archive) -> str:
    """The sample meeting, with a private note and words under work on every item."""
    meeting = archive.exchange.import_file(resource("sample", "itvt-2019-09-16.json")).meeting
    for item in archive.meetings.proceedings(meeting).agenda:
        archive.notes.keep_private(meeting, item.id, f"{SECRET} om {item.title}")
        archive.notes.keep_wording(meeting, item.id, f"{SECRET} antas.")
    return meeting


def inside(pdf: bytes) -> str:
    """All that a PDF says: every stream and string of it, and the letters that its pages show."""
    return everything(pdf) + " ".join(pages(pdf))


def test_the_private_note_is_in_no_document_no_file_and_not_on_the_wall(archive: Archive, held: str, tmp_path: Path) -> None:
    assert SECRET in archive.notes.private(held, "a8")
    for paper in (archive.printing.minutes(held), archive.printing.notice(held), archive.minutes.pdf(held)):
        assert SECRET not in inside(paper)
    for name in ("meeting.json", "meeting.zip"):
        archive.exchange.export(held, tmp_path / name)
        assert SECRET.encode() not in _unpacked(tmp_path / name)
    assert SECRET not in repr(told_minutes(archive.minutes.document(held)))
    copy, _changes = archive.rehearsals.begin(held)
    archive.meetings.record(copy, Present(person="p1"), CalledToOrder(), ItemOpened(item="a8"))
    for meeting in (held, copy):
        assert SECRET not in repr(wall_of(archive.meetings.history(meeting)))
    assert archive.notes.private(copy, "a8") == ""


def _unpacked(path: Path) -> bytes:
    import zipfile

    if path.suffix != ".zip":
        return path.read_bytes()
    with zipfile.ZipFile(path) as parcel:
        return b"".join(parcel.read(name) for name in parcel.namelist())


def test_a_note_is_changed_emptied_and_not_undone(archive: Archive, meeting: str) -> None:
    archive.meetings.record(meeting, Present(person="anna"))
    archive.notes.keep_private(meeting, "a1", "Ring.")
    archive.notes.keep_wording(meeting, "a1", "Så här.")
    archive.meetings.undo(meeting)
    assert (archive.notes.private(meeting, "a1"), archive.notes.wording(meeting, "a1")) == ("Ring.", "Så här.")
    assert not archive.meetings.history(meeting).moments
    archive.notes.keep_private(meeting, "a1", " ")
    archive.notes.keep_private(meeting, "a1", "")
    archive.notes.keep_wording(meeting, "a1", None)
    assert (archive.notes.private(meeting, "a1"), archive.notes.wording(meeting, "a1")) == ("", None)


def test_an_item_is_raised_and_the_raising_undone_and_done_again(archive: Archive, meeting: str) -> None:
    from app.domain.meeting.order import agenda_of

    archive.meetings.record(meeting, CalledToOrder())
    archive.meetings.raise_item(meeting, AgendaItem(id="raised-2", title="Skyltar"), 1)
    assert archive.meetings.proceedings(meeting).log[-1].event == ItemAdded(item="raised-2")
    titles = [a.title for a in agenda_of(archive.meetings.history(meeting))]
    assert titles[1] == "Skyltar"
    archive.meetings.undo(meeting)
    assert "Skyltar" not in [a.title for a in agenda_of(archive.meetings.history(meeting))]
    archive.meetings.redo(meeting)
    assert [a.title for a in agenda_of(archive.meetings.history(meeting))] == titles


def test_an_item_that_cannot_be_raised_is_not_put_on_the_list_either(archive: Archive, meeting: str) -> None:
    archive.meetings.record(meeting, CalledToOrder())
    archive.meetings.record(meeting, Closed())
    with pytest.raises(Inadmissible, match="redan avslutat"):
        archive.meetings.raise_item(meeting, AgendaItem(id="raised-2", title="Skyltar"), 1)
    assert "Skyltar" not in [a.title for a in archive.meetings.proceedings(meeting).agenda]


def test_an_entry_is_moved_where_it_can_have_happened(archive: Archive, meeting: str) -> None:
    archive.meetings.record(meeting, Present(person="anna"), CalledToOrder())
    archive.meetings.record(meeting, ItemOpened(item="a1"))
    last = str(archive.meetings.proceedings(meeting).log[-1].id)
    assert archive.meetings.move(meeting, last, "up") is not None
    assert [type(m.event) for m in archive.meetings.history(meeting).moments] == [Present, ItemOpened, CalledToOrder]
    archive.meetings.undo(meeting)
    assert [type(m.event) for m in archive.meetings.history(meeting).moments] == [Present, CalledToOrder, ItemOpened]
    assert archive.meetings.move(meeting, last, "down") is None
