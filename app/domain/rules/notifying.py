"""Notifying: when the notice must be sent."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from app.domain.calendar import RedDays, days_before, working_days_before
from app.domain.meeting.setting import Setting
from app.domain.problems import Problem
from app.domain.standing_orders import NoticePeriod


def notice_latest(period: NoticePeriod | None, meeting: date, red_days: RedDays) -> date | None:
    """The last day to send the notice: counted backwards from the day of the meeting, which is not counted, and
    never moved forward; None where no number of days is fixed. [SO § 6]"""
    if period is None:
        return None
    if period.unit == "calendar_days":
        return days_before(meeting, period.days)
    return working_days_before(meeting, period.days, red_days)


def notice_in_time(setting: Setting, red_days: RedDays) -> bool:
    """Whether the notice was sent, and by its last day. [SO § 6]"""
    sent, latest = setting.meeting.notice_sent, notice_latest(setting.orders.notice, setting.meeting.date, red_days)
    return sent is not None and (latest is None or sent <= latest)


def notice_at_fault(setting: Setting, red_days: RedDays) -> Iterable[Problem]:
    """The notice is sent in time, save where the standing orders allow another way and the reason is noted. [SO § 6]"""
    latest, sent = notice_latest(setting.orders.notice, setting.meeting.date, red_days), setting.meeting.notice_sent
    if latest is None or setting.meeting.notice_exception:
        return
    if sent is None:
        yield Problem(code="notice_missing", rule="SO notice", text=f"Kallelsen är inte sänd; den skulle sändas senast {latest}.")
    elif sent > latest:
        yield Problem(code="notice_late", rule="SO notice", text=f"Kallelsen sändes {sent}, senast {latest} krävs.")
