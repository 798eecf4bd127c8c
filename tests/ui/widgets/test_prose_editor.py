"""Running text edited by keys: what is written, pasted, kept, taken back and underlined."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QVBoxLayout, QWidget

from app.domain.light_text.reading import chunks_of
from app.domain.light_text.writing import markdown_of
from app.domain.spelling import Fault
from tests.domain.light_text.fragments import OF_WORD, WORD
from tests.domain.light_text.texts import MARKDOWN
from ui.theme import Theme
from ui.widgets.prose_editor import ProseEditor
from ui.widgets.prose_editor.reading_back import chunks_in
from ui.widgets.prose_editor.spelling_menu import SpellingMenu

if TYPE_CHECKING:
    from pytestqt.qtbot import QtBot

OPENS_A_MENU = pytest.mark.qt_log_ignore("does not support", extend=True)
"""The offscreen platform says that it cannot raise a menu or give it the keyboard."""
TABLE = "| Post | 2019 |\n| --- | --- |\n| Drift | 21 000 |"


class NoFel:
    """Knows every word but those with `fel` in them, once it has been asked."""

    def __init__(self) -> None:
        self.known: dict[str, bool] = {}

    def faults(self, text: str) -> Sequence[Fault]:
        found = re.finditer(r"\w+", text)
        return [Fault(m.start(), m.end(), m[0]) for m in found if self.known.get(m[0]) is False]

    def unasked(self, text: str) -> Sequence[str]:
        return [word for word in re.findall(r"\w+", text) if word not in self.known]

    def ask(self, words: Sequence[str]) -> None:
        self.known.update({word: "fel" not in word for word in words})

    def suggest(self, word: str) -> Sequence[str]:
        return [word.replace("fel", "rätt"), word.replace("fel", "vel")]


@pytest.fixture
def editor(qtbot: QtBot) -> Iterator[ProseEditor]:
    """An editor with a field after it, shown and in focus."""
    theme = Theme("light")
    theme.apply()
    page = QWidget()
    column = QVBoxLayout(page)
    made = ProseEditor(theme, "Beslutsgång", "Paragraf 20", speller=NoFel())
    column.addWidget(made)
    column.addWidget(QLineEdit())
    page.resize(700, 500)
    qtbot.addWidget(page)
    page.show()
    qtbot.waitExposed(page)
    made.setFocus()
    qtbot.waitUntil(made.hasFocus)
    yield made
    page.hide()


def put_cursor(editor: ProseEditor, after: str) -> None:
    """The cursor after these words."""
    cursor = editor.document().find(after)
    cursor.setPosition(cursor.selectionEnd())
    editor.setTextCursor(cursor)


def press(editor: ProseEditor, keys: str) -> None:
    """Letters, with a line break for Retur and a tab for Tab."""
    for key in keys:
        named = {"\n": Qt.Key.Key_Return, "\t": Qt.Key.Key_Tab, "\b": Qt.Key.Key_Backspace, "<": Qt.Key.Key_Delete}.get(key)
        if named is None:
            QTest.keyClicks(editor, key)
        else:
            QTest.keyClick(editor, named)


def paste(editor: ProseEditor, html: str = "", text: str = "") -> None:
    """What another program has copied."""
    source = QMimeData()
    if html:
        source.setHtml(html)
    if text:
        source.setText(text)
    editor.insertFromMimeData(source)


def test_its_name_is_told_to_those_who_listen(editor: ProseEditor) -> None:
    assert (editor.accessibleName(), editor.accessibleDescription()) == ("Beslutsgång", "Paragraf 20")


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=60, deadline=None)
@given(MARKDOWN)
def test_every_light_text_comes_out_as_it_went_in(editor: ProseEditor, markdown: str) -> None:
    editor.set_markdown(markdown)
    assert editor.markdown() == markdown
    assert markdown_of(chunks_in(editor.document())) == markdown
    editor.document().setModified(True)
    assert editor.markdown() == markdown


def test_a_text_that_nobody_has_touched_is_given_back_to_the_letter(editor: ProseEditor) -> None:
    editor.set_markdown("# Rubrik\nen rad\nsom fortsätter\n* ett  ")
    assert editor.markdown() == "# Rubrik\nen rad\nsom fortsätter\n* ett  "
    editor.setFocus()
    QTest.keyClick(editor, Qt.Key.Key_X)
    assert editor.markdown() == "**xRubrik**\n\nen rad som fortsätter\n\n- ett"
    editor.undo()
    assert editor.markdown() == "# Rubrik\nen rad\nsom fortsätter\n* ett  "


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=40, deadline=None)
@given(MARKDOWN, st.lists(st.tuples(st.integers(0, 200), st.sampled_from("x-#|\n\b<>")), max_size=12), st.integers(0, 12))
def test_whatever_keys_are_pressed_the_text_reads_as_it_is_written(
    editor: ProseEditor, markdown: str, keys: list[tuple[int, str]], undone: int,
) -> None:
    editor.set_markdown(markdown)
    for place, key in keys:
        cursor = editor.textCursor()
        cursor.setPosition(min(place, editor.document().characterCount() - 1))
        editor.setTextCursor(cursor)
        if key == ">":
            QTest.keyClick(editor, Qt.Key.Key_L, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
        else:
            press(editor, key)
        editor.markdown()
    for _ in range(undone):
        editor.undo()
    written = editor.markdown()
    if editor.document().isModified():
        assert written == markdown_of(chunks_in(editor.document()))
        assert markdown_of(chunks_of(written)) == written


def test_lists_begin_with_a_dash_or_a_number_and_end_with_an_empty_item(editor: ProseEditor) -> None:
    press(editor, "- ett\ntva\n\nmellan\n3. tre\nfyra\n\nslut")
    assert editor.markdown() == "- ett\n- tva\n\nmellan\n\n3. tre\n4. fyra\n\nslut"


def test_backspace_before_an_item_makes_it_a_paragraph(editor: ProseEditor) -> None:
    editor.set_markdown("- ett\n- tva")
    put_cursor(editor, "ett")
    editor.moveCursor(QTextCursor.MoveOperation.StartOfBlock)
    QTest.keyClick(editor, Qt.Key.Key_Backspace)
    assert editor.markdown() == "ett\n\n- tva"


def test_bold_by_key_for_words_chosen_and_for_what_follows(editor: ProseEditor) -> None:
    editor.set_markdown("Nämnden beslutar")
    editor.find_words("beslutar")
    QTest.keyClick(editor, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    assert editor.markdown() == "Nämnden **beslutar**"
    editor.moveCursor(QTextCursor.MoveOperation.End)
    QTest.keyClick(editor, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(editor, " nu")
    assert editor.markdown() == "Nämnden **beslutar** nu"


def test_words_made_bold_in_a_text_that_was_read_before_are_bold_and_plain_again(editor: ProseEditor) -> None:
    editor.set_markdown("Nämnden\n\n- ett\n- två")
    put_cursor(editor, "Nämnden")
    press(editor, " avslår")
    assert editor.markdown() == "Nämnden avslår\n\n- ett\n- två"
    for words, told in (("avslår", "Nämnden **avslår**\n\n- ett\n- två"), ("ett", "Nämnden **avslår**\n\n- **ett**\n- två"),
                        ("avslår", "Nämnden avslår\n\n- **ett**\n- två")):
        editor.find_words(words)
        QTest.keyClick(editor, Qt.Key.Key_B, Qt.KeyboardModifier.ControlModifier)
        assert editor.markdown() == told
    editor.undo()
    assert editor.markdown() == "Nämnden **avslår**\n\n- **ett**\n- två"


def test_tab_goes_through_a_table_and_adds_a_row(editor: ProseEditor) -> None:
    editor.set_markdown(TABLE)
    put_cursor(editor, "Drift")
    press(editor, "\t kr\tStod\t5\t")
    assert editor.markdown() == f"{TABLE[:-2]} kr |\n| Stod | 5 |\n|  |  |"


@pytest.mark.parametrize(("markdown", "told"), [("Kostnad", "Tab byter ruta"), ("- Kostnad", "Listor har en nivå")])
@pytest.mark.parametrize("key", [Qt.Key.Key_Tab, Qt.Key.Key_Backtab])
def test_tab_outside_a_table_leaves_no_letter_behind_and_says_how_one_leaves(
        editor: ProseEditor, markdown: str, told: str, key: Qt.Key, qtbot: QtBot) -> None:
    editor.set_markdown(markdown)
    editor.moveCursor(QTextCursor.MoveOperation.End)
    with qtbot.waitSignal(editor.hinted) as heard:
        QTest.keyClick(editor, key)
    focused = QApplication.focusWidget()
    assert focused is editor
    QTest.keyClicks(focused, "12")
    assert editor.markdown() == f"{markdown}12"
    assert heard.args is not None
    assert heard.args[0].startswith(told)
    assert heard.args[0].endswith("Esc avslutar skrivningen")


def test_before_the_first_cell_of_a_table_the_keys_stay_too(editor: ProseEditor) -> None:
    editor.set_markdown(TABLE)
    put_cursor(editor, "Post")
    QTest.keyClick(editor, Qt.Key.Key_Backtab)
    press(editor, "er")
    assert editor.markdown() == TABLE.replace("Post", "Poster")


def test_a_new_table_by_key(editor: ProseEditor) -> None:
    QTest.keyClick(editor, Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    press(editor, "Post\tSumma\tDrift\t12\nslut")
    assert editor.markdown() == "| Post | Summa |\n| --- | --- |\n| Drift | 12 |\n\nslut"


def test_a_line_typed_as_a_table_becomes_one_and_is_one_step_back(editor: ProseEditor) -> None:
    press(editor, "Kostnad:\n| Post | Summa |\nDrift\t12\nslut")
    assert editor.markdown() == "Kostnad:\n\n| Post | Summa |\n| --- | --- |\n| Drift | 12 |\n\nslut"
    editor.set_markdown("")
    press(editor, "| A | B |\n")
    editor.undo()
    assert editor.toPlainText() == "| A | B |"


@pytest.mark.parametrize("sign", ["1.", "-"])
def test_a_line_typed_as_a_table_becomes_one_in_a_list_too_and_the_items_after_it_stand(editor: ProseEditor, sign: str) -> None:
    after = "2. slut" if sign == "1." else "- slut"
    editor.set_markdown(f"{sign} Kostnad\n{after}")
    put_cursor(editor, "Kostnad")
    press(editor, "\n| Post | Summa |\nDrift\t12")
    head, table, last = editor.markdown().split("\n\n")
    assert (head, last.split(" ")[-1]) == (f"{sign} Kostnad", "slut")
    assert table == "| Post | Summa |\n| --- | --- |\n| Drift | 12 |"
    assert markdown_of(chunks_of(editor.markdown())) == editor.markdown()


def test_a_column_more_by_the_same_key_and_what_is_empty_goes(editor: ProseEditor) -> None:
    editor.set_markdown(TABLE)
    put_cursor(editor, "Post")
    QTest.keyClick(editor, Qt.Key.Key_T, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier)
    press(editor, "Enhet\nkr")
    assert editor.markdown() == "| Post | Enhet | 2019 |\n| --- | --- | --- |\n| Drift | kr | 21 000 |"
    press(editor, "\b\b\b")
    assert editor.markdown() == "| Post | Enhet | 2019 |\n| --- | --- | --- |\n| Drift |  | 21 000 |"
    put_cursor(editor, "Enhet")
    press(editor, "\b\b\b\b\b\b")
    assert editor.markdown() == TABLE
    put_cursor(editor, "21 000")
    press(editor, "\t\b")
    assert editor.markdown() == TABLE


def test_a_paste_from_word_keeps_what_it_says_and_tells_what_was_left_out(editor: ProseEditor, qtbot: QtBot) -> None:
    with qtbot.waitSignal(editor.told) as told:
        paste(editor, WORD)
    assert editor.markdown() == OF_WORD
    sentence = "Klistrades inte in: bilder, text som är struken med spårade ändringar, kommentarer, dold text."
    assert told.args == [f"{sentence} Listor i flera nivåer har blivit en nivå."]
    editor.undo()
    assert editor.markdown() == ""


@pytest.mark.parametrize(("at", "pasted", "markdown"), [
    ("ett", "ord", "Före ettord efter\n\n- punkt"),
    ("ett", "ny\nrad", "Före ettny\n\nrad efter\n\n- punkt"),
    ("punkt", "er\n- till", "Före ett efter\n\n- punkter\n\n- till"),
])
def test_a_paste_within_a_text_joins_it(editor: ProseEditor, at: str, pasted: str, markdown: str) -> None:
    editor.set_markdown("Före ett efter\n\n- punkt")
    put_cursor(editor, at)
    paste(editor, text=pasted)
    assert editor.markdown() == markdown


def test_in_a_cell_a_paste_is_words(editor: ProseEditor) -> None:
    editor.set_markdown(TABLE)
    put_cursor(editor, "Drift")
    paste(editor, text="er\n- stod")
    assert editor.markdown() == TABLE.replace("Drift", "Drifter stod")


def test_what_is_copied_here_comes_back_the_same(editor: ProseEditor) -> None:
    text = f"Före **fet**\n\n1. ett\n2. två\n\n- streck\n\n{TABLE}\n\nslut"
    editor.set_markdown(text)
    editor.selectAll()
    copied = editor.createMimeDataFromSelection()
    editor.clear()
    paste(editor, copied.html())
    assert editor.markdown() == text


def test_a_text_is_handed_over_after_a_pause_and_when_one_leaves(editor: ProseEditor, qtbot: QtBot) -> None:
    kept: list[str] = []
    editor.committed.connect(kept.append)
    with qtbot.waitSignals([editor.changed, editor.committed], timeout=3000):
        QTest.keyClicks(editor, "ett")
    QTest.keyClicks(editor, "tva")
    assert kept == ["ett"]
    _beside(editor).setFocus()
    assert kept == ["ett", "etttva"]
    editor.setFocus()
    QTest.keyClicks(editor, "x")
    editor.hide()
    assert kept[2:] == ["etttvax"]
    editor.set_markdown("annat")
    editor.flush()
    assert len(kept) == 3


def test_the_same_text_again_leaves_cursor_and_undo_alone(editor: ProseEditor) -> None:
    QTest.keyClicks(editor, "ett tva")
    editor.set_markdown(editor.markdown())
    QTest.keyClick(editor, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert editor.markdown() == ""


@OPENS_A_MENU
def test_unknown_words_are_found_and_mended_by_keys(editor: ProseEditor, qtbot: QtBot) -> None:
    editor.set_markdown("Nämnden felutar 😀 felt\n\n- ett felord")
    qtbot.waitUntil(lambda: editor.marks.at(_at(editor, "felord")) is not None, timeout=4000)
    QTest.keyClick(editor, Qt.Key.Key_F7)
    QTest.keyClick(editor, Qt.Key.Key_F7)
    assert editor.textCursor().block().text()[editor.textCursor().positionInBlock() - 1 :].startswith("felt")
    QTest.keyClick(editor, Qt.Key.Key_Return, Qt.KeyboardModifier.AltModifier)
    menu = _menu(editor)
    qtbot.waitUntil(lambda: menu.suggestions == ["rättt", "velt"], timeout=4000)
    QTest.keyClick(menu, Qt.Key.Key_2)
    assert editor.markdown() == "Nämnden felutar 😀 velt\n\n- ett felord"
    editor.undo()
    assert editor.markdown() == "Nämnden felutar 😀 felt\n\n- ett felord"


@OPENS_A_MENU
def test_a_word_can_be_taught_from_the_menu(editor: ProseEditor, qtbot: QtBot) -> None:
    editor.set_markdown("felord")
    qtbot.waitUntil(lambda: editor.marks.at(_at(editor, "felord")) is not None, timeout=4000)
    editor.moveCursor(QTextCursor.MoveOperation.End)
    assert editor.offer_spelling()
    menu = _menu(editor)
    with qtbot.waitSignal(editor.learnt) as learnt:
        QTest.keyClick(menu, Qt.Key.Key_L)
    assert learnt.args == ["felord"]
    speller = editor.marks.speller
    assert isinstance(speller, NoFel)
    speller.known["felord"] = True
    editor.respell()
    assert editor.marks.at(editor.textCursor()) is None
    assert not editor.next_fault()


def test_without_a_dictionary_there_are_no_lines(editor: ProseEditor, qtbot: QtBot) -> None:
    class Broken(NoFel):
        def ask(self, words: Sequence[str]) -> None:
            raise OSError("no dictionary")

    editor.set_speller(Broken())
    editor.set_markdown("felord")
    qtbot.waitUntil(lambda: editor.marks.speller is None, timeout=4000)
    assert not editor.offer_spelling()


def test_words_are_found_from_the_cursor_and_around(editor: ProseEditor) -> None:
    editor.set_markdown("ett tva ett")
    assert [editor.find_words("ett") and editor.textCursor().selectionStart() for _ in range(3)] == [0, 8, 0]
    assert editor.find_words("ett", backwards=True)
    assert editor.textCursor().selectionStart() == 8
    assert not editor.find_words("fyra")


def test_an_editor_that_grows_is_as_high_as_its_text(qtbot: QtBot) -> None:
    theme = Theme("light")
    theme.apply()
    editor = ProseEditor(theme, "Text", grows=True, flat=True)
    qtbot.addWidget(editor)
    editor.resize(400, 20)
    editor.show()
    editor.set_markdown("ett")
    qtbot.wait(50)
    low = editor.height()
    editor.set_markdown("\n\n".join(["ett", "tva", "tre"]))
    qtbot.wait(50)
    assert editor.height() > 2 * low
    assert editor.verticalScrollBar().maximum() == 0


def _beside(editor: ProseEditor) -> QLineEdit:
    found = editor.window().findChild(QLineEdit)
    assert found is not None
    return found


def _at(editor: ProseEditor, words: str) -> QTextCursor:
    return editor.document().find(words)


def _menu(editor: ProseEditor) -> SpellingMenu:
    return next(menu for menu in editor.findChildren(SpellingMenu))


def test_a_paragraph_sign_is_not_parted_from_its_number_nor_a_clock_though_the_text_is_as_it_was(editor: ProseEditor) -> None:
    text = "Ärendet behandlas med § 19, **§§ 16–18** och återupptas kl. 09:35."
    editor.set_markdown(text)
    assert all(bound in editor.document().toRawText() for bound in ("§\u00a019", "§§\u00a016", "kl.\u00a009:35"))
    assert editor.markdown() == text
