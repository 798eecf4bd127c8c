"""Words are found in the minutes from a bar above the text, and the keys stay in it until one has done."""

from __future__ import annotations

from PySide6.QtCore import Qt

from tests.ui.pages.minutes.conftest import CTRL, SHIFT, Press
from ui.pages.minutes.page import MinutesPage

Key = Qt.Key


def marked(page: MinutesPage) -> list[str]:
    return [v.view.marked for v in page.sheet.sections.values() if v.view.marked]


def test_ctrl_f_goes_from_place_to_place_and_round(page: MinutesPage, item: str, press: Press) -> None:
    press(Key.Key_F, CTRL)
    bar = page.find_bar
    assert bar.field.hasFocus()
    bar.field.setText("nämnden")
    first, of = (int(n) for n in bar.count.text().split(" av "))
    assert of > first > 1
    assert page.sheet.place == item
    assert [words.casefold() for words in marked(page)] == ["nämnden"]
    press(Key.Key_Return)
    assert bar.count.text() == f"{first + 1} av {of}"
    for _time in range(first + 1):
        press(Key.Key_Return, SHIFT)
    assert bar.count.text() == f"{of} av {of}"
    assert bar.field.hasFocus()
    place = page.sheet.place
    press(Key.Key_Escape)
    assert not bar.isVisible()
    assert not marked(page)
    focused = page.window().focusWidget()
    assert focused is not None
    assert page.sheet.isAncestorOf(focused)
    assert page.sheet.place == place


def test_what_is_nowhere_is_said(page: MinutesPage, item: str, press: Press) -> None:
    press(Key.Key_F, CTRL)
    page.find_bar.field.setText("qwxz")
    assert page.find_bar.count.text() == "Finns inte"
    press(Key.Key_Return)
    assert page.sheet.place == item


def test_words_chosen_in_the_open_text_are_looked_for_and_headings_too(page: MinutesPage, item: str, press: Press) -> None:
    press(Key.Key_Return)
    view = page.sheet.view_of("summary")
    assert view is not None
    assert view.editor is not None
    view.editor.find_words("Vårgårda")
    press(Key.Key_F, CTRL)
    assert page.find_bar.field.text() == "Vårgårda"
    assert view.editor is None
    assert page.reading is not None
    passage = page.reading.passages[0]
    page.find_bar.field.setText(passage.heading)
    assert page.sheet.place == passage.item
