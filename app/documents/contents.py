"""The list of contents: every numbered paragraph with its diary number and its page."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from app.documents.geometry import AXIS, LEFT, MM, RIGHT
from app.documents.prose import Prose
from app.documents.strips import Bookmark, Strip, text
from app.documents.structure import Node
from app.documents.tables import HAIRLINE, HEAVY, Column, cell, head, row
from app.documents.type import HEADING, KEY_VALUE, VALUE
from app.domain.document import ParagraphDocument

COLUMNS = (Column(LEFT, 36 * MM), Column(AXIS, 72 * MM), Column(139 * MM, 34 * MM), Column(173 * MM, 12 * MM, "right"))
HEADS = ("§", "Ärende", "Dnr", "Sida")
EDGES = (LEFT, RIGHT)
PADS = (3.6, 3.7)


def contents_strips(
    paragraphs: Sequence[ParagraphDocument], pages: Mapping[str, int], parent: Node, prose: Prose,
) -> Iterator[Strip]:
    """`pages` gives the page of each item; what is not in it stands without."""
    heading = text("Innehåll", HEADING, parent.child("H2"), x=LEFT, width=RIGHT - LEFT)
    yield Strip(heading, after=10, keep=True, bookmark=Bookmark("Innehåll"))
    table = parent.child("Table")
    top = Strip(head(table, tuple(zip(COLUMNS, HEADS, strict=True)), EDGES), keep=True)
    top = replace(top, repeat=top)
    yield top
    for number, each in enumerate(paragraphs, 1):
        texts = ((str(each.number), KEY_VALUE), (each.heading, VALUE), (each.dnr, VALUE), (str(pages.get(each.item, "")), VALUE))
        cells = [
            replace(cell(column, prose.runs(words, style), style, key=column is COLUMNS[0]), leads=_leads(each, column))
            for column, (words, style) in zip(COLUMNS, texts, strict=True)
        ]
        yield Strip(row(table, cells, EDGES, below=HEAVY if number == len(paragraphs) else HAIRLINE, pads=PADS), repeat=top)


def _leads(paragraph: ParagraphDocument, column: Column) -> str:
    """The heading and the page lead to the paragraph."""
    return paragraph.item if column in (COLUMNS[1], COLUMNS[3]) else ""
