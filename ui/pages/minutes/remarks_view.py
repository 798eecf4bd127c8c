"""What is left to arrange, like an auditor's list: what, by which paragraph, and where; Retur jumps there."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.domain.checking.remark import Remark
from app.translation import _
from ui import shapes
from ui.pages.minutes.reading import Reading
from ui.pages.minutes.words import weight_shape, weight_word
from ui.theme import Theme
from ui.theme.space import BAR, MARGIN, RING
from ui.widgets.actions import OWN, action

Index = QModelIndex | QPersistentModelIndex
SAYS = Qt.ItemDataRole.AccessibleTextRole
FOLDED = int(Qt.TextFlag.TextWordWrap)


class RemarksModel(QAbstractListModel):
    """The remarks as Qt asks for them."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.remarks: tuple[Remark, ...] = ()
        self.where: dict[Remark, str] = {}

    def take(self, reading: Reading) -> None:
        """Show the remarks of this reading."""
        self.beginResetModel()
        self.remarks = reading.remarks
        self.where = {r: reading.by_item[r.item].called for r in reading.remarks if r.item in reading.by_item}
        self.endResetModel()

    def caption(self, remark: Remark) -> str:
        """`Motsägelse · KL 5:67 · § 19`."""
        return " · ".join(w for w in (weight_word(remark.weight), remark.rule, self.where.get(remark, "")) if w)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  (Qt's own signature)
        return 0 if parent.isValid() else len(self.remarks)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role in {Qt.ItemDataRole.DisplayRole, SAYS}:
            remark = self.remarks[index.row()]
            return f"{remark.text} {self.caption(remark)}"
        return None


class RemarksView(QListView):
    """The list; `opened` carries the remark to jump to."""

    opened = Signal(object)

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.theme = theme
        self.known = RemarksModel(self)
        self.setModel(self.known)
        self.setItemDelegate(_Delegate(theme, self))
        self.setAccessibleName(_("Kvar att ordna"))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        action(self, _("rad"), (), lambda: None, plate="↑↓", context=OWN)
        self.open_act = action(self, _("Gå dit"), ("Return", "Enter"), self._open, context=OWN)
        self.clicked.connect(lambda _index: self._open())

    @property
    def remark(self) -> Remark | None:
        """The chosen remark."""
        row = self.currentIndex().row()
        return self.known.remarks[row] if 0 <= row < len(self.known.remarks) else None

    def take(self, reading: Reading) -> None:
        """Show the remarks; the chosen one stays chosen, else the one that came in its place."""
        remark, row = self.remark, self.currentIndex().row()
        self.known.take(reading)
        remarks = self.known.remarks
        if remark is not None and remarks:
            self.choose(remark if remark in remarks else remarks[min(row, len(remarks) - 1)])

    def choose(self, remark: Remark) -> None:
        """Choose this one."""
        self.setCurrentIndex(self.known.index(self.known.remarks.index(remark)))

    def step(self, by: int) -> Remark | None:
        """The next, round from the last to the first; None where nothing is left."""
        remarks = self.known.remarks
        if not remarks:
            return None
        row = self.currentIndex().row()
        self.choose(remarks[(row + by) % len(remarks) if row >= 0 else 0 if by > 0 else -1])
        return self.remark

    def _open(self) -> None:
        if self.remark is not None:
            self.opened.emit(self.remark)


class _Delegate(QStyledItemDelegate):
    """A shape, the sentence in as many lines as it needs, and under it weight, paragraph and place."""

    def __init__(self, theme: Theme, view: RemarksView) -> None:
        super().__init__(view)
        self._theme, self._view = theme, view

    def _room(self) -> int:
        return self._view.viewport().width() - self._theme.px(2 * MARGIN + 34)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        text = self._view.known.remarks[index.row()].text
        metrics = QFontMetrics(self._theme.font("body"))
        tall = metrics.boundingRect(QRect(0, 0, self._room(), 1000), FOLDED, text).height()
        return QSize(self._view.viewport().width(), tall + self._theme.line_height("caption") + self._theme.px(26))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect
        px, theme = self._theme.px, self._theme
        remark = self._view.known.remarks[index.row()]
        painter.save()
        self._paint_ground(painter, rect, chosen=index.row() == self._view.currentIndex().row())
        left, top = rect.x() + px(MARGIN), rect.y() + px(12)
        shapes.paint(painter, weight_shape(remark.weight), QRectF(left - px(2), top - px(2), px(24), px(24)), theme.tokens)
        words = QRect(left + px(34), top, self._room(), rect.height())
        painter.setFont(theme.font("body"))
        painter.setPen(theme.colour("ink"))
        drawn = painter.drawText(words, FOLDED, remark.text)
        words.setTop(drawn.bottom() + px(2))
        painter.setFont(theme.font("caption"))
        painter.setPen(theme.colour("warn" if remark.weight == "fault" else "ink2"))
        painter.drawText(words, 0, self._view.known.caption(remark))
        painter.restore()

    def _paint_ground(self, painter: QPainter, rect: QRect, *, chosen: bool) -> None:
        theme = self._theme
        if chosen:
            painter.fillRect(rect, theme.colour("wash"))
            painter.fillRect(rect.x(), rect.y(), theme.px(BAR), rect.height(), theme.colour("accent"))
        painter.fillRect(rect.x(), rect.bottom(), rect.width(), 1, theme.colour("line"))
        if chosen and self._view.hasFocus():
            width = theme.px(RING)
            painter.setPen(QPen(theme.colour("accent"), width, j=Qt.PenJoinStyle.MiterJoin))
            painter.drawRect(QRectF(rect).adjusted(width / 2, width / 2, -width / 2, -width / 2))
