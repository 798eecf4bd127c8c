"""Light text made of what is pasted: the words of a page or a plain text, its lists, tables and bold, and nothing else."""

from __future__ import annotations

import re
from dataclasses import dataclass

from app.domain.light_text.page import Page
from app.domain.light_text.reading import ITEM, Chunk, ItemChunk, TextChunk, Words

SPACES = re.compile(r"[ \t\u2000-\u200a\u3000]+")
SIGNS = str.maketrans({"\u00ad": None, "\u200b": None, "\ufeff": None, "\x00": None, "\ufffc": None, "\x0b": "\n", "\f": "\n",
                       "\u2028": "\n", "\u2029": "\n", "\r": "\n"})


@dataclass(frozen=True, slots=True)
class Pasted:
    """The text, and whether something was met that has no place in it; `pictures` is their number."""

    chunks: tuple[Chunk, ...]
    pictures: int = 0
    deleted: bool = False
    comments: bool = False
    hidden: bool = False
    deep_lists: bool = False


def from_plain(text: str) -> Pasted:
    """A text without format: each line a paragraph or, where it begins with a mark, an item; stars stand as they are.

    A single line keeps the spaces at its ends, since it may be put between words.
    """
    chunks: list[Chunk] = []
    lines = text.replace("\r\n", "\n").translate(SIGNS).split("\n")
    if len(lines) == 1 and not ITEM.fullmatch(lines[0]):
        return Pasted((TextChunk((Words(SPACES.sub(" ", lines[0])),)),) if lines[0] else ())
    for line in lines:
        words = SPACES.sub(" ", line).strip()
        item = ITEM.fullmatch(words)
        if item:
            chunks.append(ItemChunk(item[1] or "", (Words(item[2]),), not (chunks and isinstance(chunks[-1], ItemChunk))))
        elif words:
            chunks.append(TextChunk((Words(words),)))
    return Pasted(tuple(chunks))


def from_page(html: str) -> Pasted:
    """A page, or the part of it that Word, LibreOffice or a browser puts on the clipboard."""
    page = Page()
    page.feed(html)
    page.close()
    return Pasted(page.chunks(), page.pictures, page.deleted, page.comments, page.hidden, page.deep_lists)
