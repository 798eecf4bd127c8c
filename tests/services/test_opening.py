"""What the archive knows before a meeting is called to order."""

from __future__ import annotations

from datetime import date

from app.domain.agenda import AgendaItem
from app.domain.meeting import events as ev
from app.domain.proceedings import Meeting, Minutes, MinutesPart
from app.services.archive import Archive


def test_the_meetings_before_tell_who_adjusted_and_when(archive: Archive, committee: str) -> None:
    june, _changes = archive.meetings.create(committee, Meeting(date=date(2019, 6, 10), start="09:00"))
    archive.meetings.add_item(june, AgendaItem(id="a1", title="Taxa"))
    archive.meetings.record(june, ev.Present(person="anna"), ev.Present(person="bertil"), ev.CalledToOrder(),
                            ev.AdjustersChosen(persons=("bertil",)), ev.ItemOpened(item="a1"))
    never, _changes = archive.meetings.create(committee, Meeting(date=date(2019, 7, 1), start="09:00"))
    now, _changes = archive.meetings.create(committee, Meeting(date=date(2019, 10, 14), start="09:00"))
    (former,) = archive.opening.background(now).former
    assert (former.date, former.adjusters, former.adjusted_on) == (date(2019, 6, 10), ("bertil",), None)
    archive.meetings.save_minutes(june, Minutes(parts=(MinutesPart(adjusted_on=date(2019, 6, 20)),)))
    assert archive.opening.background(now).former[0].adjusted_on == date(2019, 6, 20)
    assert archive.opening.background(june).former == ()
    assert archive.opening.background(never).disqualified == {}


def test_what_came_after_the_notice_is_late(archive: Archive, committee: str) -> None:
    now, _changes = archive.meetings.create(committee, Meeting(date=date(2019, 10, 14), start="09:00"))
    archive.meetings.add_item(now, AgendaItem(id="a1", title="Taxa"))
    archive.preparing.mark_late(now, "a1", late=True)
    assert archive.opening.background(now).late == {"a1"}
