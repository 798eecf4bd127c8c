"""Clauses: decisions worded as what the body decides *att*, where the house style has them so."""

from __future__ import annotations

from collections.abc import Iterator

from app.domain.document import Content, Points, Prose
from app.domain.minutes.points import as_points
from app.domain.minutes.telling import Telling
from app.domain.swedish import bare, raised


def as_clauses(telling: Telling, contents: tuple[Content, ...]) -> tuple[Content, ...]:
    """Points as clauses under a lead, `Nämnden beslutar` where they have none; what is no points stays as it is."""
    return tuple(_clauses(telling, contents))


def _clauses(telling: Telling, contents: tuple[Content, ...]) -> Iterator[Content]:
    led = False
    for content in contents:
        if isinstance(content, Points) and not content.att:
            if not led:
                yield Prose(text=f"{raised(telling.body)} beslutar")
            yield as_points([f"att {_clause(telling, bare(p))}" for p in content.points])
        else:
            yield content
        led = isinstance(content, Prose) and content.text.endswith(":") and "beslut" in content.text


def _clause(telling: Telling, point: str) -> str:
    """A sentence as the clause that it makes; what the body decides in it is decided in the lead already."""
    said = point.removeprefix(f"{raised(telling.body)} ")
    verb, _, rest = said.partition(" ")
    if said == point or verb not in ("beslutar", "avslår"):
        return telling.inside(point)
    if verb == "avslår":
        return f"avslå {rest}"
    return rest.removeprefix("att ") if rest.startswith("att ") else f"bifalla {rest.removeprefix('enligt ')}"
