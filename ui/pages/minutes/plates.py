"""A plate in a row of the list: what can be done about a remark, with its key while the row is chosen."""

from __future__ import annotations

from dataclasses import dataclass
from math import ceil
from typing import Literal

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QFontMetricsF, QPainter, QPen

from ui.theme import Theme
from ui.theme.space import RADIUS_BUTTON, RADIUS_FIELD

SIDE, GAP, KEY_SIDE, KEY_HEIGHT = 12, 8, 6, 20


@dataclass(frozen=True, slots=True)
class Plate:
    """What it does, its words, the name of its key, and whether it is the one that is offered."""

    act: Literal["mend", "learn"]
    words: str
    key: str = ""
    filled: bool = False


def plate_width(theme: Theme, plate: Plate) -> int:
    """As wide as its words and its key need."""
    return _words_width(theme, plate) + theme.px(2 * SIDE) + (_key_width(theme, plate) + theme.px(GAP) if plate.key else 0)


def _words_width(theme: Theme, plate: Plate) -> int:
    """Rounded up: a word that lacks a fraction of a pixel would be cut."""
    return ceil(QFontMetricsF(theme.font("body", strong=plate.filled)).horizontalAdvance(plate.words)) + 1


def _key_width(theme: Theme, plate: Plate) -> int:
    return QFontMetrics(theme.font("caption")).horizontalAdvance(plate.key) + theme.px(2 * KEY_SIDE)


def paint_plate(painter: QPainter, theme: Theme, plate: Plate, box: QRect) -> None:
    """Paint it; words that have no room end in `…`."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    px, ink = theme.px, theme.colour("onaccent" if plate.filled else "ink")
    painter.setPen(Qt.PenStyle.NoPen if plate.filled else QPen(theme.colour("edge"), 1))
    painter.setBrush(theme.colour("accent") if plate.filled else theme.colour("paper"))
    painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), px(RADIUS_BUTTON), px(RADIUS_BUTTON))
    painter.setPen(ink)
    key = _key_width(theme, plate) if plate.key else 0
    room = box.adjusted(px(SIDE), 0, -px(SIDE) - (key + px(GAP) if key else 0), 0)
    painter.setFont(theme.font("body", strong=plate.filled))
    metrics = QFontMetrics(theme.font("body", strong=plate.filled))
    whole = box.width() >= plate_width(theme, plate)
    words = plate.words if whole else metrics.elidedText(plate.words, Qt.TextElideMode.ElideRight, room.width())
    painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, words)
    if key:
        _paint_key(painter, theme, plate, QRect(box.right() - px(SIDE) - key, box.center().y() - px(KEY_HEIGHT) // 2 + 1, key,
                                               px(KEY_HEIGHT)))
    painter.restore()


def _paint_key(painter: QPainter, theme: Theme, plate: Plate, box: QRect) -> None:
    painter.setPen(QPen(theme.colour("onaccent" if plate.filled else "edge"), 1))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(QRectF(box).adjusted(0.5, 0.5, -0.5, -0.5), theme.px(RADIUS_FIELD), theme.px(RADIUS_FIELD))
    painter.setPen(theme.colour("onaccent" if plate.filled else "ink2"))
    painter.setFont(theme.font("caption"))
    painter.drawText(box, Qt.AlignmentFlag.AlignCenter, plate.key)
