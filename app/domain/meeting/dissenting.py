"""Dissenting: what stands against a reservation, a statement or a refusal to take part, and how a motivation is handed in.

Nothing is forbidden: what stands against it is told, and noted with the reason if it was let pass. [KL 4:25, 4:27, 6:17]
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from app.domain.meeting import events as ev
from app.domain.meeting.questions import Handling
from app.domain.meeting.replay import History
from app.domain.meeting.situation import handling_of
from app.domain.rules.dissent import motivation_before


@dataclass(frozen=True, slots=True, kw_only=True)
class Against:
    """What stands against an act: the sentence and its paragraph."""

    text: str
    rule: str


def spoken_about(history: History) -> Handling | None:
    """The item that dissent is about: the open one, else the last one that was up."""
    return handling_of(history, history.last_up)


def against_reserving(handling: Handling, person: str) -> Against | None:
    """Only who took part in deciding may reserve themselves, and not once the meeting is closed. [KL 4:27]"""
    name = handling.setting.signature(person)
    if not handling.entitled_to_reserve(person, ev.Reserved(by=(person,))):
        return Against(text=f"{name} deltog inte i beslutet och kan inte reservera sig.", rule="KL 4:27")
    if handling.history.now.closed:
        return Against(text="Sammanträdet är avslutat; en reservation anmäls dessförinnan.", rule="KL 4:27")
    return None


def against_declining(handling: Handling, person: str) -> Against | None:
    """Who does not take part says so before the decision, and may have to take part; only who serves decides. [KL 4:25, 6:32]"""
    name = handling.setting.signature(person)
    if not handling.history.now.serves(person):
        return Against(text=f"{name} tjänstgör inte och deltar därför inte i beslutet.", rule="KL 6:27")
    if handling.decisions:
        return Against(text="Beslutet är fattat; den som inte deltar säger det före beslutet.", rule="KL 4:25")
    if handling.item.exercise_of_authority:
        return Against(text="I myndighetsutövning mot enskild får den som deltagit i handläggningen inte avstå.", rule="KL 4:26")
    return None


def against_opinion(handling: Handling, person: str) -> Against | None:
    """A substitute who does not serve has an opinion noted only where fullmäktige has decided so. [KL 6:17]"""
    allowed = "opinion_noted" in handling.setting.orders.substitutes.when_not_serving
    if allowed or person not in handling.setting.places or person in handling.served:
        return None
    return Against(text="Reglementet ger inte ersättare som inte tjänstgör rätt att få sin mening antecknad.", rule="KL 6:17")


# Reservations and their motivations


def reservation_of(handling: Handling, person: str) -> ev.Entry | None:
    """The person's last reservation in the item."""
    own = [m.entry for m, p in handling.reservations if p == person]
    return own[-1] if own else None


def against_which(handling: Handling) -> int:
    """How many decisions a reservation could be against; it is asked which where there are several."""
    return len(handling.decisions)


def motivation_due(handling: Handling) -> datetime | None:
    """The moment before which a written motivation is to be handed in. [SO § 9]"""
    return motivation_before(handling)


def handed_in(entry: ev.Entry, person: str, item: str, moment: datetime) -> ev.Reserved | None:
    """The written motivation is there; it refers to the reservation. None where the entry is none, or has no id."""
    reserved = entry.event
    if not isinstance(reserved, ev.Reserved) or entry.id is None:
        return None
    return ev.Reserved(by=(person,), item=item, against=reserved.against, motivation="received", received=moment,
                       refers_to=reserved.refers_to or entry.id)
