"""The log of calls under the list, the last first; as tall as the last four."""

from __future__ import annotations

from PySide6.QtWidgets import QWidget

from app.translation import _
from ui.pages.absences.outlook import Outlook
from ui.pages.absences.rows import CALLS, call_row
from ui.theme import Theme
from ui.widgets.boxes import column_in
from ui.widgets.labels import hair
from ui.widgets.rows import RowsView

ROW, MOST = 28, 4


class CallLog(QWidget):
    """Hidden until somebody was called."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self._theme, self._veiled = theme, False
        self.calls = RowsView(theme, _("Samtal"), CALLS, "", ROW, quiet=True)
        column = column_in(self)
        column.addWidget(hair())
        column.addWidget(self.calls)
        self.hide()

    def show_outlook(self, outlook: Outlook) -> None:
        """Show the calls of the meeting."""
        self.calls.take([call_row(outlook, c) for c in reversed(outlook.calls)])
        self.calls.setFixedHeight(min(MOST, len(self.calls.rows)) * self._theme.px(ROW) + 2)
        self.veil(self._veiled)

    def veil(self, veiled: bool) -> None:
        """Stand back, or come forward again where there is something to show."""
        self._veiled = veiled
        self.setVisible(bool(self.calls.rows) and not veiled)
