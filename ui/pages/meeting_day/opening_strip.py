"""The opening, step by step: a slim strip over the seats with the current step and the one act that takes it."""

from __future__ import annotations

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.domain.meeting.opening import OpeningStep
from app.translation import _
from ui.theme import Theme
from ui.theme.space import MARGIN
from ui.widgets.buttons import ActButton, outlined, plain
from ui.widgets.labels import label, retone, surface
from ui.widgets.message_line import ShapeMark


class OpeningStrip(QWidget):
    """`steps` are those left; none once every step is taken or passed by."""

    def __init__(self, theme: Theme, take: QAction, skip: QAction, strike: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        surface(self, "ground")
        self._take, self.steps = take, tuple[OpeningStep, ...]()
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(MARGIN), theme.px(2), theme.px(MARGIN - 4), theme.px(2))
        row.setSpacing(theme.px(8))
        self._mark = ShapeMark(theme, "triangle", 20)
        self._words = label("", "body", elided=True)
        self._left = label("", "caption", tone="ink3")
        for part, stretch in ((self._mark, 0), (self._words, 1), (self._left, 0)):
            row.addWidget(part, stretch)
        row.addWidget(outlined(theme, take))
        self.strike = outlined(theme, strike)
        self._with_strike, self._with_skip = _place_of(self.strike), _place_of(plain(theme, skip))
        for place in (self._with_strike, self._with_skip):
            row.addWidget(place)

    @property
    def words(self) -> str:
        """What stands in the strip."""
        return self._words.text()

    def tell(self, steps: tuple[OpeningStep, ...]) -> None:
        """Show the first of these, and how many come after it."""
        self.steps = steps
        if not steps:
            return
        step = steps[0]
        self._words.setText(step.words)
        retone(self._words, "warn" if step.warns else None)
        self._mark.setVisible(step.warns)
        self._with_strike.setVisible(step.kind == "agenda")
        self._with_skip.setVisible(step.kind != "agenda")  # the words need its room; the key passes the step by all the same
        self._left.setText(_("{n} steg till").format(n=len(steps) - 1) if steps[1:] else "")
        self.setAccessibleName(", ".join(p for p in (_("Öppnandet"), step.words, self._left.text()) if p))
        self._take.setText(step.act)


def _place_of(button: ActButton) -> QWidget:
    """The place of a button that comes and goes with its act, so that it can be put away whatever the act does."""
    place = QWidget()
    inside = QHBoxLayout(place)
    inside.setContentsMargins(0, 0, 0, 0)
    inside.addWidget(button)
    return place
