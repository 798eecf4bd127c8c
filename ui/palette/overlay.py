"""The palette itself: a field and what it finds, over the page and never in the way of it; Esc gives the keys back."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget
from shiboken6 import isValid

from app.translation import _
from ui.palette.matching import Entry, Sought, found, ready
from ui.theme import Theme
from ui.theme.space import MARGIN
from ui.widgets.fields import line
from ui.widgets.focus import follow_focus
from ui.widgets.labels import hair, label, surface
from ui.widgets.rows import Cell, Column, Row, RowsView, Words

WIDTH, HEIGHT, ROW = 640, 440, 40
COLUMNS = (Column(), Column(150, right=True), Column(92, right=True))
KEPT = 30
"""How many of those used lately are remembered."""
GO_TO_ROWS = {Qt.Key.Key_Up, Qt.Key.Key_Down, Qt.Key.Key_PageUp, Qt.Key.Key_PageDown}


class Palette(QFrame):
    """Made at the first Ctrl+K; `entries` is asked each time it is shown, so it never offers what cannot be done."""

    def __init__(
        self, theme: Theme, over: QWidget, entries: Callable[[], tuple[Entry, ...]], recent: tuple[str, ...],
        remember: Callable[[tuple[str, ...]], object],
    ) -> None:
        """`recent` are the names of what was used lately, the last first; `remember` keeps them."""
        super().__init__(over)
        self._over = over
        self._theme, self._entries, self._remember, self._recent = theme, entries, remember, recent
        self._before: QWidget | None = None
        self._all: tuple[Sought, ...] = ()
        self._left: tuple[Sought, ...] = ()
        self._query = ""
        self._shown: dict[str, Entry] = {}
        surface(self, "paper")
        self.setProperty("raised", True)
        self.setAccessibleName(_("Kommandopalett"))
        self._lay()
        over.installEventFilter(self)
        follow_focus(self._focus_changed)
        self.hide()

    def _lay(self) -> None:
        px = self._theme.px
        self.field = line(self._theme, placeholder=_("Sök kommando, person, ärende eller sammanträde"))
        self.field.setAccessibleName(_("Sök kommando, person, ärende eller sammanträde"))
        self.field.textEdited.connect(self.look_up)
        self.field.installEventFilter(self)
        self.list = RowsView(self._theme, _("Träffar"), COLUMNS, "", ROW)
        self.list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.list.clicked.connect(lambda _index: self.do())
        self.nothing = label(_("Inget passar."), tone="ink2")
        self.nothing.setContentsMargins(px(MARGIN), px(12), px(MARGIN), px(12))
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        around = QVBoxLayout()
        around.setContentsMargins(px(12), px(12), px(12), px(12))
        around.addWidget(self.field)
        column.addLayout(around)
        column.addWidget(hair())
        column.addWidget(self.nothing)
        column.addWidget(self.list, 1)

    # --- shown and put away

    def open(self) -> None:
        """Show it with an empty field; what was used lately comes first."""
        self._before = self.window().focusWidget()
        self._all = ready(self._entries())
        self._query, self._left = "", self._all
        self.field.clear()
        self._stand()
        self.show()
        self.raise_()
        self.field.setFocus()
        self.look_up("")

    def put_away(self) -> None:
        """Hide, and give the keys back to where they were."""
        before, self._before = self._before, None
        self.hide()
        if before is not None and isValid(before) and before.isVisible():
            before.setFocus()

    def do(self) -> None:
        """Put it away and do what is chosen, with the keys where they were."""
        entry = self._shown.get(str(self.list.key))
        if entry is None:
            return
        self._recent = (entry.name, *(n for n in self._recent if n != entry.name))[:KEPT]
        self._remember(self._recent)
        self.put_away()
        QTimer.singleShot(0, self, entry.do)

    # --- what is found

    def look_up(self, query: str) -> None:
        """Show what fits. A longer query is sought only in what the shorter one left."""
        left = self._left if self._query and query.startswith(self._query) else self._all
        best, self._left = found(left, query, self._recent)
        self._query = query
        self._shown = {e.name: e for e in best}
        self.list.take([_row(e) for e in self._shown.values()])
        if self.list.rows:
            self.list.choose(self.list.rows[0].key)
            self.list.scrollToTop()
        self.list.setVisible(bool(best))
        self.nothing.setVisible(not best)
        self._tell()

    def _tell(self) -> None:
        """The chosen row, to those who listen: the keys stay in the field."""
        index = self.list.currentIndex()
        says = self.list.rows[index.row()].says if index.isValid() else self.nothing.text()
        self.field.setAccessibleDescription(says)
        if index.isValid() and QAccessible.isActive():
            event = QAccessibleEvent(self.list, QAccessible.Event.Focus)
            event.setChild(index.row())
            QAccessible.updateAccessibility(event)

    # --- keys and places

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The arrows go from row to row while one writes; a window that changes its size takes the palette along."""
        if watched is self._over and event.type() == QEvent.Type.Resize:
            self._stand()
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._pressed(event)
        return super().eventFilter(watched, event)

    def _pressed(self, event: QKeyEvent) -> bool:
        key = event.key()
        if key == Qt.Key.Key_Escape:
            self.put_away()
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self.do()
        elif key in GO_TO_ROWS:
            self.list.keyPressEvent(event)
            self._tell()
        else:
            return key in {Qt.Key.Key_Tab, Qt.Key.Key_Backtab}
        return True

    def _focus_changed(self, _old: QWidget | None, new: QWidget | None) -> None:
        """Whoever goes elsewhere has done with it."""
        if isValid(self) and self.isVisible() and new is not None and new is not self.field and not self.isAncestorOf(new):
            self._before = None
            self.hide()

    def _stand(self) -> None:
        over, px = self._over, self._theme.px
        width = min(px(WIDTH), over.width() - px(32))
        height = min(px(HEIGHT), over.height() - px(96))
        self.setGeometry((over.width() - width) // 2, px(64), width, height)


def _row(entry: Entry) -> Row:
    cells = (Cell((Words(entry.text),)), Cell((Words(entry.under, "caption", "ink2"),)),
             Cell((Words(entry.key, "caption", "ink2"),)))
    return Row(entry.name, cells, ", ".join(w for w in (entry.text, entry.under, entry.key) if w))
