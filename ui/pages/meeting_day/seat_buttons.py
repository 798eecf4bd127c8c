"""The buttons in a row of the seats: which there are, where they stand and how they are painted."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Protocol

from PySide6.QtCore import QModelIndex, QRect, QRectF, Qt
from PySide6.QtGui import QAction, QColor, QFontMetrics, QPainter, QPen

from app.translation import _
from ui.pages.meeting_day.seat_measures import Measures
from ui.pages.meeting_day.seat_rows import SeatRow
from ui.theme import Theme
from ui.theme.space import MARGIN, RADIUS_BUTTON
from ui.widgets.actions import key_name, tip
from ui.widgets.keys import paint_plate, plate_width

LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
OFFER = "offer"
MORE = "more"
PADDING, CLOSE = 12, 5
"""The room beside the words of a button, and where the name needs it more."""


class Shown(Protocol):
    """The list that is painted: its rows and measures, which row is marked, where the mouse is (-1: nowhere), and whether
    Retur does what is offered on the marked row."""

    measures: Measures
    hovered: int
    returns: bool

    @property
    def rows(self) -> tuple[SeatRow, ...]: ...

    def currentIndex(self) -> QModelIndex: ...


class SeatButtons:
    """`acts` are the page's acts by name, whose words and keys stand on the buttons."""

    def __init__(self, theme: Theme, view: Shown) -> None:
        self._theme, self._view = theme, view
        self.acts: Mapping[str, QAction] = {}

    def boxes(self, row: SeatRow, rect: QRect, place: int) -> list[tuple[str, QRect, str]]:
        """The buttons in a row: name, box and words. Acts stand in the marked row, or where the mouse is."""
        if row.heading:
            return []
        bare, remark, _why = self._view.measures.parts(row, rect)
        found = self.offer_box(row, remark, place)
        if not row.buttons or not self._wants_buttons(row, place):
            return found
        placed = self._placed(row, bare, PADDING)
        if placed[-1][1].x() < self._name_end(row, bare):
            placed = self._placed(row, bare, CLOSE)
        covers = placed[-1][1].x() < bare.x() + self._theme.px(80 + 128)
        return found if covers else found + placed

    def _placed(self, row: SeatRow, bare: QRect, padding: int) -> list[tuple[str, QRect, str]]:
        """The acts from the right, with so much room around their words."""
        px, found, right = self._theme.px, list[tuple[str, QRect, str]](), bare.right() - self._theme.px(12)
        for name in reversed(row.buttons):
            words = "…" if name == MORE else self.acts[name].text() if name in self.acts else name
            width = self._button_width(words, self._key(name)) - 2 * px(PADDING - padding)
            right -= width
            found.append((name, QRect(right, bare.center().y() - px(32) // 2, width, px(32)), words))
            right -= px(8 if padding == PADDING else 4)
        return found

    def _name_end(self, row: SeatRow, bare: QRect) -> int:
        """Where the name would end that is written whole."""
        size, left = self._view.measures.name(row), 80 if self._view.measures.two_lines(row) else 60
        wide = QFontMetrics(self._theme.sized(size, strong=True)).horizontalAdvance(f"{row.name} {row.party}")
        return bare.x() + self._theme.px(left + 24) + wide

    def tip(self, name: str) -> str:
        """What a button does, and its key."""
        if name == OFFER:
            return _("Det som erbjuds (Retur)") if self._view.returns else _("Det som erbjuds")
        return tip(self.acts[name]) if name in self.acts else _("Fler åtgärder")

    def _wants_buttons(self, row: SeatRow, place: int) -> bool:
        marked = place == self._view.currentIndex().row()
        at_once = bool({"present", "yes"}.intersection(row.buttons))
        return place == self._view.hovered or (marked and at_once)

    def _key(self, name: str) -> str:
        return key_name(self.acts[name]) if name in self.acts else ""

    def offer_box(self, row: SeatRow, remark: QRect, place: int) -> list[tuple[str, QRect, str]]:
        """The button of what a rule offers, beside the objection; none where nothing is offered."""
        if row.remark is None or not row.remark.offer:
            return []
        key = _("Retur") if self._by_return(place) else ""
        width, height = self._button_width(row.remark.offer, key, strong=True), self._theme.px(40)
        right = remark.right() - self._theme.px(MARGIN)
        return [(OFFER, QRect(right - width, remark.center().y() - height // 2 + 1, width, height), row.remark.offer)]

    def _by_return(self, place: int) -> bool:
        return self._view.returns and place == self._view.currentIndex().row()

    def _button_width(self, words: str, key: str, *, strong: bool = False) -> int:
        px = self._theme.px
        width = QFontMetrics(self._theme.font("body", strong=strong)).horizontalAdvance(words) + 2 * px(PADDING)
        return width + (plate_width(self._theme, key) + px(10) if key else 0)

    def paint(self, painter: QPainter, row: SeatRow, rect: QRect, place: int) -> None:
        """Paint those of a row."""
        for name, box, words in self.boxes(row, rect, place):
            offer = name == OFFER
            key = (_("Retur") if self._by_return(place) else "") if offer else self._key(name)
            self._button(painter, QRectF(box), words, key, filled=offer and self._by_return(place), strong=offer)

    def _button(self, painter: QPainter, box: QRectF, words: str, key: str, *, filled: bool, strong: bool) -> None:
        px, colour = self._theme.px, self._theme.colour
        ink: QColor = colour("onaccent") if filled else colour("ink")
        painter.setPen(Qt.PenStyle.NoPen if filled else QPen(colour("edge"), 1))
        painter.setBrush(colour("accent") if filled else colour("paper"))
        inset = 0 if filled else 0.5
        painter.drawRoundedRect(box.adjusted(inset, inset, -inset, -inset), px(RADIUS_BUTTON), px(RADIUS_BUTTON))
        spare = box.toRect().width() - self._button_width(words, key, strong=strong) + 2 * px(PADDING)
        inside = box.toRect().adjusted(spare // 2, 0, -(spare // 2), 0)
        painter.setFont(self._theme.font("body", strong=strong))
        painter.setPen(ink)
        painter.drawText(inside, LEFT, words)
        if key:
            width = plate_width(self._theme, key)
            plate = QRectF(inside.right() - width + 1, box.center().y() - px(20) / 2, width, px(20))
            edge = ink if filled else colour("edge")
            paint_plate(painter, self._theme, key, plate, edge=edge, ink=ink if filled else colour("ink2"))
