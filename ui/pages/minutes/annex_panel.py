"""What is laid behind the text of the minutes: files for the § where one is, the sheet of attendance and votes, the list."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QStackedWidget, QVBoxLayout, QWidget

from app.domain.minutes.masked import mark_of
from app.translation import _
from ui.hub import Hub
from ui.pages.minutes.annex_form import AnnexForm
from ui.tasks import Report, Task
from ui.theme import Theme
from ui.theme.space import MARGIN
from ui.widgets.actions import OWN, action
from ui.widgets.buttons import outlined, plain
from ui.widgets.labels import hair, label, surface
from ui.widgets.rows import Cell, Column, Row, RowsView, Words

if TYPE_CHECKING:
    from app.domain.document import AnnexLine
    from app.domain.papers import PreparedPaper
    from app.services.archive import Archive
    from app.services.papers import Intake
    from ui.pages.minutes.columns import Columns
    from ui.pages.minutes.reading import Reading
    from ui.pages.minutes.sheet import Sheet


class AnnexPanel(QWidget):
    """Files are laid to the item it was opened for; Retur names the chosen one, Alt and the arrows move it, Del removes it."""

    closed = Signal()

    def __init__(self, archive: Archive, hub: Hub, theme: Theme, meeting: str) -> None:
        super().__init__()
        self._archive, self._hub, self._theme, self._meeting = archive, hub, theme, meeting
        self._item: str | None = None
        self._task: Task | None = None
        self._lines: tuple[AnnexLine, ...] = ()
        surface(self, "ground")
        self.setAcceptDrops(True)
        self.files_act = action(self, _("Bilagor från filer"), "Ctrl+O", self.choose_files)
        self.sheet_act = action(self, _("Närvaro och omröstning"), "Ctrl+Shift+O", self.lay_sheet)
        self.close_act = action(self, _("Stäng"), "Esc", self.closed.emit)
        self._reading: Reading | None = None
        self.form = AnnexForm(theme, self.arrange)
        self.listed = RowsView(theme, _("Bilagor"), (Column(),), _("Byt namn"), 52)
        self.form.closed.connect(self._form_closed)
        self.listed.opened.connect(lambda _key: self.ask_name())
        self.name_act = action(self.listed, _("Byt namn"), "F2", self.ask_name, context=OWN, in_line=False)
        action(self.listed, _("Ta bort"), ("Del", "Backspace"), self.remove, context=OWN)
        action(self.listed, _("Flytta"), "Alt+Up", lambda: self.place(-1), context=OWN, plate="Alt+↑↓")
        action(self.listed, _("Flytta ner"), "Alt+Down", lambda: self.place(1), context=OWN, in_line=False)
        self.where = label("", "body", tone="ink2", wrap=True)
        self._lay()

    def _lay(self) -> None:
        px = self._theme.px
        head = QWidget()
        column = QVBoxLayout(head)
        column.setContentsMargins(px(MARGIN), px(16), px(MARGIN), px(8))
        column.addWidget(label(_("Bilagor"), "list", strong=True))
        column.addWidget(self.where)
        self.first_button = outlined(self._theme, self.files_act)
        self.close_button = plain(self._theme, self.close_act)
        for button in (self.first_button, outlined(self._theme, self.sheet_act), self.close_button):
            column.addWidget(button)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(head)
        for part in (hair(), self.form):
            whole.addWidget(part)
        whole.addWidget(self.listed, 1)

    def begin(self, reading: Reading, item: str | None, where: str) -> None:
        """Open it for an item, called so, or (None) for the whole minutes."""
        self._reading, self._item = reading, item
        self.form.hide()
        self._let_close(True)
        self.where.setText(_("Filer läggs till {where}. De kan också släppas här.").format(where=where or _("hela protokollet")))
        self.show_list()
        (self.listed if self._lines else self.first_button).setFocus()

    def show_list(self) -> None:
        """Show what is laid to the minutes now."""
        self._lines = self._hub.ask(lambda: self._archive.annexes.lines(self._meeting)) or ()
        masked = self._hub.ask(lambda: self._archive.minutes.maskings(self._meeting)) or ()
        by = {m.annex: mark_of(m) for m in masked if m.annex}
        self.listed.take([_row(line, by.get(line.id, "")) for line in self._lines])

    @property
    def chosen(self) -> str | None:
        """The one chosen in the list; None where there is none."""
        return self.listed.key if isinstance(self.listed.key, str) else None

    def choose_files(self) -> None:
        """Ask for files and take them in."""
        files, _kind = QFileDialog.getOpenFileNames(self, _("Bilagor från filer"))
        self.add_files([Path(f) for f in files])

    def add_files(self, files: list[Path]) -> None:
        """Take the files in, off the window's thread, and lay each to the item."""
        if not files:
            return
        item, papers = self._item, self._archive.papers

        def work(report: Report) -> Intake:
            return papers.take_in_all(files, report=report)

        self._task = Task(work, self)
        self._task.done.connect(lambda intake: self._taken(item, intake))
        self._task.failed.connect(self._hub.refuse)
        self._task.start()

    def lay_sheet(self) -> None:
        """Lay attendance and votes, as they stand now, to the whole minutes."""
        if self._hub.run(lambda: self._archive.annexes.add_attendance(self._meeting)):
            self.show_list()

    def remove(self) -> None:
        """Take the chosen one away; undo brings it back."""
        chosen = self.listed.key
        if chosen is not None and self._hub.run(lambda: self._archive.annexes.remove(self._meeting, chosen)):
            self.show_list()

    def place(self, by: int) -> None:
        """Move the chosen one among those of its §."""
        chosen = self.listed.key
        mine = next((line for line in self._lines if line.id == chosen), None)
        place = mine.number - 1 + by if mine else -1
        beside = sum(line.item == mine.item for line in self._lines) if mine else 0
        if 0 <= place < beside and self._hub.run(lambda: self._archive.annexes.move(self._meeting, chosen, place)):
            self.show_list()
            self.listed.choose(chosen)

    def ask_name(self) -> None:
        """Open the form of the chosen one."""
        mine = next((line for line in self._lines if line.id == self.listed.key), None)
        if mine is not None and self._reading is not None:
            self._let_close(False)
            self.form.begin(mine, self._reading)

    def _form_closed(self) -> None:
        self._let_close(True)
        self.listed.setFocus()

    def _let_close(self, can: bool) -> None:
        """Esc closes the form first."""
        self.close_act.setEnabled(can)
        self.close_button.setVisible(can)

    def arrange(self, id: str, title: str, item: str | None) -> bool:
        """Give it its title and lay it to the item, where it has not both already; whether it has."""
        mine = next((line for line in self._lines if line.id == id), None)
        if mine is None:
            return False
        annexes, done = self._archive.annexes, True
        if title != mine.title:
            done = self._hub.run(lambda: annexes.rename(self._meeting, id, title))
        if done and (mine.item or None) != item:
            done = self._hub.run(lambda: annexes.lay_to(self._meeting, id, item))
        self.show_list()
        self.listed.choose(id)
        return done

    def _taken(self, item: str | None, intake: Intake) -> None:
        """Each file that could be used is laid; of the others the first is told by name with its reason."""
        for paper in intake.taken:
            self._lay_one(item, paper)
        self.show_list()
        for refused in intake.refused[:1]:
            self._hub.refuse(refused)

    def _lay_one(self, item: str | None, paper: PreparedPaper) -> None:
        self._hub.run(lambda: self._archive.annexes.add(self._meeting, item, paper, Path(paper.name).stem))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self.add_files([Path(u.toLocalFile()) for u in event.mimeData().urls() if u.isLocalFile()])


def _row(line: AnnexLine, masked: str) -> Row:
    """An annex; `masked` is why it is left out of the public version."""
    pages = _("en sida") if line.pages == 1 else _("{n} sidor").format(n=line.pages)
    told = _("maskeras: {ground}").format(ground=masked) if masked else ""
    caption = ", ".join(w for w in (line.called, pages, told) if w)
    words = (Words(line.title, "body", "ink"), Words(caption, "caption", "ink2"))
    return Row(line.id, (Cell(words),), f"{line.title}, {caption}")


class Annexable(Protocol):
    """What is asked of the page."""

    archive: Archive
    hub: Hub
    theme: Theme
    meeting: str
    reading: Reading | None
    sheet: Sheet
    columns: Columns
    right: QStackedWidget

    def open_panel(self, panel: QWidget) -> None: ...
    def close_panel(self) -> None: ...


class Annexing:
    """The panel at the right of the page, and the key that opens it for the § where one is."""

    def __init__(self, page: Annexable) -> None:
        self._page = page
        self.panel = AnnexPanel(page.archive, page.hub, page.theme, page.meeting)
        self.panel.closed.connect(page.close_panel)
        page.right.addWidget(self.panel)
        self.act = action(page.columns, _("Bilagor"), "Ctrl+E", self.ask)

    def ask(self) -> None:
        """Open the panel; beside the front page, the contents and the boards for the whole minutes."""
        page = self._page
        page.sheet.close_editor()
        passage = page.reading.by_item.get(page.sheet.place) if page.reading else None
        page.open_panel(self.panel)
        if page.reading is not None:
            self.panel.begin(page.reading, passage.item if passage else None,
                             (passage.called or passage.heading) if passage else "")
