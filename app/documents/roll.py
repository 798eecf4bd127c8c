"""The roll on paper: a row for each seat and substitute, three narrow columns a vote, and under them what the votes gave."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, replace

from app.documents.archive import Description
from app.documents.arms import Arms
from app.documents.flow import Flow
from app.documents.front import places_to_sign
from app.documents.geometry import LATER, LEFT, MINUTES_FIRST, MM, RIGHT
from app.documents.page import Heading, Sheet
from app.documents.paper import printed
from app.documents.setting import Run
from app.documents.stamps import titled
from app.documents.strips import Kept, Strip, text
from app.documents.structure import Node
from app.documents.tables import FINE, HAIRLINE, HEAVY, Cell, Column, Row, cell, head, head_of_two, row, texts_row
from app.documents.type import ASIDE_CELL, CELL, HEADING, KEY_CELL, SMALLER, TABLE_HEAD, VALUE, Style, register_fonts
from app.domain.roll import RollDocument, RollGroup, RollRow, RollVote
from app.domain.typography import bind

EDGES = (LEFT, RIGHT)
CHOICE, VOTE = 9 * MM, 27 * MM
CHOICES = (("yes", "Ja"), ("no", "Nej"), ("abstain", "Avst."))
WITH_ATTENDANCE, NAMES_ALONE = 2, 3
"""Votes on a page beside attendance, and beside the names alone."""
PADS, GROUP_PADS = (2.6, 3.6), (5.0, 4.4)
DENSE = 24
"""Rows from which they are set closer."""
KNOWN = (("N", "närvarande"), ("F", "frånvarande"), ("Tj", "tjänstgörande ersättare"), ("Avst.", "avstår från att rösta"),
         ("X", "röst"))


@dataclass(frozen=True, slots=True)
class Field:
    """A column of the roll: its head and what of a row stands in it."""

    column: Column
    name: str
    said: Callable[[RollRow], str]
    key: bool = False


@dataclass(frozen=True, slots=True)
class Layout:
    """The columns of one table of the roll; `lowest` is the least height of a row, `first` the number of its first vote.

    `rules` are upright ones between columns that are written in.
    """

    fields: tuple[Field, ...]
    votes: tuple[RollVote, ...] = ()
    first: int = 0
    lowest: float = 0.0
    rules: tuple[tuple[float, float], ...] = ()

    @property
    def lefts(self) -> tuple[float, ...]:
        """Where each vote's columns begin."""
        return tuple(RIGHT - VOTE * (len(self.votes) - n) for n in range(len(self.votes)))


def roll_pdf(document: RollDocument, arms: Arms | None = None) -> bytes:
    """The roll as PDF/A-2a and PDF/UA-1, the same bytes for the same document; raises SignMissing where the fonts lack a sign."""
    register_fonts()
    root = Node("Document")
    return printed(roll_sheets(document, root), heading_of(document).bearing(arms), root, description_of(document),
                   draft=document.draft)


def heading_of(document: RollDocument) -> Heading:
    """What the heads of its pages say."""
    return Heading(document.municipality, document.title, document.body, document.day_line, document.day.isoformat(),
                   rehearsal=document.rehearsal)


def description_of(document: RollDocument) -> Description:
    """What its file says of itself."""
    named = titled(f"{document.title} {document.day.isoformat()}", rehearsal=document.rehearsal)
    return Description(f"{named}, {document.body}", f"{document.body}, {document.municipality}", named, document.day)


def roll_sheets(document: RollDocument, root: Node) -> tuple[Sheet, ...]:
    """Attendance with the first votes, then the names again with three votes a page."""
    flow, node = Flow(MINUTES_FIRST, LATER), root.child("Sect")
    flow.put(_words(document.words, node))
    first, *later = _chunks(document.votes)
    flow.put(table_strips(document.groups, attendance(first), node))
    closing = tuple(_closing(document, node))
    flow.put(_below(first, node, voting=bool(document.votes), closing=() if later else closing))
    for index, chunk in enumerate(later):
        flow.new_page()
        part = root.child("Sect")
        heading = text("Omröstningar, fortsättning", HEADING, part.child("H2"), x=LEFT, width=RIGHT - LEFT)
        flow.put([Strip(heading, after=10, keep=True)])
        layout = names_alone(chunk, WITH_ATTENDANCE + index * NAMES_ALONE)
        flow.put(table_strips(document.groups, layout, part))
        flow.put(_below(chunk, part, voting=True, closing=closing if chunk is later[-1] else ()))
    return tuple(Sheet(page) for page in flow.pages)


def _chunks(votes: tuple[RollVote, ...]) -> list[tuple[RollVote, ...]]:
    rest = votes[WITH_ATTENDANCE:]
    return [votes[:WITH_ATTENDANCE], *(rest[n : n + NAMES_ALONE] for n in range(0, len(rest), NAMES_ALONE))]


def attendance(votes: tuple[RollVote, ...]) -> Layout:
    """Number, name, standing, times and whom one serves for."""
    end = RIGHT - VOTE * len(votes)
    wide = not votes
    standing, when, serves = (12 * MM, 36 * MM, 26 * MM) if wide else (10 * MM, 19 * MM, 17 * MM)
    at = end - serves - when - standing
    return Layout((
        _number(), Field(Column(LEFT + 8 * MM, at - LEFT - 9 * MM), "Namn", lambda r: r.name, key=True),
        Field(Column(at, standing - 2 * MM, "centre"), "Närv.", lambda r: r.standing),
        Field(Column(at + standing, when - 1 * MM), "Tid eller §", lambda r: r.when),
        Field(Column(at + standing + when, serves - 1 * MM), "Tjänstgör för", lambda r: r.serves_for)), votes)


def names_alone(votes: tuple[RollVote, ...], first: int, lowest: float = 0.0) -> Layout:
    """Number and name, all else is votes."""
    name = Field(Column(LEFT + 8 * MM, RIGHT - VOTE * len(votes) - LEFT - 10 * MM), "Namn", lambda r: r.name, key=True)
    return Layout((_number(), name), votes, first, lowest)


def _number() -> Field:
    return Field(Column(LEFT, 7 * MM), "Nr", lambda r: r.number)


def table_strips(groups: Sequence[RollGroup], layout: Layout, parent: Node, *, sums: bool = False) -> Iterator[Strip]:
    """The table of a layout: its head, its groups, and the sums of its votes, if there are any or `sums` are to be written."""
    table = parent.child("Table")
    top = _head(layout, table)
    yield top
    several, dense = len(groups) > 1, sum(len(g.rows) for g in groups) >= DENSE
    summed = sums or any(vote.sums for vote in layout.votes)
    for group in groups:
        if several:
            whole = Cell(Column(LEFT, RIGHT - LEFT), ((group.label, KEY_CELL),), span=len(layout.fields) + 3 * len(layout.votes))
            yield Strip(row(table, [whole], EDGES, below=FINE, pads=GROUP_PADS), repeat=top, keep=True)
        for number, each in enumerate(group.rows, 1):
            last = number == len(group.rows)
            with_sums = summed and last and group is groups[-1]
            yield Strip(_row(each, layout, table, FINE if last else HAIRLINE, dense=dense), repeat=top, keep=with_sums)
    if summed:
        yield replace(Strip(_sums(layout, table)), repeat=top)


def _head(layout: Layout, table: Node) -> Strip:
    names = [(field.column, field.name) for field in layout.fields]
    if not layout.votes:
        top = Strip(head(table, names, EDGES), keep=True)
        return replace(top, repeat=top)
    groups = [(Column(left, VOTE, "centre"), bind(vote.mark), [*zip(_three(left), dict(CHOICES).values(), strict=True)])
              for left, vote in zip(layout.lefts, layout.votes, strict=True)]
    edges = tuple((left, FINE) for left in layout.lefts)
    top = Strip(head_of_two(table, names, groups, EDGES, KEY_CELL, (edges, _uprights(layout, ()))), keep=True)
    return replace(top, repeat=top)


def _three(left: float) -> tuple[Column, Column, Column]:
    first, second, third = (Column(left + n * CHOICE, CHOICE, "centre") for n in range(3))
    return first, second, third


def _row(each: RollRow, layout: Layout, table: Node, below: float, *, dense: bool) -> Row:
    style = KEY_CELL if each.there else CELL
    cells = [_named(field, each, style) if field.key else cell(field.column, bind(field.said(each))) for field in layout.fields]
    mine = each.votes[layout.first : layout.first + len(layout.votes)] or ("",) * len(layout.votes)
    across: set[float] = set()
    for left, choice in zip(layout.lefts, mine, strict=True):
        if choice and choice not in dict(CHOICES):
            across.add(left)
            cells.append(Cell(Column(left, VOTE, "centre"), ((choice, ASIDE_CELL),), span=3))
        else:
            cells += [cell(column, "X" if choice == code else "", KEY_CELL)
                      for column, code in zip(_three(left), dict(CHOICES), strict=True)]
    made = row(table, cells, EDGES, below=below, pads=(2.2, 3.0) if dense else PADS, lowest=layout.lowest)
    return replace(made, uprights=_uprights(layout, across))


def _named(field: Field, each: RollRow, style: Style) -> Cell:
    texts = ((bind(each.name), style), *(((bind(each.in_turn), SMALLER),) if each.in_turn else ()))
    return Cell(field.column, texts, key=True)


def _uprights(layout: Layout, across: Collection[float]) -> tuple[tuple[float, float], ...]:
    """The edges of the votes' columns; none within one that holds a word across them."""
    found: list[tuple[float, float]] = [*layout.rules]
    for left in layout.lefts:
        found.append((left, FINE))
        found += [] if left in across else [(left + CHOICE, HAIRLINE), (left + 2 * CHOICE, HAIRLINE)]
    return tuple(found)


def _sums(layout: Layout, table: Node) -> Row:
    cells = [cell(field.column, "Summa röster" if field.key else "", KEY_CELL, key=field.key) for field in layout.fields]
    for left, vote in zip(layout.lefts, layout.votes, strict=True):
        figures = vote.sums or ("", "", "")
        cells += [cell(column, str(figure), KEY_CELL) for column, figure in zip(_three(left), figures, strict=True)]
    return replace(row(table, cells, EDGES, below=HEAVY, pads=PADS), uprights=_uprights(layout, ()))


def _words(words: Sequence[str], parent: Node) -> Iterator[Strip]:
    for each in words:
        yield Strip(text(bind(each), VALUE, parent.child("P"), x=LEFT, width=RIGHT - LEFT), after=8)


def _below(votes: tuple[RollVote, ...], parent: Node, *, voting: bool, closing: tuple[Strip, ...]) -> Iterator[Strip | Kept]:
    """What the signs mean, and what each vote was about and gave; with it the closing, whose lines never stand alone."""
    known = [(sign, word) for sign, word in KNOWN if voting or sign not in ("Avst.", "X")]
    runs = [run for sign, word in known for run in (Run(f"{sign} ", SMALLER.heavier()), Run(f"{word}   ", SMALLER))]
    legend = Strip(text(runs, SMALLER, parent.child("P"), x=LEFT, width=RIGHT - LEFT), before=7, after=12)
    sides = tuple(_sides(votes, parent)) if any(vote.outcome or vote.yes for vote in votes) else ()
    yield Kept((legend, *sides, *closing))


def _sides(votes: tuple[RollVote, ...], parent: Node) -> Iterator[Strip]:
    table, width = parent.child("Table"), (RIGHT - LEFT - 18 * MM) / len(votes)
    label = Column(LEFT, 16 * MM)
    columns = [Column(LEFT + 18 * MM + n * width, width - 4 * MM) for n in range(len(votes))]
    yield Strip(head(table, [(label, "Omröstning"), *zip(columns, (bind(v.mark) for v in votes), strict=True)], EDGES), keep=True)
    lines = (("Ja", [v.yes for v in votes]), ("Nej", [v.no for v in votes]), ("Utfall", [outcome_line(v) for v in votes]))
    for number, (name, said) in enumerate(lines, 1):
        cells = [cell(label, name, KEY_CELL, key=True), *(cell(c, bind(t)) for c, t in zip(columns, said, strict=True))]
        yield Strip(row(table, cells, EDGES, below=HEAVY if number == len(lines) else HAIRLINE), keep=number < len(lines),
                    after=12 if number == len(lines) else 0)


def outcome_line(vote: RollVote) -> str:
    """`7 ja, 5 nej, 1 avstår. Ärendet avgörs i dag.`"""
    if vote.sums is None:
        return vote.outcome
    yes, no, abstain = vote.sums
    figures = f"{yes} ja, {no} nej{f', {abstain} avstår' if abstain else ''}."
    return f"{figures} {vote.outcome}".rstrip()


def _closing(document: RollDocument, parent: Node) -> Iterator[Strip]:
    step = (RIGHT - LEFT) / max(1, len(document.counts))
    cells = [(Cell(Column(LEFT + n * step, step), (((Run(f"{name}   ", TABLE_HEAD), Run(figure, KEY_CELL)), KEY_CELL),)),
              parent.child("P")) for n, (name, figure) in enumerate(document.counts)]
    if cells:
        yield Strip(texts_row(cells), before=4, keep=True)
    yield from places_to_sign(document.signers, parent)
