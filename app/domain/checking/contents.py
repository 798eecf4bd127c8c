"""Contents: what each § must say of its matter. [KL 5:67] [FL 31] [KL 8:12]"""

from __future__ import annotations

from collections.abc import Iterator

from app.domain.agenda import ItemKind
from app.domain.checking.matter import Matter
from app.domain.checking.remark import Part, Remark, Weight
from app.domain.meeting import events as ev
from app.domain.meeting.procedure import on_the_matter
from app.domain.meeting.questions import Handling
from app.domain.minutes.decision import LAID_DOWN
from app.domain.standing_items import chooses_adjusters, fixes_the_agenda
from app.domain.swedish import genitive, listed

DECIDES: frozenset[ItemKind] = frozenset({"decision", "election", "delegation", "messages"})
"""The kinds of item in which something is decided."""
WORDED = frozenset({"amend", "add", "other"})
"""The kinds of proposal that say nothing without their words."""


def contents(matter: Matter) -> Iterator[Remark]:
    """What a § lacks, one § after the other."""
    for handling in matter.numbered:
        yield from _decision(matter, handling)
        yield from _proposals(matter, handling)
        yield from _order(matter, handling)
        yield from _votes(matter, handling)
        yield from _presenter(matter, handling)
        yield from _motivations(matter, handling)
        yield from _at_once(matter, handling)


def _of(handling: Handling, code: str, rule: str, text: str, part: Part, weight: Weight = "fault") -> Remark:
    return Remark(code=code, weight=weight, rule=rule, text=text, part=part, item=handling.item.id)


def _decision(matter: Matter, handling: Handling) -> Iterator[Remark]:
    where = matter.called(handling.item.id)
    if (handling.item.id, "decision") in matter.own:
        return
    if not on_the_matter(handling):
        if handling.item.kind in DECIDES:
            yield _of(handling, "decision_missing", "KL 5:67 p. 4", f"I {where} finns inget beslut.", "decision")
        else:
            yield _of(handling, "decision_none", "KL 5:67 p. 4", f"I {where} fattas inget beslut. Ska det vara så?", "decision",
                      "notice")
    for moment in handling.decisions:
        if isinstance(moment.event, ev.Decided) and _empty(handling, moment.event):
            yield _of(handling, "decision_empty", "KL 5:67 p. 4", f"Beslutet i {where} säger inte vad som beslutades.",
                      "decision")


def _empty(handling: Handling, decided: ev.Decided) -> bool:
    """Whether nobody can tell what was decided; what is laid by, the agenda and the adjusters tell themselves."""
    item = handling.item
    chosen = any(isinstance(m.event, ev.AdjustersChosen) and item.id in (m.event.items or ()) for m in handling.moments)
    chosen = chosen or bool(chooses_adjusters(item) and handling.adjusters)
    if chosen or item.kind in LAID_DOWN or fixes_the_agenda(item):
        return False
    worded = any(p.strip() for p in decided.points) or (decided.text or "").strip() or decided.proposal or decided.until
    follows = decided.vote is not None and decided.vote in handling.votes
    return decided.how != "none" and not worded and not follows and not (item.proposal or "").strip()


def _proposals(matter: Matter, handling: Handling) -> Iterator[Remark]:
    """Every proposal that was not withdrawn, in full and with its movers."""
    if (handling.item.id, "proposals") in matter.own:
        return
    where = matter.called(handling.item.id)
    withdrawn = {m.event.proposal for m in handling.moments if isinstance(m.event, ev.ProposalWithdrawn)}
    for proposed in handling.proposals.values():
        if proposed.proposal in withdrawn:
            continue
        if not proposed.by:
            yield _of(handling, "mover_missing", "KL 5:67 p. 1", f"Det framgår inte vem som lade ett yrkande i {where}.",
                      "proposals")
        if proposed.kind in WORDED and not (proposed.text or "").strip():
            which = f"{listed(genitive(matter.setting.name(p)) for p in proposed.by)} yrkande" if proposed.by else "Ett yrkande"
            yield _of(handling, "proposal_not_in_full", "KL 5:67 p. 1", f"{which} i {where} är inte återgivet.", "proposals")


def _order(matter: Matter, handling: Handling) -> Iterator[Remark]:
    """With several proposals it is told in which order they were put."""
    withdrawn = {m.event.proposal for m in handling.moments if isinstance(m.event, ev.ProposalWithdrawn)}
    standing = [p for p in handling.proposals if p not in withdrawn]
    put = any(isinstance(m.event, ev.QuestionPut) for m in handling.moments)
    if len(standing) > 1 and handling.decisions and not put and (handling.item.id, "course") not in matter.own:
        where = matter.called(handling.item.id)
        yield _of(handling, "order_missing", "KL 5:67 p. 2",
                  f"Det framgår inte i vilken ordning ordföranden ställde proposition på yrkandena i {where}.", "course")


def _votes(matter: Matter, handling: Handling) -> Iterator[Remark]:
    """What yes and no meant, and in an open vote how each voted."""
    where = matter.called(handling.item.id)
    for id in handling.votes:
        vote = handling.vote(id)
        if not vote.candidates and (not vote.yes or not vote.no):
            yield _of(handling, "sides_missing", "KL 5:67 p. 3",
                      f"Det framgår inte vad ja och nej stod för i omröstningen i {where}.", "votes")
        if not vote.secret and not vote.ballots and not vote.candidates:
            yield _of(handling, "ballots_missing", "KL 5:67 p. 5", f"Det framgår inte hur var och en röstade i {where}.",
                      "votes")


def _presenter(matter: Matter, handling: Handling) -> Iterator[Remark]:
    if handling.item.exercise_of_authority and not (handling.item.presenter or "").strip():
        yield _of(handling, "presenter_missing", "FL 31", f"Det framgår inte vem som föredrog {matter.called(handling.item.id)}.",
                  "summary", "notice")


def _motivations(matter: Matter, handling: Handling) -> Iterator[Remark]:
    """Written reasons that were announced and have not come while the minutes wait to be adjusted. [KL 4:27]"""
    if _adjusted(matter, handling.item.id) or (handling.item.id, "reservation") in matter.own:
        return
    for moment, person in handling.reservations:
        event = moment.event
        if isinstance(event, ev.Reserved) and event.motivation == "announced" and not _came(handling, moment.entry.id, person):
            yield _of(handling, "motivation_missing", "KL 4:27",
                      f"{genitive(matter.setting.name(person))} skriftliga motivering till reservationen i "
                      f"{matter.called(handling.item.id)} har inte kommit in.", "reservation", "notice")


def _came(handling: Handling, announced: str | None, person: str) -> bool:
    events = (m.event for m, p in handling.reservations if p == person)
    return any(isinstance(e, ev.Reserved) and e.motivation == "received" and e.refers_to in (announced, None) for e in events)


def _adjusted(matter: Matter, item: str) -> bool:
    parts = matter.proceedings.minutes.parts if matter.proceedings.minutes else ()
    return any(p.adjusted_on is not None and (p.items is None or item in p.items) for p in parts)


def _at_once(matter: Matter, handling: Handling) -> Iterator[Remark]:
    """What was adjusted at once has a part, and notices, of its own. [KL 8:12] [SO § 8]"""
    minutes, item = matter.proceedings.minutes, handling.item.id
    at_once = matter.history.about(ev.AdjustedAtOnce, item)
    if not at_once or minutes is None or not minutes.parts:
        return
    part = next((p for p in minutes.parts if p.items is not None and item in p.items), None)
    if part is None or part.adjusted_on not in (matter.setting.meeting.date, matter.history.last_day):
        yield _of(handling, "at_once_without_its_own_part", "KL 8:12",
                  f"{matter.called(item)} justerades omedelbart men har ingen egen justering den dagen och inget eget anslag.",
                  "adjusting")
