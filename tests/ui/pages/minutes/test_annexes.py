"""Annexes on the page of the minutes: files for the §, the sheet of attendance and votes, and the pages with them."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from tests.documents.outside import flat, pages
from tests.documents.sample_papers import text_pdf
from tests.ui.pages.minutes.conftest import CTRL, Press
from ui.pages.minutes.page import MinutesPage

Key = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier


def called(page: MinutesPage) -> list[str]:
    return [line.called for line in page.archive.annexes.lines(page.meeting)]


def lay(page: MinutesPage, qtbot: QtBot, folder: Path, *titles: str) -> None:
    for title in titles:
        (folder / f"{title}.pdf").write_bytes(text_pdf(title, 1))
    before = len(called(page))
    page.annexing.panel.add_files([folder / f"{title}.pdf" for title in titles])
    qtbot.waitUntil(lambda: len(called(page)) == before + len(titles), timeout=20_000)


def test_files_are_laid_to_the_paragraph_where_one_is(page: MinutesPage, item: str, qtbot: QtBot, tmp_path: Path) -> None:
    page.annexing.act.trigger()
    panel = page.annexing.panel
    assert panel.isVisible()
    assert panel.first_button.hasFocus()
    assert "§ 21" in panel.where.text()
    lay(page, qtbot, tmp_path, "Reservation", "Prislista")
    panel.sheet_act.trigger()
    assert called(page) == ["Bilaga 1, § 21", "Bilaga 2, § 21", "Bilaga 3"]
    first = page.archive.annexes.lines(page.meeting)[0]
    panel.listed.setFocus()
    panel.listed.choose(first.id)
    QTest.keyClick(panel.listed, Key.Key_Down, ALT)
    assert page.archive.annexes.lines(page.meeting)[1].id == first.id
    assert panel.listed.key == first.id
    QTest.keyClick(panel.listed, Key.Key_Delete)
    assert called(page) == ["Bilaga 1, § 21", "Bilaga 2"]
    QTest.keyClick(panel.listed, Key.Key_Escape)
    assert not panel.isVisible()


def test_a_file_that_cannot_be_used_is_told(page: MinutesPage, item: str, qtbot: QtBot, tmp_path: Path) -> None:
    page.annexing.act.trigger()
    (tmp_path / "trasig.pdf").write_bytes(b"%PDF-1.7 nothing")
    with qtbot.waitSignal(page.hub.refused, timeout=20_000) as told:
        page.annexing.panel.add_files([tmp_path / "trasig.pdf"])
    assert "trasig.pdf" in " ".join(told.args)
    assert called(page) == []


def test_the_pages_are_shown_with_the_annexes(page: MinutesPage, item: str, qtbot: QtBot, tmp_path: Path) -> None:
    page.annexing.act.trigger()
    lay(page, qtbot, tmp_path, "Reservation")
    page.look_act.trigger()
    QTest.keyClick(page.printed.view, Key.Key_B)
    assert "Reservation blad 1" in flat(pages(page.printed.view.document_bytes)[-1])
    assert page.printed.annexed_act.text() == "Utan bilagor"
    QTest.keyClick(page.printed.view, Key.Key_B)
    assert "Reservation blad 1" not in flat(pages(page.printed.view.document_bytes)[-1])


def test_an_annex_is_given_another_name_and_another_paragraph_and_the_numbers_follow(
        page: MinutesPage, item: str, press: Press, qtbot: QtBot, tmp_path: Path) -> None:
    press(Key.Key_E, CTRL)
    panel = page.annexing.panel
    lay(page, qtbot, tmp_path, "Reservation", "Prislista", "Skiss")
    panel.listed.setFocus()
    panel.listed.choose(page.archive.annexes.lines(page.meeting)[0].id)
    press(Key.Key_Return)
    assert panel.form.title.hasFocus()
    assert panel.form.heading.text() == "Bilaga 1, § 21"
    assert panel.form.title.selectedText() == "Reservation"
    press("Motivering")
    press(Key.Key_Return)
    assert not panel.form.isVisible()
    assert panel.listed.hasFocus()
    press(Key.Key_Up, ALT)
    for _time in range(3):
        press(Key.Key_Down, ALT)
    assert named(page) == [("Bilaga 1, § 21", "Prislista"), ("Bilaga 2, § 21", "Skiss"), ("Bilaga 3, § 21", "Motivering")]
    press(Key.Key_F2)
    panel.form.item.setCurrentIndex(0)
    press(Key.Key_Return, CTRL)
    assert named(page) == [("Bilaga 1, § 21", "Prislista"), ("Bilaga 2, § 21", "Skiss"), ("Bilaga 3", "Motivering")]
    assert [row.says.split(", ")[0] for row in panel.listed.rows] == ["Prislista", "Skiss", "Motivering"]
    press(Key.Key_F2)
    panel.form.title.clear()
    press(Key.Key_Return, CTRL)
    assert panel.form.missing.text() == "Bilagan behöver ett namn."
    press(Key.Key_Escape)
    assert panel.listed.hasFocus()


def named(page: MinutesPage) -> list[tuple[str, str]]:
    return [(line.called, line.title) for line in page.archive.annexes.lines(page.meeting)]
