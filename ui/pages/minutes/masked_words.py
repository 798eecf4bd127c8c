"""Masked words found in running text, and the ground they get there."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from PySide6.QtGui import QTextCharFormat, QTextCursor, QTextDocument
from PySide6.QtWidgets import QTextEdit

from app.domain.minutes.masked import pattern_of
from app.domain.signing_off import Masking
from ui.pages.minutes.paper_ink import ink


def places_of(document: QTextDocument, words: Iterable[Masking]) -> Iterator[QTextCursor]:
    """Each place where masked words stand, as they are found for the public version."""
    text = document.toRawText()
    for each in words:
        for found in pattern_of(each).finditer(text):
            cursor = QTextCursor(document)
            cursor.setPosition(found.start())
            cursor.setPosition(found.end(), QTextCursor.MoveMode.KeepAnchor)
            yield cursor


def masked_format() -> QTextCharFormat:
    """A ground and a line under them, so that it is not the colour alone that says it."""
    made = QTextCharFormat()
    made.setBackground(ink("line"))
    made.setUnderlineStyle(QTextCharFormat.UnderlineStyle.DashUnderline)
    made.setUnderlineColor(ink("ink2"))
    return made


def mark_in(editor: QTextEdit, words: Iterable[Masking]) -> None:
    """The same in text that is being written."""
    selections = []
    for cursor in places_of(editor.document(), words):
        made = QTextEdit.ExtraSelection()
        made.cursor, made.format = cursor, masked_format()
        selections.append(made)
    editor.setExtraSelections(selections)
