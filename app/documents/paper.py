"""Paper: draws the sheets of a document one after another and hands back the finished file."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO
from itertools import count
from typing import Any

from reportlab.pdfgen.canvas import Canvas

from app.documents import page as furniture
from app.documents.archive import Description, archived
from app.documents.flow import Placed
from app.documents.geometry import PAGE_HEIGHT, PAGE_WIDTH
from app.documents.page import Heading, Sheet
from app.documents.pen import Pen
from app.documents.stamps import stamps
from app.documents.structure import Node
from app.documents.tables import Row, Stacked
from app.documents.type import SANS
from app.documents.watermark import draw_watermark

# The canvas sets its initial font even where nothing is written in it: the default would be one that is not embedded.
OPTIONS: dict[str, Any] = {"invariant": 1, "pageCompression": 0, "initialFontName": SANS}


def printed(
    sheets: Sequence[Sheet], heading: Heading, root: Node, said: Description, *, contact: str = "", draft: bool = False,
) -> bytes:
    """The bytes of the document; `root` is its structure, in the order of the sheets."""
    file = BytesIO()
    canvas = canvas_for(file)
    pen = Pen(canvas)
    draw_sheets(pen, sheets, heading, root, contact=contact, draft=draft)
    canvas.save()
    return archived(file.getvalue(), root, said, pen.links, pen.places)


def canvas_for(file: BytesIO) -> Canvas:
    """A canvas on which the same document gives the same bytes."""
    canvas = Canvas(file, pagesize=(PAGE_WIDTH, PAGE_HEIGHT), **OPTIONS)
    canvas.showOutline()
    return canvas


def draw_sheets(
    pen: Pen, sheets: Sequence[Sheet], heading: Heading, root: Node, *, contact: str = "", draft: bool = False, of: int = 0,
) -> None:
    """The sheets one after another; `of` is how many pages the whole has, where others follow."""
    keys = count()
    title = Node("Sect")
    root.children.insert(0, title)
    for number, sheet in enumerate(sheets, 1):
        pen.begin_page()
        if draft:
            draw_watermark(pen)
        if number == 1:
            furniture.draw_first_head(pen, heading, title, of or len(sheets))
        else:
            furniture.draw_later_head(pen, heading, number, of or len(sheets))
        if number == 1 and contact:
            furniture.draw_contact(pen, contact)
        _draw_sheet(pen, sheet, keys, heading)
        furniture.draw_foot(pen, heading.words.foot)
        furniture.draw_stamps(pen, stamps(draft=draft, rehearsal=heading.rehearsal, public=heading.public))
        pen.end_page()


def _draw_sheet(pen: Pen, sheet: Sheet, keys: count[int], heading: Heading) -> None:
    if sheet.continued:
        furniture.draw_continued(pen, sheet.continued)
    furniture.draw_bars(pen, sheet.page.placed)
    for placed in sheet.page.placed:
        mark = placed.strip.bookmark
        if mark:
            pen.bookmark(f"b{next(keys)}", mark.title, mark.level, placed.top, mark.key)
        _draw_strip(pen, placed)
    if sheet.signs is not None:
        furniture.draw_boxes(pen, sheet.signs, heading.words)


def _draw_strip(pen: Pen, placed: Placed) -> None:
    strip = placed.strip
    if placed.again and isinstance(strip.piece, Row | Stacked):
        strip.piece.draw_again(pen, placed.top)
        return
    if strip.label:
        strip.label.draw(pen, placed.top + strip.piece.first_baseline - strip.label.first_baseline)
    strip.piece.draw(pen, placed.top)
