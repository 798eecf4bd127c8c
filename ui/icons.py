"""The icons (Lucide), drawn in a colour of the palette at the size and sharpness of the screen."""

from __future__ import annotations

from functools import lru_cache

from PySide6.QtCore import QByteArray, QRectF
from PySide6.QtGui import QPainter
from PySide6.QtSvg import QSvgRenderer

from app.resources import resource

STROKE = "1.75"


def paint(painter: QPainter, name: str, box: QRectF, colour: str) -> None:
    """Draw the icon into the box."""
    _renderer(name, colour).render(painter, box)


@lru_cache(maxsize=128)
def _renderer(name: str, colour: str) -> QSvgRenderer:
    drawing = resource("icons", f"{name}.svg").read_text(encoding="utf-8")
    drawing = drawing.replace("currentColor", colour).replace('stroke-width="2"', f'stroke-width="{STROKE}"')
    return QSvgRenderer(QByteArray(drawing.encode()))
