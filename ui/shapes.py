"""The shapes that tell a state, painted in a box of 24 by 24: one code for lists, bands and the wall."""

from __future__ import annotations

from collections.abc import Callable
from typing import Literal

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QPainter, QPainterPath, QPen, QPolygonF

from ui.theme import Tokens
from ui.theme.tokens import ColourName

Shape = Literal[
    "disc", "ringed_disc", "ring", "bar", "dashed_ring", "struck_ring", "arrow_out", "barred_disc", "half_disc", "triangle",
    "tick", "ticked_square", "dashed_square", "wavy_line", "line_below",
]

COLOURS: dict[Shape, ColourName] = {
    "disc": "accent", "ringed_disc": "accent", "ring": "ink2", "bar": "ink2", "dashed_ring": "ink2", "struck_ring": "warn",
    "arrow_out": "ink2", "barred_disc": "accent", "half_disc": "accent", "triangle": "warn", "tick": "ink3",
    "ticked_square": "accent", "dashed_square": "warn", "wavy_line": "warn", "line_below": "ink2",
}
"""The colour a shape has where nothing else is said."""

_CENTRE = QPointF(12, 12)


def paint(painter: QPainter, shape: Shape, box: QRectF, tokens: Tokens, colour: ColourName | None = None) -> None:
    """Paint the shape into the box, scaled from 24; `colour` where another than the shape's own is meant."""
    hue = QColor(getattr(tokens, colour or COLOURS[shape]))
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(box.topLeft())
    painter.scale(box.width() / 24, box.height() / 24)
    painter.setPen(_pen(hue))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    _PAINTERS[shape](painter, hue, QColor(tokens.paper))
    painter.restore()


def _pen(hue: QColor, width: float = 2.0, dashes: list[float] | None = None) -> QPen:
    pen = QPen(hue, width)
    pen.setCapStyle(Qt.PenCapStyle.FlatCap if dashes else Qt.PenCapStyle.RoundCap)
    pen.setJoinStyle(Qt.PenJoinStyle.RoundJoin)
    if dashes:
        pen.setDashPattern(dashes)
    return pen


def _fill(painter: QPainter, hue: QColor) -> None:
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(QBrush(hue))


def _disc(painter: QPainter, hue: QColor, _paper: QColor) -> None:
    _fill(painter, hue)
    painter.drawEllipse(_CENTRE, 7, 7)


def _ringed_disc(painter: QPainter, hue: QColor, _paper: QColor) -> None:
    painter.drawEllipse(_CENTRE, 9, 9)
    _fill(painter, hue)
    painter.drawEllipse(_CENTRE, 5.2, 5.2)


def _ring(painter: QPainter, _hue: QColor, _paper: QColor) -> None:
    painter.drawEllipse(_CENTRE, 7, 7)


def _bar(painter: QPainter, _hue: QColor, _paper: QColor) -> None:
    painter.drawLine(QPointF(6, 12), QPointF(18, 12))


def _line_below(painter: QPainter, _hue: QColor, _paper: QColor) -> None:
    """Added to another shape: somebody who is on the line."""
    painter.drawLine(QPointF(3, 22.5), QPointF(21, 22.5))


def _dashed_ring(painter: QPainter, hue: QColor, _paper: QColor) -> None:
    painter.setPen(_pen(hue, 1.8, [1.9, 1.59]))
    painter.drawEllipse(_CENTRE, 8, 8)


def _struck_ring(painter: QPainter, hue: QColor, _paper: QColor) -> None:
    painter.setPen(_pen(hue, 2.2))
    painter.drawEllipse(_CENTRE, 8, 8)
    painter.drawLine(QPointF(6.6, 17.4), QPointF(17.4, 6.6))


def _arrow_out(painter: QPainter, _hue: QColor, _paper: QColor) -> None:
    painter.drawPolyline(QPolygonF([QPointF(11, 5), QPointF(5, 5), QPointF(5, 19), QPointF(11, 19)]))
    painter.drawLine(QPointF(10, 12), QPointF(20, 12))
    painter.drawPolyline(QPolygonF([QPointF(16, 8), QPointF(20, 12), QPointF(16, 16)]))


def _barred_disc(painter: QPainter, hue: QColor, paper: QColor) -> None:
    _disc(painter, hue, paper)
    painter.setPen(_pen(paper, 2.4))
    painter.drawLine(QPointF(7.5, 12), QPointF(16.5, 12))


def _half_disc(painter: QPainter, hue: QColor, _paper: QColor) -> None:
    painter.drawEllipse(_CENTRE, 7, 7)
    _fill(painter, hue)
    painter.drawPie(QRectF(5, 5, 14, 14), -90 * 16, 180 * 16)


def _triangle(painter: QPainter, hue: QColor, paper: QColor) -> None:
    painter.setBrush(QBrush(hue))
    painter.drawPolygon(QPolygonF([QPointF(12, 4), QPointF(21, 19.5), QPointF(3, 19.5)]))
    painter.setPen(_pen(paper, 2.0))
    painter.drawLine(QPointF(12, 9.5), QPointF(12, 13.5))
    painter.drawPoint(QPointF(12, 16.8))


def _tick(painter: QPainter, _hue: QColor, _paper: QColor) -> None:
    painter.drawPolyline(QPolygonF([QPointF(5, 12.5), QPointF(9.7, 17), QPointF(19, 7.5)]))


def _ticked_square(painter: QPainter, _hue: QColor, _paper: QColor) -> None:
    painter.drawRoundedRect(QRectF(4.5, 4.5, 15, 15), 2, 2)
    painter.drawPolyline(QPolygonF([QPointF(8, 12.3), QPointF(10.9, 15), QPointF(16, 9.4)]))


def _dashed_square(painter: QPainter, hue: QColor, _paper: QColor) -> None:
    painter.setPen(_pen(hue, 1.8, [1.9, 1.6]))
    painter.drawRect(QRectF(5, 5, 14, 14))


def _wavy_line(painter: QPainter, _hue: QColor, _paper: QColor) -> None:
    path = QPainterPath(QPointF(3, 13))
    for x in (3, 9, 15):
        path.cubicTo(x + 1.5, 9, x + 1.5, 9, x + 3, 12.5)
        path.cubicTo(x + 4.5, 16, x + 4.5, 16, x + 6, 13)
    painter.drawPath(path)


_PAINTERS: dict[Shape, Callable[[QPainter, QColor, QColor], None]] = {
    "disc": _disc, "ringed_disc": _ringed_disc, "ring": _ring, "bar": _bar, "dashed_ring": _dashed_ring,
    "struck_ring": _struck_ring, "arrow_out": _arrow_out, "barred_disc": _barred_disc, "half_disc": _half_disc,
    "triangle": _triangle, "tick": _tick, "ticked_square": _ticked_square, "dashed_square": _dashed_square,
    "wavy_line": _wavy_line, "line_below": _line_below,
}
