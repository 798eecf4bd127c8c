"""The spelling of the whole minutes: looked through off the window's thread when nothing has been written for a while."""

from __future__ import annotations

from typing import TYPE_CHECKING, cast

from PySide6.QtCore import QObject, QTimer, Signal

from app.domain.checking.misspelt import WrittenText
from app.domain.checking.remark import Part, Remark
from ui.pages.minutes.reading import Reading
from ui.tasks import Task

if TYPE_CHECKING:
    from app.services.spelling import Speller

REST = 400
"""Milliseconds after the last change before the words are looked through."""


class Proofreading(QObject):
    """`found` carries the remarks on words; `failed` why there are none."""

    found = Signal(object)
    failed = Signal(object)

    def __init__(self, speller: Speller, parent: QObject) -> None:
        super().__init__(parent)
        self._speller = speller
        self._wanted: tuple[WrittenText, ...] = ()
        self._known: tuple[Remark, ...] = ()
        self._read: tuple[WrittenText, ...] | None = None
        self._task: Task | None = None
        self._rest = QTimer(self, singleShot=True, interval=REST)
        self._rest.timeout.connect(self._begin)

    def look(self, reading: Reading) -> Reading:
        """The reading with the words known to be misspelt that still stand in it; new ones follow."""
        self._wanted = texts_of(reading)
        if self._wanted != self._read:
            self._rest.start()
        there = {(text.item, text.part): text.text for text in self._wanted}
        return reading.spelt(tuple(r for r in self._known if r.passage in there.get((str(r.item), r.part), "")))

    def anew(self) -> None:
        """Other words are known now."""
        self._read = None
        self._rest.start()

    def _begin(self) -> None:
        if self._task is not None:
            self._rest.start()
            return
        speller, wanted = self._speller, self._wanted
        self._read = wanted
        self._task = Task(lambda _report: speller.misspelt(wanted), self)
        self._task.done.connect(self._done)
        self._task.failed.connect(self._fell)
        self._task.start()

    def _done(self, remarks: tuple[Remark, ...]) -> None:
        self._task = None
        self._known = remarks
        if self._read == self._wanted:
            self.found.emit(remarks)

    def _fell(self, error: object) -> None:
        self._task = None
        self.failed.emit(error)


def texts_of(reading: Reading) -> tuple[WrittenText, ...]:
    """Every text that the secretary can write in."""
    return tuple(WrittenText(item=p.item, part=cast(Part, s.part), text=s.text)
                 for p in reading.passages for s in p.sections if s.editable)
