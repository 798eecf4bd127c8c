"""Judgement: every rule that a held meeting is put to, in one list that can be read."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from app.domain.meeting.questions import Handling
from app.domain.problems import Problem
from app.domain.rules.adjusting import adjuster_at_fault, too_few_adjusters
from app.domain.rules.chairing import chair_out_of_turn
from app.domain.rules.deciding import (
    decided_against_the_vote,
    declined_in_exercise_of_authority,
    declined_too_late,
    referred_by_a_minority,
)
from app.domain.rules.disqualification import disqualified_took_part, tried_own_disqualification
from app.domain.rules.dissent import (
    motivation_too_late,
    opinion_without_the_right,
    reserved_after_abstaining,
    reserved_after_the_close,
    reserved_without_taking_part,
)
from app.domain.rules.proposing import proposed_without_serving
from app.domain.rules.quorate import handled_without_a_quorum
from app.domain.rules.seats import changed_hands_inside, return_left_open, seats_against_the_rules
from app.domain.rules.votes import (
    ballot_by_one_not_entitled,
    ballot_missing,
    casting_vote_misused,
    chair_kept_from_voting,
    election_held_openly,
    figures_do_not_add_up,
    lot_outside_an_election,
    tie_left_open,
    voted_twice,
)

RULES: tuple[Callable[[Handling], Iterable[Problem]], ...] = (
    handled_without_a_quorum, seats_against_the_rules, return_left_open, changed_hands_inside, chair_out_of_turn,
    disqualified_took_part, tried_own_disqualification, proposed_without_serving,
    ballot_by_one_not_entitled, ballot_missing, voted_twice, figures_do_not_add_up, casting_vote_misused,
    lot_outside_an_election, tie_left_open, chair_kept_from_voting, election_held_openly,
    declined_in_exercise_of_authority, declined_too_late, decided_against_the_vote, referred_by_a_minority,
    reserved_after_the_close, reserved_without_taking_part, reserved_after_abstaining, motivation_too_late,
    opinion_without_the_right, adjuster_at_fault, too_few_adjusters,
)


def problems_of(handling: Handling) -> tuple[Problem, ...]:
    """Everything that the rules object to in how one item was handled, in the order of the rules."""
    return tuple(problem for rule in RULES for problem in rule(handling))
