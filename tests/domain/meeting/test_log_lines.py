"""The log read, searched, moved and put right, told by one short meeting."""

from dataclasses import replace
from datetime import date

import pytest

from app.domain.meeting import amending, log_moving
from app.domain.meeting import events as ev
from app.domain.meeting.log import effective, struck_out
from app.domain.meeting.log_lines import KINDS, found_in, lines_of, only_worded, reads
from app.domain.meeting.log_moving import Move, Way, moved
from app.domain.meeting.sentences import SENTENCES, Told
from app.domain.proceedings import Proceedings
from tests.domain.building import entry, history, item, itvt, opened, present

MATTER = (item("a1", title="Taxa"), item("a2", title="Avtal"))


def day(*events: ev.Event | ev.Entry) -> Proceedings:
    """Two are there, and the first item is up."""
    return itvt(*present("anders", "karin"), opened("a1"), *events, agenda=MATTER)


def told(made: Proceedings) -> Told:
    """What its sentences are told against."""
    known = history(made)
    return Told(known.setting, known.paragraphs, {})


def test_every_kind_of_fact_is_found_by_a_word() -> None:
    assert {cls for classes in KINDS.values() for cls in classes} == set(SENTENCES) - {ev.Withdrawn}


def test_lines_know_their_item_and_whether_they_hold() -> None:
    made = day(ev.ItemClosed(item="a1"), ev.Absent(person="ulf"), ev.Withdrawn(entry="e5"), opened("a2"))
    lines = lines_of(told(made), made.log)
    assert [(line.item, line.struck) for line in lines] == [
        (None, False), (None, False), ("a1", False), ("a1", False), (None, True), ("a2", False)]


def test_what_is_struck_out_opens_and_closes_nothing() -> None:
    made = day(ev.Withdrawn(entry="e3"), ev.Absent(person="ulf"))
    assert lines_of(told(made), made.log)[-1].item is None
    made = day(ev.ItemClosed(item="a1"), ev.Withdrawn(entry="e4"), ev.Absent(person="ulf"))
    assert lines_of(told(made), made.log)[-1].item == "a1"


@pytest.mark.parametrize(("letters", "found"), [
    ("ahlqvist", ["e2"]), ("taxa", ["e3", "e4"]), ("§ 16", ["e3", "e4"]), ("§ 1", []), ("§", ["e3", "e4"]), ("yrkande", ["e4"]),
    ("närvaro anders", ["e1"]), ("", ["e1", "e2", "e3", "e4"]), ("ulf", ["e4"]),
])
def test_lines_are_found_by_person_item_and_kind(letters: str, found: list[str]) -> None:
    made = day(ev.Proposed(proposal="y1", by=("ulf",), kind="reject"))
    assert [line.entry.id for line in found_in(lines_of(told(made), made.log), letters)] == found


def test_what_is_noted_beside_an_entry_is_read_with_it() -> None:
    made = day()
    assert reads(told(made), entry(ev.Adjourned(), note="till kl. 10:20")) == "Sammanträdet ajourneras till kl. 10:20."
    assert reads(told(made), entry(ev.Adjourned(), note="fika till kl. 10:20")) == "Sammanträdet ajourneras. Fika till kl. 10:20."
    assert reads(told(made), entry(ev.Adjourned(), note=" ")) == "Sammanträdet ajourneras."


# Moved


def moved_order(made: Proceedings, id: str, way: Way) -> list[str]:
    """The order afterwards."""
    move = moved(made.log, id, way)
    assert move is not None
    return log_moving.order_with(made.log, move)


def test_neighbours_change_places() -> None:
    made = day(ev.Absent(person="ulf"))
    assert moved(made.log, "e4", "up") == Move("e4", "e2")
    assert moved_order(made, "e4", "up") == ["e1", "e2", "e4", "e3"]
    assert moved(made.log, "e3", "down") == Move("e3", "e4")
    assert moved_order(made, "e2", "up") == ["e2", "e1", "e3", "e4"]


def test_at_the_ends_and_where_nothing_holds_nothing_moves() -> None:
    made = day(ev.Absent(person="ulf"), ev.Withdrawn(entry="e4"))
    assert moved(made.log, "e3", "down") is None
    assert moved(made.log, "e1", "up") is None
    assert moved(made.log, "e4", "up") is None


def test_past_one_that_follows_another_its_neighbour_is_noted_anew() -> None:
    made = day(entry(ev.Absent(person="ulf"), after="e2", id="e4"), entry(ev.Absent(person="birgitta"), after="e2", id="e5"))
    assert [n.entry.id for n in effective(made.log)] == ["e1", "e2", "e4", "e5", "e3"]
    assert moved(made.log, "e5", "up") == Move("e4", "e5")
    assert moved_order(made, "e5", "up") == ["e1", "e2", "e5", "e4", "e3"]


# Put right


def test_every_event_has_facts_that_can_be_read() -> None:
    assert amending.facts_of(ev.Proposed(proposal="y1")) == ("by", "kind", "text")
    assert amending.facts_of(opened("a1")) == ()
    assert amending.facts_of(ev.Resumed()) == ("date",)
    assert amending.value_of(ev.Left(person="karin"), "person") == "karin"


def test_points_are_told_as_a_text_and_read_as_points() -> None:
    both = ev.Decided(how="acclamation", points=("Taxan antas.", "Den följs upp."))
    assert amending.value_of(both, "text") == "1. Taxan antas.\n2. Den följs upp."
    assert amending.value_of(ev.Decided(how="acclamation", text="Ja."), "text") == "Ja."
    assert amending.amended(both, {"text": "Taxan antas.", "until": date(2019, 10, 1)}) == ev.Decided(
        how="acclamation", text="Taxan antas.", until=date(2019, 10, 1))
    assert amending.amended(ev.Decided(how="acclamation"), {"text": amending.value_of(both, "text")}) == both
    assert amending.amended(both, {"part": " "}) == both


def test_a_text_with_a_lead_stays_a_text_and_empty_words_are_none() -> None:
    assert amending.in_these_words("Nämnden föreslår: \n1. Ett.\n2. Två.")["text"]
    assert amending.in_these_words(" ") == {"text": None, "points": ()}
    assert amending.amended(ev.Statement(by=("karin",), text="A"), {"text": " "}) == ev.Statement(by=("karin",))


def test_a_proposal_that_was_given_its_first_words_is_told_once_and_one_that_was_put_right_as_taken_back() -> None:
    bare = ev.Proposed(proposal="y1", by=("karin",), kind="refer_back")
    for anew, count in ((replace(bare, text="Ny utredning."), 1), (replace(bare, by=("anders",)), 2)):
        made = day(entry(bare, id="p"), entry(ev.Withdrawn(entry="p"), id="w"), entry(anew, id="q", after="p"))
        lines = [line for line in lines_of(told(made), made.log) if "yrkar" in line.words]
        assert [line.struck for line in lines] == [True, False][-count:]
    assert only_worded(day(entry(bare, id="p")).log, ()) == frozenset()
    out = ev.Disqualified(person="karin", item="a1")
    grounded = day(entry(out, id="p"), entry(ev.Withdrawn(entry="p"), id="w"),
                   entry(replace(out, ground="ägare"), id="q", after="p"))
    assert only_worded(grounded.log, struck_out(grounded.log)) == {"p"}
