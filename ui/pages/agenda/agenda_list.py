"""The rows of an agenda in their order; a row can be dragged to another place."""

from __future__ import annotations

from collections.abc import Collection

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QAction, QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QScrollArea, QWidget

from app.domain.agenda import AgendaItem, printed_numbers
from ui.pages.agenda.item_row import MIME, ItemRow, Row
from ui.pages.agenda.paper_strips import files_in
from ui.theme import Theme
from ui.widgets.boxes import column_in
from ui.widgets.labels import surface


class AgendaList(QScrollArea):
    """`dropped` carries an item's id and the position it was dropped at; `pressed` a row that was clicked.

    `files_dropped` carries an item's id and the files that were dropped on it.
    """

    dropped = Signal(str, int)
    files_dropped = Signal(str, list)
    pressed = Signal(object)

    def __init__(self, theme: Theme, name: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.setWidgetResizable(True)
        self.setAccessibleName(name)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._inner = _Rows(self)
        self.setWidget(self._inner)
        self.top_row: Row | None = None
        self.rows: dict[str, ItemRow] = {}
        self.acts: list[QAction] = []

    def put_top(self, row: Row, acts: list[QAction]) -> None:
        """A row above the items, which is none of them."""
        self.top_row = row
        self._wire(row, acts)
        self._inner.column.insertWidget(0, row)

    def take(self, agenda: tuple[AgendaItem, ...], late: Collection[str] = ()) -> None:
        """Show these items; rows that were there stay, so that what is open stays open. `late` came after the notice."""
        for gone in set(self.rows) - {item.id for item in agenda}:
            self._forget(self.rows.pop(gone))
        numbers = printed_numbers(agenda)
        for item in agenda:
            if item.id not in self.rows:
                self.rows[item.id] = ItemRow(self.theme, item, numbers[item.id])
                self._wire(self.rows[item.id], self.acts)
            self.rows[item.id].take(item, numbers[item.id], late=item.id in late)
        self.rows = {item.id: self.rows[item.id] for item in agenda}
        self._order()

    def everyone(self) -> list[Row]:
        """All rows from the top."""
        return ([self.top_row] if self.top_row else []) + list(self.rows.values())

    def step(self, row: Row, by: int) -> None:
        """Go to the row before or after."""
        rows = self.everyone()
        place = rows.index(row) + by
        if 0 <= place < len(rows):
            self.go_to(rows[place])

    def go_to(self, row: Row) -> None:
        """Give the row the focus, in sight."""
        row.head.setFocus()
        self.ensureWidgetVisible(row.head, 0, self.theme.px(44))

    def show_whole(self, row: Row) -> None:
        """Scroll until the row is in sight with its form; its head, where there is no room for both."""
        self._inner.resize(self._inner.width(), max(self.viewport().height(), self._inner.minimumSizeHint().height()))
        self._inner.column.activate()
        top, bar = row.y(), self.verticalScrollBar()
        lowest = top + row.height() - self.viewport().height()
        bar.setValue(min(top, max(bar.value(), lowest)))

    def position_at(self, y: int) -> int:
        """The position among the items that a height in the list stands for."""
        middles = [row.mapTo(self._inner, QPoint(0, 0)).y() + row.height() / 2 for row in self.rows.values()]
        return sum(middle < y for middle in middles)

    def item_at(self, y: int) -> str | None:
        """The item whose row is at a height in the list."""
        for id, row in self.rows.items():
            top = row.mapTo(self._inner, QPoint(0, 0)).y()
            if top <= y < top + row.height():
                return id
        return None

    def _order(self) -> None:
        """Bring the widgets into the order of the items; a row that stands right is left alone."""
        column, first = self._inner.column, 1 if self.top_row else 0
        for place, row in enumerate(self.rows.values(), start=first):
            if column.indexOf(row) != place:
                column.removeWidget(row)
                column.insertWidget(place, row)
                row.show()  # at once, so that it can be given the focus
        before: QWidget | None = self.top_row.head if self.top_row else None
        for row in self.rows.values():
            if before is not None and not row.is_open:
                QWidget.setTabOrder(before, row.head)
            before = row.head

    def _wire(self, row: Row, acts: list[QAction]) -> None:
        row.head.addActions(acts)
        row.head.stepped.connect(lambda by: self.step(row, by))
        row.head.pressed.connect(lambda: self.pressed.emit(row))

    def _forget(self, row: Row) -> None:
        self._inner.column.removeWidget(row)
        row.deleteLater()


class _Rows(QWidget):
    def __init__(self, agenda: AgendaList) -> None:
        super().__init__()
        surface(self, "paper")
        self._list = agenda
        self._mark: int | None = None
        self.setAcceptDrops(True)
        self.column = column_in(self)
        self.column.addStretch(1)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasFormat(MIME) or event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        if event.mimeData().hasUrls():
            event.setAccepted(self._list.item_at(event.position().toPoint().y()) is not None)
            return
        self._mark = self._list.position_at(event.position().toPoint().y())
        event.acceptProposedAction()
        self.update()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._mark = None
        self.update()

    def dropEvent(self, event: QDropEvent) -> None:
        if event.mimeData().hasUrls():
            item = self._list.item_at(event.position().toPoint().y())
            if item is not None:
                self._list.files_dropped.emit(item, files_in(event.mimeData()))
            return
        id = bytes(event.mimeData().data(MIME).data()).decode()
        position = self._list.position_at(event.position().toPoint().y())
        self._mark = None
        self.update()
        if id in self._list.rows:
            was = list(self._list.rows).index(id)
            self._list.dropped.emit(id, position - 1 if position > was else position)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self._mark is None:
            return
        rows = list(self._list.rows.values())
        y = rows[self._mark].y() if self._mark < len(rows) else rows[-1].geometry().bottom() if rows else 0
        width = self._list.theme.px(2)
        QPainter(self).fillRect(0, max(0, y - width // 2), self.width(), width, self._list.theme.colour("accent"))
