"""Seats: who serves in fact against who the rules call."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from itertools import takewhile

from app.domain.committee import Seat
from app.domain.meeting import events as ev
from app.domain.meeting.questions import Handling
from app.domain.meeting.replay import Moment
from app.domain.meeting.seating import returns, seated
from app.domain.meeting.setting import Setting
from app.domain.meeting.state import State
from app.domain.problems import Problem
from app.domain.rules.filling import in_turn


def called_by_the_rules(setting: Setting, state: State, seat: str) -> str | None:
    """Whom the rules call to the seat, all other seats being as they are in fact. [SO § 4]"""
    current = {s: p for s, p in state.seats.items() if s != seat}
    if seat in state.lawful:
        current[seat] = state.lawful[seat]
    taken = {s: p for s, p in state.taken.items() if s != seat}
    return seated(setting, state, current, taken, state.passed_over).get(seat)


def seats_against_the_rules(handling: Handling) -> Iterable[Problem]:
    """A seat noted as taken, or left empty, is held against whom the rules call in turn. [SO § 4] [KL 6:17]"""
    found: dict[tuple[str, str | None, str | None], Problem] = {}
    for state in handling.handled:
        for problem in taken_against_the_rules(handling.setting, state):
            found.setdefault((problem.code, problem.seat, problem.person), problem)
    return found.values()


def taken_against_the_rules(setting: Setting, state: State) -> tuple[Problem, ...]:
    """What the rules hold against the seats taken at this moment, whether an item is open or not. [SO § 4]"""
    problems = (_against_the_rules(setting, state, setting.seats[seat], person) for seat, person in state.taken.items())
    return tuple(p for p in problems if p is not None)


def _against_the_rules(setting: Setting, state: State, seat: Seat, person: str | None) -> Problem | None:
    called = called_by_the_rules(setting, state, seat.id)
    if person == called or (person is not None and state.seats.get(seat.id) != person):
        return None
    if person is None:
        return _left_empty(setting, seat, str(called))
    if person == seat.holder:
        return _taken_back(setting, state, seat, called)
    return _other_serves(setting, seat, person, called)


def _left_empty(setting: Setting, seat: Seat, called: str) -> Problem:
    who = setting.signature(called)
    return Problem(code="seat_unfilled", rule="SO substitutes", seat=seat.id, person=called,
                   text=f"Platsen är tom, fast {who} är där och får tjänstgöra.")


def _taken_back(setting: Setting, state: State, seat: Seat, called: str | None) -> Problem | None:
    holder = str(seat.holder)
    name = setting.signature(holder)
    if returns(setting, state, holder) is False:
        return Problem(code="return_not_allowed", rule="SO return_after_other_absence", seat=seat.id, person=holder,
                       text=f"{name} har avbrutit tjänstgöringen och får enligt reglementet inte åter tjänstgöra.")
    if holder in state.waiting or returns(setting, state, holder) is None or holder not in state.present:
        return None
    return Problem(code="wrong_substitute", rule="SO late_member_takes_seat", seat=seat.id, person=holder,
                   text=f"{name} kom sent och har ingen rätt till platsen medan {setting.signature(called)} tjänstgör.")


def _other_serves(setting: Setting, seat: Seat, person: str, called: str | None) -> Problem:
    place = setting.places.get(person)
    name = setting.signature(person)
    if place is None or place not in in_turn(setting.orders.substitutes, seat, [place]):
        return Problem(code="substitute_not_eligible", rule="SO substitutes", seat=seat.id, person=person,
                       text=f"{name} får enligt reglementet inte tjänstgöra på platsen.")
    turn = f"på tur är {setting.signature(called)}" if called else "ingen är på tur"
    return Problem(code="wrong_substitute", rule="SO substitutes", seat=seat.id, person=person,
                   text=f"{name} tjänstgör, men {turn}.")


def return_left_open(handling: Handling) -> Iterable[Problem]:
    """Where nobody has served in the seat meanwhile, the standing orders do not say whether a member who left may
    return; until the chair decides, the member does not serve. [SO § 4]"""
    open_returns = {
        p: None for s in handling.handled for p in s.departures
        if s.may_serve(p) and not s.serves(p) and returns(handling.setting, s, p) is None
    }
    for person in open_returns:
        name = handling.setting.signature(person)
        yield Problem(code="return_undecided", rule="SO return_after_other_absence", person=person,
                      seat=handling.setting.holders[person],
                      text=f"Reglementet avgör inte om {name} åter får tjänstgöra; ordföranden behöver avgöra det.")


def changed_hands_inside(handling: Handling) -> Iterable[Problem]:
    """Where changes are made between items, a seat changes hands inside one only when somebody leaves or is
    disqualified. [SO change_point]"""
    if handling.setting.orders.change_point == "at_once":
        return
    for n, moment in enumerate(handling.moments):
        if isinstance(moment.event, ev.SeatTaken) and not moment.before.roll_call:
            seat = moment.event.seat
            before, after = moment.before.seats.get(seat), moment.state.seats.get(seat)
            changed = before != after and (before is not None or after in moment.before.waiting)
            if changed and (after in moment.before.waiting or not _just_left(handling.moments[:n], seat)):
                yield Problem(code="change_during_item", rule="SO change_point", seat=seat, person=after,
                              text="Platsen bytte innehavare under ärendet; enligt reglementet byts den mellan ärenden.")


def _just_left(earlier: Sequence[Moment], seat: str) -> bool:
    """Whether who served in the seat has just left or been disqualified, so that somebody steps in at once."""
    for moment in takewhile(lambda m: isinstance(m.event, ev.Left | ev.Disqualified | ev.SeatTaken), reversed(earlier)):
        if moment.before.seats.get(seat) != moment.state.seats.get(seat):
            return not isinstance(moment.event, ev.SeatTaken)
    return False
