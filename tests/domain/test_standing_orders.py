"""Which standing orders hold on a day, and on which boards the minutes go up."""

from dataclasses import replace
from datetime import date

import pytest

from app.domain.committee import Committee
from app.domain.standing_orders import StandingOrders, SubstituteRules, boards_of, in_force_on

SILENT = StandingOrders(substitutes=SubstituteRules())
FIRST = replace(SILENT, version="1", valid_from=date(2015, 1, 1), valid_to=date(2018, 12, 31))
SECOND = replace(SILENT, version="2", valid_from=date(2019, 1, 1))


@pytest.mark.parametrize(("day", "version"), [
    ("2014-12-31", None), ("2015-01-01", "1"), ("2018-12-31", "1"), ("2019-01-01", "2")])
def test_the_version_of_a_day(day: str, version: str | None) -> None:
    holding = in_force_on(date.fromisoformat(day), (SECOND, FIRST))
    assert (holding.version if holding else None) == version


def test_of_several_the_one_that_began_last_holds() -> None:
    always = replace(SILENT, version="0")
    assert in_force_on(date(2019, 9, 16), (SECOND, always)) == SECOND
    assert in_force_on(date(2014, 9, 16), (SECOND, always)) == always


def test_without_a_version_there_is_none() -> None:
    assert in_force_on(date(2019, 9, 16), ()) is None


@pytest.mark.parametrize(("named", "bodies", "host", "boards"), [
    (("Lillby",), ("Storby", "Lillby"), "Storby", ("Lillby",)),
    (None, ("Storby", "Lillby"), "Storby", ("Storby", "Lillby")),
    (None, (), "Storby", ("Storby",)),
    (None, (), None, ()),
    ((), ("Storby",), "Storby", ()),
])
def test_the_boards_are_those_named_else_every_electing_bodys_else_the_hosts(
    named: tuple[str, ...] | None, bodies: tuple[str, ...], host: str | None, boards: tuple[str, ...]
) -> None:
    committee = Committee(name="N", code="N", kind="joint", host=host, electing_bodies=bodies)
    assert boards_of(replace(SILENT, boards=named), committee) == boards


def test_where_standing_orders_are_silent() -> None:
    """List order, nobody passed over, seats left empty, no displacement; a late member takes the seat, between items."""
    rules = SILENT.substitutes
    assert (rules.filter, rules.tiers, rules.on_exhaustion, rules.displacement) == (None, ("list_order",), "leave_empty", "never")
    assert (SILENT.late_member_takes_seat, SILENT.change_point, SILENT.return_after_other_absence) == (
        True, "between_items", "never_same_day")
    assert (SILENT.chair_fallback, SILENT.notice, SILENT.adjusters, SILENT.remote, SILENT.open_meetings) == (
        ("oldest",), None, 1, False, False)
