"""The foot of the agenda: what is missing first, and the way there."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.translation import _
from ui.pages.agenda.missing import Missing
from ui.theme import Theme
from ui.theme.space import MARGIN
from ui.widgets.actions import action
from ui.widgets.buttons import outlined
from ui.widgets.labels import label, surface
from ui.widgets.message_line import ShapeMark


class Foot(QWidget):
    """`go` carries the item and the first of its fields where something is missing; hidden while nothing is."""

    go = Signal(str, str)

    def __init__(self, theme: Theme, owner: QWidget) -> None:
        """The key is an act of `owner`, so that it works all over the page."""
        super().__init__(owner)
        surface(self, "warn")
        self._missing: tuple[Missing, ...] = ()
        self._act = action(owner, _("Gå dit"), "F8", self._go, in_line=False)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(MARGIN), theme.px(4), theme.px(MARGIN - 4), theme.px(4))
        row.setSpacing(theme.px(10))
        row.addWidget(ShapeMark(theme, "triangle"))
        self._name, self._what = label("", strong=True), label("")
        row.addWidget(self._name)
        row.addWidget(self._what, 1)
        row.addWidget(outlined(theme, self._act))
        self.hide()

    @property
    def sentence(self) -> str:
        """What is said."""
        return f"{self._name.text()} {self._what.text()}".strip()

    def tell(self, missing: tuple[Missing, ...]) -> None:
        """Show the first that is missing, and how many more there are."""
        self._missing = missing
        self._act.setEnabled(bool(missing))
        self.setVisible(bool(missing))
        if missing:
            more = len(missing) - 1
            self._name.setText(missing[0].name)
            self._what.setText(missing[0].sentence + (" " + _("{n} till.").format(n=more) if more else ""))
            self.setAccessibleName(self.sentence)

    def _go(self) -> None:
        if self._missing:
            self.go.emit(self._missing[0].item, self._missing[0].field)
