"""Plain: what the minutes say, block by block as light Markdown: to compare, to overwrite, to send as text."""

from __future__ import annotations

from app.domain.as_told import ToldMinutes, ToldParagraph, ToldPart
from app.domain.document import Block, Content, FrontRow, MinutesDocument, ParagraphDocument, Points, Prose, VoteTable

CHOICES = {"yes": "ja", "no": "nej", "abstain": "avstår"}


def told_minutes(document: MinutesDocument) -> ToldMinutes:
    """The minutes as they read; what is noted on the boards is no part of what was adjusted."""
    return ToldMinutes(front=tuple(_row(row) for row in document.front),
                       paragraphs=tuple(told_paragraph(p) for p in document.paragraphs))


def told_paragraph(paragraph: ParagraphDocument) -> ToldParagraph:
    """A paragraph as it reads; what is laid to it is no part of its text."""
    parts = tuple(ToldPart(part=b.part, label=b.label, text=as_markdown(b)) for b in paragraph.blocks if b.part != "annexes")
    return ToldParagraph(item=paragraph.item, called=paragraph.called, heading=paragraph.heading, parts=parts)


def as_markdown(block: Block) -> str:
    """A block's text as light Markdown, as it would be written by hand."""
    return "\n\n".join(_content(c) for c in block.contents)


def _content(content: Content) -> str:
    match content:
        case Prose():
            return content.text
        case Points(att=True):
            return "\n\n".join(content.points)
        case Points():
            return "\n".join(f"{n}. {point}" for n, point in enumerate(content.points, 1))
        case _:
            return _votes(content)


def _votes(table: VoteTable) -> str:
    rows = [f"| {row.name} | {CHOICES.get(row.choice, row.choice)} |" for row in table.rows]
    sums = f"| Summa | {table.yes} ja, {table.no} nej, {table.abstain} avstår |"
    return "\n".join(("| Ledamot | Röst |", "| --- | --- |", *rows, sums))


def _row(row: FrontRow) -> ToldPart:
    lines = (" ".join(t for t in (line.text, line.municipality, line.paragraphs) if t) for line in row.lines)
    return ToldPart(part="front", label=row.label, text="\n".join(lines))
