"""The list of last year, of which this year's takes what it lacks."""

from datetime import date

from app.domain.last_year import corresponding, last_year_of
from tests.domain.building import item


def test_of_the_year_before_the_meeting_nearest_to_the_same_day_corresponds() -> None:
    held = ((date(2017, 9, 16), "older"), (date(2018, 9, 3), "near"), (date(2018, 10, 14), "far"), (date(2019, 9, 2), "now"))
    assert corresponding(date(2019, 9, 16), held) == (date(2018, 9, 3), "near")


def test_of_two_as_near_the_earlier_one_corresponds() -> None:
    held = ((date(2018, 9, 18), "after"), (date(2018, 9, 14), "before"))
    assert corresponding(date(2019, 9, 16), held) == (date(2018, 9, 14), "before")


def test_where_nothing_was_held_the_year_before_nothing_corresponds() -> None:
    assert corresponding(date(2019, 9, 16), ((date(2017, 9, 16), "older"),)) is None


def test_what_is_lacking_comes_with_its_year_moved_and_the_order_is_that_of_the_whole() -> None:
    whole = (item("a1", title="Upprop"), item("a2", title="Budget 2019"), item("a3", title="Taxa"))
    found = last_year_of(date(2018, 9, 3), whole, (item("a1", title="upprop"),))
    assert (found.day, [i.title for i in found.items]) == (date(2018, 9, 3), ["Budget 2020", "Taxa"])
    assert found.order == ("Upprop", "Budget 2020", "Taxa")
