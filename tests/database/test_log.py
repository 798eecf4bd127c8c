"""The log is only ever added to, and shows when it was tampered with."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from pathlib import Path

import pytest
from sqlalchemy.exc import IntegrityError

from app.database.folder import Folder
from app.database.store import Store
from app.database.tables import ONLY_ADDED
from tests.database.conftest import note, open_store, plan_meeting


def test_lines_come_back_in_the_order_in_which_they_were_noted(store: Store) -> None:
    plan_meeting(store)
    for n in range(12):
        note(store, f"e{n}")
    with store.reading() as view:
        assert [line.id for line in view.log.lines("m1")] == [f"e{n}" for n in range(12)]
        assert [line.id for line in view.log.lines("m1", 10)] == ["e10", "e11"]
        assert view.log.length("m1") == 12
        assert view.log.broken() == ()


def test_an_id_stands_once_in_a_log_but_may_stand_in_another_meetings(store: Store) -> None:
    plan_meeting(store, "m1")
    plan_meeting(store, "m2")
    note(store, "e1", meeting="m1")
    note(store, "e1", meeting="m2")
    with pytest.raises(IntegrityError):
        note(store, "e1", meeting="m1")


@pytest.mark.parametrize("table", ONLY_ADDED)
@pytest.mark.parametrize("statement", ["UPDATE {} SET rowid = rowid", "DELETE FROM {}"])
def test_the_database_itself_refuses_to_change_what_was_noted(folder: Folder, store: Store, table: str, statement: str) -> None:
    plan_meeting(store)
    note(store, "e1")
    with closing(sqlite3.connect(folder.register)) as raw, pytest.raises(sqlite3.IntegrityError, match="only ever added"):
        raw.execute(statement.format(table))


def tampered(register: Path, statement: str) -> None:
    """Change the log as one could who takes the guards away first."""
    with closing(sqlite3.connect(register)) as raw:
        raw.execute("DROP TRIGGER log_entries_no_update")
        raw.execute("DROP TRIGGER log_entries_no_delete")
        assert raw.execute(statement).rowcount == 1
        raw.commit()


@pytest.mark.parametrize(("statement", "position"), [
    ("UPDATE log_entries SET text = '{\"event\":\"preseNt\"}' WHERE meeting = 'm1' AND position = 3", 3),
    ("UPDATE log_entries SET id = 'e77' WHERE meeting = 'm1' AND position = 4", 4),
    ("UPDATE log_entries SET tag = 'absent' WHERE meeting = 'm1' AND position = 0", 0),
    ("DELETE FROM log_entries WHERE meeting = 'm1' AND position = 2", 3),
])
def test_a_changed_byte_breaks_the_chain_where_it_stands(folder: Folder, statement: str, position: int) -> None:
    store = open_store(folder)
    for meeting in ("m1", "m2"):
        plan_meeting(store, meeting)
        for n in range(6):
            note(store, f"e{n}", '{"event":"present"}', meeting)
    store.close()
    tampered(folder.register, statement)
    store = open_store(folder)
    with store.reading() as view:
        assert view.log.broken() == (("m1", position),)
    store.close()
