"""Letting pass: a rule that stands against an act is told, and the reason is noted with what is done all the same."""

from __future__ import annotations

from collections.abc import Callable

from app.domain.meeting.dissenting import Against
from app.translation import _
from ui.pages.meeting_day.panels import TextPanel
from ui.pages.meeting_day.table import Table

Pass = Callable[[str | None], object]
"""Goes on with the act; the reason why, where something stood against it."""


def let_pass(table: Table, against: Against | None, act: Pass) -> None:
    """Do it; where a rule stands against it the reason is asked for first."""
    if against is None:
        act(None)
        return
    panel = TextPanel(table.theme, against.text, _("Varför det antecknas ändå"),
                      _("{rule}. Retur antecknar ändå, Esc avstår.").format(rule=against.rule))
    table.ask(panel, lambda reason: act(reason.strip() or against.text))
