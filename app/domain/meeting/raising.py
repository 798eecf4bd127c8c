"""Raising: an item that somebody brings up while the meeting goes on, and its place on the list."""

from __future__ import annotations

from app.domain.agenda import AgendaItem
from app.domain.meeting.order import RAISED
from app.domain.meeting.replay import History


def raised_item(history: History, noted: int, title: str) -> tuple[int, AgendaItem]:
    """Its place in the whole agenda and the item; `noted` is how many entries the log has, so that no id comes twice.

    It stands after the item that is up, else after the last that was, else before the first that is to come.
    """
    agenda, taken = history.setting.agenda, {a.id for a in history.setting.agenda}
    latest = history.now.item or next(reversed(history.by_item), None)
    place = next((n + 1 for n, a in enumerate(agenda) if a.id == latest), 0)
    number = noted + 1
    while f"{RAISED}{number}" in taken:
        number += 1
    item = AgendaItem(id=f"{RAISED}{number}", title=title, kind="decision", level=history.setting.committee.code)
    return place, item

