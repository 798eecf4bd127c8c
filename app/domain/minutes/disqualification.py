"""Disqualification: who was it, who stepped in, and how a question of it was decided, in sentences. [KL 6:28–32]"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import cast

from app.domain.meeting import events as ev
from app.domain.meeting.replay import Moment
from app.domain.minutes.telling import Telling
from app.domain.swedish import at_clock, bare, counted, lowered, sentence, told

REASON = re.compile(r"(eftersom|då|på grund av|med anledning av|med hänsyn till)\b", re.IGNORECASE)
CLAUSE = re.compile(r"(hon|han|hen|denne|denna|de|hennes|hans|hens|dennes)\b", re.IGNORECASE)


def disqualification(telling: Telling) -> tuple[str, ...]:
    """A paragraph for each person tried or disqualified in the item, and who presides instead."""
    persons = dict.fromkeys(event.person for _, event in _all(telling))
    paragraphs = [told(tuple(_of(telling, person))) for person in persons]
    return tuple(p for p in (*paragraphs, *_chair(telling)) if p)


def _all(telling: Telling) -> Iterator[tuple[Moment, ev.Disqualified | ev.DisqualificationTried]]:
    history, item = telling.history, telling.handling.item.id
    found = (*history.about(ev.Disqualified, item), *history.about(ev.DisqualificationTried, item))
    for moment in sorted(found, key=history.place):
        yield moment, cast(ev.Disqualified | ev.DisqualificationTried, moment.event)


def _of(telling: Telling, person: str) -> Iterator[str]:
    """How the question was tried, if it was, and the person's leaving."""
    tried = [event for _, event in _all(telling) if isinstance(event, ev.DisqualificationTried) and event.person == person]
    for trial in tried:
        yield from _tried(telling, trial)
    if not any(person in s.present for s in telling.handling.states):
        return
    for moment, event in _all(telling):
        if isinstance(event, ev.Disqualified) and event.person == person:
            yield "" if tried else _declared(telling, event)
            yield from _leaves(telling, moment, person)
            return


def _leaves(telling: Telling, moment: Moment, person: str) -> Iterator[str]:
    """What is told of one who is there; one who is away has nothing to leave."""
    start = telling.handling.moments[0]
    inside = moment in telling.handling.moments
    late = inside and moment.before.item is not None and not _at_the_start(telling, moment)
    clock = at_clock((moment if inside else start).entry.at)
    yield f"{telling.short(person)} lämnar sammanträdesrummet{clock} och {_takes_no_part(late)}."
    seat = (moment if late else start).before.seat_of(person) or moment.before.seat_of(person)
    if seat is not None:
        yield _instead(telling, seat, person)
    yield from _return(telling, person)


def _at_the_start(telling: Telling, moment: Moment) -> bool:
    """Whether nothing but disqualification had been noted since the item was opened."""
    moments = telling.handling.moments
    return all(isinstance(m.event, ev.ItemOpened | ev.Disqualified) for m in moments[: moments.index(moment)])


def _takes_no_part(late: bool) -> str:
    return "deltar därefter inte i ärendet" if late else "deltar varken i överläggningen eller i beslutet"


def _declared(telling: Telling, event: ev.Disqualified) -> str:
    ground = bare(event.ground or "")
    declares = f"{telling.name(event.person)} anmäler jäv"
    if REASON.match(ground):
        return f"{declares}, {lowered(ground)}."
    if CLAUSE.match(ground):
        return f"{declares}, eftersom {lowered(ground)}."
    return f"{declares}. Som skäl anges: {ground}." if ground else f"{declares}."


def _instead(telling: Telling, seat: str, person: str) -> str:
    instead = telling.handling.reckoning.seats.get(seat)
    if instead is None or instead == person:
        return "Ingen ersättare tjänstgör i stället."
    if instead not in telling.handling.adjusters:
        return f"{telling.name(instead)} tjänstgör i stället."
    return f"{telling.name(instead)} tjänstgör i stället och justerar paragrafen."


def _return(telling: Telling, person: str) -> Iterator[str]:
    """That the person is back after the item; not told where nothing follows it."""
    last = telling.handling.moments[-1]
    follows = telling.next_item(last)
    if isinstance(last.event, ev.ItemClosed) and follows and person in last.state.present:
        clock = f",{at_clock(last.entry.at)}" if last.entry.at else ""
        yield f"{telling.short(person)} återkommer när ärendet har handlagts{clock}."


def _chair(telling: Telling) -> Iterator[str]:
    handling = telling.handling
    if handling.chair is not None and {telling.regular_chair, telling.presided(-1)} & handling.disqualified:
        yield f"{telling.name(handling.chair)} är ordförande i ärendet."


def _tried(telling: Telling, event: ev.DisqualificationTried) -> Iterator[str]:
    """How the question was decided, and by whom. [KL 6:30]"""
    yield sentence(f"{telling.body} prövar om {telling.name(event.person)} är jävig")
    votes = Counter(event.ballots.values())
    if votes:
        against = counted(votes["no"], "röst", "röster")
        yield f"{counted(votes['yes'], 'röst', 'röster')} lämnas för att jäv föreligger, {against} för att jäv inte föreligger."
        yield f"I prövningen deltar {telling.names(event.ballots)}."
    outcome = event.outcome or _by_the_votes(votes)
    if outcome is not None:
        yield sentence(f"{telling.body} finner att jäv {'föreligger' if outcome == 'disqualified' else 'inte föreligger'}")


def _by_the_votes(votes: Counter[ev.Ballot]) -> ev.TriedOutcome | None:
    if votes["yes"] == votes["no"]:
        return None
    return "disqualified" if votes["yes"] > votes["no"] else "not_disqualified"
