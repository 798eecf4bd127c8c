"""Tables of a pasted page: cells that take several places, tables that only arrange the page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from app.domain.light_text.page_marks import number_in
from app.domain.light_text.reading import Chunk, TableChunk, Words, figures, words_of
from app.domain.light_text.writing import cell_of

WIDEST = 40
LONGEST = 2000


@dataclass(slots=True)
class PageTable:
    """A table while its cells are read."""

    rows: list[list[tuple[Chunk, ...] | None]] = field(default_factory=list)
    _taken: dict[tuple[int, int], bool] = field(default_factory=dict)

    def begin_row(self) -> None:
        """The next row."""
        self.rows.append([])

    def add(self, chunks: tuple[Chunk, ...], columns: str | None, rows: str | None) -> None:
        """The next cell of the row; what it takes beside and below it stays empty."""
        if not self.rows:
            self.begin_row()
        here, row = len(self.rows) - 1, self.rows[-1]
        while self._taken.get((here, len(row))):
            row.append(None)
        wide, high = max(1, number_in(columns, 1, WIDEST)), max(1, number_in(rows, 1, LONGEST))
        below = ((here + down, len(row) + beside) for down in range(1, high) for beside in range(wide))
        self._taken.update(dict.fromkeys(below, True))
        row += [chunks, *[None] * (wide - 1)]

    def chunks(self) -> tuple[Chunk, ...]:
        """The table; one of a single row or column only arranges the page, and its contents follow one another."""
        rows = [row for row in self.rows if any(row)]
        width = max((len(row) for row in rows), default=0)
        if len(rows) < 2 or width < 2:
            return tuple(chunk for row in rows for cell in row for chunk in cell or ())
        head, *body = ([*row, *[None] * (width - len(row))] for row in rows)
        texts = tuple(tuple(cell_of(words_in(cell or ())) for cell in row) for row in body)
        right = tuple(figures(row[index] for row in texts) for index in range(width))
        return (TableChunk(tuple(cell_of(_light(words_in(cell or ()))) for cell in head), texts, right),)


def words_in(chunks: Sequence[Chunk]) -> list[Words]:
    """All the words of the chunks, one chunk's after the other's."""
    words: list[Words] = []
    for chunk in chunks:
        lines = [words_of(cell) for row in (chunk.head, *chunk.rows) for cell in row] if isinstance(chunk, TableChunk) else [
            chunk.words]
        for line in lines:
            words += [*([Words(" ")] if words and line else []), *line]
    return words


def _light(words: Sequence[Words]) -> list[Words]:
    """A head is set apart by itself."""
    return [Words(each.text) for each in words]
