"""Dissent: reservations with their motivations, and the opinions of those who do not serve."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime, time
from typing import cast

from app.domain.meeting import events as ev
from app.domain.meeting.questions import Handling
from app.domain.meeting.replay import Moment
from app.domain.problems import Problem


def reserved_after_the_close(handling: Handling) -> Iterable[Problem]:
    """A reservation is announced before the meeting is closed. [KL 4:27]"""
    for moment, person in handling.reservations:
        if handling.announced(moment).before.closed:
            yield Problem(code="reservation_too_late", rule="KL 4:27", person=person,
                          text=f"{handling.setting.signature(person)} anmälde reservationen när sammanträdet var avslutat.")


def reserved_without_taking_part(handling: Handling) -> Iterable[Problem]:
    """Only who has taken part in the decision may reserve themselves against it. [KL 4:27]"""
    for moment, person in handling.reservations:
        if not handling.entitled_to_reserve(person, cast(ev.Reserved, moment.event)):
            yield Problem(code="reservation_not_entitled", rule="KL 4:27", person=person,
                          text=f"{handling.setting.signature(person)} deltog inte i beslutet och kan inte reservera sig.")


def reserved_after_abstaining(handling: Handling) -> Iterable[Problem]:
    """Who abstained in the vote took part all the same; the reservation stands, and is pointed out. [KL 4:25, 4:27]"""
    for moment, person in handling.reservations:
        reserved = cast(ev.Reserved, moment.event)
        decisions = [d for d in handling.against(reserved) if person in handling.took_part_in(d)]
        if any(_abstained(handling, d, person) for d in decisions):
            yield Problem(code="reservation_after_abstaining", rule="KL 4:27", person=person,
                          text=f"{handling.setting.signature(person)} avstod i voteringen och reserverar sig; det är tillåtet.")


def _abstained(handling: Handling, decision: Moment, person: str) -> bool:
    if cast(ev.Decided, decision.event).how != "vote":
        return False
    vote = handling.followed_by(decision) or next(reversed(handling.votes_before(decision)), None)
    return vote is not None and handling.vote(vote).ballots.get(person) == "abstain"


def motivation_too_late(handling: Handling) -> Iterable[Problem]:
    """A written motivation is handed in before the time fixed for adjusting, or, where the paragraph is adjusted at
    once, before that is done. [SO § 9]"""
    latest = motivation_before(handling)
    for moment, person in handling.reservations:
        received = cast(ev.Reserved, moment.event).received
        if received is not None and latest is not None and received >= latest:
            yield Problem(code="motivation_too_late", rule="SO motivation_before", person=person,
                          text=f"Motiveringen från {handling.setting.signature(person)} kom efter {latest:%Y-%m-%d kl. %H:%M}.")


def motivation_before(handling: Handling) -> datetime | None:
    """The moment before which a written motivation must be there; None where it is not known. [SO § 9]"""
    at_once = [m for m in handling.history.of(ev.AdjustedAtOnce)
               if isinstance(m.event, ev.AdjustedAtOnce) and m.event.item == handling.item.id]
    if not at_once:
        adjustment = handling.setting.meeting.adjustment
        return adjustment.at if adjustment else None
    closed = handling.history.of(ev.Closed)
    moment = next((m for m in (at_once[-1], *closed) if m.entry.at is not None), None)
    return datetime.combine(moment.state.day, time.fromisoformat(str(moment.entry.at))) if moment else None


def opinion_without_the_right(handling: Handling) -> Iterable[Problem]:
    """A substitute who does not serve has an opinion noted only where fullmäktige has decided so. [KL 6:17]"""
    if "opinion_noted" in handling.setting.orders.substitutes.when_not_serving:
        return
    for moment in handling.history.of(ev.Statement):
        event = moment.event
        if isinstance(event, ev.Statement) and (event.item or moment.state.item) == handling.item.id:
            for person in event.by:
                served = person in handling.served if event.item else moment.before.serves(person)
                if person in handling.setting.places and not served:
                    name = handling.setting.signature(person)
                    yield Problem(code="opinion_not_allowed", rule="KL 6:17", person=person,
                                  text=f"{name} tjänstgjorde inte, och reglementet ger ersättare ingen rätt att få "
                                       "sin mening antecknad.")
