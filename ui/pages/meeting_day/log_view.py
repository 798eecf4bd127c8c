"""The log at the foot: what has been noted, in plain words, the newest first; each line can be taken back, moved, corrected."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
    SignalInstance,
)
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.domain.meeting import events as ev
from app.domain.meeting.log import in_order, struck_out
from app.domain.meeting.log_lines import found_in, only_worded, reads
from app.translation import _
from ui.pages.meeting_day.day import View
from ui.theme import Theme
from ui.theme.space import MARGIN, RING
from ui.widgets.actions import OWN, action
from ui.widgets.ring import ring_while_empty
from ui.widgets.spoken import mark_what_is_chosen

Index = QModelIndex | QPersistentModelIndex
SAYS = Qt.ItemDataRole.AccessibleTextRole
ROW = 28
LINES, LINES_OPEN = 3, 12


class LogModel(QAbstractListModel):
    """The entries, the newest first, or those of them that are looked for; a sentence is written when it is first shown.
    `as_noted`: in the order in which they were noted, else in that in which they happened."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.entries: tuple[ev.Entry, ...] = ()
        self.letters, self.as_noted = "", True
        self._view: View | None = None
        self._struck: frozenset[str] = frozenset()

    def take(self, view: View) -> None:
        """Show the log of this moment."""
        log = view.proceedings.log
        self.beginResetModel()
        self._view, self._struck = view, struck_out(log)
        if self.letters:
            self.entries = tuple(line.entry for line in reversed(found_in(view.lines_of_log, self.letters)))
        else:
            worded = only_worded(log, self._struck)
            noted = log if self.as_noted else [n.entry for n in in_order(log)]
            self.entries = tuple(e for e in reversed(noted) if not isinstance(e.event, ev.Withdrawn) and e.id not in worded)
        self.endResetModel()

    def shows(self, view: View) -> bool:
        """Whether it shows the log of this moment already."""
        return self._view is not None and self._view.proceedings is view.proceedings

    def look_for(self, letters: str) -> None:
        """Show only the lines in which each of these words is found; empty: all."""
        self.letters = letters.strip()
        if self._view is not None:
            self.take(self._view)

    def order(self, *, as_noted: bool) -> None:
        """Show them as they were noted, or as they happened."""
        if as_noted != self.as_noted:
            self.as_noted = as_noted
            if self._view is not None:
                self.take(self._view)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  (Qt's own signature)
        return 0 if parent.isValid() else len(self.entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role not in {Qt.ItemDataRole.DisplayRole, SAYS}:
            return None
        entry = self.entries[index.row()]
        return " ".join(p for p in (entry.at or "", self.sentence(entry), self.taken_back(entry)) if p)

    def sentence(self, entry: ev.Entry) -> str:
        """What the entry says."""
        if self._view is None:
            return ""
        return reads(self._view.told_alone if entry.id in self._struck else self._view.told, entry)

    def taken_back(self, entry: ev.Entry) -> str:
        """When it was struck out, in words; empty where it holds."""
        if self._view is None or entry.id not in self._struck:
            return ""
        struck = [e for e in self._view.proceedings.log if isinstance(e.event, ev.Withdrawn) and e.event.entry == entry.id]
        return _("Tillbakataget {clock}.").format(clock=struck[-1].at or "") if struck else ""

    def who(self, entry: ev.Entry) -> str:
        """The name with which the sentence begins, if it does."""
        person = getattr(entry.event, "person", None) or next(iter(getattr(entry.event, "by", ()) or ()), None)
        ballots = getattr(entry.event, "ballots", None)
        person = person or (next(iter(ballots), None) if ballots else None)
        known = self._view.history.setting.people.get(person or "") if self._view else None
        return known.name if known else ""


class LogView(QListView):
    """Each carries the id of an entry: `strike` of one to be taken back, `amend` of one to be corrected, `shift` of one to
    change places with its neighbour, with the way: earlier (`up` in time) or later."""

    strike = Signal(str)
    amend = Signal(str)
    shift = Signal(str, str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._model = LogModel(self)
        self.setModel(self._model)
        self.setItemDelegate(_LinePainter(theme, self))
        self.setUniformItemSizes(True)
        self.setAccessibleName(_("Logg"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        action(self, _("Anteckning"), (), lambda: None, plate="↑↓", context=OWN)
        action(self, _("Rätta"), ("Return", "Enter"), lambda: self._tell(self.amend), context=OWN)
        action(self, _("Ta tillbaka anteckningen"), ("Del",), lambda: self._tell(self.strike), context=OWN)
        action(self, _("Hörde till senare"), "Alt+Up", lambda: self._tell(self.shift, "down"), context=OWN, plate="Alt+↑")
        action(self, _("Hörde till tidigare"), "Alt+Down", lambda: self._tell(self.shift, "up"), context=OWN, plate="Alt+↓")
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.ActionsContextMenu)
        mark_what_is_chosen(self)
        self.open_wide(False)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        ring_while_empty(self, self.theme)

    @property
    def model_of_log(self) -> LogModel:
        """The lines."""
        return self._model

    @property
    def wide(self) -> bool:
        """Whether more than the last lines are shown."""
        return self._wide

    def open_wide(self, wide: bool) -> None:
        """Show what was noted last, or many lines as they happened."""
        self._wide = wide
        self._model.order(as_noted=not wide)
        self._begin()
        self.setMinimumHeight(self.theme.px(ROW * LINES))
        self.setMaximumHeight(self.theme.px(ROW * (LINES_OPEN if wide else LINES)))
        self.updateGeometry()
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded if wide else Qt.ScrollBarPolicy.ScrollBarAlwaysOff)

    def stand_back(self, back: bool) -> None:
        """Give the form in which a line is put right its room, the line in sight; or have the room again."""
        self.setMaximumHeight(self.theme.px(ROW * (LINES if back or not self._wide else LINES_OPEN)))
        self.updateGeometry()
        self.scrollTo(self.currentIndex())

    def _begin(self) -> None:
        """At the newest line, none marked."""
        self.setCurrentIndex(QModelIndex())
        self.scrollToTop()

    def sizeHint(self) -> QSize:
        """As many lines as are asked for; where there is less room, fewer, so that the window never outgrows the screen."""
        return QSize(super().sizeHint().width(), self.maximumHeight())

    def take(self, view: View) -> None:
        """Show the log of this moment."""
        place = self.currentIndex().row()
        if self.isVisible() and self._model.rowCount() and self._model.shows(view):
            return
        marked = self._model.entries[place].id if 0 <= place < len(self._model.entries) else None
        self._model.take(view)
        if not self._wide or not self._model.entries:
            self._begin()
        elif place >= 0:
            ids = [e.id for e in self._model.entries]
            self._mark_place(ids.index(marked) if marked in ids else min(place, len(ids) - 1))

    def focusInEvent(self, event: Any) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid() and self._model.entries:
            self.setCurrentIndex(self._model.index(0))

    def keyboardSearch(self, search: str) -> None:
        """Letters are acts on this page."""

    def mark(self, entry: str | None) -> None:
        """Mark the line of this entry, and keep it in sight."""
        for place, each in enumerate(self._model.entries):
            if each.id == entry:
                self._mark_place(place)

    def _mark_place(self, place: int) -> None:
        self.setCurrentIndex(self._model.index(place))
        self.scrollTo(self.currentIndex())

    def _tell(self, signal: SignalInstance, *how: str) -> None:
        place = self.currentIndex().row()
        if 0 <= place < len(self._model.entries):
            entry = self._model.entries[place]
            if entry.id and not self._model.taken_back(entry):
                signal.emit(entry.id, *how)


class _LinePainter(QStyledItemDelegate):
    def __init__(self, theme: Theme, view: LogView) -> None:
        super().__init__(view)
        self._theme, self._view = theme, view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, self._theme.px(ROW))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        model, rect = self._view.model_of_log, QRect(option.rect)
        entry = model.entries[index.row()]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        if focused:
            painter.fillRect(rect, self._theme.colour("wash"))
        box = rect.adjusted(self._theme.px(MARGIN), 0, -self._theme.px(MARGIN), 0)
        self._words(painter, entry.at or "", box, "ink2")
        box.setLeft(box.left() + self._theme.px(56))
        self._sentence(painter, entry, box, newest=index.row() == 0)
        if focused:
            width = self._theme.px(RING)
            painter.setPen(QPen(self._theme.colour("accent"), width, j=Qt.PenJoinStyle.MiterJoin))
            painter.drawRect(QRectF(rect).adjusted(width / 2, width / 2, -width / 2, -width / 2))
        painter.restore()

    def _sentence(self, painter: QPainter, entry: ev.Entry, box: QRect, *, newest: bool) -> None:
        model = self._view.model_of_log
        words, who, taken_back = model.sentence(entry), model.who(entry), model.taken_back(entry)
        colour: Any = "ink" if newest and not taken_back else "ink2"
        if newest and who and words.startswith(who) and not taken_back:
            box = self._words(painter, who, box, colour, strong=True)
            words = words.removeprefix(who)
        box = self._words(painter, words, box, colour, struck=bool(taken_back))
        if taken_back:
            box.setLeft(box.left() + self._theme.px(8))
            self._words(painter, taken_back, box, "ink2")

    def _words(self, painter: QPainter, words: str, box: QRect, colour: Any, *, strong: bool = False,
               struck: bool = False) -> QRect:
        """Paint the words; what is left of the box after them."""
        font = self._theme.font("body", strong=strong)
        font.setStrikeOut(struck)
        painter.setFont(font)
        painter.setPen(self._theme.colour(colour))
        words = QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, max(0, box.width()))
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, words)
        return box.adjusted(QFontMetrics(font).horizontalAdvance(words), 0, 0, 0)
