"""The day and the clock that are written in a form of a meeting."""

from __future__ import annotations

from datetime import date

from PySide6.QtWidgets import QLineEdit

from app.domain.times import Clock
from app.translation import _
from ui.widgets.form_panel import Fault
from ui.words import parse_clock, parse_day


def written_when(day: QLineEdit, clock: QLineEdit) -> tuple[date, Clock | None] | Fault:
    """The day, and the clock where one is written; else what is wrong."""
    on, at = parse_day(day.text()), parse_clock(clock.text())
    if on is None:
        return Fault(_("Dagen skrivs som 2026-09-16."), day)
    if clock.text().strip() and at is None:
        return Fault(_("Klockan skrivs som 13:00."), clock)
    return on, at
