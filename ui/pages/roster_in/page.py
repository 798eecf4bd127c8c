"""A list of members and substitutes read in: the file, what its columns mean, what would change, and one act that takes it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QSplitter, QStackedWidget, QVBoxLayout, QWidget

from app.translation import _
from ui.hub import Hub
from ui.page import Page
from ui.pages.roster_in.mapping_form import MappingForm
from ui.pages.roster_in.rows import COLUMNS, Told, summary, told
from ui.tasks import Task
from ui.theme import Theme
from ui.theme.space import MARGIN
from ui.widgets.actions import action
from ui.widgets.boxes import column_in
from ui.widgets.buttons import filled, outlined, plain
from ui.widgets.dropped_list import KINDS, list_in
from ui.widgets.empty_page import EmptyPage
from ui.widgets.heading import Heading
from ui.widgets.labels import hair, label
from ui.widgets.rows import RowsView
from ui.widgets.scrolled import Scrolled
from ui.widgets.side_by_side import SideBySide
from ui.words import counted

if TYPE_CHECKING:
    from app.services.archive import Archive
    from app.services.changes import Changes
    from app.services.rosters import Proposal, RosterFile, Terms

LEAST_FOR_BOTH = 900
"""How wide the page must be, at 100 %, for the list to stand beside the columns."""


class RosterInPage(Page):
    """`done` carries what was taken in, in a sentence, or nothing where it was left."""

    done = Signal(str)

    def __init__(self, archive: Archive, hub: Hub, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(archive, hub, theme, parent)
        self.path: Path | None = None
        self.file: RosterFile | None = None
        self.proposal: Proposal | None = None
        self._told: list[Told] = []
        self._task: Task | None = None
        self.choose_act = action(self, _("Välj fil"), "Ctrl+O", self.choose_file)
        self.again_act = action(self, _("Läs filen igen"), "F5", self.read_again)
        self.back_act = action(self, _("Tillbaka"), "Esc", self.go_back)
        self.take_act = action(self, _("Läs in listan"), ("Ctrl+Return", "Ctrl+Enter"), self.take_in)
        self.fault_act = action(self, _("Nästa fel"), "F8", self.next_fault)
        self.setAcceptDrops(True)
        self._either = QStackedWidget(self)
        self.nothing = EmptyPage(theme, _("Släpp en lista här."), _(
            "CSV eller Excel, en rad för varje ledamot och ersättare. Rubrikerna säger vad kolumnerna betyder: "
            "Namn, Parti, Uppdrag, Vald av, Född, E-post."), (self.choose_act, self.back_act))
        self._either.addWidget(self.nothing)
        self._either.addWidget(self._whole())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._either)
        self._show_file()

    # --- the file

    def begin(self, committee: str | None, path: Path | None) -> None:
        """Take a list for a committee; without a path, wait for one."""
        self.file = self.proposal = self.path = None
        self.form.others.choose(False)
        self.form.take_committees(self.archive.registers.committees(), committee)
        self._show_file()
        if path is not None:
            self.read_file(path)

    def choose_file(self) -> None:
        """Ask for a list and read it."""
        from PySide6.QtWidgets import QFileDialog

        kinds = " ".join(f"*{kind}" for kind in KINDS)
        chosen, _kind = QFileDialog.getOpenFileName(self, _("Läs in lista"), "", f"{_('Listor')} ({kinds})")
        if chosen:
            self.read_file(Path(chosen))

    def read_file(self, path: Path) -> None:
        """Read a list, off the window's thread."""
        self.path = path
        self.remark.emit(_("Läser {name}").format(name=path.name))
        if self._task is not None:
            self._task.cancel()
        self._task = Task(lambda _report: self.archive.rosters.read(path), self)
        self._task.done.connect(self._read)
        self._task.failed.connect(self.hub.refuse)
        self._task.start()

    def read_again(self) -> None:
        """Read the same file as it is now; the columns mean what they meant, where they are the same."""
        if self.path is not None:
            self.read_file(self.path)

    def _read(self, file: RosterFile) -> None:
        same = self.file is not None and self.file.sheet.headings == file.sheet.headings
        self.file = replace(file, mapping=self.file.mapping) if same and self.file else file
        self.form.take_sheet(self.file.sheet, self.file.mapping)
        self.remark.emit("")
        self._show_file()
        self.look()
        self.enter()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if list_in(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        path = list_in(event.mimeData())
        if path is not None:
            self.read_file(path)

    # --- the proposal

    def concerns(self, changes: Changes) -> bool:
        return changes.people or bool(changes.committees)

    def look(self) -> None:
        if not self.form.committee.count():
            self.form.take_committees(self.archive.registers.committees(), None)
        file, terms = self.file, self._terms()
        if file is None or terms is None or not self.isVisible():
            return
        committee = str(self.form.committee.currentData())
        proposal = self.hub.ask(lambda: self.archive.rosters.propose(committee, file, terms))
        if proposal is not None:
            self._show(proposal)

    def enter(self) -> None:
        (self.rows if self.file is not None else self.nothing).setFocus()

    def take_in(self) -> None:
        """Take in the whole list; where something is wrong nothing is taken in, and the first fault is shown."""
        file, terms, proposal = self.file, self._terms(), self.proposal
        if file is None or terms is None or proposal is None:
            return
        if proposal.faults:
            self.next_fault()
            self.remark.emit(_("Inget är inläst. Rätta felen i filen och läs den igen."))
            return
        committee = str(self.form.committee.currentData())
        if self.hub.run(lambda: self.archive.rosters.take_in(committee, file, terms, proposal)):
            self.file = None
            self.done.emit(_("Inläst: {what}").format(what=summary(proposal)))

    def go_back(self) -> None:
        """Leave; nothing is taken in."""
        if self._task is not None:
            self._task.cancel()
        self.file = None
        self.done.emit("")

    def next_fault(self) -> None:
        """Go to the next row that is wrong."""
        keys = [t.row.key for t in self._told]
        here = keys.index(self.rows.key) if self.rows.key in keys else -1
        order = self._told[here + 1:] + self._told[:here + 1]
        found = next((t for t in order if t.wrong), None)
        if found is not None:
            self.rows.choose(found.row.key)
            self.rows.setFocus()

    def _terms(self) -> Terms | None:
        from app.services.rosters import Terms

        day = self.form.day
        return Terms(since=day, end_others=bool(self.form.others.value)) if day else None

    def _changed(self, changes: Changes) -> None:
        if self.file is not None:
            super()._changed(changes)

    def _mapped(self) -> None:
        if self.file is not None:
            self.file = replace(self.file, mapping=self.form.mapping)
        self.look()

    def _show(self, proposal: Proposal) -> None:
        self.proposal, self._told = proposal, told(proposal)
        self.rows.take([t.row for t in self._told])
        self.heading.tell(subtitle=summary(proposal))
        self.notes.setText("\n".join(proposal.notes))
        self.notes.setVisible(bool(proposal.notes))
        self.fault_act.setVisible(bool(proposal.faults))
        self._show_row()

    def _show_row(self) -> None:
        """All that there is to say of the chosen row, since a row has room for little."""
        chosen = next((t for t in self._told if t.row.key == self.rows.key), None)
        self.whole.setText(chosen.whole if chosen else "")
        self.whole.setVisible(bool(chosen and chosen.whole))

    def _show_file(self) -> None:
        self._either.setCurrentIndex(0 if self.file is None else 1)
        for act in (self.again_act, self.take_act, self.fault_act):
            act.setEnabled(self.file is not None)
        if self.file is not None:
            count = counted(len(self.file.sheet.rows), _("en rad"), _("{n} rader"))
            self.heading.tell(f"{self.file.name}, {count}")

    # --- the page's parts

    def _whole(self) -> QWidget:
        part = QWidget()
        column = column_in(part)
        self.heading = Heading(self.theme, "", (outlined(self.theme, self.again_act), outlined(self.theme, self.choose_act)))
        self.form = MappingForm(self.theme)
        self.form.changed.connect(self._mapped)
        self.rows = RowsView(self.theme, _("Vad som ändras"), COLUMNS, "", 60)
        self.rows.moved.connect(lambda _key: self._show_row())
        self._both = QSplitter(Qt.Orientation.Horizontal)
        for side in (Scrolled(self.form), self.rows):
            self._both.addWidget(side)
        self._both.setSizes([self.theme.px(420), self.theme.px(924)])
        self._both.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)  # what room there is: both scroll
        self._both.setHandleWidth(1)
        self._both.setChildrenCollapsible(False)
        for widget in (self.heading, hair(), self._both, hair(), self._foot()):
            column.addWidget(widget, 1 if widget is self._both else 0)
        return part

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Where there is no room for both side by side, the columns stand under what would change."""
        super().resizeEvent(event)
        wide = self.width() >= self.theme.px(LEAST_FOR_BOTH)
        wanted = Qt.Orientation.Horizontal if wide else Qt.Orientation.Vertical
        if wanted != self._both.orientation():
            self._both.setOrientation(wanted)
            self._both.insertWidget(1 if wide else 0, self.rows)
            self._both.setSizes([self.theme.px(n) for n in ((420, 924) if wide else (200, 200))])

    def _foot(self) -> QWidget:
        foot = QWidget()
        column = QVBoxLayout(foot)
        margin = self.theme.px(MARGIN)
        column.setContentsMargins(margin, self.theme.px(8), margin, self.theme.px(8))
        column.setSpacing(self.theme.px(8))
        self.whole = label("", "body", wrap=True)
        self.notes = label("", "caption", tone="ink2", wrap=True)
        buttons = (filled(self.theme, self.take_act), outlined(self.theme, self.fault_act), plain(self.theme, self.back_act))
        for widget in (self.whole, self.notes, SideBySide(self.theme, buttons)):
            column.addWidget(widget)
        return foot
