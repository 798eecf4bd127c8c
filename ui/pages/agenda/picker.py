"""Take up: everything that can be put on the agenda, found by letters and taken with Retur."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction, QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.translation import _
from ui.pages.agenda.sources import Choice
from ui.theme import Theme
from ui.theme.space import MARGIN
from ui.widgets.actions import action
from ui.widgets.buttons import filled, outlined, plain
from ui.widgets.labels import label, surface
from ui.widgets.rows import Cell, Column, Row, RowsView, Words

ROW = 40
"""A choice's height at 100 %."""


class Search(QLineEdit):
    """The letters that are searched; ↓ goes on to the rows, and Retur takes the chosen one."""

    down = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Down:
            self.down.emit()
        else:
            super().keyPressEvent(event)


class Picker(QWidget):
    """Hidden until it is opened, and open until it is closed. `taken` carries the choices to take; `closed` when it goes."""

    taken = Signal(list)
    closed = Signal()
    SHOWN = 6

    def __init__(self, theme: Theme, besides: Sequence[QAction], parent: QWidget | None = None) -> None:
        """`besides` are acts that have their place here, since they are about what can be taken up."""
        super().__init__(parent)
        surface(self, "ground")
        self._choices: list[Choice] = []
        self.search = Search()
        self.search.setPlaceholderText(_("Sök på rubrik eller diarienummer"))
        self.search.setAccessibleName(_("Sök bland det som kan tas upp"))
        self.rows = RowsView(theme, _("Att ta upp"), (Column(), Column(270)), _("Ta upp"), ROW)
        self._row_height = theme.px(ROW)
        self.nothing = label(_("Inget att ta upp."), tone="ink2")
        self.take_act = action(self, _("Ta upp"), "", self.take_chosen)
        self.all_act = action(self, _("Ta upp alla"), ("Ctrl+Return", "Ctrl+Enter"), self.take_all)
        close = action(self, _("Stäng"), "Esc", self.close_panel)
        self._lay(theme, besides, close)
        self.search.textEdited.connect(lambda _text: self._show())
        self.search.returnPressed.connect(self.take_chosen)
        self.search.down.connect(self.rows.setFocus)
        self.rows.opened.connect(lambda _key: self.take_chosen())
        self.hide()

    def _lay(self, theme: Theme, besides: Sequence[QAction], close: QAction) -> None:
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.px(12), 0, theme.px(8))
        column.setSpacing(theme.px(8))
        top, foot = QHBoxLayout(), QHBoxLayout()
        for row in (top, foot):
            row.setContentsMargins(theme.px(MARGIN), 0, theme.px(MARGIN - 4), 0)
            row.setSpacing(theme.px(4))
        top.addWidget(self.search, 1)
        top.addWidget(filled(theme, self.take_act))
        top.addWidget(outlined(theme, self.all_act))
        top.addWidget(plain(theme, close))
        self.nothing.setContentsMargins(theme.px(MARGIN), 0, 0, 0)
        for act in besides:
            foot.addWidget(plain(theme, act))
        foot.addStretch(1)
        column.addLayout(top)
        column.addWidget(self.rows)
        column.addWidget(self.nothing)
        column.addLayout(foot)

    def begin(self, choices: list[Choice]) -> None:
        """Open it with these, the letters at the search."""
        self.search.clear()
        self.tell(choices)
        self.show()
        self.search.setFocus()

    def tell(self, choices: list[Choice]) -> None:
        """Show these instead, by the letters that are there."""
        self._choices = choices
        self._show()

    @property
    def found(self) -> list[Choice]:
        """The choices that have every word that is searched for, in their title or in what stands beside it."""
        words = self.search.text().casefold().split()
        return [c for c in self._choices if all(w in f"{c.title} {c.under}".casefold() for w in words)]

    def take_chosen(self) -> None:
        """Take the chosen one; the keys stay where they are."""
        chosen = next((c for c in self.found if c.key == self.rows.key), None)
        if chosen is not None:
            self.taken.emit([chosen])

    def take_all(self) -> None:
        """Take all that are shown."""
        if self.found:
            self.taken.emit(self.found)

    def close_panel(self) -> None:
        """Put it away."""
        self.hide()
        self.closed.emit()

    def _show(self) -> None:
        found = self.found
        self.rows.take([_row(c) for c in found])
        self.rows.setFixedHeight(min(len(found), self.SHOWN) * self._row_height + 2)
        self.rows.setVisible(bool(found))
        self.nothing.setVisible(not found)
        for act in (self.take_act, self.all_act):
            act.setEnabled(bool(found))


def _row(choice: Choice) -> Row:
    title = Cell((Words(choice.title, strong=choice.waits),), "disc" if choice.waits else "ring")
    return Row(choice.key, (title, Cell((Words(choice.under, "caption", "ink2"),))),
               f"{choice.title}, {choice.under}")
