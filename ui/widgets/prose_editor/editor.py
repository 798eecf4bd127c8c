"""The editor itself: what keys, pastes and menus do in running text that is edited where it stands."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QRectF, Qt, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QFont,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QTextBlock,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
)
from PySide6.QtWidgets import QWidget

from app.domain.light_text.pasting import from_page, from_plain
from app.domain.spelling import Fault
from app.translation import _
from ui.theme import Theme
from ui.widgets.actions import OWN, action
from ui.widgets.prose_editor import tables, typing
from ui.widgets.prose_editor.dashes import paint_dashes
from ui.widgets.prose_editor.filling import bold_format, plain_format
from ui.widgets.prose_editor.pasting import insert, left_out
from ui.widgets.prose_editor.prose_text import ProseText
from ui.widgets.prose_editor.spelling_marks import Speller
from ui.widgets.prose_editor.spelling_menu import SpellingMenu


class ProseEditor(ProseText):
    """Running text as it will be printed, edited where it stands.

    `told` is a sentence on what a paste left out, `hinted` one on how one leaves, which is true as long as one writes. `learnt`
    is a word that the writer wants known: keep it, then `respell`.
    """

    told = Signal(str)
    hinted = Signal(str)
    learnt = Signal(str)

    def __init__(self, theme: Theme, name: str, description: str = "", *, speller: Speller | None = None, flat: bool = False,
                 grows: bool = False, parent: QWidget | None = None) -> None:
        """`flat`: no frame until it has the focus. `grows`: as high as its text, for a page that scrolls as a whole."""
        super().__init__(theme, name, description, speller=speller, flat=flat, grows=grows, parent=parent)
        self._make_acts()

    # Acts

    def _make_acts(self) -> None:
        action(self, _("Fet stil"), "Ctrl+B", self.toggle_bold, context=OWN)
        action(self, _("Lista med streck"), "Ctrl+Shift+L", lambda: self._make_list(numbered=False), context=OWN, in_line=False)
        action(self, _("Numrerad lista"), "Ctrl+Shift+N", lambda: self._make_list(numbered=True), context=OWN, in_line=False)
        action(self, _("Tabell, ny kolumn"), "Ctrl+Shift+T", self.insert_table, context=OWN)
        action(self, _("Förslag på stavning"), "Alt+Return", self.offer_spelling, context=OWN, in_line=False)
        action(self, _("Nästa okända ord"), "F7", self.next_fault, context=OWN, in_line=False)

    def toggle_bold(self) -> None:
        """The chosen words in bold, or not any more; without a choice, what is written next."""
        first = self.textCursor()
        if first.hasSelection():
            first.setPosition(first.selectionStart() + 1)
        bold = first.charFormat().fontWeight() >= QFont.Weight.DemiBold
        self.setCurrentCharFormat(plain_format() if bold else bold_format())

    def _make_list(self, *, numbered: bool) -> None:
        typing.begin_list(self.textCursor(), self._measures(), numbered=numbered)

    def insert_table(self) -> None:
        """A table of two columns where the cursor stands, in one a column more; Tab goes through it and adds rows."""
        cursor, measures = self.textCursor(), self._measures()
        column = tables.add_column(cursor, measures)
        if column is None:
            column = tables.begin_table(cursor, measures, ("", "")).cellAt(0, 0).firstCursorPosition()
        self.setTextCursor(column)

    # Keys

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._takes(event):
            super().keyPressEvent(event)

    def _takes(self, event: QKeyEvent) -> bool:
        key, cursor, bare = event.key(), self.textCursor(), event.modifiers() in (
            Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ShiftModifier, Qt.KeyboardModifier.KeypadModifier)
        if not bare:
            return False
        if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            return self._new_line(cursor)
        if key == Qt.Key.Key_Backspace:
            begins = not cursor.hasSelection() and cursor.atBlockStart()
            return begins and (typing.end_list(cursor, self._measures()) or tables.remove_empty(cursor))
        if key == Qt.Key.Key_Space:
            return typing.begin_list_by_sign(cursor, self._measures())
        return False

    def focusNextPrevChild(self, next: bool) -> bool:
        """Tab goes through the cells of a table; elsewhere nothing moves, so that no letter goes astray, and that is told."""
        cursor = self.textCursor()
        cell = tables.go_in_table(cursor, 1 if next else -1)
        if cell is not None:
            self.setTextCursor(cell)
        elif cursor.currentList() is not None:
            self.hinted.emit(_("Listor har en nivå: Tab flyttar inte punkten. Esc avslutar skrivningen"))
        else:
            self.hinted.emit(_("Tab byter ruta i en tabell och gör annars ingenting. Esc avslutar skrivningen"))
        return True

    def _new_line(self, cursor: QTextCursor) -> bool:
        """A new paragraph, the cell below, or a table begun by its signs; an empty item ends its list. No breaks."""
        below = tables.go_down_in_table(cursor) or tables.begin_table_by_signs(cursor, self._measures())
        if below is not None:
            self.setTextCursor(below)
        elif not (cursor.block().length() == 1 and typing.end_list(cursor, self._measures())):
            cursor.insertBlock(cursor.blockFormat(), QTextCharFormat())
            self.setTextCursor(cursor)
        self.ensureCursorVisible()
        return True

    # Pasting

    def canInsertFromMimeData(self, source: QMimeData) -> bool:
        return source.hasHtml() or source.hasText()

    def insertFromMimeData(self, source: QMimeData) -> None:
        """What is pasted or dropped: its words, lists, tables and bold, nothing else; what was left out is told."""
        pasted = from_page(source.html()) if source.hasHtml() else from_plain(source.text())
        insert(self.textCursor(), pasted.chunks, self._measures())
        self.ensureCursorVisible()
        if sentence := left_out(pasted):
            self.told.emit(sentence)

    # Spelling

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self.viewport())
        painter.setPen(self._ink())
        paint_dashes(painter, self.marks.blocks(QRectF(event.rect())), self.document().indentWidth())
        self.marks.paint(painter, QRectF(event.rect()))
        painter.end()

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        """At a word that is not known its suggestions; elsewhere to cut, copy and paste."""
        if event.reason() == QContextMenuEvent.Reason.Mouse:
            self.setTextCursor(self.cursorForPosition(event.pos()))
        if not self.offer_spelling():
            super().contextMenuEvent(event)

    def offer_spelling(self) -> bool:
        """Open the menu of suggestions for the word at the cursor; whether it is one that is not known."""
        found = self.marks.at(self.textCursor())
        if found is None or self.marks.speller is None:
            return False
        word = self._word_at(*found)
        menu = SpellingMenu(found[1].word, self.marks.speller, self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.chosen.connect(lambda meant: self._replace(word, meant))
        menu.learn.connect(lambda: self.learnt.emit(found[1].word))
        menu.popup(self.viewport().mapToGlobal(self.cursorRect(word).bottomLeft()))
        return True

    def next_fault(self) -> bool:
        """Go to the next word that is not known; whether there is one."""
        found = self.marks.next_after(self.textCursor())
        if found is not None:
            cursor = self._word_at(*found)
            cursor.setPosition(cursor.selectionStart())
            self.setTextCursor(cursor)
            self.ensureCursorVisible()
        return found is not None

    def _word_at(self, block: QTextBlock, fault: Fault) -> QTextCursor:
        cursor = QTextCursor(block)
        cursor.setPosition(block.position() + fault.start)
        cursor.setPosition(block.position() + fault.end, QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _replace(self, word: QTextCursor, meant: str) -> None:
        word.insertText(meant)
        self.setTextCursor(word)

    # Finding

    def find_words(self, words: str, *, backwards: bool = False) -> bool:
        """Choose the next place with these words, from the beginning again after the end; whether there is one."""
        flags = QTextDocument.FindFlag.FindBackward if backwards else QTextDocument.FindFlag(0)
        if not words or self.find(words, flags):
            return bool(words)
        cursor = self.textCursor()
        before = QTextCursor(cursor)
        cursor.movePosition(QTextCursor.MoveOperation.End if backwards else QTextCursor.MoveOperation.Start)
        self.setTextCursor(cursor)
        found = self.find(words, flags)
        if not found:
            self.setTextCursor(before)
        return found

