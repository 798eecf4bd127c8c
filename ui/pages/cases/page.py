"""Ärenden: what waits and what is watched, on which agenda each case is, and what became of it; the chosen one at the side."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFileDialog, QSplitter, QStackedWidget, QVBoxLayout, QWidget
from shiboken6 import isValid

from app.domain.cases import Case
from app.translation import _
from ui.hub import Hub
from ui.page import Page
from ui.pages.cases.case_list import CaseList
from ui.pages.cases.case_side import CaseSide, state_words
from ui.pages.cases.forms import CaseForms
from ui.pages.cases.paper_side import PaperSide
from ui.pages.cases.word_form import told_words
from ui.theme import Theme
from ui.theme.space import MARGIN
from ui.widgets.actions import action
from ui.widgets.empty_page import EmptyPage
from ui.widgets.labels import label, surface
from ui.widgets.scrolled import Scrolled

if TYPE_CHECKING:
    from app.services.archive import Archive
    from app.services.cases import CaseLine

LEAST_FOR_BOTH = 1000
"""The page's width at 100 % from which a form has room beside the list."""


class CasesPage(Page):
    """`opened` carries the id of a meeting that is to be opened; `new_committee` asks for the page where committees are made."""

    opened = Signal(str)
    new_committee = Signal()

    def __init__(self, archive: Archive, hub: Hub, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(archive, hub, theme, parent)
        self._case: Case | None = None
        self._turned_from: QWidget | None = None
        self.new_act = action(self, _("Nytt ärende"), "Ctrl+N", self.begin_new)
        self.agenda_act = action(self, _("På föredragningslista"), "Ins", self.begin_agenda)
        self.word_act = action(self, _("Ur Word"), "Ctrl+O", self.choose_word)
        self.paper_act = action(self, _("Skrivelsen"), "F9", self.turn)
        self._both = QSplitter(Qt.Orientation.Horizontal)
        self.list = CaseList(theme, self.new_act, self.end)
        self.cases, self.edit_act = self.list.rows, self.list.rows.open_act
        self.list.opened.connect(self.edit)
        self.list.marked.connect(self._show_case)
        self._both.addWidget(self.list)
        self._both.addWidget(self._right())
        self._both.setSizes([theme.px(700), theme.px(644)])
        self._both.setHandleWidth(1)
        self._both.setChildrenCollapsible(False)
        how = _("Ett ärende bereds här och sätts sedan på en föredragningslista. Det som bordläggs kommer tillbaka hit.")
        self._empty = EmptyPage(theme, _("Inga ärenden ännu."), how, (self.new_act,))
        self._either = QStackedWidget()
        self._either.addWidget(self._both)
        self._either.addWidget(self._empty)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._either)

    # --- what is shown

    def look(self) -> None:
        self.list.lines = self.hub.ask(self.archive.cases.lines) or ()
        self._choose_ground()
        self.list.count()
        self.list.show_lines()

    def _choose_ground(self) -> None:
        """The list, or what is said where there is nothing; the keys go along from the one to the other."""
        before = self._either.currentWidget()
        focused: QWidget | None = self.window().focusWidget()
        here = focused is not None and self._either.isAncestorOf(focused)
        self._either.setCurrentWidget(self._both if self.list.lines or self.forms.is_open else self._empty)
        if here and self._either.currentWidget() is not before:
            self.enter()

    def enter(self) -> None:
        if self._either.currentWidget() is self._empty:
            self._empty.setFocus()
        else:
            self.cases.setFocus()

    def mark(self, case: str) -> None:
        """Choose a case, whatever was looked for before, and have the keys there."""
        self._saved(case)
        self.enter()

    def _show_case(self) -> None:
        line = self.chosen
        self._case = case = self.hub.ask(lambda: self.archive.cases.case(line.id)) if line is not None else None
        self._name_acts()
        if self.forms.is_open:
            return
        if case is None or line is None:
            self._to_case()
            self._head(_("Inget ärende är valt"))
            return
        self._head(case.title, state_words(case, line))
        self.list.end_act.setText(_("Återöppna") if case.ended else _("Avsluta"))
        self.side.show_case(case, line, self.hub.ask(lambda: self.archive.cases.apart(case.id)) or ())
        if self._sides.currentWidget() is self.paper:
            self.paper.make()

    def _head(self, title: str = "", state: str = "") -> None:
        """Over the case; no strip where there is nothing to say."""
        for words, text in ((self.title, title), (self.state, state)):
            words.setText(text)
            words.setVisible(bool(text))

    def _name_acts(self) -> None:
        """What can be done with the case, and the case itself, while no form stands over it."""
        known, writing = self._case is not None, self.forms.writing
        for act in (self.agenda_act, self.word_act, self.side.papers.add_act, self.side.papers.again_act):
            act.setEnabled(known and not writing)
        self.paper_act.setEnabled(known or writing)
        self.edit_act.setEnabled(known)
        self.list.end_act.setEnabled(known and not writing)
        self.new_act.setEnabled(not writing)
        self.side.setVisible(known and not self.forms.is_open)

    @property
    def chosen(self) -> CaseLine | None:
        """The chosen case."""
        return self.list.chosen

    # --- acts

    def begin_new(self) -> None:
        """Open the form of a new case of the committee of the chosen one; where there is no committee, that comes first."""
        committees = self.hub.ask(self.archive.registers.committees) or ()
        if not committees:
            self.new_committee.emit()
            return
        committee = self.chosen.committee_id if self.chosen is not None else committees[0].id
        case = self.hub.ask(lambda: self.archive.cases.new(committee))
        if case is not None:
            self._either.setCurrentWidget(self._both)
            self._head()
            self.forms.edit(case, new=True)

    def edit(self) -> None:
        """Open the form of the chosen case; where one is open, go on in it."""
        if self.forms.writing:
            self.forms.go_on()
        elif self._case is not None:
            self.forms.edit(self._case, new=False)

    def begin_agenda(self) -> None:
        """Ask on which agenda the chosen case is to come."""
        if self.chosen is not None and not self.forms.put_on(self.chosen):
            self.remark.emit(_("Inget kommande sammanträde som ärendet kan sättas på"))

    def end(self) -> None:
        """Close the chosen case, or open it again; undo takes it back."""
        case = self._case
        if case is not None:
            act = self.archive.cases.reopen if case.ended else self.archive.cases.end
            if self.hub.run(lambda: act(case.id)):
                self.remark.emit(_("Ärendet är öppet igen") if case.ended else _("Ärendet är avslutat"))

    def choose_word(self) -> None:
        """Ask for a Word file, and show what it says."""
        file, _kind = QFileDialog.getOpenFileName(self, _("Ur Word"), "", _("Word-dokument (*.docx *.doc);;Alla filer (*)"))
        if file:
            self.read_word(Path(file))

    def read_word(self, file: Path) -> None:
        """Show what a Word file says before anything of it is taken."""
        found = self.hub.ask(lambda: self.archive.cases.read_word(file))
        if found is not None and self._case is not None:
            self.forms.show_word(self._case, file.name, found)
            self.remark.emit(told_words(found, self._case))

    def turn(self) -> None:
        """Show the report as it will be printed, or the case again."""
        if self._sides.currentWidget() is self.paper:
            self._to_case()
            self._back_to()
        elif self.paper.make():
            self._turned_from = self.window().focusWidget()
            self.paper.enclose_act.setEnabled(not self.forms.writing)
            self._sides.setCurrentWidget(self.paper)
            self.paper_act.setText(_("Ärendet"))
            self.paper.view.setFocus()
            self._fit()

    def _back_to(self) -> None:
        """The keys go back into the form that was being written, else to the list."""
        if self.forms.is_open and self._turned_from is not None and isValid(self._turned_from):
            self._turned_from.setFocus()
        else:
            self.cases.setFocus()

    def _made(self) -> bytes | None:
        """The report as it is written in the open form, else as it is kept."""
        case = self.forms.case.as_written if self.forms.writing else self._case
        return self.hub.ask(lambda: self.archive.cases.report_pdf_of(case)) if case is not None else None

    def _enclose(self) -> None:
        """Put the report as it is now among the papers of the case, instead of an earlier one."""
        if self.paper.make() and (document := self._made()):
            self.turn()
            self.side.papers.enclose_report(document)

    def _enclose_again(self) -> None:
        if document := self._made():
            self.side.papers.enclose_report(document)

    def _to_case(self) -> None:
        self._sides.setCurrentIndex(0)
        self.paper_act.setText(_("Skrivelsen"))
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """Where there is no room for both, a form or the report takes the place of the list."""
        besides = self.forms.is_open or self._sides.currentWidget() is self.paper
        self.list.setVisible(not besides or self.width() >= self.theme.px(LEAST_FOR_BOTH))

    # --- forms come and go

    def _form_opened(self) -> None:
        self._to_case()
        self._fit()
        self._name_acts()

    def _form_closed(self) -> None:
        """The keys go back to the list."""
        self._fit()
        self.look()
        self.enter()

    def _saved(self, case: str) -> None:
        """The case is chosen, whatever was looked for."""
        self.list.lines = self.hub.ask(self.archive.cases.lines) or ()
        self.list.choose(case)

    # --- the page's parts

    def _right(self) -> QWidget:
        self._sides = QStackedWidget()
        self._sides.addWidget(self._case_side())
        self.paper = PaperSide(self.hub, self.theme, self.paper_act, self._made,
                               lambda: (self._case.dnr if self._case else None) or "", self.remark.emit)
        self.paper.enclosed.connect(self._enclose)
        self._sides.addWidget(self.paper)
        return self._sides

    def _case_side(self) -> QWidget:
        content = surface(QWidget(), "ground")
        column = QVBoxLayout(content)
        column.setContentsMargins(0, self.theme.px(16), 0, self.theme.px(24))
        column.setSpacing(self.theme.px(8))
        self.title, self.state = label("", "item", strong=True, wrap=True), label("", "body", tone="ink2", wrap=True)
        self.forms = CaseForms(self.archive, self.hub, self.theme)
        self.side = CaseSide(self.archive, self.hub, self.theme, (self.agenda_act, self.word_act, self.paper_act))
        for words in (self.title, self.state):
            words.setContentsMargins(self.theme.px(MARGIN), 0, self.theme.px(MARGIN), 0)
        for widget in (self.title, self.state, self.forms, self.side):
            column.addWidget(widget)
        column.addStretch(1)
        self._listen()
        return Scrolled(content)

    def _listen(self) -> None:
        self.forms.saved.connect(self._saved)
        self.forms.opened.connect(self._form_opened)
        self.forms.closed.connect(self._form_closed)
        self.forms.kept.connect(self.tell_saved)
        self.side.papers.again.connect(self._enclose_again)
        for act in (self.side.papers.add_act, self.side.papers.again_act):
            self.addAction(act)  # their keys work from the list too
        self.side.opened.connect(self.opened)
        self.side.told.connect(self.remark)
