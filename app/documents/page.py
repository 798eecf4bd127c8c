"""The furniture of a page: its head, its foot with the boxes to sign in, the continuation mark, the bar and the draft's stamp."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from app.documents.arms import Arms, draw_first_arms, draw_later_arms
from app.documents.flow import Page, Placed
from app.documents.geometry import AXIS, LABEL_WIDTH, LEFT, MM, PAGE_HEIGHT, RIGHT
from app.documents.pen import Pen
from app.documents.setting import Line, Run, set_line, set_lines
from app.documents.structure import Node
from app.documents.type import (
    CAP_HEIGHT,
    CONTACT,
    CONTINUED,
    FOOT,
    MUNICIPALITY,
    PAGE_NUMBER,
    PAPER_BODY,
    PAPER_NAME,
    RUNNING_BODY,
    RUNNING_NAME,
    SMALLER,
    STAMP,
    TEXT,
    Style,
    width_of,
)
from app.domain.house_style import USUAL_WORDS, PageWords
from app.domain.typography import NO_BREAK, bind

HEADER, FOOTER = "/Type /Pagination /Subtype /Header", "/Type /Pagination /Subtype /Footer"
BOX_TOP, BOX_HEIGHT, BOX_WIDTH, NARROW_BOX = 267 * MM, 14 * MM, 38 * MM, 30 * MM
BOX_GAP, BOX_PAD = 4 * MM, 4.6
FOOT_LINE = 289 * MM
NAME_WIDTH, NAME_GAP = 88 * MM, 2 * MM
HAIR = 0.1
"""What a word made to fit leaves, so that it is surely not broken."""
STAMP_TOP, STAMP_HEIGHT, STAMP_GAP = 6 * MM, 5.2 * MM, 2 * MM


@dataclass(frozen=True, slots=True)
class Heading:
    """What the heads of a document's pages say; the elements are those of the first page's real title."""

    municipality: str
    name: str
    body: str
    day_line: str
    iso_day: str
    issued: str = ""
    day_label: str = "Sammanträdesdatum"
    arms: Arms | None = None
    rehearsal: bool = False
    public: bool = False
    words: PageWords = USUAL_WORDS

    def bearing(self, arms: Arms | None) -> Heading:
        """The same with arms."""
        return replace(self, arms=arms)


@dataclass(frozen=True, slots=True)
class Sheet:
    """A page with what stands around its text: a continuation mark and the names in its boxes; None for no boxes."""

    page: Page
    continued: str = ""
    signs: tuple[str, ...] | None = None


def draw_first_head(pen: Pen, heading: Heading, title: Node, count: int) -> None:
    """The head of page 1; the name of the paper is the document's title, body and day its first words."""
    left = draw_first_arms(pen, heading.arms, title) if heading.arms else LEFT
    with pen.artifact(HEADER):
        _municipality(pen, heading.municipality, left, 17.5 * MM)
        _right(pen, f"Sida 1 ({count})", PAGE_NUMBER, 17.4 * MM)
        if heading.issued:
            _right(pen, f"Utfärdad {heading.issued}", SMALLER, 21.6 * MM)
    _words(pen, heading.name, PAPER_NAME, AXIS, 20.3 * MM, NAME_WIDTH, title.child("H1"))
    below = _words(pen, heading.body, PAPER_BODY, AXIS, 26.6 * MM, NAME_WIDTH + 16 * MM, title.child("P"))
    _words(pen, heading.day_line, PAPER_BODY, AXIS, below, NAME_WIDTH, title.child("P"))


def draw_later_head(pen: Pen, heading: Heading, number: int, count: int) -> None:
    """The head of every later page, over a rule."""
    left = draw_later_arms(pen, heading.arms) if heading.arms else LEFT
    with pen.artifact(HEADER):
        _municipality(pen, heading.municipality, left, 16.4 * MM)
        _words(pen, heading.name.upper(), RUNNING_NAME, AXIS, 16.4 * MM, NAME_WIDTH)
        _words(pen, heading.body, RUNNING_BODY, AXIS, 21.0 * MM, NAME_WIDTH - 7 * MM)
        _right(pen, f"Sida {number} ({count})", PAGE_NUMBER, 16.4 * MM)
        date = set_line(heading.iso_day, RUNNING_BODY)
        if heading.iso_day:
            _right(pen, heading.day_label, SMALLER, 21.0 * MM, edge=RIGHT - date.width - 4)
            pen.text((date,), RIGHT - date.width, 21.0 * MM, RUNNING_BODY.leading)
    pen.rule(LEFT, RIGHT, 29 * MM, 0.5)


def draw_continued(pen: Pen, words: str) -> None:
    """`§ 21 forts.` over the text of a page that begins within a paragraph."""
    with pen.artifact(HEADER):
        _words(pen, words, CONTINUED, LEFT, 35 * MM, RIGHT - LEFT)


def draw_foot(pen: Pen, words: str) -> None:
    """The line of the house style at the foot of every page."""
    if words:
        with pen.artifact(FOOTER):
            _words(pen, bind(words), FOOT, LEFT, FOOT_LINE, RIGHT - LEFT)


def draw_boxes(pen: Pen, names: Sequence[str], words: PageWords) -> None:
    """A box with a printed name for each who signs the page, at least one, and a box for the certificate of an extract."""
    width = _box_width(len(names))
    _box(pen, words.sign, LEFT, width)
    for index, name in enumerate(names):
        left = LEFT + index * width
        if index:
            _box(pen, "", left, width)
        with pen.artifact(FOOTER):
            _signer(pen, name, left + width - BOX_PAD, width - 2 * BOX_PAD)
    after = LEFT + len(names) * width + BOX_GAP
    _box(pen, words.certificate, after, RIGHT - after)


def draw_contact(pen: Pen, contact: str) -> None:
    """The contact line at the foot of the first page."""
    top = PAGE_HEIGHT - 19 * MM
    pen.rule(LEFT, RIGHT, top, 0.5)
    with pen.artifact(FOOTER):
        _words(pen, re.sub(r"\s*·\s*", f"{NO_BREAK * 2}·{NO_BREAK} ", contact), CONTACT, LEFT, top + 12.4, RIGHT - LEFT)


def draw_stamps(pen: Pen, stamps: Sequence[str], left: float = LEFT, top: float = STAMP_TOP) -> None:
    """The frames that say what a copy is not, beside each other; by themselves over the label column at the head of the page."""
    for words in stamps:
        line = set_line(words, STAMP)
        pen.box(left, top, line.width + 9, STAMP_HEIGHT, 0.9)
        with pen.artifact(HEADER):
            pen.text((line,), left + 4.8, top + 10, STAMP.leading)
        left += line.width + 9 + STAMP_GAP


def stamp_width(words: str) -> float:
    """How broad the frame is."""
    return set_line(words, STAMP).width + 9


def draw_bars(pen: Pen, placed: Sequence[Placed]) -> None:
    """The decision's bar, unbroken from the first capital's height to the last baseline."""
    run: list[Placed] = []
    for each in (*placed, None):
        if each is not None and each.strip.bar:
            run.append(each)
        elif run:
            top = run[0].top + run[0].strip.piece.first_baseline - CAP_HEIGHT * TEXT.size
            bottom = run[-1].top + run[-1].strip.piece.last_baseline
            pen.bar(AXIS - 4 * MM, top, 0.9 * MM, bottom)
            run = []


def _municipality(pen: Pen, name: str, left: float, baseline: float) -> None:
    """The name beside the arms, a word a line where it must, and smaller where a word is longer than the column."""
    room = LEFT + LABEL_WIDTH - left if left == LEFT else AXIS - NAME_GAP - left
    longest = max((width_of(word, MUNICIPALITY) for word in name.split()), default=0.0)
    style = MUNICIPALITY if longest <= room else replace(MUNICIPALITY, size=MUNICIPALITY.size * (room - HAIR) / longest)
    _words(pen, name, style, left, baseline, room)


def _signer(pen: Pen, name: str, edge: float, width: float) -> None:
    """The printed name at the lower right of its box, on two lines where one is too short."""
    lines = _set(name, FOOT, width)
    for index, line in enumerate(reversed(lines)):
        pen.text((line,), edge - line.width, BOX_TOP + BOX_HEIGHT - BOX_PAD - index * FOOT.leading, FOOT.leading)


def _box(pen: Pen, name: str, left: float, width: float) -> None:
    pen.box(left, BOX_TOP, width, BOX_HEIGHT)
    with pen.artifact(FOOTER):
        _words(pen, name, FOOT, left + BOX_PAD, BOX_TOP + 8.4, width)


def _box_width(count: int) -> float:
    if count <= 3:
        return BOX_WIDTH
    return min(NARROW_BOX, (RIGHT - LEFT - BOX_GAP - NARROW_BOX) / count)


def _words(pen: Pen, words: str, style: Style, x: float, baseline: float, width: float, node: Node | None = None) -> float:
    """Sets words and gives the baseline under them."""
    lines = _set(words, style, width)
    pen.text(lines, x, baseline, style.leading, node)
    return baseline + len(lines) * style.leading


@lru_cache(maxsize=256)
def _set(words: str, style: Style, width: float) -> tuple[Line, ...]:
    """What stands on every page is set once."""
    return set_lines((Run(words, style),), width)


def _right(pen: Pen, words: str, style: Style, baseline: float, edge: float = RIGHT) -> None:
    line = set_line(words, style)
    pen.text((line,), edge - line.width, baseline, style.leading)
