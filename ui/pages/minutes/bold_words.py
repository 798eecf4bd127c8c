"""Light text as lines of words for a wording that is compared: no marks of it, and each bold word between two signs of ours."""

from __future__ import annotations

from collections.abc import Iterable

from app.domain.light_text.reading import Chunk, ItemChunk, TableChunk, Words, chunks_of, words_of

BOLD, PLAIN = "\ue000", "\ue001"
"""Before and after a bold word; nobody writes these signs."""


def lines_of(markdown: str) -> str:
    """The words, a line for each paragraph, item and row of a table; bold words stand between `BOLD` and `PLAIN`."""
    return "\n".join(line for chunk in chunks_of(markdown) for line in _lines(chunk))


def without_bold(words: str) -> str:
    """The words alone."""
    return words.replace(BOLD, "").replace(PLAIN, "")


def _lines(chunk: Chunk) -> list[str]:
    if isinstance(chunk, TableChunk):
        return [" · ".join(_line(words_of(cell)) for cell in row) for row in (chunk.head, *chunk.rows)]
    mark = (f"{chunk.mark}. " if chunk.mark else "– ") if isinstance(chunk, ItemChunk) else ""
    return [mark + _line(chunk.words)]


def _line(words: Iterable[Words]) -> str:
    return "".join(_bold(run.text) if run.bold else run.text for run in words)


def _bold(text: str) -> str:
    return " ".join(f"{BOLD}{word}{PLAIN}" if word else "" for word in text.split(" "))
