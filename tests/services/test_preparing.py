"""An agenda that takes from elsewhere: standing items, last year's list; late items, sub-numbers, clocks that move along."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from app.domain.agenda import AgendaItem, Paper
from app.domain.proceedings import Meeting
from app.services.archive import Archive


def titles(archive: Archive, meeting: str) -> list[str]:
    return [i.title for i in archive.meetings.proceedings(meeting).agenda]


def test_the_standing_items_lacking_are_put_on_in_one_command(archive: Archive, meeting: str) -> None:
    archive.preparing.add_standing(meeting)
    assert titles(archive, meeting)[0] == "Sammanträdets öppnande"
    assert titles(archive, meeting)[-2:] == ["Meddelanden", "Sammanträdets avslutande"]
    assert not any(archive.preparing.standing(meeting))
    archive.meetings.undo(meeting)
    assert len(titles(archive, meeting)) == 3


def test_an_agenda_s_recurring_items_become_the_committee_s_own(archive: Archive, committee: str, meeting: str) -> None:
    archive.preparing.keep_as_standing(meeting)
    assert archive.preparing.is_standing(meeting, AgendaItem(id="x", title="Information"))
    new, _changes = archive.planning.call(committee, Meeting(date=date(2019, 12, 2)))
    assert titles(archive, new) == ["Val av justerare", "Information"]
    archive.preparing.mark_standing(new, archive.meetings.proceedings(new).agenda[0].id, standing=False)
    assert not archive.preparing.is_standing(new, AgendaItem(id="x", title="Val av justerare"))
    archive.preparing.keep_as_standing(meeting, ("a3",))
    assert archive.preparing.standing(new) == ((), ())
    assert not archive.preparing.is_standing(meeting, AgendaItem(id="x", title="Val av justerare"))


def test_last_year_s_list_comes_without_its_dnr_and_papers_and_with_the_year_moved(archive: Archive, committee: str) -> None:
    last, _changes = archive.meetings.create(committee, Meeting(date=date(2018, 9, 10)))
    far, _changes = archive.meetings.create(committee, Meeting(date=date(2018, 3, 10)))
    archive.meetings.add_item(far, AgendaItem(id="a1", title="Bokslut"))
    for item in (AgendaItem(id="a1", title="Upprop", kind="formality", numbered=False),
                 AgendaItem(id="a2", title="Delårsrapport 2018", dnr="TN 5/2018", papers=(Paper(title="Rapport", mark="X"),),
                            presenter="Ekonomen", proposal="Rapporten godkänns."),
                 AgendaItem(id="a3", title="Taxa för 2019")):
        archive.meetings.add_item(last, item)
    new, _changes = archive.meetings.create(committee, Meeting(date=date(2019, 9, 9)))
    archive.meetings.add_item(new, AgendaItem(id="a1", title="Upprop", kind="formality", numbered=False))
    archive.meetings.add_item(new, AgendaItem(id="a2", title="Något annat"))
    found = archive.preparing.last_year(new)
    assert found is not None
    assert (found.day, [i.title for i in found.items]) == (date(2018, 9, 10), ["Delårsrapport 2019", "Taxa för 2020"])
    archive.preparing.take(new, found.items, found.order)
    assert titles(archive, new) == ["Upprop", "Delårsrapport 2019", "Taxa för 2020", "Något annat"]
    taken = archive.meetings.proceedings(new).agenda[1]
    assert (taken.dnr, taken.papers, taken.proposal, taken.presenter) == (None, (), None, "Ekonomen")
    archive.meetings.undo(new)
    assert titles(archive, new) == ["Upprop", "Något annat"]
    assert archive.preparing.last_year(last) is None


def test_what_is_put_on_after_the_notice_was_sent_is_late(archive: Archive, meeting: str) -> None:
    value = archive.meetings.proceedings(meeting).meeting
    archive.meetings.save(meeting, replace(value, notice_sent=date(2019, 9, 9)))
    archive.meetings.add_item(meeting, AgendaItem(id="a9", title="Ny pump"))
    archive.meetings.save_item(meeting, AgendaItem(id="a2", title="Detaljbudget"))
    assert archive.preparing.late(meeting) == {"a9"}
    archive.preparing.mark_late(meeting, "a9", late=False)
    archive.preparing.mark_late(meeting, "a2", late=True)
    assert archive.preparing.late(meeting) == {"a2"}
    archive.meetings.remove_item(meeting, "a2")
    assert archive.preparing.late(meeting) == frozenset()


def test_a_sub_number_follows_the_item_it_stands_under(archive: Archive, meeting: str) -> None:
    archive.preparing.under(meeting, "a3")
    assert archive.meetings.proceedings(meeting).item("a3").number == "1.1"
    archive.meetings.add_item(meeting, AgendaItem(id="a4", title="Taxa"), 1)
    assert archive.meetings.proceedings(meeting).item("a3").number == "2.1"
    assert archive.preparing.under(meeting, "a4") is None, "there is no number before it"
    archive.preparing.out(meeting, "a3")
    assert archive.preparing.out(meeting, "a3") is None
    assert archive.meetings.proceedings(meeting).item("a3").number is None


def test_minutes_are_kept_where_no_clock_is_planned_yet(archive: Archive, meeting: str) -> None:
    archive.preparing.let_last(meeting, "a2", 25)
    assert [i.clock for i in archive.meetings.proceedings(meeting).agenda] == [None, "13:00", "13:25"]


def test_the_clocks_after_an_item_move_along(archive: Archive, meeting: str) -> None:
    for id, clock in (("a1", "13:00"), ("a2", "13:10"), ("a3", "13:30")):
        archive.meetings.save_item(meeting, replace(archive.meetings.proceedings(meeting).item(id), clock=clock))
    archive.preparing.let_last(meeting, "a1", 25)
    archive.preparing.shift(meeting, "a2", 5)
    assert [i.clock for i in archive.meetings.proceedings(meeting).agenda] == ["13:00", "13:25", "13:50"]
