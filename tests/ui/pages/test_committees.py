"""The committees: a new one by its form, and one changed."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QScrollArea

from app.domain.committee import Committee
from tests.documents.arms import device
from ui.pages.committees.page import CommitteesPage
from ui.settings_room import SettingsRoom
from ui.widgets.actions import acts_at

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from ui.window import Window


@pytest.fixture
def page(empty_window: Window) -> CommitteesPage:
    empty_window.show_room("settings")
    room = empty_window.page
    assert isinstance(room, SettingsRoom)
    return room.committees


def test_a_press_on_the_ground_of_the_form_leaves_the_keys_where_they_are(page: CommitteesPage) -> None:
    page.begin_new()
    page.form.code.setFocus()
    QTest.mouseClick(page.window().windowHandle(), Qt.MouseButton.LeftButton, pos=page.form.heading.mapTo(
        page.window(), page.form.heading.rect().center()))
    assert page.form.code.hasFocus()


def test_a_joint_committee_is_entered_with_its_municipalities(page: CommitteesPage) -> None:
    page.begin_new()
    form = page.form
    form.name.setText("Gemensam räddningsnämnd")
    form.code.setText("RÄN")
    form.kind.button("joint").click()
    form.host.setText("Granfors")
    form.bodies.setText("Granfors, Ekeby")
    form.bodies.editingFinished.emit()
    form.save()
    (line,) = page.archive.registers.committees()
    committee = page.archive.registers.committee(line.id)
    assert (committee.name, committee.kind, committee.host) == ("Gemensam räddningsnämnd", "joint", "Granfors")
    assert committee.electing_bodies == ("Granfors", "Ekeby")
    assert committee.printed("Ekeby") == "Ekeby kommun"
    assert not form.isVisible()


def test_the_keys_of_the_page_work_from_the_list_of_the_settings(page: CommitteesPage, empty_window: Window) -> None:
    room = empty_window.page
    assert isinstance(room, SettingsRoom)
    room.show_part("committees")
    room.enter()
    assert page.new_act in acts_at(empty_window.focusWidget())
    QTest.keyClick(empty_window.focusWidget(), Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    assert page.form.name.hasFocus()
    room.show_part("spelling")
    room.enter()
    assert page.new_act not in acts_at(empty_window.focusWidget())


def test_escape_in_the_list_closes_the_open_form(page: CommitteesPage) -> None:
    page.archive.registers.save_committee(None, Committee(name="Bygg", code="BN", kind="committee"))
    page.look()
    page.begin_new()
    page.rows.setFocus()
    QTest.keyClick(page.rows, Qt.Key.Key_Escape)
    assert not page.form.isVisible()
    assert page.rows.hasFocus()
    assert page.form.close_act not in acts_at(page.rows)


def test_there_is_no_row_for_printing_before_a_municipality_is_named(page: CommitteesPage) -> None:
    page.begin_new()
    assert not page.form.places.isVisible()
    QTest.keyClicks(page.form.host, "Granby")
    assert page.form.places.isVisible()
    page.form.host.clear()
    page.form.host.editingFinished.emit()
    assert not page.form.places.isVisible()


def test_where_there_is_room_for_the_whole_form_it_does_not_scroll(page: CommitteesPage, qtbot: QtBot) -> None:
    page.archive.registers.save_committee(None, Committee(name="Bygg", code="BN", kind="committee"))
    page.look()
    page.begin_new()
    QTest.keyClicks(page.form.host, "Granby")
    (room,) = page.form.findChildren(QScrollArea)
    qtbot.waitUntil(lambda: room.verticalScrollBar().maximum() == 0)
    assert page.rows.isVisible()


def test_tab_goes_from_the_municipality_to_how_it_is_printed(page: CommitteesPage) -> None:
    page.begin_new()
    page.form.host.setFocus()
    QTest.keyClicks(page.form.host, "Granby")
    QApplication.processEvents()
    QTest.keyClick(page.form.host, Qt.Key.Key_Tab)
    focused = page.window().focusWidget()
    assert focused.accessibleName() == "Granby: Skrivs"
    QTest.keyClick(focused, Qt.Key.Key_Tab)
    assert page.window().focusWidget().accessibleName() == "Granby: Adressrad"


def test_name_and_code_are_needed(page: CommitteesPage) -> None:
    page.begin_new()
    page.form.name.setText("Byggnadsnämnden")
    page.form.save()
    assert page.form.missing.text() == "Namn och kod behövs."
    assert page.form.code.hasFocus()
    QTest.keyClicks(page.form.code, "BN")
    assert not page.form.missing.isVisible()
    assert page.archive.registers.committees() == ()


def test_a_committee_is_changed(page: CommitteesPage, meeting: str) -> None:
    assert meeting
    page.look()
    page.rows.opened.emit(page.rows.key)
    page.form.name.setText("Servicenämnden")
    page.form.save()
    (line,) = page.archive.registers.committees()
    assert line.name == "Servicenämnden"
    assert page.archive.registers.committee(line.id).electing_bodies == ("Herrljunga", "Vårgårda")
    assert "Servicenämnden" in page.rows.rows[0].says


def test_arms_are_chosen_shown_and_taken_away_in_the_form(page: CommitteesPage, tmp_path: Path) -> None:
    (tmp_path / "vapen.png").write_bytes(device())
    (tmp_path / "vapen.svg").write_text("<svg xmlns='http://www.w3.org/2000/svg'/>")
    page.begin_new()
    form = page.form
    assert not form.arms.remove_act.isEnabled()
    form.name.setText("Tekniska nämnden")
    form.code.setText("TN")
    form.arms.take(tmp_path / "vapen.svg")
    assert not form.arms.changed
    form.arms.take(tmp_path / "vapen.png")
    assert not form.arms.shown.pixmap().isNull()
    form.save()
    (line,) = page.archive.registers.committees()
    assert page.archive.arms.picture(line.id) == form.arms.picture
    page.form.begin(line.id, page.archive.registers.committee(line.id))
    assert form.arms.remove_act.isEnabled()
    form.arms.remove()
    assert form.arms.choose_button.hasFocus()
    form.save()
    assert not form.isVisible()
    assert page.archive.arms.picture(line.id) is None
