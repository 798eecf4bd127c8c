"""What is looked for among the cases: letters, and whether they are open or done."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from app.translation import _
from ui.pages.cases.words import standing_words, watch_words
from ui.theme import Theme
from ui.theme.space import MARGIN
from ui.widgets.actions import OWN, action
from ui.widgets.fields import line
from ui.widgets.segmented import Segmented

if TYPE_CHECKING:
    from app.services.cases import CaseLine

DONE = ("decided", "ended")


class Finder(QWidget):
    """`changed` when something else is looked for, `left` when the keys are to go back to the list."""

    changed = Signal()
    left = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.letters = line(theme, placeholder=_("Sök på rubrik, nummer eller namn"))
        self.letters.setAccessibleName(_("Sök ärende"))
        self.letters.textChanged.connect(lambda _text: self.changed.emit())
        action(self.letters, _("Till listan"), ("Down", "Return", "Enter"), self.left.emit, context=OWN)
        action(self.letters, _("Rensa"), "Esc", self._stop, context=OWN)
        choices = (("open", _("Öppna")), ("done", _("Avgjorda")), ("all", _("Alla")))
        self.which = Segmented(theme, _("Visa"), choices, "open")
        self.which.chosen.connect(lambda _which: self.changed.emit())
        self.setFocusProxy(self.letters)
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(MARGIN), 0, theme.px(MARGIN), theme.px(12))
        row.setSpacing(theme.px(16))
        row.addWidget(self.letters, 1)
        row.addWidget(self.which)

    def finds(self, case: CaseLine) -> bool:
        """Whether a case is among those looked for."""
        return self._asked_for(case) and all(w in _searched(case) for w in self.letters.text().casefold().split())

    def let_in(self, case: CaseLine) -> None:
        """Look for no more than lets this case be found."""
        if not self._asked_for(case):
            self.which.choose("all")
        if not self.finds(case):
            self.letters.setText("")

    def _asked_for(self, case: CaseLine) -> bool:
        done = case.standing.state in DONE
        return {"open": not done, "done": done}.get(str(self.which.value), True)

    def _stop(self) -> None:
        self.letters.setText("")
        self.left.emit()


def _searched(case: CaseLine) -> str:
    words = (case.title, case.dnr or "", case.code, case.level or "", case.acting or "", standing_words(case.standing),
             watch_words(case.standing))
    return " ".join(words).casefold()
