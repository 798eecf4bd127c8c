"""Name plates: a sheet for each, folded lengthwise into a tent."""

from __future__ import annotations

from collections.abc import Sequence
from io import BytesIO

from app.documents.archive import archived
from app.documents.geometry import MM, PAGE_HEIGHT, PAGE_WIDTH
from app.documents.page import draw_stamps
from app.documents.paper import canvas_for
from app.documents.pen import Pen
from app.documents.setting import set_line
from app.documents.sheet_ground import fitted, said_of
from app.documents.stamps import stamps
from app.documents.structure import Node
from app.documents.tables import HAIRLINE
from app.documents.type import SANS, SEMIBOLD, Style, register_fonts
from app.domain.day_sheets import Plate, SheetHead

PLATE_MARGIN, PLATE_LARGEST, PLATE_UNDER = 20 * MM, 64.0, Style(SANS, 24, 30)


def plates_pdf(head: SheetHead, plates: Sequence[Plate]) -> bytes:
    """A sheet for each, to be folded lengthwise into a tent: the name stands on both sides, and is read once."""
    register_fonts()
    file, root = BytesIO(), Node("Document")
    canvas = canvas_for(file)
    pen, marks = Pen(canvas), stamps(rehearsal=head.rehearsal)
    for number, plate in enumerate(plates):
        pen.begin_page()
        pen.bookmark(f"b{number}", plate.name, 0, 0)
        node = root.child("Sect")
        with pen.turned(90, PAGE_WIDTH, 0):
            _draw_plate(pen, plate, (node.child("H1" if number == 0 else "H2"), node.child("P")))
            draw_stamps(pen, marks, PLATE_MARGIN, PLATE_MARGIN)
        with pen.turned(-90, 0, PAGE_HEIGHT):
            with pen.artifact():
                _draw_plate(pen, plate, None)
            draw_stamps(pen, marks, PLATE_MARGIN, PLATE_MARGIN)
        pen.rule(PAGE_WIDTH / 2, PAGE_WIDTH / 2, 0, 0)
        pen.line(PAGE_WIDTH / 2, 0, PAGE_WIDTH / 2, 5 * MM, HAIRLINE)
        pen.line(PAGE_WIDTH / 2, PAGE_HEIGHT - 5 * MM, PAGE_WIDTH / 2, PAGE_HEIGHT, HAIRLINE)
        pen.end_page()
    canvas.save()
    return archived(file.getvalue(), root, said_of(head, "Namnskyltar"))


def _draw_plate(pen: Pen, plate: Plate, nodes: tuple[Node, Node] | None) -> None:
    """One side, in a system whose width is the sheet's height and whose height is half its width."""
    room = PAGE_HEIGHT - 2 * PLATE_MARGIN
    name = fitted(Style(SEMIBOLD, PLATE_LARGEST, PLATE_LARGEST), plate.name, room)
    under = fitted(PLATE_UNDER, plate.under, room)
    middle = PAGE_WIDTH / 4
    for words, style, baseline, node in ((plate.name, name, middle + 4, nodes and nodes[0]),
                                         (plate.under, under, middle + 44, nodes and nodes[1])):
        line = set_line(words, style)
        pen.text((line,), (PAGE_HEIGHT - line.width) / 2, baseline, style.leading, node or None)
