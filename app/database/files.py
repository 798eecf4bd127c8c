"""The files of an archive, each named by what it contains."""

from __future__ import annotations

import hashlib
import re

from app.database.engine import translated
from app.database.folder import Folder, write_whole

NAME = re.compile(r"[0-9a-f]{64}\Z")
"""What a name must be: whoever asks may have it from a file that is not trusted."""


class Files:
    """`files/` of one archive: the name of a file is the SHA-256 of its bytes, so it never changes."""

    def __init__(self, folder: Folder) -> None:
        self._folder = folder

    def put(self, content: bytes) -> str:
        """Keep a file, on the disk when it returns; its name."""
        name = named(content)
        path = self._folder.files / name
        if not path.exists():
            with translated(path):
                write_whole(path, content)
        return name

    def get(self, name: str) -> bytes | None:
        """The file of that name, if the archive has it."""
        path = self._folder.files / name
        return path.read_bytes() if NAME.match(name) and path.is_file() else None

    def spoilt(self) -> tuple[str, ...]:
        """The files whose content is no longer what their name says."""
        return tuple(p.name for p in sorted(self._folder.files.glob("*"))
                     if not p.name.startswith(".") and named(p.read_bytes()) != p.name)


def named(content: bytes) -> str:
    """The name of a file with this content."""
    return hashlib.sha256(content).hexdigest()
