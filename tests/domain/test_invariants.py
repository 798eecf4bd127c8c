"""What always holds, whatever the committee, its standing orders and the course of the meeting.

Each test is one sentence a lawyer could judge. The meetings are played at random: people come late, leave, are
disqualified, sit where they should not; items are opened, voted on and opened again; entries are struck out and put back.
"""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule

from app.domain.derived import derive
from app.domain.meeting import events as ev
from app.domain.meeting.admissible import refusals
from app.domain.meeting.log import struck_out
from app.domain.meeting.questions import chair_by_the_rules, handlings, quorum_at
from app.domain.meeting.replay import History, replay
from app.domain.meeting.seating import settled
from app.domain.meeting.state import State
from app.domain.proceedings import Proceedings
from app.domain.rules.filling import may_ever_fill
from app.exchange.codec import Fault
from app.exchange.entries import decode_entry, encode_entry
from app.exchange.meeting_file import read, write
from tests.domain.building import red_days
from tests.domain.random_meetings import PLAYED, Dice, called_meetings, days, meetings, table_of, throws


def states(history: History) -> list[State]:
    return [moment.state for moment in history.moments]


# ---- The seats


@given(meetings)
def test_nobody_serves_on_two_seats(meeting: Proceedings) -> None:
    for state in states(replay(meeting)):
        for seats in (state.seats, state.lawful):
            assert len(set(seats.values())) == len(seats)


@given(meetings)
def test_nobody_who_is_disqualified_serves_in_that_item(meeting: Proceedings) -> None:
    for state in states(replay(meeting)):
        assert state.out(state.item).isdisjoint(state.seats.values())


@given(meetings)
def test_never_do_more_serve_than_there_are_seats(meeting: Proceedings) -> None:
    history = replay(meeting)
    for state in states(history):
        assert set(state.seats) <= set(history.setting.seats)
        assert quorum_at(history.setting, state).serving <= quorum_at(history.setting, state).seats


@given(meetings)
def test_a_member_who_is_there_and_entitled_sits_on_their_own_seat(meeting: Proceedings) -> None:
    """Entitled: has never left, is not disqualified, does not wait for the next item, and, where coming late gives no
    right to the seat, came in time. Where a seat was noted as taken, the facts go first."""
    history = replay(meeting)
    gone, taken = set(), False
    for moment in history.moments:
        if isinstance(moment.event, ev.Left | ev.Absent):
            gone.add(moment.event.person)
        taken = taken or isinstance(moment.event, ev.SeatTaken)
        for seat, member in history.setting.members.items():
            state = moment.state
            late = member in state.present and state.present[member].late
            in_time = history.setting.orders.late_member_takes_seat or not late
            if not taken and member not in gone and in_time and state.may_serve(member):
                assert state.seats.get(seat) == member


@given(meetings)
def test_only_those_who_are_there_serve_unless_it_is_noted(meeting: Proceedings) -> None:
    for state in states(replay(meeting)):
        assert all(state.may_serve(person) for person in state.lawful.values())


@given(meetings)
def test_a_substitute_serves_only_on_a_seat_that_the_standing_orders_let_them_fill(meeting: Proceedings) -> None:
    history = replay(meeting)
    setting = history.setting
    for state in states(history):
        for seat, person in state.lawful.items():
            place = setting.places.get(person)
            assert setting.members.get(seat) == person or (
                place is not None and may_ever_fill(setting.orders.substitutes, setting.seats[seat], place))


@given(meetings)
def test_without_a_noted_exception_the_facts_are_the_rules(meeting: Proceedings) -> None:
    without = replace(meeting, log=tuple(e for e in meeting.log if not isinstance(e.event, ev.SeatTaken)))
    for state in states(replay(without)):
        assert state.seats == state.lawful


@given(meetings)
def test_asked_again_the_seating_is_the_same(meeting: Proceedings) -> None:
    history = replay(meeting)
    for state in states(history):
        again = settled(history.setting, replace(state, seated_for=None))
        assert (again.seats, again.lawful) == (state.seats, state.lawful)


@given(meetings)
def test_who_presides_by_the_rules_serves(meeting: Proceedings) -> None:
    history = replay(meeting)
    for state in states(history):
        assert chair_by_the_rules(history.setting, state) in {None, *state.seats.values()}


# ---- What follows


@given(meetings, days)
def test_everything_that_follows_can_be_told(meeting: Proceedings, today: date) -> None:
    told = derive(meeting, today, red_days())
    assert json.loads(json.dumps(told, allow_nan=False)) == told


@given(meetings)
def test_paragraphs_are_numbered_without_gaps_in_the_order_in_which_items_were_opened(meeting: Proceedings) -> None:
    numbers = list(replay(meeting).paragraphs.values())
    assert numbers == list(range(meeting.meeting.last_paragraph + 1, meeting.meeting.last_paragraph + 1 + len(numbers)))


@given(meetings)
def test_who_took_part_in_a_decision_served(meeting: Proceedings) -> None:
    for handling in handlings(replay(meeting)):
        for decision in handling.decisions:
            assert set(handling.took_part_in(decision)) <= set(decision.state.seats.values())


# ---- The log


@given(meetings)
def test_what_could_have_happened_is_not_refused(meeting: Proceedings) -> None:
    assert refusals(meeting) == ()


@given(meetings)
def test_a_log_played_on_from_any_point_is_the_log_played_whole(meeting: Proceedings) -> None:
    whole = replay(meeting)
    known = None
    for end in range(0, len(meeting.log) + 1, 3):
        known = replay(replace(meeting, log=meeting.log[:end]), known)
    assert replay(meeting, known) == whole


@given(meetings, st.data())
def test_what_is_noted_afterwards_stands_where_it_happened(meeting: Proceedings, data: st.DataObject) -> None:
    """Taken out of the log and noted last, with `after`, an entry changes nothing."""
    if len(meeting.log) > 1:
        at = data.draw(st.integers(1, len(meeting.log) - 1))
        earlier, entry = meeting.log[at - 1], meeting.log[at]
        late = (*meeting.log[:at], *meeting.log[at + 1:], replace(entry, after=earlier.id))
        assert replay(replace(meeting, log=late)).now == replay(meeting).now


@given(meetings)
def test_every_entry_survives_json(meeting: Proceedings) -> None:
    for entry in meeting.log:
        faults: list[Fault] = []
        assert decode_entry(json.loads(json.dumps(encode_entry(entry))), "log", faults) == entry
        assert faults == []


@given(meetings)
def test_a_meeting_survives_its_file_and_the_file_its_bytes(meeting: Proceedings) -> None:
    once = write(meeting)
    assert read(once) == meeting
    assert write(read(once)) == once


# ---- Corrections


class Corrections(RuleBasedStateMachine):
    """The secretary notes, strikes out, undoes and redoes; what holds is always as if only that had been noted."""

    @initialize(meeting=called_meetings)
    def called(self, meeting: Proceedings) -> None:
        self.meeting, self.table, self.count = meeting, table_of(meeting), 0
        self.before: list[tuple[str, State, State]] = []  # the withdrawal, the states before and after what it undid

    def add(self, event: ev.Event) -> str:
        self.count += 1
        id = f"l{self.count}"
        PLAYED["events"] += 1
        self.meeting = replace(self.meeting, log=(*self.meeting.log, ev.Entry(event=event, id=id)))
        return id

    def possible(self, event: ev.Event) -> bool:
        trial = replace(self.meeting, log=(*self.meeting.log, ev.Entry(event=event, id="trial")))
        return refusals(trial) == ()

    @property
    def now(self) -> State:
        return replay(self.meeting).now

    @property
    def holding(self) -> tuple[ev.Entry, ...]:
        struck = struck_out(self.meeting.log)
        return tuple(e for e in self.meeting.log if e.id not in struck and not isinstance(e.event, ev.Withdrawn))

    @rule(content=throws(24))
    def note(self, content: bytes) -> None:
        event = self.table.next(Dice(content))
        if self.possible(event):
            self.add(event)
            self.before.clear()

    @rule()
    def undo_the_last(self) -> None:
        holding = self.holding
        if holding and self.possible(ev.Withdrawn(entry=str(holding[-1].id))):
            after = self.now
            fewer = replay(replace(self.meeting, log=holding[:-1])).now
            withdrawal = self.add(ev.Withdrawn(entry=str(holding[-1].id)))
            assert self.now == fewer
            self.before.append((withdrawal, fewer, after))

    @precondition(lambda self: self.before)
    @rule()
    def redo(self) -> None:
        withdrawal, undone, after = self.before.pop()
        assert self.now == undone
        self.add(ev.Withdrawn(entry=withdrawal))
        assert self.now == after

    @rule(data=st.data())
    def strike_out_any(self, data: st.DataObject) -> None:
        if self.holding:
            entry = str(data.draw(st.sampled_from(self.holding)).id)
            if self.possible(ev.Withdrawn(entry=entry)):
                self.add(ev.Withdrawn(entry=entry))
                self.before.clear()

    @invariant()
    def what_is_struck_out_might_never_have_been_noted(self) -> None:
        if hasattr(self, "meeting"):
            assert self.now == replay(replace(self.meeting, log=self.holding)).now

    @invariant()
    def the_log_is_never_refused(self) -> None:
        if hasattr(self, "meeting"):
            assert refusals(self.meeting) == ()


TestCorrections = Corrections.TestCase
