"""The offer above the list: who is next in turn to be called and why, or that the list is spent and what that means."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.calling import Need
from app.domain.swedish import raised
from app.translation import _
from ui.pages.absences.outlook import Outlook
from ui.pages.absences.words import instead_words, offer_words, silent_words, spent_words, turn_words
from ui.theme import Theme
from ui.theme.space import MARGIN
from ui.widgets.boxes import column_in
from ui.widgets.buttons import outlined
from ui.widgets.labels import hair, label, surface
from ui.widgets.wrapped import Wrapped
from ui.words import counted


class Offer(QWidget):
    """Hidden while nobody is to be called; its buttons are the answers of the one who is called."""

    def __init__(self, theme: Theme, acts: Sequence[QAction]) -> None:
        super().__init__()
        surface(self, "ground")
        self._speaks = self._veiled = False
        px = theme.px
        self.sentence = label("", "list", strong=True, wrap=True)
        self.why = label("", "body", tone="ink2", wrap=True)
        self.spent = label("", "body", tone="warn", strong=True, wrap=True)
        column = column_in(self, px(4))
        column.addWidget(hair())
        words = QVBoxLayout()
        words.setContentsMargins(px(MARGIN), px(8), px(MARGIN), px(4))
        words.setSpacing(px(4))
        for line in (self.spent, self.sentence, self.why):
            words.addWidget(line)
        column.addLayout(words)
        self._answers = Wrapped(theme, [outlined(theme, act) for act in acts])
        row = QHBoxLayout()
        row.setContentsMargins(px(MARGIN - 4), 0, px(4), px(8))
        row.addWidget(self._answers)
        column.addLayout(row)
        self.hide()

    def show_outlook(self, outlook: Outlook) -> None:
        """Show who is next, and what is lost."""
        waiting, spent = outlook.to_call, outlook.spent
        self.spent.setText(" ".join(w for n in spent for w in (spent_words(outlook, n), silent_words(outlook, n)) if w))
        self.sentence.setText(offer_words(outlook, waiting[0]) if waiting else "")
        self.why.setText(_why(outlook, waiting[0], len(waiting)) if waiting else "")
        for line in (self.spent, self.sentence, self.why):
            line.setVisible(bool(line.text()))
        askable = bool(waiting) or any(n.silent for n in spent)
        self._answers.setVisible(askable)
        self.setAccessibleName(" ".join(line.text() for line in (self.spent, self.sentence, self.why) if line.text()))
        self._speaks = bool(waiting or spent)
        self.setVisible(self._speaks and not self._veiled)

    def veil(self, veiled: bool) -> None:
        """Stand back, or come forward again where there is something to say."""
        self._veiled = veiled
        self.setVisible(self._speaks and not veiled)


def _why(outlook: Outlook, need: Need, waiting: int) -> str:
    told = f"{raised(instead_words(outlook, need))}: {turn_words(outlook, need)}"
    rest = counted(waiting - 1, _("En till är att ringa."), _("{n} till är att ringa.")) if waiting > 1 else ""
    return " ".join(w for w in (told, rest) if w)
