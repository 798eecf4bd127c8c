"""Items under one number: 3.1, 3a; they follow the item they stand under."""

from __future__ import annotations

import pytest

from app.domain.agenda import AgendaItem
from app.domain.sub_numbers import is_sub, put_under, renumbered
from tests.domain.building import item


def agenda(*numbers: str | None) -> tuple[AgendaItem, ...]:
    return tuple(item(f"a{n}", title=f"Ärende {n}", number=number) for n, number in enumerate(numbers, 1))


@pytest.mark.parametrize(("number", "sub"), [
    ("3.1", True), ("3a", True), ("3 b", True), ("3", False), ("M1", False), (None, False),
])
def test_what_is_a_number_under_another(number: str | None, sub: bool) -> None:
    assert is_sub(number) is sub


@pytest.mark.parametrize(("numbers", "becomes"), [
    ((None, "7.1", None), {"a2": "1.1"}), ((None, "9 x", "9x"), {"a2": "1 a", "a3": "1b"}),
    (("1.1", None), {"a1": None}), ((None, "1.1", "1.2", None), {}), (("3", "4.5", "3.1"), {"a2": "3.1", "a3": "3.2"}),
])
def test_sub_numbers_follow_what_they_stand_under(numbers: tuple[str | None, ...], becomes: dict[str, str | None]) -> None:
    assert {i.id: i.number for i in renumbered(agenda(*numbers))} == becomes


def test_what_has_no_number_of_its_own_is_stood_under_by_nothing() -> None:
    opened = item("a1", title="Upprop", kind="formality")
    first, second = item("a2", title="Taxa"), item("a3", title="Avgift", number="8.8")
    assert {i.id: i.number for i in renumbered((first, opened, second))} == {"a3": "1.1"}


def test_an_item_is_put_under_the_one_before_it_in_the_way_of_those_that_stand_there() -> None:
    def number(numbers: tuple[str | None, ...]) -> str | None:
        found = put_under(agenda(*numbers), f"a{len(numbers)}")
        return found.number if found else None

    assert number((None, None)) == "1.1"
    assert number((None, "1.1", None)) == "1.2"
    assert number((None, "1a", None)) == "1b"
    assert number((None,)) is None
