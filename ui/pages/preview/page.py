"""A document of a meeting as it will be printed: the notice or the minutes."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.translation import _
from ui.hub import Hub
from ui.page import Page
from ui.theme import Theme
from ui.widgets.heading import Heading
from ui.widgets.labels import hair
from ui.widgets.paper_acts import PaperActs
from ui.widgets.paper_view import PaperView

if TYPE_CHECKING:
    from app.services.archive import Archive
    from app.services.changes import Changes

DocumentKind = Literal["notice", "minutes"]


class PreviewPage(Page):
    """The pages themselves, to be looked at, printed and saved."""

    def __init__(self, archive: Archive, hub: Hub, theme: Theme, meeting: str, kind: DocumentKind,
                 parent: QWidget | None = None) -> None:
        super().__init__(archive, hub, theme, parent)
        self.meeting, self.kind = meeting, kind
        self.view = PaperView(theme, self._title, self)
        self.view.turned.connect(self._tell_page)
        self.acts = PaperActs(theme, self, self.view, self._file_name, hub, make=self._make, told=self.remark.emit)
        self.heading = Heading(theme, self._title, self.acts.buttons(), "item")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.heading)
        column.addWidget(hair())
        column.addWidget(self.view, 1)

    def look(self) -> None:
        self._make()

    def _make(self) -> bool:
        """Show the document as it is now; False where it cannot be made, which is told."""
        printing = self.archive.printing
        make = printing.notice if self.kind == "notice" else printing.minutes
        document = self.hub.ask(lambda: make(self.meeting))
        if document:
            self.view.put(document)
        return bool(document)

    def concerns(self, changes: Changes) -> bool:
        return self.isVisible() and (self.meeting in changes.meetings or bool(changes.committees) or changes.people)

    def enter(self) -> None:
        self.view.setFocus()

    @property
    def _title(self) -> str:
        return _("Kallelse") if self.kind == "notice" else _("Protokoll")

    def _file_name(self) -> str:
        found = next((m for m in self.archive.meetings.lines() if m.id == self.meeting), None)
        return f"{self._title} {found.code} {found.date.isoformat()}" if found else self._title

    def _tell_page(self, page: int, of: int) -> None:
        self.heading.tell(subtitle=_("Sida {page} av {of}").format(page=page, of=of))
