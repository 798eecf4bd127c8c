"""What stands on the sheet and is written elsewhere: why nothing is written there, and where it is put right."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAccessible, QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.translation import _
from ui.pages.minutes.section_marks import paint_ring
from ui.theme import Theme
from ui.widgets.actions import OWN, action
from ui.widgets.spoken import speak_as

RECIPIENTS = "recipients"
MARGIN, AIR = 80, 3
"""What stands at the left of the words on the sheet, and around them, at 100 %."""
ARROWS = {int(Qt.Key.Key_Down): 1, int(Qt.Key.Key_Up): -1}


@dataclass(frozen=True, slots=True, kw_only=True)
class Lead:
    """Why a part is not written on the sheet, and the step and field where it is, if there is one."""

    words: str
    step: str = ""
    field: str = ""


def lead_of(part: str) -> Lead:
    """Of a part that has no words of its own on the sheet."""
    agenda = _("på föredragningslistan. Retur går dit")
    return {
        "votes": Lead(words=_("Omröstningen står som den antecknades. Retur går dit den rättas"), step="meet"),
        "entries": Lead(words=_("Det som anmäls skrivs {where}").format(where=agenda), step="prepare", field="entries"),
        RECIPIENTS: Lead(words=_("Mottagarna skrivs {where}").format(where=agenda), step="prepare", field=RECIPIENTS),
        "annexes": Lead(words=_("Bilagorna läggs till, döps om och tas bort med Ctrl+E")),
    }.get(part, Lead(words=_("En rättelse står som den beslutades. Ctrl+T gör en ny")))


class Led(QWidget):
    """Words on the sheet that the keys reach though they are written elsewhere.

    `stepped` is -1 or 1 of the arrows, `marked` that the keys are here, `asked` that one wants to write (True: to go
    where it is done).
    """

    stepped = Signal(int)
    marked = Signal()
    asked = Signal(bool)

    def __init__(self, theme: Theme, shown: QWidget, name: str) -> None:
        super().__init__()
        self._theme = theme
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setAccessibleName(name)
        speak_as(self, QAccessible.Role.Paragraph)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.px(AIR), 0, theme.px(AIR))
        column.addWidget(shown)
        action(self, _("Till föredragningslistan"), ("Return", "Enter"), lambda: self.asked.emit(True), context=OWN)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = ARROWS.get(event.key())
        if step:
            self.stepped.emit(step)
        elif is_writing(event):
            self.asked.emit(False)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.setFocus()
        self.asked.emit(False)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.update()
        self.marked.emit()

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        if self.hasFocus():
            paint_ring(QPainter(self), self._theme, self.rect().adjusted(self._theme.px(MARGIN), 0, 0, 0), wash=False)


def is_writing(event: QKeyEvent) -> bool:
    """Whether a key would put a letter."""
    plain = not event.modifiers() & ~(Qt.KeyboardModifier.ShiftModifier | Qt.KeyboardModifier.KeypadModifier)
    return plain and bool(event.text().strip()) and event.text().isprintable()
