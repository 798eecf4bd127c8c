"""Objections: what a rule says beside a line of the situation, in one line, and the act that mends it."""

from __future__ import annotations

from dataclasses import dataclass

from app.domain.committee import Seat
from app.domain.meeting import events as ev
from app.domain.meeting.adjusting import adjusters_in_place
from app.domain.meeting.offer import Offer
from app.domain.meeting.questions import Handling, chair_by_the_rules, quorum_at
from app.domain.meeting.seating import returns
from app.domain.meeting.setting import Setting
from app.domain.meeting.settling import settled_rightly
from app.domain.meeting.state import State
from app.domain.problems import Problem
from app.domain.rules.filling import in_turn
from app.domain.swedish import genitive, listed


@dataclass(frozen=True, slots=True, kw_only=True)
class Objection:
    """What a rule objects to beside a line: the cause, the effect, the paragraph, and the act that mends it, if any."""

    cause: str
    effect: str
    rule: str
    offer: Offer | None = None


def empty_seat(setting: Setting, state: State, seat: Seat) -> Objection | None:
    """An empty seat is pointed out once the roll call has begun; who could fill it is offered."""
    if not state.present or (state.roll_call and not state.called):
        return None
    whose = seat.electing_body if len(setting.committee.electing_bodies) > 1 else None
    cause = f"{genitive(whose)} plats är tom." if whose else "Platsen är tom."
    short = not quorum_at(setting, state).met
    offer = _reopening(setting, state, seat) or _next_to_come(setting, state, seat)
    if not short and offer is None:
        return None
    return Objection(cause=cause, effect="Inte beslutför" if short else "Kan fyllas",
                     rule="KL 6:27" if short else "SO substitutes", offer=offer)


def _reopening(setting: Setting, state: State, seat: Seat) -> Offer | None:
    """Who came while the item is open serves in it if it is taken up anew."""
    able = [p for p in state.waiting if p == seat.holder or p in
            {s.person for s in in_turn(setting.orders.substitutes, seat, setting.places.values())}]
    if not able or state.item is None:
        return None
    return Offer(text="Ta upp ärendet på nytt", events=(ev.ItemClosed(item=state.item), ev.ItemOpened(item=state.item)))


def _next_to_come(setting: Setting, state: State, seat: Seat) -> Offer | None:
    """The next substitute in turn who is not there."""
    turn = in_turn(setting.orders.substitutes, seat, setting.places.values())
    outside = [p.person for p in turn if p.person not in state.present and p.person not in state.out(state.item)]
    known = [p for p in outside if p not in state.reported and p not in state.absent] or outside
    if not known:
        return None
    return Offer(text=f"{setting.name(known[0])} kommer", events=(ev.Present(person=known[0]),))


def back_but_not_serving(setting: Setting, state: State, person: str) -> Objection | None:
    """A member who is back and may not, or not yet, serve."""
    if person not in setting.holders or person not in state.present or person in state.out(state.item):
        return None
    name = setting.name(person)
    verdict = returns(setting, state, person)
    if verdict is None:
        offer = Offer(text=f"Låt {name} tjänstgöra", events=(ev.SeatTaken(seat=setting.holders[person], person=person),))
        return Objection(cause=f"{name} har varit borta.", effect="Reglementet avgör inte; ordföranden avgör",
                         rule="SO return_after_other_absence", offer=offer)
    if verdict is False:
        return Objection(cause=f"{name} har avbrutit tjänstgöringen.", effect="Får inte åter tjänstgöra",
                         rule="SO return_after_other_absence")
    return None


def objections_of(
    setting: Setting, state: State, problems: tuple[Problem, ...], handling: Handling | None = None,
) -> list[Objection]:
    """What the rules object to in the open item, apart from the empty seats, each with the act that mends it."""
    return [
        Objection(cause=p.text, effect="", rule=p.rule,
                  offer=settled_rightly(handling, p) if handling and p.vote else _mending(setting, state, p, handling))
        for p in problems if p.code not in ("not_quorate", "return_undecided", "reservation_after_abstaining")
    ]


def _mending(setting: Setting, state: State, problem: Problem, handling: Handling | None) -> Offer | None:
    if problem.seat is not None and problem.seat in state.taken:
        by_the_rules = ev.SeatTaken(seat=problem.seat, person=ev.RULES)
        return None if _waits(setting, state, problem.seat) else Offer(text="Följ reglementet", events=(by_the_rules,))
    if problem.code == "chair_not_in_turn":
        in_turn_now = chair_by_the_rules(setting, state)
        if in_turn_now is not None:
            here = (state.item,) if state.item is not None and _for_this_alone(setting, state, in_turn_now) else None
            return Offer(text=f"{setting.name(in_turn_now)} leder", events=(ev.ChairTaken(person=in_turn_now, items=here),))
    if problem.code in ("adjuster_disqualified", "adjuster_did_not_serve") and handling is not None:
        return _other_adjusters(handling)
    return None


def _for_this_alone(setting: Setting, state: State, in_turn_now: str) -> bool:
    """Whether who leads the open item may lead it only: that was what was noted, or whoever goes before them may be back in the
    next. Who is first of all leads from here on, for as long as they serve."""
    whole = {seat: person for person, seat in setting.holders.items()}
    return state.item in state.chairs or chair_by_the_rules(setting, state.but(seats=whole)) != in_turn_now


def _waits(setting: Setting, state: State, seat: str) -> bool:
    """Whether the seat may not change hands until the open item is closed: mending it now would be a fault of its own."""
    inside = state.item is not None and not state.roll_call
    return inside and seat in state.seats and setting.orders.change_point == "between_items"


def _other_adjusters(handling: Handling) -> Offer | None:
    """Others take the place of those who cannot adjust the item; who can goes on doing so."""
    staying, fresh = adjusters_in_place(handling)
    if not fresh:
        return None
    chosen = ev.AdjustersChosen(persons=(*staying, *fresh), items=(handling.item.id,))
    return Offer(text=f"{listed(map(handling.setting.name, fresh))} justerar", events=(chosen,))
