"""The staff report at the side, as it will be printed."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from app.translation import _
from ui.hub import Hub
from ui.theme import Theme
from ui.widgets.actions import action
from ui.widgets.boxes import column_in
from ui.widgets.buttons import outlined, plain
from ui.widgets.heading import Heading
from ui.widgets.labels import hair
from ui.widgets.paper_acts import PaperActs
from ui.widgets.paper_view import PaperView


class PaperSide(QWidget):
    """Looked at, printed, saved, and enclosed with the notice: `enclosed` asks for that."""

    enclosed = Signal()

    def __init__(self, hub: Hub, theme: Theme, back: QAction, make: Callable[[], bytes | None], number: Callable[[], str],
                 told: Callable[[str], object], parent: QWidget | None = None) -> None:
        """`back` leads away from here; `make` gives the report, or tells why it cannot be made; `number` names the file."""
        super().__init__(parent)
        self._given = make
        self.view = PaperView(theme, _("Tjänsteskrivelse"), self)

        def name() -> str:
            return f"{_('Tjänsteskrivelse')} {number()}".strip().replace("/", "-")

        acts = PaperActs(theme, self, self.view, name, hub, make=self.make, told=told)
        self.enclose_act = action(self, _("Bifoga"), "Ctrl+Return", self.enclosed.emit)
        buttons = (plain(theme, back), *acts.buttons(), outlined(theme, self.enclose_act))
        column = column_in(self)
        column.addWidget(Heading(theme, _("Tjänsteskrivelse"), buttons, "item"))
        column.addWidget(hair())
        column.addWidget(self.view, 1)

    def make(self) -> bool:
        """Put the report as it is now into the view; False where it cannot be made."""
        document = self._given()
        if document:
            self.view.put(document)
        return bool(document)
