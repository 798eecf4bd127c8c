"""The one place that wires the program together: an archive is opened here, for the window and the command line alike."""

from __future__ import annotations

import getpass
import os
from collections.abc import Callable
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from app.services.archive import Archive

FOLDER = "KLUBBAN_ARCHIVE"
"""The environment variable that names another folder than the default."""


def default_folder() -> Path:
    """Where the archive is when nobody says otherwise: what KLUBBAN_ARCHIVE names, else the platform's data folder."""
    named = os.environ.get(FOLDER)
    if named:
        return Path(named)
    from platformdirs import user_data_path

    return user_data_path("klubban", appauthor=False)


def open_archive(folder: Path | None = None, *, now: Callable[[], datetime] = datetime.now, read_only: bool = False) -> Archive:
    """Open an archive, making it if it is not there; `read_only` works while another program writes.

    What is heavy is imported here and not before.
    Raises a `WorldError`: `Locked`, `NewerArchive`, `Damaged`, `NoRights`, `NotFound`.
    """
    from app.database.folder import Folder
    from app.database.store import opened
    from app.services.archive import Archive
    from app.services.errors import worded

    with worded():
        return Archive(opened(Folder(folder or default_folder()), now=now, who=_user(), read_only=read_only))


def _user() -> str:
    try:
        return getpass.getuser()
    except (KeyError, OSError):  # an account that the system does not know by name
        return ""
