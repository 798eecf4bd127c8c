"""Sealing: what was signed off reads as it did, whatever became of its log, its house style or the program. [FL 36]"""

from __future__ import annotations

import re
from dataclasses import replace
from typing import get_args

from app.domain.as_told import ToldMinutes, ToldParagraph, ToldPart
from app.domain.document import Block, FrontLine, FrontRow, MinutesDocument, ParagraphDocument, Prose
from app.domain.house_style import BlockPart, HouseStyle, style_chosen
from app.domain.minutes.corrected import ADDED, with_added
from app.domain.minutes.plain import told_minutes, told_paragraph
from app.domain.signing_off import FrozenMinutes

FRONT = ""
"""Stands for the front page where items are named."""
MARK = re.compile(r"^(?:(.*) )?§ (\d+)$")
KINDS: dict[str, BlockPart] = {kind: kind for kind in get_args(BlockPart)}
Reads = ToldParagraph | tuple[ToldPart, ...] | None
"""A paragraph, the front page, or (None) nothing at all."""


def sealed_style(style: HouseStyle, frozen: tuple[FrozenMinutes, ...]) -> HouseStyle:
    """The style for what is still open, or that in which the whole was signed off; each sealed item keeps its first."""
    whole = whole_of(frozen)
    besides = {item: style_chosen(part.style, part.own_style) for part in reversed(frozen) for item in part.items}
    return replace(style_chosen(whole.style, whole.own_style) if whole else style, besides=tuple(besides.items()))


def whole_of(frozen: tuple[FrozenMinutes, ...]) -> FrozenMinutes | None:
    """The signing of all of the minutes, where there was one."""
    return next((part for part in frozen if part.whole), None)


def sealed_texts(frozen: tuple[FrozenMinutes, ...]) -> dict[str, ToldParagraph]:
    """Each sealed paragraph as it read when it was first signed off, without corrections."""
    return {p.item: uncorrected(p) for part in reversed(frozen) for p in part.told.paragraphs if p.item in part.items}


def uncorrected(paragraph: ToldParagraph) -> ToldParagraph:
    """The paragraph as it was adjusted: a correction adds to it and changes nothing."""
    return replace(paragraph, parts=tuple(p for p in paragraph.parts if p.part not in ADDED))


def otherwise(frozen: tuple[FrozenMinutes, ...], now: ToldMinutes) -> dict[str, Reads]:
    """By item, how now reads what was sealed otherwise; of minutes sealed whole also what came, what went and the front page."""
    was, reads, whole = sealed_texts(frozen), {p.item: uncorrected(p) for p in now.paragraphs}, whole_of(frozen)
    items = was if whole is None else dict.fromkeys((*was, *reads))
    found: dict[str, Reads] = {item: reads.get(item) for item in items if reads.get(item) != was.get(item)}
    if whole is not None and whole.told.front != now.front:
        found[FRONT] = now.front
    return found


def as_sealed(document: MinutesDocument, frozen: tuple[FrozenMinutes, ...]) -> MinutesDocument:
    """The document with every sealed paragraph as it was signed off, followed by its corrections. Of minutes that are sealed
    whole neither a paragraph comes nor goes, and their front page stands."""
    was, whole = sealed_texts(frozen), whole_of(frozen)
    made = {p.item: p for p in document.paragraphs}
    if whole is None or document.part:
        return replace(document, paragraphs=tuple(_as_it_stood(was[i], p) if i in was else p for i, p in made.items()))
    rows = dict(zip(told_minutes(document).front, document.front, strict=True))
    return replace(document, front=tuple(rows.get(part) or _row(part) for part in whole.told.front),
                   paragraphs=tuple(_as_it_stood(was[p.item], made.get(p.item)) for p in whole.told.paragraphs))


def _as_it_stood(was: ToldParagraph, paragraph: ParagraphDocument | None) -> ParagraphDocument:
    if paragraph is not None and uncorrected(told_paragraph(paragraph)) == was:
        return paragraph
    base = paragraph or ParagraphDocument(item=was.item, heading=was.heading)
    marked = MARK.match(was.called)
    stood = tuple(map(_block, was.parts))
    return replace(base, heading=was.heading, mark=(marked[1] or "") if marked else "", number=int(marked[2]) if marked else None,
                   blocks=with_added(stood, base.blocks))


def _block(part: ToldPart) -> Block:
    kind: BlockPart = KINDS.get(part.part, "other")
    return Block(label=part.label, contents=(Prose(text=part.text),), part=kind, decision=kind == "decision")


def _row(part: ToldPart) -> FrontRow:
    return FrontRow(label=part.label, lines=tuple(FrontLine(text=line) for line in part.text.split("\n")))
