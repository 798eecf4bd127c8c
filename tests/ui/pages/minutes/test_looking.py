"""Long minutes are read beside the window, and nothing halts the keys meanwhile."""

from __future__ import annotations

import gc
from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from tests.ui.pages.minutes.conftest import Press, section
from ui.pages.minutes import looking
from ui.pages.minutes.page import MinutesPage


@pytest.fixture
def long(page: MinutesPage, item: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[MinutesPage]:
    """Any minutes count as long."""
    monkeypatch.setattr(looking, "SLOW", 0.0)
    page.looking._rest.setInterval(150)
    yield page
    gc.unfreeze()
    gc.enable()


def test_no_garbage_is_looked_for_while_long_minutes_are_written(long: MinutesPage, press: Press, qtbot: QtBot) -> None:
    read: list[object] = []
    long.looking.found.connect(read.append)
    long.look()
    assert not gc.isenabled()
    qtbot.waitUntil(lambda: len(read) == 1, timeout=20_000)
    long.sheet.enter("summary")
    press("ord")
    section(long, "summary").save()
    assert not gc.isenabled()
    qtbot.waitUntil(lambda: len(read) == 2, timeout=20_000)
    assert gc.get_freeze_count()
    long.leave()
    assert gc.isenabled()
    assert not gc.get_freeze_count()


def test_short_minutes_leave_the_garbage_alone(page: MinutesPage, item: str) -> None:
    page.look()
    page.leave()
    assert gc.isenabled()


def test_what_is_written_on_is_not_read_until_there_is_a_rest(long: MinutesPage, press: Press, qtbot: QtBot) -> None:
    assert section_longest() < looking.REST
    read: list[object] = []
    long.look()
    qtbot.waitUntil(lambda: long.looking._task is None, timeout=20_000)
    long.looking.found.connect(read.append)
    long.looking._rest.setInterval(400)
    for _time in range(6):
        long.looking.soon()
        qtbot.wait(100)
    assert not read
    qtbot.waitUntil(lambda: len(read) == 1, timeout=20_000)


def section_longest() -> int:
    """The longest that a word waits to be saved."""
    from ui.pages.minutes.section import LONGEST

    return LONGEST
