"""The stamp on foreign pages: a strip of its own over a frame in which the page stands at nine tenths of its size."""

from __future__ import annotations

from dataclasses import dataclass, replace

from app.documents.geometry import MM, PAGE_HEIGHT, PAGE_WIDTH
from app.documents.page import HEADER, draw_stamps
from app.documents.pen import Pen
from app.documents.setting import set_line
from app.documents.stamps import stamps
from app.documents.type import BOLD, PAGE_NUMBER, SANS, Style, width_of

FRAME_WIDTH, FRAME_HEIGHT = 0.9 * PAGE_WIDTH, 0.9 * PAGE_HEIGHT
FRAME_LEFT, FRAME_BOTTOM = (PAGE_WIDTH - FRAME_WIDTH) / 2, 13 * MM
FRAME_RIGHT, FRAME_TOP = FRAME_LEFT + FRAME_WIDTH, PAGE_HEIGHT - FRAME_BOTTOM - FRAME_HEIGHT
STRIP_HEIGHT = 9.5 * MM
STAMP_WIDTH, STAMP_PAD = 38 * MM, 3 * MM
FIRST, SECOND = FRAME_TOP - 5.65 * MM, FRAME_TOP - 1.8 * MM
"""The strip's two baselines, from the top of the sheet."""
BESIDE = FRAME_RIGHT - STAMP_WIDTH - 5 * MM
"""Where what stands beside the stamp ends."""
UNDER = PAGE_HEIGHT - FRAME_BOTTOM + 1.5 * MM
"""Where the stamp of a rehearsal stands, since there is no room over the frame."""
NOTE, NAME = Style(SANS, 8, 11), Style(BOLD, 13, 16)
SMALLEST = 5.0
Matrix = tuple[float, float, float, float, float, float]


@dataclass(frozen=True, slots=True)
class Stamp:
    """What the strip says on every page of a paper, but for the page's number."""

    name: str
    body: str
    notice: str
    note: str
    rehearsal: bool = False


def draw_frame(pen: Pen, stamp: Stamp) -> None:
    """The strip and the frame, all of it furniture; the page's number comes later."""
    left = FRAME_RIGHT - STAMP_WIDTH
    note = _fitted(stamp.note, NOTE, FRAME_WIDTH / 2)
    room = BESIDE - width_of(stamp.note, note) - 4 * MM - FRAME_LEFT
    with pen.artifact(HEADER):
        _write(pen, stamp.body, _fitted(stamp.body, NOTE, room), FRAME_LEFT, FIRST)
        _write(pen, stamp.notice, _fitted(stamp.notice, NOTE, room), FRAME_LEFT, SECOND)
        _write(pen, stamp.note, note, BESIDE - width_of(stamp.note, note), FIRST)
        name = _fitted(stamp.name, NAME, STAMP_WIDTH - 2 * STAMP_PAD)
        baseline = FRAME_TOP - STRIP_HEIGHT / 2 + 0.33 * name.size
        _write(pen, stamp.name, name, left + (STAMP_WIDTH - width_of(stamp.name, name)) / 2, baseline)
    pen.box(FRAME_LEFT, FRAME_TOP, FRAME_WIDTH, FRAME_HEIGHT, 0.3)
    pen.box(left, FRAME_TOP - STRIP_HEIGHT, STAMP_WIDTH, STRIP_HEIGHT, 0.9)
    draw_stamps(pen, stamps(rehearsal=stamp.rehearsal), FRAME_LEFT, UNDER)


def page_number(number: int, of: int) -> tuple[str, float, float]:
    """The words for a page's number, and where they begin, in points from the lower left corner."""
    words = f"Sida {number} ({of})"
    return words, BESIDE - width_of(words, PAGE_NUMBER), PAGE_HEIGHT - SECOND


def placed(width: float, height: float) -> Matrix:
    """How a page of that size, in points, is laid in the frame: one that is broader than high is turned to the left."""
    turned = width > height
    across, up = (height, width) if turned else (width, height)
    scale = min(FRAME_WIDTH / across, FRAME_HEIGHT / up)
    x = FRAME_LEFT + (FRAME_WIDTH - across * scale) / 2
    y = FRAME_BOTTOM + (FRAME_HEIGHT - up * scale) / 2
    return (0, scale, -scale, 0, x + across * scale, y) if turned else (scale, 0, 0, scale, x, y)


def _write(pen: Pen, words: str, style: Style, x: float, baseline: float) -> None:
    pen.text((set_line(words, style),), x, baseline, style.leading)


def _fitted(words: str, style: Style, room: float) -> Style:
    """The style, smaller where the words are too long for the room."""
    width = width_of(words, style)
    return style if width <= room else replace(style, size=max(SMALLEST, style.size * room / width))
