"""The marks beside and behind a block: her own words, the decision's bar, what is masked, and where the keys are."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import QPainter, QPen

from app.translation import _
from ui.pages.minutes.paper_ink import ink
from ui.theme import Theme

BAR, APART = 3, 22
"""How broad the bar of her own words is, and how far from them it stands, at 100 %."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Marks:
    """What is to be told of a block."""

    own: bool
    changed: bool
    editable: bool
    decision: bool
    masked: bool
    focused: bool
    written: bool


def paint_marks(painter: QPainter, theme: Theme, marks: Marks, body: QRect, foot: int) -> None:
    """Paint them around its words; the bar of her own reaches down to `foot`, with what the log says under them."""
    if marks.masked:
        painter.fillRect(body, ink("line"))
    if marks.own:
        _paint_own(painter, theme, marks, body, foot)
    if marks.focused:
        paint_ring(painter, theme, body, wash=marks.editable and not (marks.masked or marks.written))
    if marks.decision:
        painter.fillRect(body.left() - theme.px(12), body.top(), theme.px(2), body.height(), ink("ink"))


def _paint_own(painter: QPainter, theme: Theme, marks: Marks, body: QRect, foot: int) -> None:
    px, right = theme.px, body.left() - theme.px(APART)
    hue = ink("warn") if marks.changed else ink("accent")
    painter.fillRect(right, body.top(), px(BAR), foot - body.top(), hue)
    painter.setFont(theme.font("caption"))
    painter.setPen(hue)
    words = QRect(0, body.top() + px(2), right - px(6), px(20))
    painter.drawText(words, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop, _("ändrad"))


def paint_ring(painter: QPainter, theme: Theme, body: QRect, *, wash: bool) -> None:
    """The ring where the keys are, with a ground of its own where one can write."""
    width = theme.px(2)
    if wash:
        painter.fillRect(body, ink("wash"))
    painter.setPen(QPen(ink("accent"), width, j=Qt.PenJoinStyle.MiterJoin))
    inset = width // 2
    painter.drawRect(body.adjusted(inset, inset, -inset, -inset))
