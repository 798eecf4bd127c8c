"""The minutes on paper: front page with signatures and boards, list of contents, and the paragraphs."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence

from app.documents.annex_list import annex_key, annex_strips
from app.documents.archive import Description
from app.documents.arms import Arms
from app.documents.contents import contents_strips
from app.documents.flow import Flow, Page
from app.documents.front import board, continued_row, front_strips, signatures
from app.documents.geometry import LATER, LATER_WITH_BOXES, MINUTES_FIRST, MINUTES_FIRST_WITH_BOXES, MM
from app.documents.page import Heading, Sheet
from app.documents.paper import printed
from app.documents.paragraph import continued, paragraph_parts
from app.documents.prose import Prose
from app.documents.stamps import PUBLIC, titled
from app.documents.strips import height_of
from app.documents.structure import Node
from app.documents.type import register_fonts
from app.documents.uncollected import uncollected
from app.domain.document import MinutesDocument, ParagraphDocument
from app.domain.placeholders import refuse_placeholders
from app.domain.swedish import raised, the_weekday
from app.domain.typography import persons_in

LEAST_ROOM = 40 * MM  # for one more formal paragraph on a page


@uncollected
def minutes_pdf(document: MinutesDocument, arms: Arms | None = None) -> bytes:
    """The minutes as PDF/A-2a and PDF/UA-1, the same bytes for the same document.

    Raises PlaceholderFound where a text has not been written, SignMissing where the fonts lack a sign.
    A draft bears its stamp and neither boxes nor proof of posting.
    """
    refuse_placeholders(document)
    register_fonts()
    root = Node("Document")
    sheets = minutes_sheets(document, root)
    return printed(sheets, heading_of(document).bearing(arms), root, description_of(document), draft=document.draft)


def heading_of(document: MinutesDocument) -> Heading:
    """What the heads of its pages say."""
    line = ", ".join(t for t in (raised(the_weekday(document.day)), document.part, PUBLIC if document.public else "") if t)
    return Heading(document.municipality, document.title, document.body, line, document.day.isoformat(),
                   day_label=document.page.day, rehearsal=document.rehearsal, public=document.public, words=document.page)


def description_of(document: MinutesDocument) -> Description:
    """What its file says of itself."""
    words = " ".join(t for t in (document.title, document.day.isoformat(), document.part) if t)
    named = titled(words, rehearsal=document.rehearsal, public=document.public)
    return Description(f"{named}, {document.body}", f"{document.body}, {document.municipality}", named, document.day)


def minutes_sheets(document: MinutesDocument, root: Node, annexes: Mapping[str, int] | None = None) -> tuple[Sheet, ...]:
    """Its pages; `annexes` are how many pages each annex has (by id) that is laid behind them, in their order."""
    return tuple(_sheets(document, root, Prose(persons_in(_texts(document))), annexes or {}))


def _sheets(document: MinutesDocument, root: Node, prose: Prose, annexes: Mapping[str, int]) -> Iterator[Sheet]:
    usual = _usual_signs(document)
    front = _front_pages(document, root.child("Sect"), prose)
    listed = document.annexes or len(document.contents) > 1
    contents = root.child("Sect") if listed else root
    body = _body(document, root, prose)
    length = len(_contents_pages(document, {}, Node("Sect"), prose)) if listed else 0
    numbers = _page_numbers(body, len(front) + length + 1)
    numbers |= _begins(annexes, len(front) + length + len(body) + 1)
    middle = _contents_pages(document, numbers, contents, prose) if length else []
    for page in (*front, *middle, *body):
        yield Sheet(page, _continued(page), None if document.draft else _signs(page, usual))


def _front_pages(document: MinutesDocument, node: Node, prose: Prose) -> list[Page]:
    rows = tuple(front_strips(document.front, node, prose))
    signed = signatures(document.signers, node)
    whole = height_of((*rows, *signed.strips)) <= MINUTES_FIRST.height
    flow = Flow(MINUTES_FIRST if whole else MINUTES_FIRST_WITH_BOXES, LATER_WITH_BOXES)
    flow.put((*rows, signed))
    flow.put(() if document.draft else [board(block, node, prose) for block in document.boards])
    return flow.pages


def _contents_pages(document: MinutesDocument, numbers: dict[str, int], node: Node, prose: Prose) -> list[Page]:
    flow = Flow(LATER_WITH_BOXES, LATER_WITH_BOXES)
    if len(document.contents) > 1:
        flow.put(contents_strips(document.contents, numbers, node, prose))
    flow.put(annex_strips(document.annexes, numbers, node, prose))
    return flow.pages


def _body(document: MinutesDocument, root: Node, prose: Prose) -> list[Page]:
    """Each paragraph begins a page; formal ones share one while there is room."""
    area = LATER_WITH_BOXES if any(p.signs for p in document.paragraphs) else LATER
    flow = Flow(area, area)
    before: ParagraphDocument | None = None
    for paragraph in document.paragraphs:
        parts = paragraph_parts(paragraph, root, prose, (document.recipients, document.for_information))
        shares = paragraph.formal and before is not None and before.formal and flow.left >= LEAST_ROOM
        if not shares:
            flow.new_page()
        flow.put(parts)
        before = paragraph
    return flow.pages if document.paragraphs else []


def _page_numbers(body: Sequence[Page], first: int) -> dict[str, int]:
    numbers: dict[str, int] = {}
    for number, page in enumerate(body, first):
        for paragraph in page.parts():
            if isinstance(paragraph, ParagraphDocument):
                numbers.setdefault(paragraph.item, number)
    return numbers


def _begins(annexes: Mapping[str, int], first: int) -> dict[str, int]:
    numbers: dict[str, int] = {}
    for id, pages in annexes.items():
        numbers[annex_key(id)] = first
        first += pages
    return numbers


def _continued(page: Page) -> str:
    return continued(page.continues) if isinstance(page.continues, ParagraphDocument) else continued_row(page)


def _signs(page: Page, usual: tuple[str, ...]) -> tuple[str, ...] | None:
    """Those who sign the paragraphs on the page, the usual ones where it has none; no boxes beside signatures."""
    if any(placed.strip.signed for placed in page.placed):
        return None
    paragraphs = [part for part in page.parts() if isinstance(part, ParagraphDocument)]
    names = tuple(dict.fromkeys(name for paragraph in paragraphs for name in paragraph.signs)) if paragraphs else usual
    return names or None


def _usual_signs(document: MinutesDocument) -> tuple[str, ...]:
    signed = Counter(paragraph.signs for paragraph in document.paragraphs)
    return signed.most_common(1)[0][0] if signed else ()


def _texts(document: MinutesDocument) -> Iterator[str]:
    """Where names stand with their parties."""
    yield from (line.text for row in document.front for line in row.lines)
    yield from (signer.name for signer in document.signers)
