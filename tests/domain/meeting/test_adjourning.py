"""The pause and its clock, an item raised and its place, and an item put off."""

from dataclasses import replace
from datetime import date, datetime

from app.domain.meeting import adjourning, deciding, raising
from app.domain.meeting import events as ev
from app.domain.meeting.order import agenda_of
from tests.domain.building import entry, handling, history, item, itvt, opened, present

AGENDA = (item("a1", proposal="Taxan antas."), item("a2"))


def test_the_pause_that_is_on_has_a_clock_in_its_note() -> None:
    begun = entry(ev.Adjourned(), id="e9", note=adjourning.until_clock("10:20"))
    found = adjourning.pause_of(history(itvt(ev.CalledToOrder(), begun)))
    assert found == begun
    assert adjourning.until_of(begun) == "10:20"
    assert adjourning.until_of(entry(ev.Adjourned())) is None
    assert adjourning.pause_of(history(itvt(ev.CalledToOrder(), begun, ev.Resumed()))) is None


def at(day: int, hour: int) -> datetime:
    return datetime(2019, 9, day, hour, 0)  # noqa: DTZ001


def test_after_a_night_the_day_is_to_be_asked_on_which_a_meeting_goes_on() -> None:
    paused = history(itvt(ev.CalledToOrder(), entry(ev.Adjourned(), id="e9", at="16:00")))
    assert adjourning.day_to_ask(paused, at(16, 16), at(16, 17)) is None
    assert adjourning.day_to_ask(paused, at(16, 16), at(17, 9)) == date(2019, 9, 17)
    assert adjourning.day_to_ask(paused, at(16, 16), at(17, 17)) == date(2019, 9, 17)
    assert adjourning.day_to_ask(paused, at(17, 8), at(17, 9)) == date(2019, 9, 17), "the clock is before that of the pause"
    assert adjourning.day_to_ask(paused, at(17, 8), at(30, 17)) == date(2019, 9, 16), "it is written down afterwards"
    assert adjourning.day_to_ask(history(itvt(ev.CalledToOrder())), at(16, 16), at(17, 9)) is None


def test_an_item_raised_stands_after_the_one_that_is_up() -> None:
    place, raised = raising.raised_item(history(itvt(opened("a1"), agenda=AGENDA)), 1, "Skyltar")
    assert (place, raised.id, raised.title, raised.level) == (1, "raised-2", "Skyltar", "ITVT")
    first = raising.raised_item(history(itvt(agenda=AGENDA)), 0, "Skyltar")
    assert first[0] == 0
    after = history(itvt(opened("a1"), ev.ItemClosed(item="a1"), agenda=(*AGENDA, item("raised-3"))))
    assert (raising.raised_item(after, 2, "Skyltar")[0], raising.raised_item(after, 2, "Skyltar")[1].id) == (1, "raised-4")


def test_a_raised_item_is_on_the_list_while_the_log_says_so_or_it_has_been_up() -> None:
    agenda = (*AGENDA, item("raised-3"))
    assert [a.id for a in agenda_of(history(itvt(agenda=agenda)))] == ["a1", "a2"]
    assert len(agenda_of(history(itvt(ev.ItemAdded(item="raised-3"), agenda=agenda)))) == 3
    assert len(agenda_of(history(itvt(opened("raised-3"), agenda=agenda)))) == 3
    struck = (ev.ItemAdded(item="raised-3"), ev.ItemRemoved(item="raised-3"))
    assert [a.id for a in agenda_of(history(itvt(*struck, agenda=agenda)))] == ["a1", "a2"]


def test_put_off_as_moved_or_by_itself_to_a_day_or_to_none() -> None:
    begun: tuple[ev.Event, ...] = (*present("anders", "karin"), opened("a1"))
    bare = handling(itvt(*begun, agenda=AGENDA), "a1")
    assert deciding.put_off(bare, None) == (ev.Decided(how="acclamation", text="Ärendet bordläggs."),)
    assert deciding.put_off(bare, date(2019, 10, 1)) == (ev.Decided(how="acclamation", until=date(2019, 10, 1)),)
    moved = handling(itvt(*begun, ev.Proposed(proposal="y1", by=("karin",), kind="table"), agenda=AGENDA), "a1")
    assert deciding.put_off(moved, None) == (ev.Decided(how="acclamation", proposal="y1"),)


def test_what_puts_the_item_off_by_a_day_or_as_moved_has_no_words_of_its_own() -> None:
    refer = ev.Proposed(proposal="y1", by=("karin",), kind="refer_back", text="för att belysa kostnaden")
    reject = ev.Proposed(proposal="y2", by=("karin",), kind="reject")
    up = handling(itvt(*present("anders", "karin"), opened("a1"), refer, reject, agenda=AGENDA), "a1")
    decided = ev.Decided(how="acclamation")
    assert deciding.only_puts_off(up, replace(decided, proposal="y1"))
    assert deciding.only_puts_off(up, replace(decided, until=date(2019, 10, 1)))
    for other in (decided, replace(decided, proposal="y2"), replace(decided, text="Ärendet bordläggs."),
                  replace(decided, proposal="y1", points=("Ärendet återremitteras.", "Kostnaden belyses."))):
        assert not deciding.only_puts_off(up, other)


def test_the_words_of_a_decision_as_they_stand_and_as_they_are_worked_on() -> None:
    begun = handling(itvt(*present("anders", "karin"), opened("a1"), agenda=AGENDA), "a1")
    assert deciding.wording_of(begun) == "Taxan antas."
    assert deciding.wording_of(handling(itvt(opened("a2"), agenda=AGENDA), "a2")) == ""
    put, decided = ev.QuestionPut(), ev.Decided(how="acclamation")
    assert deciding.in_other_words((put, decided), "Taxan avslås.") == (put, ev.Decided(how="acclamation", text="Taxan avslås."))
