"""The page of the minutes with the sample meeting, and the keys that are pressed on it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

from app.bootstrap import open_archive
from ui.pages.minutes import looking
from ui.pages.minutes.page import MinutesPage
from ui.pages.minutes.section import SectionView

if TYPE_CHECKING:
    from app.services.archive import Archive
    from ui.window import Window

CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier
Press = Callable[..., None]


@pytest.fixture
def archive(tmp_path: Path) -> Iterator[Archive]:
    """An archive in the autumn after the sample meeting, when its minutes have been adjusted."""
    opened = open_archive(tmp_path / "archive", now=lambda: datetime(2019, 10, 1, 13, 0))  # noqa: DTZ001
    yield opened
    opened.close()


@pytest.fixture
def page(window: Window, meeting: str, monkeypatch: pytest.MonkeyPatch) -> MinutesPage:
    """The sample is no long meeting, however busy the machine is: it is checked at once, not beside the window."""
    monkeypatch.setattr(looking, "SLOW", 60.0)
    window.open_meeting(meeting, "minutes")
    page = window.page
    assert isinstance(page, MinutesPage)
    QApplication.processEvents()
    return page


@pytest.fixture
def item(page: MinutesPage) -> str:
    """The paragraph with a disqualification, a vote and a reservation, on the sheet."""
    assert page.reading is not None
    found = next(p.item for p in page.reading.passages if p.called == "§ 21")
    page.outline.choose(found)
    page.sheet.enter("summary")
    QApplication.processEvents()
    return found


@pytest.fixture
def press(page: MinutesPage) -> Press:
    """A key, where the keys are."""
    def press(key: Qt.Key | str, modifiers: Qt.KeyboardModifier = NONE) -> None:
        focused: QWidget | None = page.window().focusWidget()
        assert focused is not None
        if isinstance(key, str):
            QTest.keyClicks(focused, key)
        else:
            QTest.keyClick(focused, key, modifiers)
        QApplication.processEvents()

    return press


def section(page: MinutesPage, part: str) -> SectionView:
    """The section of a part on the sheet."""
    found = page.sheet.view_of(part)
    assert found is not None
    return found
