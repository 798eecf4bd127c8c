"""Who came or left at another moment than now."""

import pytest

from app.domain.meeting import events as ev
from app.domain.meeting.earlier import Placed, from_item, told_in_words
from tests.domain.building import Noted, closed, entry, history, itvt, opened, present

NOTED: tuple[Noted, ...] = (
    entry(present("anders")[0], at="08:55"), entry(present("karin")[0], at="08:56"), entry(ev.CalledToOrder(), at="09:00"),
    entry(opened("a1"), at="09:00"), entry(closed("a1"), at="09:10"), entry(opened("a2"), at="09:10"))
PLAYED = history(itvt(*NOTED))
LEFT = ev.Left(person="karin")


@pytest.mark.parametrize(("words", "after", "at"), [
    ("09:05", "e4", "09:05"), ("kl. 9.12", "e6", "09:12"), ("§ 17", "e5", "09:10"), ("16", "e3", "09:00"),
    ("0905", "e4", "09:05"), ("under § 16", "e4", "09:00")])
def test_by_the_clock_from_an_item_and_within_it(words: str, after: str, at: str) -> None:
    assert told_in_words(PLAYED, "karin", "leaves", words) == Placed(event=LEFT, after=after, at=at)


@pytest.mark.parametrize("words", ["", "snart", "08:00", "25:10", "§ 99"])
def test_what_is_no_moment_of_the_meeting_is_told_as_nothing(words: str) -> None:
    assert told_in_words(PLAYED, "karin", "leaves", words) is None


def test_from_an_item_to_come_it_holds_for_those_from_it_on() -> None:
    assert told_in_words(PLAYED, "karin", "leaves", "18") == Placed(event=ev.Left(person="karin", items=("a3",)))
    assert told_in_words(PLAYED, "ulf", "comes", "18") == Placed(event=ev.Present(person="ulf", items=("a3",)))


def test_some_items_only() -> None:
    away, here = ev.Left(person="karin", items=("a2", "a3")), ev.Present(person="ulf", items=("a1", "a3"))
    assert told_in_words(PLAYED, "karin", "away", "17-18") == Placed(event=away, after="e5")
    assert told_in_words(PLAYED, "ulf", "only", "16, 18") == Placed(event=here, after="e3")
    assert told_in_words(PLAYED, "ulf", "only", "") is None


def test_before_all_else_there_is_no_place() -> None:
    first = history(itvt(opened("a1")))
    assert from_item(first, "karin", "comes", "a1") is None
    assert from_item(first, "karin", "comes", "a1", inside=True) == Placed(event=present("karin")[0], after="e1")
    assert told_in_words(first, "karin", "only", "16") == Placed(event=ev.Present(person="karin", items=("a1",)))
