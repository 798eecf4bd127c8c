"""What each column of the file means, and how the list is meant: for which committee, from when, and what of the others."""

from __future__ import annotations

import re
from datetime import date
from typing import TYPE_CHECKING, get_args

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.roster_list.columns import WORDS, Field, Mapping, Sheet
from app.translation import _
from ui.theme import Theme
from ui.theme.space import MARGIN
from ui.widgets.fields import FieldGrid, Pick, line, mark_wrong
from ui.widgets.labels import label, surface
from ui.widgets.segmented import Segmented
from ui.words import parse_day, today

if TYPE_CHECKING:
    from app.services.registers import CommitteeLine

IDENTITY = re.compile(r"\d{6,8}[-+ ]?\d{4}(?:\.0)?")
"""A personal identity number, which is not shown."""
LONGEST_EXAMPLE = 40


class MappingForm(QWidget):
    """`changed` is told when anything is chosen otherwise."""

    changed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        surface(self, "ground")
        self.theme = theme
        self._picks: list[Pick] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(theme.px(MARGIN), theme.px(16), theme.px(MARGIN), theme.px(24))
        self._column.setSpacing(theme.px(12))
        self._column.addWidget(label(_("Listan gäller"), "list", strong=True))
        self._column.addWidget(self._terms())
        self._column.addSpacing(theme.px(12))
        self._column.addWidget(label(_("Kolumnerna"), "list", strong=True))
        self._columns = QWidget()
        self._column.addWidget(self._columns)
        self._column.addStretch(1)

    def _terms(self) -> FieldGrid:
        grid = FieldGrid(self.theme, 110)
        self.committee = Pick(self.theme)
        self.since = line(self.theme, today().isoformat())
        self.others = Segmented(self.theme, _("Övriga"), ((False, _("Står kvar")), (True, _("Avslutas"))), False)
        grid.add(_("Organ"), self.committee)
        grid.add(_("Från"), self.since, width=140, hint=_("Första dagen för den som inte har en egen dag i filen."))
        grid.add(_("Övriga"), self.others, hint=_("De som inte står i filen. Avslutas de, är dagen före den sista."))
        self.committee.activated.connect(lambda _place: self.changed.emit())
        self.since.textEdited.connect(lambda _text: self._day_written())
        self.others.chosen.connect(lambda _value: self.changed.emit())
        return grid

    @property
    def day(self) -> date | None:
        """The first day; None where it cannot be read."""
        return parse_day(self.since.text())

    @property
    def mapping(self) -> Mapping:
        """What each column means."""
        return tuple(p.currentData() for p in self._picks)

    @property
    def picks(self) -> tuple[Pick, ...]:
        """The choice of each column, in order."""
        return tuple(self._picks)

    def take_committees(self, committees: tuple[CommitteeLine, ...], chosen: str | None) -> None:
        """Offer these committees."""
        with QSignalBlocker(self.committee):
            self.committee.clear()
            for known in committees:
                self.committee.addItem(known.name, known.id)
            self.committee.setCurrentIndex(max(0, self.committee.findData(chosen)))

    def take_sheet(self, sheet: Sheet, mapping: Mapping) -> None:
        """Show the columns of a file, each with what it seems to mean."""
        grid = FieldGrid(self.theme, 110)
        self._picks = []
        for place, heading in enumerate(sheet.headings):
            if heading or any(row.cell(place) for row in sheet.rows):
                grid.add(heading or _("Kolumn {n}").format(n=place + 1), self._pick(mapping[place]), hint=_example(sheet, place))
            else:
                self._pick(None)
        self._column.replaceWidget(self._columns, grid)
        self._columns.hide()
        self._columns.deleteLater()
        self._columns = grid

    def _pick(self, meant: Field | None) -> Pick:
        pick = Pick(self.theme)
        pick.addItem(_("läses inte"), None)
        for field in get_args(Field):
            pick.addItem(WORDS[field][0], field)
        pick.setCurrentIndex(max(0, pick.findData(meant)))
        pick.activated.connect(lambda _place: self._chosen(pick))
        self._picks.append(pick)
        return pick

    def _chosen(self, pick: Pick) -> None:
        """No two columns mean the same: the other one is not read."""
        for other in self._picks:
            if other is not pick and other.currentData() == pick.currentData():
                other.setCurrentIndex(0)
        self.changed.emit()

    def _day_written(self) -> None:
        if not mark_wrong(self.since, self.day is None):
            self.changed.emit()


def _example(sheet: Sheet, place: int) -> str:
    """What stands first in the column; a personal identity number only as a form."""
    text = next((row.cell(place) for row in sheet.rows if row.cell(place)), "")
    if IDENTITY.fullmatch(text):
        return _("personnummer")
    flat = " ".join(text.split())
    return flat if len(flat) <= LONGEST_EXAMPLE else f"{flat[:LONGEST_EXAMPLE]}…"
