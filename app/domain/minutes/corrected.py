"""Corrected: dated corrections of an adjusted paragraph, showing what stood and what stands. [FL 36] [JO 581-2013]"""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise

from app.domain.document import Block, ParagraphDocument, Prose
from app.domain.house_style import BlockPart
from app.domain.signing_off import Correction
from app.domain.swedish import bare, raised, sentence, the_day, the_moment

LABEL, POINTER = "Rättelse", "Rättat"
ADDED: tuple[BlockPart, ...] = ("correction", "pointer")
"""What a correction adds to a paragraph."""
SENTENCE_END = re.compile(r"(?<!^\d\.)(?<!^\d\d\.)(?<=[.!?”]) +(?=[A-ZÅÄÖ§”])")
"""But for the stop after the number of a point."""
POINT = re.compile(r"(\d+)\. (?=\S)")
RULE = re.compile(r"^\|[\s:|-]+\|$", re.MULTILINE)
"""The line under the head of a table in Markdown."""
ROW = re.compile(r"^\|(.*)\|$", re.MULTILINE)


def corrected(paragraph: ParagraphDocument, corrections: tuple[Correction, ...]) -> ParagraphDocument:
    """The paragraph as it was adjusted, with its corrections last, and under each corrected block that it is one.

    Nothing that was adjusted is changed.
    """
    mine = tuple(c for c in corrections if c.item == paragraph.item)
    if not mine:
        return paragraph
    last = {c.label: c for c in mine}
    pointed = (b for block in paragraph.blocks for b in (block, *_pointer(last.get(block.label))))
    return replace(paragraph, blocks=(*pointed, *map(_block, mine)))


def with_added(stood: tuple[Block, ...], now: tuple[Block, ...]) -> tuple[Block, ...]:
    """The blocks as they stood with what corrections have added to those of now: under its block where that has its heading."""
    pointers = {before.label: block for before, block in pairwise(now) if block.part == "pointer"}
    pointed = (b for block in stood for b in (block, pointers.get(block.label)) if b is not None)
    return (*pointed, *(block for block in now if block.part == "correction"))


def _pointer(correction: Correction | None) -> tuple[Block, ...]:
    if correction is None:
        return ()
    words = f"{raised(the_day(correction.at.date()))}, se {LABEL} sist i paragrafen."
    return (Block(label=POINTER, part="pointer", contents=(Prose(text=words),)),)


def _block(correction: Correction) -> Block:
    ground = f" {sentence(correction.ground)}" if correction.ground else ""
    decided = f"Rättat {the_moment(correction.at)} av {bare(correction.by)}.{ground}"
    stood, stands = (text.strip() for text in slip(correction.stood, correction.stands))
    point = POINT.match(stood) if "\n" not in stood + stands else None
    if point and stands.startswith(point[0]):
        stood, stands = stood.removeprefix(point[0]), stands.removeprefix(point[0])
    where = f"{correction.label or 'Paragrafen'}, punkt {point[1]}," if point else correction.label
    under = f"Under {where} stod:" if where else "Det stod:"
    apart = "\n" in stood + stands
    return Block(label=LABEL, part="correction", contents=(
        Prose(text=decided), Prose(text=_quoted(under, stood, apart)), Prose(text=_quoted("Rätt lydelse:", stands, apart))))


def slip(stood: str, stands: str) -> tuple[str, str]:
    """The sentences, items and rows from the first to the last that read otherwise; where some were only put in or taken out,
    with the one before them, or after, so that one sees where."""
    old, new = _units(stood), _units(stands)
    least = min(len(old), len(new))
    first = next((n for n in range(least) if old[n] != new[n]), least)
    last = next((n for n in range(least - first) if old[-1 - n] != new[-1 - n]), least - first)
    if first + last == least and first:
        first -= 1
    elif first + last == least and last:
        last -= 1
    return " ".join(old[first:len(old) - last]).replace(" \n", "\n"), " ".join(new[first:len(new) - last]).replace(" \n", "\n")


def _units(text: str) -> list[str]:
    """Its sentences; one that begins a line has the line's end before it."""
    lines = [SENTENCE_END.split(line) for line in text.strip().split("\n")]
    return [unit if n or not number else f"\n{unit}" for number, line in enumerate(lines) for n, unit in enumerate(line)]


def _quoted(lead: str, words: str, apart: bool) -> str:
    """What is quoted, in the line of its lead unless it stands `apart`; rows of a table without their head as words."""
    if not RULE.search(words):
        words = ROW.sub(lambda row: " · ".join(cell.strip() for cell in row[1].split("|")), words)
    return f"{lead}\n\n{words}" if apart else f"{lead} ”{words.removeprefix('- ')}”"
