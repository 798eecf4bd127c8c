"""Keys are shown where they work: on their button and in the key line, made from the acts themselves."""

from __future__ import annotations

import pytest
from PySide6.QtGui import QKeySequence
from PySide6.QtWidgets import QLabel, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from ui.theme import Theme
from ui.widgets.actions import OWN, WINDOW, action, acts_at, key_name, sequence_name
from ui.widgets.buttons import filled
from ui.widgets.keys import KeyLine


@pytest.mark.parametrize(("keys", "shown"), [
    ("Return", "Retur"), ("Ctrl+Z", "Ctrl+Z"), ("Alt+Up", "Alt+↑"), ("Space", "Mellanslag"), ("Ctrl++", "Ctrl++"), ("Esc", "Esc"),
])
def test_keys_are_named_as_on_a_swedish_keyboard(qtbot: QtBot, keys: str, shown: str) -> None:
    assert sequence_name(QKeySequence(keys)) == shown


def test_an_act_is_shown_where_its_key_works_and_nowhere_else(qtbot: QtBot) -> None:
    window, field = QWidget(), QLineEdit()
    qtbot.addWidget(window)
    part = QWidget(window)
    QVBoxLayout(part).addWidget(field)
    everywhere = action(part, "Spara", "Ctrl+S", lambda: None)
    only_there = action(part, "Ta bort", "Del", lambda: None, context=OWN)
    action(part, "Utan tangent", "", lambda: None)
    assert acts_at(part) == [everywhere, only_there]
    assert acts_at(field) == [everywhere]


def test_an_act_that_cannot_be_done_is_not_shown(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    part = QWidget(window)
    act = action(part, "Skriv ut", "Ctrl+P", lambda: None)
    act.setEnabled(False)
    assert acts_at(part) == []


def test_the_key_line_follows_and_leaves_out_what_does_not_fit(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    theme = Theme("light")
    line = KeyLine(theme, action(window, "Alla kortkommandon", "F1", lambda: None, context=WINDOW), window)
    part = QWidget(window)
    for n in range(12):
        action(part, f"Gör en lång sak nummer {n}", f"Ctrl+F{n + 1}", lambda: None)
    line.setFixedWidth(900)
    window.show()
    line.follow(part)
    assert len(line.hints) == 12
    assert 0 < sum(hint.isVisibleTo(line) for hint in line._hints) < 12


@pytest.mark.parametrize(("words", "shown"), [
    ("Anders Holmgren (M) instämmer", "Anders Holmgren (M) instämmer"), ("Eva von Sydow yrkar", "Eva von Sydow yrkar"),
    ("Har fallit", "har fallit"), ("PDF-filen öppnas", "PDF-filen öppnas")])
def test_a_name_in_the_key_line_keeps_its_capital(qtbot: QtBot, words: str, shown: str) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    line = KeyLine(Theme("light"), action(window, "Alla kortkommandon", "F1", lambda: None, context=WINDOW), window)
    part = QWidget(window)
    action(part, words, "I", lambda: None)
    line.follow(part)
    assert shown in [each.text() for each in line._hints[0].findChildren(QLabel)]


def test_keys_give_way_to_a_remark_that_is_said_after_them(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    line = KeyLine(Theme("light"), action(window, "Alla kortkommandon", "F1", lambda: None, context=WINDOW), window)
    part = QWidget(window)
    for n in range(12):
        action(part, f"Gör en lång sak nummer {n}", f"Ctrl+F{n + 1}", lambda: None)
    line.setFixedWidth(1300)
    window.show()
    line.follow(part)
    before = sum(hint.isVisibleTo(line) for hint in line._hints)
    line.say("Klubban stängdes inte som den skulle; allt som antecknats är kvar")
    qtbot.waitUntil(lambda: line.shown == line.remark)
    assert 0 < sum(hint.isVisibleTo(line) for hint in line._hints) < before
    line.say("")
    assert sum(hint.isVisibleTo(line) for hint in line._hints) == before


def test_a_button_presses_its_act_and_says_its_key(qtbot: QtBot) -> None:
    window, pressed = QWidget(), list[bool]()
    qtbot.addWidget(window)
    act = action(window, "Besluta enligt förslag", "B", lambda: pressed.append(True))
    button = filled(Theme("light"), act)
    button.setParent(window)
    assert button.toolTip() == "Besluta enligt förslag (B)"
    button.click()
    act.setText("Avslå")
    assert pressed == [True]
    assert button.accessibleName() == "Avslå"
    assert key_name(act) == "B"


def test_the_button_of_a_hidden_act_is_hidden_with_it(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    act = action(window, "Hämta", "", lambda: None)
    button = filled(Theme("light"), act)
    button.setParent(window)
    act.setVisible(False)
    assert button.isHidden()
    act.setVisible(True)
    assert not button.isHidden()
