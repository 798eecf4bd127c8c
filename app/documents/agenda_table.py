"""The agenda as a table: formal rows as one group, items, and messages under their own heading; and the legend under it.

Where rows differ from an earlier version there is a column more, in the margin, with the word for it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import groupby

from app.documents.geometry import LEFT, MM, RIGHT
from app.documents.marked import MARGIN_LEFT, MARGIN_WIDTH, WORDS, Marked
from app.documents.prose import Prose
from app.documents.strips import Bookmark, Strip, text
from app.documents.structure import Node
from app.documents.tables import BELOW, FINE, HAIRLINE, HEAVY, Cell, Column, cell, head, line, row
from app.documents.type import CELL, KEY_CELL, MARGIN, SECTION, SMALL_KEY, SMALL_VALUE, SMALLER, width_of
from app.domain.document import AgendaRow, Legend

CLOCK, NUMBER, LEVEL, ITEM, DNR, PAPERS, PRESENTER = COLUMNS = (
    Column(25 * MM, 12 * MM), Column(38 * MM, 9 * MM), Column(48 * MM, 14 * MM), Column(63 * MM, 60 * MM),
    Column(125 * MM, 19.5 * MM), Column(145.5 * MM, 12 * MM), Column(158 * MM, 27 * MM),
)
MARK = Column(MARGIN_LEFT, MARGIN_WIDTH)
HEADS = ("Kl.", "Nr", "Organ", "Ärende", "Dnr", "Handl.", "Föredragande")
EDGES = (LEFT, RIGHT)
CLASSIFIED = re.compile(r"(.*\d/\d{4}) (\d+)")  # a diary number and its code, which stands under it
LEGEND = (Column(25 * MM, 12 * MM), Column(38 * MM, 76 * MM)), (Column(116 * MM, 10 * MM), Column(127 * MM, 58 * MM))


def agenda_strips(
    rows: Sequence[AgendaRow], parent: Node, prose: Prose, name: str = "Föredragningslista"
) -> Iterator[Strip]:
    """The agenda under its heading."""
    heading = text(name, SECTION, parent.child("H2"), x=LEFT, width=RIGHT - LEFT)
    yield Strip(heading, before=16, after=6.5, keep=True, bookmark=Bookmark(name))
    table = _Table(parent.child("Table"), prose, any(row.change for row in rows))
    top = Strip(head(table.node, table.heads, EDGES), keep=True)
    top = replace(top, repeat=top)
    yield top
    groups = [(kind, list(group)) for kind, group in groupby(rows, key=lambda each: each.group)]
    for index, (kind, group) in enumerate(groups):
        closing = HEAVY if index == len(groups) - 1 else FINE
        yield from (replace(strip, repeat=top) for strip in _group(kind, group, table, closing))


def legend_strips(legend: Sequence[Legend], parent: Node) -> Iterator[Strip]:
    """What the codes mean, in two columns, the wider of them to the left."""
    too_wide = [n for n, each in enumerate(legend, 1) if width_of(each.meaning, SMALL_VALUE) > LEGEND[1][1].width]
    half = max((len(legend) + 1) // 2, *too_wide, 0)
    for index, left in enumerate(legend[:half]):
        pair = (left, *legend[half + index : half + index + 1])
        texts = [
            (column, words, style)
            for each, (code, meaning) in zip(pair, LEGEND, strict=False)
            for column, words, style in ((code, each.code, SMALL_KEY), (meaning, each.meaning, SMALL_VALUE))
        ]
        yield Strip(line(texts, parent.child("P")), before=8 if index == 0 else 0)


@dataclass(frozen=True, slots=True)
class _Table:
    """The table's element, and whether it has the column in the margin."""

    node: Node
    prose: Prose
    marked: bool

    @property
    def columns(self) -> tuple[Column, ...]:
        return (MARK, *COLUMNS) if self.marked else COLUMNS

    @property
    def heads(self) -> tuple[tuple[Column, str], ...]:
        return tuple(zip(self.columns, ("Ändring", *HEADS) if self.marked else HEADS, strict=True))


def _group(kind: str, rows: Sequence[AgendaRow], table: _Table, closing: float) -> Iterator[Strip]:
    if kind == "message" and any(each.number for each in rows):
        yield Strip(row(table.node, _blank_but(cell(ITEM, "Meddelanden", KEY_CELL), table.columns), EDGES), keep=True)
    formal = kind == "formality"
    for number, each in enumerate(rows, 1):
        last = number == len(rows)
        below = closing if last else (0.0 if formal else HAIRLINE)
        pads = (2.2, 0.0 if formal and not last else BELOW)
        made = row(table.node, _cells(each, table), EDGES, below=below, pads=pads)
        yield Strip(Marked(made) if each.change else made, keep=formal and not last, about=each.item)


def _cells(each: AgendaRow, table: _Table) -> list[Cell]:
    prose, under = table.prose, [(words, SMALLER) for words in (each.subtitle, each.before) if words]
    title = Cell(ITEM, ((prose.runs(each.title, CELL), CELL), *((prose.runs(words, style), style) for words, style in under)))
    mark = [cell(MARK, WORDS[each.change] if each.change else "", MARGIN)] if table.marked else []
    return [
        *mark, cell(CLOCK, each.clock), cell(NUMBER, each.number, KEY_CELL), cell(LEVEL, each.level), title,
        _dnr(each.dnr, prose), cell(PAPERS, prose.runs(each.papers, CELL)), cell(PRESENTER, prose.runs(each.presenter, CELL)),
    ]


def _dnr(dnr: str, prose: Prose) -> Cell:
    match = CLASSIFIED.fullmatch(dnr)
    if match is None:
        return cell(DNR, prose.runs(dnr, CELL))
    return Cell(DNR, ((prose.runs(match[1], CELL), CELL), (match[2], SMALLER)))


def _blank_but(filled: Cell, columns: Sequence[Column]) -> list[Cell]:
    return [filled if column is filled.column else cell(column, "") for column in columns]
