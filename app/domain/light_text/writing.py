"""Light Markdown written from values, so that reading it gives the same values back."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache

from app.domain.light_text.reading import HEADING, ITEM, Chunk, ItemChunk, TableChunk, Words, figures

APART = re.compile(r"\\(?=[\\*_|#\[\]()\-.+!>•–]|$)|(?<=\*)\*|\*(?=\*)|(?<=_)_|_(?=_)")
"""What would be read as an escape or as a mark of bold, in a line of one weight."""
AT_EDGES = re.compile(rf"{APART.pattern}|^\*|\*$")
"""The same where stars of bold stand beside it."""
NUMBERED = re.compile(r"\d+")


def markdown_of(chunks: Iterable[Chunk]) -> str:
    """The chunks as light Markdown; paragraphs without words are left out."""
    lines: list[str] = []
    for chunk in chunks:
        written = _lines(chunk)
        parted = bool(lines) and bool(written) and not (isinstance(chunk, ItemChunk) and not chunk.first)
        lines += [*([""] if parted else []), *written]
    return "\n".join(lines)


def line_of(words: Sequence[Words]) -> str:
    """Words as one line, the bold ones between `**`, with spaces outside the stars."""
    return _line(tuple(words))


@lru_cache(maxsize=1 << 14)  # a long text is written again after each change of a few of its lines
def _line(words: tuple[Words, ...]) -> str:
    runs = _joined(words)
    if runs and not runs[0].text.strip():
        runs = runs[1:]
    if runs and not runs[-1].text.strip():
        runs = runs[:-1]
    texts = [run.text for run in runs]
    texts[:1] = [text.lstrip() for text in texts[:1]]
    texts[-1:] = [text.rstrip() for text in texts[-1:]]
    return "".join(_run(text, bold=run.bold, alone=len(runs) == 1) for text, run in zip(texts, runs, strict=True))


def _lines(chunk: Chunk) -> list[str]:
    if isinstance(chunk, TableChunk):
        return list(_table(chunk))
    line = line_of(chunk.words)
    if isinstance(chunk, ItemChunk):
        return [f"{f'{chunk.mark}.' if chunk.mark else '-'} {line}"]
    return [_guarded(line)] if line else []


def _table(table: TableChunk) -> Iterator[str]:
    yield _row(table.head)
    yield _row(tuple(_side(right, figures(row[index] for row in table.rows)) for index, right in enumerate(table.right)))
    yield from (_row(row) for row in table.rows)


def _side(right: bool, by_itself: bool) -> str:
    """What the line under the head says of a column: nothing where its figures say it by themselves."""
    if right == by_itself:
        return "---"
    return "---:" if right else ":---"


def _row(cells: Sequence[str]) -> str:
    return f"| {' | '.join(cells)} |"


def cell_of(words: Sequence[Words]) -> str:
    """Words as the cell of a table, as `TableChunk` holds it."""
    return line_of(words).replace("|", "\\|")


def _guarded(line: str) -> str:
    """A paragraph that would be read as an item, a heading or a table, with a backslash before what makes it so."""
    number = NUMBERED.match(line)
    if ITEM.fullmatch(line) and number:
        return f"{number[0]}\\{line[number.end():]}"
    if ITEM.fullmatch(line) or HEADING.fullmatch(line) or line.startswith("|"):
        return f"\\{line}"
    return line


def _joined(words: Sequence[Words]) -> list[Words]:
    """Neighbours of one weight as one; spaces alone have no weight, and those at the edge of bold words stand outside."""
    joined: list[Words] = []
    for run in (part for each in words for part in _parted(each)):
        if joined and joined[-1].bold == run.bold:
            joined[-1] = Words(joined[-1].text + run.text, run.bold)
        else:
            joined.append(run)
    return joined


def _parted(run: Words) -> Iterator[Words]:
    inner = run.text.strip()
    before = run.text[: len(run.text) - len(run.text.lstrip())]
    parts = ((before, False), (inner, run.bold), (run.text[len(before) + len(inner) :], False))
    return (Words(text, bold) for text, bold in parts if text)


def _run(text: str, *, bold: bool, alone: bool) -> str:
    if bold:
        return f"**{AT_EDGES.sub(_with_backslash, text)}**"
    return (APART if alone else AT_EDGES).sub(_with_backslash, text)


def _with_backslash(found: re.Match[str]) -> str:
    return f"\\{found[0]}"
