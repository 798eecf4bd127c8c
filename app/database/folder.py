"""The folder of an archive: what lies where, created for its owner alone."""

from __future__ import annotations

import os
import tempfile
from dataclasses import dataclass
from pathlib import Path

from app.database.faults import StorageFault


@dataclass(frozen=True, slots=True)
class Folder:
    """`register.sqlite`, `files/` and `backups/` under one path."""

    path: Path

    @property
    def register(self) -> Path:
        """The database."""
        return self.path / "register.sqlite"

    @property
    def files(self) -> Path:
        """Attachments and PDFs, each named by its SHA-256."""
        return self.path / "files"

    @property
    def backups(self) -> Path:
        """Copies of the database."""
        return self.path / "backups"

    @property
    def lock(self) -> Path:
        """Held by the one program that writes."""
        return self.path / "lock"

    def create(self) -> None:
        """Make what is not there, readable by the owner alone; raises `StorageFault` where it cannot be written."""
        try:
            self.path.mkdir(mode=0o700, parents=True, exist_ok=True)
            for inner in (self.files, self.backups):
                inner.mkdir(mode=0o700, exist_ok=True)
        except OSError as e:
            raise StorageFault("no_rights", str(self.path)) from e
        if not os.access(self.path, os.W_OK):
            raise StorageFault("no_rights", str(self.path))


def owners_file(path: Path) -> None:
    """Create an empty file that only its owner may read, unless it is there."""
    try:
        os.close(os.open(path, os.O_CREAT | os.O_WRONLY, 0o600))
    except OSError as e:
        raise StorageFault("no_rights", str(path)) from e


def write_whole(path: Path, content: bytes) -> None:
    """Write a file so that it is there whole and on the disk, or not at all."""
    handle, name = tempfile.mkstemp(dir=path.parent, prefix=".new-")
    try:
        with os.fdopen(handle, "wb") as f:
            f.write(content)
            f.flush()
            os.fsync(f.fileno())
        Path(name).replace(path)
    finally:
        Path(name).unlink(missing_ok=True)
    settle(path.parent)


def settle(folder: Path) -> None:
    """Put a folder's names on the disk, where the system lets a folder be synced (Windows does by itself)."""
    if os.name == "posix":
        handle = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(handle)
        finally:
            os.close(handle)
