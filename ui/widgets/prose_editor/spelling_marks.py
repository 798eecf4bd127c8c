"""Wavy lines under words that are not known: asked in idle moments, what is seen first, and painted over the text."""

from __future__ import annotations

import time
from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol

from PySide6.QtCore import QObject, QPointF, QRectF, QTimer
from PySide6.QtGui import QPainter, QPainterPath, QPen, QTextBlock, QTextCursor, QTextLayout
from PySide6.QtWidgets import QTextEdit

from app.domain.spelling import Fault
from ui.tasks import Task
from ui.theme import Theme

IDLE = 150
"""Milliseconds without a key before anything is asked."""
SLICE = 0.004
"""Seconds at a time that looking through the rest of a long text may take."""
MOST = 400
"""Words asked at a time."""


class Speller(Protocol):
    """What the editor asks; `ask` and `suggest` may take long and are called off the window's thread."""

    def faults(self, text: str) -> Sequence[Fault]:
        """Words that have been found not to be known, in order; those not asked yet are left out."""
        ...

    def unasked(self, text: str) -> Iterable[str]:
        """Words of which nothing is known yet."""
        ...

    def ask(self, words: Sequence[str]) -> None:
        """Find out about words."""
        ...

    def suggest(self, word: str) -> Sequence[str]:
        """What may have been meant, the likeliest first."""
        ...


class SpellingMarks(QObject):
    """The faults of one editor's text."""

    def __init__(self, theme: Theme, editor: QTextEdit, speller: Speller | None) -> None:
        super().__init__(editor)
        self._theme, self._editor = theme, editor
        self.speller = speller
        self._found: dict[str, tuple[Fault, ...]] = {}
        self._typing = False
        self._asking: Task | None = None
        self._rest = QTextBlock()
        self._idle = QTimer(self, singleShot=True, interval=IDLE)
        self._idle.timeout.connect(self._look)
        editor.document().contentsChange.connect(self._edited)
        editor.verticalScrollBar().valueChanged.connect(lambda _value: self._idle.start(IDLE))
        editor.cursorPositionChanged.connect(self._moved)

    def begin_anew(self) -> None:
        """Another text, or other words are known: look through all of it again."""
        self._found.clear()
        self._typing = False
        self._rest = self._editor.document().begin()
        self._idle.start(IDLE)
        self._editor.viewport().update()

    def faults_in(self, block: QTextBlock) -> tuple[Fault, ...]:
        """The faults of a block known so far; places count the signs as Qt does."""
        if self.speller is None:
            return ()
        text = block.text()
        found = self._found.get(text)
        if found is None:
            found = self._found[text] = tuple(_as_qt_counts(text, self.speller.faults(text)))
        return found

    def at(self, cursor: QTextCursor) -> tuple[QTextBlock, Fault] | None:
        """The fault where the cursor stands."""
        place = cursor.positionInBlock()
        found = (f for f in self.faults_in(cursor.block()) if f.start <= place <= f.end)
        return next(((cursor.block(), fault) for fault in found), None)

    def next_after(self, cursor: QTextCursor) -> tuple[QTextBlock, Fault] | None:
        """The first fault after the cursor, from the beginning again after the end."""
        here = cursor.block()
        for block in _round(here):
            for fault in self.faults_in(block):
                if block != here or fault.start > cursor.positionInBlock():
                    return block, fault
        return next(((here, fault) for fault in self.faults_in(here)), None)

    # Painting

    def paint(self, painter: QPainter, exposed: QRectF) -> None:
        """Draw the lines in the part of the viewport that is painted."""
        if self.speller is None:
            return
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(self._theme.colour("warn"), max(1.0, self._theme.px(10) / 10)))
        for block, box in self.blocks(exposed):
            for fault in self.faults_in(block):
                if not self._being_typed(block, fault):
                    self._underline(painter, block.layout(), box.topLeft(), fault)

    def _underline(self, painter: QPainter, layout: QTextLayout, origin: QPointF, fault: Fault) -> None:
        first, last = layout.lineForTextPosition(fault.start), layout.lineForTextPosition(max(fault.start, fault.end - 1))
        for number in range(first.lineNumber(), last.lineNumber() + 1) if first.isValid() and last.isValid() else ():
            line = layout.lineAt(number)
            begin, end = max(fault.start, line.textStart()), min(fault.end, line.textStart() + line.textLength())
            left, right = _x(line.cursorToX(begin)), _x(line.cursorToX(end))
            base = origin.y() + line.y() + line.ascent() + self._theme.px(3)
            painter.drawPath(self._wave(origin.x() + left, origin.x() + right, base))

    def _wave(self, left: float, right: float, base: float) -> QPainterPath:
        step, height = self._theme.px(20) / 10, self._theme.px(15) / 10
        path = QPainterPath(QPointF(left, base))
        x, up = left, True
        while x < right:
            path.quadTo(x + step / 2, base + (-height if up else height), x + step, base)
            x, up = x + step, not up
        return path

    def _being_typed(self, block: QTextBlock, fault: Fault) -> bool:
        cursor = self._editor.textCursor()
        return (self._typing and self._editor.hasFocus() and cursor.block() == block
                and fault.start <= cursor.positionInBlock() <= fault.end)

    def blocks(self, exposed: QRectF) -> Iterator[tuple[QTextBlock, QRectF]]:
        """The blocks in a part of the viewport, each with its box there."""
        editor = self._editor
        layout, down = editor.document().documentLayout(), editor.verticalScrollBar().value()
        block = editor.cursorForPosition(exposed.topLeft().toPoint()).block()
        while block.isValid():
            box = layout.blockBoundingRect(block).translated(0, -down)
            if box.top() > exposed.bottom():
                return
            yield block, box
            block = block.next()

    # Asking

    def _edited(self, place: int, _removed: int, added: int) -> None:
        self._typing = True
        if added > MOST:
            self._rest = self._editor.document().findBlock(place)
        self._idle.start(IDLE)

    def _moved(self) -> None:
        QTimer.singleShot(0, self, self._settle)

    def _settle(self) -> None:
        if self._typing and not self._idle.isActive():
            self._typing = False
            self._editor.viewport().update()

    def _look(self) -> None:
        """Ask what is seen; when all of that is known, what comes after."""
        if self.speller is None or self._asking is not None:
            return
        seen = QRectF(self._editor.viewport().rect())
        words = dict.fromkeys(w for block, _box in self.blocks(seen) for w in self.speller.unasked(block.text()))
        if words:
            self._ask(list(words)[:MOST])
        elif self._rest.isValid():
            self._look_further(self.speller)

    def _look_further(self, speller: Speller) -> None:
        begun, words = time.perf_counter(), dict[str, None]()
        while self._rest.isValid() and len(words) < MOST and time.perf_counter() - begun < SLICE:
            words.update(dict.fromkeys(speller.unasked(self._rest.text())))
            self._rest = self._rest.next()
        if words:
            self._ask(list(words))
        elif self._rest.isValid():
            self._idle.start(0)

    def _ask(self, words: list[str]) -> None:
        speller = self.speller
        assert speller is not None
        self._asking = Task(lambda _report: speller.ask(words), self)
        self._asking.done.connect(lambda _none: self._answered())
        self._asking.failed.connect(lambda _error: self._gave_up())
        self._asking.start()

    def _answered(self) -> None:
        self._asking = None
        self._found.clear()
        self._editor.viewport().update()
        self._idle.start(0)

    def _gave_up(self) -> None:
        """Without a dictionary there are no lines; the settings say why."""
        self._asking, self.speller = None, None


def _x(answer: object) -> float:
    """Where a sign stands; Qt's answer has the sign's place beside it."""
    return float(answer[0]) if isinstance(answer, (tuple, list)) else float(str(answer))


def _round(here: QTextBlock) -> Iterator[QTextBlock]:
    """From a block to the end, and from the beginning to it."""
    block = here
    while block.isValid():
        yield block
        block = block.next()
    block = here.document().begin()
    while block.isValid() and block != here:
        yield block
        block = block.next()


def _as_qt_counts(text: str, faults: Iterable[Fault]) -> Iterator[Fault]:
    """Qt counts signs outside the basic plane twice."""
    if text.isascii() or max(text) <= "\uffff":
        yield from faults
        return
    for fault in faults:
        start = len(text[: fault.start].encode("utf-16-le")) // 2
        yield Fault(start, start + len(text[fault.start : fault.end].encode("utf-16-le")) // 2, fault.word)
