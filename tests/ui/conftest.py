"""The window for the tests: the real one, with a real archive in a folder of its own."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from app.bootstrap import open_archive
from app.resources import resource
from app.translation import use
from tests.pictures import put_away

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from app.services.archive import Archive
    from ui.window import Window

SAMPLE = resource("sample", "itvt-2019-09-16.json")


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """The offscreen platform says at each window that it hints no sizes; everything else that Qt says fails a test."""
    for item in items:
        item.add_marker(pytest.mark.qt_log_ignore("propagateSizeHints", extend=True))


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    """An archive with nothing in it."""
    opened = open_archive(tmp_path / "archive", now=lambda: datetime(2019, 9, 16, 13, 0))  # noqa: DTZ001
    yield opened
    opened.close()


@pytest.fixture
def meeting(archive: Archive) -> str:
    """The sample meeting, taken in; its id."""
    return archive.exchange.import_file(SAMPLE).meeting


@pytest.fixture
def empty_window(qtbot: QtBot, tmp_path: Path, archive: Archive) -> Iterator[Window]:
    """The window with an archive that holds nothing."""
    from ui.__main__ import made_window

    window = made_window(tmp_path / "klubban.ini")
    window.looks.choose_mode("light")
    window.resize(1440, 900)
    window.show()
    window.take(archive)
    qtbot.waitExposed(window)
    yield window
    put_away(window)
    use("sv")


@pytest.fixture
def window(meeting: str, empty_window: Window) -> Window:
    """The window with the sample meeting in its archive."""
    assert meeting
    empty_window.show_room("meetings")
    return empty_window
