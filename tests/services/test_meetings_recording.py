"""A click on the meeting-day page: noted, withdrawn, corrected, undone and done again."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from app.domain.agenda import AgendaItem
from app.domain.meeting import events as ev
from app.domain.proceedings import Meeting
from app.domain.table import Table
from app.services.archive import Archive
from app.services.errors import Inadmissible, NotFound
from tests.services.conftest import DAY, ORDERS, Opening, new_committee

PLANNED = Meeting(date=DAY, start="13:00")


def begin(archive: Archive, meeting: str) -> None:
    """The roll is called, the gavel falls, the matter is opened."""
    for event in (ev.Present(person="anna"), ev.Present(person="bertil"), ev.CalledToOrder(), ev.ItemOpened(item="a2")):
        archive.meetings.record(meeting, event)


def serving(archive: Archive, meeting: str) -> dict[str, str]:
    return dict(archive.meetings.history(meeting).now.seats)


def test_what_was_noted_is_there_with_its_clock_and_survives_closing(opening: Opening) -> None:
    archive = opening("arkiv")
    committee = new_committee(archive)
    meeting, _created = archive.meetings.create(committee, PLANNED)
    changes = archive.meetings.record(meeting, ev.Present(person="anna"), ev.Present(person="bertil", remote=True))
    assert (changes.meetings, changes.people) == (frozenset({meeting}), False)
    archive.meetings.record(meeting, ev.Absent(person="dan"), at="12:55", note="ringde")
    archive.close()
    log = opening("arkiv").meetings.proceedings(meeting).log
    assert [(e.id, e.event, e.at, e.note) for e in log] == [
        ("e1", ev.Present(person="anna"), "13:00", None), ("e2", ev.Present(person="bertil", remote=True), "13:00", None),
        ("e3", ev.Absent(person="dan"), "12:55", "ringde")]


def test_the_gavel_fixes_roster_orders_and_committee_whatever_the_registers_say_later(
        archive: Archive, committee: str, meeting: str) -> None:
    begin(archive, meeting)
    before = archive.meetings.proceedings(meeting)
    assert [s.holder for s in before.roster.seats] == ["anna", "bertil"]
    archive.registers.end_mandate("u-anna", date(2019, 6, 30))
    archive.registers.save_committee(committee, replace(before.committee, name="Samhällsnämnden"))
    ((orders, _value),) = archive.registers.standing_orders(committee)
    archive.registers.save_standing_orders(committee, orders, replace(ORDERS, adjusters=2))
    after = archive.meetings.proceedings(meeting)
    assert after == before
    assert archive.meetings.lines()[0].committee_name == "Samhällsnämnden"


def test_before_the_gavel_the_meeting_follows_the_registers(archive: Archive, committee: str, meeting: str) -> None:
    archive.registers.end_mandate("u-anna", date(2019, 6, 30))
    assert [s.holder for s in archive.meetings.proceedings(meeting).roster.seats] == [None, "bertil"]
    assert archive.meetings.proceedings(meeting).standing_orders == archive.registers.standing_orders(committee)[0][1]


def test_who_told_of_an_absence_is_known_though_the_mandate_ended_before_the_meeting(archive: Archive, meeting: str) -> None:
    archive.meetings.record(meeting, ev.AbsenceReported(person="dan"))
    archive.registers.end_mandate("u-dan", date(2019, 6, 30))
    begin(archive, meeting)
    proceedings = archive.meetings.proceedings(meeting)
    assert proceedings.roster.person("dan").name == "Dan Fors"
    assert not proceedings.roster.elected("dan")


def test_a_wrong_roster_is_mended_by_calling_to_order_again_in_the_same_place(archive: Archive, meeting: str) -> None:
    begin(archive, meeting)
    archive.registers.end_mandate("u-bertil", date(2019, 6, 30))
    gavel = next(e for e in archive.meetings.proceedings(meeting).log if isinstance(e.event, ev.CalledToOrder))
    archive.meetings.correct(meeting, str(gavel.id), ev.CalledToOrder())
    assert [s.holder for s in archive.meetings.proceedings(meeting).roster.seats] == ["anna", None]
    assert archive.meetings.history(meeting).now.item == "a2"


@pytest.mark.parametrize(("event", "why"), [
    (ev.Left(person="dan"), "inte där"),
    (ev.ItemOpened(item="a1"), "redan uppe"),
    (ev.ItemClosed(item="a3"), "inte uppe"),
    (ev.Present(person="okänd"), "finns inte"),
    (ev.Decided(how="acclamation", proposal="y9"), "finns inte"),
    (ev.Withdrawn(entry="e99"), "ingen tidigare anteckning"),
    (ev.Decided(how="acclamation", text="\ud800"), "inte kan skrivas"),
])
def test_what_cannot_have_happened_is_refused_and_leaves_no_trace(
        archive: Archive, meeting: str, event: ev.Event, why: str) -> None:
    begin(archive, meeting)
    before = archive.meetings.proceedings(meeting).log
    with pytest.raises(Inadmissible) as refused:
        archive.meetings.record(meeting, ev.Present(person="cilla"), event)
    assert why in " ".join(refused.value.reasons)
    assert archive.meetings.proceedings(meeting).log == before


def test_a_rule_never_forbids_a_fact(archive: Archive, meeting: str) -> None:
    begin(archive, meeting)
    archive.meetings.record(meeting, ev.Disqualified(person="anna", item="a2"))
    archive.meetings.record(meeting, ev.VoteHeld(vote="v1", ballots=Table({"anna": "yes", "bertil": "no"})))
    vote = archive.meetings.proceedings(meeting).log[-1].event
    assert isinstance(vote, ev.VoteHeld)
    assert vote.ballots["anna"] == "yes"


def test_what_is_noted_now_may_have_happened_then(archive: Archive, meeting: str) -> None:
    begin(archive, meeting)
    archive.meetings.record(meeting, ev.ItemClosed(item="a2"))
    archive.meetings.record(meeting, ev.DeclinedToDecide(person="bertil"), after="e4")
    noted = archive.meetings.proceedings(meeting).log[-1]
    assert (noted.after, noted.at) == ("e4", None)
    assert [m.event for m in archive.meetings.history(meeting).moments][-2:] == [noted.event, ev.ItemClosed(item="a2")]


def test_withdrawing_takes_with_it_what_cannot_stand_alone_after_showing_it(archive: Archive, meeting: str) -> None:
    begin(archive, meeting)
    archive.meetings.record(meeting, ev.Proposed(proposal="y1", by=("anna",), kind="amend", text="Ändra."))
    archive.meetings.record(meeting, ev.Decided(how="acclamation", proposal="y1"))
    archive.meetings.record(meeting, ev.ItemClosed(item="a2"))
    resting = archive.meetings.resting_on(meeting, "e4")
    assert [type(e.event) for e in resting] == [ev.Decided, ev.ItemClosed]
    assert [type(e.event) for e in archive.meetings.resting_on(meeting, "e5")] == [ev.Decided]
    archive.meetings.withdraw(meeting, "e4")
    assert [type(m.event) for m in archive.meetings.history(meeting).moments] == [
        ev.Present, ev.Present, ev.CalledToOrder, ev.Proposed]
    archive.meetings.undo(meeting)
    assert [type(m.event) for m in archive.meetings.history(meeting).moments][-4:] == [
        ev.ItemOpened, ev.Proposed, ev.Decided, ev.ItemClosed]


def test_a_correction_stands_where_the_fault_stood_and_is_one_command(archive: Archive, meeting: str) -> None:
    begin(archive, meeting)
    archive.meetings.record(meeting, ev.ItemClosed(item="a2"))
    archive.meetings.correct(meeting, "e2", ev.Absent(person="bertil"))
    moments = archive.meetings.history(meeting).moments
    assert [m.event for m in moments][:2] == [ev.Present(person="anna"), ev.Absent(person="bertil")]
    assert moments[1].entry.at == "13:00"
    archive.meetings.undo(meeting)
    assert archive.meetings.history(meeting).moments[1].event == ev.Present(person="bertil")


def test_what_does_not_exist_cannot_be_withdrawn_or_corrected(archive: Archive, meeting: str) -> None:
    with pytest.raises(Inadmissible):
        archive.meetings.withdraw(meeting, "e9")
    with pytest.raises(Inadmissible):
        archive.meetings.correct(meeting, "e9", ev.Closed())
    with pytest.raises(NotFound):
        archive.meetings.record("inget", ev.Closed())


def test_undo_and_redo_say_in_swedish_what_they_take(archive: Archive, meeting: str) -> None:
    archive.meetings.record(meeting, ev.Present(person="anna"))
    archive.meetings.record(meeting, ev.Absent(person="bertil"))
    assert archive.meetings.undoable(meeting) == "Bertil Strand (M) är frånvarande"
    assert archive.meetings.redoable(meeting) is None
    undone = archive.meetings.undo(meeting)
    assert undone is not None
    assert undone.label == archive.meetings.redoable(meeting) == "Bertil Strand (M) är frånvarande"
    assert "Anna Ek (S)" in str(archive.meetings.undoable(meeting))


def test_undo_outlives_the_program_and_ends_where_the_meeting_began(opening: Opening) -> None:
    archive = opening("arkiv")
    meeting, _created = archive.meetings.create(new_committee(archive), PLANNED)
    archive.meetings.record(meeting, ev.Present(person="anna"))
    archive.close()
    archive = opening("arkiv")
    assert archive.meetings.undo(meeting) is not None
    assert archive.meetings.undo(meeting) is None
    assert archive.meetings.history(meeting).moments == ()
    assert archive.meetings.redo(meeting) is not None
    assert archive.meetings.redo(meeting) is None
    assert [m.event for m in archive.meetings.history(meeting).moments] == [ev.Present(person="anna")]


def test_a_new_command_ends_what_could_be_redone(archive: Archive, meeting: str) -> None:
    archive.meetings.record(meeting, ev.Present(person="anna"))
    archive.meetings.undo(meeting)
    archive.meetings.record(meeting, ev.Present(person="bertil"))
    assert archive.meetings.redo(meeting) is None


ACTS: tuple[Callable[[Archive, str], object], ...] = (
    *(lambda a, m, p=p: a.meetings.record(m, ev.Present(person=p)) for p in ("anna", "bertil", "cilla")),
    *(lambda a, m, p=p: a.meetings.record(m, ev.Left(person=p)) for p in ("anna", "cilla")),
    lambda a, m: a.meetings.record(m, ev.ItemOpened(item="a2")),
    lambda a, m: a.meetings.record(m, ev.Disqualified(person="anna", item="a2"), ev.ChairTaken(person="bertil")),
    lambda a, m: a.meetings.record(m, ev.ItemClosed(item="a2")),
    lambda a, m: a.meetings.withdraw(m, "e1"),
    lambda a, m: a.meetings.withdraw(m, "e3"),
    lambda a, m: a.meetings.correct(m, "e2", ev.Absent(person="dan")),
    lambda a, m: a.meetings.move_item(m, "a2", 0),
)


@settings(max_examples=15, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.integers(0, len(ACTS)), min_size=4, max_size=14))
def test_undo_gives_the_state_before_and_redo_the_state_after(archive: Archive, committee: str, acts: list[int]) -> None:
    day = date(2019, 1, 1).replace(month=1 + len(archive.meetings.lines()) % 12, day=1 + len(archive.meetings.lines()) // 12)
    meeting, _created = archive.meetings.create(committee, replace(PLANNED, date=day))
    archive.meetings.add_item(meeting, AgendaItem(id="a1", title="Budget"))
    archive.meetings.add_item(meeting, AgendaItem(id="a2", title="Taxa"))
    states = [(serving(archive, meeting), _standing(archive, meeting))]
    for number in acts:
        try:
            if number == len(ACTS):
                archive.meetings.undo(meeting)
                archive.meetings.redo(meeting)
            else:
                ACTS[number](archive, meeting)
                states.append((serving(archive, meeting), _standing(archive, meeting)))
        except Inadmissible:
            pass
    for state in reversed(states[:-1]):
        archive.meetings.undo(meeting)
        assert (serving(archive, meeting), _standing(archive, meeting)) == state
    for state in states[1:]:
        archive.meetings.redo(meeting)
        assert (serving(archive, meeting), _standing(archive, meeting)) == state
    assert archive.check() == ()


def _standing(archive: Archive, meeting: str) -> object:
    agenda = [a.id for a in archive.meetings.proceedings(meeting).agenda]
    return agenda, [(m.entry.id, m.event) for m in archive.meetings.history(meeting).moments]


def test_the_forecast_follows_what_is_reported_and_begins_anew_when_it_is_taken_back(archive: Archive, meeting: str) -> None:
    archive.meetings.record(meeting, ev.AbsenceReported(person="bertil"), note="ringde kl. 9")
    assert [dict(f.seats) for f in archive.meetings.forecast(meeting)] == [{"s1": "anna", "s2": "dan"}] * 3
    (entry,) = archive.meetings.proceedings(meeting).log
    archive.meetings.withdraw(meeting, str(entry.id))
    assert [dict(f.seats) for f in archive.meetings.forecast(meeting)] == [{"s1": "anna", "s2": "bertil"}] * 3


def test_a_corrected_entry_keeps_its_note_unless_another_is_given_or_it_is_emptied(archive: Archive, meeting: str) -> None:
    archive.meetings.record(meeting, ev.AbsenceReported(person="bertil"), note="ringde")
    for said, kept in ((None, "ringde"), ("kommer till § 19", "kommer till § 19"), ("", None)):
        entry = archive.meetings.history(meeting).moments[-1].entry
        archive.meetings.correct(meeting, str(entry.id), ev.AbsenceReported(person="bertil", items=("a2",)), note=said)
        (moment,) = archive.meetings.history(meeting).moments
        assert moment.entry.note == kept
