"""What is noted after an item was signed off: the meeting going on, or something that tells of the item."""

from __future__ import annotations

from collections.abc import Iterator

from app.domain.bearing import bearing_on
from app.domain.meeting import events as ev
from tests.domain.building import Noted, closed, entry, handled, history, itvt, opened, present, then

SIGNED = itvt(*present("anders", "karin"), ev.CalledToOrder(), *handled("a1"))


def bearing(*since: Noted) -> list[ev.Event]:
    """What of this bears on a1, which was signed off before it was noted."""
    meeting = then(SIGNED, *since)
    found = bearing_on(meeting.log, history(meeting), len(SIGNED.log), {"a1"})
    assert found[:len(SIGNED.log)] == SIGNED.log
    return [e.event for e in found[len(SIGNED.log):]]


def test_the_meeting_goes_on() -> None:
    left = entry(ev.Left(person="karin"), id="left")
    assert bearing(opened("a2"), ev.Disqualified(person="karin", item="a2"), closed("a2"), left,
                   ev.AdjustersChosen(persons=("anders",)), ev.Withdrawn(entry="left"), ev.Closed()) == []


def test_what_names_the_item_or_changes_what_was_noted_when_it_was_signed_off_bears_on_it() -> None:
    def roads() -> Iterator[Noted]:
        yield ev.Reserved(by=("karin",), item="a1")
        yield ev.Left(person="karin", items=("a1", "a2"))
        yield ev.Withdrawn(entry="e2")
        yield entry(ev.Left(person="karin"), after="e4")
        yield opened("a1")

    for road in roads():
        event = road.event if isinstance(road, ev.Entry) else road
        assert bearing(road) == [event]


def test_what_is_noted_in_the_item_when_it_is_up_again_bears_on_it_and_its_closing_does_not() -> None:
    note = ev.Statement(by=("karin",), text="Jag minns det annorlunda.")
    assert bearing(opened("a2"), closed("a2"), opened("a1"), note, closed("a1"), opened("a3")) == [opened("a1"), note]


def test_what_rests_on_something_that_bears_on_the_item_does_so_too() -> None:
    late = entry(ev.Reserved(by=("karin",), item="a1"), id="late")
    assert bearing(late, ev.Withdrawn(entry="late")) == [late.event, ev.Withdrawn(entry="late")]
