"""Light texts of every kind, for properties."""

from __future__ import annotations

from hypothesis import strategies as st

from app.domain.light_text.reading import Chunk, ItemChunk, TableChunk, TextChunk, Words
from app.domain.light_text.writing import markdown_of

LETTERS = "abåäö §–•-*_|#\\.1()\u00a0\u00ad>!+"
STRETCHES = st.text(LETTERS, min_size=1, max_size=8)
WORDS = st.lists(st.builds(Words, STRETCHES, st.booleans()), min_size=1, max_size=4).map(tuple)
CELLS = WORDS


def _items(marks: list[str], lines: list[tuple[Words, ...]], begins: list[bool]) -> tuple[Chunk, ...]:
    return tuple(ItemChunk(mark, words, first=first or index == 0)
                 for index, (mark, words, first) in enumerate(zip(marks, lines, begins, strict=False)))


MARKS = st.one_of(st.just(""), st.integers(0, 999).map(str))
LISTS = st.builds(_items, st.lists(MARKS, min_size=1, max_size=5), st.lists(WORDS, min_size=1, max_size=5),
                  st.lists(st.booleans(), min_size=5, max_size=5))


@st.composite
def tables(draw: st.DrawFn) -> tuple[Chunk, ...]:
    """A table of up to three columns, some of them with figures."""
    from app.domain.light_text.writing import cell_of

    width = draw(st.integers(1, 3))
    cell = st.one_of(WORDS.map(cell_of), st.sampled_from(("", "12", "1 000", "–3,5", "7 %")))
    row = st.tuples(*[cell] * width)
    return (TableChunk(draw(row), tuple(draw(st.lists(row, max_size=3))), tuple(draw(st.tuples(*[st.booleans()] * width)))),)


PARAGRAPHS = WORDS.map(lambda words: (TextChunk(words),))
CHUNKS = st.lists(st.one_of(PARAGRAPHS, LISTS, tables()), max_size=5).map(lambda parts: tuple(c for part in parts for c in part))
MARKDOWN = CHUNKS.map(markdown_of)
