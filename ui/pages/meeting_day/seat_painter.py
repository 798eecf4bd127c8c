"""How a row of the seats is painted: shape, name, role, clock, answer, and under it what a rule objects to."""

from __future__ import annotations

from PySide6.QtCore import QModelIndex, QObject, QPersistentModelIndex, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from app.translation import _
from ui import shapes
from ui.pages.meeting_day.plates import paint_answer
from ui.pages.meeting_day.seat_buttons import LEFT, OFFER, SeatButtons, Shown
from ui.pages.meeting_day.seat_rows import SeatRow, plate_word
from ui.theme import Theme
from ui.theme.space import BAR, MARGIN, RING
from ui.theme.tokens import ColourName
from ui.theme.type_scale import SIZES

Index = QModelIndex | QPersistentModelIndex
RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
NARROW_PLATE = 52
"""The width of an answer where the name needs the room."""
SPEAK_FOR_THEMSELVES: tuple[shapes.Shape, ...] = ("disc", "ringed_disc")
"""Who serves is not told so in words where a seat has one line."""


class SeatPainter(QStyledItemDelegate):
    """Reads the rows of its view."""

    def __init__(self, theme: Theme, view: Shown, parent: QObject) -> None:
        super().__init__(parent)
        self._theme, self._view = theme, view
        self.row_buttons = SeatButtons(theme, view)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(200, self._view.measures.height(self._view.rows[index.row()]))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = self._view.rows[index.row()]
        rect: QRect = option.rect
        bare, remark, why = self._view.measures.parts(row, rect)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if row.heading:
            self._heading(painter, row, bare)
        else:
            self._ground(painter, row, bare, index.row())
            self._person(painter, row, bare, index.row())
            if row.remark:
                self._remark(painter, row, remark, index.row())
            if row.why:
                self._why(painter, row, why)
            self._line_below(painter, row, rect)
            self.row_buttons.paint(painter, row, rect, index.row())
            self._ring(painter, option, bare, index.row())
        painter.restore()

    def _heading(self, painter: QPainter, row: SeatRow, box: QRect) -> None:
        box = box.adjusted(self._theme.px(MARGIN), 0, 0, -self._theme.px(6))
        self._words(painter, row.name, box, self._theme.font("caption"), "ink3", Qt.AlignmentFlag.AlignBottom)

    def _ground(self, painter: QPainter, row: SeatRow, box: QRect, place: int) -> None:
        if place == self._view.currentIndex().row():
            painter.fillRect(box, self._theme.colour("wash"))
            painter.fillRect(box.x(), box.y(), self._theme.px(BAR), box.height(), self._theme.colour("accent"))

    def _line_below(self, painter: QPainter, row: SeatRow, rect: QRect) -> None:
        if self._view.measures.roomy or row.group == "seat":
            painter.fillRect(rect.x(), rect.bottom(), rect.width(), 1, self._theme.colour("line"))

    def _ring(self, painter: QPainter, option: QStyleOptionViewItem, box: QRect, place: int) -> None:
        focused = bool(option.state & QStyle.StateFlag.State_HasFocus)
        if focused and place == self._view.currentIndex().row():
            width = self._theme.px(RING)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(self._theme.colour("accent"), width, j=Qt.PenJoinStyle.MiterJoin))
            painter.drawRect(QRectF(box).adjusted(width / 2, width / 2, -width / 2, -width / 2))

    def _person(self, painter: QPainter, row: SeatRow, box: QRect, place: int) -> None:
        two_lines = self._view.measures.two_lines(row)
        side = self._theme.px(36 if two_lines and row.group == "seat" else 24)
        middle = box.x() + self._theme.px(42 if two_lines else 36)
        where = QRectF(middle - side / 2, box.center().y() - side / 2 + 1, side, side)
        shapes.paint(painter, row.shape, where, self._theme.tokens)
        if row.on_line:
            shapes.paint(painter, "line_below", where, self._theme.tokens)
        self._tall(painter, row, box, place) if two_lines else self._flat(painter, row, box, place)

    def _tall(self, painter: QPainter, row: SeatRow, box: QRect, place: int) -> None:
        """Two lines: the name over the role; how they stand over since when, at the right."""
        px, size = self._theme.px, self._view.measures.name(row)
        second = self._theme.font("list" if row.group == "seat" else "body")
        height, below = round(size * 1.2), QFontMetrics(second).height()
        top = box.center().y() - (height + below) // 2 - px(1)
        left, right = box.x() + px(80), self._free_right(row, box, place)
        word_width = 0 if self._crowded(row, box, right - left, size) else self._standing(
            painter, row, box, right, top, height, below) + px(16)
        room = right - word_width - left
        self._name(painter, row, QRect(left, top, room, height), size)
        role = row.role if row.group == "seat" else ", ".join(p for p in (row.role, row.word) if p)
        if word_width > px(16) and not row.plate:  # since when is shorter than how they stand
            room = right - QFontMetrics(self._theme.font("body")).horizontalAdvance(self._since(row)) - px(20) - left
        self._words(painter, role, QRect(left, top + height, room, below), second, "ink2", LEFT)

    def _crowded(self, row: SeatRow, box: QRect, room: int, size: int) -> bool:
        """Whether buttons leave too little room for the name beside how they stand, which the shape tells too."""
        wide = QFontMetrics(self._theme.sized(size, strong=True)).horizontalAdvance(f"{row.name} {row.party}")
        return room < box.width() - self._theme.px(160) and room < wide + self._theme.px(180)

    def _standing(self, painter: QPainter, row: SeatRow, box: QRect, right: int, top: int, height: int, below: int) -> int:
        """The words at the right of a seat's row; their width."""
        if row.group != "seat":
            return 0
        if row.plate:
            return self._answer(painter, row, box, right) if right >= box.right() - self._theme.px(MARGIN) else 0
        font = self._theme.font("figure", strong=not row.quiet)
        since = self._since(row)
        small = QFontMetrics(self._theme.font("body")).horizontalAdvance(since)
        width = max(QFontMetrics(font).horizontalAdvance(row.word), small) + self._theme.px(4)  # advances are rounded down
        colour: ColourName = "warn" if row.warns else "ink2" if row.quiet else "ink"
        self._words(painter, row.word, QRect(right - width, top, width, height), font, colour, RIGHT)
        self._words(painter, since, QRect(right - width, top + height, width, below), self._theme.font("body"), "ink2", RIGHT)
        return width

    def _since(self, row: SeatRow) -> str:
        if not row.clock:
            return ""
        if row.shape == "struck_ring":
            return _("har lämnat rummet {clock}").format(clock=row.clock)
        return row.clock if row.shape == "arrow_out" else _("sedan {clock}").format(clock=row.clock)

    def _flat(self, painter: QPainter, row: SeatRow, box: QRect, place: int) -> None:
        """One line: name, role, clock and answer, each in its own column."""
        px, seat = self._theme.px, row.group == "seat"
        left, right = box.x() + px(60), self._free_right(row, box, place)
        free = right >= box.right() - px(20)
        clock_x = min(box.x() + round(box.width() * 0.745), right - px(84 + 54)) if free else right
        name_end = left + px(24) + QFontMetrics(self._theme.sized(self._view.measures.name(row), strong=True)).horizontalAdvance(
            f"{row.name} {row.party}")
        answered = free and row.plate is not None and not (row.plate == "waiting" and name_end > right - px(NARROW_PLATE + 8))
        if free and name_end > clock_x:  # the name first, then the answer: how they stand is told by the shape too
            free, clock_x = False, right - px(NARROW_PLATE + 8) if answered else right
        role_x, clock_x = self._columns(row, box, right, name_end, clock_x) if free and seat else (clock_x, clock_x)
        end = self._name(painter, row, QRect(left, box.y(), role_x - left - px(12), box.height()), self._view.measures.name(row))
        body = self._theme.font("body")
        role = row.role if seat else ", ".join(p for p in (row.role, row.word) if p)
        start = role_x if free and seat else end + px(10)
        self._words(painter, role, QRect(start, box.y(), clock_x - start - px(8), box.height()), body, "ink2", LEFT)
        if free:
            self._words(painter, row.clock, QRect(clock_x, box.y(), px(48), box.height()), body, "ink2", LEFT)
            if seat:
                self._last_column(painter, row, box, right)
        elif answered:
            self._answer(painter, row, box, right, NARROW_PLATE)

    def _columns(self, row: SeatRow, box: QRect, right: int, name_end: int, clock_x: int) -> tuple[int, int]:
        """Where the role and the clock of a seat begin: in their columns, unless the role needs the room that is free beside."""
        px = self._theme.px
        needed = QFontMetrics(self._theme.font("body")).horizontalAdvance(row.role) + px(8) + 1
        if name_end + needed > clock_x and not row.plate and row.shape in SPEAK_FOR_THEMSELVES:
            clock_x = right - px(48)
        column = min(box.x() + round(box.width() * 0.49), clock_x - needed)
        return max(column, min(name_end, clock_x)), clock_x

    def _last_column(self, painter: QPainter, row: SeatRow, box: QRect, right: int) -> None:
        if row.plate:
            self._answer(painter, row, box, right)
        elif row.shape not in SPEAK_FOR_THEMSELVES:
            words = QRect(right - self._theme.px(150), box.y(), self._theme.px(150), box.height())
            colour: ColourName = "warn" if row.warns else "ink2"
            self._words(painter, row.word, words, self._theme.font("body", strong=row.warns), colour, RIGHT)

    def _free_right(self, row: SeatRow, box: QRect, place: int) -> int:
        """Where words must end: before the row's buttons."""
        acts = [b.x() for name, b, _words in self.row_buttons.boxes(row, box, place) if name != OFFER]
        margin = MARGIN if self._view.measures.two_lines(row) else 16
        return min(acts) - self._theme.px(12) if acts else box.right() - self._theme.px(margin)

    def _answer(self, painter: QPainter, row: SeatRow, box: QRect, right: int, wide: int = 84) -> int:
        width, height = self._theme.px(wide), self._theme.px(28)
        plate = QRectF(right - width, box.center().y() - height / 2 + 1, width, height)
        paint_answer(painter, self._theme, row.plate or "waiting", plate_word(row.plate or "waiting"), plate)
        return width

    def _name(self, painter: QPainter, row: SeatRow, box: QRect, size: int) -> int:
        """The name and the party after it, set smaller rather than elided; where it ends."""
        party = f" {row.party}" if row.party else ""
        size = self._fitting(row, party, box.width(), size)
        strong, plain = self._theme.sized(size, strong=not (row.quiet and row.group == "seat")), self._theme.sized(size)
        party_width = QFontMetrics(plain).horizontalAdvance(party)
        name = QFontMetrics(strong).elidedText(row.name, Qt.TextElideMode.ElideRight, max(0, box.width() - party_width))
        colour: ColourName = "ink2" if row.quiet and row.group == "seat" else "ink"
        self._words(painter, name, box, strong, colour, LEFT)
        end = box.x() + QFontMetrics(strong).horizontalAdvance(name)
        self._words(painter, party, QRect(end, box.y(), party_width + 1, box.height()), plain, "ink2", LEFT)
        return end + party_width

    def _fitting(self, row: SeatRow, party: str, width: int, size: int) -> int:
        """The largest size, not below that of a seat among many, in which name and party have room."""
        least = min(size, self._theme.px(SIZES["seat"][0]))
        wide = QFontMetrics(self._theme.sized(size, strong=True)).horizontalAdvance(row.name + party)
        return size if wide <= width else max(least, size * max(0, width) // max(1, wide))

    def _remark(self, painter: QPainter, row: SeatRow, box: QRect, place: int) -> None:
        if row.remark is None:
            return
        px, theme = self._theme.px, self._theme
        painter.fillRect(box, theme.colour("warnwash"))
        painter.fillRect(box.x(), box.y(), px(4), box.height(), theme.colour("warn"))
        left = box.x() + px(28 if self._view.measures.two_lines(row) else 24)
        shapes.paint(painter, "triangle", QRectF(left, box.center().y() - px(12), px(24), px(24)), theme.tokens)
        left += px(32)
        offer = self.row_buttons.offer_box(row, box, place)
        right = offer[0][1].x() - px(12) if offer else box.right() - px(MARGIN)
        strong = theme.font("list" if self._view.measures.two_lines(row) else "body", strong=True)
        cause = QFontMetrics(strong).elidedText(row.remark.cause, Qt.TextElideMode.ElideRight, right - left)
        width = QFontMetrics(strong).horizontalAdvance(cause)
        self._words(painter, cause, QRect(left, box.y(), width + 1, box.height()), strong, "ink", LEFT)
        effect = QRect(left + width + px(8), box.y(), max(0, right - left - width - px(8)), box.height())
        self._words(painter, row.remark.effect, effect, theme.font("body"), "ink", LEFT)

    def _why(self, painter: QPainter, row: SeatRow, box: QRect) -> None:
        painter.fillRect(box, self._theme.colour("ground"))
        left = self._theme.px(80 if self._view.measures.two_lines(row) else 60)
        inside = box.adjusted(left, 0, -self._theme.px(MARGIN), 0)
        painter.setFont(self._theme.font("body"))
        painter.setPen(self._theme.colour("ink"))
        painter.drawText(inside, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap, row.why)

    def _words(self, painter: QPainter, words: str, box: QRect, font: QFont, colour: ColourName, flags: Qt.AlignmentFlag) -> None:
        if words and box.width() > self._theme.px(12):
            painter.setFont(font)
            painter.setPen(self._theme.colour(colour))
            painter.drawText(box, flags, QFontMetrics(font).elidedText(words, Qt.TextElideMode.ElideRight, box.width()))
