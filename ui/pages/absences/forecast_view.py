"""The forecast at the right: in words, item by item, and the seats of the chosen item."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from app.translation import _
from ui.pages.absences.outlook import Outlook
from ui.pages.absences.rows import ITEMS, SEATS, item_row, seat_rows
from ui.pages.absences.words import summary
from ui.theme import Role, Theme
from ui.theme.space import MARGIN
from ui.widgets.labels import hair, label, retone, surface
from ui.widgets.rows import RowsView


class ForecastView(QWidget):
    """Follows what is reported; the arrows go from item to item."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        surface(self, "ground")
        self._theme = theme
        self._outlook: Outlook | None = None
        self.words = [self._line("list", strong=True), self._line("body"), self._line("body")]
        self.items = RowsView(theme, _("Beslutförhet ärende för ärende"), ITEMS, "", 52, quiet=True)
        self.items.moved.connect(lambda _item: self._show_seats())
        self.where = self._line("list", strong=True)
        self.seats = RowsView(theme, _("Platserna"), SEATS, "", 68, quiet=True)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, theme.px(16), 0, 0)
        column.setSpacing(0)
        for words in self.words:
            column.addWidget(words)
        column.addSpacing(theme.px(12))
        column.addWidget(hair())
        column.addWidget(self.items, 3)
        column.addWidget(hair())
        column.addWidget(self.where)
        column.addWidget(hair())
        column.addWidget(self.seats, 2)

    def show_outlook(self, outlook: Outlook) -> None:
        """Show how it will stand."""
        self._outlook = outlook
        told = summary(outlook) if outlook.forecasts else [(False, _("Inga ärenden ännu. Prognosen görs ärende för ärende."))]
        shown = [*told[:2], (any(w for w, _s in told[2:]), " ".join(s for _w, s in told[2:]))]
        for words, (warns, sentence) in zip(self.words, [*shown, *[(False, "")] * 3], strict=False):
            words.setText(sentence)
            words.setVisible(bool(sentence))
            retone(words, "warn" if warns else None)
        self.items.take([item_row(outlook, f) for f in outlook.forecasts.values()])
        for part in (self.items, self.where, self.seats):
            part.setVisible(bool(outlook.forecasts))
        self._show_seats()

    def _show_seats(self) -> None:
        if self._outlook is None or self.items.key is None:
            return
        forecast = self._outlook.forecasts[self.items.key]
        self.where.setText(_("Platserna i {item}").format(item=self._outlook.where(forecast.item)))
        self.seats.take(seat_rows(self._outlook, forecast))

    def _line(self, role: Role, *, strong: bool = False) -> QLabel:
        px = self._theme.px
        made = label("", role, strong=strong, wrap=True)
        made.setContentsMargins(px(MARGIN), px(4), px(MARGIN), px(4))
        made.setAlignment(Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft)
        return made
