"""What becomes of a rehearsal: a slim strip that offers to keep it or throw it away, and asks once more before it is thrown."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QHBoxLayout, QWidget

from app.translation import _
from ui.theme import Theme
from ui.theme.space import MARGIN
from ui.widgets.actions import action
from ui.widgets.buttons import ActButton, outlined, plain
from ui.widgets.labels import label, surface


class RehearsalStrip(QWidget):
    """Hidden until it offers or asks. `thrown` says that it was answered yes; with any other answer nothing is done."""

    thrown = Signal()

    def __init__(self, theme: Theme, keep: QAction, throw: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        surface(self, "wash")
        self._offered, self.asking = False, False
        self._before: QWidget | None = None
        yes = action(self, _("Kasta övningen"), (), self._throw, plate=_("Retur"), in_line=False)
        no = action(self, _("Avbryt"), "Esc", self.put_away)
        self._words = label("", "body", strong=True, elided=True)
        self.yes = outlined(theme, yes)
        self._asked: tuple[ActButton, ...] = (self.yes, plain(theme, no))
        self._offers: tuple[ActButton, ...] = (outlined(theme, keep), plain(theme, throw))
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(MARGIN), theme.px(2), theme.px(MARGIN - 4), theme.px(2))
        row.setSpacing(theme.px(8))
        row.addWidget(self._words, 1)
        for button in (*self._offers, *self._asked):
            row.addWidget(button)
        self.hide()

    @property
    def words(self) -> str:
        """What stands in the strip."""
        return self._words.text()

    def offer(self, offered: bool) -> None:
        """Offer to keep it and to throw it away, or not; a question under way stands."""
        self._offered = offered
        if not self.asking:
            self._show()

    def ask(self) -> None:
        """Ask whether it is really to be thrown away: Retur says yes, Esc no."""
        self._before = self._before if self.asking else QApplication.focusWidget()
        self.asking = True
        self._show()
        self.yes.setFocus(Qt.FocusReason.OtherFocusReason)

    def put_away(self) -> None:
        """No answer: the keys go back where they were."""
        if self.asking:
            self.asking = False
            self._show()
            before, self._before = self._before, None
            if before is not None and before.isVisible():
                before.setFocus(Qt.FocusReason.OtherFocusReason)

    def _throw(self) -> None:
        self.put_away()
        self.thrown.emit()

    def _show(self) -> None:
        self._words.setText(_("Kasta övningen? Det som är antecknat i den försvinner.") if self.asking
                            else _("Övningen är avslutad. Den kan behållas eller kastas."))
        self.setAccessibleName(self.words)
        for button in self._offers:
            button.setVisible(not self.asking)
        for button in self._asked:
            button.setVisible(self.asking)
        self.setVisible(self.asking or self._offered)
