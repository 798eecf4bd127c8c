"""An archive's storage in an empty folder, opened and closed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path

import pytest

from app.database.folder import Folder
from app.database.log import Line
from app.database.store import Store, opened

NOON = datetime(2019, 9, 16, 12, 0)  # noqa: DTZ001


@pytest.fixture
def folder(tmp_path: Path) -> Folder:
    return Folder(tmp_path / "arkiv")


@pytest.fixture
def store(folder: Folder) -> Iterator[Store]:
    store = open_store(folder)
    yield store
    store.close()


def open_store(folder: Folder, *, read_only: bool = False) -> Store:
    """The archive at noon of the sample meeting's day."""
    return opened(folder, now=lambda: NOON, who="sekreteraren", read_only=read_only)


def plan_meeting(store: Store, id: str = "m1") -> None:
    """Enter a committee, unless it is there, and a meeting of it."""
    with store.writing("nytt sammanträde", meeting=id, kind="start") as unit:
        unit.records.put("committees", {
            "id": "c1", "name": "Tekniska nämnden", "code": "TN", "kind": "committee", "host": None, "more": "{}"})
        unit.records.put("meetings", {
            "id": id, "committee": "c1", "date": NOON.date(), "start": "13:00", "place": None, "notice_sent": None,
            "notice_exception": None, "called_by": None, "series": None, "last_paragraph": 0, "more": "{}", "stood_on": None,
            "minutes_known": False})


def note(store: Store, id: str, text: str = "{}", meeting: str = "m1") -> None:
    """Add one line to a meeting's log."""
    with store.writing("närvaro", meeting=meeting) as unit:
        unit.append(meeting, [Line(id=id, tag="present", text=text)])
