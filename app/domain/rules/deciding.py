"""Deciding: who may decline, and what may be decided after a vote."""

from __future__ import annotations

from collections.abc import Iterable
from typing import cast

from app.domain.meeting import events as ev
from app.domain.meeting.questions import Handling
from app.domain.meeting.replay import Moment
from app.domain.problems import Problem


def declined_in_exercise_of_authority(handling: Handling) -> Iterable[Problem]:
    """Who has taken part in handling a matter of public authority against an individual takes part in deciding it;
    nobody has to vote for more than one proposal. [KL 4:26]"""
    if not handling.item.exercise_of_authority:
        return
    found = {m.event.person: None for m in handling.moments
             if isinstance(m.event, ev.DeclinedToDecide) and m.before.serves(m.event.person)}
    first: dict[str, ev.Ballot] = {}
    for vote in handling.votes:
        first |= {p: b for p, b in handling.vote(vote).ballots.items() if p not in first}
    for person in (*found, *(p for p, b in first.items() if b == "abstain" and p not in found)):
        yield Problem(code="decline_not_allowed", rule="KL 4:26", person=person,
                      text=f"{handling.setting.signature(person)} har deltagit i handläggningen av myndighetsutövning "
                           "mot enskild och ska delta i beslutet.")


def declined_too_late(handling: Handling) -> Iterable[Problem]:
    """Not taking part is said before the decision. [KL 4:25]"""
    for moment in handling.moments:
        if isinstance(moment.event, ev.DeclinedToDecide) and handling.decisions:
            after = handling.moments[handling.moments.index(moment):]
            if not any(isinstance(m.event, ev.Decided) for m in after):
                name = handling.setting.signature(moment.event.person)
                yield Problem(code="decline_too_late", rule="KL 4:25", person=moment.event.person,
                              text=f"{name} avböjde att delta först när beslutet var fattat.")


def decided_against_the_vote(handling: Handling) -> Iterable[Problem]:
    """What more voted for is what is decided; sides are compared by proposal. [KL 5:55]"""
    for decision in handling.decisions:
        event = cast(ev.Decided, decision.event)
        vote = handling.followed_by(decision) if event.how == "vote" else None
        if vote is not None and _against(handling, event, vote):
            yield Problem(code="decision_against_vote", rule="KL 5:55", vote=vote,
                          text="Beslutet är ett annat än det som voteringen gav.")


def _against(handling: Handling, event: ev.Decided, vote: str) -> bool:
    held, result = handling.vote(vote), handling.outcomes[vote].result
    if event.proposal is None or result not in ("yes", "no"):
        return False
    won, lost = (held.yes, held.no) if result == "yes" else (held.no, held.yes)
    return event.proposal == lost or (won in handling.proposals and event.proposal != won)


def referred_by_a_minority(handling: Handling) -> Iterable[Problem]:
    """A minority may refer back or table a matter in fullmäktige, not in a committee. [KL 6:33] [KL 5:50]"""
    if handling.setting.committee.kind == "council":
        return
    for decision in handling.decisions:
        proposal = handling.proposals.get(cast(ev.Decided, decision.event).proposal or "")
        if proposal is not None and proposal.kind in ("refer_back", "table") and _lost(handling, proposal.proposal, decision):
            yield Problem(code="minority_referral_not_available", rule="KL 6:33",
                          text="Återremiss och bordläggning kräver majoritet i en nämnd; "
                               "minoritetsregeln gäller bara fullmäktige.")


def _lost(handling: Handling, proposal: str, decision: Moment) -> bool:
    """Whether the proposal lost in the last vote before the decision that it had a side in."""
    held = [(handling.vote(v), handling.outcomes[v].result) for v in handling.votes_before(decision)]
    lost = [(result == "yes" and vote.no == proposal) or (result == "no" and vote.yes == proposal)
            for vote, result in held if proposal in (vote.yes, vote.no)]
    return lost[-1:] == [True]
