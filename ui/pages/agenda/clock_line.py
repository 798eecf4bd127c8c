"""The planned clock of an item and how long it takes; the clocks after it move along when one asks."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.domain.agenda_clocks import minutes_of
from app.translation import _
from ui.pages.agenda.strips import named
from ui.theme import Theme
from ui.widgets.actions import action
from ui.widgets.boxes import row_in
from ui.widgets.buttons import plain
from ui.widgets.fields import line, put
from ui.widgets.labels import label
from ui.words import parse_clock

MOST = 12 * 60


class ClockLine(QWidget):
    """`lasts` carries minutes once they are written out, `moved` how far the following clocks are to move."""

    lasts = Signal(int)
    moved = Signal(int)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._was: str | None = None
        self._told: int | None = None
        self.clock = named(line(theme, width=80), _("Klockan"))
        self.minutes = named(line(theme, width=56), _("Minuter"))
        self.minutes.setToolTip(_("Så länge tar ärendet; klockslagen efter flyttas med"))
        row = row_in(self, theme.px(8))
        self.move_act = action(self, _("Flytta de följande"), "Ctrl+T", self._move)
        self.move_act.setVisible(False)
        for widget in (self.clock, label(_("tar"), tone="ink2"), self.minutes, label(_("minuter"), tone="ink2"),
                       plain(theme, self.move_act)):
            row.addWidget(widget)
        row.addStretch(1)
        self.minutes.editingFinished.connect(self._written)
        self.clock.textEdited.connect(lambda _text: self._offer())
        self.setFocusProxy(self.clock)

    def take(self, clock: str | None, minutes: int | None) -> None:
        """Show these; the clock is the one that later moves are reckoned from, unless a move waits to be asked for."""
        if not self.move_act.isVisible():
            self._was = clock
        self._told = minutes
        if not self.minutes.hasFocus():
            put(self.minutes, "" if minutes is None else str(minutes))

    @property
    def by(self) -> int:
        """How far the clock has been moved since the row was opened, in minutes."""
        now = parse_clock(self.clock.text())
        return minutes_of(now) - minutes_of(self._was) if now and self._was else 0

    def _offer(self) -> None:
        self.move_act.setVisible(self.by != 0)

    def _move(self) -> None:
        by = self.by
        self._was = parse_clock(self.clock.text())
        self._offer()
        if by:
            self.moved.emit(by)

    def _written(self) -> None:
        text = self.minutes.text().strip().removesuffix("min").strip()
        if text.isdecimal() and int(text) <= MOST and int(text) != self._told:
            self.lasts.emit(int(text))
        elif not text.isdecimal():
            put(self.minutes, "" if self._told is None else str(self._told))
