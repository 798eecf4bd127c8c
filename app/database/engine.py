"""SQLite, and nothing else in the program knows that it is SQLite: connections, the guards of the log, copies, faults."""

from __future__ import annotations

import os
import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, create_engine, event
from sqlalchemy.exc import DBAPIError, IntegrityError
from sqlalchemy.pool import QueuePool

from app.database.faults import StorageFault

READING = "klubban_reading"
"""The execution option of a connection that only reads: it takes no lock when it begins."""
ALWAYS = ("foreign_keys=ON", "busy_timeout=5000")
WRITING = ("journal_mode=WAL", "synchronous=FULL")
HEADER = b"SQLite format 3\x00"


def connect(path: Path, *, read_only: bool = False) -> Engine:
    """An engine whose every commit is on the disk when it returns."""
    address = f"file:{_quoted(path)}?mode={'ro' if read_only else 'rw'}"
    engine = create_engine("sqlite://", creator=lambda: _opened(address, read_only=read_only), poolclass=QueuePool)

    @event.listens_for(engine, "begin")
    def begin(connection: Connection) -> None:
        reading = read_only or connection.get_execution_options().get(READING)
        connection.exec_driver_sql("BEGIN" if reading else "BEGIN IMMEDIATE")

    return engine


def _opened(address: str, *, read_only: bool) -> sqlite3.Connection:
    connection = sqlite3.connect(address, uri=True, check_same_thread=False, isolation_level=None)
    for pragma in ALWAYS if read_only else ALWAYS + WRITING:
        connection.execute(f"PRAGMA {pragma}")
    return connection


def _quoted(path: Path) -> str:
    return str(path.absolute()).replace("%", "%25").replace("?", "%3f").replace("#", "%23")


def schema_version(path: Path) -> str | None:
    """The migration that the database has reached; None for one that holds nothing yet. Writes nothing.

    Raises `StorageFault("damaged")` for what is no archive or not the whole of one. Needs neither SQLAlchemy nor Alembic.
    """
    if path.stat().st_size == 0:
        return None
    if _cut_short(path):
        raise StorageFault("damaged", str(path))
    with translated(path), closing(sqlite3.connect(f"file:{_quoted(path)}?mode=ro", uri=True)) as connection:
        tables = {name for (name,) in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
        if not tables:
            return None
        if "alembic_version" not in tables:
            raise StorageFault("damaged", str(path))
        found = connection.execute("SELECT version_num FROM alembic_version").fetchone()
        return str(found[0]) if found else None


def _cut_short(path: Path) -> bool:
    with path.open("rb") as f:
        header = f.read(100)
    if header[:16] != HEADER or len(header) < 100:
        return True
    size = int.from_bytes(header[16:18], "big")
    pages = int.from_bytes(header[28:32], "big")
    waiting = path.with_name(path.name + "-wal")
    unsettled = waiting.exists() and waiting.stat().st_size > 0
    return not unsettled and path.stat().st_size < pages * (65536 if size == 1 else size)


def guard(connection: Connection, tables: tuple[str, ...]) -> None:
    """Make the database itself refuse to change or delete rows of these tables.

    To be called after every migration: one that copies a table to change it loses the guards in silence.
    """
    for name in tables:
        for act in ("UPDATE", "DELETE"):
            connection.exec_driver_sql(f"DROP TRIGGER IF EXISTS {name}_no_{act.lower()}")
            connection.exec_driver_sql(f"CREATE TRIGGER {name}_no_{act.lower()} BEFORE {act} ON {name} "
                                       f"BEGIN SELECT RAISE(ABORT, '{name} is only ever added to'); END")


def guards(connection: Connection) -> set[str]:
    """The names of the guards that stand."""
    return set(connection.exec_driver_sql("SELECT name FROM sqlite_master WHERE type = 'trigger'").scalars())


def faults_of(connection: Connection) -> list[str]:
    """What the database finds wrong with itself; empty when it is sound."""
    found = [str(r) for r in connection.exec_driver_sql("PRAGMA integrity_check").scalars() if r != "ok"]
    lost = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
    return found + [f"{row[0]} → {row[2]}" for row in lost]


def copy(source: Path, target: Path) -> None:
    """A whole copy of a database that may be in use, on the disk when it returns; `target` is replaced at once."""
    fresh = target.with_name(f".{target.name}.new")
    fresh.unlink(missing_ok=True)
    os.close(os.open(fresh, os.O_CREAT | os.O_WRONLY, 0o600))
    with translated(source):
        with closing(sqlite3.connect(f"file:{_quoted(source)}?mode=ro", uri=True)) as old, closing(sqlite3.connect(fresh)) as new:
            old.backup(new)
        with fresh.open("rb+") as f:
            os.fsync(f.fileno())
        fresh.replace(target)


@contextmanager
def translated(path: Path) -> Iterator[None]:
    """SQLite's errors inside as `StorageFault`; an error that is our own goes through as it is."""
    try:
        yield
    except IntegrityError as e:
        if "FOREIGN KEY" in str(e.orig):
            raise StorageFault("in_the_way", str(e.orig)) from e
        raise
    except (DBAPIError, sqlite3.DatabaseError, OSError) as e:
        fault = _fault(e.orig if isinstance(e, DBAPIError) else e, path)
        if fault is None:
            raise
        raise fault from e


def _fault(error: Any, path: Path) -> StorageFault | None:
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF
    if code in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB):
        return StorageFault("damaged", str(path))
    if code == sqlite3.SQLITE_FULL or getattr(error, "errno", None) == 28:
        return StorageFault("full", str(path))
    if code in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED):
        return StorageFault("locked")
    if code in (sqlite3.SQLITE_READONLY, sqlite3.SQLITE_CANTOPEN, sqlite3.SQLITE_PERM) or isinstance(error, PermissionError):
        return StorageFault("no_rights", str(path))
    return None
