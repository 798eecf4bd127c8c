"""The schema of an archive: which version it has, and the road from an older one, with a copy made first."""

from __future__ import annotations

import os
from collections.abc import Sequence
from pathlib import Path

from sqlalchemy import Connection, Engine

from app.database import engine as sqlite
from app.database.faults import StorageFault
from app.database.folder import Folder, owners_file
from app.database.tables import ONLY_ADDED

MIGRATIONS = Path(__file__).parent / "migrations"
VERSIONS = ("0001",)
"""Every migration in order: known here so that an archive can be judged without importing Alembic."""


def prepare(folder: Folder, stamp: str) -> None:
    """Bring the database to the newest schema; the copy made before a migration is named by `stamp`.

    Raises `StorageFault`: `newer` for one that a later program has written, `damaged`, `no_rights`.
    """
    owners_file(folder.register)
    found = judged(folder)
    if found == VERSIONS[-1]:
        return
    if found is not None:
        sqlite.copy(folder.register, folder.backups / f"before-{VERSIONS[-1]}-{stamp}.sqlite")
    engine = sqlite.connect(folder.register)
    try:
        with sqlite.translated(folder.register):
            upgrade(engine)
    finally:
        engine.dispose()


def judged(folder: Folder) -> str | None:
    """The version found; `StorageFault("newer")` for one that is not known here. Writes nothing."""
    found = sqlite.schema_version(folder.register)
    if found is not None and found not in VERSIONS:
        raise StorageFault("newer", found)
    return found


def upgrade(engine: Engine, versions: Sequence[Path] = (MIGRATIONS / "versions",)) -> None:
    """Run the migrations that are due, in one transaction, and set the guards again."""
    from alembic import command
    from alembic.config import Config

    config = Config(attributes={})
    config.set_main_option("script_location", str(MIGRATIONS).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    config.set_main_option("version_locations", os.pathsep.join(str(v) for v in versions).replace("%", "%%"))
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
        guarded(connection)


def guarded(connection: Connection) -> None:
    """Set the guards of what is only ever added to."""
    sqlite.guard(connection, ONLY_ADDED)
