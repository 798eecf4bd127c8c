"""The sheet of attendance tells by the clock what no § tells: who came late, went early, or was away within an item."""

from __future__ import annotations

from app.domain.meeting import events as ev
from app.domain.minutes.roll import roll_of
from tests.domain.building import Noted, decided, entry, items, itvt, opened
from tests.domain.reading import EVERYBODY


def when(*events: Noted, person: str = "Karin Ahlqvist") -> str:
    """What stands under time or § for one of a meeting of three items."""
    document = roll_of(itvt(*EVERYBODY, entry(ev.CalledToOrder(), at="09:00"), *events, entry(ev.Closed(), at="11:05"),
                            agenda=items(3)))
    return next(row.when for group in document.groups for row in group.rows if row.name.startswith(person))


def left(at: str | None) -> Noted:
    return entry(ev.Left(person="karin"), at=at)


def back(at: str | None) -> Noted:
    return entry(ev.Present(person="karin"), at=at)


def item(id: str, *within: Noted) -> tuple[Noted, ...]:
    return (opened(id), *within, decided(), ev.ItemClosed(item=id))


def test_one_who_was_there_throughout_has_no_time() -> None:
    assert when(*item("a1"), *item("a2"), *item("a3")) == ""


def test_one_away_for_a_while_within_an_item_has_the_clocks() -> None:
    assert when(*item("a1"), *item("a2", left("09:27"), back("09:35")), *item("a3")) == "borta 09:27–09:35"
    assert when(*item("a1"), *item("a2", left("09:27"), back(None)), *item("a3")) == ""


def test_one_who_went_within_the_last_item_or_came_within_the_first_has_the_clock() -> None:
    assert when(*item("a1"), *item("a2"), *item("a3", left("10:50"))) == "till 10:50"
    assert when(*item("a1"), *item("a2"), *item("a3", left(None))) == ""
    late = roll_of(itvt(*EVERYBODY[:1], *EVERYBODY[2:], entry(ev.CalledToOrder(), at="09:00"), *item("a1", back("09:10")),
                        *item("a2"), *item("a3"), entry(ev.Closed(), at="11:05"), agenda=items(3)))
    assert next(r.when for g in late.groups for r in g.rows if r.name.startswith("Karin")) == "från 09:10"


def test_whole_paragraphs_are_told_by_their_numbers_and_a_while_within_one_besides() -> None:
    numbers = when(*item("a1"), *item("a2", left("09:27"), back("09:35")), left("10:00"), *item("a3"))
    assert numbers.startswith("till § ")
    assert numbers.endswith(", borta 09:27–09:35")
    assert "10:00" not in numbers
