"""What is left to arrange, like an auditor's list: what, by which paragraph, and where; Retur mends it, or jumps there."""

from __future__ import annotations

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, QRect, QRectF, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFontMetrics, QMouseEvent, QPainter, QPen, QResizeEvent
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem, QWidget

from app.domain.checking.remark import Remark
from app.translation import _
from ui import shapes
from ui.pages.minutes.plates import Plate, paint_plate, plate_width
from ui.pages.minutes.reading import Reading
from ui.pages.minutes.words import caption, mend_words, weight_shape
from ui.theme import Theme
from ui.theme.space import BAR, BUTTON, MARGIN, RING
from ui.widgets.actions import OWN, action

Index = QModelIndex | QPersistentModelIndex
SAYS = Qt.ItemDataRole.AccessibleTextRole
ELSEWHERE = ("Ctrl+F8", "Ctrl+F7")
"""The keys of the plates while the keys are in the text."""
FOLDED = int(Qt.TextFlag.TextWordWrap)


class RemarksModel(QAbstractListModel):
    """The remarks as Qt asks for them."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.remarks: tuple[Remark, ...] = ()
        self._reading: Reading | None = None

    def take(self, reading: Reading) -> None:
        """Show the remarks of this reading."""
        self.beginResetModel()
        self.remarks = reading.remarks
        self._reading = reading
        self.endResetModel()

    def caption(self, remark: Remark) -> str:
        """What is said under its sentence."""
        return caption(self._reading, remark) if self._reading is not None else ""

    def mending(self, remark: Remark) -> str:
        """What Retur does about it, in words."""
        return mend_words(self._reading, remark) if self._reading is not None else ""

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008  (Qt's own signature)
        return 0 if parent.isValid() else len(self.remarks)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role in {Qt.ItemDataRole.DisplayRole, SAYS}:
            remark = self.remarks[index.row()]
            return f"{remark.text} {self.caption(remark)} {self.mending(remark)}"
        return None


class RemarksView(QListView):
    """The list; `opened` carries the remark to jump to, `mended` the one to mend, `learnt` a word to be known."""

    opened = Signal(object)
    mended = Signal(object)
    learnt = Signal(str)

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
        self.mend_act = action(self, _("Ordna"), ("Return", "Enter"), self.mend, context=OWN)
        self.open_act = action(self, _("Gå dit"), "Space", self._open, context=OWN)
        self.learn_act = action(self, _("Lär ordet"), "L", self.learn, context=OWN)
        self.selectionModel().currentChanged.connect(lambda *_which: self._name_acts())

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

    def mend(self) -> None:
        """Mend the chosen one."""
        if self.remark is not None:
            self.mended.emit(self.remark)

    def learn(self) -> None:
        """Let the chosen word be known."""
        if self.remark is not None and self.remark.weight == "spelling":
            self.learnt.emit(self.remark.passage)

    def _name_acts(self) -> None:
        """A word can be taught, other remarks not."""
        self.learn_act.setEnabled(self.remark is not None and self.remark.weight == "spelling")

    def resizeEvent(self, event: QResizeEvent) -> None:
        """With less room, as under a banner, the chosen remark is still seen whole with what can be done about it."""
        super().resizeEvent(event)
        QTimer.singleShot(0, self, lambda: self.scrollTo(self.currentIndex()))

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        """A plate does what it says; elsewhere a row is jumped to."""
        super().mouseReleaseEvent(event)
        point = event.position().toPoint()
        index = self.indexAt(point)
        if event.button() != Qt.MouseButton.LeftButton or not index.isValid() or index.row() != self.currentIndex().row():
            return
        hit = next((plate for box, plate in self.plates(self.visualRect(index), self.known.remarks[index.row()])
                    if box.contains(point)), None)
        {"mend": self.mend, "learn": self.learn, None: self._open}[hit.act if hit else None]()

    def plates(self, rect: QRect, remark: Remark) -> list[tuple[QRect, Plate]]:
        """The plates of a row and where they stand, with the keys that do it from where one is."""
        px, chosen = self.theme.px, remark == self.remark
        keys = ("", "") if not chosen else (_("Retur"), "L") if self.hasFocus() else ELSEWHERE
        offered = [Plate("mend", self.known.mending(remark), keys[0], filled=chosen)]
        if remark.weight == "spelling":
            offered.append(Plate("learn", _("Lär ordet"), keys[1]))
        left, top, found = rect.x() + px(MARGIN + 34), rect.bottom() - px(12 + BUTTON), []
        for plate in offered:
            width = min(plate_width(self.theme, plate), rect.right() - px(MARGIN) - left)
            found.append((QRect(left, top, width, px(BUTTON)), plate))
            left += width + px(8)
        return found

    def _open(self) -> None:
        if self.remark is not None:
            self.opened.emit(self.remark)


class _Delegate(QStyledItemDelegate):
    """A shape, the sentence in as many lines as it needs, weight, paragraph and place, and plates with what can be done."""

    def __init__(self, theme: Theme, view: RemarksView) -> None:
        super().__init__(view)
        self._theme, self._view = theme, view

    def _room(self) -> int:
        return self._view.viewport().width() - self._theme.px(2 * MARGIN + 34)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        text = self._view.known.remarks[index.row()].text
        metrics = QFontMetrics(self._theme.font("body"))
        tall = metrics.boundingRect(QRect(0, 0, self._room(), 1000), FOLDED, text).height()
        return QSize(self._view.viewport().width(), tall + self._theme.line_height("caption") + self._theme.px(34 + BUTTON))

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
        said = QFontMetrics(theme.font("caption")).elidedText(self._view.known.caption(remark), Qt.TextElideMode.ElideRight,
                                                              words.width())
        painter.drawText(words, 0, said)
        for box, plate in self._view.plates(rect, remark):
            paint_plate(painter, theme, plate, box)
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
