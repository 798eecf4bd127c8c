"""The papers of a case: added from files, marked X or VS, taken away."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QVBoxLayout, QWidget

from app.domain.agenda import PaperMark
from app.domain.cases import Case, outdated
from app.translation import _
from ui.hub import Hub
from ui.pages.cases.rows import PAPERS, paper_row
from ui.tasks import Report, Task
from ui.theme import Theme
from ui.theme.space import MARGIN
from ui.widgets.actions import OWN, action
from ui.widgets.buttons import outlined
from ui.widgets.labels import label
from ui.widgets.rows import RowsView
from ui.words import counted

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.domain.papers import PreparedPaper
    from app.services.archive import Archive
    from app.services.errors import WorldError
    from app.services.paper_report import PaperRefused
    from app.services.papers import Intake


class PapersPart(QWidget):
    """`told` is a line for the foot of the window; `again` asks for the report as it is now. Files may be dropped."""

    told = Signal(str)
    again = Signal()

    def __init__(self, archive: Archive, hub: Hub, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._archive, self._hub, self._theme = archive, hub, theme
        self._case: Case | None = None
        self._task: Task | None = None
        self.setAccessibleName(_("Handlingar"))
        self.setAcceptDrops(True)
        self.add_act = action(self, _("Handling"), "Alt+Ins", self.choose_files)
        self.again_act = action(self, _("Bifoga skrivelsen igen"), "Ctrl+B", self.again.emit)
        self.again_button = outlined(theme, self.again_act)
        self.list = RowsView(theme, _("Handlingar"), PAPERS, "", 40, quiet=True)
        action(self.list, _("Bifogas"), "X", lambda: self.mark("X"), context=OWN)
        action(self.list, _("Visas"), "V", lambda: self.mark("VS"), context=OWN)
        action(self.list, _("Ta bort"), "Del", self.remove, context=OWN)
        head = QHBoxLayout()
        head.setContentsMargins(theme.px(MARGIN), 0, theme.px(MARGIN - 4), 0)
        head.addWidget(label(_("Handlingar"), "list", strong=True), 1)
        head.addWidget(self.again_button)
        head.addWidget(outlined(theme, self.add_act, "plus"))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addLayout(head)
        column.addWidget(self.list)

    def show_case(self, case: Case) -> None:
        """Show the papers of this case."""
        self._case = case
        marks = {"X": _("bifogas kallelsen"), "VS": _("visas vid sammanträdet")}
        old = outdated(case)
        self.again_act.setVisible(old is not None)
        self.again_button.setVisible(old is not None)
        self.list.take([paper_row(place, paper, marks, outdated=paper is old) for place, paper in enumerate(case.papers)])
        self.list.fit()
        self.list.setVisible(bool(case.papers))

    def choose_files(self) -> None:
        """Ask for files and take them in."""
        files, _kind = QFileDialog.getOpenFileNames(self, _("Handlingar från filer"))
        self.add_files([Path(f) for f in files])

    def add_files(self, files: list[Path]) -> None:
        """Take the files in, off the window's thread, and put them on the case, enclosed with the notice."""
        if self._case is None or not files:
            return
        case, papers = self._case.id, self._archive.papers

        def work(report: Report) -> Intake:
            return papers.take_in_all(files, report=report)

        self.told.emit(counted(len(files), _("Läser in en handling"), _("Läser in {n} handlingar")))
        self._task = Task(work, self)
        self._task.done.connect(lambda intake: self._taken(case, intake))
        self._task.failed.connect(self._hub.refuse)
        self._task.start()

    def enclose_report(self, document: bytes) -> None:
        """Put the staff report first among the papers of the case, instead of the one put there before."""
        if self._case is None:
            return
        case, papers, title = self._case, self._archive.papers, _("Tjänsteskrivelse")

        def put(prepared: PreparedPaper) -> None:
            if self._hub.run(lambda: papers.put_report(case, prepared, title)):
                self.told.emit(_("Skrivelsen är bifogad"))

        self._task = Task(lambda _report: papers.take_in((f"{title}.pdf", document)), self)
        self._task.done.connect(put)
        self._task.failed.connect(self._hub.refuse)
        self._task.start()

    def mark(self, mark: PaperMark) -> None:
        """Mark the chosen paper: X is enclosed with the notice, VS is shown at the meeting."""
        case, place = self._case, self.list.key
        if case is not None and place is not None:
            self._hub.run(lambda: self._archive.papers.mark_in_case(case.id, place, mark))

    def remove(self) -> None:
        """Take the chosen paper off the case; undo brings it back."""
        case, place = self._case, self.list.key
        if case is not None and place is not None:
            self._hub.run(lambda: self._archive.papers.detach_from_case(case.id, place))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self.add_files([Path(u.toLocalFile()) for u in event.mimeData().urls() if u.isLocalFile()])

    def _taken(self, case: str, intake: Intake) -> None:
        """Each file that could be used is put on; each that could not is told by name with its reason."""
        papers = self._archive.papers
        for paper in intake.taken:
            self._hub.run(partial(papers.attach_to_case, case, paper, Path(paper.name).stem.replace("_", " ")))
        self.told.emit(counted(len(intake.taken), _("En handling är inläst"), _("{n} handlingar är inlästa")))
        if intake.refused:
            self._hub.refuse(_all_refused(intake.refused))


def _all_refused(refused: Sequence[PaperRefused]) -> WorldError:
    """All of them as one: each says its name and reason, and each advice is given once."""
    from app.services.errors import WorldError

    advice = dict.fromkeys(_advice(each) for each in refused)
    return WorldError(" ".join(each.sentence for each in refused), " ".join(advice), [each.sentence for each in refused])


def _advice(refused: PaperRefused) -> str:
    """A password can be written beside the item of an agenda, and not here."""
    if refused.code in {"password", "wrong_password"}:
        return _("Ett lösenord skrivs när filen läggs till på en föredragningslista.")
    return refused.advice
