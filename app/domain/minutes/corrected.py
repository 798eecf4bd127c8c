"""Corrected: dated corrections of an adjusted paragraph, showing what stood and what stands. [FL 36] [JO 581-2013]"""

from __future__ import annotations

import re
from dataclasses import replace

from app.domain.document import Block, ParagraphDocument, Prose
from app.domain.signing_off import Correction
from app.domain.swedish import bare, sentence, the_moment

LABEL = "Rättelse"
SENTENCE_END = re.compile(r"(?<=[.!?”]) +(?=[A-ZÅÄÖ§”])")
RULE = re.compile(r"^\|[\s:|-]+\|$", re.MULTILINE)
"""The line under the head of a table in Markdown."""
ROW = re.compile(r"^\|(.*)\|$", re.MULTILINE)


def corrected(paragraph: ParagraphDocument, corrections: tuple[Correction, ...]) -> ParagraphDocument:
    """The paragraph as it was adjusted, with its corrections last; nothing above them is changed."""
    blocks = tuple(_block(c) for c in corrections if c.item == paragraph.item)
    return replace(paragraph, blocks=(*paragraph.blocks, *blocks)) if blocks else paragraph


def _block(correction: Correction) -> Block:
    ground = f" {sentence(correction.ground)}" if correction.ground else ""
    decided = f"Rättat {the_moment(correction.at)} av {bare(correction.by)}.{ground}"
    stood, stands = slip(correction.stood, correction.stands)
    under = f"Under {correction.label} stod:" if correction.label else "Det stod:"
    return Block(label=LABEL, part="correction", contents=(
        Prose(text=decided), Prose(text=_quoted(under, stood)), Prose(text=_quoted("Rätt lydelse:", stands))))


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


def _quoted(lead: str, words: str) -> str:
    """What is quoted, in the line of its lead where it is of one line; rows of a table without their head as words."""
    words = words.strip()
    if not RULE.search(words):
        words = ROW.sub(lambda row: " · ".join(cell.strip() for cell in row[1].split("|")), words)
    return f"{lead}\n\n{words}" if "\n" in words else f"{lead} ”{words.removeprefix('- ')}”"
