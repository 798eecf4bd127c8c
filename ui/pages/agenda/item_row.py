"""One row of the agenda: its head, which has the keys and can be dragged, and under it the form when it is open."""

from __future__ import annotations

from PySide6.QtCore import QMimeData, QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QAccessible, QDrag, QFocusEvent, QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QApplication, QSizePolicy, QWidget

from app.domain.agenda import AgendaItem
from app.translation import _
from ui import icons, shapes
from ui.theme import Theme
from ui.theme.space import BAR, MARGIN, ROW
from ui.theme.tokens import ColourName
from ui.widgets.boxes import column_in
from ui.widgets.labels import surface
from ui.widgets.spoken import speak_as

MIME = "application/x-klubban-agenda-item"
NUMBER, LEVEL, TITLE, PAPERS, CLOCK = 56.0, 100.0, 156.0, 96.0, 60.0
"""Where the columns begin at the left, and how wide those at the right are, at 100 %."""


class RowHead(QWidget):
    """The head of a row. `stepped` asks for the row before (-1) or after (1)."""

    entered = Signal()
    stepped = Signal(int)
    pressed = Signal()

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._cells: dict[str, str] = {}
        self._tone: ColourName = "ink"
        self._open = False
        self._item = True
        self.drag_id = ""
        self._pressed_at: QPoint | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        speak_as(self, QAccessible.Role.ListItem)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def tell(self, title: str, *, number: str = "", level: str = "", papers: str = "", clock: str = "",
             item: bool = True, faint: bool = False) -> None:
        """Show these words; a row that is no item cannot be dragged and has the whole width. A title never written is `faint`."""
        late = self._cells.get("late", "")
        self._cells = {"title": title, "number": number, "level": level, "papers": papers, "clock": clock, "late": late}
        self._tone, self._item = "ink3" if faint else "ink" if number or level else "ink2", item
        said = (number, title, late, level, _("handlingar {marks}").format(marks=papers) if papers else "",
                _("klockan {clock}").format(clock=clock) if clock else "")
        self.setAccessibleName(", ".join(s for s in said if s))
        self.update()

    def mark_late(self, late: bool) -> None:
        """Say, from the next `tell` on, whether the item came after the notice."""
        self._cells["late"] = _("tillkommet") if late else ""

    def show_open(self, is_open: bool) -> None:
        """Show the row as open or closed."""
        self._open = is_open
        self.setAccessibleDescription(_("öppen") if is_open else "")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._theme.px(480), self._theme.px(ROW))

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.entered.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.modifiers() == Qt.KeyboardModifier.NoModifier and event.key() in {Qt.Key.Key_Up, Qt.Key.Key_Down}:
            self.stepped.emit(-1 if event.key() == Qt.Key.Key_Up else 1)
        else:
            super().keyPressEvent(event)

    # --- the mouse

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._pressed_at = event.position().toPoint()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._pressed_at is not None:
            self.pressed.emit()
        self._pressed_at = None

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._pressed_at is None or not self.drag_id:
            return
        if (event.position().toPoint() - self._pressed_at).manhattanLength() >= QApplication.startDragDistance():
            self._pressed_at = None
            self._drag()

    def _drag(self) -> None:
        data = QMimeData()
        data.setData(MIME, self.drag_id.encode())
        drag = QDrag(self)
        drag.setMimeData(data)
        drag.setPixmap(self.grab())
        drag.exec(Qt.DropAction.MoveAction)

    # --- painting

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, theme = QPainter(self), self._theme
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self._open or self.hasFocus():
            painter.fillRect(self.rect(), theme.colour("wash"))
            painter.fillRect(0, 0, theme.px(BAR), self.height(), theme.colour("accent"))
        if not self._open:
            painter.fillRect(0, self.height() - 1, self.width(), 1, theme.colour("line"))
        if self._item:
            side = theme.px(18)
            box = QRectF(theme.px(MARGIN - 4), (self.height() - side) / 2, side, side)
            icons.paint(painter, "grip-vertical", box, theme.tokens.ink3)
        self._paint_words(painter)
        if self.hasFocus():
            width = theme.px(2)
            painter.setPen(QPen(theme.colour("accent"), width, j=Qt.PenJoinStyle.MiterJoin))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(QRectF(self.rect()).adjusted(width / 2, width / 2, -width / 2, -width / 2))

    def _paint_words(self, painter: QPainter) -> None:
        px, width, margin = self._theme.px, self.width(), self._theme.px(MARGIN)
        right = width - margin
        self._words(painter, "number", px(NUMBER), px(LEVEL - NUMBER - 14), right=True)
        self._words(painter, "level", px(LEVEL), px(TITLE - LEVEL - 8), small=True)
        room = right - px(CLOCK + PAPERS + 16 if self._item else 0)
        if self._cells.get("late"):
            room -= self._paint_late(painter, room)
        self._words(painter, "title", px(TITLE), room - px(TITLE), tone=self._tone)
        self._words(painter, "papers", right - px(CLOCK + PAPERS), px(PAPERS))
        self._words(painter, "clock", right - px(CLOCK), px(CLOCK), right=True)

    def _paint_late(self, painter: QPainter, right: int) -> int:
        """A triangle and the word, at the end of the title's room; how much of it they take."""
        px, font = self._theme.px, self._theme.font("caption", strong=True)
        width = QFontMetrics(font).horizontalAdvance(self._cells["late"])
        painter.setFont(font)
        painter.setPen(self._theme.colour("warn"))
        painter.drawText(QRectF(right - width, 0, width, self.height()), Qt.AlignmentFlag.AlignVCenter, self._cells["late"])
        side = px(18)
        box = QRectF(right - width - side - px(4), (self.height() - side) / 2, side, side)
        shapes.paint(painter, "triangle", box, self._theme.tokens)
        return width + side + px(12)

    def _words(self, painter: QPainter, name: str, x: int, width: int, *, right: bool = False, small: bool = False,
               tone: ColourName = "ink2") -> None:
        text = self._cells.get(name, "")
        if not text or width <= 0:
            return
        font = self._theme.font("caption" if small else "body" if name != "title" else "list", strong=self._open)
        painter.setFont(font)
        painter.setPen(self._theme.colour("ink" if self._open and tone != "ink3" else tone))
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        elided = QFontMetrics(font).elidedText(text, Qt.TextElideMode.ElideRight, width)
        painter.drawText(QRectF(x, 0, width, self.height()), side | Qt.AlignmentFlag.AlignVCenter, elided)


class Row(QWidget):
    """A head and what opens under it."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        surface(self, "paper")
        self.head = RowHead(theme)
        self.body: QWidget | None = None
        self._column = column_in(self)
        self._column.addWidget(self.head)

    @property
    def is_open(self) -> bool:
        """Whether its form is shown."""
        return self.body is not None

    def open_with(self, body: QWidget) -> None:
        """Show the form under the head."""
        self.body = body
        self._column.addWidget(body)
        self.head.show_open(True)

    def close_body(self) -> None:
        """Put the form away."""
        if self.body is not None:
            self._column.removeWidget(self.body)
            self.body.deleteLater()
            self.body = None
        self.head.show_open(False)


class ItemRow(Row):
    """The row of an item."""

    def __init__(self, theme: Theme, item: AgendaItem, number: str, parent: QWidget | None = None) -> None:
        super().__init__(theme, parent)
        self.item = item
        self.head.drag_id = item.id
        self.take(item, number)

    def take(self, item: AgendaItem, number: str, *, late: bool = False) -> None:
        """Show the item as it is now, with the number under which it is printed; `late` is what came after the notice."""
        self.item = item
        marks = dict.fromkeys(p.mark for p in item.papers if p.mark)
        self.head.mark_late(late)
        self.head.tell(item.title or _("Ärende utan rubrik"), number=number, level=item.level or "",
                       papers=", ".join(marks), clock=item.clock or "", faint=not item.title)
