"""The papers at the right: what will go out, as it will be, one at a time."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.services.calling import NoticePaper
from app.translation import _
from ui.hub import Hub
from ui.page import Page
from ui.pages.calling.words import paper_words
from ui.theme import Theme
from ui.theme.space import MARGIN
from ui.widgets.actions import OWN, action
from ui.widgets.boxes import column_in, row_in
from ui.widgets.buttons import plain
from ui.widgets.labels import label, surface
from ui.widgets.paper_acts import PaperActs
from ui.widgets.paper_view import PaperView
from ui.widgets.segmented import Segmented
from ui.widgets.side_by_side import SideBySide

Asked = Callable[[NoticePaper], bytes]


class PapersView(QWidget):
    """The paper chosen; 1, 2, 3 … choose in the list and here."""

    def __init__(self, theme: Theme, owner: Page, hub: Hub, ask: Asked, name: Callable[[NoticePaper], str],
                 turn_act: QAction) -> None:
        """`ask` gives a paper as it is now, or raises why it cannot be made; `name` is what its file is called.

        `turn_act` goes back to the list where there is no room for both.
        """
        super().__init__(owner)
        surface(self, "ground")
        self._theme, self._hub, self._ask = theme, hub, ask
        self.papers: tuple[NoticePaper, ...] = ()
        self.shown: NoticePaper = "notice"
        self.view = PaperView(theme, _("Papperet som det blir"), self)
        self._page = label("", "caption", tone="ink2")
        self.view.turned.connect(lambda page, of: self._page.setText(_("Sida {page} av {of}").format(page=page, of=of)))
        self.acts = PaperActs(theme, owner, self.view, lambda: name(self.shown), hub, make=self.follow, told=owner.remark.emit)
        self._choice: Segmented | None = None
        self._line: SideBySide | None = None
        self._lay(turn_act)
        self.setFocusProxy(self.view)

    def _lay(self, turn_act: QAction) -> None:
        theme = self._theme
        self._tail = QWidget()
        tail = row_in(self._tail, theme.px(8))
        for part in (self._page, plain(theme, turn_act), plain(theme, self.acts.print_act, "printer")):
            tail.addWidget(part)
        self._head = QVBoxLayout()
        self._head.setContentsMargins(theme.px(MARGIN), theme.px(12), theme.px(MARGIN - 4), theme.px(8))
        column = column_in(self)
        column.addLayout(self._head)
        column.addWidget(self.view, 1)

    def offer(self, papers: Sequence[NoticePaper]) -> None:
        """Let these be chosen among; the one shown stays, where it is among them."""
        if tuple(papers) != self.papers:
            self.papers = tuple(papers)
            if self.shown not in self.papers:
                self.shown = self.papers[0]
            self._choose_among()
        self.follow()

    def show_paper(self, paper: NoticePaper) -> None:
        """Show this one."""
        if paper in self.papers:
            self.shown = paper
            if self._choice is not None:
                self._choice.choose(paper)
            self.view.go_to(0)
            self.follow()

    def show_number(self, number: int) -> None:
        """Show the first, the second …"""
        if number <= len(self.papers):
            self.show_paper(self.papers[number - 1])

    def listen(self, widget: QWidget, most: int = 5) -> None:
        """Let the digits choose while the widget has the focus."""
        for number in range(1, most + 1):
            action(widget, _("papper {n}").format(n=number), str(number), self._chooser(number), context=OWN, in_line=False)

    def follow(self) -> bool:
        """Show it as it is now; False where it cannot be made, which is told."""
        document = self._hub.ask(lambda: self._ask(self.shown)) if self.papers else None
        if document:
            self.view.put(document)
        return bool(document)

    def _chooser(self, number: int) -> Callable[[], None]:
        return lambda: self.show_number(number)

    def _choose_among(self) -> None:
        """The choice with what stands beside it, or under it where there is no room."""
        self._choice = Segmented(self._theme, _("Papper"), [(p, paper_words(p)) for p in self.papers], self.shown)
        self._choice.chosen.connect(self._turn)
        old, self._line = self._line, SideBySide(self._theme, [self._choice, self._tail])
        self._head.addWidget(self._line)
        if old is not None:
            self._head.removeWidget(old)
            old.deleteLater()

    def _turn(self, paper: object) -> None:
        found = next((p for p in self.papers if p == paper), None)
        if found is not None:
            self.show_paper(found)
