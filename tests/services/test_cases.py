"""Cases kept in the archive: numbered, put on agendas, followed by their items, brought back when their day has come."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from app.domain.agenda import AgendaItem, EarlierHandling, EarlierWhat, Paper
from app.domain.cases import Case, ReportSigner, StaffReport
from app.domain.meeting import events as ev
from app.domain.plans import Habits, Plan
from app.domain.proceedings import Meeting
from app.services.archive import Archive
from app.services.errors import InTheWay, NotFound
from app.services.shelf import put
from tests.services.conftest import DAY

OCTOBER = date(2019, 10, 14)
REPORT = StaffReport(
    date=date(2019, 9, 4), summary="Taxan har inte ändrats sedan **2015**.", grounds=("Tjänsteskrivelse 2019-09-04",),
    proposal="Taxan antas.", signers=(ReportSigner(name="Mats Rydh", title="handläggare"),), recipients=("Lövbro kommun",),
    for_information=("Ekonomichefen",))


@pytest.fixture
def case(archive: Archive, committee: str) -> str:
    """A decision on the tariff, ready for an agenda."""
    new = replace(archive.cases.new(committee), title="Ny taxa", report=REPORT, papers=(Paper(title="Taxan", mark="X"),),
                  presenter="Mats Rydh", disqualified=("bertil",))
    archive.cases.save(new)
    return new.id


def later(archive: Archive, committee: str, day: date = OCTOBER) -> str:
    """A later meeting with nothing on its agenda."""
    return archive.meetings.create(committee, Meeting(date=day, start="13:00"))[0]


def titles(archive: Archive, meeting: str) -> list[str]:
    return [a.title for a in archive.meetings.proceedings(meeting).agenda]


def item_of(archive: Archive, meeting: str, title: str = "Ny taxa") -> AgendaItem:
    return next(a for a in archive.meetings.proceedings(meeting).agenda if a.title == title)


def put_off(archive: Archive, meeting: str, until: date | None, kind: ev.ProposalKind = "table") -> None:
    """The meeting is held; the tariff is put off by acclamation."""
    item = item_of(archive, meeting).id
    archive.meetings.record(
        meeting, ev.Present(person="anna"), ev.Present(person="bertil"), ev.CalledToOrder(), ev.ItemOpened(item=item),
        ev.Proposed(proposal="y1", by=("anna",), kind=kind), ev.Decided(how="acclamation", proposal="y1", until=until),
        ev.ItemClosed(item=item), ev.Closed())


def set_habits(archive: Archive, committee: str, habits: Habits) -> None:
    with archive._desk.command("vanor") as command:
        put(command.unit.records, "habits", habits, committee=committee)


def cancel(archive: Archive, meeting: str) -> None:
    with archive._desk.command("inställt", meeting=meeting) as command:
        put(command.unit.records, "plans", Plan(cancelled_on=DAY), meeting=meeting)


# Numbers


def test_the_next_free_number_is_proposed_and_begins_again_in_january(archive: Archive, committee: str, meeting: str) -> None:
    assert archive.cases.new(committee).dnr == "TN 2019/1"
    archive.meetings.add_item(meeting, AgendaItem(id="a9", title="Muddring", dnr="TN 2019/11 901"))
    archive.cases.save(replace(archive.cases.new(committee), title="Bryggor"))
    assert archive.cases.lines()[0].dnr == "TN 2019/12"
    assert archive.cases.new(committee).dnr == "TN 2019/13"
    assert archive.cases.next_number(committee, 2020) == "TN 2020/1"


def test_the_committee_has_its_own_pattern(archive: Archive, committee: str) -> None:
    set_habits(archive, committee, Habits(case_number="{code} {n}/{year}"))
    assert archive.cases.new(committee).dnr == "TN 1/2019"
    set_habits(archive, committee, Habits(case_number="löpnummer"))
    assert archive.cases.new(committee).dnr is None


def test_no_two_cases_have_the_same_number(archive: Archive, committee: str, case: str) -> None:
    second = replace(archive.cases.new(committee), title="Avgift", dnr="TN 2019/1")
    assert archive.cases.in_the_way_of(second) == "Diarienumret TN 2019/1 har ärendet ”Ny taxa”."
    with pytest.raises(InTheWay):
        archive.cases.save(second)
    assert [c.id for c in archive.cases.lines()] == [case]
    archive.cases.save(replace(second, dnr=None))
    assert archive.cases.in_the_way_of(archive.cases.case(case)) is None


def test_every_field_of_a_case_is_kept(archive: Archive, committee: str, case: str) -> None:
    value = replace(archive.cases.case(case), handler="Mats Rydh", level="KF", by="Bildningsnämnden", wanted_on=OCTOBER,
                    exercise_of_authority=True, closed=True, appeal="administrative")
    archive.cases.save(value)
    assert archive.cases.case(case) == value
    assert value.disqualified == ("bertil",)
    assert [c.id for c in archive.cases.lines(committee)] == [case]
    assert archive.cases.lines("inget") == ()


def test_a_case_is_found_by_its_number_or_its_id(archive: Archive, committee: str, case: str) -> None:
    assert archive.cases.find(case) == archive.cases.find("tn 2019/1") == case
    for name in ("TN 2019/7", ""):
        with pytest.raises(NotFound):
            archive.cases.find(name)
    for id in ("c1", "c2"):
        archive.cases.save(Case(id=id, committee=committee, title="Utan nummer"))
    with pytest.raises(NotFound, match="2 ärenden"):
        archive.cases.find("")


# On an agenda


def test_a_case_comes_on_the_agenda_with_everything_in_it(archive: Archive, meeting: str, case: str) -> None:
    changes = archive.cases.put_on(case, meeting)
    assert changes.cases == {case}
    assert changes.meetings == {meeting}
    item = item_of(archive, meeting)
    assert (item.dnr, item.level, item.presenter, item.proposal) == ("TN 2019/1", "TN", "Mats Rydh", "Taxan antas.")
    assert (item.summary, item.grounds, item.papers) == (REPORT.summary, REPORT.grounds, (Paper(title="Taxan", mark="X"),))
    assert (item.recipients, item.for_information, item.earlier) == (("Lövbro kommun",), ("Ekonomichefen",), ())
    assert archive.cases.case_of(meeting, item.id) == case
    assert archive.cases.line(case).standing.state == "on_agenda"
    archive.meetings.undo(meeting)
    assert titles(archive, meeting) == ["Val av justerare", "Detaljbudget 2020", "Information"]
    assert archive.cases.line(case).standing.state == "waits"


def test_a_case_is_put_before_what_ends_the_agenda_or_where_one_says(archive: Archive, committee: str, meeting: str,
                                                                    case: str) -> None:
    for item in (AgendaItem(id="m", title="Meddelanden", kind="messages"),
                 AgendaItem(id="s", title="Avslutande", kind="formality", numbered=False)):
        archive.meetings.add_item(meeting, item)
    archive.cases.put_on(case, meeting)
    assert titles(archive, meeting)[-3:] == ["Ny taxa", "Meddelanden", "Avslutande"]
    october = later(archive, committee)
    for number, (title, numbered) in enumerate((("Öppnande", False), ("Justerare", True), ("Avslutande", False))):
        archive.meetings.add_item(october, AgendaItem(id=f"a{number}", title=title, kind="formality", numbered=numbered))
    archive.cases.put_on(case, october)
    assert titles(archive, october) == ["Öppnande", "Justerare", "Ny taxa", "Avslutande"]
    november = later(archive, committee, date(2019, 11, 11))
    archive.meetings.add_item(november, AgendaItem(id="a1", title="Upprop", kind="formality", numbered=False))
    archive.cases.put_on(case, november)
    assert titles(archive, november) == ["Upprop", "Ny taxa"]
    december = later(archive, committee, date(2019, 12, 9))
    archive.meetings.add_item(december, AgendaItem(id="a1", title="Budget"))
    archive.cases.put_on(case, december, 0)
    assert titles(archive, december) == ["Ny taxa", "Budget"]


def test_a_case_does_not_come_twice_nor_to_another_committee_nor_to_a_closed_meeting(
        archive: Archive, committee: str, meeting: str, case: str) -> None:
    archive.cases.put_on(case, meeting)
    with pytest.raises(InTheWay, match="står redan"):
        archive.cases.put_on(case, meeting)
    (other,) = archive.registers.save_committee(None, replace(archive.registers.committee(committee), code="BN")).committees
    with pytest.raises(InTheWay, match="Ärendet hör till TN"):
        archive.cases.put_on(case, later(archive, other))
    put_off(archive, meeting, None)
    archive.cases.save(Case(id="c2", committee=committee, title="För sent"))
    with pytest.raises(InTheWay, match="avslutat"):
        archive.cases.put_on("c2", meeting)
    with pytest.raises(NotFound):
        archive.cases.put_on("inget", meeting)


def test_the_item_follows_its_case_until_the_meeting_is_called_to_order(archive: Archive, meeting: str, case: str) -> None:
    archive.cases.put_on(case, meeting)
    value = archive.cases.case(case)
    changes = archive.cases.save(replace(value, title="Ny taxa 2020"))
    assert changes.meetings == {meeting}
    assert item_of(archive, meeting, "Ny taxa 2020").proposal == "Taxan antas."
    assert archive.cases.apart(case) == ()
    archive.registers.undo()
    assert "Ny taxa" in titles(archive, meeting)
    archive.meetings.record(meeting, ev.Present(person="anna"), ev.CalledToOrder())
    archive.cases.save(replace(value, title="Ännu nyare taxa"))
    assert "Ny taxa" in titles(archive, meeting)
    assert archive.cases.apart(case) == ()


def test_what_was_changed_on_the_item_itself_stays_and_is_told(archive: Archive, meeting: str, case: str) -> None:
    archive.cases.put_on(case, meeting)
    item = item_of(archive, meeting)
    own = Paper(title="Karta", mark="VS")
    archive.meetings.save_item(meeting, replace(item, presenter="Eva Lind", papers=(*item.papers, own), clock="14:00"))
    value = archive.cases.case(case)
    archive.cases.save(replace(value, presenter="Per Ek", level="KF", papers=(Paper(title="Taxan, ny", mark="X"),)))
    item = item_of(archive, meeting)
    assert (item.presenter, item.level, item.clock) == ("Eva Lind", "KF", "14:00")
    assert item.papers == (own, Paper(title="Taxan, ny", mark="X"))
    (apart,) = archive.cases.apart(case)
    assert (apart.meeting, apart.date, apart.item, apart.fields) == (meeting, DAY, item.id, ("presenter", "papers"))


def test_an_item_without_a_case_becomes_one(archive: Archive, committee: str, meeting: str, case: str) -> None:
    changes = archive.cases.from_item(meeting, "a2")
    (id,) = changes.cases
    made = archive.cases.case(id)
    assert (made.title, made.opened, made.committee) == ("Detaljbudget 2020", DAY, committee)
    assert archive.cases.line(id).standing.state == "on_agenda"
    with pytest.raises(InTheWay):
        archive.cases.from_item(meeting, "a2")
    archive.meetings.save_item(meeting, AgendaItem(id="a3", title="Om taxan", kind="information", dnr="TN 2019/1"))
    assert archive.cases.from_item(meeting, "a3").cases == {case}
    with pytest.raises(NotFound):
        archive.cases.from_item(meeting, "a77")
    archive.meetings.undo(meeting)
    assert archive.cases.case_of(meeting, "a3") is None


def test_a_case_on_an_agenda_is_ended_and_one_entered_by_mistake_is_taken_away(archive: Archive, meeting: str, case: str) -> None:
    archive.cases.put_on(case, meeting)
    with pytest.raises(InTheWay):
        archive.cases.remove(case)
    archive.cases.end(case)
    assert (archive.cases.case(case).ended, archive.cases.line(case).standing.state) == (DAY, "ended")
    archive.cases.reopen(case)
    assert archive.cases.line(case).standing.state == "on_agenda"
    archive.meetings.remove_item(meeting, item_of(archive, meeting).id)
    archive.cases.remove(case)
    assert archive.cases.lines() == ()


def test_who_is_known_to_be_disqualified_is_told_by_item_in_the_words_of_the_meeting(
        archive: Archive, meeting: str, case: str) -> None:
    assert archive.cases.known_disqualified(meeting) == {}
    archive.cases.put_on(case, meeting)
    archive.cases.from_item(meeting, "a2")
    item = item_of(archive, meeting).id
    assert archive.cases.known_disqualified(meeting) == {item: ("bertil",)}
    with archive._desk.command("annat namn", meeting=meeting) as command:
        command.unit.records.put("meeting_people", {"meeting": meeting, "known_as": "p2", "person": "bertil"})
    assert archive.cases.known_disqualified(meeting) == {item: ("p2",)}


def test_a_paper_put_on_a_case_comes_on_its_item_too(archive: Archive, meeting: str, case: str) -> None:
    archive.cases.put_on(case, meeting)
    changes = archive.papers.attach_to_case(case, None, "Karta", "VS")
    assert changes.meetings == {meeting}
    assert item_of(archive, meeting).papers == (Paper(title="Taxan", mark="X"), Paper(title="Karta", mark="VS"))
    archive.papers.detach_from_case(case, 0)
    assert item_of(archive, meeting).papers == (Paper(title="Karta", mark="VS"),)


# Coming back


@pytest.mark.parametrize(("kind", "what"), [("table", "tabled"), ("refer_back", "referred_back")])
def test_what_was_put_off_comes_back_on_its_day_with_what_was_done_before(
        archive: Archive, committee: str, meeting: str, case: str, kind: ev.ProposalKind, what: EarlierWhat) -> None:
    archive.cases.put_on(case, meeting)
    put_off(archive, meeting, OCTOBER, kind)
    (told,) = archive.cases.history(case)
    assert (told.meeting, told.what, told.until, told.paragraph) == (meeting, what, OCTOBER, 18)
    standing = archive.cases.line(case).standing
    assert (standing.state, standing.due, standing.watch) == ("put_off", OCTOBER, None)
    early, due = later(archive, committee, date(2019, 10, 1)), later(archive, committee)
    assert archive.cases.waiting_for(early) == ()
    assert [c.id for c in archive.cases.waiting_for(due)] == [case]
    assert archive.cases.put_on_all(due) is not None
    assert item_of(archive, due).earlier == (EarlierHandling(date=DAY, paragraph=18, what=what),)
    assert archive.cases.waiting_for(due) == ()
    assert archive.cases.put_on_all(due) is None
    assert archive.cases.waiting_for(meeting) == ()


def test_the_watch_list_tells_what_has_not_come_back(archive: Archive, committee: str, meeting: str, case: str) -> None:
    archive.cases.put_on(case, meeting)
    put_off(archive, meeting, OCTOBER)
    undated = replace(archive.cases.new(committee), title="Utan dag", dnr=None)
    archive.cases.save(undated)
    assert archive.cases.watch_list() == ()
    (watched,) = archive.cases.watch_list(date(2019, 10, 15))
    assert (watched.id, watched.standing.watch, watched.acting) == (case, "past", "Mats Rydh")
    archive.cases.put_on(case, later(archive, committee, date(2019, 11, 11)))
    assert archive.cases.watch_list(date(2019, 10, 15)) == ()


def test_tabled_without_a_day_comes_to_the_next_meeting_and_is_watched(
        archive: Archive, committee: str, meeting: str, case: str) -> None:
    archive.cases.put_on(case, meeting)
    put_off(archive, meeting, None)
    assert [c.standing.watch for c in archive.cases.watch_list()] == ["undated"]
    assert [c.id for c in archive.cases.waiting_for(later(archive, committee))] == [case]


def test_a_cancelled_meeting_gives_its_cases_back(archive: Archive, committee: str, meeting: str, case: str) -> None:
    archive.cases.put_on(case, meeting)
    cancel(archive, meeting)
    assert [h.what for h in archive.cases.history(case)] == ["cancelled"]
    assert [c.id for c in archive.cases.waiting_for(later(archive, committee))] == [case]
    archive.meetings.record(meeting, ev.AbsenceReported(person="anna"))
    assert [h.what for h in archive.cases.history(case)] == ["cancelled"]


def test_a_rehearsal_counts_for_nothing(archive: Archive, meeting: str, case: str) -> None:
    archive.cases.put_on(case, meeting)
    copy, _changes = archive.rehearsals.begin(meeting)
    put_off(archive, copy, OCTOBER)
    assert [h.meeting for h in archive.cases.history(case)] == [meeting]
    assert archive.cases.waiting_for(copy) == ()


def test_what_a_log_told_is_read_again_when_the_log_grows(archive: Archive, meeting: str, case: str) -> None:
    archive.cases.put_on(case, meeting)
    item = item_of(archive, meeting).id
    archive.meetings.record(meeting, ev.Present(person="anna"), ev.CalledToOrder(), ev.ItemOpened(item=item))
    assert [h.what for h in archive.cases.history(case)] == ["under_way"]
    archive.meetings.record(meeting, ev.Decided(how="acclamation"))
    assert [h.what for h in archive.cases.history(case)] == ["decided"]
    archive.meetings.undo(meeting)
    assert [h.what for h in archive.cases.history(case)] == ["under_way"]
    assert [c.standing.state for c in archive.cases.lines()] == ["on_agenda"]


def test_taking_back_a_change_of_a_case_leaves_what_was_written_on_its_item_since(
    archive: Archive, meeting: str, case: str
) -> None:
    archive.cases.put_on(case, meeting)
    value = archive.cases.case(case)
    archive.cases.save(replace(value, report=replace(value.report, grounds=("Protokoll 2019-08-12",))))
    archive.meetings.save_item(meeting, replace(item_of(archive, meeting), recipients=("Skrivet på listan",)))
    archive.registers.undo()
    item = item_of(archive, meeting)
    assert (item.grounds, item.recipients) == (REPORT.grounds, ("Skrivet på listan",))


def test_a_case_is_not_taken_back_to_what_it_was_under_a_paragraph_that_is_signed_off(
    archive: Archive, meeting: str, case: str
) -> None:
    archive.cases.put_on(case, meeting)
    archive.cases.save(replace(archive.cases.case(case), title="Ny taxa för bryggor"))
    item = item_of(archive, meeting, "Ny taxa för bryggor").id
    archive.meetings.record(
        meeting, ev.Present(person="anna"), ev.Present(person="bertil"), ev.CalledToOrder(), ev.ItemOpened(item=item),
        ev.Decided(how="acclamation", text="Taxan antas."), ev.ItemClosed(item=item))
    archive.minutes.sign_off(meeting, "Anna Ek", (item,))
    with pytest.raises(InTheWay, match="är justerad"):
        archive.registers.undo()
    assert item_of(archive, meeting, "Ny taxa för bryggor").id == item
