"""The seats: a list in which the keys work, one row a person; what an act changes is painted again, nothing else."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractListModel, QEvent, QModelIndex, QPersistentModelIndex, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QListView, QToolTip, QWidget

from app.translation import _
from ui.pages.meeting_day.seat_measures import Measures, measures
from ui.pages.meeting_day.seat_painter import SeatPainter
from ui.pages.meeting_day.seat_rows import SeatRow
from ui.theme import Theme
from ui.widgets.spoken import mark_what_is_chosen

Index = QModelIndex | QPersistentModelIndex
SAYS = Qt.ItemDataRole.AccessibleTextRole


class SeatsModel(QAbstractListModel):
    """The rows as Qt asks for them."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows: tuple[SeatRow, ...] = ()

    def take(self, rows: tuple[SeatRow, ...]) -> bool:
        """Show these rows; whether they are the same people in the same order, so that only changed rows are told."""
        old = self.rows
        same = [r.key for r in old] == [r.key for r in rows]
        if not same:
            self.beginResetModel()
        self.rows = rows
        if not same:
            self.endResetModel()
            return False
        for place, (before, after) in enumerate(zip(old, rows, strict=True)):
            if before != after:
                self.dataChanged.emit(self.index(place), self.index(place))
        return True

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  (Qt's own signature)
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        return self.rows[index.row()].says if role in {Qt.ItemDataRole.DisplayRole, SAYS} else None

    def flags(self, index: Index) -> Qt.ItemFlag:
        if index.isValid() and self.rows[index.row()].heading:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable


class SeatsView(QListView):
    """`pressed_act` names an act of the page that the mouse has found in the row of the marked person."""

    pressed_act = Signal(str)
    marked = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._model = SeatsModel(self)
        self.measures: Measures = measures(theme, (), 0)
        self.painter = SeatPainter(theme, self, self)
        self.hovered, self.returns = -1, False
        self.setModel(self._model)
        self.setItemDelegate(self.painter)
        self.setAccessibleName(_("Platser och närvarande"))
        self.setMouseTracking(True)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.selectionModel().currentChanged.connect(lambda *_which: self._moved())
        mark_what_is_chosen(self)

    # --- the marked person

    @property
    def rows(self) -> tuple[SeatRow, ...]:
        """The rows shown."""
        return self._model.rows

    @property
    def row(self) -> SeatRow | None:
        """The marked row."""
        place = self.currentIndex().row()
        return self.rows[place] if 0 <= place < len(self.rows) else None

    @property
    def person(self) -> str | None:
        """The marked person."""
        return self.row.person if self.row else None

    def mark(self, key: str | None) -> None:
        """Mark the row of this key, and keep it in sight."""
        for place, row in enumerate(self.rows):
            if row.key == key and not row.heading:
                self.setCurrentIndex(self._model.index(place))
                self._keep_in_sight()
                return

    def take(self, rows: tuple[SeatRow, ...]) -> None:
        """Show these rows; whoever was marked stays so, wherever their row has gone: the next key is never somebody else's."""
        key, place = self.row.key if self.row else None, self.currentIndex().row()
        heights = [self.measures.height(r) for r in self.rows]
        self.measures = measures(self.theme, rows, self.viewport().height())
        same = self._model.take(rows)
        if not same or heights != [self.measures.height(r) for r in rows]:
            self.scheduleDelayedItemsLayout()
        if not same and rows:
            keys = [r.key for r in rows]
            self.mark(key if key in keys else self._near(place))

    def _near(self, place: int) -> str | None:
        people = [n for n, r in enumerate(self.rows) if not r.heading]
        return self.rows[min(people, key=lambda n: abs(n - max(place, 0)))].key if people else None

    def let_return_mend(self, mends: bool) -> None:
        """Show on the marked row whether Retur does what is offered there."""
        if mends != self.returns:
            self.returns = mends
            self.viewport().update()

    def find_by(self, letters: str) -> bool:
        """Mark the first person one of whose names begins with these letters, else the first with them within a name; whether
        there is one."""
        wanted = letters.casefold().strip()
        people = [(row.key, row.name.casefold()) for row in self.rows if wanted and not row.heading]
        begins = [key for key, name in people if any(part.startswith(wanted) for part in (name, *name.split()))]
        found = begins or [key for key, name in people if wanted in name]
        self.mark(next(iter(found), None))
        return bool(found)

    def _moved(self) -> None:
        self._keep_in_sight()
        self.marked.emit()

    def _keep_in_sight(self) -> None:
        """Where the list must scroll the marked row is kept in its middle."""
        if self.verticalScrollBar().maximum() > 0:
            self.scrollTo(self.currentIndex(), QListView.ScrollHint.PositionAtCenter)

    def keyboardSearch(self, search: str) -> None:
        """Letters are acts here; a person is found with `/`."""

    # --- the mouse

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        place = self.indexAt(event.position().toPoint()).row()
        if place != self.hovered:
            self.hovered = place
            self.viewport().update()
        over = self._button_at(event.position().toPoint()) is not None
        self.viewport().setCursor(Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor)
        super().mouseMoveEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self.hovered = -1
        self.viewport().update()
        super().leaveEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        found = self._button_at(point) if event.button() == Qt.MouseButton.LeftButton else None
        if found is None:
            super().mousePressEvent(event)
            return
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        self.setCurrentIndex(self.indexAt(point))
        self.pressed_act.emit(found)

    def _button_at(self, point: QPoint) -> str | None:
        index = self.indexAt(point)
        if not index.isValid():
            return None
        boxes = self.painter.row_buttons.boxes(self.rows[index.row()], self.visualRect(index), index.row())
        return next((name for name, box, _words in boxes if box.contains(point)), None)

    def viewportEvent(self, event: QEvent) -> bool:
        """A button in a row tells its key, as every other button does."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            found = self._button_at(event.pos())
            QToolTip.showText(event.globalPos(), self.painter.row_buttons.tip(found) if found else "", self)
            return True
        return super().viewportEvent(event)

    # --- the measures

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.measures = measures(self.theme, self.rows, self.viewport().height())
        self.scheduleDelayedItemsLayout()

    def minimumSizeHint(self) -> QSize:
        return QSize(self.theme.px(360), self.theme.px(120))
