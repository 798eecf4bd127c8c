"""The archive as the services meet it: reading at any time, writing one command at a time, whole or not at all."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from sqlalchemy import Engine

from app.database import commands, schema
from app.database import engine as sqlite
from app.database.commands import Command, Kind
from app.database.faults import StorageFault
from app.database.files import Files
from app.database.folder import Folder
from app.database.lock import Lock
from app.database.log import Line, Log
from app.database.records import Records, RecordsInHand


@dataclass(frozen=True, slots=True)
class View:
    """The archive as it stands at one moment."""

    records: Records
    log: Log

    def standing(self, meeting: str | None) -> tuple[list[Command], list[Command]]:
        """The commands that can be undone and redone, of a meeting or (None) of the registers, the next one last."""
        return commands.standing(self.records.connection, meeting)


@dataclass(frozen=True, slots=True)
class Unit:
    """One command under way: what it writes is there for all, or for nobody."""

    records: RecordsInHand
    log: Log
    number: int
    begin: Callable[[Kind, str], int]

    def for_good(self, label: str) -> Unit:
        """The same transaction, but what is written so stays when the command is undone."""
        number = self.begin("kept", label)
        return replace(self, records=RecordsInHand(self.records.connection, number, self.records.touched), number=number)

    def append(self, meeting: str, lines: list[Line]) -> None:
        """Add lines to a meeting's log."""
        self.log.append(meeting, self.number, lines)


class Store:
    """An opened archive; made by `opened`."""

    def __init__(self, folder: Folder, engine: Engine, lock: Lock | None, now: Callable[[], datetime], who: str) -> None:
        self.folder = folder
        self.files = Files(folder)
        self.now = now
        self._engine, self._lock, self._who = engine, lock, who
        self._one_at_a_time = threading.RLock()

    @contextmanager
    def reading(self) -> Iterator[View]:
        """The archive at one moment, untouched by what is written meanwhile."""
        with sqlite.translated(self.folder.register), self._engine.connect() as connection:
            quiet = connection.execution_options(**{sqlite.READING: True})
            yield View(Records(quiet), Log(quiet))

    @contextmanager
    def writing(self, label: str, *, kind: Kind = "do", meeting: str | None = None, undoes: int | None = None) -> Iterator[Unit]:
        """One command: on the disk when the block has ended, gone if it raised. `label` is what was done, in Swedish."""
        if self._lock is None:
            raise StorageFault("locked")
        with self._one_at_a_time, sqlite.translated(self.folder.register), self._engine.begin() as connection:

            def begin(kind: Kind, label: str, undoes: int | None = None) -> int:
                return commands.begun(connection, kind=kind, label=label, meeting=meeting, undoes=undoes,
                                      at=self.now().isoformat(timespec="seconds"), who=self._who)

            number = begin(kind, label, undoes)
            yield Unit(RecordsInHand(connection, number), Log(connection), number, begin)

    @property
    def read_only(self) -> bool:
        """Whether nothing is written: another program may write meanwhile."""
        return self._lock is None

    def faults(self) -> list[str]:
        """What is wrong with the database itself."""
        with self.reading() as view:
            return sqlite.faults_of(view.records.connection)

    def copy(self, target: Path) -> None:
        """A whole copy of the database."""
        sqlite.copy(self.folder.register, target)

    def close(self) -> None:
        """Let go of the files and of the lock."""
        self._engine.dispose()
        if self._lock is not None:
            self._lock.release()


def opened(folder: Folder, *, now: Callable[[], datetime], who: str, read_only: bool = False) -> Store:
    """Open an archive, making it if it is not there; `read_only` takes no lock and writes nothing.

    The order: lock, refuse a newer schema, copy and migrate where that is due; a newer one that is there already is refused
    before even the lock is written into its folder. Raises `StorageFault`.
    """
    return _opened_to_read(folder, now, who) if read_only else _opened_to_write(folder, now, who)


def _opened_to_read(folder: Folder, now: Callable[[], datetime], who: str) -> Store:
    if not folder.register.is_file():
        raise StorageFault("missing", str(folder.path))
    if schema.judged(folder) != schema.ROAD.versions[-1]:
        raise StorageFault("older", str(folder.path))
    return Store(folder, sqlite.connect(folder.register, read_only=True), None, now, who)


def _opened_to_write(folder: Folder, now: Callable[[], datetime], who: str) -> Store:
    if folder.register.is_file():
        schema.judged(folder)
    folder.create()
    lock = Lock(folder.lock)
    try:
        schema.prepare(folder, now().strftime("%Y%m%dT%H%M%S"))
        return Store(folder, sqlite.connect(folder.register), lock, now, who)
    except BaseException:
        lock.release()
        raise
