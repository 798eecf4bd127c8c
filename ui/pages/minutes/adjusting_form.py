"""When and where the minutes are adjusted, where that was not settled."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

from app.domain.proceedings import Meeting
from app.translation import _
from ui.theme import Theme
from ui.widgets.fields import line
from ui.widgets.form_panel import Fault, FormPanel
from ui.words import parse_moment

Settled = Callable[[datetime, str], bool]
"""The moment and the place; whether they were kept."""
SOON = timedelta(days=7)


class AdjustingForm(FormPanel):
    """A day, a clock and a place; offered are the day a week after the meeting, its clock, and its place."""

    def __init__(self, theme: Theme, settle: Settled) -> None:
        super().__init__(theme, _("Tid och plats för justeringen"), self._keep, narrow=True, tall=True)
        self._settle = settle
        self.at, self.place = line(theme, placeholder="2026-12-14 13:00"), line(theme)
        self.fields.add(_("Dag och klockslag"), self.at)
        self.fields.add(_("Plats"), self.place)

    def begin(self, meeting: Meeting) -> None:
        """Open it with what is known."""
        agreed = meeting.adjustment
        at = f"{agreed.at:%Y-%m-%d %H:%M}" if agreed and agreed.at else f"{meeting.date + SOON} {meeting.start or '13:00'}"
        self.at.setText(at)
        self.place.setText((agreed.place if agreed else None) or meeting.place or "")
        self.open_form(self.at)
        self.at.selectAll()

    def _keep(self) -> Fault | str | None:
        at, place = parse_moment(self.at.text()), self.place.text().strip()
        if at is None:
            return Fault(_("Skriv dag och klockslag, som 2026-12-14 13:00."), self.at)
        if not place:
            return Fault(_("Skriv var protokollet justeras."), self.place)
        return None if self._settle(at, place) else _("Tid och plats är inte sparade.")
