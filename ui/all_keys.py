"""All keys: a panel at the right edge, made from the acts themselves."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QAccessible, QAction
from PySide6.QtWidgets import QGridLayout, QScrollArea, QVBoxLayout, QWidget
from shiboken6 import isValid

from app.translation import _
from ui.theme import Theme
from ui.theme.space import MARGIN
from ui.widgets.actions import action, key_name
from ui.widgets.keys import KeyPlate
from ui.widgets.labels import label, surface
from ui.widgets.spoken import speak_as


class AllKeys(QScrollArea):
    """Two lists: the keys of this place, and those that work everywhere. Esc closes it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self.setWidgetResizable(True)
        speak_as(self, QAccessible.Role.Document)
        self.setAccessibleName(_("Alla kortkommandon"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        surface(self, "ground")
        if parent is not None:
            parent.installEventFilter(self)
        action(self, _("Stäng"), "Esc", self.put_away)
        self._before: QWidget | None = None
        self.shown: tuple[tuple[str, str], ...] = ()
        self.hide()

    def show_for(self, here: QWidget, window: QWidget) -> None:
        """Show the keys of this place and of the window."""
        near = _with_keys(a for w in [here, *here.findChildren(QWidget)] if w.isVisible() for a in w.actions())
        everywhere = _with_keys(a for a in window.actions())
        content = surface(QWidget(), "ground")
        column = QVBoxLayout(content)
        column.setContentsMargins(*(self._theme.px(MARGIN),) * 4)
        column.setSpacing(self._theme.px(8))
        column.addWidget(label(_("Alla kortkommandon"), "figure", strong=True))
        for heading, keys in ((_("Här"), near), (_("Överallt"), everywhere)):
            if keys:
                column.addSpacing(self._theme.px(8))
                column.addWidget(label(heading, "caption", tone="ink3"))
                column.addWidget(self._grid(keys))
        column.addStretch(1)
        self.setWidget(content)
        self.shown = (*near, *everywhere)
        self._stand()
        self._before = window.focusWidget()
        self.show()
        self.raise_()
        self.setFocus()

    def put_away(self) -> None:
        """Hide, and give the keys back to where they were."""
        before, self._before = self._before, None
        if before is not None and isValid(before) and before.isVisible():
            before.setFocus()
        self.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Stay at the right edge."""
        if event.type() == QEvent.Type.Resize:
            self._stand()
        return super().eventFilter(watched, event)

    def _stand(self) -> None:
        around, width = self.parentWidget(), self._theme.px(340)
        if around is not None:
            self.setGeometry(around.width() - width, 0, width, around.height())

    def _grid(self, keys: tuple[tuple[str, str], ...]) -> QWidget:
        made = QWidget()
        grid = QGridLayout(made)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setColumnMinimumWidth(0, self._theme.px(84))
        grid.setColumnStretch(1, 1)
        for row, (key, text) in enumerate(keys):
            grid.addWidget(KeyPlate(self._theme, key), row, 0, Qt.AlignmentFlag.AlignLeft)
            grid.addWidget(label(text, wrap=True), row, 1)
        return made


def _with_keys(acts: Iterable[QAction]) -> tuple[tuple[str, str], ...]:
    return tuple(dict.fromkeys((key_name(a), a.text()) for a in acts if key_name(a) and a.isVisible()))
