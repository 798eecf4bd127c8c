"""Files that the secretary names: read whole, written whole or not at all."""

from __future__ import annotations

import errno
import os
import re
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from app.services.errors import DiskFull, NoRights, NotFound, WorldError
from app.translation import _

NOT_IN_A_NAME = re.compile(r"[^\w .,()-]+")


def file_name(words: str) -> str:
    """Words as the name of a file, without its ending: no folder, no sign that some system forbids."""
    return NOT_IN_A_NAME.sub("_", words).strip(" ._")


def read_file(path: Path) -> bytes:
    """The content; raises `NotFound` or `NoRights`."""
    try:
        return path.read_bytes()
    except FileNotFoundError as e:
        raise NotFound(_("Filen finns inte: {path}.").format(path=path)) from e
    except OSError as e:
        raise NoRights(_("Filen kan inte läsas: {path}.").format(path=path)) from e


def write_file(path: Path, content: bytes) -> None:
    """Write the content; an older file stands until the new one is whole. Raises `NoRights` or `DiskFull`."""
    with fresh_file(path) as fresh:
        fresh.write_bytes(content)


@contextmanager
def fresh_file(path: Path, *, for_owner_alone: bool = False) -> Iterator[Path]:
    """A place beside `path` to write to; when the block has ended it is on the disk under its name, or gone if it raised."""
    fresh = path.with_name(f".{path.name}.{os.getpid()}.new")
    try:
        fresh.touch(mode=0o600 if for_owner_alone else 0o666)
        yield fresh
        with fresh.open("rb+") as f:
            os.fsync(f.fileno())
        fresh.replace(path)
    except OSError as e:
        raise _unwritten(e, path) from e
    finally:
        if fresh.is_file():
            fresh.unlink()


def _unwritten(error: OSError, path: Path) -> WorldError:
    if error.errno == errno.ENOSPC:
        return DiskFull(_("Disken är full: {path}.").format(path=path), _("Frigör utrymme och gör om det."))
    return NoRights(_("Det går inte att skriva {path}.").format(path=path), _("Välj en mapp som du får skriva i."))
