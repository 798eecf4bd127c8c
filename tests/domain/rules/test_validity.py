"""Whether the standing orders that are followed are in force on the day."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from app.domain.meeting.setting import setting_of
from app.domain.problems import Problem
from app.domain.proceedings import Proceedings
from app.domain.rules.validity import orders_not_in_force
from tests.domain.building import DAY, body, itvt

ONE = timedelta(days=1)
NOT_TODAY = Problem(code="standing_orders_not_in_force", rule="SO valid_from",
                    text="Reglementet gäller inte på sammanträdesdagen.")


def said(proceedings: Proceedings) -> list[Problem]:
    return list(orders_not_in_force(setting_of(proceedings)))


def not_adopted(where: str) -> Problem:
    return Problem(code="standing_orders_not_in_force", rule="KL 9:33",
                   text=f"Reglementet är inte antaget av fullmäktige i {where}.")


@pytest.mark.parametrize(("first", "last", "holds"), [
    (None, None, True), (DAY, DAY, True), (DAY + ONE, None, False), (None, DAY - ONE, False),
    (DAY - ONE, None, True), (None, DAY + ONE, True), (DAY - 2 * ONE, DAY - ONE, False),
])
def test_both_its_first_and_its_last_day_are_days_on_which_it_holds(first: date | None, last: date | None, holds: bool) -> None:
    assert said(body("M C S", "", valid_from=first, valid_to=last)) == ([] if holds else [NOT_TODAY])


def test_a_joint_committees_standing_orders_hold_once_every_fullmaktige_has_adopted_them() -> None:
    assert said(itvt(adopted_by=("Vårgårda", "Herrljunga"))) == []
    assert said(itvt(adopted_by=("Herrljunga",))) == [not_adopted("Vårgårda")]
    assert said(itvt(adopted_by=())) == [not_adopted("Herrljunga och Vårgårda")]
    assert said(itvt(adopted_by=None)) == []  # nothing is said of it


def test_in_a_committee_of_one_municipality_nobody_else_need_adopt_them() -> None:
    one = itvt(adopted_by=("Herrljunga",))
    assert said(replace(one, committee=replace(one.committee, kind="committee"))) == []
