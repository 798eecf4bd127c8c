"""The parts of the page laid out: a band over three columns, the log at the foot."""

from __future__ import annotations

from typing import cast

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from app.domain.as_told import ToldParagraph
from ui.pages.meeting_day.above_seats import AboveSeats
from ui.pages.meeting_day.agenda_view import AgendaView
from ui.pages.meeting_day.band import Band
from ui.pages.meeting_day.item_column import ItemColumn
from ui.pages.meeting_day.log_part import LogPart
from ui.pages.meeting_day.reading import ReadingPage
from ui.pages.meeting_day.seats_view import SeatsView
from ui.theme import Theme
from ui.theme.space import BAND, MARGIN, RAIL
from ui.widgets.buttons import plain
from ui.widgets.labels import hair, surface
from ui.widgets.stack import Stack

AGENDA_WIDTH, COLUMN_WIDTH = 264, 290
NARROW = RAIL + AGENDA_WIDTH + 2 * COLUMN_WIDTH + 8
"""The width, with the rail, below which three columns have no room."""


class Parts:
    """What stands on the page, but for the right column, whose buttons need the page's acts."""

    def __init__(self, theme: Theme) -> None:
        self.theme = theme
        self._edges: list[QWidget] = []
        self.band, self.agenda, self.log_part = Band(theme), AgendaView(theme), LogPart(theme)
        self.log = self.log_part.log
        self.middle, self.reading = Stack(), cast(ReadingPage | None, None)
        self.seats = SeatsView(theme)

    def lay_out(self, page: QWidget, above: AboveSeats, item: ItemColumn, undo: QAction, redo: QAction) -> None:
        """Put everything in its place."""
        self.above, self.mode_bar, self.find_bar = above, above.mode_bar, above.find_bar
        whole = QVBoxLayout(page)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(self._columns(item), 1)
        whole.addWidget(hair())
        whole.addWidget(self._foot(undo, redo))

    def _columns(self, item: ItemColumn) -> QGridLayout:
        px, grid = self.theme.px, QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setSpacing(0)
        above = (self.band.time, self.band.quorum, self.band.chairs)
        self._agenda_part = self._agenda_column()
        below = (self._agenda_part, self._seats_column(), item)
        for place in range(3):
            grid.addWidget(above[place], 0, 2 * place)
            grid.addWidget(below[place], 2, 2 * place)
            if place:
                edge = hair("v")
                self._edges.append(edge)
                grid.addWidget(edge, 0, 2 * place - 1, 3, 1)
                above[place].setMinimumWidth(px(COLUMN_WIDTH))
                below[place].setMinimumWidth(px(COLUMN_WIDTH))
        grid.addWidget(hair(), 1, 0, 1, 5)
        grid.setRowMinimumHeight(0, px(BAND))
        grid.setRowStretch(2, 1)
        grid.setColumnStretch(2, 3)
        grid.setColumnStretch(4, 2)
        return grid

    def fit(self, width: int) -> None:
        """In a window of this width: where there is no room for three columns the agenda gives way, for → goes on without it."""
        wide = width >= self.theme.px(NARROW)
        for part in (self._agenda_part, self.band.time, self._edges[0]):
            part.setVisible(wide)

    def _agenda_column(self) -> QWidget:
        made = surface(QWidget(), "ground")
        column = QVBoxLayout(made)
        column.setContentsMargins(0, self.theme.px(8), 0, 0)
        column.addWidget(self.agenda)
        made.setFixedWidth(self.theme.px(AGENDA_WIDTH))
        self.band.time.setFixedWidth(self.theme.px(AGENDA_WIDTH))
        return made

    def _seats_column(self) -> QWidget:
        made = surface(QWidget(), "paper")
        column = QVBoxLayout(made)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.above)
        self.middle.addWidget(self.seats)
        column.addWidget(self.middle, 1)
        return made

    def read_aloud(self, paragraph: ToldParagraph | None, panel: QWidget | None = None) -> None:
        """Show a paragraph in large type in the place of the seats, to be turned from the panel that asks; None: the seats
        again."""
        if paragraph is None:
            self.middle.setCurrentWidget(self.seats)
            return
        if self.reading is None:
            self.reading = ReadingPage(self.theme)
            self.middle.addWidget(self.reading)
        self.reading.show_paragraph(paragraph)
        if panel is not None:
            self.reading.let_turn(panel)
        self.middle.setCurrentWidget(self.reading)

    def _foot(self, undo: QAction, redo: QAction) -> QWidget:
        px, made = self.theme.px, surface(QWidget(), "ground")
        row = QHBoxLayout(made)
        row.setContentsMargins(0, px(6), px(MARGIN - 4), px(6))
        row.setSpacing(px(8))
        row.addWidget(self.log_part, 1)
        for act, icon in ((undo, "undo-2"), (redo, "redo-2")):
            button = plain(self.theme, act, icon)
            button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
        return made
