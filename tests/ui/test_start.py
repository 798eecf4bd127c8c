"""The beginning: a frame first, then the archive; what stands in its way is told with what can be done."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.bootstrap import open_archive
from tests.pictures import put_away
from ui.__main__ import bare_window, furnish
from ui.start import Start
from ui.widgets.empty_page import EmptyPage

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from ui.window import Window


@pytest.fixture
def frame(qapp: QApplication, tmp_path: Path) -> Iterator[Window]:
    assert qapp is not None
    window = bare_window(tmp_path / "klubban.ini")
    yield window
    put_away(window)
    if window.archive is not None:
        window.archive.close()


def test_the_frame_is_painted_before_the_archive_is_opened(frame: Window, qtbot: QtBot, tmp_path: Path) -> None:
    Start(frame, tmp_path / "archive", furnish)
    frame.show()
    qtbot.waitExposed(frame)
    assert not (tmp_path / "archive").exists()
    qtbot.waitUntil(lambda: frame.archive is not None and frame.page is not None, timeout=15000)
    assert frame.page is not None
    qtbot.waitUntil(lambda: len(list((tmp_path / "archive" / "backups").glob("*.sqlite"))) == 1, timeout=15000)


def test_a_locked_archive_is_told_and_tried_again(frame: Window, qtbot: QtBot, tmp_path: Path) -> None:
    other = open_archive(tmp_path / "archive")
    Start(frame, tmp_path / "archive", furnish)
    frame.show()
    qtbot.waitUntil(lambda: frame.furnished and isinstance(frame.page, EmptyPage), timeout=15000)
    page = frame.page
    assert isinstance(page, EmptyPage)
    assert "skriver i arkivet" in page.sentence.text()
    assert page.advice.text()
    other.close()
    QTest.keyClick(frame, Qt.Key.Key_F5)
    qtbot.waitUntil(lambda: frame.archive is not None and frame.page is not None, timeout=15000)


def test_a_file_in_the_way_is_told(frame: Window, qtbot: QtBot, tmp_path: Path) -> None:
    folder = tmp_path / "archive"
    open_archive(folder).close()
    (folder / "register.sqlite").write_text("inget arkiv")
    Start(frame, folder, furnish)
    frame.show()
    qtbot.waitUntil(lambda: frame.furnished and isinstance(frame.page, EmptyPage), timeout=15000)
    assert (folder / "register.sqlite").read_text() == "inget arkiv"
    shutil.rmtree(folder)
