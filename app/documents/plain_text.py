"""The minutes as plain text: every word of them in the order of reading, in lines that fit a terminal and a letter."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator

from app.documents.annex_words import HEADING, TOLD, WHOLE, annex_words
from app.documents.markdown import Chunk, ItemChunk, TableChunk, TextChunk, Words, chunks_of, words_of
from app.documents.stamps import stamps
from app.domain.document import AnnexLine, Block, BoardBlock, Content, FrontRow, MinutesDocument, ParagraphDocument, Points, Prose
from app.domain.document import VoteTable as Votes
from app.domain.minutes.plain import CHOICES
from app.domain.placeholders import refuse_placeholders
from app.domain.typography import NO_BREAK, bind

WIDTH = 78


def minutes_text(document: MinutesDocument) -> bytes:
    """The minutes as UTF-8, lines of at most 78 signs parted by a line feed; raises PlaceholderFound as the PDF does."""
    refuse_placeholders(document)
    return ("\n".join(_document(document)).rstrip() + "\n").encode("utf-8")


def _document(document: MinutesDocument) -> Iterator[str]:
    title = " ".join(t for t in (document.title.upper(), document.day.isoformat(), document.part) if t)
    marks = stamps(draft=document.draft, rehearsal=document.rehearsal, public=document.public)
    yield from (title, document.body, document.municipality, *marks, "=" * WIDTH, "")
    yield from _front(document.front)
    for signer in document.signers:
        yield from _folded(f"{signer.role}: {signer.name}")
    yield ""
    for board in () if document.draft else document.boards:
        yield from _board(board)
    yield from _annexes(document.annexes)
    for paragraph in document.paragraphs:
        yield from _paragraph(paragraph, document)
    if document.page.foot:
        yield "=" * WIDTH
        yield from _folded(document.page.foot)


def _front(rows: tuple[FrontRow, ...]) -> Iterator[str]:
    for row in rows:
        yield row.label
        for line in row.lines:
            said = _said(chunks_of(line.text))
            yield from _folded(", ".join(t for t in (said, line.municipality, line.paragraphs) if t), "  ")
        yield ""


def _board(board: BoardBlock) -> Iterator[str]:
    yield "ANSLAG/BEVIS"
    yield from _folded(board.sentence)
    yield ""
    yield from _front(board.facts)
    for row in board.rows:
        yield from _folded(f"{row.municipality}: anslaget uppsatt {row.posted or '…'}, tas ned {row.take_down or '…'}", "  ")
    yield ""


def _annexes(lines: tuple[AnnexLine, ...]) -> Iterator[str]:
    if not lines:
        return
    yield HEADING.upper()
    for line in lines:
        _mark, name, length = annex_words(line)
        pages = f"{length} {'sida' if line.pages == 1 else 'sidor'}" if length.isdecimal() else length
        yield from _folded(", ".join(t for t in (line.mark or WHOLE, name, pages) if t), "  ")
    if any(line.left_out for line in lines):
        yield from _folded(TOLD)
    yield ""


def _paragraph(paragraph: ParagraphDocument, document: MinutesDocument) -> Iterator[str]:
    yield "-" * WIDTH
    yield from _folded("  ".join(t for t in (paragraph.called, paragraph.dnr) if t))
    yield from _folded(paragraph.heading)
    yield ""
    for block in paragraph.blocks:
        yield from _block(block)
    for label, names in ((document.recipients, paragraph.recipients), (document.for_information, paragraph.for_information)):
        if names:
            yield from _folded(f"{label}: {', '.join(names)}")
            yield ""


def _block(block: Block) -> Iterator[str]:
    if block.label:
        yield block.label.upper() if block.decision else block.label
    for content in block.contents:
        yield from _content(content)


def _content(content: Content) -> Iterator[str]:
    match content:
        case Prose():
            for chunk in chunks_of(content.text):
                yield from _chunk(chunk)
            yield ""
        case Points():
            for number, point in enumerate(content.points, 1):
                mark = "" if content.att or (len(content.points) == 1 and not content.always) else f"{number}. "
                yield from _folded(_said(chunks_of(point)), mark)
            yield ""
        case _:
            yield from _votes(content)


def _votes(table: Votes) -> Iterator[str]:
    for row in table.rows:
        name = ", ".join(t for t in (row.name, row.municipality) if t)
        yield f"  {name:<52} {CHOICES.get(row.choice, row.choice)}"
    yield f"  {'Summa':<52} ja {table.yes}, nej {table.no}, avstår {table.abstain}"
    yield ""


def _chunk(chunk: Chunk) -> Iterator[str]:
    match chunk:
        case TextChunk():
            yield from _folded(_words(chunk.words))
        case ItemChunk():
            yield from _folded(_words(chunk.words), f"{chunk.mark}. " if chunk.mark else "– ")
        case _:
            yield from _table(chunk)


def _table(table: TableChunk) -> Iterator[str]:
    rows = [tuple(_words(words_of(cell)) for cell in row) for row in (table.head, *table.rows)]
    widths = [max(len(row[n]) if n < len(row) else 0 for row in rows) for n in range(len(table.head))]
    for row in rows:
        cells = (cell.rjust(width) if right else cell.ljust(width)
                 for cell, width, right in zip(row, widths, table.right, strict=False))
        yield "  " + "  ".join(cells).rstrip()


def _said(chunks: tuple[Chunk, ...]) -> str:
    return " ".join(_words(c.words) for c in chunks if not isinstance(c, TableChunk))


def _words(words: tuple[Words, ...]) -> str:
    return "".join(w.text for w in words)


def _folded(text: str, mark: str = "") -> Iterator[str]:
    """The text in lines; what follows the first stands under its first word. A § and its number are not parted, nor the like."""
    lines = textwrap.wrap(bind(text), WIDTH, initial_indent=mark, subsequent_indent=" " * len(mark), break_long_words=False,
                          break_on_hyphens=False)
    yield from (line.replace(NO_BREAK, " ") for line in lines or [""])
