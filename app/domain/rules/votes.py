"""Votes: who may vote, what the figures must add up to, and how a tie is settled."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from app.domain.meeting import events as ev
from app.domain.meeting.questions import Handling, chair_at
from app.domain.meeting.replay import Moment
from app.domain.problems import Problem
from app.domain.rules.voting import counted


def _declined(handling: Handling, moments: tuple[Moment, ...]) -> frozenset[str]:
    return handling.declined_before(moments[-1])


def ballot_by_one_not_entitled(handling: Handling) -> Iterable[Problem]:
    """Only those who serve when the vote begins vote, and of them not those who have declined to take part in the decision.
    [KL 4:22, 4:24–25]"""
    for vote, moments in handling.votes.items():
        serving, declined = handling.voters(vote), _declined(handling, moments)
        for person, ballot in handling.vote(vote).ballots.items():
            if person not in serving or (person in declined and ballot != "abstain"):
                name = handling.setting.signature(person)
                yield Problem(code="vote_not_entitled", rule="KL 4:22", person=person, vote=vote,
                              text=f"{name} röstade utan att ha rätt till det.")


def ballot_missing(handling: Handling) -> Iterable[Problem]:
    """The minutes show how each one voted in an open vote: whoever serves has voted, abstained or declined.
    [KL 5:67 p. 5]"""
    for vote, moments in handling.votes.items():
        ballots = handling.vote(vote).ballots
        for person in handling.voters(vote) if ballots else ():
            if person not in ballots and person not in _declined(handling, moments):
                name = handling.setting.signature(person)
                yield Problem(code="vote_missing", rule="KL 5:67", person=person, vote=vote,
                              text=f"{name} har varken röstat, avstått eller avböjt att delta.")


def voted_twice(handling: Handling) -> Iterable[Problem]:
    """Each one has one vote. [KL 4:24]"""
    for vote, moments in handling.votes.items():
        times = Counter(p for m in moments if isinstance(m.event, ev.VoteHeld) for p in m.event.ballots)
        for person in (p for p, n in times.items() if n > 1):
            yield Problem(code="vote_twice", rule="KL 4:24", person=person, vote=vote,
                          text=f"{handling.setting.signature(person)} har röstat två gånger i samma votering.")


def figures_do_not_add_up(handling: Handling) -> Iterable[Problem]:
    """The figures of a vote agree with its ballots and add up to those entitled to vote; who has declined and stands as
    abstaining may be among the abstentions or not. [KL 5:67 p. 3, 5]"""
    for vote, moments in handling.votes.items():
        held = handling.vote(vote)
        counts = held.counts
        if counts is None:
            continue
        declined = _declined(handling, moments)
        entitled, besides = len(set(handling.voters(vote)) - declined), sum(held.ballots.get(p) == "abstain" for p in declined)
        total = counts.yes + counts.no + counts.abstain + counts.blank + counts.invalid + sum(held.candidates.values())
        by_ballot = counted(held)
        abstentions = range(by_ballot.abstain - besides, by_ballot.abstain + 1)
        sides = (counts.yes, counts.no) == (by_ballot.yes, by_ballot.no)
        if held.ballots and not (sides and counts.abstain in abstentions):
            yield Problem(code="vote_sum", rule="KL 5:67", vote=vote, text="Rösterna stämmer inte med hur var och en röstade.")
        elif total not in range(entitled, entitled + besides + 1):
            yield Problem(code="vote_sum", rule="KL 5:67", vote=vote,
                          text=f"Rösterna är {total}, men {entitled} hade rätt att rösta.")


def casting_vote_misused(handling: Handling) -> Iterable[Problem]:
    """The chair has the casting vote at a tie only, and in an election or appointment a tie is settled by lot.
    [KL 5:56]"""
    for vote, result in handling.outcomes.items():
        held = handling.vote(vote)
        if held.casting is not None and not result.tie and result.known:
            yield Problem(code="casting_vote_without_tie", rule="KL 5:56", vote=vote,
                          text="Utslagsröst är antecknad, men rösterna var inte lika.")
        elif held.casting is not None and held.purpose == "election":
            yield Problem(code="casting_vote_in_election", rule="KL 5:56", vote=vote,
                          text="Vid lika röstetal i val och anställning avgör lotten, inte ordföranden.")


def lot_outside_an_election(handling: Handling) -> Iterable[Problem]:
    """Only in an election or an appointment is a tie settled by lot. [KL 5:56]"""
    for vote in handling.lots:
        if handling.vote(vote).purpose != "election":
            yield Problem(code="lot_not_applicable", rule="KL 5:56", vote=vote,
                          text="Lottning gäller bara i val och anställning; här har ordföranden utslagsröst.")


def tie_left_open(handling: Handling) -> Iterable[Problem]:
    """A tie is settled by the casting vote or by lot. [KL 5:56]"""
    for vote, result in handling.outcomes.items():
        if result.tie and result.by == "unsettled":
            yield Problem(code="vote_unsettled", rule="KL 5:56", vote=vote,
                          text="Rösterna är lika och varken utslagsröst eller lott är antecknad.")


def chair_kept_from_voting(handling: Handling) -> Iterable[Problem]:
    """The chair always votes when that is needed for the matter to be decided. [KL 4:25]"""
    for vote, result in handling.outcomes.items():
        held, moments = handling.vote(vote), handling.votes[vote]
        chair = chair_at(handling.setting, moments[-1].before)
        abstained = chair is not None and (held.ballots.get(chair) == "abstain" or chair in _declined(handling, moments))
        if abstained and result.tie and held.purpose != "election":
            yield Problem(code="chair_must_vote", rule="KL 4:25", vote=vote, person=chair,
                          text="Ordföranden avstod, fast rösten behövdes för att avgöra ärendet.")


def election_held_openly(handling: Handling) -> Iterable[Problem]:
    """Votes are open, save in elections and appointments, which are secret. [KL 5:54]"""
    for vote in handling.votes:
        held = handling.vote(vote)
        if held.purpose == "election" and not held.secret:
            yield Problem(code="open_election", rule="KL 5:54", vote=vote,
                          text="Val och anställning ska avgöras med slutna sedlar.")
