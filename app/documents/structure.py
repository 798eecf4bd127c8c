"""The structure tree of a tagged PDF: what is heading, paragraph, list or table, in reading order [PDF/UA-1]."""

from __future__ import annotations

from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Mark:
    """A piece of marked content: the page it stands on, from 0, and its number there."""

    page: int
    number: int


@dataclass(frozen=True, slots=True)
class Place:
    """Where a bookmark stands, or the corners of what leads to one: the page from 0, and points from its lower left corner."""

    page: int
    box: tuple[float, float, float, float]


@dataclass(slots=True, eq=False)
class Node:
    """A structure element; `attributes` are the owner's name and its entries, e.g. `("Table", {"Scope": "Column"})`.

    A link `leads` to the bookmark of that key; `alt` is what is read in place of a picture, whose corners are its `box`.
    """

    tag: str
    attributes: tuple[str, dict[str, str]] | None = None
    children: list[Node | Mark] = field(default_factory=list)
    leads: str = ""
    alt: str = ""
    box: tuple[float, float, float, float] | None = None

    def child(self, tag: str, attributes: tuple[str, dict[str, str]] | None = None) -> Node:
        """A new element, last within this one."""
        node = Node(tag, attributes)
        self.children.append(node)
        return node


def column_head(row: Node) -> Node:
    """A table cell that says what its column holds."""
    return row.child("TH", ("Table", {"Scope": "Column"}))


def row_head(row: Node) -> Node:
    """A table cell that says what its row is about."""
    return row.child("TH", ("Table", {"Scope": "Row"}))
