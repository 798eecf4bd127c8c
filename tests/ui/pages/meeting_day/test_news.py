"""What an act has changed is put into words for those who listen: nobody's focus moves to the log, or to what a rule says."""

from __future__ import annotations

from app.domain.meeting import events as ev
from tests.ui.pages.meeting_day.conftest import RETURN, Held, Hold
from tests.ui.pages.meeting_day.test_votes import seven
from ui.pages.meeting_day.day import View
from ui.pages.meeting_day.news import news


def view(held: Held) -> View:
    """How it stands now."""
    assert held.page.day.view is not None
    return held.page.day.view


def told(held: Held, *keys: object) -> str:
    """What is told of what these keys did."""
    before = view(held)
    held.press(*keys)  # type: ignore[arg-type]
    return news(before, view(held))


def test_nothing_is_told_when_the_page_is_opened(day: Held) -> None:
    assert news(None, view(day)) == ""
    assert news(view(day), view(day)) == ""


def test_what_is_noted_is_told_as_the_log_tells_it(day: Held) -> None:
    assert told(day, "n").startswith("Anders Holmgren (M) är närvarande.")


def test_what_is_taken_back_is_told(opened: Held) -> None:
    told(opened, "l")
    before = view(opened)
    opened.ctrl("z")
    assert news(before, view(opened)).startswith("Tillbakataget: ")


def test_many_notes_at_once_are_counted_and_the_last_is_told(day: Held) -> None:
    assert told(day, "a").startswith("4 anteckningar. ")


def test_a_rule_that_objects_is_told_with_the_quorum(opened: Held) -> None:
    said = told(opened, "l")
    assert "Inte beslutför." in said
    assert "plats är tom." in said


def test_the_end_of_a_vote_is_told_once(hold: Hold) -> None:
    held = hold(seven())
    held.press("v")
    assert "har vunnit" not in told(held, "j")
    assert "Ja har vunnit" in told(held, "1", "j", "2", "j", "3", "j")
    assert "har vunnit" not in told(held, RETURN)
    assert isinstance(held.last(), ev.Decided)
