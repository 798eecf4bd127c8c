"""The municipality's arms: a picture made ready for paper, and drawn at the head of a page, the first time with words for it."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from io import BytesIO
from typing import Literal

from PIL import Image, ImageOps, UnidentifiedImageError
from reportlab.lib.utils import ImageReader

from app.documents.geometry import LEFT, MM
from app.documents.pen import Pen
from app.documents.structure import Node

WIDTH, HEIGHT, TOP = 14 * MM, 16.8 * MM, 15 * MM
"""The room on the first page, from its upper left corner at 25, 15."""
LATER_WIDTH, LATER_TOP = 8.5 * MM, 14 * MM
BESIDE, LATER_BESIDE = 3 * MM, 2.5 * MM
"""Between the arms and the name."""
FORMATS = ("PNG", "JPEG")
COARSEST, FINEST = 200, 600  # dots an inch
LARGEST, MOST_PIXELS = 10_000_000, 40_000_000
ArmsReason = Literal["large", "unknown", "broken", "coarse"]


class ArmsFault(ValueError):
    """A file that cannot be used as arms, and why."""

    def __init__(self, reason: ArmsReason) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Arms:
    """A picture made ready by `made_ready`, and what is read in its place."""

    image: bytes
    told: str


def made_ready(content: bytes) -> bytes:
    """A PNG or JPEG as a PNG without transparency, no finer than paper shows; raises `ArmsFault`."""
    if len(content) > LARGEST:
        raise ArmsFault("large")
    try:
        with Image.open(BytesIO(content), formats=FORMATS) as opened:
            if opened.width * opened.height > MOST_PIXELS:
                raise ArmsFault("large")
            picture = ImageOps.exif_transpose(opened).convert("RGBA")
    except UnidentifiedImageError as e:
        raise ArmsFault("unknown") from e
    except (OSError, SyntaxError, ValueError, EOFError) as e:  # what a broken picture makes its readers say
        raise e if isinstance(e, ArmsFault) else ArmsFault("broken") from e
    if _dots(picture) < COARSEST:
        raise ArmsFault("coarse")
    return _as_png(picture)


def draw_first_arms(pen: Pen, arms: Arms, title: Node) -> float:
    """Draw them at the head of the first page, read by their words before its title; where the name begins."""
    figure = title.child("Figure")
    figure.alt = arms.told
    width, height = size_on_paper(arms)
    pen.picture(_reader(arms.image), (LEFT, TOP, width, height), figure)
    return LEFT + WIDTH + BESIDE


def draw_later_arms(pen: Pen, arms: Arms) -> float:
    """Draw them smaller, as furniture; where the name begins."""
    width, height = _size(arms, LATER_WIDTH)
    pen.picture(_reader(arms.image), (LEFT, LATER_TOP, width, height))
    return LEFT + LATER_WIDTH + LATER_BESIDE


def _as_png(picture: Image.Image) -> bytes:
    ground = Image.new("RGBA", picture.size, "white")
    ground.alpha_composite(picture)
    flat = ground.convert("RGB")
    flat.thumbnail((round(WIDTH / 72 * FINEST), round(HEIGHT / 72 * FINEST)), Image.Resampling.LANCZOS)
    file = BytesIO()
    flat.save(file, "PNG")
    return file.getvalue()


def _dots(picture: Image.Image) -> float:
    """How many dots an inch it would have on paper."""
    return 72 / min(WIDTH / picture.width, HEIGHT / picture.height)


def size_on_paper(arms: Arms) -> tuple[float, float]:
    """Width and height on a first page, in points."""
    return _size(arms, WIDTH)


def _size(arms: Arms, room: float) -> tuple[float, float]:
    """The whole picture in a room so wide, and as much higher as the shield's."""
    across, up = _reader(arms.image).getSize()
    scale = min(room / across, room * HEIGHT / WIDTH / up)
    return across * scale, up * scale


@lru_cache(maxsize=8)
def _reader(image: bytes) -> ImageReader:
    return ImageReader(BytesIO(image))
