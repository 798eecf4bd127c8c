"""The settings: committees, standing orders, mail, spelling and appearance, a list of them at the left."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedWidget, QWidget

from app.translation import _
from ui.page import Page
from ui.pages.appearance.page import AppearancePage
from ui.pages.committees.page import CommitteesPage
from ui.pages.house_style.page import HouseStylePage
from ui.pages.mail_settings.page import MailSettingsPage
from ui.pages.spelling.page import SpellingPage
from ui.pages.standing_orders.page import StandingOrdersPage
from ui.settings_parts import settings_parts
from ui.widgets.boxes import column_in, row_in
from ui.widgets.heading import Heading
from ui.widgets.labels import hair, surface
from ui.widgets.rows import Cell, Column, Row, RowsView, Words

if TYPE_CHECKING:
    from app.services.archive import Archive
    from ui.window import Window


class SettingsRoom(Page):
    """The settings: a list of their pages at the left, the chosen one beside it."""

    def __init__(self, window: Window, archive: Archive) -> None:
        super().__init__(archive, window.hub, window.theme)
        arguments = (archive, window.hub, window.theme)
        self.committees = CommitteesPage(*arguments)
        self.standing_orders = StandingOrdersPage(*arguments)
        self.house_style = HouseStylePage(*arguments)
        self.mail = MailSettingsPage(*arguments)
        self.spelling = SpellingPage(*arguments)
        self.appearance = AppearancePage(*arguments)
        self.parts: dict[str, Page] = {
            "committees": self.committees, "standing_orders": self.standing_orders,
            "house_style": self.house_style, "mail": self.mail, "spelling": self.spelling, "appearance": self.appearance,
        }
        self._listen(window)
        row = row_in(self)
        row.addWidget(self._contents())
        row.addWidget(hair("v"))
        self._stack = QStackedWidget()
        for part in self.parts.values():
            self._stack.addWidget(part)
            part.remark.connect(self.remark)
        self._lend_keys()
        row.addWidget(self._stack, 1)

    def _listen(self, window: Window) -> None:
        self.appearance.mode_chosen.connect(window.looks.choose_mode)
        self.appearance.factor_chosen.connect(window.looks.choose_factor)
        self.appearance.language_chosen.connect(window.looks.speak)
        self.appearance.folder_asked.connect(window.choose_folder)

    @property
    def part(self) -> str:
        """The page shown."""
        return next(key for key, page in self.parts.items() if page is self._stack.currentWidget())

    def show_part(self, key: str) -> None:
        """Show one of the pages."""
        self._list.choose(key)
        self._stack.setCurrentWidget(self.parts[key])
        self._lend_keys()
        self.parts[key].look()

    def _lend_keys(self) -> None:
        """The acts of the page shown work from the list too, and no others."""
        for act in [act for part in self.parts.values() for act in part.actions()]:
            self._list.removeAction(act)
        self._list.addActions(self.parts[self.part].actions())

    def look(self) -> None:
        self.parts[self.part].look()

    def enter(self) -> None:
        self._list.setFocus()

    def _contents(self) -> QWidget:
        part = surface(QWidget(), "ground")
        part.setFixedWidth(self.theme.px(232))
        column = column_in(part)
        heading = Heading(self.theme, _("Inställningar"), role="item")
        surface(heading, "ground")
        self._list = RowsView(self.theme, _("Inställningar"), (Column(),), _("Gå till"), 44)
        self._list.take([Row(key, (Cell((Words(w),)),), w) for key, w in settings_parts().items()])
        self._list.moved.connect(self.show_part_of)
        self._list.opened.connect(lambda key: self.parts[key].enter())
        column.addWidget(heading)
        column.addWidget(hair())
        column.addWidget(self._list, 1)
        return part

    def show_part_of(self, key: object) -> None:
        """Follow the list."""
        if isinstance(key, str) and hasattr(self, "_stack") and key != self.part:
            self.show_part(key)
