"""The year of a committee: meetings planned, moved, cancelled and called again; §§ that follow from what was held."""

from __future__ import annotations

from datetime import date

import pytest

from app.domain.agenda import AgendaItem, ListEntry
from app.domain.meeting import events as ev
from app.domain.plans import Habits, Plan, UrgentDecision
from app.domain.proceedings import Meeting
from app.services.archive import Archive
from app.services.errors import InTheWay
from tests.services.conftest import DAY


def hold(archive: Archive, meeting: str, *items: str) -> None:
    """Call to order, handle these items, close."""
    for person in ("anna", "bertil"):
        archive.meetings.record(meeting, ev.Present(person=person))
    archive.meetings.record(meeting, ev.CalledToOrder())
    for item in items:
        archive.meetings.record(meeting, ev.ItemOpened(item=item))
        archive.meetings.record(meeting, ev.ItemClosed(item=item))
    archive.meetings.record(meeting, ev.Closed())


def planned(archive: Archive, committee: str, day: date, *titles: str) -> str:
    id, _changes = archive.meetings.create(committee, Meeting(date=day, start="13:00"))
    for n, title in enumerate(titles, 1):
        archive.meetings.add_item(id, AgendaItem(id=f"a{n}", title=title))
    return id


def test_the_paragraphs_go_on_after_the_meeting_held_last_and_begin_again_in_january(archive: Archive, committee: str) -> None:
    spring, autumn, january = (planned(archive, committee, day, "Taxa", "Budget")
                               for day in (date(2019, 3, 4), date(2019, 9, 2), date(2020, 1, 20)))
    assert archive.planning.numbering(autumn).first == 1, "nothing is held yet"
    hold(archive, spring, "a1", "a2")
    told = archive.planning.numbering(autumn)
    assert (told.first, told.origin, told.after) == (3, "after", date(2019, 3, 4))
    hold(archive, autumn, "a1")
    assert archive.meetings.history(autumn).paragraphs == {"a1": 3}
    assert (archive.planning.numbering(january).first, archive.planning.numbering(january).origin) == (1, "new_year")
    assert archive.planning.numbering_on(committee, Meeting(date=date(2019, 12, 2))).first == 4


def test_a_first_paragraph_written_by_hand_stands_until_it_is_given_back(archive: Archive, committee: str) -> None:
    spring, autumn = (planned(archive, committee, day, "Taxa") for day in (date(2019, 3, 4), date(2019, 9, 2)))
    hold(archive, spring, "a1")
    archive.planning.number_by_hand(autumn, 40)
    assert (archive.planning.numbering(autumn).first, archive.planning.numbering(autumn).origin) == (40, "by_hand")
    archive.planning.number_by_hand(autumn, None)
    assert archive.planning.numbering(autumn).first == 2
    archive.meetings.undo(autumn)
    hold(archive, autumn, "a1")
    assert archive.meetings.history(autumn).paragraphs == {"a1": 40}


def test_the_beginning_undone_gives_the_paragraphs_back_too(archive: Archive, committee: str) -> None:
    spring, autumn = (planned(archive, committee, day, "Taxa") for day in (date(2019, 3, 4), date(2019, 9, 2)))
    hold(archive, spring, "a1")
    archive.meetings.record(autumn, ev.CalledToOrder())
    assert archive.meetings.proceedings(autumn).meeting.last_paragraph == 1
    archive.meetings.undo(autumn)
    assert archive.meetings.proceedings(autumn).meeting.last_paragraph == 0


def test_a_new_meeting_has_the_standing_items_of_its_committee(archive: Archive, committee: str) -> None:
    first, _changes = archive.planning.call(committee, Meeting(date=date(2019, 10, 7)))
    agenda = archive.meetings.proceedings(first).agenda
    assert (agenda[0].title, agenda[-1].title) == ("Sammanträdets öppnande", "Sammanträdets avslutande")
    archive.planning.save_habits(committee, Habits(standing=(AgendaItem(id="", title="Val av justerare", kind="formality"),),
                                                   opening=1))
    second, _changes = archive.planning.call(committee, Meeting(date=date(2019, 11, 4)))
    assert [i.title for i in archive.meetings.proceedings(second).agenda] == ["Val av justerare"]


def test_a_cancelled_meeting_keeps_everything_and_leaves_its_time_free(archive: Archive, committee: str, meeting: str) -> None:
    changes = archive.planning.cancel(meeting, "För få ärenden")
    assert changes.meetings == {meeting}
    assert archive.planning.plans()[meeting] == Plan(cancelled_on=DAY, reason="För få ärenden")
    assert len(archive.meetings.proceedings(meeting).agenda) == 3
    other, _changes = archive.meetings.create(committee, Meeting(date=DAY, start="13:00"))
    with pytest.raises(InTheWay, match="redan ett sammanträde"):
        archive.planning.resume(meeting)
    archive.planning.move(other, date(2019, 9, 23), "13:00", None)
    archive.planning.resume(meeting)
    assert archive.planning.plan(meeting) == Plan()
    archive.registers.undo()
    assert archive.planning.plan(meeting).cancelled_on == DAY


def test_a_moved_meeting_knows_the_day_it_was_planned_for_and_can_be_moved_back(archive: Archive, meeting: str) -> None:
    archive.planning.move(meeting, date(2019, 9, 23), "13:00", "Lokalen är upptagen")
    archive.planning.move(meeting, date(2019, 9, 30), "09:00", "Ordföranden är sjuk")
    assert archive.planning.plan(meeting) == Plan(moved_from=DAY, reason="Ordföranden är sjuk")
    assert archive.meetings.line(meeting).date == date(2019, 9, 30)
    archive.planning.move(meeting, DAY, "13:00", None)
    assert archive.planning.plan(meeting) == Plan()


def test_what_has_begun_is_neither_moved_nor_cancelled(archive: Archive, meeting: str) -> None:
    archive.meetings.record(meeting, ev.CalledToOrder())
    with pytest.raises(InTheWay):
        archive.planning.cancel(meeting, None)
    with pytest.raises(InTheWay):
        archive.planning.move(meeting, date(2019, 9, 30), None, None)


def test_a_third_of_the_members_can_ask_for_an_extra_meeting_and_substitutes_cannot(archive: Archive, committee: str) -> None:
    with pytest.raises(InTheWay, match="en tredjedel"):
        archive.planning.call(committee, Meeting(date=date(2019, 10, 7)), Plan(extra=True, asked_by=("cilla", "dan")))
    id, _changes = archive.planning.call(committee, Meeting(date=date(2019, 10, 7)), Plan(extra=True, asked_by=("bertil",)))
    assert archive.planning.plan(id).asked_by == ("bertil",)


def test_a_year_is_laid_out_in_one_command_all_or_none(archive: Archive, committee: str, meeting: str) -> None:
    days = (date(2020, 2, 3), date(2020, 5, 4))
    archive.planning.lay_out(committee, days, "13:00", "Kommunhuset")
    year = archive.planning.year(committee, 2020)
    assert (year.days, year.before, year.start, year.place) == (days, (DAY,), "13:00", "Kommunhuset")
    with pytest.raises(InTheWay):
        archive.planning.lay_out(committee, (date(2020, 9, 7), days[0]), "13:00", None)
    assert archive.planning.year(committee, 2020).days == days
    archive.registers.undo()
    assert archive.planning.year(committee, 2020).days == ()


def test_the_least_number_of_meetings_is_the_standing_orders_or_else_a_habit(archive: Archive, committee: str) -> None:
    assert archive.planning.year(committee, 2020).least is None
    archive.planning.save_habits(committee, Habits(meetings_a_year=6))
    year = archive.planning.year(committee, 2020)
    assert (year.least, year.said_by) == (6, "organets vanor")


def test_an_urgent_decision_waits_until_it_is_on_a_list_that_holds(archive: Archive, committee: str, meeting: str) -> None:
    decision = UrgentDecision(id="", made_on=date(2019, 9, 2), title="Avtal om nödreserv", by="ordföranden", dnr="TN 7/2019")
    archive.preparing.note_urgent(committee, decision, meeting)
    later = UrgentDecision(id="", made_on=date(2019, 9, 20), title="Pump")
    archive.preparing.note_urgent(committee, later)
    (waiting,) = archive.preparing.urgent_waiting(meeting)
    assert waiting.title == "Avtal om nödreserv"
    archive.preparing.report_urgent(meeting)
    item = archive.meetings.proceedings(meeting).agenda[-1]
    assert (item.kind, item.entries) == ("delegation", (ListEntry(
        title="Avtal om nödreserv, beslut den 2 september 2019 av ordföranden", dnr="TN 7/2019", urgent=True),))
    assert archive.preparing.urgent_waiting(meeting) == ()
    archive.preparing.note_urgent(committee, UrgentDecision(id="", made_on=date(2019, 9, 3), title="Snö"))
    archive.preparing.report_urgent(meeting)
    assert len(archive.meetings.proceedings(meeting).agenda[-1].entries) == 2
    archive.planning.cancel(meeting, None)
    after, _changes = archive.planning.call(committee, Meeting(date=date(2019, 10, 7)))
    assert [d.title for d in archive.preparing.urgent_waiting(after)] == ["Avtal om nödreserv", "Snö", "Pump"]
    archive.preparing.forget_urgent(committee, archive.preparing.urgent(committee)[0].id)
    assert len(archive.preparing.urgent_waiting(after)) == 2
