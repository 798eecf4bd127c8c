"""A year laid out: days written, red days shunned, as the year before, all in one press; meetings moved and cancelled."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.domain.proceedings import Meeting
from ui.pages.meetings.page import MeetingsPage
from ui.pages.meetings.plan_forms import MoveForm
from ui.pages.year_plan.page import YearPlanPage

if TYPE_CHECKING:
    from app.services.archive import Archive
    from ui.window import Window

CONTROL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def meetings(window: Window) -> MeetingsPage:
    page = window.page
    assert isinstance(page, MeetingsPage)
    QApplication.processEvents()
    return page


@pytest.fixture
def year(window: Window, meetings: MeetingsPage) -> YearPlanPage:
    """The year 2020 of the sample committee, which met once in 2019."""
    QTest.keyClick(meetings.rows, Qt.Key.Key_L, CONTROL)
    page = window.page
    assert isinstance(page, YearPlanPage)
    page.year.put(2020)
    page.look()
    return page


def test_days_are_written_and_laid_out_in_one_press_and_undone_in_one(year: YearPlanPage, window: Window) -> None:
    QTest.keyClicks(year.days, "3/2, 4/5 1/5 31/2")
    year.leave()
    assert year.unread.text() == "Går inte att läsa: 31/2"
    assert [row.says for row in year.rows.rows] == [
        "måndag 3 februari 2020, nytt", "fredag 1 maj 2020, röd dag", "måndag 4 maj 2020, nytt"]
    assert year.count.text() == "3 sammanträden, minst 4 (reglementet)"
    assert "4 maj–31 dec, 34 veckor" in year.gap.text()
    assert year.lay_act.text() == "Lägg upp 3 sammanträden"
    QTest.keyClick(year.days, Qt.Key.Key_R, CONTROL)
    assert "fredag 8 maj 2020, nytt" in [row.says for row in year.rows.rows]
    QTest.keyClick(year.days, Qt.Key.Key_Return, CONTROL)
    planned = [m.date.isoformat() for m in year.archive.meetings.lines() if m.date.year == 2020]
    assert sorted(planned) == ["2020-02-03", "2020-05-04", "2020-05-08"]
    assert {row.says.rsplit(", ", 1)[1] for row in year.rows.rows} == {"planerat"}
    window.undo()
    assert not [m for m in year.archive.meetings.lines() if m.date.year == 2020]


def test_the_year_before_gives_its_days_and_one_can_be_struck(year: YearPlanPage, window: Window) -> None:
    QTest.keyClick(year.days, Qt.Key.Key_L, CONTROL)
    assert year.days.toPlainText() == "14/9"
    year.rows.setFocus()
    QTest.keyClick(year.rows, Qt.Key.Key_Return)
    assert year.days.toPlainText() == ""
    assert not year.lay_act.isEnabled()
    QTest.keyClick(year.rows, Qt.Key.Key_Escape)
    assert isinstance(window.page, MeetingsPage)


def test_a_clock_that_cannot_be_read_lays_out_nothing(year: YearPlanPage) -> None:
    year.days.setPlainText("3/2")
    year.leave()
    year.clock.setText("nio")
    year.lay_out()
    assert year.clock.hasFocus()
    assert year.clock.property("wrong")
    assert not year.archive.planning.year(str(year.committee.currentData()), 2020).days


def test_a_meeting_is_cancelled_with_its_reason_and_held_after_all(
        meetings: MeetingsPage, archive: Archive, window: Window) -> None:
    new, _changes = archive.planning.call(archive.registers.committees()[0].id, Meeting(date=date(2019, 12, 2), start="09:00"))
    meetings.look()
    meetings.rows.choose(new)
    QTest.keyClick(meetings.rows, Qt.Key.Key_I, CONTROL)
    focused = QApplication.focusWidget()
    assert focused is not None
    QTest.keyClicks(focused, "Inga fall")
    QTest.keyClick(focused, Qt.Key.Key_Return, CONTROL)
    assert "inställt, Inga fall" in meetings.rows.rows[0].says
    assert meetings.rows.hasFocus()
    assert meetings.cancel_act.text() == "Håll ändå"
    assert not meetings.move_act.isEnabled()
    window.undo()
    assert "kommer" in meetings.rows.rows[0].says
    meetings.cancel()
    meetings._plan_forms["cancel"].save()
    meetings.cancel()
    assert archive.planning.plan(new).cancelled_on is None


def test_a_meeting_is_moved_and_says_from_when(meetings: MeetingsPage, archive: Archive) -> None:
    new, _changes = archive.planning.call(archive.registers.committees()[0].id, Meeting(date=date(2019, 12, 2), start="09:00"))
    meetings.look()
    meetings.rows.choose(new)
    QTest.keyClick(meetings.rows, Qt.Key.Key_M, CONTROL)
    form = meetings._plan_forms["move"]
    assert isinstance(form, MoveForm)
    form.day.setText("i maj")
    form.save()
    assert form.missing.isVisible()
    form.day.setText("2019-12-09")
    form.save()
    assert "flyttat, från 2 dec" in meetings.rows.rows[0].says
    assert archive.meetings.line(new).date == date(2019, 12, 9)


def test_an_extra_meeting_needs_a_third_of_the_members_or_the_chair(meetings: MeetingsPage, archive: Archive) -> None:
    meetings.begin_new()
    form = meetings.form
    form.day.setText("2019-10-07")
    form.extra.click()
    assert form.asked_by.isVisible()
    assert form.asked_by.sentence.startswith("Ingen ledamot: ordföranden kallar.")
    members = [s.holder for s in archive.registers.roster(str(form.committee.currentData()), date(2019, 10, 7)).seats]
    form.asked_by.tick(str(members[1])).click()
    assert form.asked_by.sentence.startswith("1 av 2 ledamöter. En tredjedel, 1, räcker.")
    form.save()
    (new,) = [m for m in archive.meetings.lines() if m.date == date(2019, 10, 7)]
    assert (new.plan.extra, new.plan.asked_by) == (True, (members[1],))
