"""A meeting planned, its agenda made and moved, texts overwritten and given back, minutes adjusted; all of it undone."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date, datetime

import pytest

from app.domain.agenda import AgendaItem, EarlierHandling, ListEntry, Paper
from app.domain.meeting import events as ev
from app.domain.proceedings import (
    Adjustment,
    BoardNotice,
    Check,
    Meeting,
    Minutes,
    MinutesPart,
    Secretary,
    Signature,
    TextPart,
)
from app.resources import resource
from app.services.archive import Archive
from app.services.errors import Inadmissible, InTheWay, NotFound
from tests.services.conftest import DAY


def agenda(archive: Archive, meeting: str) -> list[str]:
    return [a.id for a in archive.meetings.proceedings(meeting).agenda]


def test_a_planned_meeting_is_in_the_list_and_found_by_code_and_date(archive: Archive, committee: str, meeting: str) -> None:
    evening, changes = archive.meetings.create(committee, Meeting(date=DAY, start="18:30"))
    later, _created = archive.meetings.create(committee, Meeting(date=date(2019, 11, 4)))
    assert (changes.meetings, changes.committees) == (frozenset({evening}), frozenset())
    assert [(m.id, m.code, m.state) for m in archive.meetings.lines()] == [
        (later, "TN", "to_come"), (evening, "TN", "to_come"), (meeting, "TN", "to_come")]
    assert archive.meetings.find("TN 2019-11-04") == archive.meetings.find(later) == later
    assert archive.meetings.find("TN 2019-09-16 13:00") == meeting
    for name in ("TN 2019-09-16", "TN 2019-09-17", "", "KS 2019-09-16"):
        with pytest.raises(NotFound):
            archive.meetings.find(name)


def test_the_list_follows_the_gavel_there_and_back(archive: Archive, meeting: str) -> None:
    for event, state in ((ev.Present(person="anna"), "to_come"), (ev.CalledToOrder(), "under_way"), (ev.Closed(), "held")):
        archive.meetings.record(meeting, event)
        assert archive.meetings.lines()[0].state == state
    for state in ("under_way", "to_come"):
        archive.meetings.undo(meeting)
        assert archive.meetings.lines()[0].state == state
    archive.meetings.redo(meeting)
    assert archive.meetings.lines()[0].state == "under_way"


def test_a_committee_does_not_meet_twice_at_the_same_time(archive: Archive, committee: str, meeting: str) -> None:
    with pytest.raises(InTheWay, match="TN har redan ett sammanträde 2019-09-16 13:00"):
        archive.meetings.create(committee, Meeting(date=DAY, start="13:00"))
    other, _created = archive.meetings.create(committee, Meeting(date=DAY, start="15:00"))
    with pytest.raises(InTheWay):
        archive.meetings.save(other, Meeting(date=DAY, start="13:00"))
    archive.meetings.save(meeting, Meeting(date=DAY, start="13:00", place="Biblioteket"))
    assert archive.meetings.proceedings(meeting).meeting.place == "Biblioteket"


def test_every_field_of_a_meeting_and_an_item_is_kept(archive: Archive, meeting: str) -> None:
    value = Meeting(
        date=DAY, start="13:00", place="Kommunhuset", notice_sent=date(2019, 9, 9), notice_exception="Brådskande.",
        called_by="anna", secretary=Secretary(name="Karin Ström", title="Nämndsekreterare"), series="TN",
        adjustment=Adjustment(at=datetime(2019, 9, 23, 10, 0), place="Kommunhuset"), last_paragraph=17)  # noqa: DTZ001
    item = AgendaItem(
        id="a2", title="Detaljbudget", kind="election", dnr="TN 1/2019", level="KF", by="Förvaltningen", presenter="Ekonom",
        summary="En *budget*.", grounds=("Tjänsteskrivelse",), proposal="Bifall.", exercise_of_authority=True, closed=True,
        papers=(Paper(title="Budget", mark="X", file="b.pdf", sha256="0" * 64),), number="3", clock="13:20", numbered=False,
        entries=(ListEntry(title="KS § 95", urgent=True),), appeal="legality",
        earlier=(EarlierHandling(date=date(2019, 5, 13), paragraph=12, what="tabled", by="dan"),),
        recipients=("Kommunfullmäktige",), for_information=("Revisorerna",))
    archive.meetings.save(meeting, value)
    archive.meetings.save_item(meeting, item)
    proceedings = archive.meetings.proceedings(meeting)
    assert (proceedings.meeting, proceedings.item("a2")) == (value, item)
    assert agenda(archive, meeting) == ["a1", "a2", "a3"]


def test_items_are_added_moved_and_removed_and_each_step_is_undone(archive: Archive, meeting: str) -> None:
    steps: tuple[tuple[Callable[[], object], list[str]], ...] = (
        (lambda: archive.meetings.add_item(meeting, AgendaItem(id="a4", title="Övrigt")), ["a1", "a2", "a3", "a4"]),
        (lambda: archive.meetings.add_item(meeting, AgendaItem(id="a0", title="Upprop"), 0), ["a0", "a1", "a2", "a3", "a4"]),
        (lambda: archive.meetings.move_item(meeting, "a4", 1), ["a0", "a4", "a1", "a2", "a3"]),
        (lambda: archive.meetings.move_item(meeting, "a0", 99), ["a4", "a1", "a2", "a3", "a0"]),
        (lambda: archive.meetings.remove_item(meeting, "a2"), ["a4", "a1", "a3", "a0"]),
    )
    for step, after in steps:
        step()
        assert agenda(archive, meeting) == after
    for _step, before in reversed(steps[:-1]):
        archive.meetings.undo(meeting)
        assert agenda(archive, meeting) == before
    for _step, after in steps[1:]:
        archive.meetings.redo(meeting)
        assert agenda(archive, meeting) == after


def test_what_the_log_names_stays_on_the_agenda(archive: Archive, meeting: str) -> None:
    archive.meetings.record(meeting, ev.ItemOpened(item="a2"))
    with pytest.raises(Inadmissible, match="Detaljbudget"):
        archive.meetings.remove_item(meeting, "a2")
    with pytest.raises(NotFound):
        archive.meetings.move_item(meeting, "a9", 0)
    assert agenda(archive, meeting) == ["a1", "a2", "a3"]


def test_own_words_are_put_in_and_given_back(archive: Archive, meeting: str) -> None:
    written: tuple[tuple[TextPart, str], ...] = (
        ("course", "Ordföranden finner."), ("decision", "Bifall."), ("course", "Ordföranden frågar och finner."))
    for part, text in written:
        archive.minutes.write(meeting, "a2", part, text)
    assert [(t.part, t.text) for t in archive.meetings.proceedings(meeting).texts] == [
        ("course", "Ordföranden frågar och finner."), ("decision", "Bifall.")]
    archive.meetings.undo(meeting)
    assert archive.meetings.proceedings(meeting).texts[0].text == "Ordföranden finner."
    archive.minutes.give_back(meeting, "a2", "course")
    assert [t.part for t in archive.meetings.proceedings(meeting).texts] == ["decision"]
    archive.meetings.remove_item(meeting, "a2")
    assert archive.meetings.proceedings(meeting).texts == ()
    archive.meetings.undo(meeting)
    assert [t.part for t in archive.meetings.proceedings(meeting).texts] == ["decision"]


def test_an_item_with_what_cannot_be_kept_is_refused_with_its_place(archive: Archive, meeting: str) -> None:
    with pytest.raises(Inadmissible, match=r"papers\[0\].title"):
        archive.meetings.save_item(meeting, AgendaItem(id="a2", title="Budget", papers=(Paper(title="\ud800"),)))
    with pytest.raises(Inadmissible, match="clock"):
        archive.meetings.save_item(meeting, AgendaItem(id="a2", title="Budget", clock="25:00"))
    assert archive.meetings.proceedings(meeting).item("a2").title == "Detaljbudget 2020"


def test_minutes_are_unknown_then_not_yet_then_adjusted_and_posted(archive: Archive, meeting: str) -> None:
    part = MinutesPart(
        items=("a2",), adjusted_on=DAY, signed=(Signature(person="anna", role="chair", at=datetime(2019, 9, 16, 14, 10)),),  # noqa: DTZ001
        boards=(BoardNotice(board="Lövbro", posted=date(2019, 9, 17), checked=Check(by="Karin Ström", on=date(2019, 9, 18)),
                            gaps=((date(2019, 9, 27), date(2019, 9, 28)),)),))
    states = (Minutes(), Minutes(parts=(MinutesPart(adjusted_on=None), MinutesPart(items=("a1",)))), Minutes(parts=(part,)))
    assert archive.meetings.proceedings(meeting).minutes is None
    for minutes in states:
        archive.meetings.save_minutes(meeting, minutes)
        assert archive.meetings.proceedings(meeting).minutes == minutes
    for before in (states[1], states[0], None):
        archive.meetings.undo(meeting)
        assert archive.meetings.proceedings(meeting).minutes == before


def test_looking_again_costs_nothing_while_nothing_has_changed(archive: Archive, meeting: str) -> None:
    proceedings, history = archive.meetings.proceedings(meeting), archive.meetings.history(meeting)
    assert archive.meetings.proceedings(meeting) is proceedings
    assert archive.meetings.history(meeting) is history
    archive.meetings.save_item(meeting, replace(proceedings.agenda[0], title="Val av justerare och tid"))
    assert archive.meetings.proceedings(meeting).agenda[0].title == "Val av justerare och tid"


def test_the_last_day_to_send_the_notice_follows_from_the_standing_orders(archive: Archive) -> None:
    sample = archive.exchange.import_file(resource("sample", "itvt-2019-09-16.json")).meeting
    assert archive.meetings.notice_latest(sample) == date(2019, 9, 11)
