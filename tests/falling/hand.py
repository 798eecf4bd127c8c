"""A hand at the table: presses what can be pressed on the meeting-day page, by chance and without end."""

from __future__ import annotations

import random
from typing import Any, cast

from PySide6.QtCore import QKeyCombination, Qt
from PySide6.QtGui import QAction, QKeySequence
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QTextEdit, QWidget

from ui.pages.meeting_day.page import MeetingDayPage

UNDO, REDO = QKeySequence("Ctrl+Z"), QKeySequence("Ctrl+Y")
MOVES = [QKeySequence(k) for k in ("Up", "Down", "Return")]
ENDS = [QKeySequence(k) for k in ("Return", "Return", "Esc")]
WORDS = ("bifall", "avslag, punkt 2", "sitter i styrelsen", "7")
SPECIAL = (Qt.Key.Key_Return, Qt.Key.Key_Escape, Qt.Key.Key_Left, Qt.Key.Key_Right, Qt.Key.Key_Backspace, Qt.Key.Key_Delete,
           Qt.Key.Key_Aring, Qt.Key.Key_Adiaeresis, Qt.Key.Key_Odiaeresis)
ON = ("next", "present", "decide", "yes", "no")
"""What is pressed more often, so that the meeting goes on."""


class Hand:
    """`seed` makes its chances the same each time."""

    def __init__(self, seed: int) -> None:
        self._chance = random.Random(seed)

    def press(self, page: MeetingDayPage, focused: QWidget) -> str:
        """Press one key, or write a few letters, where the keys are; what it was."""
        if isinstance(focused, QLineEdit | QTextEdit | QPlainTextEdit) and self._chance.random() < 0.5:
            words = self._chance.choice(WORDS)
            QTest.keyClicks(focused, words)
            return words
        key = self._chosen(page)
        combination = _combination(key)
        QTest.keyClick(focused, combination.key(), combination.keyboardModifiers())
        return key.toString()

    def _chosen(self, page: MeetingDayPage) -> QKeySequence:
        pick, chance = self._chance.choice, self._chance.random()
        if chance < 0.12:
            return pick((UNDO, UNDO, REDO))
        if page.column.panel is not None:
            asked = _keys_of(page.column.panel.actions())
            return pick(asked if asked and chance < 0.8 else ENDS)
        if chance < 0.35:
            return pick(MOVES)
        going_on = _keys_of([page.acts[n] for n in ON])
        return pick(going_on if going_on and chance < 0.6 else _keys_of(list(page.acts.values())) or MOVES)


def _keys_of(acts: list[QAction]) -> list[QKeySequence]:
    """The keys that work now."""
    return [a.shortcut() for a in acts if a.isVisible() and a.isEnabled() and _can_be_pressed(a.shortcut())]


def _combination(key: QKeySequence) -> QKeyCombination:
    """Its first and only one, which the library's types do not tell."""
    return cast(QKeyCombination, cast(Any, key)[0])


def _can_be_pressed(key: QKeySequence) -> bool:
    """Letters, figures and arrows; not what Qt's own hand cannot type, nor what opens the whole log or the wall."""
    if key.isEmpty():
        return False
    which = _combination(key).key()
    return which in SPECIAL or 0x30 <= which.value <= 0x5A
