"""The agenda in large type for the chair: what is proposed, what to read aloud, and room for notes."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from app.documents.arms import Arms
from app.documents.flow import Flow
from app.documents.geometry import AXIS, LATER, LEFT, MINUTES_FIRST, MM, RIGHT, TEXT_WIDTH
from app.documents.markdown import ItemChunk, TableChunk, chunks_of
from app.documents.page import Heading, Sheet
from app.documents.paper import printed
from app.documents.pen import Pen
from app.documents.prose import Prose, table_strips
from app.documents.setting import set_line
from app.documents.sheet_ground import said_of
from app.documents.strips import Bookmark, Kept, Strip, TextPiece, Whole, height_of, text
from app.documents.structure import Node
from app.documents.tables import HAIRLINE
from app.documents.type import BOLD, SANS, SEMIBOLD, SERIF, Style, register_fonts, width_of
from app.domain.day_sheets import ChairItem, SheetHead
from app.domain.typography import bind

LARGE, LARGE_HEAD, LARGE_MARK = Style(SERIF, 15, 21), Style(SEMIBOLD, 19, 24), Style(BOLD, 19, 24)
LARGE_ALOUD, LARGE_LABEL, LARGE_FACT = Style(SEMIBOLD, 15, 21), Style(SEMIBOLD, 11, 14), Style(SANS, 12, 16)
NOTE_LINE, NOTE_LINES = 11 * MM, 3


def chair_pdf(head: SheetHead, items: Sequence[ChairItem], arms: Arms | None = None) -> bytes:
    """The agenda in large type, with room for notes, as PDF/A-2a and PDF/UA-1."""
    register_fonts()
    root = Node("Document")
    flow = Flow(MINUTES_FIRST, LATER)
    for item in items:
        strips = tuple(_chair_item(item, root.child("Sect")))
        if height_of(strips) > LATER.height:
            flow.new_page()
        flow.put([Kept(strips)])
    heading = Heading(head.municipality, "Ordförandens lista", head.body, head.day_line, head.day.isoformat(),
                      rehearsal=head.rehearsal)
    return printed([Sheet(page) for page in flow.pages], heading.bearing(arms), root, said_of(head, "Ordförandens lista"))


def _chair_item(item: ChairItem, node: Node) -> Iterator[Strip]:
    heading = node.child("H2")
    mark = TextPiece((set_line(item.mark, LARGE_MARK).spaced(),), LARGE_MARK, LEFT, heading) if item.mark else None
    words = text(bind(item.heading), LARGE_HEAD, heading)
    yield Strip(words, mark, before=22, after=4, keep=True, bookmark=Bookmark(f"{item.mark} {item.heading}".strip()))
    for fact in (item.facts, *item.notes):
        if fact:
            style = LARGE_FACT if fact == item.facts else LARGE_FACT.heavier()
            yield Strip(text(bind(fact), style, node.child("P")), after=6, keep=True)
    yield from _labelled("Förslag", tuple(_proposal(item.proposal, node)), node)
    lines = 0 if item.formal else NOTE_LINES
    said = tuple(Strip(text(bind(t), LARGE_ALOUD, node.child("P")), after=4, keep=bool(lines)) for t in item.aloud)
    yield from _labelled("Läs upp", said, node)
    yield from (Strip(_NoteLine(), keep=number < lines) for number in range(1, lines + 1))


def _labelled(label: str, strips: tuple[Strip, ...], node: Node) -> Iterator[Strip]:
    if strips:
        name = TextPiece((set_line(label, LARGE_LABEL).spaced(),), LARGE_LABEL, LEFT, Node("P"))
        first = strips[0].piece
        if isinstance(first, TextPiece) and first.node is not None:
            where = node.children.index(first.node) if first.node in node.children else len(node.children)
            assert name.node is not None
            node.children.insert(where, name.node)
        yield replace(strips[0], label=name, before=6)
        yield from strips[1:]


def _proposal(source: str, node: Node) -> Iterator[Strip]:
    prose = Prose(())
    for chunk in chunks_of(source):
        if isinstance(chunk, TableChunk):
            yield from table_strips(chunk, node, prose)
            continue
        mark = f"{chunk.mark}. " if isinstance(chunk, ItemChunk) and chunk.mark else "– " if isinstance(chunk, ItemChunk) else ""
        runs = prose.runs(chunk.words, LARGE)
        indent = width_of("00. ", LARGE) if mark else 0.0
        piece = text(runs, LARGE, node.child("P"), x=AXIS + indent, width=TEXT_WIDTH - indent)
        if mark:
            piece = replace(piece, lines=(set_line(mark, LARGE).moved(-indent), *piece.lines)) if not piece.lines else _marked(
                piece, mark)
        yield Strip(piece, after=4)


def _marked(piece: TextPiece, mark: str) -> TextPiece:
    """The number before the first line, read with it."""
    assert piece.node is not None
    return replace(piece, marker=(set_line(mark, LARGE), AXIS, piece.node))


@dataclass(frozen=True, slots=True)
class _NoteLine(Whole):
    """A line to write on."""

    @property
    def height(self) -> float:
        return NOTE_LINE

    @property
    def first_baseline(self) -> float:
        return NOTE_LINE

    def draw(self, pen: Pen, top: float) -> None:
        pen.rule(AXIS, RIGHT, top + NOTE_LINE, HAIRLINE)
