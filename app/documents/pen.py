"""The pen: draws lines of text, rules and boxes on a canvas, marking each as part of the structure tree or as an artifact."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any

from reportlab.pdfgen.canvas import Canvas
from reportlab.pdfgen.textobject import PDFTextObject

from app.documents.geometry import PAGE_HEIGHT, PAGE_WIDTH
from app.documents.setting import Line
from app.documents.structure import Mark, Node, Place
from app.documents.type import Style

INK, GREY, HAIR = 0x11 / 255, 0x4D / 255, 0x8C / 255
SOFT_HYPHEN = "/Span <</ActualText <FEFF00AD>>> BDC"


class Pen:
    """Draws on one page after another. All measures are points, `y` from the top of the page."""

    def __init__(self, canvas: Canvas) -> None:
        self._canvas: Any = canvas  # what the stubs do not know of: its list of operators
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
        if grey:
            self._canvas.setFillColorRGB(GREY, GREY, GREY)
        drawn: Any = self._canvas.beginText()
        self._lines(drawn, lines, x, PAGE_HEIGHT - baseline, leading)
        self._canvas.drawText(drawn)
        if grey:
            self._canvas.setFillColorRGB(INK, INK, INK)

    @staticmethod
    def _lines(drawn: Any, lines: Sequence[Line], x: float, y: float, leading: float) -> None:
        for number, line in enumerate(lines):
            drawn.setTextOrigin(x + line.indent, y - number * leading)
            for style, text in line.segments:
                _segment(drawn, style, text)
            if line.hyphen:
                drawn._code.append(SOFT_HYPHEN)
                drawn.textOut("-")
                drawn._code.append("EMC")

    def rule(self, left: float, right: float, y: float, weight: float) -> None:
        """A horizontal rule; one of 0.3 points is drawn in the hairline's grey."""
        self.line(left, y, right, y, weight)

    def line(self, x: float, y: float, to_x: float, to_y: float, weight: float) -> None:
        with self.artifact():
            self._stroke(weight)
            self._canvas.line(x, PAGE_HEIGHT - y, to_x, PAGE_HEIGHT - to_y)

    def box(self, left: float, top: float, width: float, height: float, weight: float = 0.5) -> None:
        with self.artifact():
            self._stroke(weight)
            self._canvas.rect(left, PAGE_HEIGHT - top - height, width, height)

    def bar(self, left: float, top: float, width: float, bottom: float) -> None:
        """A filled upright bar."""
        with self.artifact():
            self._canvas.rect(left, PAGE_HEIGHT - bottom, width, bottom - top, stroke=0, fill=1)

    def bookmark(self, key: str, title: str, level: int, top: float, leads: str = "") -> None:
        """An entry in the outline that leads to this height of this page; links find it as `leads`."""
        if leads:
            self.places[leads] = Place(self._page, (0, PAGE_HEIGHT - top, 0, PAGE_HEIGHT - top))
        self._canvas.bookmarkPage(key, fit="XYZ", left=0, top=PAGE_HEIGHT - top, zoom=0)
        self._canvas.addOutlineEntry(title, key, level=level, closed=False)

    def _stroke(self, weight: float) -> None:
        shade = HAIR if weight < 0.4 else INK
        self._canvas.setStrokeColorRGB(shade, shade, shade)
        self._canvas.setLineWidth(weight)


def _segment(drawn: PDFTextObject, style: Style, text: str) -> None:
    drawn.setFont(style.face, style.size)
    if style.tracking:
        drawn.setCharSpace(style.tracking)
    drawn.textOut(text)
    if style.tracking:
        drawn.setCharSpace(0)
