"""What the log says under her own words, and the keys that give the words back to the program or keep them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from app.translation import _
from ui.pages.minutes.difference import Difference
from ui.pages.minutes.paper_ink import ink, printed, running
from ui.theme import Theme
from ui.theme.tokens import ColourName

if TYPE_CHECKING:
    from app.services.minutes_passages import Section

RULE = re.compile(r"^\|[\s:|-]+\|\n", re.MULTILINE)
"""The line under the head of a table in Markdown."""
ROW = re.compile(r"^\|(.*)\|$", re.MULTILINE)
CELL = re.compile(r"\s*(?<!\\)\|\s*")


class FromLog(QFrame):
    """Quiet where the log stands as it did; where it has changed since she wrote, it says so and shows in which words."""

    def __init__(self, theme: Theme, parent: QWidget) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setObjectName("from_log")
        self.head = printed(theme, "", size=13, tone="ink2")
        self.words = Difference(theme)
        self.keys = printed(theme, "", size=13, tone="ink2")
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(12), theme.px(8), theme.px(12), theme.px(8))
        column.setSpacing(theme.px(4))
        for part in (self.head, self.words, self.keys):
            column.addWidget(part)
        self.hide()

    def tell(self, section: Section) -> None:
        """What the program would write now, in the place of what she has written."""
        edge: ColourName = "warn" if section.changed else "edge"
        self.setStyleSheet(f"QFrame#from_log {{ border: 1px solid {ink(edge).name()};"
                           f" border-radius: {self._theme.px(4)}px; background: {ink('paper').name()}; }}")
        plain = self._plain(section.generated)
        if section.changed:
            self.head.setText(_("Loggen har ändrats sedan texten skrevs. Skillnaden mellan din text och programmets:"))
            self.words.compare(self._plain(section.text), plain)
            self.keys.setText(_("Ctrl+R tar programmets text · Ctrl+Shift+R behåller din"))
        else:
            self.words.compare(plain, plain)
            self.head.setText(_("Ur loggen:") if plain else _("Ur loggen: ingenting."))
            self.keys.setText(_("Ctrl+R ger tillbaka programmets text"))

    def _plain(self, markdown: str) -> str:
        """The words without their marks, a row of a table on a line of its own."""
        rows = ROW.sub(lambda row: " · ".join(CELL.split(row[1].strip())) + "\n", RULE.sub("", markdown))
        return running(self._theme, rows).toPlainText()
