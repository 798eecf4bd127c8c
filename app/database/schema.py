"""The schema of an archive: which version it has, and the road from an older one, with a copy made first."""

from __future__ import annotations

import os
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import Engine

from app.database import engine as sqlite
from app.database.faults import StorageFault
from app.database.folder import Folder, owners_file
from app.database.tables import ONLY_ADDED

HERE = Path(__file__).parent / "migrations"


@dataclass(frozen=True, slots=True)
class Road:
    """The migrations in order, and the folders where they are: known here so that an archive is judged without Alembic."""

    versions: tuple[str, ...] = ("0001", "0002")
    places: tuple[Path, ...] = (HERE / "versions",)


ROAD = Road()


def prepare(folder: Folder, stamp: str, road: Road = ROAD) -> None:
    """Bring the database to the newest schema; the copy made before a migration is named by `stamp`.

    Raises `StorageFault`: `newer` for one that a later program has written, `damaged`, `no_rights`.
    """
    owners_file(folder.register)
    found = judged(folder, road)
    if found == road.versions[-1]:
        return
    if found is not None:
        sqlite.copy(folder.register, folder.backups / f"before-{road.versions[-1]}-{stamp}.sqlite")
    engine = sqlite.connect(folder.register)
    try:
        with sqlite.translated(folder.register):
            upgrade(engine, road)
    finally:
        engine.dispose()


def judged(folder: Folder, road: Road = ROAD) -> str | None:
    """The version found; `StorageFault("newer")` for one that is not known here. Writes nothing."""
    found = sqlite.schema_version(folder.register)
    if found is not None and found not in road.versions:
        raise StorageFault("newer", found)
    return found


def upgrade(engine: Engine, road: Road = ROAD) -> None:
    """Run the migrations that are due, in one transaction, and set the guards again."""
    from alembic import command
    from alembic.config import Config

    config = Config()
    config.set_main_option("script_location", str(HERE).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    config.set_main_option("version_locations", os.pathsep.join(str(p) for p in road.places).replace("%", "%%"))
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, "head")
        sqlite.guard(connection, ONLY_ADDED)
