"""A list of members and substitutes: dropped or chosen, its columns read, what would change shown, all taken in or nothing."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest

from ui.pages.people.page import PeoplePage
from ui.pages.roster_in.page import RosterInPage

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

    from ui.window import Window

CTRL = Qt.KeyboardModifier.ControlModifier
LIST = """Förtroendevalda i nämnden;;;
Efternamn, förnamn;Parti;Befattning;Kommun;Personnummer
Holmgren, Anders;M;Ordförande;Herrljunga;
Alm, Eva;L;Ersättare;Vårgårda;19700101-1234
"""


@pytest.fixture
def page(window: Window, qtbot: QtBot) -> RosterInPage:
    window.show_room("people")
    qtbot.waitUntil(people(window).people.hasFocus)
    QTest.keyClick(people(window).people, Qt.Key.Key_O, CTRL)
    page = window.page
    assert isinstance(page, RosterInPage)
    return page


def people(window: Window) -> PeoplePage:
    page = window.page
    assert isinstance(page, PeoplePage)
    return page


def given(page: RosterInPage, qtbot: QtBot, folder: Path, text: str = LIST, name: str = "lista.csv") -> None:
    (folder / name).write_text(text, encoding="cp1252")
    before = page.proposal
    page.read_file(folder / name)
    qtbot.waitUntil(lambda: page.proposal is not before)


def said(page: RosterInPage) -> list[str]:
    return [row.says for row in page.rows.rows]


def test_the_room_of_people_stays_marked_and_esc_leads_back(page: RosterInPage, window: Window) -> None:
    assert window.rail.button("people").isChecked()
    assert page.nothing.isVisible()
    QTest.keyClick(page.nothing.buttons[0], Qt.Key.Key_Escape)
    assert people(window).people.hasFocus()


def test_a_list_shows_what_would_change(page: RosterInPage, qtbot: QtBot, tmp_path: Path) -> None:
    given(page, qtbot, tmp_path)
    assert said(page) == [
        "oförändrad, Anders Holmgren (M), ordförande · Herrljunga",
        f"ny, Eva Alm (L), ersättare · Vårgårda · från {page.form.since.text()}",
    ]
    assert page.rows.hasFocus()
    assert page.notes.text() == "Av personnumren sparas bara födelsedagen."
    assert [p.currentText() for p in page.form.picks] == ["Namn", "Parti", "Uppdrag", "Vald av", "Född"]


def test_the_list_is_taken_in_by_one_act_and_undone_by_one(
        page: RosterInPage, window: Window, qtbot: QtBot, tmp_path: Path) -> None:
    given(page, qtbot, tmp_path)
    QTest.keyClick(page.rows, Qt.Key.Key_Return, CTRL)
    assert any("Eva Alm (L), ITVT ersättare" in row.says for row in people(window).people.rows)
    assert window.key_line.remark == "Inläst: En ny · en oförändrad"
    QTest.keyClick(window, Qt.Key.Key_Z, CTRL)
    assert window.key_line.remark == "Ångrade: inläsningen av lista.csv"
    assert not any("Eva Alm" in row.says for row in people(window).people.rows)


def test_those_whom_the_list_does_not_name_end_when_it_is_asked(page: RosterInPage, qtbot: QtBot, tmp_path: Path) -> None:
    given(page, qtbot, tmp_path)
    page.form.since.setText("")
    QTest.keyClicks(page.form.since, "2027-01-01")
    page.form.others.button(True).click()
    assert said(page)[2:] == [
        "avslutas, Karin Ahlqvist (C), vice ordförande · Vårgårda, slutar 2026-12-31",
        "avslutas, Birgitta Sjöö (S), ersättare · Herrljunga, slutar 2026-12-31",
        "avslutas, Ulf Norling (S), ersättare · Vårgårda, slutar 2026-12-31",
    ]


def test_a_list_with_faults_is_not_taken_in_and_the_fault_is_gone_to(
        page: RosterInPage, window: Window, qtbot: QtBot, tmp_path: Path) -> None:
    given(page, qtbot, tmp_path, LIST.replace("Ersättare", "Kassör"))
    assert said(page)[1].startswith("fel, Rad 4, kolumnen Befattning, ”Kassör” är inget uppdrag.")
    QTest.keyClick(page.rows, Qt.Key.Key_Return, CTRL)
    assert page.rows.key == "fault 4"
    assert page.whole.text().startswith("”Kassör” är inget uppdrag.")
    assert window.key_line.remark == "Inget är inläst. Rätta felen i filen och läs den igen."
    assert window.page is page
    (tmp_path / "lista.csv").write_text(LIST, encoding="cp1252")
    before = page.proposal
    QTest.keyClick(page.rows, Qt.Key.Key_F5)
    qtbot.waitUntil(lambda: page.proposal is not before)
    assert not any("fel" in says for says in said(page))


def test_another_meaning_of_a_column_is_shown_at_once(page: RosterInPage, qtbot: QtBot, tmp_path: Path) -> None:
    given(page, qtbot, tmp_path, "Vem;Namn på partiet;Uppdrag\nAnders Holmgren;M;Ordförande\n")
    assert list(page.form.mapping) == [None, "name", "role"]
    pick = page.form.picks[0]
    pick.setCurrentIndex(pick.findData("name"))
    pick.activated.emit(pick.currentIndex())
    assert list(page.form.mapping) == ["name", None, "role"]
    assert said(page) == ["oförändrad, Anders Holmgren (M), ordförande · Herrljunga"]


def test_a_list_is_dropped_on_the_people_and_read(window: Window, qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "lista.csv").write_text(LIST, encoding="cp1252")
    window.show_room("people")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(tmp_path / "lista.csv"))])
    entering = QDragEnterEvent(QPointF(9, 9).toPoint(), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton,
                               Qt.KeyboardModifier.NoModifier)
    people(window).dragEnterEvent(entering)
    assert entering.isAccepted()
    people(window).dropEvent(QDropEvent(QPointF(9, 9), Qt.DropAction.CopyAction, data, Qt.MouseButton.LeftButton,
                                        Qt.KeyboardModifier.NoModifier))
    page = window.page
    assert isinstance(page, RosterInPage)
    qtbot.waitUntil(lambda: page.proposal is not None)
    assert len(said(page)) == 2


def test_what_is_no_list_is_refused_in_the_window(page: RosterInPage, window: Window, qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "lista.xlsx").write_bytes(b"PK\x03\x04" + bytes(100))
    page.read_file(tmp_path / "lista.xlsx")
    qtbot.waitUntil(window.message.isVisible)
    assert window.message.sentence.text() == "lista.xlsx kan inte läsas."
    assert page.nothing.isVisible()
