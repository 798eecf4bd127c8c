"""Points: light Markdown read as a lead and its points, so that a proposal can become a numbered decision."""

from __future__ import annotations

import re
from dataclasses import dataclass

from app.domain.document import Content, Points, Prose
from app.domain.swedish import sentence

ITEM = re.compile(r"\s*(?:[-*•–]|\d{1,3}[.)])\s+(.*)")
TABLE_ROW = re.compile(r"\s*\|")


@dataclass(frozen=True, slots=True, kw_only=True)
class Proposal:
    """A text of points: `lead` is what stands before them and ends in a colon; `whole` marks a text that is no points."""

    lead: str = ""
    points: tuple[str, ...] = ()
    whole: str = ""


def read_points(text: str | None) -> Proposal:
    """Each item of a list is a point, and each paragraph; a first one that ends in a colon leads to the others.

    A text with a table stays whole: a table is no point.
    """
    lines = (text or "").strip().splitlines()
    if any(TABLE_ROW.match(line) for line in lines):
        return Proposal(whole=str(text).strip())
    first, *others = _pieces(lines) or [""]
    if first.endswith(":") and others:
        return Proposal(lead=first, points=tuple(sentence(p) for p in others))
    return Proposal(points=tuple(sentence(p) for p in (first, *others) if p))


def _pieces(lines: list[str]) -> list[str]:
    """Paragraphs and items, each on a line of its own; a line that begins neither goes on with the one before."""
    pieces: list[str] = []
    new = True
    for line in lines:
        item = ITEM.fullmatch(line)
        if not line.strip():
            new = True
        elif item or new or (pieces and pieces[-1].endswith(":")):
            pieces.append(item[1].strip() if item else line.strip())
            new = False
        else:
            pieces[-1] += f" {line.strip()}"
    return pieces


def laid_out(proposal: Proposal, lead: str = "") -> tuple[Content, ...]:
    """A proposal as it stands in the minutes: a single point goes on from its lead, several are numbered under it."""
    lead = proposal.lead or lead
    if proposal.whole:
        return tuple(Prose(text=t) for t in (lead, proposal.whole) if t)
    if len(proposal.points) == 1:
        return (Prose(text=" ".join(t for t in (lead, proposal.points[0]) if t)),)
    if not proposal.points:
        return ()
    return (*((Prose(text=lead),) if lead else ()), Points(points=proposal.points))
