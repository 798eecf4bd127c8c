"""Masking on the page of the minutes: words, blocks, paragraphs and annexes, and how the sheet tells what is masked."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from app.domain.signing_off import Masking
from tests.ui.pages.minutes.conftest import CTRL, Press, section
from ui.pages.minutes.page import MinutesPage
from ui.pages.minutes.reading import FRONT
from ui.pages.minutes.sheet import Sheet

if TYPE_CHECKING:
    from ui.window import Window

Key = Qt.Key


def mask(page: MinutesPage, **what: str) -> None:
    rule = what.pop("rule", "OSL 31:16")
    page.hub.run(lambda: page.archive.minutes.mask(page.meeting, Masking(id="", ground="secret", rule=rule, **what)))


def words_on(sheet: Sheet) -> str:
    return " ".join(told.text() for told in sheet.findChildren(QLabel) if told.isVisible())


def test_masked_words_stand_on_a_ground_of_their_own_with_their_reason_under_them(page: MinutesPage, item: str) -> None:
    mask(page, passage="ulf norling")
    view = section(page, "disqualification")
    assert view.view.masked == ["Ulf Norling"]
    assert view.masked.isVisible()
    assert view.masked.text() == "Maskeras: ”ulf norling” (Sekretess, OSL 31:16)"
    assert view.masked.text() in view.accessibleName()
    assert not section(page, "summary").masked.isVisible()
    view.write()
    assert view.editor is not None
    assert [each.cursor.selectedText() for each in view.editor.extraSelections()] == ["Ulf Norling"]
    view.close_editor()
    assert view.view.masked == ["Ulf Norling"]
    page.outline.choose(FRONT)
    assert "Ulf Norling</span>" in words_on(page.sheet)
    assert "Maskeras: ”ulf norling”" in words_on(page.sheet)


def test_a_masked_block_and_a_masked_paragraph_say_so(page: MinutesPage, item: str) -> None:
    mask(page, item=item, part="summary")
    assert section(page, "summary").hidden.whole
    assert section(page, "summary").masked.text() == "Stycket maskeras: Sekretess, OSL 31:16"
    assert not section(page, "decision").hidden.whole
    mask(page, item=item, rule="OSL 19:3")
    assert "Paragrafen maskeras: Sekretess, OSL 19:3" in words_on(page.sheet)
    assert all(view.hidden.whole for view in page.sheet.sections.values())
    for masking in page.archive.minutes.maskings(page.meeting):
        page.locking.unmask(masking.id)
    assert not any(view.hidden.whole or view.masked.isVisible() for view in page.sheet.sections.values())


@pytest.mark.parametrize("factor", [1.0, 2.0])
def test_a_masked_block_is_seen_to_be_one(window: Window, page: MinutesPage, item: str, factor: float) -> None:
    window.looks.choose_factor(factor)
    again = window.page
    assert isinstance(again, MinutesPage)
    page = again
    page.outline.choose(item)
    QApplication.processEvents()
    before = section(page, "decision").grab().toImage()
    mask(page, item=item, part="decision")
    after = section(page, "decision").grab().toImage()
    at = section(page, "decision").view.geometry().bottomRight()
    assert before.pixelColor(at) != after.pixelColor(at)


def test_what_would_go_is_told_while_the_words_are_written(page: MinutesPage, item: str, press: Press) -> None:
    page.sheet.enter("summary")
    press(Key.Key_M, CTRL)
    form = page.masking.form
    assert form.words.hasFocus()
    assert form.gone.text() == "Inget än."
    press("ULF norling")
    form.flush()
    assert form.gone.text().startswith("På 18 ställen: förstasidan och anslaget (4), § 16 (2)")
    assert "§ 21" in form.gone.text()
    form.words.setText("Någon Annan")
    press(Key.Key_Return, CTRL)
    assert form.missing.text() == "Det finns inte i protokollet."
    assert not page.archive.minutes.maskings(page.meeting)


def test_words_chosen_in_the_text_are_those_that_are_masked(page: MinutesPage, item: str, press: Press) -> None:
    view = section(page, "disqualification")
    view.write()
    assert view.editor is not None
    view.editor.find_words("Ulf Norling")
    press(Key.Key_M, CTRL)
    assert page.masking.form.words.text() == "Ulf Norling"


def test_one_annex_is_masked_from_the_list_of_annexes(page: MinutesPage, item: str, press: Press) -> None:
    page.hub.run(lambda: page.archive.annexes.add_attendance(page.meeting))
    press(Key.Key_E, CTRL)
    assert page.annexing.panel.listed.hasFocus()
    press(Key.Key_M, CTRL)
    form = page.masking.form
    assert form.what.currentText() == "Bilaga 1: Närvaro och omröstning"
    assert form.gone.text() == "På ett ställe: Bilaga 1."
    form.rule.setText("OSL 39:3")
    press(Key.Key_Return, CTRL)
    (masking,) = page.archive.minutes.maskings(page.meeting)
    assert (masking.annex, masking.passage) == (page.archive.annexes.lines(page.meeting)[0].id, None)
    assert page.archive.minutes.document(page.meeting, public=True).annexes[0].title == "[Sekretess, OSL 39:3]"
    press(Key.Key_E, CTRL)
    assert page.annexing.panel.listed.rows[0].says.endswith("maskeras: Sekretess, OSL 39:3")


def test_words_are_masked_from_the_front_page_too(page: MinutesPage, item: str, press: Press) -> None:
    page.outline.choose(FRONT)
    page.sheet.enter()
    press(Key.Key_M, CTRL)
    page.masking.form.words.setText("Birgitta Sjöö")
    page.masking.form.ground.button("personal").click()
    press(Key.Key_Return, CTRL)
    (masking,) = page.archive.minutes.maskings(page.meeting)
    assert (masking.passage, masking.ground, masking.item) == ("Birgitta Sjöö", "personal", None)


def test_what_is_masked_is_told_and_no_letter_leaves_the_form(window: Window, page: MinutesPage, item: str, press: Press) -> None:
    page.sheet.enter("summary")
    press(Key.Key_M, CTRL)
    for _turn in range(12):
        press(Key.Key_Tab)
        focused = QApplication.focusWidget()
        assert focused is not None
        assert page.masking.isAncestorOf(focused)
    page.masking.form.words.setText("Vårgårda")
    page.masking.form.rule.setText("OSL 31:16")
    press(Key.Key_Return, CTRL)
    assert window.key_line.remark == "Maskerat i den offentliga versionen. Ctrl+M visar allt som är maskerat"
    assert section(page, "summary").hasFocus()
    assert section(page, "summary").masked.text().startswith("Maskeras: ”Vårgårda”")
