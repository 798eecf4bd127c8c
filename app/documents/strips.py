"""Strips: the bands across a page that a document is composed of, and the text that stands in them."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Protocol

from app.documents.geometry import AXIS, LABEL_WIDTH, LEFT, TEXT_WIDTH
from app.documents.pen import Pen
from app.documents.setting import Line, Run, balanced, set_line, set_lines
from app.documents.structure import Node
from app.documents.type import LABEL, Style

FEWEST_LINES = 2  # of a text on a page, before and after the break


class Piece(Protocol):
    """Something with a height that can be drawn; baselines are measured from its top."""

    @property
    def height(self) -> float: ...
    @property
    def least(self) -> float:
        """How much of it must stand on a page at least."""
        ...
    @property
    def first_baseline(self) -> float: ...
    @property
    def last_baseline(self) -> float: ...
    def cut(self, room: float) -> tuple[Piece, Piece] | None:
        """Two pieces of which the first fits; None where it may not be cut."""
        ...
    def draw(self, pen: Pen, top: float) -> None: ...


class Whole:
    """A piece that is never cut; who inherits says how high it is."""

    __slots__ = ()

    @property
    def height(self) -> float:
        raise NotImplementedError

    @property
    def first_baseline(self) -> float:
        raise NotImplementedError

    def draw(self, pen: Pen, top: float) -> None:
        raise NotImplementedError

    @property
    def least(self) -> float:
        return self.height

    @property
    def last_baseline(self) -> float:
        return self.first_baseline

    def cut(self, room: float) -> tuple[Piece, Piece] | None:
        return None


@dataclass(frozen=True, slots=True)
class Rule(Whole):
    """A horizontal rule, with no height of its own."""

    left: float
    right: float
    weight: float

    @property
    def height(self) -> float:
        return 0.0

    @property
    def first_baseline(self) -> float:
        return 0.0

    def draw(self, pen: Pen, top: float) -> None:
        pen.rule(self.left, self.right, top, self.weight)


@dataclass(frozen=True, slots=True)
class TextPiece:
    """Set lines; `marker` is what stands before the first one, a number for instance, with its own place and element."""

    lines: tuple[Line, ...]
    style: Style
    x: float
    node: Node | None
    marker: tuple[Line, float, Node] | None = None
    breakable: bool = True

    @property
    def height(self) -> float:
        return len(self.lines) * self.style.leading

    @property
    def least(self) -> float:
        may_break = self.breakable and len(self.lines) >= 2 * FEWEST_LINES
        return FEWEST_LINES * self.style.leading if may_break else self.height

    @property
    def first_baseline(self) -> float:
        return self.style.size

    @property
    def last_baseline(self) -> float:
        return self.first_baseline + max(0, len(self.lines) - 1) * self.style.leading

    def cut(self, room: float) -> tuple[Piece, Piece] | None:
        fitting = min(int(room / self.style.leading + 0.001), len(self.lines) - FEWEST_LINES)
        if fitting < FEWEST_LINES or not self.breakable:
            return None
        return replace(self, lines=self.lines[:fitting]), replace(self, lines=self.lines[fitting:], marker=None)

    def draw(self, pen: Pen, top: float) -> None:
        baseline = top + self.first_baseline
        if self.marker:
            line, x, node = self.marker
            pen.text((line,), x, baseline, self.style.leading, node)
        pen.text(self.lines, self.x, baseline, self.style.leading, self.node)


@dataclass(frozen=True, slots=True)
class Bookmark:
    """An entry of the outline; links find it by its `key`."""

    title: str
    level: int = 0
    key: str = ""


@dataclass(frozen=True, slots=True, eq=False)
class Strip:
    """A piece with its label, the space around it (the larger of two meeting ones counts) and what it is kept together with.

    `repeat` comes again at the head of a page that begins with this strip; `part_of` is the paragraph it belongs to,
    `signed` says that it is a place for a signature, `separates` that it is not needed at the head of a page. `below` is room
    under the piece for the rest of a label that is higher. `about` names what the strip leads to, where it is one to follow.
    """

    piece: Piece
    label: TextPiece | None = None
    before: float = 0.0
    after: float = 0.0
    keep: bool = False
    bar: bool = False
    bookmark: Bookmark | None = None
    repeat: Strip | None = None
    part_of: object = None
    signed: bool = False
    separates: bool = False
    below: float = 0.0
    about: str = ""

    @property
    def height(self) -> float:
        return self.piece.height + self.below

    @property
    def least(self) -> float:
        return max(self.piece.least, self.label.height if self.label else 0.0)


@dataclass(frozen=True, slots=True)
class Kept:
    """Strips that stand on one page if a page can hold them."""

    strips: tuple[Strip, ...]


def text(words: str | Sequence[Run], style: Style, node: Node | None, *, x: float = AXIS, width: float = TEXT_WIDTH) -> TextPiece:
    """Words set in the text column, or another."""
    runs = (Run(words, style),) if isinstance(words, str) else words
    return TextPiece(set_lines(runs, width, tie_last=style.hyphens), style, x, node)


def label(words: str, node: Node | None, style: Style = LABEL) -> TextPiece:
    """Words set in the label column."""
    return TextPiece(balanced((Run(words, style),), LABEL_WIDTH), style, LEFT, node, breakable=False)


def labelled(mark: TextPiece, strips: Sequence[Strip]) -> tuple[Strip, ...]:
    """The strips with a label beside the first; all together are at least as high as the label."""
    first, *rest = strips
    with_label = (replace(first, label=mark), *rest)
    missing = mark.height - height_of(with_label)
    if missing <= 0:
        return with_label
    return (*with_label[:-1], replace(with_label[-1], below=missing))


def gap(upper: Strip | None, lower: Strip) -> float:
    """The space between two strips; none at the head of a page."""
    return 0.0 if upper is None else max(upper.after, lower.before)


def height_of(strips: Sequence[Strip]) -> float:
    """What the strips take together, without the space before and after them."""
    return sum(s.height for s in strips) + sum(gap(a, b) for a, b in pairwise(strips))


def marker(words: str, style: Style, x: float, node: Node) -> tuple[Line, float, Node]:
    """What stands before the first line of an item."""
    return set_line(words, style), x, node
