"""The very pages that will be printed, the whole or the public version, and the ways to paper and file."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QMenu, QVBoxLayout, QWidget

from app.translation import _
from ui.hub import Hub
from ui.theme import Theme
from ui.theme.space import MARGIN
from ui.widgets.actions import action
from ui.widgets.buttons import outlined, plain
from ui.widgets.heading import Heading
from ui.widgets.labels import hair, surface
from ui.widgets.paper_acts import PaperActs
from ui.widgets.paper_view import PaperView
from ui.widgets.wrapped import Wrapped

if TYPE_CHECKING:
    from app.services.archive import Archive
    from app.services.minutes_papers import MinutesForm, MinutesPaper


class PrintedPanel(QWidget):
    """Ctrl+P, Ctrl+S and Ctrl+Shift+S work on the whole page; F6 and Esc lead back to the text."""

    closed = Signal()

    def __init__(self, archive: Archive, hub: Hub, theme: Theme, meeting: str, page: QWidget, back: QAction,
                 told: Callable[[str], object]) -> None:
        """`page` has the keys, `back` leads to the text; `told` says what was done."""
        super().__init__(page)
        self._archive, self._hub, self._meeting, self._page, self._told = archive, hub, meeting, page, told
        self._name = _("Protokoll")
        self.public = self.annexed = False
        self.view = PaperView(theme, _("Protokollet som det skrivs ut"), self)
        self.acts = PaperActs(theme, page, self.view, lambda: self._name, hub, make=self.make, told=told)
        self.save_as_act = action(page, _("Spara som …"), "Ctrl+Shift+S", self.choose_form, in_line=False)
        self.public_act = action(self, _("Offentlig version"), "O", self.turn_public)
        self.annexed_act = action(self, _("Med bilagor"), "B", self.turn_annexed)
        self.close_act = action(self, _("Till texten"), "Esc", self.closed.emit, in_line=False)
        buttons = (outlined(theme, self.public_act), outlined(theme, self.annexed_act), *self.acts.buttons(),
                   outlined(theme, self.save_as_act), plain(theme, back))
        self.heading = Heading(theme, _("Protokoll"), (), "item")
        self.heading.setMinimumWidth(theme.px(210))
        self.view.turned.connect(self._tell_page)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._head(theme, Wrapped(theme, buttons)))
        column.addWidget(hair())
        column.addWidget(self.view, 1)

    def _head(self, theme: Theme, buttons: QWidget) -> QWidget:
        """The buttons beside the title, on as many lines as they need: the pages have the rest."""
        head = surface(QWidget(), "paper")
        row = QHBoxLayout(head)
        row.setContentsMargins(0, 0, theme.px(MARGIN - 4), 0)
        row.addWidget(self.heading, 1)
        row.addWidget(buttons)
        return head

    def make(self) -> bool:
        """Put the minutes as they are now into the view; False where they cannot be made, which is told."""
        paper = self._made("pdf", public=self.public, annexed=self.annexed)
        if paper is not None:
            self._name = paper.name.removesuffix(".pdf")
            self.view.put(paper.content)
        return paper is not None

    def _made(self, form: MinutesForm, *, public: bool, annexed: bool = False) -> MinutesPaper | None:
        papers = self._archive.printing.of_minutes
        return self._hub.ask(lambda: papers.made(self._meeting, form, public=public, with_annexes=annexed))

    def show_public(self, public: bool) -> bool:
        """Show the public version, or the whole; whether it could be made."""
        self.public = public
        self.public_act.setText(_("Hela protokollet") if public else _("Offentlig version"))
        self.heading.tell(_("Offentlig version") if public else _("Protokoll"))
        return self.make()

    def turn_public(self) -> None:
        """From the whole to the public version, or back."""
        self.show_public(not self.public)

    def turn_annexed(self) -> None:
        """With the annexes behind the text, or the text alone; where a file is gone that is told, and the text stays."""
        self.annexed = not self.annexed
        if not self.make() and self.annexed:
            self.annexed = False
        self.annexed_act.setText(_("Utan bilagor") if self.annexed else _("Med bilagor"))

    def _tell_page(self, page: int, of: int) -> None:
        self.heading.tell(subtitle=_("Sida {page} av {of}").format(page=page, of=of))

    # --- other forms

    def choose_form(self) -> None:
        """A menu of the forms in which the minutes can be saved; its letters choose."""
        menu = QMenu(self._page)
        menu.setAccessibleName(_("Spara som"))
        for words, form, public in _forms():
            act = menu.addAction(words)
            act.triggered.connect(lambda _checked=False, f=form, p=public: self.ask_and_save(f, public=p))
        menu.setActiveAction(menu.actions()[0])
        menu.popup(self._page.mapToGlobal(QPoint(self._page.width() // 3, self._page.height() // 4)))

    def ask_and_save(self, form: MinutesForm, *, public: bool = False) -> None:
        """Ask where, and save."""
        paper = self._made(form, public=public)
        if paper is None:
            return
        chosen, _kind = QFileDialog.getSaveFileName(self._page, _("Spara protokollet"), paper.name, f"*.{form}")
        if chosen:
            self.save(paper, Path(chosen))

    def save(self, paper: MinutesPaper, file: Path) -> bool:
        """Save a paper; whether it was done."""
        done = self._hub.run(lambda: _write(file, paper.content))
        if done:
            self._told(_("Sparat"))
        return done


def _forms() -> tuple[tuple[str, MinutesForm, bool], ...]:
    return ((_("&PDF"), "pdf", False), (_("PDF, &offentlig version"), "pdf", True), (_("&Word"), "docx", False),
            (_("W&ebbsida"), "html", False), (_("Webbsida, offentlig &version"), "html", True), (_("Ren &text"), "txt", False))


def _write(file: Path, content: bytes) -> None:
    from app.services.paths import write_file

    write_file(file, content)
