"""The right column: what is left to arrange, or the form that stands in its place."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QStackedWidget, QWidget


class Panels(QStackedWidget):
    """Tab goes round in a form that is open, so that what is written in it never ends up in the minutes; Esc and F9 leave it."""

    def focusNextPrevChild(self, next: bool) -> bool:
        found = self._beside(QApplication.focusWidget(), next) if self.currentIndex() > 0 else None
        if found is None:
            return super().focusNextPrevChild(next)
        found.setFocus(Qt.FocusReason.TabFocusReason if next else Qt.FocusReason.BacktabFocusReason)
        return True

    def _beside(self, focused: QWidget | None, next: bool) -> QWidget | None:
        """The next part of the form in the order of the keys, round from its last to its first."""
        there = focused
        while there is not None:
            there = there.nextInFocusChain() if next else there.previousInFocusChain()
            if there is not None and (there is focused or self._takes_keys(there)):
                return there
        return None

    def _takes_keys(self, part: QWidget) -> bool:
        tabs = bool(part.focusPolicy() & Qt.FocusPolicy.TabFocus)
        return tabs and part.focusProxy() is None and part.isVisible() and part.isEnabled() and self.isAncestorOf(part)
