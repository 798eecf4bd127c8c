"""A vote as a table: who voted how, and the sums."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from app.documents.geometry import AXIS, MM, RIGHT
from app.documents.setting import Run
from app.documents.strips import Strip, text
from app.documents.structure import Node
from app.documents.tables import FINE, HAIRLINE, HEAVY, Cell, Column, cell, head, row
from app.documents.type import ASIDE_CELL, CELL, KEY_CELL, LABEL
from app.domain.document import VoteRow, VoteTable
from app.domain.typography import bind

NAME, MUNICIPALITY = Column(AXIS, 54 * MM), Column(119 * MM, 23 * MM)
ALONE = Column(AXIS, 77 * MM)
"""The names where no municipality stands beside them."""
YES, NO, ABSTAIN = (Column(left * MM, 14 * MM, "centre") for left in (143, 157, 171))
OTHER = Column(143 * MM, 42 * MM, "centre")
CHOICES = {"yes": YES, "no": NO, "abstain": ABSTAIN}
HEADS = ((NAME, "Ledamot"), (MUNICIPALITY, "Kommun"), (YES, "Ja"), (NO, "Nej"), (ABSTAIN, "Avstår"))
EDGES = (AXIS, RIGHT)
BEFORE, AFTER = 9.0, 12.0


def vote_strips(vote: VoteTable, parent: Node) -> tuple[Strip, ...]:
    """The table of a vote under its heading, if it has one; a secret vote has its sums only."""
    heading: tuple[Strip, ...] = ()
    if vote.heading:
        heading = (Strip(text((Run(bind(vote.heading), LABEL),), LABEL, parent.child("P")), before=5, keep=True),)
    return (*heading, *_table(vote, parent.child("Table")))


def _table(vote: VoteTable, table: Node) -> Iterator[Strip]:
    several = any(each.municipality for each in vote.rows)
    names = [(column, name if vote.rows else "") if column is NAME else (column, name) for column, name in HEADS]
    shown = [pair for pair in names if several or pair[0] is not MUNICIPALITY]
    top = Strip(head(table, shown, EDGES), before=4 if vote.heading else BEFORE, keep=True)
    top = replace(top, repeat=top)
    yield top
    for number, each in enumerate(vote.rows, 1):
        last = number == len(vote.rows)
        yield Strip(row(table, _cells(each, several=several), EDGES, below=FINE if last else HAIRLINE), repeat=top, keep=last)
    yield Strip(row(table, _sums(vote, several=several), EDGES, below=HEAVY), after=AFTER, repeat=top)


def _cells(each: VoteRow, *, several: bool) -> list[Cell]:
    name = cell(NAME if several else ALONE, bind(each.name), key=True)
    person = [name, *([cell(MUNICIPALITY, each.municipality)] if several else [])]
    if each.choice not in CHOICES:
        return [*person, Cell(OTHER, ((each.choice, ASIDE_CELL),), span=3)]
    return [*person, *(cell(column, "X" if column is CHOICES[each.choice] else "", CELL) for column in (YES, NO, ABSTAIN))]


def _sums(vote: VoteTable, *, several: bool) -> list[Cell]:
    figures = ((YES, vote.yes), (NO, vote.no), (ABSTAIN, vote.abstain))
    summed = (cell(column, str(votes), KEY_CELL) for column, votes in figures)
    return [cell(NAME, "Summa", KEY_CELL, key=True), *([cell(MUNICIPALITY, "")] if several else []), *summed]
