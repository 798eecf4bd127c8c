"""The numbers of an agenda: each once, the same on screen and paper."""

import pytest

from app.domain.agenda import AgendaItem, ItemKind, printed_numbers


def numbers(*given: str | None, kind: ItemKind = "decision") -> list[str]:
    agenda = tuple(AgendaItem(id=f"a{n}", title="Ärende", number=number, kind=kind) for n, number in enumerate(given))
    return list(printed_numbers(agenda).values())


@pytest.mark.parametrize(("given", "printed"), [
    ((None, None, None), ["1", "2", "3"]),
    (("1", None, None), ["1", "2", "3"]),
    ((None, "1", None), ["2", "1", "3"]),
    (("5", None, "6", None), ["5", "7", "6", "8"]),
    ((None, "2 a", None), ["1", "2 a", "2"]),
])
def test_an_item_without_a_number_takes_the_next_that_is_free(given: tuple[str | None, ...], printed: list[str]) -> None:
    assert numbers(*given) == printed


@pytest.mark.parametrize("kind", ["formality", "messages"])
def test_formalities_and_messages_have_a_number_only_where_they_are_given_one(kind: ItemKind) -> None:
    assert numbers(None, "4", kind=kind) == ["", "4"]
