"""The minutes as a Word file: real headings, lists and tables with header rows, so that it can be written on and read aloud."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any

from docx import Document

from app.documents.annex_words import HEADING, HEADS, TOLD, annex_words
from app.documents.arms import Arms, size_on_paper
from app.documents.markdown import Chunk, ItemChunk, TableChunk, TextChunk, Words, chunks_of, words_of
from app.documents.stamps import PUBLIC, stamps, titled
from app.documents.word_ground import (
    begin,
    finished_file,
    hang,
    label_row,
    new_list,
    page_line,
    picture,
    set_cell,
    signature_row,
    table_of,
    whole,
)
from app.domain.document import Block, BoardBlock, Content, FrontRow, MinutesDocument, ParagraphDocument, Points, Prose, Signer
from app.domain.document import VoteTable as Votes
from app.domain.minutes.plain import CHOICES
from app.domain.placeholders import refuse_placeholders
from app.domain.swedish import raised, the_weekday

WHOLE_TABLE = 20  # rows: a longer one may go on on the next page


def minutes_docx(document: MinutesDocument, arms: Arms | None = None) -> bytes:
    """The minutes as a Word file, the arms over the title, the same bytes each time; raises PlaceholderFound as the PDF does."""
    refuse_placeholders(document)
    file = Document()
    day = document.day.isoformat()
    named = " ".join(t for t in (document.title, day, document.part) if t)
    title = titled(f"{named}, {document.body}", rehearsal=document.rehearsal, public=document.public)
    begin(file, title, f"{document.body}, {document.municipality}", document.day)
    head, marks = f"{document.municipality}\t{document.title}, {document.body}", " · ".join(_stamps(document))
    page_line(file, head, day, marks, document.page.foot)
    if arms:
        picture(file, arms.image, arms.told, size_on_paper(arms))
    _first_page(file, document)
    _contents(file, document)
    _annexes(file, document)
    for paragraph in document.paragraphs:
        _paragraph(file, paragraph, (document.recipients, document.for_information))
    return finished_file(file, document.day)


def _first_page(file: Any, document: MinutesDocument) -> None:
    for words in _stamps(document):
        file.add_paragraph(words, style="Utkast")
    file.add_paragraph(document.title, style="Title")
    file.add_paragraph(document.body, style="Subtitle")
    line = ", ".join(t for t in (raised(the_weekday(document.day)), document.part, PUBLIC if document.public else "") if t)
    file.add_paragraph(line, style="Subtitle")
    _rows(file, document.front)
    if document.signers:
        file.add_paragraph("Underskrifter", style="Avsnitt")
        _signatures(file, document.signers)
    for board in () if document.draft else document.boards:
        _board(file, board)


def _stamps(document: MinutesDocument) -> tuple[str, ...]:
    return stamps(draft=document.draft, rehearsal=document.rehearsal, public=document.public)


def _rows(file: Any, rows: Sequence[FrontRow]) -> list[Any]:
    """Labels with their lines; every paragraph of them."""
    known = [row for row in rows if row.lines]
    if not known:
        return []
    table = table_of(file, 2, widths=(38, 122), ruled=False)
    for row in known:
        lines = [_line(each.text, each.municipality, each.paragraphs) for each in row.lines]
        label_row(table, row.label, lines)
    after = file.add_paragraph(style="Efter tabell")  # two tables without a paragraph between them would be one
    return [*(p for row in table.rows for cell in row.cells for p in cell.paragraphs), after]


def _together(paragraph: Any) -> None:
    paragraph.paragraph_format.keep_with_next = True


def _line(*texts: str) -> tuple[Words, ...]:
    return words_of(", ".join(t for t in texts if t))


def _signatures(file: Any, signers: Sequence[Signer]) -> None:
    table = table_of(file, 2, widths=(80, 80), ruled=False)
    for start in range(0, len(signers), 2):
        signature_row(table, [(each.name, each.role) for each in signers[start : start + 2]])


def _board(file: Any, board: BoardBlock) -> None:
    file.add_paragraph("Anslag/bevis", style="Avsnitt")
    _together(file.add_paragraph(board.sentence))
    for paragraph in _rows(file, board.facts):
        _together(paragraph)
    _table(file, ("Kommun", "Anslaget uppsatt", "Anslaget tas ned", "Underskrift"),
           [(row.municipality, row.posted, row.take_down, "") for row in board.rows])


def _contents(file: Any, document: MinutesDocument) -> None:
    if len(document.contents) < 2:
        return
    file.add_heading("Innehåll", 1).paragraph_format.page_break_before = True
    _table(file, ("§", "Ärende", "Dnr"), [(str(p.number), p.heading, p.dnr) for p in document.contents], widths=(20, 100, 40))


def _annexes(file: Any, document: MinutesDocument) -> None:
    if document.annexes:
        heading = file.add_paragraph(HEADING, style="Avsnitt")
        heading.paragraph_format.page_break_before = len(document.contents) < 2
        lines = [annex_words(line) for line in document.annexes]
        _table(file, HEADS, lines, widths=(24, 108, 28), right=(False, False, True))
        if any(line.left_out for line in document.annexes):
            file.add_paragraph(TOLD)


def _paragraph(file: Any, paragraph: ParagraphDocument, receivers: tuple[str, str]) -> None:
    heading = file.add_heading(f"{paragraph.called}\t{paragraph.heading}" if paragraph.called else paragraph.heading, 1)
    heading.paragraph_format.page_break_before = not paragraph.formal
    if paragraph.called:
        hang(heading)
    if paragraph.dnr:
        file.add_paragraph(paragraph.dnr, style="Dnr")
    for block in paragraph.blocks:
        _block(file, block)
    file.add_paragraph(style="Slutstreck")
    for label, names in zip(receivers, (paragraph.recipients, paragraph.for_information), strict=True):
        if names:
            file.add_heading(label, 2)
            for name in names:
                file.add_paragraph(name)


def _block(file: Any, block: Block) -> None:
    said = [content for content in block.contents if not isinstance(content, Prose) or content.text.strip()]
    if said and block.label:
        file.add_heading(block.label, 2)
    for content in said:
        _content(file, content, "Beslut" if block.decision else None)


def _content(file: Any, content: Content, style: str | None) -> None:
    match content:
        case Prose():
            _chunks(file, chunks_of(content.text), style)
        case Points() if content.att or (len(content.points) == 1 and not content.always):
            for point in content.points:
                _words(file.add_paragraph(style=style), words_of(point))
        case Points():
            _list(file, [words_of(point) for point in content.points], numbered=True, style=style)
        case Votes():
            _votes(file, content)


def _chunks(file: Any, chunks: Sequence[Chunk], style: str | None) -> None:
    starts = [n for n, c in enumerate(chunks) if not isinstance(c, ItemChunk) or c.first]
    for _start, group in groupby(enumerate(chunks), key=lambda pair: max((s for s in starts if s <= pair[0]), default=0)):
        held = [chunk for _, chunk in group]
        items = [chunk for chunk in held if isinstance(chunk, ItemChunk)]
        if items:
            _list(file, [item.words for item in items], numbered=bool(items[0].mark), style=style)
        for chunk in held:
            if isinstance(chunk, TextChunk):
                _words(file.add_paragraph(style=style), chunk.words)
            elif isinstance(chunk, TableChunk):
                _table(file, chunk.head, chunk.rows, right=chunk.right)


def _list(file: Any, items: Sequence[tuple[Words, ...]], *, numbered: bool, style: str | None) -> None:
    number = new_list(file, numbered=numbered)
    for words in items:
        paragraph = file.add_paragraph(style="Beslutspunkt" if style else "List Number" if numbered else "List Bullet")
        number(paragraph)
        _words(paragraph, words)


def _votes(file: Any, votes: Votes) -> None:
    if votes.heading:
        file.add_paragraph(votes.heading, style="Bordsrubrik")
    several = any(row.municipality for row in votes.rows)
    rows = [(row.name, *([row.municipality] if several else []), CHOICES.get(row.choice, row.choice)) for row in votes.rows]
    sums = f"{votes.yes} ja, {votes.no} nej, {votes.abstain} avstår"
    _table(file, ("Ledamot", *(["Kommun"] if several else []), "Röst"), [*rows, ("Summa", *([""] if several else []), sums)])


def _table(
    file: Any, head: Sequence[str], rows: Sequence[Sequence[str]], *, right: Sequence[bool] = (), widths: Sequence[float] = (),
) -> None:
    table = table_of(file, len(head), widths=widths)
    for number, texts in enumerate((head, *rows)):
        cells = table.rows[0].cells if number == 0 else table.add_row().cells
        whole(table.rows[number])
        for cell, text, at_right in zip(cells, texts, _filled(right, len(head)), strict=True):
            set_cell(cell, words_of(text), right=at_right, bold=number == 0)
            cell.paragraphs[0].paragraph_format.keep_with_next = number < len(rows) <= WHOLE_TABLE or None
    file.add_paragraph(style="Efter tabell")


def _filled(right: Sequence[bool], count: int) -> Iterator[bool]:
    return iter((*right, *(False for _ in range(count - len(right)))))


def _words(paragraph: Any, words: Sequence[Words]) -> None:
    for each in words:
        paragraph.add_run(each.text).bold = each.bold or None
