"""Paragraph: the blocks of one item in the order of the house style, the secretary's own texts in place of the generated."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace
from typing import get_args

from app.domain.document import Block, Content, ParagraphDocument, Prose
from app.domain.house_style import COURSES, DECISION_LAST, LABELS, BlockPart, HouseStyle
from app.domain.meeting import events as ev
from app.domain.meeting.replay import Moment
from app.domain.minutes.choosing import choices_told_in
from app.domain.minutes.clauses import as_clauses
from app.domain.minutes.course import course
from app.domain.minutes.decision import changes_of, decision, label_of
from app.domain.minutes.disqualification import disqualification
from app.domain.minutes.dissent import adjusted_at_once, declined, reservations, statements
from app.domain.minutes.matter import entries, grounds, proposal, summary
from app.domain.minutes.presence import presence
from app.domain.minutes.proposals import proposals
from app.domain.minutes.struck import changes_told_in, struck
from app.domain.minutes.telling import Telling
from app.domain.proceedings import TextPart
from app.domain.swedish import the_day, told

OWN: tuple[BlockPart, ...] = get_args(TextPart)
"""The parts that the secretary can write in her own words."""


def paragraph_of(telling: Telling, style: HouseStyle = DECISION_LAST) -> ParagraphDocument | None:
    """The paragraph in a house style; None for a formality that takes no § and holds nothing."""
    item, handling = telling.handling.item, telling.handling
    number = handling.history.paragraphs.get(item.id)
    blocks = tuple(block for part in style.order for block in _styled(telling, style, part))
    if not blocks and item.kind == "formality":
        return None
    return ParagraphDocument(
        item=item.id, heading=item.title, number=number, mark=telling.setting.committee.code if style.mark == "code" else "",
        dnr=item.dnr or "", formal=item.kind == "formality", blocks=blocks, recipients=item.recipients,
        for_information=item.for_information, signs=signs(telling),
    )


def signs(telling: Telling) -> tuple[str, ...]:
    """The printed names in the boxes of the paragraph's pages: the chair's, and those who adjust it."""
    chair = (telling.handling.chair,) if telling.handling.chair else ()
    return tuple(telling.setting.name(p) for p in dict.fromkeys((*chair, *telling.handling.adjusters)))


def _styled(telling: Telling, style: HouseStyle, part: BlockPart) -> Iterator[Block]:
    """The blocks of one part as the style has them."""
    for block in part_of(telling, part):
        label = style.label(block.part, block.label) if block.part != "votes" else block.label
        contents = as_clauses(telling, block.contents) if block.decision and style.points == "att" else block.contents
        yield replace(block, label=label, contents=contents)


def part_of(telling: Telling, part: BlockPart) -> tuple[Block, ...]:
    """The blocks of one part: the secretary's own words where she has written any, else what follows from the log."""
    if part == "course":
        return tuple(_course(telling))
    return (_own(telling, part),) if telling.own.get(part) else generated(telling, part)


def _own(telling: Telling, part: BlockPart) -> Block:
    label = label_of(telling) if part == "decision" else LABELS[part]
    return Block(label=label, contents=(Prose(text=telling.own[part]),), decision=part == "decision", own=True, part=part)


def generated(telling: Telling, part: BlockPart) -> tuple[Block, ...]:
    """The blocks of one part as they follow from the log and the agenda; none where it has nothing to say."""
    return tuple(replace(b, part=b.part if b.part == "votes" else part) for b in PARTS[part](telling) if b.contents)


def _course(telling: Telling) -> Iterator[Block]:
    """What was asked before the first vote and after each, own words in the place of that piece alone; the votes as they were
    noted. Own words on a piece that the log has no longer stay, first or last."""
    pieces, left = generated(telling, "course"), [part for part in COURSES if telling.own.get(part)]
    asked = iter(COURSES)
    parts: list[BlockPart] = [next(asked, "votes") if block.part == "course" else block.part for block in pieces]
    if "course" in left and "course" not in parts:
        yield _own(telling, "course")
    for block, part in zip(pieces, parts, strict=True):
        yield _own(telling, part) if part in left else replace(block, part=part)
    yield from (_own(telling, part) for part in left if part not in ("course", *parts))


def _told(part: BlockPart, contents: tuple[Content, ...]) -> tuple[Block, ...]:
    return (Block(label=LABELS[part], contents=contents),)


def _presence(telling: Telling) -> tuple[Block, ...]:
    return _told("presence", tuple(Prose(text=t) for t in (told(presence(telling)),) if t))


def _disqualification(telling: Telling) -> tuple[Block, ...]:
    return _told("disqualification", tuple(Prose(text=t) for t in disqualification(telling)))


def _entries(telling: Telling) -> tuple[Block, ...]:
    return tuple(Block(label=label, contents=contents) for label, contents in entries(telling))


def _adjournment(telling: Telling) -> tuple[Block, ...]:
    return _told("adjournment", tuple(Prose(text=t) for t in _adjournments(telling)))


def _decision(telling: Telling) -> tuple[Block, ...]:
    """Every § says what was decided, or that nothing was; a formality without a § only if something was."""
    silent = telling.handling.item.id not in telling.history.paragraphs and telling.handling.item.kind == "formality"
    return () if silent and not _settles(telling) else (decision(telling),)


def _settles(telling: Telling) -> bool:
    return bool(telling.handling.decisions or choices_told_in(telling) or changes_told_in(telling))


PARTS: dict[BlockPart, Callable[[Telling], tuple[Block, ...]]] = {
    "presence": _presence, "disqualification": _disqualification, "entries": _entries, "adjournment": _adjournment,
    "course": course, "decision": _decision,
    "summary": lambda t: _told("summary", summary(t)), "grounds": lambda t: _told("grounds", grounds(t)),
    "proposal": lambda t: _told("proposal", proposal(t)), "proposals": lambda t: _told("proposals", proposals(t)),
    "declined": lambda t: _told("declined", declined(t)), "reservation": lambda t: _told("reservation", reservations(t)),
    "special_statement": lambda t: _told("special_statement", statements(t, "special_statement")),
    "note": lambda t: _told("note", statements(t, "note", "opinion")),
    "other": lambda t: _told("other", tuple(Prose(text=text) for text in changes_of(t, struck(t)))),
    "at_once": lambda t: _told("at_once", adjusted_at_once(t)),
}
"""What writes each part. The proposal to choose or to note is told by the decision alone where nothing was written."""


def _adjournments(telling: Telling) -> Iterator[str]:
    """Pauses while the item was open."""
    begun: Moment | None = None
    for moment in telling.handling.moments:
        if isinstance(moment.event, ev.Adjourned):
            begun = moment
        elif isinstance(moment.event, ev.Resumed) and begun is not None:
            yield _pause(begun, moment)
            begun = None
    if begun is not None:
        yield f"Sammanträdet ajourneras{f' kl. {begun.entry.at}' if begun.entry.at else ''}."


def _pause(begun: Moment, ended: Moment) -> str:
    start, end = begun.entry.at, ended.entry.at
    if begun.state.day != ended.state.day:
        again = f" kl. {end}" if end else ""
        return f"Sammanträdet ajourneras{f' kl. {start}' if start else ''} och återupptas {the_day(ended.state.day)}{again}."
    return f"Sammanträdet ajourneras kl. {start}–{end}." if start and end else "Sammanträdet ajourneras."
