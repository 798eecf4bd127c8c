"""A block of the minutes on the sheet: as it will be printed, and an editor in its place while it is written in."""

from __future__ import annotations

import time
from dataclasses import replace
from typing import TYPE_CHECKING, get_args

from PySide6.QtCore import QEvent, QObject, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QAccessible, QFocusEvent, QKeyEvent, QMouseEvent, QMoveEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from app.domain.proceedings import TextPart
from app.translation import _
from ui.pages.minutes.from_log import FromLog
from ui.pages.minutes.led_away import AIR, ARROWS, MARGIN, is_writing
from ui.pages.minutes.masked_words import mark_in
from ui.pages.minutes.masks import Hidden
from ui.pages.minutes.paper_ink import printed
from ui.pages.minutes.prose_view import ProseView
from ui.pages.minutes.section_marks import Marks, paint_marks
from ui.pages.minutes.writing import Editor
from ui.theme import Theme
from ui.widgets.actions import OWN, action
from ui.widgets.prose_editor import Speller
from ui.widgets.spoken import speak_as

if TYPE_CHECKING:
    from app.services.minutes_passages import Section

PAUSE, LONGEST = 400, 900
"""Milliseconds: after the last key before the words are saved, and the longest that any word waits."""


class SectionView(QWidget):
    """Retur, a letter or a click opens it; Esc, or leaving it, closes it. `wrote` carries its words when they are to be saved.

    `stepped` is -1 or 1 of the arrows, `marked` that the keys are here, `begun` that another part is asked for, `learnt` a word
    to be known, `told` what a paste left out or what writing here means, `went` that the cursor or the height is another,
    `asked` that one wants to write what is not written here: True to go where it is, `outdated` what was told and holds no more.
    """

    wrote = Signal(str)
    stepped = Signal(int)
    marked = Signal()
    closed = Signal()
    begun = Signal()
    learnt = Signal(str)
    told = Signal(str)
    outdated = Signal(str)
    went = Signal()
    asked = Signal(bool)

    def __init__(self, theme: Theme, section: Section, speller: Speller | None = None, hidden: Hidden = Hidden()) -> None:  # noqa: B008
        super().__init__()
        self.theme, self.section, self._speller, self.hidden = theme, section, speller, hidden
        self.editor: Editor | None = None
        self._kept = self._hint = ""
        self._before = ("", section)
        self._since = 0.0
        self._pause = QTimer(self, singleShot=True)
        self._pause.timeout.connect(self.save)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        speak_as(self, QAccessible.Role.Paragraph)
        self.label = printed(theme, "", strong=True)
        self.view = ProseView(theme, self)
        self.view.pressed.connect(self._pressed)
        self.masked = printed(theme, "", size=13, tone="ink2")
        self.from_log = FromLog(theme, self)
        self.write_act = action(self, _("Skriv"), ("Return", "Enter"), self._open, context=OWN)
        self.begin_act = action(self, _("Ny del"), "+", self.begun.emit, context=OWN)
        self._lay()
        self.take(section, hidden)

    def _lay(self) -> None:
        px = self.theme.px
        outside = QHBoxLayout(self)
        outside.setContentsMargins(px(MARGIN), 0, 0, 0)
        self._column = QVBoxLayout()
        self._column.setContentsMargins(px(AIR), 0, px(AIR), 0)
        self._column.setSpacing(px(4))
        for part in (self.label, self.view, self.masked, self.from_log):
            self._column.addWidget(part)
        outside.addLayout(self._column, 1)

    # --- what it shows

    def take(self, section: Section, hidden: Hidden) -> None:
        """Show the section as it now reads, and what of it is masked; what is being written is left alone."""
        self.section, self.hidden = section, hidden
        self.label.setText(section.label)
        self.label.setVisible(bool(section.label))
        self.view.show_text(section.text)
        self._tell_masked()
        self.write_act.setText(_("Skriv") if section.editable else _("Rätta"))
        self.begin_act.setEnabled(not self._locked)
        self.setCursor(Qt.CursorShape.IBeamCursor if section.editable else Qt.CursorShape.ArrowCursor)
        self.setAccessibleName(", ".join(w for w in (section.label, self._state_words(), hidden.told) if w))
        self.setAccessibleDescription(self.view.plain)
        self._tell_log()
        self.update()

    def _state_words(self) -> str:
        if self.section.changed:
            return _("ändrad, loggen är en annan")
        return _("ändrad") if self.section.own else ""

    def _tell_masked(self) -> None:
        self.view.show_masked(self.hidden.words)
        if self.editor is not None:
            mark_in(self.editor, self.hidden.words)
        self.masked.setText(self.hidden.told)
        self.masked.setVisible(bool(self.hidden.told))

    def _tell_log(self) -> None:
        """What the log says stands under her own words while the keys are in them, and always where it has changed."""
        shown = self.section.own and self.section.editable and (self.section.changed or self.marked_now)
        if shown:
            self.from_log.tell(self.section)
        self.from_log.setVisible(shown)

    @property
    def _locked(self) -> bool:
        """Whether it could be written in, had its paragraph not been signed off."""
        return self.section.part in get_args(TextPart) and not self.section.editable

    @property
    def marked_now(self) -> bool:
        """Whether the keys are in it."""
        return self.hasFocus() or self.editor is not None

    # --- writing

    def _open(self) -> None:
        if self.section.editable:
            self.write()
        else:
            self.asked.emit(True)

    def write(self, typed: str = "", at: int | None = None) -> None:
        """Open it to be written in, with the cursor last, or at a place; what was typed already goes in there."""
        if not self.section.editable or self.editor is not None:
            return
        editor = self.editor = Editor(self.theme, self.section.label, self._speller, self)
        editor.show_markdown(self.section.text, self.view.width())
        self._kept = editor.markdown()
        mark_in(editor, self.hidden.words)
        self._exchange(self.view, editor)
        editor.textChanged.connect(self._changed)
        editor.cursorPositionChanged.connect(self.went)
        editor.committed.connect(lambda _text: self.save())
        editor.learnt.connect(self.learnt)
        editor.told.connect(self.told)
        editor.hinted.connect(self._tell_while_open)
        editor.installEventFilter(self)
        editor.setFocus()
        editor.place_cursor(at)
        if typed:
            editor.type_in(typed)
        self._tell_log()
        if self.section.adjusted is not None:
            warned = _("Justerat {day}. Det som skrivs här gör protokollet till ett utkast; Esc lämnar det orört")
            self._tell_while_open(warned.format(day=self.section.adjusted))

    def _tell_while_open(self, words: str) -> None:
        """Tell what is true as long as it is written in."""
        self._hint = words
        self.told.emit(words)

    def _exchange(self, old: QWidget, new: QWidget) -> None:
        place = self._column.indexOf(old)
        self._column.removeWidget(old)
        self._column.insertWidget(place, new)
        new.show()
        old.hide()

    def _changed(self) -> None:
        """A pause saves; so does time, for who writes without one."""
        now = time.monotonic() * 1000
        if not self._pause.isActive():
            self._since = now
        self._pause.start(int(max(0, min(PAUSE, LONGEST - (now - self._since)))))

    def save(self) -> None:
        """Let the words be saved, where they are others than those that are."""
        self._pause.stop()
        if self.editor is None:
            return
        text = self.editor.markdown()
        if text != self._kept:
            self._before, self._kept = (self._kept, self.section), text
            self.section = replace(self.section, own=bool(text.strip()), text=text)
            self.wrote.emit(text)
            self._tell_log()

    def not_kept(self) -> None:
        """What was to be saved could not be: the next pause, and closing, try again."""
        self._kept, self.section = self._before

    def close_editor(self) -> None:
        """Save what is written and show it as it will be printed; keys that were in it stay in the section. What cannot be
        saved stays open."""
        editor = self.editor
        if editor is None:
            return
        self.save()
        if editor.markdown() != self._kept:
            return
        self.editor = None
        editor.removeEventFilter(self)
        self.view.show_text(self._kept)
        self.view.show_masked(self.hidden.words)
        if editor.hasFocus():
            self.setFocus()
        self._exchange(editor, self.view)
        editor.deleteLater()
        self._tell_log()
        self.update()
        self.outdated.emit(self._hint)
        self.closed.emit()

    @property
    def chosen(self) -> str:
        """The words chosen in the open editor; empty where none are."""
        return self.editor.textCursor().selectedText().replace("\u2029", "\n").strip() if self.editor is not None else ""

    def put(self, section: Section) -> None:
        """Show other words than those that were written, in the open editor too."""
        self._pause.stop()
        if self.editor is not None:
            self.editor.set_markdown(section.text)
            self._kept = self.editor.markdown()
            self._pause.stop()
        self.take(section, self.hidden)

    # --- keys and clicks

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Esc puts the editor away; leaving it saves and closes."""
        if watched is self.editor and event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() == Qt.Key.Key_Escape:
                self.close_editor()
                return True
        elif watched is self.editor and event.type() == QEvent.Type.FocusIn:
            self.marked.emit()
        elif watched is self.editor and event.type() == QEvent.Type.FocusOut and isinstance(event, QFocusEvent):
            self.save()
            if event.reason() not in {Qt.FocusReason.PopupFocusReason, Qt.FocusReason.ActiveWindowFocusReason}:
                QTimer.singleShot(0, self, self._left)
        return False

    def _left(self) -> None:
        focused = QApplication.focusWidget()
        if self.editor is not None and self.editor is not focused and (focused is None or not self.editor.isAncestorOf(focused)):
            self.close_editor()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = ARROWS.get(event.key())
        if step and not event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier):
            self.stepped.emit(step)
        elif not is_writing(event):
            super().keyPressEvent(event)
        elif self.section.editable:
            self.write(event.text())
        else:
            self.asked.emit(False)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed(None)

    def _pressed(self, at: int | None) -> None:
        self.setFocus()
        if self.section.editable:
            self.write(at=at)
        else:
            self.asked.emit(False)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._tell_log()
        self.update()
        self.marked.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self._tell_log()
        self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._moved()

    def moveEvent(self, event: QMoveEvent) -> None:
        super().moveEvent(event)
        self._moved()

    def _moved(self) -> None:
        """Its height or its place is another, as when what stands above it is laid out anew."""
        if self.marked_now:
            self.went.emit()

    # --- its marks

    @property
    def body(self) -> QRect:
        """Where its words stand."""
        shown, air = self.view if self.editor is None else self.editor, self.theme.px(AIR)
        return shown.geometry().adjusted(-air, -air, air, air).intersected(self.rect())

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        foot = self.from_log.geometry().bottom() if self.from_log.isVisible() else self.body.bottom()
        marks = Marks(own=self.section.own, changed=self.section.changed, editable=self.section.editable,
                      decision=self.section.block.decision, masked=self.hidden.whole, focused=self.marked_now,
                      written=self.editor is not None)
        paint_marks(painter, self.theme, marks, self.body, foot)
