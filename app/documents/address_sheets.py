"""Address sheets: a letter on paper for each who gets the papers by post, to lie first in a window envelope."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO

from reportlab.pdfgen.canvas import Canvas

from app.documents.archive import Description, archived
from app.documents.flow import Flow, Page
from app.documents.geometry import AXIS, LABEL_WIDTH, LATER, LEFT, MM, PAGE_HEIGHT, PAGE_WIDTH, TEXT_WIDTH, Area
from app.documents.paper import OPTIONS
from app.documents.pen import Pen
from app.documents.setting import Run, set_line, set_lines
from app.documents.strips import Strip, text
from app.documents.structure import Node
from app.documents.type import HEADING, MUNICIPALITY, SANS, SMALL, TEXT, Style, register_fonts
from app.domain.letters import PaperLetter, PaperLetters
from app.domain.swedish import raised, the_day

ADDRESS = Style(SANS, 11, 14)
HEAD = 17.5 * MM
WINDOW_LEFT, WINDOW_TOP = 112 * MM, 49 * MM
"""Where the right-hand window of a C5 or C4 envelope shows the address, wherever the sheet has slid to within it."""
FOLD, FOLD_MARK = PAGE_HEIGHT / 2, (5 * MM, 10 * MM)
"""Folded once for C5; a C4 envelope takes the sheet unfolded."""
BELOW_ADDRESS = Area(96 * MM, 275 * MM)


def address_sheets_pdf(sheets: PaperLetters) -> bytes:
    """The sheets as one PDF/A-2a and PDF/UA-1, a letter after the other, the same bytes for the same sheets."""
    register_fonts()
    file = BytesIO()
    canvas = Canvas(file, pagesize=(PAGE_WIDTH, PAGE_HEIGHT), **OPTIONS)
    canvas.showOutline()
    pen, root = Pen(canvas), Node("Document")
    for number, letter in enumerate(sheets.letters):
        _draw(pen, sheets, letter, root.child("Sect"), number)
    canvas.save()
    said = Description(f"Adressblad: {sheets.subject}", f"{sheets.body}, {sheets.municipality}", sheets.subject, sheets.day)
    return archived(file.getvalue(), root, said)


def _draw(pen: Pen, sheets: PaperLetters, letter: PaperLetter, node: Node, number: int) -> None:
    heads, flow = node.child("Sect"), Flow(BELOW_ADDRESS, LATER)
    flow.put(_strips(sheets.subject, letter.text, node))
    for index, page in enumerate(flow.pages):
        pen.begin_page()
        if index == 0:
            pen.bookmark(f"b{number}", letter.name, 0, 0)
            _draw_head(pen, sheets, letter, heads)
        _draw_page(pen, page)
        pen.end_page()


def _strips(subject: str, said: str, node: Node) -> Iterator[Strip]:
    yield Strip(text(subject, HEADING, node.child("H1")), after=12, keep=True)
    for paragraph in said.split("\n\n"):
        lines = [line for line in paragraph.split("\n") if line.strip()]
        for index, line in enumerate(lines):
            yield Strip(text(line, TEXT, node.child("P")), after=8 if index == len(lines) - 1 else 0)


def _draw_page(pen: Pen, page: Page) -> None:
    for placed in page.placed:
        placed.strip.piece.draw(pen, placed.top)


def _draw_head(pen: Pen, sheets: PaperLetters, letter: PaperLetter, node: Node) -> None:
    _words(pen, sheets.municipality, MUNICIPALITY, LEFT, LABEL_WIDTH, node)
    below = _words(pen, sheets.body, SMALL, AXIS, TEXT_WIDTH, node)
    _words(pen, raised(the_day(sheets.day)), SMALL, AXIS, TEXT_WIDTH, node, below)
    _draw_address(pen, letter, node)
    pen.rule(*FOLD_MARK, FOLD, 0.3)


def _draw_address(pen: Pen, letter: PaperLetter, node: Node) -> None:
    """The address; each line set whole, however wide, since a postal town on a line of its own would be another address."""
    for index, line in enumerate((letter.name, *letter.address)):
        pen.text((set_line(line, ADDRESS),), WINDOW_LEFT, WINDOW_TOP + index * ADDRESS.leading, ADDRESS.leading, node.child("P"))


def _words(pen: Pen, words: str, style: Style, x: float, width: float, node: Node, baseline: float = HEAD) -> float:
    """Sets words and gives the baseline under them."""
    lines = set_lines((Run(words, style),), width)
    pen.text(lines, x, baseline, style.leading, node.child("P"))
    return baseline + len(lines) * style.leading
