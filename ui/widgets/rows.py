"""A list of tall rows in fixed columns: shape, words of one or two lines; one row is chosen, and the keys work there."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, cast

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QListView, QSizePolicy, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.translation import _
from ui import shapes
from ui.theme import Role, Theme
from ui.theme.space import BAR, MARGIN, RING, TALL_ROW
from ui.theme.tokens import ColourName
from ui.widgets.actions import OWN, action
from ui.widgets.ring import ring_while_empty
from ui.widgets.spoken import mark_what_is_chosen

Index = QModelIndex | QPersistentModelIndex
SAYS = Qt.ItemDataRole.AccessibleTextRole


@dataclass(frozen=True, slots=True)
class Words:
    """One line of a cell."""

    text: str
    role: Role = "body"
    tone: ColourName = "ink"
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands in one column of a row: a shape, or lines of words."""

    lines: tuple[Words, ...] = ()
    shape: shapes.Shape | None = None
    colour: ColourName | None = None


@dataclass(frozen=True, slots=True)
class Column:
    """A width in pixels at 100 %, or None for a share of what is left; figures stand to the right."""

    width: float | None = None
    right: bool = False


@dataclass(frozen=True, slots=True)
class Row:
    """A row: what it stands for, its cells, and the whole of it as a sentence for those who listen."""

    key: Any
    cells: tuple[Cell, ...]
    says: str


class RowsModel(QAbstractListModel):
    """The rows as Qt asks for them."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.rows: tuple[Row, ...] = ()

    def take(self, rows: Sequence[Row]) -> None:
        """Show these rows instead."""
        self.beginResetModel()
        self.rows = tuple(rows)
        self.endResetModel()

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  (Qt's own signature)
        return 0 if parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role in {Qt.ItemDataRole.DisplayRole, SAYS}:
            return self.rows[index.row()].says
        return None


class RowsView(QListView):
    """The list. Retur opens the chosen row; the chosen one stays chosen when the rows are read again."""

    opened = Signal(object)
    moved = Signal(object)

    def __init__(self, theme: Theme, name: str, columns: Sequence[Column], opens: str = "", height: float = TALL_ROW,
                 *, quiet: bool = False, parent: QWidget | None = None) -> None:
        """`opens` is what Retur does, in words, or nothing; `quiet`: the chosen row is shown only while the keys work here."""
        super().__init__(parent)
        self.theme = theme
        self._model = RowsModel(self)
        self.setModel(self._model)
        self.setItemDelegate(_RowDelegate(theme, tuple(columns), height, self, quiet=quiet))
        self.setAccessibleName(name)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setUniformItemSizes(True)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        action(self, _("rad"), (), lambda: None, plate="↑↓", context=OWN)
        if opens:
            self.open_act = action(self, opens, ("Return", "Enter"), self._open, context=OWN)
            self.doubleClicked.connect(lambda _index: self._open())
        self.selectionModel().currentChanged.connect(lambda *_which: self.moved.emit(self.key))
        mark_what_is_chosen(self)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        ring_while_empty(self, self.theme)

    def give_way(self) -> None:
        """Ask for no room of one's own: a form beside it is shown whole first, and the list has the rest."""
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Ignored)
        self.setMinimumHeight(self.theme.px(TALL_ROW))

    def by_whole_rows(self) -> None:
        """Never scroll so that the uppermost row is cut."""
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerItem)

    @property
    def key(self) -> Any:
        """What the chosen row stands for; None where none is."""
        index = self.currentIndex()
        return self._model.rows[index.row()].key if index.isValid() and index.row() < len(self._model.rows) else None

    @property
    def rows(self) -> tuple[Row, ...]:
        """The rows shown."""
        return self._model.rows

    def take(self, rows: Sequence[Row]) -> None:
        """Show these rows; the row that was chosen stays so, by its key, else the one in its place."""
        key, place = self.key, self.currentIndex().row()
        self._model.take(rows)
        if rows:
            self.choose(key if any(r.key == key for r in rows) else rows[min(max(place, 0), len(rows) - 1)].key)

    def choose(self, key: object) -> None:
        """Choose the row that stands for this."""
        for place, row in enumerate(self._model.rows):
            if row.key == key:
                self.setCurrentIndex(self._model.index(place))
                return

    def _open(self) -> None:
        if self.key is not None:
            self.opened.emit(self.key)

    def fit(self) -> None:
        """Be exactly as tall as the rows are."""
        row = self.itemDelegate().sizeHint(QStyleOptionViewItem(), QModelIndex()).height()
        self.setFixedHeight(max(1, len(self._model.rows)) * row + 2)


class _RowDelegate(QStyledItemDelegate):
    def __init__(self, theme: Theme, columns: tuple[Column, ...], height: float, view: QListView, *, quiet: bool) -> None:
        super().__init__(view)
        self._theme, self._columns, self._height, self._view, self._quiet = theme, columns, height, view, quiet

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, self._theme.px(self._height))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect = _rect(option)
        painter.save()
        focused = self._view.hasFocus()
        chosen = index.row() == self._view.currentIndex().row() and (focused or not self._quiet)
        self._paint_ground(painter, rect, chosen=chosen, focused=focused)
        row = cast(RowsModel, index.model()).rows[index.row()]
        for cell, box in zip(row.cells, self._boxes(rect), strict=False):
            self._paint_cell(painter, cell, *box)
        painter.restore()

    def _paint_ground(self, painter: QPainter, rect: QRect, *, chosen: bool, focused: bool) -> None:
        theme = self._theme
        if chosen:
            painter.fillRect(rect, theme.colour("wash"))
            painter.fillRect(rect.x(), rect.y(), theme.px(BAR), rect.height(), theme.colour("accent"))
        painter.fillRect(rect.x(), rect.bottom(), rect.width(), 1, theme.colour("line"))
        if chosen and focused:
            width = theme.px(RING)
            painter.setPen(QPen(theme.colour("accent"), width, j=Qt.PenJoinStyle.MiterJoin))
            painter.drawRect(QRectF(rect).adjusted(width / 2, width / 2, -width / 2, -width / 2))

    def _boxes(self, rect: QRect) -> list[tuple[QRect, bool]]:
        px, gap = self._theme.px, self._theme.px(16)
        fixed = sum(px(c.width) for c in self._columns if c.width is not None)
        shares = sum(1 for c in self._columns if c.width is None) or 1
        free = rect.width() - 2 * px(MARGIN) - fixed - gap * (len(self._columns) - 1)
        boxes, x = [], rect.x() + px(MARGIN)
        for column in self._columns:
            width = px(column.width) if column.width is not None else max(px(80), free // shares)
            boxes.append((QRect(x, rect.y(), width, rect.height()), column.right))
            x += width + gap
        return boxes

    def _paint_cell(self, painter: QPainter, cell: Cell, box: QRect, right: bool) -> None:
        x = box.x()
        if cell.shape:
            side = self._theme.px(24)
            shapes.paint(painter, cell.shape, QRectF(x, box.center().y() - side / 2, side, side), self._theme.tokens, cell.colour)
            x += side + self._theme.px(6)
        height = sum(self._theme.line_height(w.role) for w in cell.lines)
        y = box.center().y() - height // 2
        for words in cell.lines:
            line_height = self._theme.line_height(words.role)
            self._paint_words(painter, words, QRect(x, y, box.right() - x, line_height), right)
            y += line_height

    def _paint_words(self, painter: QPainter, words: Words, box: QRect, right: bool) -> None:
        font = self._theme.font(words.role, strong=words.strong)
        painter.setFont(font)
        painter.setPen(self._theme.colour(words.tone))
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        text = QFontMetrics(font).elidedText(words.text, Qt.TextElideMode.ElideRight, box.width())
        painter.drawText(box, side | Qt.AlignmentFlag.AlignVCenter, text)


def _rect(option: QStyleOptionViewItem) -> QRect:
    rect: QRect = option.rect
    return rect
