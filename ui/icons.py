"""The icons (Lucide), drawn in a colour of the palette at the size and sharpness of the screen."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

from app.resources import resource

STROKE = "1.75"


def icon(name: str, colour: str, pixels: int) -> QIcon:
    """The icon in one colour (`#RRGGBB`) and size."""
    return QIcon(pixmap(name, colour, pixels))


@lru_cache(maxsize=256)
def pixmap(name: str, colour: str, pixels: int, ratio: float = 1.0) -> QPixmap:
    """The icon as a picture; `ratio` is the screen's pixels to a pixel."""
    picture = QPixmap(QSize(pixels, pixels) * ratio)
    picture.setDevicePixelRatio(ratio)
    picture.fill(Qt.GlobalColor.transparent)
    painter = QPainter(picture)
    paint(painter, name, QRectF(0, 0, pixels, pixels), colour)
    painter.end()
    return picture


def paint(painter: QPainter, name: str, box: QRectF, colour: str) -> None:
    """Draw the icon into the box."""
    _renderer(name, colour).render(painter, box)


@lru_cache(maxsize=128)
def _renderer(name: str, colour: str) -> QSvgRenderer:
    drawing = resource("icons", f"{name}.svg").read_text(encoding="utf-8")
    drawing = drawing.replace("currentColor", colour).replace('stroke-width="2"', f'stroke-width="{STROKE}"')
    return QSvgRenderer(QByteArray(drawing.encode()))
