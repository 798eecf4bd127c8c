"""An archive opened by the program: refused with a sentence where it cannot be, checked, copied every day."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from app.bootstrap import default_folder, open_archive
from app.domain.meeting import events as ev
from app.services.archive import Archive
from app.services.errors import Damaged, Locked, NewerArchive, NoRights, NotFound, WorldError
from tests.services.conftest import ONE_O_CLOCK, Opening


def test_the_folder_is_the_environments_or_the_platforms(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setenv("KLUBBAN_ARCHIVE", str(tmp_path))
    assert default_folder() == tmp_path
    monkeypatch.delenv("KLUBBAN_ARCHIVE")
    assert default_folder().name == "klubban"


def test_the_second_to_write_is_told_and_may_read(archive: Archive) -> None:
    with pytest.raises(Locked, match="process") as refused:
        open_archive(archive.folder)
    assert refused.value.advice == "Stäng det andra fönstret och försök igen."
    reader = open_archive(archive.folder, read_only=True)
    assert reader.registers.committees() == ()
    reader.close()


def newer(folder: Path) -> None:
    """Leave the archive as a later version of the program would."""
    with closing(sqlite3.connect(folder / "register.sqlite")) as register:
        register.execute("UPDATE alembic_version SET version_num = '9999'")
        register.commit()


def damaged(folder: Path) -> None:
    """Write letters over the archive's register."""
    (folder / "register.sqlite").write_bytes(b"Kallelse" * 1000)


@pytest.mark.parametrize(("spoil", "error", "word"), [(newer, NewerArchive, "nyare version"), (damaged, Damaged, "skadat")])
@pytest.mark.parametrize("read_only", [False, True])
def test_an_archive_that_cannot_be_used_is_refused_with_a_sentence_and_left_alone(
        opening: Opening, spoil: Callable[[Path], None], error: type[WorldError], word: str, read_only: bool) -> None:
    archive = opening("arkiv")
    archive.close()
    spoil(archive.folder)
    before = (archive.folder / "register.sqlite").read_bytes()
    with pytest.raises(error, match=word) as refused:
        open_archive(archive.folder, read_only=read_only)
    assert "Inget har ändrats" in refused.value.advice
    assert (archive.folder / "register.sqlite").read_bytes() == before
    assert list((archive.folder / "backups").iterdir()) == []


def test_a_place_where_nothing_can_be_written_is_refused(tmp_path: Path) -> None:
    (tmp_path / "fil").write_text("x")
    with pytest.raises(NoRights, match="fil"):
        open_archive(tmp_path / "fil")
    with pytest.raises(NotFound):
        open_archive(tmp_path / "fil", read_only=True)


def test_check_names_the_log_and_the_entry_that_was_changed(opening: Opening, archive: Archive, meeting: str) -> None:
    archive.meetings.record(meeting, ev.Present(person="anna"))
    archive.meetings.record(meeting, ev.Present(person="bertil"))
    assert archive.check() == ()
    archive.close()
    with closing(sqlite3.connect(archive.folder / "register.sqlite")) as register:
        register.execute("DROP TRIGGER log_entries_no_update")
        register.execute("UPDATE log_entries SET text = replace(text, 'bertil', 'dan') WHERE position = 1")
        register.commit()
    assert opening("arkiv").check() == (f"Sammanträdet {meeting}: anteckning 2 är inte den som skrevs.",)


def test_a_copy_is_kept_of_each_day_and_the_last_thirty_stay(tmp_path: Path) -> None:
    days = iter(ONE_O_CLOCK + timedelta(days=n) for n in range(1000))
    now = [next(days)]

    def clock() -> datetime:
        return now[0]

    archive = open_archive(tmp_path / "arkiv", now=clock)
    for _day in range(33):
        archive.back_up_today()
        archive.back_up_today()
        now[0] = next(days)
    archive.close()
    copies = sorted((tmp_path / "arkiv" / "backups").iterdir())
    assert [copies[0].name, copies[-1].name, len(copies)] == ["2019-09-19.sqlite", "2019-10-18.sqlite", 30]
    assert copies[0].stat().st_mode & 0o777 == 0o600
    with closing(sqlite3.connect(copies[0])) as copy:
        assert copy.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_a_value_that_cannot_be_read_back_is_said_to_be_damage(archive: Archive, meeting: str) -> None:
    archive.meetings.record(meeting, ev.Present(person="anna"))
    with closing(sqlite3.connect(archive.folder / "register.sqlite")) as register:
        register.execute("UPDATE agenda_items SET kind = 'party' WHERE id = 'a1'")
        register.execute("INSERT INTO revisions (command, of, key) VALUES (1, 'agenda_items', '[]')")
        register.commit()
    with pytest.raises(Damaged, match="kind"):
        archive.meetings.proceedings(meeting)
