"""The empty roll for the day: attendance to be written in, and the names again with columns for votes."""

from __future__ import annotations

from dataclasses import replace

from app.documents.arms import Arms
from app.documents.flow import Flow
from app.documents.front import places_to_sign
from app.documents.geometry import LATER, LEFT, MINUTES_FIRST, MM, RIGHT
from app.documents.page import Sheet
from app.documents.paper import printed
from app.documents.roll import Field, Layout, attendance, description_of, heading_of, names_alone, table_strips
from app.documents.strips import Bookmark, Kept, Strip, text
from app.documents.structure import Node
from app.documents.tables import HAIRLINE, Column
from app.documents.type import HEADING, VALUE, register_fonts
from app.domain.roll import RollDocument, RollVote

PEN_ROW, NARROW_ROW = 10 * MM, 7.4 * MM
MANY = 18
EMPTY_VOTES = 3


def empty_roll_pdf(document: RollDocument, arms: Arms | None = None) -> bytes:
    """Attendance to be written in, and the names again with columns for three votes, as PDF/A-2a and PDF/UA-1."""
    register_fonts()
    root = Node("Document")
    flow, node = Flow(MINUTES_FIRST, LATER), root.child("Sect")
    rows = sum(len(group.rows) for group in document.groups)
    lowest = NARROW_ROW if rows > MANY else PEN_ROW
    for words in document.words:
        flow.put([Strip(text(words, VALUE, node.child("P"), x=LEFT, width=RIGHT - LEFT), after=8)])
    flow.put(table_strips(document.groups, _to_write_in(lowest), node))
    flow.put([Kept(tuple(places_to_sign(document.signers, node)))])
    flow.new_page()
    votes = root.child("Sect")
    heading = text("Omröstningar", HEADING, votes.child("H2"), x=LEFT, width=RIGHT - LEFT)
    flow.put([Strip(heading, after=10, keep=True, bookmark=Bookmark("Omröstningar"))])
    named = tuple(replace(g, rows=tuple(replace(r, in_turn="") for r in g.rows)) for g in document.groups)
    empty = names_alone((RollVote(mark="§ ____"),) * EMPTY_VOTES, 0, NARROW_ROW)
    flow.put(table_strips(named, empty, votes, sums=True))
    sheets = [Sheet(page) for page in flow.pages]
    return printed(sheets, heading_of(document).bearing(arms), root, description_of(document))


def _to_write_in(lowest: float) -> Layout:
    number, name, *_ = attendance(()).fields
    name = replace(name, column=Column(name.column.left, 60 * MM))
    at = [LEFT + n * MM for n in (71, 98, 109, 128, 147)]
    pen = (("Närv.", 9), ("In–ut, kl.", 17), ("Tjänstgör för", 17), ("Jäv §", 12))
    hindered = Field(Column(at[0], 25 * MM), "Förhinder", lambda r: r.hindered)
    empty = (Field(Column(left, width * MM), words, lambda r: "") for left, (words, width) in zip(at[1:], pen, strict=True))
    rules = tuple((left - 1.5 * MM, HAIRLINE) for left in at)
    return Layout((number, name, hindered, *empty), lowest=lowest, rules=rules)
