"""Dissent: who took no part, who reserved themselves, and what else was noted. [KL 4:25–27, 5:67 p. 5–6, 6:17] [SO § 9]"""

from __future__ import annotations

import re
from collections.abc import Iterator

from app.domain.document import Content, Prose
from app.domain.meeting import events as ev
from app.domain.meeting.replay import Moment
from app.domain.minutes.decision import numbers_of, proposal_of
from app.domain.minutes.points import as_points, read_points
from app.domain.minutes.proposals import called, withdrawn
from app.domain.minutes.telling import Telling
from app.domain.swedish import at_clock, bare, listed, ordinal, sentence, the_day

MOTIVATIONS: dict[ev.Motivation, str] = {
    "none": "", "announced": "En skriftlig motivering kommer att lämnas.", "received": "En skriftlig motivering har lämnats.",
}

LISTED = re.compile(r"^\s*(?:[-*•–]|\d{1,3}[.)])\s", re.MULTILINE)
"""A text in which something is listed; in any other, paragraphs are paragraphs."""


def declined(telling: Telling) -> tuple[Content, ...]:
    """Those who did not take part in the decision, or in those after they said so."""
    persons: dict[str, list[str]] = {}
    for _, event in telling.told(ev.DeclinedToDecide):
        later = [d for d in telling.handling.decisions if event.person in telling.handling.declined_before(d)]
        persons.setdefault(_which(telling, len(later)), []).append(event.person)
    return tuple(Prose(text=f"{telling.names(those)} deltar inte i {which}.") for which, those in persons.items())


def _which(telling: Telling, later: int) -> str:
    decisions = len(telling.handling.decisions)
    if decisions < 2:
        return "beslutet"
    if later == decisions:
        return "besluten"
    return _points(telling, decisions - later) or (f"det {ordinal(decisions)} beslutet" if later == 1 else "de senare besluten")


def _points(telling: Telling, first: int, last: int | None = None) -> str:
    """Decisions by the numbers of their points, where these are not the numbers of the decisions: `beslutets punkter 2–3`."""
    numbers = numbers_of(telling)
    wanted = [n for each in numbers[first:last] for n in each]
    if not wanted or numbers == tuple((n,) for n in range(1, len(numbers) + 1)):
        return ""
    one, many = ("att-sats", "att-satser") if telling.clauses else ("punkt", "punkter")
    return f"beslutets {one if len(wanted) == 1 else many} {wanted[0]}{f'–{wanted[-1]}' if len(wanted) > 1 else ''}"


def reservations(telling: Telling) -> tuple[Content, ...]:
    """Each reservation with what it is against, in favour of what, and its motivation."""
    noted = {m.noted.position: m for m, _ in telling.handling.reservations}.values()
    events = [(m.entry.id, m.event) for m in noted if isinstance(m.event, ev.Reserved)]
    continued = {(e.refers_to, p) for _, e in events if e.refers_to for p in e.by}
    told = []
    for id, event in events:
        by = tuple(p for p in event.by if (id, p) not in continued)
        told += [_reservation(telling, event, by)] if by else []
    return tuple(Prose(text=text) for text in told)


def _reservation(telling: Telling, event: ev.Reserved, by: tuple[str, ...]) -> str:
    against = _against(telling, event)
    motivated = MOTIVATIONS[event.motivation]
    if event.motivation == "received" and event.received:
        motivated = f"En skriftlig motivering lämnades {the_day(event.received.date())}."
    return f"{telling.names(by)} reserverar sig mot {against}{_in_favour(telling, event, by)}. {motivated}".strip()


def _against(telling: Telling, event: ev.Reserved) -> str:
    if len(telling.handling.decisions) < 2:
        return "beslutet"
    if not event.against:
        return "besluten"
    return _points(telling, event.against - 1, event.against) or f"det {ordinal(event.against)} beslutet"


def _in_favour(telling: Telling, event: ev.Reserved, by: tuple[str, ...]) -> str:
    """In favour of their own proposal, where all of them had moved one that was not carried."""
    carried = {proposal_of(telling, d) for _, d in telling.told(ev.Decided)} | withdrawn(telling)
    left = [p for p in telling.handling.proposals.values() if p.proposal not in carried]
    lost = [p for p in left if not _settled_before(telling, event, p)]
    own = [[p for p in lost if person in p.by] for person in by]
    if all(own):
        one = len({p.proposal for each in own for p in each}) == 1
        return f" till förmån för {'det egna yrkandet' if one else 'de egna yrkandena'}"
    supported = [p for p in lost if all(person in (*p.by, *p.seconded) for person in by)]
    return f" till förmån för {called(telling, supported[0].proposal)}" if len(supported) == 1 else ""


def _settled_before(telling: Telling, event: ev.Reserved, proposed: ev.Proposed) -> bool:
    """Whether a proposal to put the item off was settled by a decision before the one that is reserved against."""
    if proposed.kind not in ("refer_back", "table") or event.against is None:
        return False
    moments = telling.handling.moments
    put = next(n for n, m in enumerate(moments) if m.event is proposed)
    earlier = telling.handling.decisions[: event.against - 1]
    return any(moments.index(d) > put for d in earlier)


def statements(telling: Telling, *kinds: ev.StatementKind) -> tuple[Content, ...]:
    """Notes, special statements, or opinions of substitutes who did not serve."""
    item = telling.handling.item.id
    return tuple(
        content for m in telling.history.about(ev.Statement, item) if isinstance(m.event, ev.Statement)
        and m.event.kind in kinds for content in _statement(telling, m.event)
    )


def _statement(telling: Telling, event: ev.Statement) -> Iterator[Content]:
    who = f"{telling.names(event.by)}{_for_parties(event)}"
    text = read_points(event.text)
    if event.kind != "special_statement" and (clause := _clause(event.text)):
        yield Prose(text=f"{who} får antecknat till protokollet {clause}.")
        return
    lead = f"{who} {_says(event)}"
    if not text.points and not text.whole:
        yield Prose(text=f"{lead}.")
    elif len(text.points) == 1 and not text.lead:
        yield Prose(text=f"{lead}: {sentence(text.points[0])}")
    else:
        yield Prose(text=f"{lead}:")
        yield from (Prose(text=t) for t in (text.lead, text.whole) if t)
        yield from _laid_out(text.points, listed=LISTED.search(event.text or "") is not None)


def _laid_out(points: tuple[str, ...], *, listed: bool) -> tuple[Content, ...]:
    return (as_points(points),) if listed and points else tuple(Prose(text=sentence(p)) for p in points)


def _says(event: ev.Statement) -> str:
    return {"special_statement": "lämnar ett särskilt yttrande", "note": "lämnar en anteckning till protokollet",
            "opinion": "får sin mening antecknad till protokollet"}[event.kind]


def _for_parties(event: ev.Statement) -> str:
    return f", för {listed(event.for_parties)}," if event.for_parties else ""


def _clause(text: str | None) -> str:
    """A text that goes on in small letters is a clause: `att hon skulle ha röstat nej`."""
    text = bare(text or "")
    if not text[:1].islower() or "\n" in text:
        return ""
    return text if text.startswith("att ") else f"att {text}"


def adjusted_at_once(telling: Telling) -> tuple[Content, ...]:
    """That the paragraph was adjusted at once. [SO § 8]"""
    return tuple(Prose(text=f"Paragrafen justeras omedelbart{at_clock(m.entry.at)}.") for m in _at_once(telling))[:1]


def _at_once(telling: Telling) -> Iterator[Moment]:
    item = telling.handling.item.id
    return iter(telling.history.about(ev.AdjustedAtOnce, item))
