"""The agenda beside the seats: what is done, what is up now, and what is still to come with its number foreseen."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal

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
from PySide6.QtGui import QFontMetrics, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.domain.agenda import AgendaItem
from app.domain.meeting import order
from app.domain.meeting.procedure import on_the_matter
from app.translation import _
from ui import shapes
from ui.pages.meeting_day.day import View
from ui.theme import Theme
from ui.theme.space import BAR, RING
from ui.widgets.actions import OWN, action
from ui.widgets.spoken import mark_what_is_chosen

Index = QModelIndex | QPersistentModelIndex
SAYS = Qt.ItemDataRole.AccessibleTextRole
Where = Literal["done", "now", "undecided", "to_come"]


@dataclass(frozen=True, slots=True, kw_only=True)
class ItemRow:
    """An item as the list shows it; `below` stands under the one that is up."""

    item: AgendaItem
    where: Where
    number: str = ""
    below: str = ""

    @property
    def says(self) -> str:
        """The row as a sentence."""
        words = {"done": _("behandlat"), "now": _("uppe nu"), "undecided": _("utan beslut"), "to_come": _("återstår")}[self.where]
        return ", ".join(p for p in (self.number, self.item.title, self.below, words) if p)


def item_rows(view: View) -> tuple[ItemRow, ...]:
    """The rows of the list."""
    numbers, history = order.paragraphs_foreseen(view.history), view.history
    return tuple(
        ItemRow(item=item, number=f"§ {numbers[item.id]}" if item.id in numbers else "",
                where=_where(view, item),
                below=_below(view, item) if item.id == history.now.item else "")
        for item in order.agenda_of(history)
    )


def _where(view: View, item: AgendaItem) -> Where:
    if item.id == view.history.now.item:
        return "now"
    if item.id in view.undecided:
        return "undecided"
    return "done" if item.id in view.history.by_item else "to_come"


def _below(view: View, item: AgendaItem) -> str:
    number = _("Ärende {n}").format(n=item.number) if item.number else kind_word(item)
    if view.history.now.adjourned:
        state = _("ajournerat")
    elif view.poll:
        state = _("votering pågår")
    elif view.handling and on_the_matter(view.handling):
        state = _("beslutat")
    else:
        state = ""
    return " · ".join(p for p in (number, state) if p)


def kind_word(item: AgendaItem) -> str:
    """What kind of item it is."""
    return {
        "formality": _("Formalia"), "decision": _("Beslut"), "information": _("Information"), "messages": _("Meddelanden"),
        "delegation": _("Delegationsbeslut"), "election": _("Val"), "other": _("Övrigt"),
    }[item.kind]


class ItemsModel(QAbstractListModel):
    """The rows as Qt asks for them."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows: tuple[ItemRow, ...] = ()

    def take(self, rows: tuple[ItemRow, ...]) -> None:
        """Show these rows instead."""
        self.beginResetModel()
        self.rows = rows
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  (Qt's own signature)
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        return self.rows[index.row()].says if role in {Qt.ItemDataRole.DisplayRole, SAYS} else None


class AgendaView(QListView):
    """`chosen` carries the id of the item to be taken up, `struck` of the one to be struck from the list."""

    chosen = Signal(str)
    struck = Signal(str)

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._model = ItemsModel(self)
        self.setModel(self._model)
        self.setItemDelegate(_ItemPainter(theme, self))
        self.setAccessibleName(_("Föredragningslista"))
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        action(self, _("Ärende"), (), lambda: None, plate="↑↓", context=OWN)
        action(self, _("Ta upp"), ("Return", "Enter", "Ctrl+Return"), lambda: self._tell(self.chosen), context=OWN)
        action(self, _("Stryk från listan"), "Del", lambda: self._tell(self.struck), context=OWN)
        self.doubleClicked.connect(lambda _index: self._tell(self.chosen))
        mark_what_is_chosen(self)

    @property
    def rows(self) -> tuple[ItemRow, ...]:
        """The rows shown."""
        return self._model.rows

    def take(self, rows: tuple[ItemRow, ...]) -> None:
        """Show these rows; the one that is up is in sight."""
        if rows == self._model.rows:
            return
        up = next((r.item.id for r in self._model.rows if r.where == "now"), None)
        self._model.take(rows)
        for place, row in enumerate(rows):
            if row.where == "now" and (row.item.id != up or not self.currentIndex().isValid()):
                self.setCurrentIndex(self._model.index(place))
                self.scrollTo(self._model.index(min(place + 2, len(rows) - 1)))
                self.scrollTo(self._model.index(place))

    def keyboardSearch(self, search: str) -> None:
        """Letters are acts on this page."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()

    def _tell(self, signal: SignalInstance) -> None:
        place = self.currentIndex().row()
        if 0 <= place < len(self.rows):
            signal.emit(self.rows[place].item.id)


class _ItemPainter(QStyledItemDelegate):
    def __init__(self, theme: Theme, view: AgendaView) -> None:
        super().__init__(view)
        self._theme, self._view = theme, view

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        row = self._view.rows[index.row()]
        return QSize(200, self._now_height(row) if row.where == "now" else self._quiet_height(row))

    def _now_height(self, row: ItemRow) -> int:
        px, theme = self._theme.px, self._theme
        number = px(38) if row.number else 0
        lines = self._height(row.item.title, theme.font("list", strong=True), px(20), px(16))
        return px(12) + number + lines + (px(20) if row.below else 0) + px(12)

    def _quiet_height(self, row: ItemRow) -> int:
        px = self._theme.px
        line = QFontMetrics(self._theme.font("body")).lineSpacing()
        return max(px(30), min(2 * line, self._height(row.item.title, self._theme.font("body"), px(90), px(12))) + px(10))

    def _height(self, text: str, font: Any, left: int, right: int) -> int:
        width = self._view.viewport().width() - left - right
        return QFontMetrics(font).boundingRect(QRect(0, 0, max(40, width), 10_000), Qt.TextFlag.TextWordWrap, text).height()

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = self._view.rows[index.row()]
        rect: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._now(painter, row, rect) if row.where == "now" else self._quiet(painter, row, rect)
        if option.state & QStyle.StateFlag.State_HasFocus:
            width = self._theme.px(RING)
            painter.setPen(QPen(self._theme.colour("accent"), width, j=Qt.PenJoinStyle.MiterJoin))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(rect).adjusted(width / 2, width / 2, -width / 2, -width / 2))
        painter.restore()

    def _now(self, painter: QPainter, row: ItemRow, rect: QRect) -> None:
        px, theme = self._theme.px, self._theme
        painter.fillRect(rect, theme.colour("wash"))
        painter.fillRect(rect.x(), rect.y(), px(BAR), rect.height(), theme.colour("accent"))
        box = rect.adjusted(px(20), px(12), -px(16), -px(12))
        if row.number:
            painter.setFont(theme.font("paragraph", strong=True))
            painter.setPen(theme.colour("accent"))
            painter.drawText(QRect(box.x(), box.y() - px(4), box.width(), px(38)), Qt.AlignmentFlag.AlignVCenter, row.number)
            box.setTop(box.top() + px(38))
        if row.below:
            painter.setFont(theme.font("caption"))
            painter.setPen(theme.colour("ink2"))
            painter.drawText(box, Qt.AlignmentFlag.AlignBottom, row.below)
            box.setBottom(box.bottom() - px(20))
        painter.setFont(theme.font("list", strong=True))
        painter.setPen(theme.colour("ink"))
        painter.drawText(box, Qt.TextFlag.TextWordWrap, row.item.title)

    def _quiet(self, painter: QPainter, row: ItemRow, rect: QRect) -> None:
        px, theme = self._theme.px, self._theme
        top = rect.y() + px(5)
        if row.where in ("done", "undecided"):
            shape: shapes.Shape = "tick" if row.where == "done" else "dashed_ring"
            shapes.paint(painter, shape, QRectF(rect.x() + px(14), top, px(20), px(20)), theme.tokens)
        painter.setFont(theme.font("body"))
        painter.setPen(theme.colour("ink3" if row.where == "done" or row.number else "ink2"))
        painter.drawText(QRect(rect.x() + px(40), top, px(50), px(20)), Qt.AlignmentFlag.AlignVCenter, row.number)
        painter.setPen(theme.colour("ink3" if row.where == "done" else "ink2"))
        box = rect.adjusted(px(90), px(5), -px(12), -px(5))
        painter.drawText(box, Qt.TextFlag.TextWordWrap, self._in_two_lines(row.item.title, box.width()))

    def _in_two_lines(self, title: str, width: int) -> str:
        """The title, its last words left out where it would take a third line."""
        metrics, words, shown = QFontMetrics(self._theme.font("body")), title.split(" "), title
        room, wrapped = QRect(0, 0, width, 10_000), Qt.TextFlag.TextWordWrap
        while len(words) > 1 and metrics.boundingRect(room, wrapped, shown).height() > 2.5 * metrics.lineSpacing():
            words.pop()
            shown = " ".join(words) + " …"
        return shown


