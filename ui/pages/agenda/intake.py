"""Files on their way in: taken in off the window's thread, put on their item, or refused beside its papers."""

from __future__ import annotations

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.translation import _
from ui.hub import Hub
from ui.pages.agenda.strips import Cross
from ui.tasks import Task
from ui.theme import Theme
from ui.widgets.actions import action
from ui.widgets.boxes import column_in
from ui.widgets.buttons import plain
from ui.widgets.labels import label
from ui.widgets.message_line import ShapeMark

if TYPE_CHECKING:
    from app.services.archive import Archive
    from app.services.paper_report import PaperRefused
    from app.services.papers import Intake


class FilesUnderWay(QWidget):
    """The files of one item. `settled` is told when all are in or refused."""

    settled = Signal()

    def __init__(self, archive: Archive, hub: Hub, theme: Theme, meeting: str, item: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._archive, self._hub, self._theme = archive, hub, theme
        self._where = (meeting, item)
        self._tasks: list[Task] = []
        self._column = column_in(self, theme.px(4))
        self.progress = label("", "caption", tone="ink2")
        self.cancel_act = action(self, _("Avbryt"), "Ctrl+.", self.cancel)
        self._line = QWidget()
        row = QHBoxLayout(self._line)
        row.setContentsMargins(0, 0, 0, 0)
        row.addWidget(self.progress, 1)
        row.addWidget(plain(theme, self.cancel_act))
        self._column.addWidget(self._line)
        self._line.hide()

    def hand_in(self, files: list[Path], password: str | None = None) -> None:
        """Take these files in; each is put on the item as it comes, enclosed with the notice."""
        papers = self._archive.papers
        task = Task(lambda report: papers.take_in_all(files, password=password, report=report), self)
        task.progress.connect(self._tell)
        task.done.connect(lambda intake: self._put(task, intake, {f.name: f for f in files}))
        task.failed.connect(lambda error: self._fail(task, error))
        self._tasks.append(task)
        self._tell(0, len(files))
        self._line.show()
        task.start()

    def cancel(self) -> None:
        """Ask for no more; what is in already is not put on."""
        for task in self._tasks:
            task.cancel()
        self._tasks = []
        self._end()

    @property
    def refusals(self) -> list[Refused]:
        """The refusals shown."""
        return [r for r in self.findChildren(Refused) if not r.isHidden()]

    def _tell(self, done: int, of: int) -> None:
        self.progress.setText(_("Läser in handling {n} av {of} …").format(n=min(done + 1, of), of=of))

    def _put(self, task: Task, intake: Intake, files: dict[str, Path]) -> None:
        self._tasks.remove(task)
        meeting, item = self._where
        for prepared in intake.taken:
            title = Path(prepared.name).stem.replace("_", " ")
            self._hub.run(partial(self._archive.papers.attach, meeting, item, prepared, title))
        for refused in intake.refused:
            self._column.addWidget(Refused(self._theme, refused, files.get(refused.name), self))
        self._end()

    def _fail(self, task: Task, error: Exception) -> None:
        self._tasks.remove(task)
        self._hub.refuse(error)
        self._end()

    def _end(self) -> None:
        self._line.setVisible(bool(self._tasks))
        if not self._tasks:
            self.settled.emit()


class Refused(QWidget):
    """A file that could not be used, why and what to do; one with a password is asked for it here."""

    def __init__(self, theme: Theme, refused: PaperRefused, file: Path | None, files: FilesUnderWay) -> None:
        from app.services.paper_report import PasswordNeeded

        super().__init__(files)
        self._file, self._files = file, files
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, theme.px(4))
        column.setSpacing(theme.px(2))
        row = QHBoxLayout()
        row.setSpacing(theme.px(8))
        row.addWidget(ShapeMark(theme, "triangle"))
        self.sentence = label(f"{refused.sentence} {refused.advice}".strip(), wrap=True)
        row.addWidget(self.sentence, 1)
        self.password: QLineEdit | None = None
        away = action(self, _("Stäng"), "", self._away)
        if isinstance(refused, PasswordNeeded) and file is not None:
            self.password = self._asked(theme, row)
        row.addWidget(Cross(theme, away))
        column.addLayout(row)
        self.setAccessibleName(self.sentence.text())

    def _asked(self, theme: Theme, row: QHBoxLayout) -> QLineEdit:
        field = QLineEdit()
        field.setEchoMode(QLineEdit.EchoMode.Password)
        field.setAccessibleName(_("Lösenord till {name}").format(name=self._file.name if self._file else ""))
        field.setPlaceholderText(_("lösenord"))
        field.setFixedWidth(theme.px(140))
        field.returnPressed.connect(self._again)
        row.addWidget(field)
        return field

    def _again(self) -> None:
        if self.password is not None and self._file is not None and self.password.text():
            self._files.hand_in([self._file], self.password.text())
            self._away()

    def _away(self) -> None:
        self.hide()
        self.deleteLater()

