"""What has returned is on the disk; what went wrong has left nothing; faults of the disk are told apart."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
import threading
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from app.database.faults import StorageFault
from app.database.files import named
from app.database.folder import Folder
from app.database.store import Store
from tests.database.conftest import note, open_store, plan_meeting

NOTES_FOR_EVER = """
import sys
from pathlib import Path
from app.database.folder import Folder
from tests.database.conftest import note, open_store, plan_meeting
store = open_store(Folder(Path(sys.argv[1])))
plan_meeting(store)
for n in range(100_000):
    note(store, f"e{n}", '{"event":"present","person":"p%d"}' % n)
    print(n, flush=True)
"""


def started(folder: Folder) -> subprocess.Popen[str]:
    return subprocess.Popen([sys.executable, "-c", NOTES_FOR_EVER, str(folder.path)], stdout=subprocess.PIPE, text=True)


def test_a_killed_program_has_lost_nothing_that_had_returned(folder: Folder) -> None:
    program = started(folder)
    assert program.stdout is not None
    for _line in range(40):
        program.stdout.readline()
    os.kill(program.pid, signal.SIGKILL)
    told = [*range(40), *(int(n) for n in program.stdout.read().split())]
    program.stdout.close()
    program.wait()
    store = open_store(folder)
    with store.reading() as view:
        kept = [line.id for line in view.log.lines("m1")]
        assert view.log.broken() == ()
    assert kept[:len(told)] == [f"e{n}" for n in told]
    assert len(kept) <= len(told) + 1
    assert store.faults() == []
    store.close()


def test_a_second_program_is_told_who_writes_may_read_and_writes_once_the_first_is_gone(folder: Folder) -> None:
    program = started(folder)
    assert program.stdout is not None
    program.stdout.readline()
    with pytest.raises(StorageFault) as refused:
        open_store(folder)
    assert (refused.value.reason, refused.value.detail) == ("locked", str(program.pid))
    reader = open_store(folder, read_only=True)
    with reader.reading() as view:
        assert view.log.length("m1") >= 1
    with pytest.raises(StorageFault, match="locked"):
        note(reader, "x")
    reader.close()
    program.kill()
    program.communicate()
    open_store(folder).close()


def test_a_command_that_fails_leaves_nothing_behind(store: Store) -> None:
    plan_meeting(store)

    def half_done() -> None:
        with store.writing("halvt", meeting="m1") as unit:
            unit.records.put("people", {"id": "p1", "name": "Anna Ek", "party": "M", "born": None})
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        half_done()
    with store.reading() as view:
        assert view.records.all("people") == ()
        assert view.standing("m1") == ([], [])


def test_two_threads_that_write_at_once_take_turns(store: Store) -> None:
    plan_meeting(store)

    def notes(name: int) -> None:
        for n in range(20):
            note(store, f"t{name}e{n}")

    threads = [threading.Thread(target=notes, args=(name,)) for name in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    with store.reading() as view:
        assert view.log.length("m1") == 80
        assert view.log.broken() == ()


def test_folder_and_files_are_the_owners_alone(folder: Folder) -> None:
    before = os.umask(0)
    try:
        store = open_store(folder)
        plan_meeting(store)
        store.files.put(b"tjansteskrivelse")
        rights = {p.name: p.stat().st_mode & 0o777 for p in [folder.path, *folder.path.rglob("*")]}
        store.close()
    finally:
        os.umask(before)
    folders = {"arkiv", "files", "backups"}
    assert {rights.pop(name) for name in folders} == {0o700}
    assert set(rights.values()) == {0o600}


@pytest.mark.parametrize("spoil", [
    lambda whole: b"Kallelse till sammantrade" * 400,
    lambda whole: whole[: len(whole) // 2],
    lambda whole: whole[:60],
    lambda whole: whole[:100] + b"\xff" * 4000 + whole[4100:],
], ids=["no database", "cut in half", "cut in its header", "overwritten"])
def test_a_damaged_archive_is_said_to_be_and_left_as_it_is(folder: Folder, spoil: Callable[[bytes], bytes]) -> None:
    store = open_store(folder)
    plan_meeting(store)
    store.close()
    folder.register.write_bytes(spoil(folder.register.read_bytes()))
    before = folder.register.read_bytes()
    for read_only in (False, True):
        with pytest.raises(StorageFault) as refused:
            open_store(folder, read_only=read_only)
        assert refused.value.reason == "damaged"
    assert folder.register.read_bytes() == before


def test_another_programs_database_is_not_taken_for_an_archive(folder: Folder) -> None:
    folder.create()
    with closing(sqlite3.connect(folder.register)) as other:
        other.execute("CREATE TABLE bookmarks (id)")
    with pytest.raises(StorageFault, match="damaged"):
        open_store(folder)


def test_where_a_file_stands_in_the_folders_place_nothing_is_written(tmp_path: Path) -> None:
    (tmp_path / "arkiv").write_text("en fil")
    for place in (tmp_path / "arkiv", tmp_path / "arkiv" / "inuti"):
        with pytest.raises(StorageFault, match="no_rights"):
            open_store(Folder(place))
    assert [p.name for p in tmp_path.iterdir()] == ["arkiv"]


def test_a_folder_that_the_system_will_not_write_in_is_refused() -> None:
    with pytest.raises(StorageFault, match="no_rights"):
        open_store(Folder(Path("/proc/klubban")))


def test_a_full_disk_is_told_and_what_was_there_before_stands(store: Store) -> None:
    plan_meeting(store)
    note(store, "e1")

    def too_much() -> None:
        with store.writing("för mycket", meeting="m1") as unit:
            unit.records.connection.exec_driver_sql("PRAGMA max_page_count = 60")
            for n in range(2000):
                unit.records.put("people", {"id": f"p{n}", "name": "Anna Ek" * 50, "party": None, "born": None})

    with pytest.raises(StorageFault, match="full"):
        too_much()
    with store.reading() as view:
        assert view.log.length("m1") == 1
        assert view.records.all("people") == ()


def test_an_archive_that_is_not_there_is_not_made_by_looking(folder: Folder) -> None:
    with pytest.raises(StorageFault, match="missing"):
        open_store(folder, read_only=True)
    assert not folder.path.exists()


def test_a_file_is_named_by_what_it_contains_and_kept_once(folder: Folder, store: Store) -> None:
    name = store.files.put(b"%PDF-1.7 tjansteskrivelse")
    assert store.files.put(b"%PDF-1.7 tjansteskrivelse") == name == named(b"%PDF-1.7 tjansteskrivelse")
    assert store.files.get(name) == b"%PDF-1.7 tjansteskrivelse"
    assert [p.name for p in folder.files.iterdir()] == [name]
    assert store.files.spoilt() == ()
    (folder.files / name).write_bytes(b"%PDF-1.7 en annan")
    assert store.files.spoilt() == (name,)


@pytest.mark.parametrize("name", ["../register.sqlite", "", "0" * 64])
def test_only_what_is_in_the_archive_can_be_had_by_name(store: Store, name: str) -> None:
    assert store.files.get(name) is None
