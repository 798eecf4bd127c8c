"""Light Markdown read into values: paragraphs, lists, tables, and words in bold. Anything else is text as it stands."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

ITEM = re.compile(r"\s*(?:[-*•–]|(\d{1,3})[.)])\s+(.*)")
HEADING = re.compile(r"#{1,6}\s+(.*?)\s*#*$")
BOLD = re.compile(r"\\.|(\*\*|__)(?=\S)((?:\\.|[^\\])+?)(?<=\S)\1")
ESCAPED = re.compile(r"\\([\\*_|#\[\]()\-.+!>•–])")
FIGURE = re.compile(r"[–-]?\d[\d\s]*(,\d+)?( %)?")
BETWEEN_CELLS = re.compile(r"(?<!\\)\|")
SEPARATOR = re.compile(r":?-+:?")


@dataclass(frozen=True, slots=True)
class Words:
    """A stretch of text, in bold or not."""

    text: str
    bold: bool = False


@dataclass(frozen=True, slots=True)
class TextChunk:
    """A paragraph."""

    words: tuple[Words, ...]


@dataclass(frozen=True, slots=True)
class ItemChunk:
    """An item of a list: `mark` is its number, or empty for a dash; `first` begins a list."""

    mark: str
    words: tuple[Words, ...]
    first: bool


@dataclass(frozen=True, slots=True)
class TableChunk:
    """A table: its head, its rows, and for each column whether its figures stand to the right."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    right: tuple[bool, ...]


Chunk = TextChunk | ItemChunk | TableChunk


def chunks_of(text: str) -> tuple[Chunk, ...]:
    """What the text consists of, in order."""
    lines = text.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    return tuple(chunk for kind, group in groupby(lines, _kind) for chunk in _chunks(kind, list(group)))


def words_of(text: str) -> tuple[Words, ...]:
    """A line's words, those between ** in bold."""
    words: list[Words] = []
    end = 0
    for match in (found for found in BOLD.finditer(text) if found[1]):
        words += [Words(_plain(text[end : match.start()])), Words(_plain(match[2]), bold=True)]
        end = match.end()
    return tuple(w for w in (*words, Words(_plain(text[end:]))) if w.text)


def figures(column: Iterable[str]) -> bool:
    """Whether a column holds figures, and therefore stands to the right where nothing else is said."""
    cells = [cell for cell in column if cell]
    return bool(cells) and all(FIGURE.fullmatch(cell) for cell in cells)


def _kind(line: str) -> str:
    if not line.strip():
        return "blank"
    if HEADING.fullmatch(line):
        return "heading"
    return "table" if line.lstrip().startswith("|") else "text"


def _chunks(kind: str, lines: list[str]) -> Iterator[Chunk]:
    if kind == "heading":
        for line in lines:
            yield TextChunk((Words(_plain(HEADING.sub(r"\1", line)), bold=True),))
    elif kind == "table":
        yield from _table(lines)
    elif kind == "text":
        yield from _texts(lines)


def _texts(lines: list[str]) -> Iterator[Chunk]:
    mark: str | None = None
    words: list[str] = []
    first = True
    for line in (*lines, None):
        match = ITEM.fullmatch(line) if line is not None else None
        if match is None and line is not None:
            words.append(line.strip())
            continue
        if words:
            yield _text(mark, " ".join(words), first=first)
            first = mark is None
        if match:
            mark, words = match[1] or "", [match[2]]


def _text(mark: str | None, text: str, *, first: bool) -> Chunk:
    return TextChunk(words_of(text)) if mark is None else ItemChunk(mark, words_of(text), first)


def _table(lines: list[str]) -> Iterator[Chunk]:
    rows = [_cells(line) for line in lines]
    head, *body = rows
    separator = body[0] if body and all(SEPARATOR.fullmatch(cell) for cell in body[0]) else ()
    body = body[1:] if separator else body
    width = len(head)
    level = tuple((*row, *("",) * width)[:width] for row in body)
    yield TableChunk(head, level, tuple(_right(index, separator, level) for index in range(width)))


def _cells(line: str) -> tuple[str, ...]:
    inner = line.strip().removeprefix("|")
    inner = inner[:-1] if inner.endswith("|") and not inner.endswith("\\|") else inner
    return tuple(cell.strip() for cell in BETWEEN_CELLS.split(inner))


def _right(index: int, separator: tuple[str, ...], rows: tuple[tuple[str, ...], ...]) -> bool:
    if index < len(separator) and ":" in separator[index]:
        return separator[index].endswith(":")
    return figures(row[index] for row in rows)


def _plain(text: str) -> str:
    return ESCAPED.sub(r"\1", text)
