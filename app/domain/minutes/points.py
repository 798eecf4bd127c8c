"""Points: light Markdown read as a lead and its points, so that a proposal can become a numbered decision."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from app.domain.document import Content, Points, Prose
from app.domain.swedish import lowered, sentence

ITEM = re.compile(r"\s*(?:[-*•–]|\d{1,3}[.)])\s+(.*)")
CLAUSE = re.compile(r"att\b", re.IGNORECASE)
GOES_ON = re.compile(r"(?:[,;:]|\b(?:samt|och|beslutar|besluta))$")
"""How a line ends after which a line that begins with `att` is a clause of its own."""
TABLE_ROW = re.compile(r"\s*\|")


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """A text of points: `lead` is what stands before them and ends in a colon; `whole` marks a text that is no points."""

    lead: str = ""
    points: tuple[str, ...] = ()
    whole: str = ""


def read_points(text: str | None) -> Proposal:
    """Each item of a list is a point, and each paragraph; a first one that ends in a colon leads to the others.

    A text with a table stays whole: a table is no point. Clauses, `att …`, are points without their commas, and what stands
    before the first of them leads to them.
    """
    lines = (text or "").strip().splitlines()
    if any(TABLE_ROW.match(line) for line in lines):
        return Proposal(whole=str(text).strip())
    first, *others = _pieces(lines) or [""]
    if (clauses := _as_clauses(first, others)) is not None:
        return clauses
    if first.endswith(":") and others:
        return Proposal(lead=first, points=tuple(sentence(p) for p in others))
    return Proposal(points=tuple(sentence(p) for p in (first, *others) if p))


def _as_clauses(first: str, others: list[str]) -> Proposal | None:
    """What is told as clauses: `Nämnden beslutar` and `att …`, or `Nämnden beslutar att` and what that governs."""
    if all(CLAUSE.match(p) for p in (first, *others)):
        return Proposal(points=tuple(_clause(p) for p in (first, *others)))
    if others and GOES_ON.search(first) and all(CLAUSE.match(p) for p in others):
        return Proposal(lead=first, points=tuple(_clause(p) for p in others))
    lead = first.removesuffix(":").rstrip()
    if others and lead.endswith(" att"):
        return Proposal(lead=lead.removesuffix(" att"), points=tuple(_clause(f"att {lowered(p)}") for p in others))
    return None


def _pieces(lines: list[str]) -> list[str]:
    """Paragraphs and items, each on a line of its own; a line that begins neither goes on with the one before."""
    pieces: list[str] = []
    new = True
    for line in lines:
        item = ITEM.fullmatch(line)
        if not line.strip():
            new = True
        elif item or new or pieces[-1].endswith(":") or (CLAUSE.match(line.strip()) and GOES_ON.search(pieces[-1])):
            pieces.append(item[1].strip() if item else line.strip())
            new = False
        else:
            pieces[-1] += f" {line.strip()}"
    return pieces


def _clause(piece: str) -> str:
    """A clause by itself: `att avtalet godkänns`, without what tied it to the next."""
    bare = re.sub(r"[\s,;.]*(?:\b(?:samt|och))?$", "", piece).rstrip(" ,;.")
    return bare[:1].lower() + bare[1:]


def as_points(points: Sequence[str]) -> Points:
    """Points to be numbered; where all of them are clauses, those of one sentence."""
    if not points or not all(CLAUSE.match(p) for p in points):
        return Points(points=tuple(sentence(p) for p in points))
    *others, last = points
    return Points(points=(*(f"{p}," for p in others), f"{last}."), att=True)


def laid_out(proposal: Proposal, lead: str = "") -> tuple[Content, ...]:
    """A proposal as it stands in the minutes: a single point goes on from its lead, several are numbered under it."""
    lead = proposal.lead or lead
    if proposal.whole:
        return tuple(Prose(text=t) for t in (lead, proposal.whole) if t)
    if len(proposal.points) == 1:
        return (Prose(text=sentence(" ".join(t for t in (lead, proposal.points[0]) if t))),)
    if not proposal.points:
        return ()
    return (*((Prose(text=lead),) if lead else ()), as_points(proposal.points))
