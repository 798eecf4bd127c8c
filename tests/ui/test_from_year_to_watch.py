"""One joint committee from its form over its year to a case put off, taken up again and watched, page by page."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from app.bootstrap import open_archive
from app.domain.agenda import AgendaItem
from app.domain.meeting import events as ev
from app.services.rosters import Terms
from ui.pages.agenda.item_form import ItemForm
from ui.pages.agenda.page import AgendaPage
from ui.pages.cases.page import CasesPage
from ui.pages.year_plan.page import YearPlanPage

if TYPE_CHECKING:
    from app.services.archive import Archive
    from ui.window import Window

CTRL = Qt.KeyboardModifier.ControlModifier
FEBRUARY, MAY = date(2020, 2, 3), date(2020, 5, 4)
ROSTER = """Namn;Parti;Uppdrag;Vald av;Ordning
Anna Ek;S;ordförande;Granby;1
Bo By;M;vice ordförande;Ekeby;2
Siv Sol;S;ersättare;Granby;1
Mona Mo;M;ersättare;Ekeby;1
"""


class Calendar:
    """The day it is."""

    now = datetime(2020, 1, 7, 9, 0)  # noqa: DTZ001


@pytest.fixture
def calendar() -> Calendar:
    return Calendar()


@pytest.fixture
def archive(tmp_path: Path, calendar: Calendar) -> Iterator[Archive]:
    opened = open_archive(tmp_path / "archive", now=lambda: calendar.now)
    yield opened
    opened.close()


def joint_committee(window: Window, archive: Archive, folder: Path) -> str:
    """Entered by its form, its members by a list; its id."""
    window.show_room("meetings")
    page: Any = window.page
    page.begin_new()
    settings: Any = window.page
    form = settings.committees.form
    form.name.setText("Gemensam räddningsnämnd")
    form.code.setText("RÄN")
    form.kind.button("joint").click()
    form.host.setText("Granby")
    form.bodies.setText("Granby, Ekeby")
    form.bodies.editingFinished.emit()
    form.save()
    (committee,) = archive.registers.committees()
    (folder / "lista.csv").write_text(ROSTER, encoding="utf-8")
    taken = archive.rosters.take_in(committee.id, archive.rosters.read(folder / "lista.csv"), Terms(since=date(2019, 1, 1)))
    window.hub.run(lambda: taken)
    return committee.id


def year_of(window: Window, committee: str) -> tuple[str, str]:
    """Two meetings laid out for the year; their ids."""
    window.show_room("meetings")
    meetings: Any = window.page
    meetings.year_plan.emit(committee)
    page = window.page
    assert isinstance(page, YearPlanPage)
    page.year.put(2020)
    page.look()
    QTest.keyClicks(page.days, "3/2 4/5")
    page.clock.setText("13:00")
    page.leave()
    QTest.keyClick(page.days, Qt.Key.Key_Return, CTRL)
    lines = {m.date: m.id for m in page.archive.meetings.lines()}
    return lines[FEBRUARY], lines[MAY]


def agenda_at(window: Window, meeting: str) -> AgendaPage:
    window.open_meeting(meeting, "prepare")
    page = window.page
    assert isinstance(page, AgendaPage)
    return page


def cases_of(window: Window) -> CasesPage:
    window.show_room("cases")
    page = window.page
    assert isinstance(page, CasesPage)
    page.look()
    return page


def test_a_case_is_put_off_to_a_day_taken_up_then_and_watched_where_it_is_not(
        empty_window: Window, archive: Archive, calendar: Calendar, tmp_path: Path) -> None:
    window = empty_window
    committee = joint_committee(window, archive, tmp_path)
    roster = archive.registers.roster(committee, FEBRUARY)
    names = {p.id: p.name for p in roster.people}
    assert [names[s.holder or ""] for s in roster.seats] == ["Anna Ek", "Bo By"]
    assert [names[s.person] for s in roster.substitutes] == ["Siv Sol", "Mona Mo"]
    february, may = year_of(window, committee)

    case = replace(archive.cases.new(committee), title="Ny brandstation", wanted_on=FEBRUARY)
    window.hub.run(lambda: archive.cases.save(case))
    page = agenda_at(window, february)
    assert page.taking.offers.sentences == ["Ett ärende väntar till detta sammanträde"]
    QTest.keyClick(page, Qt.Key.Key_F2)
    assert "Ny brandstation" in [i.title for i in page.agenda]

    called = archive.meetings.proceedings(february).meeting
    window.hub.run(lambda: archive.meetings.save(february, replace(called, notice_sent=date(2020, 1, 20))))
    window.hub.run(lambda: archive.meetings.add_item(february, AgendaItem(id="sent", title="Skrivelse från Ekeby"), 1))
    assert "tillkommet" in page.list.rows["sent"].head.accessibleName()
    page.open_row(page.list.rows["sent"])
    form = page.list.rows["sent"].body
    assert isinstance(form, ItemForm)
    assert form.late.isChecked()
    page.close_rows()

    calendar.now = datetime(2020, 2, 3, 15, 0)  # noqa: DTZ001
    item = next(i.id for i in page.agenda if i.title == "Ny brandstation")
    seats = [s.holder or "" for s in archive.meetings.proceedings(february).roster.seats]
    window.hub.run(lambda: archive.meetings.record(
        february, *(ev.Present(person=p) for p in seats), ev.CalledToOrder(), ev.ItemOpened(item=item),
        ev.Proposed(proposal="y1", by=(seats[0],), kind="table"), ev.Decided(how="acclamation", proposal="y1", until=MAY),
        ev.ItemClosed(item=item), ev.Closed()))
    (row,) = cases_of(window).cases.rows
    assert "bordlagt till 4 maj" in row.says
    assert "bevakas" not in row.says

    calendar.now = datetime(2020, 5, 5, 9, 0)  # noqa: DTZ001
    (row,) = cases_of(window).cases.rows
    assert "bevakas: dagen har passerat" in row.says
    page = agenda_at(window, may)
    QTest.keyClick(page, Qt.Key.Key_F2)
    taken = next(i for i in page.agenda if i.title == "Ny brandstation")
    assert [(e.date, e.what) for e in taken.earlier] == [(FEBRUARY, "tabled")]
    (row,) = cases_of(window).cases.rows
    assert "bevakas" not in row.says
