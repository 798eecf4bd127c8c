"""The road of a change: what was done is told, what the world refuses is said, what is our fault is reported."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from app.services.changes import Changes
from app.services.errors import DiskFull
from ui.crash import LOG
from ui.hub import Hub

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot


def test_what_changed_is_told_to_all(qtbot: QtBot, tmp_path: Path) -> None:
    hub, changes = Hub(tmp_path), Changes(people=True, label="personen Anna Ek")
    with qtbot.waitSignal(hub.accepted), qtbot.waitSignal(hub.changed) as told:
        assert hub.run(lambda: changes)
    assert told.args == [changes]


def test_nothing_to_undo_is_no_change(qtbot: QtBot, tmp_path: Path) -> None:
    hub = Hub(tmp_path)
    with qtbot.assertNotEmitted(hub.changed):
        assert hub.run(lambda: None)


def test_the_world_is_told_with_its_advice(qtbot: QtBot, tmp_path: Path) -> None:
    hub = Hub(tmp_path)

    def full() -> Changes:
        raise DiskFull("Disken är full.", "Frigör utrymme.")

    with qtbot.waitSignal(hub.refused) as told:
        assert not hub.run(full)
    assert told.args == ["Disken är full.", "Frigör utrymme."]
    assert not (tmp_path / LOG).exists()


def test_our_own_fault_is_reported_and_nothing_is_raised(qtbot: QtBot, tmp_path: Path) -> None:
    hub = Hub(tmp_path)

    def fault() -> Changes:
        raise KeyError("seat")

    with qtbot.waitSignal(hub.crashed) as told:
        assert not hub.run(fault)
    report = (tmp_path / LOG).read_text(encoding="utf-8")
    assert "KeyError: 'seat'" in report
    assert told.args[0] in report


def test_a_report_that_cannot_be_written_is_shown_all_the_same(qtbot: QtBot, tmp_path: Path) -> None:
    in_the_way = tmp_path / "file"
    in_the_way.write_text("")
    hub = Hub(in_the_way / "folder")
    with qtbot.waitSignal(hub.crashed):
        assert hub.ask(lambda: 1 / 0) is None
