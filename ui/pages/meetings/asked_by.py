"""Who has asked for an extra meeting, and whether that is enough of the members. [KL 6:23]"""

from __future__ import annotations

from PySide6.QtWidgets import QGridLayout, QWidget

from app.domain.year_plan import enough_to_ask
from app.translation import _
from ui.theme import Theme
from ui.widgets.boxes import column_in
from ui.widgets.labels import label
from ui.widgets.ticks import Tick

ACROSS = 3


class AskedBy(QWidget):
    """A box for each member; under them how many are needed."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setAccessibleName(_("Begärt av"))
        self._theme = theme
        self._ticks: dict[str, Tick] = {}
        self._grid = QGridLayout()
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._told = label("", "caption", tone="ink2", wrap=True)
        column = column_in(self, theme.px(4))
        column.addLayout(self._grid)
        column.addWidget(self._told)

    @property
    def value(self) -> tuple[str, ...]:
        """The persons who are ticked."""
        return tuple(person for person, tick in self._ticks.items() if tick.isChecked())

    @property
    def enough(self) -> bool:
        """Whether they are at least a third."""
        return enough_to_ask(self.value, self._ticks)

    @property
    def sentence(self) -> str:
        """How many have asked, and how many are needed."""
        return self._told.text()

    def take(self, members: tuple[tuple[str, str], ...]) -> None:
        """Show these members, by id and name."""
        if tuple(self._ticks) == tuple(id for id, _name in members):
            return
        for tick in self._ticks.values():
            self._grid.removeWidget(tick)
            tick.deleteLater()
        self._ticks = {id: Tick(self._theme, name) for id, name in members}
        for place, tick in enumerate(self._ticks.values()):
            self._grid.addWidget(tick, place // ACROSS, place % ACROSS)
            tick.clicked.connect(lambda _on: self._tell())
        self._grid.setColumnStretch(ACROSS, 1)
        self._tell()

    def tick(self, person: str) -> Tick:
        """The box of that person."""
        return self._ticks[person]

    def _tell(self) -> None:
        asked, needed = len(self.value), -(-len(self._ticks) // 3)
        told = (_("{n} av {of} ledamöter. En tredjedel, {needed}, räcker.").format(n=asked, of=len(self._ticks), needed=needed)
                if asked else _("Ingen ledamot: ordföranden kallar."))
        self._told.setText(f"{told} {_('6 kap. 23 § kommunallagen.')}")
