"""Panels that ask for one thing more: one of a few by its key, or a line of text. They stand in the page and cover nothing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QMetaMethod, Qt, QTimer, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from app.domain.swedish import listed
from app.translation import _
from ui.pages.meeting_day.act_row import ActRow
from ui.theme import Theme
from ui.theme.space import MARGIN
from ui.widgets.actions import action
from ui.widgets.buttons import ActButton, filled
from ui.widgets.labels import hair, label, surface

A_WORD = 700
"""Milliseconds without a key after which a word is taken to be at its end."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """One of a few: its key, its words, what it stands for; a name of its own is not told in the key line."""

    key: str
    words: str
    value: Any
    in_line: bool = True


class Panel(QWidget):
    """A question in the right column; `answered` carries the answer, `unmeant` what is said of a letter that answers nothing.
    `by_return` is the button that Retur presses, if any."""

    answered = Signal(object)
    unmeant = Signal(str)

    def __init__(self, theme: Theme, title: str, hint: str = "") -> None:
        super().__init__()
        surface(self, "paper")
        self.theme, self.title = theme, title
        self.by_return: ActButton | None = None
        self.setAccessibleName(title)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(0, 0, 0, 0)
        self.column.setSpacing(0)
        self.column.addWidget(hair())
        self.column.addWidget(self._inset(label(title, "list", strong=True, wrap=True), 12))
        if hint:
            self.column.addWidget(self._inset(label(hint, "caption", tone="ink3", wrap=True), 2))

    def _inset(self, part: QWidget, above: float, below: float = 0) -> QWidget:
        px = self.theme.px
        part.setContentsMargins(px(MARGIN), px(above), px(MARGIN), px(below))
        return part

    def begin(self) -> None:
        """Take the keys."""
        self.setFocus()

    def leave(self) -> None:
        """Keep what is not yet kept, since the panel is closed."""


class ChoicePanel(Panel):
    """One of a few; Retur takes the one that is offered, if one is. `marking` is a key that marks it and does no more. `begun`
    takes a letter that answers nothing, where words are what the offered one asks for."""

    begun = Signal(str)

    def __init__(self, theme: Theme, title: str, choices: Sequence[Choice], hint: str = "", offered: int | None = None,
                 marking: str = "") -> None:
        super().__init__(theme, title, hint)
        self.choices = tuple(choices)
        self._letters: list[QAction] = []
        self._typing = QTimer(self, singleShot=True, interval=A_WORD)
        self._typing.timeout.connect(lambda: self._let_answer(True))
        self.column.addSpacing(theme.px(8))
        self.column.addWidget(hair())
        for place, choice in enumerate(choices):
            keys = (choice.key, "Return", "Enter") if place == offered else (choice.key,)
            act = action(self, choice.words, [k for k in keys if k], self._answers(choice.value), in_line=choice.in_line)
            if choice.key.isalpha() and place != offered:
                self._letters.append(act)
            if place == offered:
                act.setProperty("plate", _("Retur"))
                self.column.addWidget(self._inset_button(act))
            else:
                self.column.addWidget(ActRow(theme, act))
        if marking:
            action(self, title, marking, self._mark_offered, in_line=False)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """A letter that answers nothing is answered by what can be done here; those that come with it are the same word, and
        none of them answers either."""
        if event.text().isalnum() and not event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier:
            if self.isSignalConnected(QMetaMethod.fromSignal(self.begun)):
                self.begun.emit(event.text())
                return
            self._let_answer(False)
            self._typing.start()
            keys = [c.key or _("Retur") for c in self.choices]
            self.unmeant.emit(_("{key} svarar inte på frågan. {keys} svarar, Esc går tillbaka.").format(
                key=event.text().upper(), keys=listed(keys)))
            return
        super().keyPressEvent(event)

    def _let_answer(self, answer: bool) -> None:
        for act in self._letters:
            act.setEnabled(answer)

    def _mark_offered(self) -> None:
        if self.by_return is not None:
            self.by_return.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _inset_button(self, act: QAction) -> QWidget:
        row = QWidget()
        inside = QVBoxLayout(row)
        inside.setContentsMargins(self.theme.px(MARGIN - 4), self.theme.px(8), self.theme.px(MARGIN), self.theme.px(8))
        self.by_return = filled(self.theme, act)
        inside.addWidget(self.by_return, 0, Qt.AlignmentFlag.AlignLeft)
        return row

    def _answers(self, value: Any) -> Callable[[], None]:
        return lambda: self.answered.emit(value)


class TextPanel(Panel):
    """A line of text, which may be left empty; `text` is what stands there to begin with, marked."""

    def __init__(self, theme: Theme, title: str, name: str, hint: str = "", text: str = "") -> None:
        super().__init__(theme, title, hint)
        self.field = QLineEdit(text)
        self.field.selectAll()
        self.field.setAccessibleName(name)
        self.field.setPlaceholderText(name)
        self.setFocusProxy(self.field)
        inside = QVBoxLayout()
        inside.setContentsMargins(theme.px(MARGIN), theme.px(10), theme.px(MARGIN), theme.px(10))
        inside.setSpacing(theme.px(8))
        inside.addWidget(self.field)
        act = action(self, _("Spara"), ("Return", "Enter"), lambda: self.answered.emit(self.field.text()))
        beside = QHBoxLayout()
        beside.setContentsMargins(-theme.px(4), 0, 0, 0)
        self.by_return = filled(theme, act)
        beside.addWidget(self.by_return)
        beside.addStretch(1)
        inside.addLayout(beside)
        self.column.addLayout(inside)
        self.column.addWidget(hair())

    def begin(self) -> None:
        self.field.setFocus()
