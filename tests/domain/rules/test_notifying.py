"""When the notice must be sent, and what is said where it was not."""

from dataclasses import replace
from datetime import date
from typing import Any

import pytest

from app.domain.meeting.setting import setting_of
from app.domain.problems import Problem
from app.domain.rules.notifying import notice_at_fault, notice_in_time, notice_latest
from app.domain.standing_orders import NoticePeriod
from tests.domain.building import DAY, itvt, meeting, red_days


def sent(day: date | None, **fields: Any) -> list[Problem]:
    called = replace(itvt(), meeting=meeting(**{"notice_sent": day, **fields}))
    return list(notice_at_fault(setting_of(called), red_days()))


def in_time(day: date | None, **orders: Any) -> bool:
    return notice_in_time(setting_of(replace(itvt(**orders), meeting=meeting(notice_sent=day))), red_days())


@pytest.mark.parametrize(("period", "latest"), [
    (NoticePeriod(days=3, unit="working_days"), date(2019, 9, 11)),
    (NoticePeriod(days=3, unit="calendar_days"), date(2019, 9, 13)),
    (None, None),
])
def test_the_day_of_the_meeting_is_not_counted(period: NoticePeriod | None, latest: date | None) -> None:
    assert notice_latest(period, DAY, red_days()) == latest


def test_sent_on_the_last_day_is_in_time() -> None:
    assert sent(date(2019, 9, 11)) == []
    assert sent(date(2019, 9, 12)) == [
        Problem(code="notice_late", rule="SO notice", text="Kallelsen sändes 2019-09-12, senast 2019-09-11 krävs.")]
    assert sent(None) == [
        Problem(code="notice_missing", rule="SO notice", text="Kallelsen är inte sänd; den skulle sändas senast 2019-09-11.")]


def test_a_notice_given_in_another_way_is_no_fault() -> None:
    assert sent(date(2019, 9, 15), notice_exception="Brådskande ärende") == []
    assert sent(None, notice_exception="Brådskande ärende") == []


def test_in_time_is_sent_and_by_its_last_day_where_there_is_one() -> None:
    assert [in_time(d) for d in (date(2019, 9, 11), date(2019, 9, 12), None)] == [True, False, False]
    assert [in_time(d, notice=None) for d in (date(2019, 9, 15), None)] == [True, False]
