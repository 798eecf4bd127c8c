"""Whether a member who left for another reason than disqualification may serve again."""

from datetime import timedelta

import pytest

from app.domain.rules.returning import Departure, may_return
from app.domain.standing_orders import ReturnRule
from tests.domain.building import DAY

TOMORROW = DAY + timedelta(days=1)
OTHER = Departure(day=DAY, other_party_served=True)


@pytest.mark.parametrize(("rule", "same_day", "next_day"), [
    ("always", True, True), ("never_at_meeting", False, False), ("never_same_day", False, True),
    ("if_other_party_substituted", True, True),
])
def test_what_each_rule_says_of_one_for_whom_another_party_served(rule: ReturnRule, same_day: bool, next_day: bool) -> None:
    assert (may_return(rule, OTHER, DAY), may_return(rule, OTHER, TOMORROW)) == (same_day, next_day)


@pytest.mark.parametrize(("same", "other", "ruling", "answer"), [
    (False, True, None, True), (True, True, None, True), (False, True, False, True),
    (True, False, None, False), (True, False, True, False),
    (False, False, None, None), (False, False, True, True), (False, False, False, False),
])
def test_where_it_depends_on_whose_substitute_has_served(
    same: bool, other: bool, ruling: bool | None, answer: bool | None
) -> None:
    """Whose party served decides before the chair does; only where nobody has served may the chair say."""
    left = Departure(day=DAY, same_party_served=same, other_party_served=other, ruling=ruling)
    assert may_return("if_other_party_substituted", left, DAY) is answer
