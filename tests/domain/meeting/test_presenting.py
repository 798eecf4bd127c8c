"""Who presents an item comes in for it and goes, told by one meeting."""

from dataclasses import replace

from app.domain.committee import OtherAttendant
from app.domain.meeting import events as ev
from app.domain.meeting import presenting
from app.domain.meeting.attendance import is_here, items_attended
from app.domain.people import Person
from app.domain.proceedings import Proceedings
from tests.domain.building import closed, history, item, itvt, opened, present, then

CHIEF = OtherAttendant(person="eva", kind="staff", title="IT-chef", items=("a2",))
PLAIN = OtherAttendant(person="olle", kind="expert")


def the_day(*events: ev.Event) -> Proceedings:
    """The first item names the IT-chef, the second nobody; two attend without being elected."""
    agenda = (item("a1", presenter="IT-chef"), item("a2"), item("a3"))
    made = itvt(*present("anders", "karin"), ev.CalledToOrder(), *events, agenda=agenda)
    people = (*made.roster.people, Person(id="eva", name="Eva Ström"), Person(id="olle", name="Olle Brand"))
    return replace(made, roster=replace(made.roster, people=people, others=(CHIEF, PLAIN)))


def test_the_agenda_names_who_presents_else_the_roster() -> None:
    made = history(the_day())
    first, second, third = made.setting.agenda
    assert presenting.attendants(made) == (CHIEF, PLAIN)
    assert presenting.presenters(made, first) == (CHIEF,)
    assert presenting.presenters(made, second) == (CHIEF,)
    assert presenting.presenters(made, third) == ()


def test_comes_in_for_the_item_and_goes_and_comes_again() -> None:
    made = the_day(opened("a1"))
    comes = presenting.comes_or_goes(history(made), PLAIN)
    assert comes == (ev.Present(person="olle", items=("a1",)),)
    made = then(made, *comes)
    assert is_here(history(made), PLAIN)
    goes = presenting.comes_or_goes(history(made), PLAIN)
    assert goes == (ev.Left(person="olle", items=("a1",)),)
    made = then(made, *goes)
    assert not is_here(history(made), PLAIN)
    made = then(made, *presenting.comes_or_goes(history(made), PLAIN), closed("a1"), opened("a2"))
    assert not is_here(history(made), PLAIN)
    assert items_attended(history(made), PLAIN) == {"a1"}


def test_one_who_is_here_by_the_roster_alone_is_first_noted() -> None:
    made = the_day(opened("a2"))
    assert is_here(history(made), CHIEF)
    goes = presenting.comes_or_goes(history(made), CHIEF)
    assert goes == (ev.Present(person="eva", items=("a2",)), ev.Left(person="eva", items=("a2",)))
    assert not is_here(history(then(made, *goes)), CHIEF)


def test_between_items_nobody_presents() -> None:
    assert presenting.comes_or_goes(history(the_day()), CHIEF) == ()
