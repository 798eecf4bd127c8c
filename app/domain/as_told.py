"""Minutes as they read: their words block by block, without anything that they were made of."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldPart:
    """A block: what part it is, its heading, and its text as light Markdown."""

    part: str
    label: str
    text: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldParagraph:
    """A paragraph: its item, its mark (`§ 21`), its heading and its blocks."""

    item: str
    called: str
    heading: str
    parts: tuple[ToldPart, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldMinutes:
    """The minutes as they read."""

    front: tuple[ToldPart, ...]
    paragraphs: tuple[ToldParagraph, ...]
