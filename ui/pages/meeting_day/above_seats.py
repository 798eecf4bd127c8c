"""The place over the seats: one bar at a time, in a height that never changes, so that no row moves when a bar comes or goes."""

from __future__ import annotations

from PySide6.QtWidgets import QHBoxLayout, QLabel, QStackedWidget, QWidget

from ui.pages.meeting_day.bars import FindBar, ModeBar
from ui.pages.meeting_day.opening_strip import OpeningStrip
from ui.theme import Theme
from ui.theme.space import MARGIN
from ui.widgets.labels import label, surface

HEIGHT = 40


class AboveSeats(QStackedWidget):
    """The field in which a person is found goes before what letters mean now, and that before the opening; else it tells how
    the seats are ordered."""

    def __init__(self, theme: Theme, opening: OpeningStrip) -> None:
        super().__init__()
        surface(self, "paper")
        self.mode_bar, self.find_bar, self.opening = ModeBar(theme), FindBar(theme), opening
        self._order = label("", "caption", tone="ink3")
        self._quiet = _inset(theme, self._order)
        for part in (self._quiet, self.mode_bar, self.find_bar, opening):
            self.addWidget(part)
        self.setFixedHeight(theme.px(HEIGHT))
        self.find_bar.left.connect(self.settle)

    def order(self, words: str) -> None:
        """How the seats are ordered."""
        self._order.setText(words)

    def ask_for_name(self) -> None:
        """Take the letters of a name."""
        self.setCurrentWidget(self.find_bar)
        self.find_bar.begin()

    def settle(self) -> None:
        """Show what goes first now."""
        if self.find_bar.finding:
            return
        self.setCurrentWidget(self.mode_bar if self.mode_bar.words else self.opening if self.opening.steps else self._quiet)

    @property
    def opens(self) -> bool:
        """Whether a step of the opening is shown, or will be once somebody is found."""
        return bool(self.opening.steps) and not self.mode_bar.words


def _inset(theme: Theme, words: QLabel) -> QWidget:
    made = QWidget()
    row = QHBoxLayout(made)
    row.setContentsMargins(theme.px(MARGIN), 0, theme.px(MARGIN), 0)
    row.addWidget(words)
    return made
