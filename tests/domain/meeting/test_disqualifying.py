"""A disqualification and the ground told of it afterwards."""

from app.domain.meeting import disqualifying
from app.domain.meeting import events as ev
from tests.domain.building import history, itvt, opened, present

NOTED = ev.Disqualified(person="karin", item="a1")


def test_the_entry_is_found_and_the_last_one_holds() -> None:
    played = history(itvt(*present("anders", "karin"), opened("a1"), NOTED, ev.Disqualified(person="karin", item="a2")))
    found = disqualifying.entry_of(played, "karin", "a1")
    assert found is not None
    assert found[1] == NOTED
    assert disqualifying.entry_of(played, "anders", "a1") is None


def test_a_ground_is_told_once() -> None:
    anew = disqualifying.on_this_ground(NOTED, " ägare ")
    assert anew is not None
    assert anew.ground == "ägare"
    assert disqualifying.on_this_ground(anew, "ägare") is None
    assert disqualifying.on_this_ground(NOTED, " ") is None
