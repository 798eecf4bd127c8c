"""A paragraph of the minutes as strips: its head, its labelled blocks, the end rule and who is to have it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from app.documents.geometry import AXIS, LEFT, MM
from app.documents.pen import Pen
from app.documents.prose import Prose
from app.documents.setting import set_line
from app.documents.strips import FEWEST_LINES, Bookmark, Kept, Rule, Strip, TextPiece, Whole, label, labelled, text
from app.documents.structure import Node
from app.documents.tables import HEAVY
from app.documents.type import DECISION_LABEL, HEADING, LABEL, PARAGRAPH_NUMBER, SMALL, VALUE
from app.documents.votes import vote_strips
from app.domain.document import Block, Content, ParagraphDocument, Points, VoteTable
from app.domain.document import Prose as ProseContent

BEFORE_SHARED, AFTER_HEAD, AFTER_BLOCK, BEFORE_END_RULE = 26.0, 14.0, 10.0, 14.0
BEFORE_DECISION, AFTER_DECISION = 18.0, 16.0
END_RULE, AFTER_END_RULE, AFTER_RECIPIENTS = 22 * MM, 9.0, 4.0
WHOLE_DECISION = 12  # lines
CASTING_VOTE = "Utslagsröst"
RECEIVERS = ("Expedieras till", "För kännedom till")

Part = Strip | Kept


def paragraph_parts(
    paragraph: ParagraphDocument, parent: Node, prose: Prose, receivers: tuple[str, str] = RECEIVERS
) -> tuple[Part, ...]:
    """Everything of a paragraph, in order; `receivers` head who is to have it to act on it, and who to know of it."""
    node = parent.child("Sect")
    head = _head(paragraph, node, prose)
    blocks = [(block, _block(block, node, prose)) for block in paragraph.blocks]
    body = list(_grouped([(block, strips) for block, strips in blocks if strips]))
    end = _end(paragraph, node, prose, receivers)
    parts = (head, *body[:-1], *_ending(body[-1], end)) if body else (Kept((head, *end)),)
    return tuple(_owned(part, paragraph) for part in parts)


def continued(paragraph: ParagraphDocument) -> str:
    """What stands over a page that begins within the paragraph."""
    return f"{paragraph.called} forts." if paragraph.called else f"{paragraph.heading}, forts."


def title_of(paragraph: ParagraphDocument) -> str:
    """The paragraph's name in the outline."""
    return f"{paragraph.called} {paragraph.heading}".strip()


def _head(paragraph: ParagraphDocument, node: Node, prose: Prose) -> Strip:
    heading_node = node.child("H2")
    number = None
    if paragraph.called:
        line = set_line(paragraph.called, PARAGRAPH_NUMBER).spaced()
        number = TextPiece((line,), PARAGRAPH_NUMBER, LEFT, heading_node)
    dnr = label(paragraph.dnr, node.child("P"), SMALL) if paragraph.dnr else None
    piece = _Head(text(prose.runs(paragraph.heading, HEADING), HEADING, heading_node), number, dnr)
    mark = Bookmark(title_of(paragraph), key=paragraph.item)
    return Strip(piece, before=BEFORE_SHARED, after=AFTER_HEAD, keep=True, bookmark=mark)


@dataclass(frozen=True, slots=True)
class _Head(Whole):
    """§ number, diary number under it, and the heading beside them."""

    heading: TextPiece
    number: TextPiece | None
    dnr: TextPiece | None

    @property
    def height(self) -> float:
        beside = HEADING.leading + 1 + self.dnr.height if self.dnr else 0.0
        return max(self.heading.height, beside)

    @property
    def first_baseline(self) -> float:
        return self.heading.first_baseline

    def draw(self, pen: Pen, top: float) -> None:
        if self.number:
            self.number.draw(pen, top)
        self.heading.draw(pen, top)
        if self.dnr:
            self.dnr.draw(pen, top + HEADING.leading + 1)


def _block(block: Block, node: Node, prose: Prose) -> tuple[Strip, ...]:
    """A block's strips; none where it has nothing to say."""
    heading = Node("H3")
    parts = Node("Sect")
    strips = [strip for content in block.contents for strip in _content(content, parts, prose)]
    if not strips:
        return ()
    if block.label:
        node.children.append(heading)
    node.children += parts.children
    before, after = (BEFORE_DECISION, AFTER_DECISION) if block.decision else (0.0, _after(strips[-1]))
    strips[0] = replace(strips[0], before=before)
    strips[-1] = replace(strips[-1], after=after)
    marked = tuple(replace(strip, bar=True) for strip in strips) if block.decision else tuple(strips)
    return labelled(label(block.label, heading, DECISION_LABEL if block.decision else LABEL), marked) if block.label else marked


def _after(last: Strip) -> float:
    """Space after a block: ten points more than after its last text; a table has enough of its own."""
    return last.after + AFTER_BLOCK if isinstance(last.piece, TextPiece) else last.after


def _content(content: Content, node: Node, prose: Prose) -> tuple[Strip, ...]:
    match content:
        case ProseContent():
            return prose.strips(content.text, node)
        case Points():
            return prose.points(content.points, node, numbered=not content.att and (content.always or len(content.points) > 1))
        case VoteTable():
            return vote_strips(content, node)


def _grouped(blocks: Sequence[tuple[Block, tuple[Strip, ...]]]) -> Iterator[Part]:
    """A decision or a correction of up to twelve lines stays whole, and a vote with its sentence and the casting vote."""
    pending: tuple[Strip, ...] = ()
    for index, (block, strips) in enumerate(blocks):
        following = blocks[index + 1][0] if index + 1 < len(blocks) else None
        short = _lines(strips) <= WHOLE_DECISION
        if following is not None and _goes_with(block, following, short=short):
            pending = (*pending, *strips)
        elif pending or _has_vote(block) or (short and (block.decision or block.part == "correction")):
            yield Kept((*pending, *strips))
            pending = ()
        else:
            yield from strips


def _goes_with(block: Block, following: Block, *, short: bool) -> bool:
    return (_has_vote(block) and following.label == CASTING_VOTE) or (short and following.part == "pointer")


def _has_vote(block: Block) -> bool:
    return any(isinstance(content, VoteTable) for content in block.contents)


def _lines(strips: Sequence[Strip]) -> int:
    return sum(len(strip.piece.lines) for strip in strips if isinstance(strip.piece, TextPiece))


def _ending(part: Part, end: tuple[Strip, ...]) -> tuple[Part, ...]:
    """The last part of the body with the end rule and what is under it, which never stand alone on a page."""
    if isinstance(part, Kept):
        return (Kept((*part.strips[:-1], replace(part.strips[-1], keep=True), *end)),)
    piece = part.piece
    if not isinstance(piece, TextPiece) or not piece.breakable or len(piece.lines) < 2 * FEWEST_LINES:
        return (Kept((replace(part, keep=True), *end)),)
    first = replace(part, piece=replace(piece, lines=piece.lines[:-FEWEST_LINES]), after=0.0)
    last = replace(piece, lines=piece.lines[-FEWEST_LINES:], marker=None)
    return first, Kept((replace(part, piece=last, label=None, before=0.0, keep=True), *end))


def _end(paragraph: ParagraphDocument, node: Node, prose: Prose, receivers: tuple[str, str]) -> tuple[Strip, ...]:
    rule = Strip(Rule(AXIS, AXIS + END_RULE, HEAVY), before=BEFORE_END_RULE, after=AFTER_END_RULE)
    lists = zip(receivers, (paragraph.recipients, paragraph.for_information), strict=True)
    named = (strip for name, those in lists if those for strip in _recipients(name, those, node, prose))
    return (rule, *named)


def _recipients(name: str, those: Sequence[str], node: Node, prose: Prose) -> tuple[Strip, ...]:
    """Who is to have the paragraph: in one line, or one under the other where a comma would mislead."""
    mark = label(name, node.child("H3"))
    rows = those if any("," in each for each in those) else (", ".join(those),)
    strips = [Strip(text(prose.runs(each, VALUE), VALUE, node.child("P"))) for each in rows]
    return labelled(mark, [*strips[:-1], replace(strips[-1], after=AFTER_RECIPIENTS)])


def _owned(part: Part, paragraph: ParagraphDocument) -> Part:
    if isinstance(part, Kept):
        return Kept(tuple(replace(strip, part_of=paragraph) for strip in part.strips))
    return replace(part, part_of=paragraph)
