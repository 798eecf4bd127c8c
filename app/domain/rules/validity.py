"""Validity: whether the standing orders that are followed are in force."""

from __future__ import annotations

from collections.abc import Iterable

from app.domain.meeting.setting import Setting
from app.domain.problems import Problem


def orders_not_in_force(setting: Setting) -> Iterable[Problem]:
    """Standing orders hold within their dates, those of a joint committee once every fullmäktige has adopted them.
    [KL 9:33]"""
    orders, day = setting.orders, setting.meeting.date
    if (orders.valid_from is not None and day < orders.valid_from) or (orders.valid_to is not None and orders.valid_to < day):
        yield Problem(code="standing_orders_not_in_force", rule="SO valid_from",
                      text="Reglementet gäller inte på sammanträdesdagen.")
    missing = [b for b in setting.committee.electing_bodies if orders.adopted_by is not None and b not in orders.adopted_by]
    if setting.committee.kind == "joint" and missing:
        yield Problem(code="standing_orders_not_in_force", rule="KL 9:33",
                      text=f"Reglementet är inte antaget av fullmäktige i {' och '.join(missing)}.")
