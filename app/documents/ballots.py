"""Ballots for a secret vote, eight slips a sheet."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO

from app.documents.archive import archived
from app.documents.geometry import MM, PAGE_HEIGHT, PAGE_WIDTH
from app.documents.page import draw_stamps, stamp_width
from app.documents.paper import canvas_for
from app.documents.pen import Pen
from app.documents.setting import set_line
from app.documents.sheet_ground import fitted, said_of
from app.documents.stamps import REHEARSAL
from app.documents.structure import Node
from app.documents.tables import FINE, HAIRLINE
from app.documents.type import SANS, SEMIBOLD, Style, register_fonts
from app.domain.day_sheets import SheetHead

BALLOTS = 8
SLIP_WIDTH, SLIP_HEIGHT = PAGE_WIDTH / 2, PAGE_HEIGHT / 4
SLIP_NAME, SLIP_WORD, SLIP_SMALL = Style(SEMIBOLD, 13, 16), Style(SEMIBOLD, 15, 18), Style(SANS, 8, 11)


def ballots_pdf(head: SheetHead, voters: int) -> bytes:
    """Slips for a secret vote, eight a sheet: one for each who may serve, yes or no or a name to write."""
    register_fonts()
    file, root = BytesIO(), Node("Document")
    canvas = canvas_for(file)
    pen = Pen(canvas)
    for start in range(0, max(1, voters), BALLOTS):
        pen.begin_page()
        for place in range(BALLOTS):
            first = start == 0 and place == 0
            _draw_slip(pen, head, place % 2 * SLIP_WIDTH, place // 2 * SLIP_HEIGHT, root.child("Sect"), first=first)
        for row in range(1, 4):
            pen.line(0, row * SLIP_HEIGHT, PAGE_WIDTH, row * SLIP_HEIGHT, HAIRLINE)
        pen.line(SLIP_WIDTH, 0, SLIP_WIDTH, PAGE_HEIGHT, HAIRLINE)
        pen.end_page()
    canvas.save()
    return archived(file.getvalue(), root, said_of(head, "Röstsedlar"))


def _draw_slip(pen: Pen, head: SheetHead, left: float, top: float, node: Node, *, first: bool) -> None:
    inner = left + 12 * MM
    said: Sequence[tuple[str, Style, float]] = (
        ("Röstsedel", SLIP_NAME, 14 * MM), (f"{head.body}, {head.day.isoformat()}", SLIP_SMALL, 19 * MM))
    for number, (words, style, down) in enumerate(said):
        tag = ("H1" if first else "H2") if number == 0 else "P"
        line = set_line(words, fitted(style, words, SLIP_WIDTH - 24 * MM))
        pen.text((line.spaced(),), inner, top + down, style.leading, node.child(tag))
    if head.rehearsal:
        draw_stamps(pen, (REHEARSAL,), left + SLIP_WIDTH - 12 * MM - stamp_width(REHEARSAL), top + 9.6 * MM)
    pen.text((set_line("Ärende §", SLIP_SMALL).spaced(),), inner, top + 30 * MM, 11, node.child("P"))
    pen.rule(inner + 16 * MM, inner + 60 * MM, top + 30.5 * MM, FINE)
    for words, at in (("Ja", 0), ("Nej", 34 * MM)):
        pen.box(inner + at, top + 38 * MM, 6 * MM, 6 * MM, FINE)
        pen.text((set_line(words, SLIP_WORD).spaced(),), inner + at + 9 * MM, top + 43 * MM, 18, node.child("P"))
    pen.text((set_line("eller namn", SLIP_SMALL).spaced(),), inner, top + 58 * MM, 11, node.child("P"))
    pen.rule(inner + 20 * MM, left + SLIP_WIDTH - 12 * MM, top + 58.5 * MM, FINE)
