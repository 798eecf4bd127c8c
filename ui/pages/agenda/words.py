"""What the page of the agenda says of all of it: how much there is, when and where the meeting is, when the notice must go."""

from __future__ import annotations

from datetime import date

from app.domain.agenda import AgendaItem
from app.domain.proceedings import Meeting
from app.domain.swedish import raised
from app.translation import _
from ui.words import counted, long_day


def summary(agenda: tuple[AgendaItem, ...]) -> str:
    """How many items there are, and how many messages and decisions are reported."""
    items = sum(i.kind not in {"formality", "messages"} for i in agenda)
    messages, decisions = (sum(len(i.entries) for i in agenda if i.kind == kind) for kind in ("messages", "delegation"))
    told = [counted(items, _("Ett ärende"), _("{n} ärenden"))]
    told += [counted(messages, _("ett meddelande"), _("{n} meddelanden"))] if messages else []
    told += [counted(decisions, _("ett delegationsbeslut"), _("{n} delegationsbeslut"))] if decisions else []
    return ", ".join(told)


def facts(meeting: Meeting, *, cancelled: bool) -> str:
    """When and where the meeting is, and that it is cancelled."""
    day = long_day(meeting.date)
    when = _("{day} kl. {clock}").format(day=day, clock=meeting.start) if meeting.start else day
    begin = _("Inställt") + " · " if cancelled else ""
    return f"{begin}{raised(when)} · {meeting.place or _('plats saknas')}"


def deadline(meeting: Meeting, latest: date | None) -> str:
    """By when the notice is to be sent; nothing once it is, or where no day is fixed."""
    if latest is None or meeting.notice_sent is not None:
        return ""
    return _("Sänd senast {day}, reglementet").format(day=long_day(latest))
