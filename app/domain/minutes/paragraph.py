"""Paragraph: the blocks of one item in the order of the house style, the secretary's own texts in place of the generated."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from app.domain.document import Block, Content, ParagraphDocument, Prose
from app.domain.meeting import events as ev
from app.domain.meeting.replay import Moment
from app.domain.minutes.choosing import choices_told_in
from app.domain.minutes.course import COURSE, course
from app.domain.minutes.decision import decision, label_of
from app.domain.minutes.disqualification import disqualification
from app.domain.minutes.dissent import adjusted_at_once, declined, reservations, statements
from app.domain.minutes.matter import entries, grounds, proposal, summary
from app.domain.minutes.presence import presence
from app.domain.minutes.proposals import proposals
from app.domain.minutes.telling import Telling
from app.domain.minutes.votes import ORDER
from app.domain.swedish import the_day, told

SUMMARY, GROUNDS, PROPOSAL, PROPOSALS, RESERVATION = (
    "Sammanfattning", "Beslutsunderlag", "Förslag till beslut", "Yrkanden", "Reservation")
OWN_LABELS = {"summary": SUMMARY, "grounds": GROUNDS, "proposal": PROPOSAL, "proposals": PROPOSALS, "course": COURSE,
              "reservation": RESERVATION, "other": "Övrigt"}
"""The block that each part of the secretary's own text stands in; the decision's label depends on the body."""


def paragraph_of(telling: Telling) -> ParagraphDocument | None:
    """The paragraph; None for a formality that takes no § and holds nothing."""
    item, handling = telling.handling.item, telling.handling
    number = handling.history.paragraphs.get(item.id)
    blocks = tuple(_blocks(telling))
    if not blocks and item.kind == "formality":
        return None
    return ParagraphDocument(
        item=item.id, heading=item.title, number=number, dnr=item.dnr or "", formal=item.kind == "formality",
        blocks=blocks, recipients=item.recipients, for_information=item.for_information, signs=signs(telling),
    )


def signs(telling: Telling) -> tuple[str, ...]:
    """The printed names in the boxes of the paragraph's pages: the chair's, and those who adjust it."""
    chair = (telling.handling.chair,) if telling.handling.chair else ()
    return tuple(telling.setting.name(p) for p in dict.fromkeys((*chair, *telling.handling.adjusters)))


def _blocks(telling: Telling) -> Iterator[Block]:
    yield from _texts("Närvaro", tuple(t for t in (told(presence(telling)),) if t))
    yield from _texts("Jäv", disqualification(telling))
    yield from _matter(telling)
    yield from _or_own(telling, "proposals", PROPOSALS, _one(PROPOSALS, proposals(telling)))
    yield from _texts("Ajournering", tuple(_adjournments(telling)))
    yield from _course(telling)
    yield from _decision(telling)
    yield from _one("Deltar ej", declined(telling))
    yield from _or_own(telling, "reservation", RESERVATION, _one(RESERVATION, reservations(telling)))
    yield from _one("Särskilt yttrande", statements(telling, "special_statement"))
    yield from _one("Protokollsanteckning", statements(telling, "note", "opinion"))
    yield from _or_own(telling, "other", OWN_LABELS["other"], ())
    yield from _one("Omedelbar justering", adjusted_at_once(telling))


def _matter(telling: Telling) -> Iterator[Block]:
    """What lay on the table. The proposal to choose or to note is told by the decision alone where nothing was written."""
    yield from _or_own(telling, "summary", SUMMARY, _one(SUMMARY, summary(telling)))
    for label, contents in entries(telling):
        yield from _one(label, contents)
    yield from _or_own(telling, "grounds", GROUNDS, _one(GROUNDS, grounds(telling)))
    yield from _or_own(telling, "proposal", PROPOSAL, _one(PROPOSAL, proposal(telling)))


def _course(telling: Telling) -> Iterator[Block]:
    """Own words on the course stand for the questions; the votes, with who voted how, stay as they were noted."""
    generated = course(telling)
    if not telling.own.get("course"):
        yield from generated
        return
    yield from _or_own(telling, "course", COURSE, ())
    yield from (block for block in generated if block.label not in (COURSE, ORDER))


def _decision(telling: Telling) -> Iterator[Block]:
    """Every § says what was decided, or that nothing was; a formality without a § only if something was."""
    if text := telling.own.get("decision"):
        yield Block(label=label_of(telling), contents=(Prose(text=text),), decision=True, own=True)
    elif telling.handling.item.id in telling.history.paragraphs or telling.handling.item.kind != "formality" or _settles(telling):
        yield decision(telling)


def _settles(telling: Telling) -> bool:
    kinds = (ev.Decided, ev.ItemAdded, ev.ItemRemoved)
    return bool(choices_told_in(telling)) or any(isinstance(m.event, kinds) for m in telling.handling.moments)


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


def _or_own(telling: Telling, part: str, label: str, generated: Iterable[Block]) -> Iterator[Block]:
    text = telling.own.get(part)
    if text:
        yield Block(label=label, contents=(Prose(text=text),), own=True)
    else:
        yield from generated


def _one(label: str, contents: tuple[Content, ...]) -> tuple[Block, ...]:
    return (Block(label=label, contents=contents),) if contents else ()


def _texts(label: str, texts: tuple[str, ...]) -> tuple[Block, ...]:
    return _one(label, tuple(Prose(text=t) for t in texts))
