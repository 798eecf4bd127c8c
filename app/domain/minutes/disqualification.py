"""Disqualification: who was it, who stepped in, and how a question of it was decided, in sentences. [KL 6:28–32]"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from typing import cast

from app.domain.meeting import events as ev
from app.domain.meeting.replay import Moment
from app.domain.minutes.telling import Telling, chairs_in
from app.domain.swedish import at_clock, bare, counted, listed, lowered, sentence, told

REASON = re.compile(r"(eftersom|därför att|då|på grund av|med anledning av|med hänsyn till)\b", re.IGNORECASE)
CLAUSE = re.compile(r"(hon|han|hen|denne|denna|de|hennes|hans|hens|dennes)\b", re.IGNORECASE)

VERB = re.compile(r"(är|har|hade|var|äger|arbetar|driver|sitter|företräder|representerar)\b", re.IGNORECASE)
MANY = 3
"""From how many on those who leave for the same reason are told of together."""


def disqualification(telling: Telling) -> tuple[str, ...]:
    """A paragraph for each person tried or disqualified in the item, one for many who say the same, and who presides instead."""
    groups = [_of_many(telling, those) if len(those) > 1 else _of(telling, those[0]) for those in _alike(telling)]
    return tuple(p for p in (*(told(tuple(group)) for group in groups), *_chair(telling)) if p)


def _all(telling: Telling) -> Iterator[tuple[Moment, ev.Disqualified | ev.DisqualificationTried]]:
    history, item = telling.history, telling.handling.item.id
    found = (*history.about(ev.Disqualified, item), *history.about(ev.DisqualificationTried, item))
    for moment in sorted(found, key=history.place):
        yield moment, cast(ev.Disqualified | ev.DisqualificationTried, moment.event)


def _alike(telling: Telling) -> tuple[tuple[str, ...], ...]:
    """The persons of the item, those together of whom many have the same to tell."""
    found: dict[object, list[str]] = {}
    for person in dict.fromkeys(event.person for _, event in _all(telling)):
        leaving = None if _trials(telling, person) else _leaving(telling, person)
        found.setdefault(person if leaving is None else leaving.alike, []).append(person)
    groups = [(those,) if len(those) >= MANY else tuple([p] for p in those) for those in found.values()]
    order = [event.person for _, event in _all(telling)]
    return tuple(sorted((tuple(those) for group in groups for those in group), key=lambda those: order.index(those[0])))


@dataclass(frozen=True, slots=True, kw_only=True)
class Leaving:
    """How one who is disqualified leaves: `served` on a seat, `instead` whoever serves on it now; `back` after the item."""

    person: str
    ground: str
    late: bool
    clock: str
    served: bool
    instead: str | None
    back: str

    @property
    def alike(self) -> tuple[str, bool, str]:
        """What many may have in common."""
        return self.ground, self.late, self.clock


def _leaving(telling: Telling, person: str) -> Leaving | None:
    """None of one who is away, and has nothing to leave."""
    noted = [(m, e) for m, e in _all(telling) if isinstance(e, ev.Disqualified) and e.person == person]
    if not noted or not any(person in s.present for s in telling.handling.states):
        return None
    moment, event = noted[0]
    start = telling.handling.moments[0]
    inside = moment in telling.handling.moments
    late = inside and moment.before.item is not None and not _at_the_start(telling, moment)
    seat = _seat(telling, person, (moment if late else start), moment)
    instead = telling.handling.reckoning.seats.get(seat or "")
    return Leaving(person=person, ground=bare(event.ground or ""), late=late, served=seat is not None,
                   clock=at_clock((moment if inside else start).entry.at), instead=None if instead == person else instead,
                   back=_return(telling, person))


def _seat(telling: Telling, person: str, from_when: Moment, moment: Moment) -> str | None:
    """The seat on which they served; not one that they had for the blink in which another declared the same."""
    seat = from_when.before.seat_of(person) or moment.before.seat_of(person)
    others = telling.handling.disqualified - {person}
    return None if from_when.before.seats.get(seat or "") in others else seat


def _trials(telling: Telling, person: str) -> list[ev.DisqualificationTried]:
    return [event for _, event in _all(telling) if isinstance(event, ev.DisqualificationTried) and event.person == person]


def _of(telling: Telling, person: str) -> Iterator[str]:
    """How the question was tried, if it was, and the person's leaving."""
    tried, leaving = _trials(telling, person), _leaving(telling, person)
    for trial in tried:
        yield from _tried(telling, trial)
    if leaving is None:
        return
    name = telling.short(person)
    yield "" if tried else _declared(telling, leaving)
    yield f"{name} lämnar sammanträdesrummet{leaving.clock} och {_takes_no_part(leaving.late)}."
    if leaving.served:
        yield _instead(telling, leaving.instead)
    yield f"{name} återkommer {leaving.back}." if leaving.back else ""


def _of_many(telling: Telling, persons: tuple[str, ...]) -> Iterator[str]:
    """Many who leave for the same reason, and who serves for whom."""
    many = [leaving for p in persons if (leaving := _leaving(telling, p)) is not None]
    served = [each for each in many if each.served]
    ground = many[0].ground
    yield f"{telling.names(persons)} anmäler jäv{f'. Som skäl anges: {ground}' if ground else ''}."
    yield f"De lämnar sammanträdesrummet{many[0].clock} och {_takes_no_part(many[0].late)}."
    yield from _serving_for(telling, [each for each in served if each.instead is not None])
    yield from _nobody_for(telling, [each.person for each in served if each.instead is None], len(served))
    back = [each.person for each in many if each.back]
    who = "De" if len(back) == len(many) else listed(telling.short(p) for p in back)
    yield f"{who} återkommer {many[0].back or 'när ärendet har handlagts'}." if back else ""


def _serving_for(telling: Telling, replaced: list[Leaving]) -> Iterator[str]:
    pairs = [f"{telling.name(str(each.instead))} för {telling.short(each.person)}" for each in replaced]
    if pairs:
        yield f"I stället tjänstgör {listed(pairs)}."
    adjusting = [each.instead for each in replaced if each.instead in telling.handling.adjusters]
    if adjusting:
        yield f"{telling.names(str(p) for p in adjusting)} justerar paragrafen."


def _nobody_for(telling: Telling, persons: list[str], served: int) -> Iterator[str]:
    if persons and len(persons) == served:
        yield "Ingen ersättare tjänstgör i stället."
    elif persons:
        yield f"Ingen ersättare tjänstgör för {listed(telling.short(p) for p in persons)}."


def _at_the_start(telling: Telling, moment: Moment) -> bool:
    """Whether nothing but disqualification had been noted since the item was opened."""
    moments = telling.handling.moments
    return all(isinstance(m.event, ev.ItemOpened | ev.Disqualified) for m in moments[: moments.index(moment)])


def _takes_no_part(late: bool) -> str:
    return "deltar därefter inte i ärendet" if late else "deltar varken i överläggningen eller i beslutet"


def _declared(telling: Telling, leaving: Leaving) -> str:
    ground = leaving.ground
    declares = f"{telling.name(leaving.person)} anmäler jäv"
    if REASON.match(ground):
        return f"{declares}, {lowered(ground)}."
    if CLAUSE.match(ground):
        return f"{declares}, eftersom {lowered(ground)}."
    if VERB.match(ground):
        return f"{declares}, eftersom {telling.short(leaving.person)} {lowered(ground)}."
    return f"{declares}. Som skäl anges: {ground}." if ground else f"{declares}."


def _instead(telling: Telling, instead: str | None) -> str:
    if instead is None:
        return "Ingen ersättare tjänstgör i stället."
    if instead not in telling.handling.adjusters:
        return f"{telling.name(instead)} tjänstgör i stället."
    return f"{telling.name(instead)} tjänstgör i stället och justerar paragrafen."


def _return(telling: Telling, person: str) -> str:
    """When the person is back after the item; empty where nothing follows it."""
    last = telling.handling.moments[-1]
    follows = telling.next_item(last)
    if not (isinstance(last.event, ev.ItemClosed) and follows and person in last.state.present):
        return ""
    clock = f",{at_clock(last.entry.at)}" if last.entry.at else ""
    return f"när ärendet har handlagts{clock}"


def _chair(telling: Telling) -> Iterator[str]:
    """Who presides where the chair has left; one who does so from the middle of the item takes over."""
    handling = telling.handling
    chairs = chairs_in(handling)
    if handling.chair is None or not {telling.regular_chair, telling.presided(-1), *chairs} & handling.disqualified:
        return
    verb = "tar över som ordförande" if len(chairs) > 1 else "är ordförande"
    yield f"{telling.name(handling.chair)} {verb} i ärendet."


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
