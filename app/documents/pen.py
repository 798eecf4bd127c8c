"""The pen: draws lines of text, rules and boxes on a canvas, marking each as part of the structure tree or as an artifact."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from app.documents.geometry import PAGE_HEIGHT, PAGE_WIDTH
from app.documents.lettering import Lettering, figure
from app.documents.setting import Line
from app.documents.structure import Mark, Node, Place
from app.documents.type import Style

INK, GREY, HAIR = 0x11 / 255, 0x4D / 255, 0x8C / 255
INK_FILL, GREY_FILL = (f"{shade} {shade} {shade} rg" for shade in (figure(INK), figure(GREY)))
TOLD_BEFORE = " "
"""What the end of a word is read as that was read whole where it began: a space, since some readers pass over an empty text."""


class Pen:
    """Draws on one page after another. All measures are points, `y` from the top of the page."""

    def __init__(self, canvas: Canvas) -> None:
        self._canvas: Any = canvas  # what the stubs do not know of: its list of operators
        self._letters = Lettering(canvas)
        self._page = 0
        self._marks = 0
        self.places: dict[str, Place] = {}
        self.links: list[tuple[Node, Place]] = []

    def begin_page(self) -> None:
        self._canvas.setFillColorRGB(INK, INK, INK)
        self._canvas.setStrokeColorRGB(INK, INK, INK)

    def end_page(self) -> None:
        self._canvas.showPage()
        self._page, self._marks = self._page + 1, 0

    @contextmanager
    def artifact(self, kind: str = "/Type /Layout") -> Iterator[None]:
        """What is drawn within is furniture: nobody reads it aloud."""
        self._canvas._code.append(f"/Artifact <<{kind}>> BDC")
        yield
        self._canvas._code.append("EMC")

    @contextmanager
    def turned(self, degrees: float, x: float, y: float) -> Iterator[None]:
        """What is drawn within is turned around the page's lower left corner, which is moved to (`x`, `y`) from there.

        Its own upper edge is a page's height above the turned axis, so that `y` still counts from the top.
        """
        self._canvas.saveState()
        self._canvas.translate(x, y)
        self._canvas.rotate(degrees)
        self._canvas.translate(0, PAGE_WIDTH / 2 - PAGE_HEIGHT)
        yield
        self._canvas.restoreState()

    @contextmanager
    def _marked(self, node: Node) -> Iterator[None]:
        node.children.append(Mark(self._page, self._marks))
        self._canvas._code.append(f"/{node.tag} <</MCID {self._marks}>> BDC")
        self._marks += 1
        yield
        self._canvas._code.append("EMC")

    def text(self, lines: Sequence[Line], x: float, baseline: float, leading: float, node: Node | None = None) -> None:
        """Sets lines from a first baseline downwards; without a node the caller has said what they are."""
        if node is None:
            self._text(lines, x, baseline, leading)
        else:
            with self._marked(node):
                self._text(lines, x, baseline, leading)
            if node.leads and lines:
                self.links.append((node, self._box(lines, x, baseline, leading)))

    def _box(self, lines: Sequence[Line], x: float, baseline: float, leading: float) -> Place:
        left, right = min(line.indent for line in lines), max(line.indent + line.width for line in lines)
        top, bottom = PAGE_HEIGHT - baseline + 0.75 * leading, PAGE_HEIGHT - baseline - (len(lines) - 0.75) * leading
        return Place(self._page, (x + left, bottom, x + right, top))

    def _text(self, lines: Sequence[Line], x: float, baseline: float, leading: float) -> None:
        grey = bool(lines) and lines[0].grey
        code = [f"{GREY_FILL} BT"] if grey else ["BT"]
        for number, line in enumerate(lines):
            place = f"1 0 0 1 {figure(x + line.indent)} {figure(PAGE_HEIGHT - baseline - number * leading)} Tm"
            code += [place, *self._words(line)]
        code.append(f"ET {INK_FILL}" if grey else "ET")
        self._canvas._code.append(" ".join(code))

    def _words(self, line: Line) -> Iterator[str]:
        """The operators of a line's words; one that is broken at its end reads whole there, and its rest is not read again."""
        for style, text, read in _pieces(line):
            shown = self._letters.shown(style, text)
            yield f"/Span <</ActualText <FEFF{read.encode('utf-16-be').hex().upper()}>>> BDC {shown} EMC" if read else shown

    def rule(self, left: float, right: float, y: float, weight: float) -> None:
        """A horizontal rule; one of 0.3 points is drawn in the hairline's grey."""
        self.line(left, y, right, y, weight)

    def line(self, x: float, y: float, to_x: float, to_y: float, weight: float) -> None:
        ends = (x, PAGE_HEIGHT - y, to_x, PAGE_HEIGHT - to_y)
        self._drawn(f"{_stroke(weight)} {figure(ends[0])} {figure(ends[1])} m {figure(ends[2])} {figure(ends[3])} l S")

    def box(self, left: float, top: float, width: float, height: float, weight: float = 0.5) -> None:
        self._drawn(f"{_stroke(weight)} {_rectangle(left, PAGE_HEIGHT - top - height, width, height)} S")

    def bar(self, left: float, top: float, width: float, bottom: float) -> None:
        """A filled upright bar."""
        self._drawn(f"{_rectangle(left, PAGE_HEIGHT - bottom, width, bottom - top)} f")

    def drawn_as(self, kind: str, code: str) -> None:
        """Operators that draw furniture of that kind."""
        self._canvas._code.append(f"/Artifact <<{kind}>> BDC {code} EMC")

    def _drawn(self, code: str) -> None:
        self.drawn_as("/Type /Layout", code)

    def picture(self, image: ImageReader, box: tuple[float, float, float, float], node: Node | None = None) -> None:
        """Draws a picture in a box (left, top, width, height); without a node it is furniture."""
        left, top, width, height = box
        lower = PAGE_HEIGHT - top - height
        if node is not None:
            node.box = (left, lower, left + width, lower + height)
        with self._marked(node) if node is not None else self.artifact():
            self._canvas.drawImage(image, left, lower, width, height)

    def bookmark(self, key: str, title: str, level: int, top: float, leads: str = "") -> None:
        """An entry in the outline that leads to this height of this page; links find it as `leads`."""
        if leads:
            self.places[leads] = Place(self._page, (0, PAGE_HEIGHT - top, 0, PAGE_HEIGHT - top))
        self._canvas.bookmarkPage(key, fit="XYZ", left=0, top=PAGE_HEIGHT - top, zoom=0)
        self._canvas.addOutlineEntry(title, key, level=level, closed=False)


def _pieces(line: Line) -> Iterator[tuple[Style, str, str]]:
    """The parts of a line that are read in one way: style, signs, and what they are read as where they are no whole word."""
    if not line.segments:
        return
    (first, text), *rest = line.segments
    ended = text[: line.ended] + ("-" if line.hyphen and not line.whole else "")
    if line.ended:
        yield first, ended, TOLD_BEFORE
    *others, (last, end) = ((first, text[line.ended :]), *rest)
    yield from ((style, signs, "") for style, signs in others if signs)
    at = len(end) - line.begun
    if end[:at]:
        yield last, end[:at], ""
    if line.whole:
        yield last, end[at:] + ("-" if line.hyphen else ""), line.whole


def _stroke(weight: float) -> str:
    shade = figure(HAIR if weight < 0.4 else INK)
    return f"{shade} {shade} {shade} RG {figure(weight)} w"


def _rectangle(left: float, bottom: float, width: float, height: float) -> str:
    return f"{figure(left)} {figure(bottom)} {figure(width)} {figure(height)} re"
