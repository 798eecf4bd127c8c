"""The printed notice beside the agenda; it follows what is written."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.translation import _
from ui.hub import Hub
from ui.page import Page
from ui.theme import Theme
from ui.theme.space import MARGIN
from ui.widgets.boxes import column_in
from ui.widgets.buttons import plain
from ui.widgets.fields import Settling
from ui.widgets.labels import label, surface
from ui.widgets.paper_acts import PaperActs
from ui.widgets.paper_view import PaperView

if TYPE_CHECKING:
    from app.services.archive import Archive


class Beside(QWidget):
    """The notice as it will be printed, made anew 300 ms after the last change."""

    def __init__(self, archive: Archive, hub: Hub, theme: Theme, meeting: str, owner: Page, turn_act: QAction) -> None:
        """Printing and saving are acts of `owner`, so that their keys work all over the page; it saves what waits there first.

        `turn_act` goes back to the list where there is no room for both.
        """
        super().__init__(owner)
        surface(self, "ground")
        self._archive, self._hub, self._meeting = archive, hub, meeting
        self._owner = owner
        self._settling = Settling(self.follow, self)
        self.view = PaperView(theme, _("Kallelsen som den skrivs ut"), self)
        self._page = label("", "caption", tone="ink2")
        self.view.turned.connect(lambda page, of: self._page.setText(_("Sida {page} av {of}").format(page=page, of=of)))
        acts = PaperActs(theme, owner, self.view, self._file_name, hub, make=self.make, told=owner.remark.emit)
        self.setFocusProxy(self.view)
        self._title = label(_("Kallelse och föredragningslista"), "body", tone="ink2", elided=True)
        self._lay(theme, turn_act, acts.print_act)

    def _lay(self, theme: Theme, turn_act: QAction, print_act: QAction) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(theme.px(MARGIN), theme.px(16), theme.px(MARGIN - 4), theme.px(8))
        head.setSpacing(theme.px(12))
        head.addWidget(self._title, 1)
        head.addWidget(self._page)
        head.addWidget(plain(theme, turn_act))
        head.addWidget(plain(theme, print_act, "printer"))
        column = column_in(self)
        column.addLayout(head)
        column.addWidget(self.view, 1)

    def later(self) -> None:
        """Make it soon; at once the first time; not at all while it is hidden."""
        if self.isHidden():
            return
        if self.view.pages > 0:
            self._settling.start()
        else:
            self._settling.start(0)
            self._settling.setInterval(300)

    def _file_name(self) -> str:
        found = self._archive.meetings.line(self._meeting)
        return f"{_('Kallelse')} {found.named}"

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.later()

    @property
    def title(self) -> str:
        """What stands over the page: what it is, or why it does not follow."""
        return self._title.text()

    def follow(self) -> None:
        """Show the notice as it is now; while a text is lacking the last one stands, and the title says what it waits for."""
        document = self._hub.ask(self._printed)
        if document:
            self.view.put(document)

    def _printed(self) -> bytes:
        """The notice; nothing while a text is lacking."""
        from app.services.errors import Unfinished

        try:
            printed = self._archive.printing.notice(self._meeting)
        except Unfinished as waiting:
            self._title.setText(waiting.sentence)
            return b""
        self._title.setText(_("Kallelse och föredragningslista"))
        return printed

    def make(self) -> bool:
        """Show the notice with all that is written; False where it cannot be made, which is told."""
        self._owner.leave()
        document = self._hub.ask(lambda: self._archive.printing.notice(self._meeting))
        if document:
            self.view.put(document)
        return bool(document)
