"""The menu at a word that is not known: suggestions with a figure each, and the word taught as it is."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QMenu, QWidget

from app.translation import _
from ui.tasks import Task
from ui.widgets.prose_editor.spelling_marks import Speller

MOST = 5


class SpellingMenu(QMenu):
    """Stands at once, and has its suggestions when they have been found; `1`–`5` take one, `L` teaches the word."""

    chosen = Signal(str)
    learn = Signal()

    def __init__(self, word: str, speller: Speller, parent: QWidget) -> None:
        super().__init__(_("Stavning: {word}").format(word=word), parent)
        self.setAccessibleName(self.title())
        self._waiting = QAction(_("Söker förslag …"), self, enabled=False)
        self._learn = QAction(_("&Lär ordet ”{word}”").format(word=word.replace("&", "&&")), self)
        self._learn.triggered.connect(self.learn)
        self._line = QAction(self)
        self._line.setSeparator(True)
        self.addActions([self._waiting, self._line, self._learn])
        self._asking = Task(lambda _report: speller.suggest(word), self)
        self._asking.done.connect(self._found)
        self._asking.failed.connect(lambda _error: self._found(()))
        self._asking.start()
        self.aboutToHide.connect(self._asking.cancel)

    @property
    def suggestions(self) -> list[str]:
        """The words that are offered so far."""
        return [str(act.data()) for act in self.actions() if act.data()]

    def _found(self, words: Sequence[str]) -> None:
        self.removeAction(self._waiting)
        acts = [self._offer(number, word) for number, word in enumerate(words[:MOST], 1)]
        if not acts:
            acts = [QAction(_("Inga förslag"), self, enabled=False)]
        self.insertActions(self._line, acts)
        if acts[0].isEnabled() and self.isVisible():
            self.setActiveAction(acts[0])

    def _offer(self, number: int, word: str) -> QAction:
        act = QAction(f"&{number}   {word}", self)
        act.setData(word)
        act.triggered.connect(lambda _checked=False: self.chosen.emit(word))
        return act
