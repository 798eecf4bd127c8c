"""The list of annexes under the contents: to which § each belongs, its name, how many pages it has, and where it begins."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from app.documents.annex_words import HEADING, HEADS, TOLD, annex_words
from app.documents.geometry import AXIS, LEFT, MM, RIGHT
from app.documents.prose import Prose
from app.documents.strips import Bookmark, Strip, text
from app.documents.structure import Node
from app.documents.tables import HAIRLINE, HEAVY, Cell, Column, cell, head, row
from app.documents.type import KEY_VALUE, SECTION, VALUE
from app.domain.document import AnnexLine

MARK, TITLE = Column(LEFT, 36 * MM), Column(AXIS, 85 * MM)
LENGTH, PAGE = Column(150 * MM, 19 * MM, "right"), Column(171 * MM, 14 * MM, "right")
ALONE = Column(166 * MM, 19 * MM, "right")
"""How long each is, beside the page on which it begins, and where it stands alone."""
EDGES, PADS = (LEFT, RIGHT), (3.6, 3.7)


def annex_key(id: str) -> str:
    """The name of the place where an annex begins."""
    return f"annex/{id}"


def annex_strips(lines: Sequence[AnnexLine], pages: Mapping[str, int], parent: Node, prose: Prose) -> Iterator[Strip]:
    """The list; `pages` gives the page of each that is laid behind the text, by its key. Nothing where there are none."""
    if not lines:
        return
    heading = text(HEADING, SECTION, parent.child("H2"), x=LEFT, width=RIGHT - LEFT)
    yield Strip(heading, before=26, after=4, keep=True, bookmark=Bookmark(HEADING))
    laid = any(annex_key(line.id) in pages for line in lines)
    names = ((MARK, HEADS[0]), (TITLE, HEADS[1]), (LENGTH if laid else ALONE, HEADS[2]), *(((PAGE, "Sida"),) if laid else ()))
    table = parent.child("Table")
    top = Strip(head(table, names, EDGES), keep=True)
    top = replace(top, repeat=top)
    yield top
    for number, line in enumerate(lines, 1):
        cells = _cells(line, pages.get(annex_key(line.id)), prose, laid=laid)
        below = HEAVY if number == len(lines) else HAIRLINE
        yield Strip(row(table, cells, EDGES, below=below, pads=PADS), repeat=top)
    if any(line.left_out for line in lines):
        yield Strip(text(TOLD, VALUE, parent.child("P"), x=LEFT, width=RIGHT - LEFT), before=8)


def _cells(line: AnnexLine, page: int | None, prose: Prose, *, laid: bool) -> list[Cell]:
    leads = annex_key(line.id) if page else ""
    said = annex_words(line)
    start = [replace(cell(PAGE, str(page or ""), VALUE), leads=leads)] if laid else []
    return [cell(MARK, said.mark, KEY_VALUE, key=True),
            replace(cell(TITLE, prose.runs(said.name, VALUE), VALUE), leads=leads),
            cell(LENGTH if laid else ALONE, said.length, VALUE), *start]
