"""The bundle's list of contents: each item with its papers, and the page on which each begins."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import groupby

from app.documents.contents import COLUMNS, EDGES
from app.documents.geometry import LEFT, RIGHT
from app.documents.prose import Prose
from app.documents.strips import Bookmark, Strip, text
from app.documents.structure import Node
from app.documents.tables import HAIRLINE, HEAVY, cell, head, row
from app.documents.type import HEADING, KEY_VALUE, VALUE
from app.domain.papers import Enclosure

STAMP, TITLE, DNR, PAGE = COLUMNS
HEADS = ("Stämpel", "Ärende och handlingar", "Dnr", "Sida")
LEFT_OUT = "bifogas inte"
ABOVE, BETWEEN, BELOW = 3.6, 1.0, 3.7
"""Padding at the outer edges of an item's rows, and between them."""


def bundle_contents(papers: Sequence[tuple[Enclosure, int | None]], parent: Node, prose: Prose) -> Iterator[Strip]:
    """The list; a paper without a page is named as left out. A row leads to the paper that its `about` counts, `#0` the first."""
    heading = text("Innehåll", HEADING, parent.child("H2"), x=LEFT, width=RIGHT - LEFT)
    yield Strip(heading, after=10, keep=True, bookmark=Bookmark("Innehåll"))
    table = parent.child("Table")
    top = Strip(head(table, tuple(zip(COLUMNS, HEADS, strict=True)), EDGES), keep=True)
    top = replace(top, repeat=top)
    yield top
    numbered = list(enumerate(papers))
    for _of, group in groupby(numbered, key=lambda each: (each[1][0].item, each[1][0].entry)):
        rows = list(group)
        closing = HEAVY if rows[-1] == numbered[-1] else HAIRLINE
        yield from (replace(strip, repeat=top) for strip in _item(rows, table, prose, closing))


def _item(rows: Sequence[tuple[int, tuple[Enclosure, int | None]]], table: Node, prose: Prose, closing: float) -> Iterator[Strip]:
    first = rows[0][1][0]
    named = [cell(STAMP, first.stamp, KEY_VALUE, key=True), cell(TITLE, prose.runs(first.heading, KEY_VALUE), KEY_VALUE),
             cell(DNR, prose.runs(first.dnr, VALUE), VALUE), cell(PAGE, "")]
    yield Strip(row(table, named, EDGES, below=0.0, pads=(ABOVE, BETWEEN)), keep=True)
    for n, (number, (each, page)) in enumerate(rows, 1):
        last = n == len(rows)
        cells = [cell(STAMP, "", key=True), cell(TITLE, prose.runs(each.paper.title, VALUE), VALUE),
                 cell(DNR, "" if page else LEFT_OUT, VALUE), cell(PAGE, str(page or ""), VALUE)]
        made = row(table, cells, EDGES, below=closing if last else 0.0, pads=(BETWEEN, BELOW if last else BETWEEN))
        yield Strip(made, keep=not last, about=f"#{number}" if page else "")
