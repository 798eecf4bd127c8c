"""An immutable mapping that frozen values may hold."""

from app.domain.table import Table


def test_it_is_equal_and_hashed_by_its_pairs_and_keeps_its_order() -> None:
    one, other = Table({"b": 1, "a": 2}), Table({"a": 2, "b": 1})
    assert (one, hash(one)) == (other, hash(other))
    assert (list(one), len(one), one["a"], one.get("c")) == (["b", "a"], 2, 2, None)
    assert one != Table({"a": 2})


def test_it_does_not_follow_what_it_was_made_from() -> None:
    source = {"a": 1}
    table = Table(source)
    source["a"] = 2
    assert table["a"] == 1


def test_it_shows_what_it_holds() -> None:
    assert repr(Table({"a": 1})) == "Table({'a': 1})"
    assert len(Table[int]()) == 0
