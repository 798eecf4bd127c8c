"""Rules: what the rules of the meeting object to, put where it is mended. [KL 4–6] [SO]"""

from __future__ import annotations

from collections.abc import Iterator

from app.domain.checking.matter import Matter
from app.domain.checking.remark import Part, Remark
from app.domain.derived import meeting_problems
from app.domain.judgement import problems_of
from app.domain.meeting.questions import Handling
from app.domain.problems import Problem

PLACES: dict[str, Part] = {
    "not_quorate": "attendance", "seat_unfilled": "attendance", "wrong_substitute": "attendance",
    "substitute_not_eligible": "attendance", "return_not_allowed": "attendance", "return_undecided": "attendance",
    "change_during_item": "attendance", "chair_not_in_turn": "attendance", "remote_not_allowed": "attendance",
    "disqualified_took_part": "disqualification", "disqualified_handled_objection": "disqualification",
    "vote_not_entitled": "votes", "vote_missing": "votes", "vote_twice": "votes", "vote_sum": "votes",
    "casting_vote_in_election": "votes", "casting_vote_without_tie": "votes", "lot_not_applicable": "votes",
    "chair_must_vote": "votes", "vote_unsettled": "votes", "open_election": "votes", "decision_against_vote": "decision",
    "minority_referral_not_available": "decision", "decline_not_allowed": "dissent", "decline_too_late": "dissent",
    "reservation_not_entitled": "reservation", "reservation_too_late": "reservation",
    "reservation_after_abstaining": "reservation", "motivation_too_late": "reservation", "opinion_not_allowed": "dissent",
    "proposal_not_entitled": "proposals", "adjuster_did_not_serve": "adjusting", "adjuster_disqualified": "adjusting",
    "adjusters_too_few": "adjusting", "adjusted_late": "adjusting", "notice_late": "notice", "notice_missing": "notice",
    "posted_late": "boards", "board_missing": "boards", "taken_down_early": "boards", "posting_interrupted": "boards",
    "standing_orders_not_in_force": "front",
}
"""Where what each rule objects to is mended."""
NO_FAULT = frozenset({"reservation_after_abstaining"})
"""What is noted though nothing is wrong."""


def rules(matter: Matter) -> Iterator[Remark]:
    """A remark for each problem, of the meeting as a whole and of each item."""
    for problem in meeting_problems(matter.proceedings, matter.history, matter.today, matter.red_days):
        yield _remark(problem, None)
    for handling in matter.handled:
        yield from (_remark(problem, handling.item.id) for problem in problems_of(handling) if not _by_a_third(handling, problem))


def _by_a_third(handling: Handling, problem: Problem) -> bool:
    """Whether it is the putting off that a third of a council may decide, against those who are more. [KL 5:50]"""
    if problem.code != "decision_against_vote" or handling.setting.committee.kind != "council":
        return False
    vote, outcome = handling.vote(str(problem.vote)), handling.outcomes[str(problem.vote)]
    fewer = min(outcome.yes, outcome.no)
    return vote.purpose == "procedure" and 3 * fewer >= len(handling.votes[vote.vote][0].state.seats)


def _remark(problem: Problem, item: str | None) -> Remark:
    return Remark(code=problem.code, weight="notice" if problem.code in NO_FAULT else "fault", rule=problem.rule,
                  text=problem.text, part=PLACES[problem.code], item=item or problem.item)
