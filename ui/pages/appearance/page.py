"""How the window looks, which language it speaks, and where the archive is."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.translation import _, language
from ui.hub import Hub
from ui.page import Page
from ui.theme import Theme
from ui.theme.space import MARGIN
from ui.theme.theme import FACTORS
from ui.widgets.actions import action
from ui.widgets.boxes import column_in, row_in
from ui.widgets.buttons import outlined
from ui.widgets.fields import FieldGrid
from ui.widgets.heading import Heading
from ui.widgets.labels import hair, label
from ui.widgets.segmented import Segmented

if TYPE_CHECKING:
    from app.services.archive import Archive


class AppearancePage(Page):
    """Each choice holds at once; the window keeps it."""

    mode_chosen = Signal(str)
    factor_chosen = Signal(float)
    language_chosen = Signal(str)
    folder_asked = Signal()

    def __init__(self, archive: Archive, hub: Hub, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(archive, hub, theme, parent)
        modes = (("light", _("Ljust")), ("dark", _("Mörkt")), ("system", _("Som systemet")))
        self.mode = Segmented(theme, _("Färger"), modes, theme.mode)
        self.factor = Segmented(theme, _("Storlek"), [(f, f"{round(f * 100)} %") for f in FACTORS], theme.factor)
        self.language = Segmented(theme, _("Språk"), (("sv", "Svenska"), ("en", "English")), language())
        self.mode.chosen.connect(self.mode_chosen.emit)
        self.factor.chosen.connect(self.factor_chosen.emit)
        self.language.chosen.connect(self.language_chosen.emit)
        theme.changed.connect(self._follow)
        grid = FieldGrid(theme, 110)
        grid.setContentsMargins(theme.px(MARGIN), theme.px(20), theme.px(MARGIN), theme.px(20))
        for words, field in ((_("Färger"), self.mode), (_("Storlek"), self.factor), (_("Språk"), self.language)):
            grid.add(words, field)
        grid.add(_("Arkiv"), self._folder())
        column = column_in(self)
        for widget in (Heading(theme, _("Utseende")), hair(), grid):
            column.addWidget(widget)
        column.addStretch(1)

    def enter(self) -> None:
        self.mode.setFocus()

    def _folder(self) -> QWidget:
        part = QWidget()
        row = row_in(part, self.theme.px(12))
        row.addWidget(label(str(self.archive.folder), "body"))
        row.addWidget(outlined(self.theme, action(self, _("Öppna ett annat arkiv"), "Ctrl+O", self.folder_asked.emit)))
        row.addStretch(1)
        return part

    def _follow(self) -> None:
        self.mode.choose(self.theme.mode)
