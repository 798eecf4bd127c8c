"""Cautions: what is to be known before a proposal, an answer, a decision or an adjusting at once is noted.

Nothing is forbidden: what stands against it is told, and noted with the reason if it was let pass. [KL 4:20, 4:26, 5:67, 6:27]
"""

from __future__ import annotations

from app.domain.meeting import events as ev
from app.domain.meeting.dissenting import Against
from app.domain.meeting.procedure import left_undecided
from app.domain.meeting.questions import Handling, quorum_at
from app.domain.naming import body_called
from app.domain.swedish import paragraphs, raised


def against_proposing(handling: Handling, person: str) -> Against | None:
    """Members propose, and substitutes while they serve. [KL 4:20, 4:22]"""
    if handling.history.now.serves(person):
        return None
    return Against(text=f"{handling.setting.signature(person)} tjänstgör inte och kan inte yrka.", rule="KL 4:20")


def against_deciding(handling: Handling) -> Against | None:
    """A matter is decided only while more than half of all seats are served. [KL 6:27]"""
    now = quorum_at(handling.setting, handling.history.now)
    if now.met:
        return None
    body = raised(body_called(handling.setting.committee))
    return Against(text=f"{body} är inte beslutför: {now.serving} av {now.seats} tjänstgör, minst {now.needed} behövs.",
                   rule="KL 6:27")


def against_adjusting_at_once(handling: Handling) -> Against | None:
    """What is adjusted is a decision. [KL 5:67 p. 4]"""
    if not left_undecided(handling):
        return None
    number = handling.history.paragraphs.get(handling.item.id)
    where = paragraphs([number]) if number is not None else handling.item.title
    return Against(text=f"{where} har inget beslut att justera.", rule="KL 5:67")


def against_abstaining(handling: Handling, person: str) -> Against | None:
    """Who takes part in a matter of public authority against an individual decides it too: they vote at least once. [KL 4:26]"""
    voted = any(handling.vote(v).ballots.get(person) in ("yes", "no") for v in handling.votes)
    if voted or not handling.item.exercise_of_authority:
        return None
    text = "I myndighetsutövning mot enskild ska den som deltagit i handläggningen delta i beslutet."
    return Against(text=text, rule="KL 4:26")


def voted_for_it(handling: Handling, reserved: ev.Reserved, person: str) -> bool:
    """Whether the person's own vote was for what they now reserve themselves against: allowed, and worth a word. [KL 4:27]"""
    return any(_won_with(handling, vote, person) for d in handling.against(reserved) if (vote := handling.followed_by(d)))


def _won_with(handling: Handling, vote: str, person: str) -> bool:
    return handling.vote(vote).ballots.get(person) == handling.outcomes[vote].result
