"""The order of a log: what was noted afterwards, struck out, and put back."""

from app.domain.meeting import events as ev
from app.domain.meeting.log import effective, in_order, struck_out
from tests.domain.building import entry, log


def noted(*rows: tuple[str, str | None]) -> tuple[ev.Entry, ...]:
    """Entries with an id, some placed after another."""
    return tuple(entry(ev.Present(person=id), id=id, after=after) for id, after in rows)


def order(entries: tuple[ev.Entry, ...]) -> str:
    return "".join(str(n.entry.id) for n in in_order(entries))


def withdrawn(id: str, entry_id: str) -> ev.Entry:
    return entry(ev.Withdrawn(entry=entry_id), id=id)


def test_without_after_the_order_is_that_of_noting() -> None:
    assert order(noted(("a", None), ("b", None), ("c", None))) == "abc"


def test_after_puts_an_entry_behind_the_one_it_names() -> None:
    assert order(noted(("a", None), ("b", None), ("c", None), ("x", "a"))) == "axbc"


def test_several_behind_the_same_one_keep_the_order_in_which_they_were_noted() -> None:
    assert order(noted(("a", None), ("b", None), ("x", "a"), ("y", "a"))) == "axyb"


def test_one_behind_another_that_was_itself_put_behind_follows_it() -> None:
    assert order(noted(("a", None), ("b", None), ("x", "a"), ("y", "a"), ("z", "x"))) == "axzyb"


def test_an_entry_keeps_its_position_in_the_order_of_noting() -> None:
    assert [n.position for n in in_order(noted(("a", None), ("b", None), ("x", "a")))] == [0, 2, 1]


def test_a_long_chain_of_corrections_is_put_in_order() -> None:
    chain = noted(("n0", None), *((f"n{n}", f"n{n - 1}") for n in range(1, 5000)))
    assert [n.entry.id for n in in_order(chain)] == [e.id for e in chain]


def test_a_withdrawn_entry_does_not_hold() -> None:
    entries = (*noted(("a", None), ("b", None)), withdrawn("w", "a"))
    assert [n.entry.id for n in effective(entries)] == ["b"]


def test_a_withdrawal_that_is_withdrawn_gives_the_entry_back() -> None:
    entries = (*noted(("a", None)), withdrawn("w", "a"), withdrawn("u", "w"))
    assert struck_out(entries) == {"w"}
    assert [n.entry.id for n in effective(entries)] == ["a"]


def test_undone_redone_and_undone_again() -> None:
    entries = (*noted(("a", None)), withdrawn("w", "a"), withdrawn("u", "w"), withdrawn("v", "u"))
    assert [n.entry.id for n in effective(entries)] == []


def test_withdrawn_twice_is_withdrawn_until_both_are_taken_back() -> None:
    twice = (*noted(("a", None)), withdrawn("w", "a"), withdrawn("v", "a"))
    assert [n.entry.id for n in effective((*twice, withdrawn("x", "v")))] == []
    assert [n.entry.id for n in effective((*twice, withdrawn("x", "v"), withdrawn("y", "w")))] == ["a"]


def test_what_stands_behind_a_withdrawn_entry_keeps_its_place() -> None:
    entries = (*noted(("a", None), ("b", None), ("x", "a")), withdrawn("w", "a"))
    assert [n.entry.id for n in effective(entries)] == ["x", "b"]


def test_entries_without_an_id_hold_too() -> None:
    assert len(effective((entry(ev.Closed()), *log(ev.CalledToOrder())))) == 2
