"""The lock of an archive: one program writes at a time, and the others are told which."""

from __future__ import annotations

import os
import sys
from pathlib import Path

from app.database.faults import StorageFault

LOCKED_BYTE = 1 << 30
"""Far behind the text, so that Windows, which locks for reading too, leaves the process id to be read."""


class Lock:
    """Held from its making to `release`; the system lets go of it when the process dies."""

    def __init__(self, path: Path) -> None:
        """Take the lock, or raise `StorageFault("locked", process id)`."""
        try:
            handle = os.open(path, os.O_CREAT | os.O_RDWR, 0o600)
        except OSError as e:
            raise StorageFault("no_rights", str(path)) from e
        try:
            _take(handle)
        except OSError as e:
            os.close(handle)
            raise StorageFault("locked", _holder(path)) from e
        os.ftruncate(handle, 0)
        os.write(handle, str(os.getpid()).encode("ascii"))
        self._handle: int | None = handle

    def release(self) -> None:
        """Let others write; a second time does nothing."""
        handle, self._handle = self._handle, None
        if handle is not None:
            os.close(handle)


def _holder(path: Path) -> str:
    try:
        return path.read_text("ascii").strip()
    except (OSError, UnicodeDecodeError):  # gone or closed to us meanwhile, or not what we wrote
        return ""


if sys.platform == "win32":
    import msvcrt

    def _take(handle: int) -> None:
        os.lseek(handle, LOCKED_BYTE, os.SEEK_SET)
        msvcrt.locking(handle, msvcrt.LK_NBLCK, 1)
        os.lseek(handle, 0, os.SEEK_SET)
else:
    import fcntl

    def _take(handle: int) -> None:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
