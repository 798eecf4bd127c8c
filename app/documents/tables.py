"""Tables with horizontal rules only: rows that are never cut, with a head that comes again on each page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from app.documents.pen import Pen
from app.documents.setting import Line, Run, set_lines
from app.documents.strips import Whole
from app.documents.structure import Node, column_head, row_head
from app.documents.type import CELL, TABLE_HEAD, Style

HEAVY, FINE, HAIRLINE = 0.9, 0.5, 0.3
ABOVE, BELOW = 2.2, 3.2


@dataclass(frozen=True, slots=True)
class Column:
    """Where a column stands, in points, and how its cells are set."""

    left: float
    width: float
    align: Literal["left", "right", "centre"] = "left"


@dataclass(frozen=True, slots=True)
class Cell:
    """What stands in a cell: texts under each other, each in its style; `key` marks the cell that names its row.

    What is written in it `leads` to the bookmark of that key.
    """

    column: Column
    texts: tuple[tuple[str | Sequence[Run], Style], ...]
    key: bool = False
    span: int = 1
    leads: str = ""


@dataclass(frozen=True, slots=True)
class _SetCell:
    texts: tuple[tuple[tuple[Line, ...], Style], ...]
    x: float
    node: Node | None

    @property
    def height(self) -> float:
        return sum(len(lines) * style.leading for lines, style in self.texts)


@dataclass(frozen=True)  # without slots: its measures are asked for again and again, and reckoned once
class Row(Whole):
    """A row of a table as a piece; its rules run from `left` to `right` with the given weights, 0 for none.

    `uprights` are places of upright rules with their weights, only where a pen or an eye must keep to a column.
    """

    cells: tuple[_SetCell, ...]
    left: float
    right: float
    rule_above: float
    rule_below: float
    pads: tuple[float, float]
    lowest: float
    uprights: tuple[tuple[float, float], ...] = ()

    @cached_property
    def _highest(self) -> float:
        return max((cell.height for cell in self.cells), default=0.0)

    @cached_property
    def height(self) -> float:
        return max(self.lowest, sum(self.pads) + self._highest)

    @cached_property
    def first_baseline(self) -> float:
        slack = self.height - sum(self.pads) - self._highest
        return self.pads[0] + slack / 2 + next((style.size for cell in self.cells for _, style in cell.texts), 0.0)

    @property
    def last_baseline(self) -> float:
        return self.height - self.pads[1]

    def draw(self, pen: Pen, top: float) -> None:
        for cell in self.cells:
            baseline = top + self.first_baseline
            for lines, style in cell.texts:
                pen.text(lines, cell.x, baseline, style.leading, cell.node)
                baseline += len(lines) * style.leading
        self.draw_rules(pen, top)

    def draw_rules(self, pen: Pen, top: float) -> None:
        if self.rule_above:
            pen.rule(self.left, self.right, top, self.rule_above)
        if self.rule_below:
            pen.rule(self.left, self.right, top + self.height, self.rule_below)
        for x, weight in self.uprights:
            pen.line(x, top, x, top + self.height, weight)

    def draw_again(self, pen: Pen, top: float) -> None:
        """The head of a table on a later page: furniture, since it has been said."""
        with pen.artifact("/Type /Pagination"):
            for cell in self.cells:
                for lines, style in cell.texts:
                    pen.text(lines, cell.x, top + self.first_baseline, style.leading)
        self.draw_rules(pen, top)


@dataclass(frozen=True, slots=True)
class Stacked(Whole):
    """Rows that are one: a head of two lines, the upper naming groups of columns."""

    rows: tuple[Row, ...]

    @property
    def height(self) -> float:
        return sum(each.height for each in self.rows)

    @property
    def first_baseline(self) -> float:
        return self.rows[0].first_baseline

    def draw(self, pen: Pen, top: float) -> None:
        for each in self.rows:
            each.draw(pen, top)
            top += each.height

    def draw_again(self, pen: Pen, top: float) -> None:
        """The same on a later page: furniture, since it has been said."""
        for each in self.rows:
            each.draw_again(pen, top)
            top += each.height


def row(
    table: Node, cells: Sequence[Cell], edges: tuple[float, float], *,
    above: float = 0.0, below: float = HAIRLINE, pads: tuple[float, float] = (ABOVE, BELOW), lowest: float = 0.0,
) -> Row:
    """A row of the table; a cell's element is made even where the cell is empty, so that columns can be counted."""
    node = table.child("TR")
    set_cells = tuple(_set(cell, row_head(node) if cell.key else node.child("TD", _spanning(cell))) for cell in cells)
    return Row(set_cells, *edges, above, below, pads, lowest)


def head_of_two(
    table: Node, names: Sequence[tuple[Column, str]], groups: Sequence[tuple[Column, str, Sequence[tuple[Column, str]]]],
    edges: tuple[float, float], named: Style, uprights: tuple[tuple[tuple[float, float], ...], tuple[tuple[float, float], ...]],
) -> Stacked:
    """A head whose last columns stand in groups, each under its name set in `named`; uprights of its two lines."""
    high, low = table.child("TR"), table.child("TR")
    single = [_set(Cell(column, ((name, TABLE_HEAD),)), high.child("TH", ("Table", {"Scope": "Column", "RowSpan": "2"})))
              for column, name in names]
    over = [_set(Cell(column, ((name, named),)), high.child("TH", ("Table", {"Scope": "Column", "ColSpan": str(len(under))})))
            for column, name, under in groups]
    under = [_set(Cell(column, ((name, TABLE_HEAD),)), column_head(low)) for _, _, each in groups for column, name in each]
    return Stacked((Row((*single, *over), *edges, HEAVY, 0.0, (ABOVE, 1.0), 0.0, uprights[0]),
                    Row(tuple(under), *edges, 0.0, FINE, (0.0, BELOW), 0.0, uprights[1])))


def head(table: Node, names: Sequence[tuple[Column, str]], edges: tuple[float, float]) -> Row:
    """The head of a table: small grey names between its first rule and a fine one."""
    node = table.child("TR")
    cells = tuple(_set(Cell(column, ((name, TABLE_HEAD),)), column_head(node)) for column, name in names)
    return Row(cells, *edges, HEAVY, FINE, (ABOVE, BELOW), 0.0)


def line(texts: Sequence[tuple[Column, str | Sequence[Run], Style]], node: Node) -> Row:
    """Texts side by side on one baseline without any rules, read as one paragraph."""
    *before, final = [_set_text(*each) for each in texts]
    cells = [(column, _spaced(lines), style) for column, lines, style in before]
    set_cells = tuple(_SetCell(((lines, style),), column.left, node) for column, lines, style in (*cells, final))
    return Row(set_cells, 0, 0, 0, 0, (0, 0), 0)


def texts_row(cells: Sequence[tuple[Cell, Node]]) -> Row:
    """Cells side by side without any rules, each an element of its own."""
    return Row(tuple(_set(cell, node) for cell, node in cells), 0, 0, 0, 0, (0, 0), 0)


def cell(column: Column, words: str | Sequence[Run], style: Style = CELL, *, key: bool = False) -> Cell:
    """A cell with one text."""
    return Cell(column, ((words, style),) if words else (), key)


def _spanning(cell: Cell) -> tuple[str, dict[str, str]] | None:
    return ("Table", {"ColSpan": str(cell.span)}) if cell.span > 1 else None


def _set(cell: Cell, node: Node) -> _SetCell:
    texts = tuple((_aligned(_lines(words, style, cell.column.width), cell.column), style) for words, style in cell.texts)
    return _SetCell(texts, cell.column.left, _link(node, cell.leads) if cell.leads and texts else node)


def _link(node: Node, leads: str) -> Node:
    link = node.child("Link")
    link.leads = leads
    return link


def _lines(words: str | Sequence[Run], style: Style, width: float) -> tuple[Line, ...]:
    return set_lines((Run(words, style),) if isinstance(words, str) else words, width)


def _set_text(column: Column, words: str | Sequence[Run], style: Style) -> tuple[Column, tuple[Line, ...], Style]:
    return column, _lines(words, style, column.width), style


def _spaced(lines: tuple[Line, ...]) -> tuple[Line, ...]:
    """A space after the last word, so that it does not run into what is read next."""
    return (*lines[:-1], lines[-1].spaced()) if lines else lines


def _aligned(lines: tuple[Line, ...], column: Column) -> tuple[Line, ...]:
    share = {"left": 0.0, "centre": 0.5, "right": 1.0}[column.align]
    return tuple(line.moved((column.width - line.width) * share) for line in lines) if share else lines
