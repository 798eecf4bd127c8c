"""The form of the minutes is chosen for a committee, and a paragraph beside it shows what the choice does."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from app.domain.house_style import DECISION_FIRST, OWN, HouseStyle, PageWords
from ui.settings_room import SettingsRoom

if TYPE_CHECKING:
    from ui.pages.house_style.page import HouseStylePage
    from ui.window import Window


@pytest.fixture
def page(window: Window) -> HouseStylePage:
    window.show_room("settings")
    room = window.page
    assert isinstance(room, SettingsRoom)
    room.show_part("house_style")
    room.house_style.enter()
    return room.house_style


def test_the_choice_is_kept_with_the_committee_and_the_example_follows(page: HouseStylePage, window: Window) -> None:
    committee = page.committee.currentData()
    assert page.style_choice.value == "decision_last"
    last = page.example.text()
    for key in (Qt.Key.Key_Right, Qt.Key.Key_Space):
        focused: QWidget | None = window.focusWidget()
        assert focused is not None
        QTest.keyClick(focused, key)
    assert page.archive.planning.habits(committee).style == "decision_first"
    assert page.example.text() != last
    assert page.example.text().index("Beslut") < page.example.text().index("Ärendet")
    assert window.key_line.remark == "Sparat"


def own(page: HouseStylePage) -> HouseStyle:
    style = page.archive.planning.habits(page.committee.currentData()).own_style
    assert style is not None
    return style


def test_a_style_of_the_programs_is_looked_at_and_ones_own_is_made_of_it(page: HouseStylePage, window: Window) -> None:
    page.style_choice.button("decision_first").click()
    assert not page.style_form.isEnabled()
    QTest.keyClick(window, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    assert page.style_choice.value == OWN
    assert own(page) == replace(DECISION_FIRST, name=OWN)
    assert page.style_form.rows.hasFocus()
    assert not page.own_act.isEnabled()


def test_its_parts_are_moved_and_headed_by_keys_and_the_example_and_the_minutes_follow(
    page: HouseStylePage, window: Window, meeting: str,
) -> None:
    page.style_choice.button(OWN).click()
    rows = page.style_form.rows
    rows.setFocus()
    rows.choose("decision")
    for _ in range(12):
        QTest.keyClick(rows, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    assert own(page).order[0] == rows.key == "decision"
    assert rows.rows[0].says == "1. Nämndens beslut"
    rows.choose("summary")
    assert page.style_form.heading.placeholderText() == "Sammanfattning"
    QTest.keyClicks(page.style_form.heading, "Bakgrund")
    QTest.keyClick(page.style_form.heading, Qt.Key.Key_Return)
    assert own(page).label("summary") == "Bakgrund"
    assert rows.rows[own(page).order.index("summary")].says.endswith("Bakgrund")
    shown = page.example.text()
    assert shown.index("Nämndens beslut") < shown.index("Bakgrund")
    labels = [b.label for b in page.archive.minutes.document(meeting).paragraphs[-1].blocks]
    assert labels[0] == "Nämndens beslut"
    page.style_form.heading.selectAll()
    QTest.keyClick(page.style_form.heading, Qt.Key.Key_Delete)
    page.leave()
    assert own(page).label("summary") == "Sammanfattning"


def test_the_words_of_heads_and_feet_and_the_wording_are_ones_own(page: HouseStylePage, meeting: str) -> None:
    page.style_choice.button(OWN).click()
    form = page.style_form
    written = {form.title: "Protokoll", form.recipients: "Skickas till", form.known: "Till info", form.day: "Datum",
               form.sign: "Justerare", form.certificate: "Bestyrks", form.foot: "Herrljunga kommun, Torget 1"}
    for field, words in written.items():
        field.clear()
        QTest.keyClicks(field, words)
    page.leave()
    form.points.button("att").click()
    form.mark.button("code").click()
    document = page.archive.minutes.document(meeting)
    assert document.page == PageWords(day="Datum", sign="Justerare", certificate="Bestyrks", foot="Herrljunga kommun, Torget 1")
    assert (document.title, document.recipients, document.for_information) == ("Protokoll", "Skickas till", "Till info")
    assert document.paragraphs[0].called.startswith("ITVT § ")
    for words in ("PROTOKOLL", "Skickas till", "Datum", "Justerare", "Bestyrks", "Torget 1", "<b>GN §&nbsp;1</b>", "att taxan"):
        assert words in page.example.text()
    for field in (form.title, form.foot):
        field.selectAll()
        QTest.keyClick(field, Qt.Key.Key_Delete)
        QTest.keyClick(field, Qt.Key.Key_Return)
    assert (own(page).title, own(page).page.foot) == ("Protokoll", "")
    assert form.title.text() == "Protokoll"


def test_ones_own_is_kept_while_another_is_tried(page: HouseStylePage) -> None:
    page.style_choice.button(OWN).click()
    page.style_form.rows.choose("decision")
    QTest.keyClick(page.style_form.rows, Qt.Key.Key_Up, Qt.KeyboardModifier.AltModifier)
    mine = own(page)
    page.style_choice.button("att_clauses").click()
    page.style_choice.button(OWN).click()
    assert own(page) == mine
    assert page.style_form.isEnabled()


def test_the_minutes_follow(page: HouseStylePage, meeting: str) -> None:
    page.style_choice.button("att_clauses").click()
    assert page.archive.minutes.document(meeting).paragraphs[0].mark == "ITVT"
