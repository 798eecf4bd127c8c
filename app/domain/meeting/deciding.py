"""Deciding: what stands in an item, in which words it is decided, and what the chair finds carried, as events.

Pure answers to what a page asks; what the chair finds and the committee decides is never judged here. A decision without
words of its own is the proposal on the agenda, or the one it names; where neither is, it has the words that items of its
kind have.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date

from app.domain.agenda import ItemKind
from app.domain.meeting import events as ev
from app.domain.meeting.amending import in_these_words
from app.domain.meeting.procedure import TODAY, on_the_matter, only_when
from app.domain.meeting.questions import Handling
from app.domain.meeting.replay import Moment
from app.domain.minutes.points import read_points
from app.domain.standing_items import chooses_adjusters, fixes_the_agenda

Events = tuple[ev.Event, ...]
AS_PROPOSED = "förvaltningens förslag"
REJECTION = "avslag"
TABLED = "Ärendet bordläggs."
TO_ANOTHER_DAY = ("refer_back", "table")
USUAL: dict[ItemKind, str] = {
    "information": "Informationen tas emot och läggs till handlingarna.", "messages": "Meddelandena läggs till handlingarna.",
    "delegation": "Redovisningen av delegationsbeslut läggs till handlingarna.",
}
"""What is decided in an item of that kind where nothing else is proposed."""


# What stands


def standing_proposals(handling: Handling) -> tuple[ev.Proposed, ...]:
    """The proposals that are neither taken back nor fallen, in the order in which they were put forward."""
    gone = {m.event.proposal for m in handling.moments if isinstance(m.event, ev.ProposalWithdrawn | ev.ProposalFallen)}
    return tuple(p for p in handling.proposals.values() if p.proposal not in gone)


def undecided_proposals(handling: Handling) -> tuple[ev.Proposed, ...]:
    """The standing proposals that no decision has settled yet: after the main decision only additions are left, and
    none to put the item off once it is to be decided today, and no second-hand one while the first-hand one stands."""
    made = tuple(_made(handling))
    gone = {*(d.proposal for d, _ in made), *(s for _, additions in made for s in additions)}
    standing = [p for p in standing_proposals(handling) if p.proposal not in gone]
    if any(only_when(d) for d, _ in made):
        standing = [p for p in standing if p.kind not in TO_ANOTHER_DAY]
    settled, first_hand = main_is_decided(handling), {p.proposal for p in standing}
    return tuple(p for p in standing if (p.kind == "add" or not settled) and p.instead_of not in first_hand)


def is_decided(handling: Handling) -> bool:
    """Whether the matter is decided, and nothing more stands that could be."""
    return bool(on_the_matter(handling)) and not undecided_proposals(handling)


def main_is_decided(handling: Handling) -> bool:
    """Whether the main question is decided, so that only additions can be left."""
    return any(not additions and _is_main(handling, d) for d, additions in _made(handling))


def _is_main(handling: Handling, decided: ev.Decided) -> bool:
    if decided.proposal is None:
        return not only_when(decided)
    known = handling.proposals.get(decided.proposal)
    return known is not None and known.kind != "add"


def _made(handling: Handling) -> Iterator[tuple[ev.Decided, tuple[str | None, ...]]]:
    """The item's decisions, each with the sides of the question on an addition that it answers."""
    asked: tuple[str | None, ...] = ()
    for event in (m.event for m in handling.moments):
        if isinstance(event, ev.QuestionPut | ev.VoteHeld):
            order = event.order if isinstance(event, ev.QuestionPut) else ()
            asked = (event.yes, event.no, *order) if event.purpose == "addition" else ()
        elif isinstance(event, ev.Decided):
            if event.how != "none":
                yield event, asked
            asked = ()


def fresh_id(prefix: str, log: Iterable[ev.Entry]) -> str:
    """An id for a proposal that no entry of the log has used, struck out or not: `y17` in the seventeenth entry."""
    entries = tuple(log)
    used = {e.event.proposal for e in entries if isinstance(e.event, ev.Proposed)}
    number = len(entries) + 1
    while f"{prefix}{number}" in used:
        number += 1
    return f"{prefix}{number}"


# In which words


def follows(handling: Handling) -> bool:
    """Whether a decision needs no words: the agenda has a proposal, or what was noted tells what is decided."""
    item = handling.item
    if chooses_adjusters(item) and handling.adjusters:
        return True
    changed = fixes_the_agenda(item) and (handling.history.of(ev.ItemAdded) or handling.history.of(ev.ItemRemoved))
    return bool(item.proposal or changed)


def usual_words(handling: Handling) -> str | None:
    """The words of a decision where no others are meant; None where it needs none, or where they are to be asked for."""
    item = handling.item
    if follows(handling):
        return None
    if fixes_the_agenda(item):
        return f"{'Dagordningen' if 'dagordning' in item.title.casefold() else 'Föredragningslistan'} fastställs."
    return USUAL.get(item.kind)


def lacks_words(handling: Handling) -> bool:
    """Whether the item itself has nothing that could be decided on."""
    return not follows(handling) and usual_words(handling) is None


def in_words(text: str, level: str | None = None, part: str | None = None) -> Events:
    """Decided by acclamation in these words; `level` where it is another's than the item's, `part` where of a part of it."""
    return (ev.Decided(how="acclamation", text=text.strip(), level=level, part=part),)


def wording_of(handling: Handling) -> str:
    """The words in which the item is decided as it stands: those of the proposal on the agenda, else of items of its kind."""
    return (handling.item.proposal or usual_words(handling) or "").strip()


def in_other_words(events: Events, text: str) -> Events:
    """The same decision in these words: as points where they are several, else as a text; what else is noted stays."""
    return tuple(replace(e, **in_these_words(text)) if isinstance(e, ev.Decided) else e for e in events)


def put_off(handling: Handling, until: date | None) -> Events:
    """The item is put off to another meeting, maybe to a day; as somebody moved, where that is the one proposal to do so."""
    moved = [p.proposal for p in undecided_proposals(handling) if p.kind in TO_ANOTHER_DAY]
    proposal = moved[0] if len(moved) == 1 else None
    text = None if until or proposal else TABLED
    return (ev.Decided(how="acclamation", proposal=proposal, text=text, until=until),)


def only_puts_off(handling: Handling, decided: ev.Decided) -> bool:
    """Whether a decision puts the item off and has no words of its own, but the day or what was moved."""
    moved = handling.proposals.get(decided.proposal or "")
    to_another_day = decided.until is not None or (moved is not None and moved.kind in TO_ANOTHER_DAY)
    return to_another_day and not (decided.text or decided.points)


def leaves_points_behind(handling: Handling, decided: ev.Decided) -> bool:
    """Whether an amendment was decided on as it was moved, while the item's own proposal has several points: the words of the
    amendment are then the whole decision, and the log does not tell which point they stand for."""
    moved = handling.proposals.get(decided.proposal or "")
    in_own_words = bool(decided.text or decided.points)
    amended = moved is not None and moved.kind == "amend" and not in_own_words
    return amended and len(read_points(handling.item.proposal).points) > 1


def own_stands(handling: Handling) -> bool:
    """Whether the item's own proposal can still be found for by itself: it has one, nobody has moved it, and the main question
    is not decided."""
    moved = any(p.kind == "approve" for p in undecided_proposals(handling))
    return not (moved or lacks_words(handling) or main_is_decided(handling))


# By acclamation


def by_acclamation(handling: Handling, proposal: str | None = None) -> Events:
    """The chair finds it decided so; without a proposal, as the item itself proposes.

    The question is noted where more than one thing could have been found, unless it was just put.
    """
    standing = undecided_proposals(handling)
    several = len(standing) > 1 or (len(standing) == 1 and proposal is None)
    put = (question_put(handling, proposal or AS_PROPOSED),) if several and just_put(handling) is None else ()
    return (*put, ev.Decided(how="acclamation", proposal=proposal, text=None if proposal else usual_words(handling)))


def turning_down(addition: str) -> Events:
    """The chair finds that an addition is turned down."""
    put = ev.QuestionPut(purpose="addition", order=(addition,), finding="no")
    return (put, ev.Decided(how="acclamation", text=REJECTION))


def undisputed(handling: Handling) -> Events | None:
    """The decision by acclamation where nothing stands against the item's own proposal; None where it is to be asked which,
    or in which words."""
    standing = undecided_proposals(handling)
    if not standing:
        return None if lacks_words(handling) else by_acclamation(handling)
    return by_acclamation(handling, standing[0].proposal) if [p.kind for p in standing] == ["approve"] else None


def just_found(handling: Handling) -> str | None:
    """What the chair found when the question was just put."""
    put = just_put(handling)
    return put.event.finding if put is not None and isinstance(put.event, ev.QuestionPut) else None


def question_put(handling: Handling, finding: str) -> ev.QuestionPut:
    """The chair puts what stands, in the order in which it was put forward; first the item's own where nobody moved it. Where
    all that stands would put the item off, what stands against it is that it is decided today."""
    standing = undecided_proposals(handling)
    if may_only_put_off(handling):
        return ev.QuestionPut(purpose="procedure", order=(TODAY, *(p.proposal for p in standing)),
                              finding=TODAY if finding == AS_PROPOSED else finding)
    moved = any(p.kind in ("approve", "add", *TO_ANOTHER_DAY) for p in standing)
    own = (AS_PROPOSED,) if own_stands(handling) and not moved else ()
    return ev.QuestionPut(order=(*own, *(p.proposal for p in standing)), finding=finding)


def may_only_put_off(handling: Handling) -> bool:
    """Whether something was moved, and all of it is to put the item off. [KL 5:50]"""
    standing = undecided_proposals(handling)
    return bool(standing) and all(p.kind in TO_ANOTHER_DAY for p in standing)


def just_put(handling: Handling) -> Moment | None:
    """The question that was put since the last decision and that no vote has been asked for on."""
    parting = (m for m in reversed(handling.moments) if isinstance(m.event, ev.QuestionPut | ev.Decided | ev.ItemOpened))
    last = next(parting, None)
    return last if last is not None and isinstance(last.event, ev.QuestionPut) and not asks_for_a_vote(last.event) else None


def asks_for_a_vote(question: ev.QuestionPut) -> bool:
    """Whether it says what is voted on: what yes stands for, or in an election the names."""
    return question.yes is not None or names_put(question)


def names_put(question: ev.QuestionPut) -> bool:
    """Whether it is an election between more than two, so that there is no yes and no no."""
    return question.purpose == "election" and question.yes is None and question.finding is None and len(question.order) > 1
