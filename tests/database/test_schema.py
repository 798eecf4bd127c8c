"""An archive is made by its migrations, guarded after each, copied before one, and refused when it is newer."""

from __future__ import annotations

import zipfile
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext

from app.bootstrap import open_archive
from app.database import engine as sqlite
from app.database import schema
from app.database.faults import StorageFault
from app.database.folder import Folder
from app.database.store import Store
from app.database.tables import METADATA, ONLY_ADDED
from tests.database.conftest import note, open_store, plan_meeting

ARCHIVES = Path(__file__).parents[1] / "archives"
"""A small archive of every released version of the schema."""
GUARDS = {f"{name}_no_{act}" for name in ONLY_ADDED for act in ("update", "delete")}
COPIES_THE_LOG = '''
import sqlalchemy as sa
from alembic import op
revision, down_revision = "9999", "{newest}"
def upgrade():
    with op.batch_alter_table("log_entries") as log:
        log.add_column(sa.Column("noted_by", sa.String()))
        log.alter_column("tag", new_column_name="event")
'''


def later_road(tmp_path: Path) -> schema.Road:
    """A road with one more migration, of the kind that copies a table and loses its guards."""
    place = tmp_path / "later"
    place.mkdir()
    (place / "9999_later.py").write_text(COPIES_THE_LOG.replace("{newest}", schema.ROAD.versions[-1]), "utf-8")
    return schema.Road((*schema.ROAD.versions, "9999"), (*schema.ROAD.places, place))


def test_the_migrations_make_the_tables_that_the_program_knows(store: Store) -> None:
    with store.reading() as view:
        context = MigrationContext.configure(view.records.connection, opts={"compare_type": True})
        assert compare_metadata(context, METADATA) == []


def test_the_version_of_the_schema_can_be_told_without_alembic(folder: Folder, store: Store) -> None:
    assert sqlite.schema_version(folder.register) == schema.ROAD.versions[-1]
    newest = sorted(p.name[:4] for p in schema.ROAD.places[0].glob("[0-9]*.py"))
    assert newest == list(schema.ROAD.versions)


def test_a_new_archive_is_guarded(store: Store) -> None:
    with store.reading() as view:
        assert sqlite.guards(view.records.connection) == GUARDS


def test_a_migration_that_copies_the_log_keeps_the_guards_and_the_lines_and_leaves_a_copy_of_before(
        folder: Folder, tmp_path: Path) -> None:
    store = open_store(folder)
    plan_meeting(store)
    note(store, "e1")
    store.close()
    schema.prepare(folder, "20190916T120000", later_road(tmp_path))
    engine = sqlite.connect(folder.register)
    with engine.connect() as connection:
        assert sqlite.guards(connection) == GUARDS
        assert connection.exec_driver_sql("SELECT id, event, noted_by FROM log_entries").all() == [("e1", "present", None)]
    engine.dispose()
    copy = folder.backups / "before-9999-20190916T120000.sqlite"
    assert sqlite.schema_version(copy) == schema.ROAD.versions[-1]
    assert copy.stat().st_mode & 0o777 == 0o600


def test_an_archive_that_a_later_program_has_written_is_refused_untouched(folder: Folder, tmp_path: Path) -> None:
    open_store(folder).close()
    schema.prepare(folder, "x", later_road(tmp_path))
    before = {p: p.read_bytes() for p in folder.path.rglob("*") if p.is_file()}
    for read_only in (False, True):
        with pytest.raises(StorageFault) as refused:
            open_store(folder, read_only=read_only)
        assert (refused.value.reason, refused.value.detail) == ("newer", "9999")
    assert {p: p.read_bytes() for p in folder.path.rglob("*") if p.is_file() and "-" not in p.suffix} == before


def test_one_that_waits_for_its_migration_is_not_read_but_said_to_wait(folder: Folder) -> None:
    folder.create()
    folder.register.touch()
    with pytest.raises(StorageFault) as refused:
        open_store(folder, read_only=True)
    assert refused.value.reason == "older"


@pytest.mark.parametrize("released", sorted(ARCHIVES.glob("*.zip")), ids=lambda path: path.stem)
def test_an_archive_of_every_released_version_opens_with_all_that_it_held(released: Path, tmp_path: Path) -> None:
    with zipfile.ZipFile(released) as parcel:
        parcel.extractall(tmp_path)
    archive = open_archive(tmp_path)
    lines = archive.meetings.lines()
    assert [(line.code, str(line.date), line.rehearsal) for line in lines] == [
        ("ITVT", "2019-09-16", False), ("ITVT", "2019-09-16", True)]
    held = next(line.id for line in lines if not line.rehearsal)
    assert archive.meetings.history(held).now.closed
    assert archive.check() == ()
    archive.close()
