"""The cases one under the other, the watched ones on top, under what finds among them."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from app.translation import _
from ui.pages.cases.finder import Finder
from ui.pages.cases.rows import CASES, case_row, in_order
from ui.theme import Theme
from ui.theme.space import MARGIN
from ui.widgets.actions import OWN, action
from ui.widgets.boxes import column_in
from ui.widgets.buttons import outlined
from ui.widgets.heading import Heading
from ui.widgets.labels import hair, label
from ui.widgets.rows import RowsView
from ui.words import counted

if TYPE_CHECKING:
    from app.services.cases import CaseLine


class CaseList(QWidget):
    """`marked`: another case is the chosen one, or the rows are shown anew; `opened`: the chosen one is to be changed."""

    marked = Signal()
    opened = Signal()

    def __init__(self, theme: Theme, new_act: QAction, end: Callable[[], object]) -> None:
        super().__init__()
        self.lines: tuple[CaseLine, ...] = ()
        """Every case, also those that are not looked for."""
        self.heading = Heading(theme, _("Ärenden"), (outlined(theme, new_act, "plus"),))
        self.rows = RowsView(theme, _("Ärenden"), CASES, _("Ändra"))
        self.end_act = action(self.rows, _("Avsluta"), ("Del", "Backspace"), end, context=OWN)
        self.rows.opened.connect(lambda _id: self.opened.emit())
        self.rows.moved.connect(lambda _id: self.marked.emit())
        self.nothing = label(_("Inget ärende passar in på det sökta."), "body", tone="ink2")
        self.nothing.setContentsMargins(*(theme.px(n) for n in (MARGIN, 16, MARGIN, 16)))
        self.finder = Finder(theme)
        self.finder.changed.connect(self.show_lines)
        self.finder.left.connect(self.rows.setFocus)
        action(self.rows, _("Sök"), "/", self.finder.letters.setFocus, context=OWN)
        self._lay()

    @property
    def chosen(self) -> CaseLine | None:
        """The chosen case."""
        return next((c for c in self.lines if c.id == self.rows.key), None)

    def show_lines(self) -> None:
        """The cases that are looked for, the watched ones on top."""
        found = [c for c in in_order(self.lines) if self.finder.finds(c)]
        several = len({c.committee_id for c in self.lines}) > 1
        self.rows.take([case_row(c, several=several) for c in found])
        self.nothing.setVisible(not found and bool(self.lines))
        self.marked.emit()

    def count(self) -> None:
        """Say in the heading how many there are."""
        watched = sum(c.standing.watch is not None for c in self.lines)
        told = counted(len(self.lines), _("Ett ärende"), _("{n} ärenden"))
        self.heading.tell(subtitle=f"{told}, {_('{n} bevakas').format(n=watched)}" if watched else told)

    def choose(self, case: str) -> None:
        """Choose a case, whatever was looked for."""
        line = next((c for c in self.lines if c.id == case), None)
        if line is not None:
            self.finder.let_in(line)
        self.show_lines()
        self.rows.choose(case)

    def _lay(self) -> None:
        column = column_in(self)
        for widget in (self.heading, self.finder, hair(), self.nothing):
            column.addWidget(widget)
        column.addWidget(self.rows, 1)
