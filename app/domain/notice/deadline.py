"""The notice's deadline: by when it must be sent, and how that stands today. [SO § 6]"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, timedelta
from typing import Literal

from app.domain.calendar import RedDays
from app.domain.meeting.setting import Setting
from app.domain.rules.notifying import notice_latest

DeadlineState = Literal["coming", "soon", "today", "late", "sent", "sent_late"]
SOON = timedelta(days=3)


@dataclass(frozen=True, slots=True, kw_only=True)
class Deadline:
    """`latest` is None where the standing orders fix no number of days; `counted` says how it was counted."""

    latest: date | None
    state: DeadlineState
    counted: str


def deadline_of(setting: Setting, red_days: RedDays, today: date) -> Deadline:
    """The last day to send the notice, and whether it is far off, near, today or past; or how it was when it was sent."""
    latest = notice_latest(setting.orders.notice, setting.meeting.date, red_days)
    return Deadline(latest=latest, state=_state(setting, latest, today), counted=_counted(setting))


def _state(setting: Setting, latest: date | None, today: date) -> DeadlineState:
    sent, last = setting.meeting.notice_sent, latest or setting.meeting.date
    if sent is not None:
        return "sent" if sent <= last else "sent_late"
    if today > last:
        return "late"
    if today == last:
        return "today"
    return "soon" if last - today <= SOON else "coming"


def _counted(setting: Setting) -> str:
    period = setting.orders.notice
    if period is None:
        return "Reglementet bestämmer inget antal dagar."
    unit = "arbetsdagar" if period.unit == "working_days" else "dagar"
    number = f"{period.days} {unit}" if period.days != 1 else f"en {unit[:-2]}"
    return f"Senast {number} före sammanträdesdagen, som inte räknas."
