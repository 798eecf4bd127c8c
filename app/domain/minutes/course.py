"""Course: the questions as the chair put them and what the chair found, vote by vote. [KL 5:53, 5:67 p. 2]"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from app.domain.document import Block, Prose
from app.domain.meeting import events as ev
from app.domain.meeting.replay import Moment
from app.domain.minutes.concerned import concerned
from app.domain.minutes.points import read_points
from app.domain.minutes.proposals import NOUNS, VERBS, YES, a_person, called, standing
from app.domain.minutes.telling import Telling
from app.domain.minutes.votes import SETTLE, vote_blocks
from app.domain.swedish import bare, listed, lowered, raised, told

COURSE = "Beslutsgång"
PUT_OFF: dict[str, str] = {"refer_back": "återremitteras", "table": "bordläggas"}


def course(telling: Telling) -> tuple[Block, ...]:
    """The questions up to a vote make one block, the vote its own; what follows goes on in a new one."""
    blocks: list[Block] = []
    sentences: list[str] = []
    seen: set[str] = set()
    for moment in telling.handling.moments:
        if isinstance(moment.event, ev.VoteHeld):
            if moment.event.vote not in seen:
                blocks += [*_block(sentences), *vote_blocks(telling, moment.event.vote)]
                sentences = []
            seen.add(moment.event.vote)
        else:
            sentences += _sentences(telling, moment)
    return tuple(blocks + _block(sentences))


def _block(sentences: Sequence[str]) -> list[Block]:
    return [Block(label=COURSE, contents=(Prose(text=told(sentences)),))] if any(sentences) else []


def _sentences(telling: Telling, moment: Moment) -> Iterator[str]:
    match moment.event:
        case ev.QuestionPut():
            yield from _question(telling, moment, moment.event)
        case ev.ProposalFallen():
            yield f"{raised(called(telling, moment.event.proposal))} faller."
        case ev.Decided(how="acclamation"):
            yield from _unasked(telling, moment, moment.event)
        case ev.Decided(how="lot") if not telling.handling.lots:
            yield "Frågan avgörs genom lottning."


def _question(telling: Telling, moment: Moment, question: ev.QuestionPut) -> Iterator[str]:
    """A question with its finding, and who asked for a vote."""
    following = _following(telling, moment)
    found = _found(question, following)
    yield f"Ordföranden {_asks(telling, moment, question, found)}."
    if question.vote_asked_by:
        yield f"Omröstning begärs av {telling.names(question.vote_asked_by)}."
    elif isinstance(following, ev.VoteHeld):
        yield "Omröstning begärs."


def _following(telling: Telling, moment: Moment) -> ev.Event | None:
    """What the question led to: a vote, a decision, or another question."""
    moments = telling.handling.moments
    later = (m.event for m in moments[moments.index(moment) + 1:])
    return next((e for e in later if isinstance(e, ev.QuestionPut | ev.VoteHeld | ev.Decided)), None)


def _found(question: ev.QuestionPut, following: ev.Event | None) -> str | None:
    """The side that the chair found to win, as noted, else as it was then decided by acclamation."""
    yes, no = question.yes or next(iter(question.order), None), question.no or next(iter(question.order[1:]), "no")
    if question.finding is not None:
        return {"yes": yes, "no": no}.get(question.finding, question.finding)
    if isinstance(following, ev.Decided) and following.how == "acclamation":
        return following.proposal
    return None


def _sides(question: ev.QuestionPut) -> tuple[str, ...]:
    return question.order or tuple(s for s in (question.yes, question.no) if s is not None)


def _asks(telling: Telling, moment: Moment, question: ev.QuestionPut, found: str | None) -> str:
    sides, on = _sides(question), concerned(telling, moment)
    match question.purpose:
        case "procedure" if _put_off(telling, sides) is not None:
            return _asks_to_put_off(telling, str(_put_off(telling, sides)), found, first=True)
        case "addition" if sides:
            added = called(telling, on or sides[0])
            return f"ställer proposition på bifall till respektive avslag på {added}{_granted(sides[0], found)}"
        case "counter":
            as_counter = f" och finner att {called(telling, found)} blir motförslag" if found else ""
            order = _in_order(telling, sides, on)
            return f"ställer, för att utse motförslag i huvudomröstningen, proposition {order}{as_counter}"
        case _:
            return _asks_main(telling, sides, found, on)


def _asks_main(telling: Telling, sides: Sequence[str], found: str | None, on: str | None = None) -> str:
    if len(sides) != 1:
        order = _in_order(telling, sides, on) if sides else "på förslagen"
        return f"ställer proposition {order}{_finds(telling, found, on)}"
    name = called(telling, sides[0], on)
    if NOUNS.match(name) or name.startswith("”"):
        return f"ställer proposition på {name}{_finds(telling, found, on)}"
    verdict = f" och finner att {telling.body} {'gör det' if found == sides[0] else 'inte gör det'}" if found else ""
    if a_person(name):
        return f"frågar om {telling.body} väljer {name}{verdict}"
    return f"frågar om {telling.body} beslutar enligt {name}{verdict}"


def _in_order(telling: Telling, sides: Sequence[str], on: str | None) -> str:
    """The sides in the order in which they were put: that order is to be told."""
    names = [called(telling, side, on) for side in sides]
    return f"först på {names[0]} och sedan på {names[1]}" if len(names) == 2 else f"i tur och ordning på {listed(names)}"


def _finds(telling: Telling, found: str | None, on: str | None = None) -> str:
    if not found:
        return ""
    return f" och finner att {f'{telling.body} inte beslutar så' if found == 'no' else adopted(telling, found, on)}"


def adopted(telling: Telling, side: str, on: str | None = None) -> str:
    """That one side was found to win, inside a sentence; `on` is what a bare yes or no concerns, as in `called`."""
    name = called(telling, side, on)
    for noun, verb, _ in VERBS:
        if name.startswith(noun):
            return f"{telling.body} {verb} {name.removeprefix(noun)}"
    if NOUNS.match(name):
        return f"{telling.body} beslutar om {name}"
    if a_person(name):
        return f"{name} väljs"
    return f"{telling.body} beslutar {name}" if name.startswith("”") else f"{name} antas"


def _granted(side: str, found: str | None) -> str:
    if not found:
        return ""
    granted = found == side or lowered(bare(found)) in YES
    return f" och finner att det {'bifalls' if granted else 'avslås'}"


def _put_off(telling: Telling, sides: Sequence[str]) -> str | None:
    """The proposal among the sides that would put the item off."""
    known = telling.handling.proposals
    return next((s for s in sides if s in known and known[s].kind in PUT_OFF), None)


def _asks_to_put_off(telling: Telling, proposal: str, found: str | None, *, first: bool) -> str:
    verb = PUT_OFF[telling.handling.proposals[proposal].kind]
    finds = f" och finner att det ska {verb if found == proposal else 'avgöras i dag'}" if found else ""
    return f"frågar {'först ' if first else ''}om ärendet ska {verb} eller avgöras i dag{finds}"


def _unasked(telling: Telling, moment: Moment, decision: ev.Decided) -> Iterator[str]:
    """The question that an acclamation answers where it was not noted by itself."""
    preceding = _preceding(telling, moment)
    if isinstance(preceding, ev.QuestionPut) and _answers(decision, preceding):
        return
    if decision.proposal is not None and _put_off(telling, [decision.proposal]):
        yield f"Ordföranden {_asks_to_put_off(telling, decision.proposal, decision.proposal, first=False)}."
        return
    before = telling.handling.moments[: telling.handling.moments.index(moment)]
    decided = any(isinstance(m.event, ev.Decided) or _on_putting_off(m.event) for m in before)
    left = [p for p in standing(telling) if any(m.event is p for m in before) and not (decided and p.kind in PUT_OFF)]
    several = len(left) > 1
    if several and decision.proposal is not None:
        yield f"Ordföranden ställer proposition på yrkandena{_finds(telling, decision.proposal)}."
    elif decision.proposal is not None:
        yield f"Ordföranden {_asks_main(telling, [decision.proposal], decision.proposal)}."
    elif not several and adopts_the_staff_proposal(telling, decision):
        yield (f"Ordföranden frågar om {telling.body} beslutar enligt {telling.staff_proposal} "
               f"och finner att {telling.body} gör det.")


def _on_putting_off(event: ev.Event) -> bool:
    return isinstance(event, ev.QuestionPut) and event.purpose == "procedure"


def _answers(decision: ev.Decided, question: ev.QuestionPut) -> bool:
    """Whether the decision is the answer to the question before it, and not to the next, which nobody noted."""
    if not _on_putting_off(question):
        return True
    return decision.proposal in _sides(question) or SETTLE.search(decision.text or "") is not None


def _preceding(telling: Telling, moment: Moment) -> ev.Event | None:
    earlier = reversed(telling.handling.moments[: telling.handling.moments.index(moment)])
    return next((m.event for m in earlier if isinstance(m.event, ev.QuestionPut | ev.VoteHeld | ev.Decided)), None)


def adopts_the_staff_proposal(telling: Telling, decision: ev.Decided) -> bool:
    """Whether a decision is the proposal on the agenda: it says nothing else, or says the same."""
    proposed = read_points(telling.handling.item.proposal)
    if not (proposed.points or proposed.whole):
        return False
    if not decision.points and decision.text is None:
        return decision.proposal is None
    return (decision.points or read_points(decision.text).points) == proposed.points
