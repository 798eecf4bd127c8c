"""Arms of a municipality that there is none of: a shield with a wavy bar under a ring, drawn on the spot."""

from __future__ import annotations

from functools import cache
from io import BytesIO
from math import pi, sin

from PIL import Image, ImageDraw

from app.documents.arms import Arms, made_ready


@cache
def device(width: int = 420, height: int = 504, form: str = "PNG") -> bytes:
    """The picture as a file, clear around the shield where the form can be."""
    picture = Image.new("RGBA", (width, height), (0, 0, 0, 0))
    pen = ImageDraw.Draw(picture)
    edge, half = width // 40, width / 2
    side = [(width - edge - max(0.0, t - 0.55) ** 2 * 4.9 * half * 0.99, edge + t * (height - 2 * edge)) for t in _steps()]
    shield = [*side, *((width - x, y) for x, y in reversed(side))]
    pen.polygon(shield, fill=(32, 74, 120, 255), outline=(17, 17, 17, 255), width=edge)
    wave = [(x, 0.62 * height + 0.03 * height * sin(6 * pi * x / width)) for x in range(3 * edge, width - 3 * edge)]
    pen.line(wave, fill=(235, 200, 60, 255), width=height // 14)
    pen.ellipse((half - 0.17 * width, 0.18 * height, half + 0.17 * width, 0.18 * height + 0.34 * width),
                outline=(235, 200, 60, 255), width=width // 18)
    file = BytesIO()
    (picture if form == "PNG" else picture.convert("RGB")).save(file, form)
    return file.getvalue()


def _steps() -> list[float]:
    return [n / 60 for n in range(61)]


@cache
def arms() -> Arms:
    """The device as the documents take it."""
    return Arms(made_ready(device()), "Herrljunga kommuns vapen")
