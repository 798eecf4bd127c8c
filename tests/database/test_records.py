"""Records are changed in place, and every change can be looked up and taken back."""

from __future__ import annotations

import json
from datetime import date

import pytest

from app.database.commands import Kind
from app.database.faults import StorageFault
from app.database.records import Row
from app.database.store import Store
from tests.database.conftest import plan_meeting

ANNA: Row = {"id": "p1", "name": "Anna Ek", "party": "M", "born": date(1961, 4, 2)}


def test_each_change_leaves_what_was_before_and_after_with_who_and_when(store: Store) -> None:
    with store.writing("ny person") as unit:
        unit.records.put("people", ANNA)
    with store.writing("partiet") as unit:
        unit.records.put("people", {"id": "p1", "party": "L"})
    with store.reading() as view:
        first, second = view.records.changes("people", "p1")
        assert view.records.one("people", "p1") == {**ANNA, "party": "L", "position": 0}
    assert (first.before, first.label) == (None, "ny person")
    assert second.before is not None
    assert second.after is not None
    assert (second.before["party"], second.after["party"], second.after["born"]) == ("M", "L", date(1961, 4, 2))
    assert (second.at, second.who) == ("2019-09-16T12:00:00", "sekreteraren")


def test_what_is_written_unchanged_is_no_change(store: Store) -> None:
    for _time in range(2):
        with store.writing("ny person") as unit:
            unit.records.put("people", ANNA)
    with store.reading() as view:
        assert len(view.records.changes("people", "p1")) == 1


def test_a_command_is_restored_row_by_row_backwards(store: Store) -> None:
    plan_meeting(store)
    with store.writing("uppdrag") as unit:
        unit.records.put("people", ANNA)
        unit.records.put("mandates", {"id": "u1", "committee": "c1", "person": "p1", "role": "member", "position": 0})
    with store.writing("slut") as unit:
        unit.records.put("mandates", {"id": "u1", "until": date(2019, 12, 31)})
        unit.records.remove("mandates", "u1")
    with store.writing("ångrat", kind="undo", undoes=3) as unit:
        unit.records.restore(3)
    with store.reading() as view:
        row = view.records.one("mandates", "u1")
        assert row is not None
        assert row["until"] is None
    with store.writing("ångrat", kind="undo", undoes=2) as unit:
        unit.records.restore(2)
    with store.reading() as view:
        assert view.records.all("people") == ()


def test_what_has_happened_since_in_other_columns_stands_when_a_command_is_restored(store: Store) -> None:
    with store.writing("ny person") as unit:
        unit.records.put("people", ANNA)
    with store.writing("partiet") as unit:
        unit.records.put("people", {"id": "p1", "party": "L"})
    with store.writing("namnet", kind="kept") as unit:
        unit.records.put("people", {"id": "p1", "name": "Anna Ekström"})
    with store.writing("partiet", kind="undo", undoes=2) as unit:
        unit.records.restore(2)
    with store.reading() as view:
        row = view.records.one("people", "p1")
    assert row is not None
    assert (row["name"], row["party"]) == ("Anna Ekström", "M")


def test_the_same_holds_for_the_fields_within_a_column(store: Store) -> None:
    plan_meeting(store)
    for number, more in enumerate((
            '{"late": ["a1"]}', '{"late": ["a1"], "reason": "storm"}', '{"late": ["a1", "a2"], "reason": "storm"}')):
        with store.writing(str(number)) as unit:
            unit.records.put("plans", {"meeting": "m1", "more": more})
    with store.writing("orsaken", kind="undo", undoes=3) as unit:
        unit.records.restore(3)
    with store.reading() as view:
        row = view.records.one("plans", "m1")
    assert row is not None
    assert json.loads(str(row["more"])) == {"late": ["a1", "a2"]}


def test_a_row_of_fields_that_others_have_added_to_is_not_taken_away_with_its_first(store: Store) -> None:
    plan_meeting(store)
    for more in ('{"late": ["a1"]}', '{"late": ["a1"], "reason": "storm"}'):
        with store.writing("plan") as unit:
            unit.records.put("plans", {"meeting": "m1", "more": more})
    with store.writing("tillkommet", kind="undo", undoes=2) as unit:
        unit.records.restore(2)
    with store.reading() as view:
        row = view.records.one("plans", "m1")
    assert row is not None
    assert json.loads(str(row["more"])) == {"reason": "storm"}
    with store.writing("orsaken", kind="undo", undoes=3) as unit:
        unit.records.restore(3)
    with store.writing("återigen", kind="redo", undoes=5) as unit:
        unit.records.restore(5)
    with store.reading() as view:
        row = view.records.one("plans", "m1")
    assert row is not None
    assert json.loads(str(row["more"])) == {"reason": "storm"}


def test_what_others_rest_on_cannot_be_taken_away(store: Store) -> None:
    plan_meeting(store)
    with pytest.raises(StorageFault, match="in_the_way"), store.writing("bort") as unit:
        unit.records.remove("committees", "c1")
    with store.reading() as view:
        assert len(view.records.all("committees")) == 1


def interrupted(store: Store) -> None:
    with store.writing("avbrutet") as unit:
        unit.for_good("ännu en").records.put("people", {**ANNA, "id": "p2"})
        raise InterruptedError


def test_what_a_command_wrote_for_good_stays_when_it_is_undone_and_goes_with_it_when_it_fails(store: Store) -> None:
    with store.writing("partiet") as unit:
        unit.for_good("ny person").records.put("people", ANNA)
        unit.records.put("people", {"id": "p1", "party": "L"})
    assert [of for of, _row in unit.records.touched] == ["people", "people"]
    with store.reading() as view:
        undoable, _redoable = view.standing(None)
    assert [c.label for c in undoable] == ["partiet"]
    with store.writing("ångrat", kind="undo", undoes=undoable[0].number) as unit:
        unit.records.restore(undoable[0].number)
    with pytest.raises(InterruptedError):
        interrupted(store)
    with store.reading() as view:
        assert [(row["id"], row["party"]) for row in view.records.all("people")] == [("p1", "M")]


def test_undo_and_redo_wait_in_the_order_in_which_they_were_done(store: Store) -> None:
    done: tuple[tuple[str, Kind], ...] = (("a", "do"), ("b", "do"), ("b", "undo"))
    for label, kind in done:
        with store.writing(label, kind=kind):
            pass
    with store.reading() as view:
        undoable, redoable = view.standing(None)
    assert ([c.number for c in undoable], [c.number for c in redoable]) == ([1], [3])
    with store.writing("c"):
        pass
    with store.reading() as view:
        undoable, redoable = view.standing(None)
    assert ([c.label for c in undoable], redoable) == (["a", "c"], [])
