"""The notice with its agenda on paper, and the letters of its kind: the same page, with words before the facts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from app.documents.agenda_table import agenda_strips, legend_strips
from app.documents.archive import Description
from app.documents.arms import Arms
from app.documents.flow import Flow
from app.documents.front import continued_row, front_strips
from app.documents.geometry import LATER, LEFT, MM, NOTICE_FIRST, RIGHT
from app.documents.page import Heading, Sheet
from app.documents.paper import printed
from app.documents.prose import Prose
from app.documents.stamps import titled
from app.documents.strips import Kept, Rule, Strip, text
from app.documents.structure import Node
from app.documents.tables import HAIRLINE, Cell, Column, texts_row
from app.documents.type import KEY_CELL, SMALLER, TEXT, register_fonts
from app.domain.document import NoticeDocument, Signer
from app.domain.placeholders import refuse_placeholders
from app.domain.swedish import the_day
from app.domain.typography import persons_in

SIGNERS_ON_A_ROW = 4
AFTER_WORDS = 6.0


def notice_pdf(document: NoticeDocument, arms: Arms | None = None) -> bytes:
    """The notice as PDF/A-2a and PDF/UA-1, the same bytes for the same document.

    Raises PlaceholderFound where a text has not been written, SignMissing where the fonts lack a sign.
    """
    refuse_placeholders(document)
    register_fonts()
    root = Node("Document")
    flow = Flow(NOTICE_FIRST, LATER)
    flow.put(notice_strips(document, root.child("Sect")))
    sheets = [Sheet(page, continued_row(page)) for page in flow.pages]
    return printed(sheets, heading_of(document).bearing(arms), root, description_of(document),
                   contact=document.contact)


def heading_of(document: NoticeDocument) -> Heading:
    """What the heads of its pages say."""
    issued = document.issued.isoformat() if document.issued else ""
    return Heading(document.municipality, document.title, document.body, f"Sammanträdet {the_day(document.day)}",
                   document.day.isoformat(), issued, rehearsal=document.rehearsal)


def description_of(document: NoticeDocument) -> Description:
    """What its file says of itself."""
    named = titled(f"{document.title} {document.day.isoformat()}", rehearsal=document.rehearsal)
    return Description(f"{named}, {document.body}", f"{document.body}, {document.municipality}", named,
                       document.issued or document.day)


def notice_strips(document: NoticeDocument, node: Node) -> Iterator[Strip | Kept]:
    """All that it says, from the front to who calls."""
    prose = Prose(persons_in(line.text for row in document.front for line in row.lines))
    yield from (Strip(text(prose.runs(words, TEXT), TEXT, node.child("P")), after=AFTER_WORDS) for words in document.words)
    if document.words and document.front:
        yield Strip(Rule(LEFT, RIGHT, HAIRLINE), before=4, after=12, separates=True)
    yield from front_strips(document.front, node, prose)
    if document.agenda:
        *rows, last = agenda_strips(document.agenda, node, prose, document.heading)
        yield from (*rows, replace(last, keep=True))  # what the codes mean never stands without a row that has them
    closing = (*legend_strips(document.legend, node), *_signers(document.signers, node))
    if closing:
        yield Kept(closing)


def _signers(signers: Sequence[Signer], node: Node) -> Iterator[Strip]:
    """Who calls: printed names with their offices, beside each other."""
    for start in range(0, len(signers), SIGNERS_ON_A_ROW):
        cells = [
            (Cell(Column(LEFT + index * 38 * MM, 36 * MM), ((each.name, KEY_CELL), (each.role, SMALLER))), node.child("P"))
            for index, each in enumerate(signers[start : start + SIGNERS_ON_A_ROW])
        ]
        yield Strip(texts_row(cells), before=14)
