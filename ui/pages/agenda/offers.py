"""What waits to be put on the agenda: urgent decisions, cases, last year's list; each taken up with one key."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from ui import shapes
from ui.theme import Theme
from ui.theme.space import MARGIN
from ui.widgets.actions import action
from ui.widgets.boxes import row_in
from ui.widgets.buttons import outlined
from ui.widgets.labels import label, surface
from ui.widgets.message_line import ShapeMark


@dataclass(frozen=True, slots=True)
class Offer:
    """What could be taken up, and the words of the act."""

    sentence: str
    words: str
    take: Callable[[], object]
    shape: shapes.Shape = "ring"


class Offers(QWidget):
    """A line for each offer, each with a key of its own. Hidden while there is none."""

    KEYS = ("F2", "F3", "F4")

    def __init__(self, theme: Theme, owner: QWidget) -> None:
        """The keys are acts of `owner`, so that they work all over the page."""
        super().__init__(owner)
        surface(self, "ground")
        self._theme = theme
        self._offers: tuple[Offer, ...] = ()
        self._lines: list[_Line] = []
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(MARGIN), theme.px(2), theme.px(MARGIN - 4), theme.px(2))
        column.setSpacing(0)
        for place, key in enumerate(self.KEYS):
            line = _Line(theme, action(owner, "", key, self._taker(place), in_line=False))
            self._lines.append(line)
            column.addWidget(line)
        self.hide()

    @property
    def sentences(self) -> list[str]:
        """What is offered."""
        return [offer.sentence for offer in self._offers]

    def tell(self, offers: tuple[Offer, ...]) -> None:
        """Show these."""
        self._offers = offers[:len(self.KEYS)]
        for place, line in enumerate(self._lines):
            line.tell(self._offers[place] if place < len(self._offers) else None)
        self.setVisible(bool(offers))

    def _taker(self, place: int) -> Callable[[], None]:
        return lambda: self._take(place)

    def _take(self, place: int) -> None:
        if place < len(self._offers):
            self._offers[place].take()


class _Line(QWidget):
    def __init__(self, theme: Theme, act: QAction) -> None:
        super().__init__()
        self._theme, self._act = theme, act
        self._row = row_in(self, theme.px(10))
        self._mark: ShapeMark | None = None
        self._words: QLabel = label("", elided=True)
        self._row.addWidget(self._words, 1)
        self._row.addWidget(outlined(theme, act))

    def tell(self, offer: Offer | None) -> None:
        self._act.setVisible(offer is not None)
        self._act.setEnabled(offer is not None)
        self.setVisible(offer is not None)
        if offer is None:
            return
        self._words.setText(offer.sentence)
        self._act.setText(offer.words)
        self.setAccessibleName(offer.sentence)
        if self._mark is not None:
            self._row.removeWidget(self._mark)
            self._mark.deleteLater()
        self._mark = ShapeMark(self._theme, offer.shape)
        self._row.insertWidget(0, self._mark)
