"""Decision: what was decided, as numbered sentences that each can be read alone. [KL 5:67 p. 4]"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from app.domain.agenda import AgendaItem
from app.domain.document import Block, Content, Prose
from app.domain.meeting import events as ev
from app.domain.meeting.procedure import on_the_matter, only_when
from app.domain.meeting.replay import Moment
from app.domain.minutes.choosing import adjusters_chosen, choices_told_in
from app.domain.minutes.concerned import concerned
from app.domain.minutes.points import Proposal, as_points, read_points
from app.domain.minutes.proposals import CLAUSES, NO, NOUNS, PURPOSES, YES, a_person, called, nominated, turned_down
from app.domain.minutes.struck import changes_told_in
from app.domain.minutes.telling import Telling
from app.domain.naming import level_above
from app.domain.standing_items import chooses_adjusters, fixes_the_agenda
from app.domain.swedish import bare, genitive, lowered, raised, sentence, the_day, told

CHANGES: tuple[ev.ProposalKind, ...] = ("amend", "add", "other")
PUT_OFF = ("bordläggs", "återremitteras", "remitteras", "utgår")
"""What is told by its verb alone is told of the item."""
FIXED = re.compile(r"(Föredragningslistan|Dagordningen) fastställs\.?", re.IGNORECASE)
LAID_DOWN = {
    "information": "Informationen läggs till handlingarna.", "messages": "Meddelandena läggs till handlingarna.",
    "delegation": "Redovisningen av delegationsbesluten läggs till handlingarna.",
}


def decision(telling: Telling) -> Block:
    """The block of the decision; where none was made it says so.

    What was decided without a question goes with the body's own points: changes of the agenda before them, adjusters after.
    """
    made = _made(telling)
    points, chosen = _besides(telling)
    contents: list[Content] = []
    for lead, decided in _under_one_lead([_decided(telling, moment, each) for moment, each in made]):
        if lead:
            contents += [*_points(telling, (*points, *chosen)), Prose(text=lead)]
            points, chosen = [], []
        points += decided.points
        if decided.whole or lead:
            contents += [*_points(telling, points, led=bool(lead)), *_whole(decided)]
            points = []
    contents += _points(telling, (*points, *chosen))
    if made and not on_the_matter(telling.handling):
        contents.append(Prose(text=_none(telling)))
    return Block(label=label_of(telling), contents=tuple(contents) or (Prose(text=_none(telling)),), decision=True)


def _under_one_lead(decisions: Sequence[tuple[str, Proposal]]) -> list[tuple[str, Proposal]]:
    """Decisions one after the other, those under the same lead as the one before joined: what goes up is proposed once."""
    found: list[tuple[str, Proposal]] = []
    for lead, decided in decisions:
        before = found[-1] if found and lead else ("", decided)
        if lead and lead == before[0] and not (decided.whole or before[1].whole):
            found[-1] = (lead, replace(before[1], points=(*before[1].points, *decided.points)))
        else:
            found.append((lead, decided))
    return found


def _made(telling: Telling) -> list[tuple[Moment, ev.Decided]]:
    return [(m, d) for m, d in telling.told(ev.Decided) if d.how != "none" or d.text or d.points]


def _besides(telling: Telling) -> tuple[list[str], list[str]]:
    """The points before those of the decisions, and those after them."""
    worded = " ".join(text for _, d in _made(telling) if not _fixes(telling, d) for text in (d.text or "", *(d.points or ())))
    return [] if worded else [*_agenda_changed(telling)], [*adjusters_chosen(telling, worded)]


def _fixes(telling: Telling, decided: ev.Decided) -> bool:
    """Whether a decision says only that the agenda is fixed: its changes are then told with it, also those made since."""
    return fixes_the_agenda(telling.handling.item) and FIXED.fullmatch((decided.text or "").strip()) is not None


def numbers_of(telling: Telling) -> tuple[tuple[int, ...], ...]:
    """The numbers that the points of each decision bear; none where they do not stand in one row of numbers."""
    made = {m.noted.position: _decided(telling, m, d) for m, d in _made(telling)}
    if any(lead or decided.whole for lead, decided in made.values()):
        return ()
    at = len(_besides(telling)[0])
    numbers: list[tuple[int, ...]] = []
    for moment in telling.handling.decisions:
        held = len(made[moment.noted.position][1].points) if moment.noted.position in made else 0
        numbers.append(tuple(range(at + 1, at + held + 1)))
        at += held
    return tuple(numbers)


def label_of(telling: Telling) -> str:
    """`Nämndens beslut`, `Kommunstyrelsens beslut`, `Fullmäktiges beslut`."""
    return f"{raised(genitive(telling.body))} beslut"


def _points(telling: Telling, points: Sequence[str], *, led: bool = False) -> list[Content]:
    """Numbered points; those that all are clauses follow on `Nämnden beslutar`."""
    laid = as_points(points)
    lead = [Prose(text=f"{raised(telling.body)} beslutar")] if laid.att and not led else []
    return [*lead, laid] if points else []


def _whole(decided: Proposal) -> list[Content]:
    return [Prose(text=decided.whole)] if decided.whole else []


def _none(telling: Telling) -> str:
    handling = telling.handling
    if handling.history.now.item == handling.item.id and not handling.history.now.closed:
        return "Ärendet är inte avgjort."
    until = next((d.until for _, d in telling.told(ev.Decided) if d.until), None)
    again = f"Ärendet tas upp igen vid sammanträdet {the_day(until)}." if until else ""
    heard = f"{raised(telling.body)} tar del av informationen." if handling.item.kind == "information" else ""
    return told([heard, "Inget beslut fattas.", again])


def _agenda_changed(telling: Telling) -> Iterator[str]:
    """Items put on the list or struck from it, where this item is to tell of that, and that the list so stands."""
    title = telling.handling.item.title.lower()
    agenda = "dagordningen" if "dagordning" in title else "föredragningslistan"
    changes = [*changes_of(telling, changes_told_in(telling), agenda)]
    yield from changes
    if ("föredragningslista" in title or "dagordning" in title) and telling.handling.decisions:
        so = "" if not changes else " med denna ändring" if len(changes) == 1 else " med dessa ändringar"
        yield f"{raised(agenda)} fastställs{so}."


def changes_of(telling: Telling, moments: Iterable[Moment], agenda: str = "föredragningslistan") -> Iterator[str]:
    """What these entries put on the list, or strike from it."""
    for event in (m.event for m in moments):
        assert isinstance(event, ev.ItemAdded | ev.ItemRemoved)
        by = f" på förslag av {telling.names(event.by)}" if event.by else ""
        verb = f"läggs till på {agenda}" if isinstance(event, ev.ItemAdded) else f"utgår från {agenda}"
        yield f"Ärendet ”{telling.setting.items[event.item].title}” {verb}{by}."


def _decided(telling: Telling, moment: Moment, event: ev.Decided) -> tuple[str, Proposal]:
    """The lead and the points of one decision."""
    above = level_above(telling.setting.committee, event.level or telling.handling.item.level)
    if above and _is_upward(telling, event):
        return f"{raised(telling.body)} föreslår {above} besluta:", _for_above(telling, moment, event)
    decided = _worded(telling, moment, event)
    return f"{raised(bare(event.part))}:" if event.part else decided.lead, decided


def _for_above(telling: Telling, moment: Moment, event: ev.Decided) -> Proposal:
    """What the body above is to decide: the words of a change or an addition themselves, not that the body itself is for them."""
    known = telling.handling.proposals.get(proposal_of(telling, event) or "")
    if known is None or event.text or event.points or known.kind not in CHANGES:
        return _worded(telling, moment, event)
    name = called(telling, known.proposal)
    return _own_words(read_points(known.text)) if known.text else _single(f"enligt {name}")


def _is_upward(telling: Telling, event: ev.Decided) -> bool:
    """Putting an item off, that it is settled today, and turning a proposal down, are for the body itself to decide."""
    if event.level is not None:
        return True
    if only_when(event) or lowered(bare(event.text or "")) in NO:
        return False
    known = telling.handling.proposals.get(proposal_of(telling, event) or "")
    kind = known.kind if known else None
    return kind not in ("refer_back", "table", "reject") and event.until is None and telling.handling.item.kind == "decision"


def proposal_of(telling: Telling, event: ev.Decided) -> str | None:
    """The proposal decided on: as named, else the side that won the vote, by its id or in words."""
    vote = _vote_of(telling, event)
    if event.proposal is not None or event.text or event.points or vote is None:
        return event.proposal
    held, result = telling.handling.vote(vote), telling.handling.outcomes[vote].result
    return {"yes": held.yes, "no": held.no}.get(result or "", result)


def _vote_of(telling: Telling, event: ev.Decided) -> str | None:
    """The vote that a decision names, else the last before it where it says that there was one."""
    if event.vote is not None or event.how != "vote":
        return event.vote if event.vote in telling.handling.outcomes else None
    moment = next(m for m in telling.handling.decisions if m.event is event)
    return next(iter(reversed(telling.handling.votes_before(moment))), None)


def _worded(telling: Telling, moment: Moment, event: ev.Decided) -> Proposal:
    """The decision's own words, else those of the proposal that won; a bare `bifall` or `avslag` told in full."""
    if event.points:
        return Proposal(points=tuple(sentence(p) for p in event.points))
    if _fixes(telling, event):
        return Proposal()
    won = proposal_of(telling, event) or ""
    known = telling.handling.proposals.get(won)
    if known is not None and not event.text:
        return _proposed(telling, event, known)
    said = event.text or won
    text, on = lowered(bare(said)), concerned(telling, moment)
    yes, no = (YES[:1], NO[:1]) if event.text else (YES, NO)
    if text in no:
        return _single(f"{telling.body} avslår {called(telling, on) if on else telling.staff_proposal}")
    if text in yes and on is not None:
        return _proposed(telling, event, telling.handling.proposals[on])
    if text in ("", *yes) or (text.endswith("förslag") and not event.text):
        return _put_off_until(event) or _staff_proposal(telling)
    return _single(f"ärendet {text}") if text in PUT_OFF else _elected(telling, said) or _own_words(read_points(said))


def _elected(telling: Telling, name: str) -> Proposal | None:
    return _single(f"{name} väljs") if telling.handling.item.kind == "election" and a_person(bare(name)) else None


def _own_words(text: Proposal) -> Proposal:
    return Proposal(points=text.points, whole="\n\n".join(t for t in (text.lead, text.whole) if t)) if text.lead else text


def _single(text: str) -> Proposal:
    return Proposal(points=(sentence(text),))


def _put_off_until(event: ev.Decided) -> Proposal | None:
    return _single(f"ärendet bordläggs till sammanträdet {the_day(event.until)}") if event.until else None


def _staff_proposal(telling: Telling) -> Proposal:
    """The proposal on the agenda, without a lead that is the staff's; one that begins what is decided stays."""
    item = telling.handling.item
    proposed = read_points(item.proposal)
    if proposed.points or proposed.whole:
        lead = "" if _of_the_staff(telling, proposed.lead) else proposed.lead
        return Proposal(points=proposed.points, whole=proposed.whole, lead=lead)
    return _usual(telling, item)


def _of_the_staff(telling: Telling, lead: str) -> bool:
    """Whether a lead only says that what follows is a proposal to the body, or that the body decides it."""
    own = lead.startswith((raised(telling.body), telling.setting.committee.name))
    decides = own and lead.rstrip(": ").endswith(("beslutar", "beslutar att"))
    return decides or "förslag" in lead.lower() or ("föreslår" in lead and not own)


def _usual(telling: Telling, item: AgendaItem) -> Proposal:
    """What is meant where nothing was written; a choice of adjusters is the matter itself unless it is for this item alone."""
    if item.kind in LAID_DOWN:
        return _single(LAID_DOWN[item.kind])
    choices = choices_told_in(telling)
    if any(_agenda_changed(telling)) or any(c.items != (item.id,) for c in choices) or (choices and chooses_adjusters(item)):
        return Proposal()
    return _single(f"{telling.body} beslutar enligt {telling.staff_proposal}")


def _proposed(telling: Telling, event: ev.Decided, proposed: ev.Proposed) -> Proposal:
    text = telling.inside(bare(proposed.text or ""))
    if (name := nominated(telling, proposed)):
        return _single(f"{name} väljs")
    match proposed.kind:
        case "approve":
            has_own = text and not NOUNS.match(text) and not telling.handling.item.proposal
            return read_points(proposed.text) if has_own else _staff_proposal(telling)
        case "refer_back":
            return _single(_put_off(text, "återremiss", "återremitteras", _again(event)))
        case "table":
            until = f" till sammanträdet {the_day(event.until)}" if event.until else ""
            return _single(_put_off("" if until else text, "bordläggning", "bordläggs", until))
        case "reject" if not text or NOUNS.fullmatch(text):
            return _single(f"{telling.body} avslår {turned_down(telling)}")
        case _:
            return _worded_proposal(telling, proposed, text)


def _again(event: ev.Decided) -> str:
    return f" och tas upp igen vid sammanträdet {the_day(event.until)}" if event.until else ""


def _put_off(text: str, noun: str, verb: str, when: str) -> str:
    """`ärendet återremitteras för att …`, with what else the proposal says as a sentence of its own."""
    rest = text.removeprefix(noun).strip(" ,")
    if not rest:
        return f"ärendet {verb}{when}."
    if PURPOSES.match(rest):
        return f"ärendet {verb} {rest}{when}."
    return f"ärendet {verb}{when}. {sentence(rest)}"


def _worded_proposal(telling: Telling, proposed: ev.Proposed, text: str) -> Proposal:
    """A proposal's own points; a clause or a noun is put into a sentence, an amendment told as such."""
    points = read_points(proposed.text)
    name = called(telling, proposed.proposal)
    if len(points.points) > 1 or points.whole:
        return Proposal(points=points.points, whole=points.whole)
    if not text:
        return _single(f"{telling.body} beslutar enligt {name}")
    if CLAUSES.match(text):
        return _single(f"{telling.body} beslutar {text}")
    if proposed.kind == "add" or (proposed.kind == "other" and not NOUNS.match(text)):
        return points
    return _single(f"{telling.body} beslutar enligt {name}: {text}")
