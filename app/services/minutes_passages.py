"""Passages: the minutes as their page shows them, paragraph by paragraph and block by block, with what is her own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import get_args

from app.domain.document import Block, ParagraphDocument
from app.domain.house_style import LABELS, BlockPart, kind_of
from app.domain.minutes.plain import as_markdown
from app.domain.proceedings import TextPart

OWN_PARTS: tuple[TextPart, ...] = get_args(TextPart)


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """One block of a paragraph as the page shows it.

    `text` is what it says as Markdown, `generated` what the program would write now; `changed` tells that this is not what the
    program would have written when the secretary wrote her own words. `editable` is false for what is shown as noted: votes,
    messages, corrections, and everything in a paragraph that is signed off. `adjusted` is the day on which its paragraph is told
    as adjusted, though it was not signed off here.
    """

    part: BlockPart
    label: str
    block: Block
    text: str
    generated: str
    own: bool
    changed: bool
    editable: bool
    adjusted: date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """A paragraph with its sections; `empty` are the parts that have nothing to say and can be begun by hand.

    `adjusted` is the day on which it is told as adjusted; what is written in it all the same makes the minutes a draft.
    """

    item: str
    called: str
    heading: str
    paragraph: ParagraphDocument
    sections: tuple[Section, ...]
    empty: tuple[TextPart, ...]
    sealed: bool
    adjusted: date | None = None


def passage_of(
    paragraph: ParagraphDocument, untouched: ParagraphDocument | None, grounds: Mapping[tuple[str, str], str], sealed: bool,
    adjusted: date | None = None,
) -> Passage:
    adjusted = None if sealed else adjusted
    sections = tuple(replace(s, adjusted=adjusted) for s in _sections(paragraph, untouched, grounds, sealed))
    there = {s.part for s in sections}
    return Passage(item=paragraph.item, called=paragraph.called, heading=paragraph.heading, paragraph=paragraph,
                   sections=sections, empty=tuple(p for p in OWN_PARTS if p not in there and kind_of(p) == p), sealed=sealed,
                   adjusted=adjusted)


def _sections(
    paragraph: ParagraphDocument, untouched: ParagraphDocument | None, grounds: Mapping[tuple[str, str], str], sealed: bool
) -> Iterator[Section]:
    for block in paragraph.blocks:
        generated = text_of(untouched, block.part) if untouched is not None and block.part in OWN_PARTS else as_markdown(block)
        ground = grounds.get((paragraph.item, block.part))
        yield Section(
            part=block.part, label=block.label or LABELS.get(block.part, ""), block=block, text=as_markdown(block),
            generated=generated, own=block.own, changed=block.own and ground is not None and ground != generated,
            editable=not sealed and block.part in OWN_PARTS)


def text_of(paragraph: ParagraphDocument, part: str) -> str:
    return "\n\n".join(as_markdown(b) for b in paragraph.blocks if b.part == part)
