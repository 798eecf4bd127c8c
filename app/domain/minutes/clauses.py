"""Clauses: decisions worded as what the body decides *att*, where the house style has them so."""

from __future__ import annotations

from collections.abc import Iterator

from app.domain.document import Content, Points, Prose
from app.domain.minutes.telling import Telling
from app.domain.swedish import bare, lowered, raised


def as_clauses(telling: Telling, contents: tuple[Content, ...]) -> tuple[Content, ...]:
    """Points as clauses under a lead, `Nämnden beslutar` where they have none; what is no points stays as it is."""
    return tuple(_clauses(telling, contents))


def _clauses(telling: Telling, contents: tuple[Content, ...]) -> Iterator[Content]:
    led = False
    for content in contents:
        if isinstance(content, Points):
            if not led:
                yield Prose(text=f"{raised(telling.body)} beslutar")
            yield Points(points=tuple(f"att {_clause(p)}" for p in content.points), att=True)
        else:
            yield content
        led = isinstance(content, Prose) and content.text.endswith(":")


def _clause(point: str) -> str:
    """A sentence as the clause that it makes: the first letter small unless it begins a name."""
    return f"{lowered(bare(point))}."
