"""The forms that open over a case, one at a time: the case itself, its agenda, what a Word file says."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.cases import Case
from ui.hub import Hub
from ui.pages.cases.agenda_form import AgendaForm
from ui.pages.cases.case_form import CaseForm
from ui.pages.cases.word_form import WordForm
from ui.theme import Theme
from ui.widgets.form_panel import FormPanel

if TYPE_CHECKING:
    from app.services.archive import Archive
    from app.services.case_papers import WordReport
    from app.services.cases import CaseLine


class CaseForms(QWidget):
    """`saved` carries a case's id; `opened` and `closed` tell that a form is there, and that none is; `kept` that one was saved.

    What is being written in the form of a case is never put away for another form.
    """

    saved = Signal(str)
    opened = Signal()
    closed = Signal()
    kept = Signal()

    def __init__(self, archive: Archive, hub: Hub, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._case: Case | None = None
        self.case = CaseForm(archive, hub, theme)
        self.agenda = AgendaForm(archive, hub, theme)
        self.word = WordForm(theme, self._take_word)
        self.case.saved.connect(self.saved)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for form in self._all:
            form.closed.connect(self._closed)
            form.kept.connect(self.kept)
            column.addWidget(form)

    @property
    def is_open(self) -> bool:
        """Whether one of them is open."""
        return any(not form.isHidden() for form in self._all)

    @property
    def writing(self) -> bool:
        """Whether the form of a case is open, where text may wait to be saved."""
        return not self.case.isHidden()

    def go_on(self) -> None:
        """Put the keys back into the form of the case."""
        self.case.title.setFocus()

    def edit(self, case: Case, *, new: bool) -> None:
        """Open the form of a case."""
        self._only(self.case)
        self.case.begin(case, new=new)
        self.opened.emit()

    def put_on(self, line: CaseLine) -> bool:
        """Ask on which agenda a case is to come; False where there is no meeting to come."""
        self._only(self.agenda)
        found = self.agenda.begin(line)
        (self.opened if found else self.closed).emit()
        return found

    def show_word(self, case: Case, name: str, found: WordReport) -> None:
        """Show what the Word file of that name says, to be taken into the case."""
        self._case = case
        self._only(self.word)
        self.word.begin(name, found, case)
        self.opened.emit()

    @property
    def _all(self) -> tuple[FormPanel, ...]:
        return (self.case, self.agenda, self.word)

    def _only(self, form: FormPanel) -> None:
        for other in self._all:
            if other is not form:
                other.hide()

    def _take_word(self, found: WordReport) -> None:
        """What was read goes on to the form of the case, to be looked over and saved there; what is known of it stays."""
        case = self._case
        if case is not None:
            filled = replace(case, report=found.report, title=case.title or found.title or "", dnr=case.dnr or found.dnr)
            self.edit(filled, new=False)

    def _closed(self) -> None:
        if not self.is_open:
            self.closed.emit()
