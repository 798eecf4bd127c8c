"""Disqualification: what one who is disqualified may not do."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from app.domain.meeting import events as ev
from app.domain.meeting.questions import Handling, quorum_at
from app.domain.meeting.replay import Moment
from app.domain.meeting.seating import settled
from app.domain.problems import Problem


def disqualified_took_part(handling: Handling) -> Iterable[Problem]:
    """Who is disqualified may neither take part in handling the matter nor be present. [KL 6:30]"""
    acts: dict[str, str] = {}
    for moment in handling.moments:
        for person, act in _acts(moment):
            if person in moment.before.out(handling.item.id):
                acts.setdefault(person, act)
    for person, act in acts.items():
        yield Problem(code="disqualified_took_part", rule="KL 6:30", person=person,
                      text=f"{handling.setting.signature(person)} var jävig i ärendet men {act}.")


def _acts(moment: Moment) -> Iterator[tuple[str, str]]:
    event = moment.event
    if isinstance(event, ev.VoteHeld):
        yield from ((p, "röstade") for p in event.ballots)
    elif isinstance(event, ev.Proposed):
        yield from ((p, "yrkade") for p in (*event.by, *event.seconded))
    elif isinstance(event, ev.QuestionPut):
        yield from ((p, "begärde votering") for p in event.vote_asked_by)
    elif isinstance(event, ev.SeatTaken) and event.person is not None:
        yield event.person, "satt kvar vid bordet"
    elif isinstance(event, ev.ChairTaken):
        yield event.person, "ledde sammanträdet"


def tried_own_disqualification(handling: Handling) -> Iterable[Problem]:
    """Whose disqualification is in question takes part in deciding it only where the committee is not quorate
    without, and nobody else can be called. [KL 6:30 third paragraph]"""
    for moment in handling.history.of(ev.DisqualificationTried):
        event = moment.event
        if isinstance(event, ev.DisqualificationTried) and event.item == handling.item.id and event.person in event.ballots:
            out = moment.before.out(event.item) | {event.person}
            without = moment.before.but(item=event.item, disqualified={**moment.before.disqualified, event.item: out})
            if quorum_at(handling.setting, settled(handling.setting, without)).met:
                name = handling.setting.signature(event.person)
                yield Problem(code="disqualified_handled_objection", rule="KL 6:30", person=event.person,
                              text=f"{name} deltog i prövningen av sitt eget jäv, fast nämnden var beslutför utan.")
