"""The form that calls a new meeting: committee, day, time and place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from app.domain.proceedings import Meeting
from app.translation import _
from ui.hub import Hub
from ui.theme import Theme
from ui.widgets.fields import Count, Pick, line
from ui.widgets.form_panel import Fault, FormPanel
from ui.words import parse_clock, parse_day, today

if TYPE_CHECKING:
    from app.services.archive import Archive
    from app.services.changes import Changes


class NewMeeting(FormPanel):
    """`created` carries the new meeting's id."""

    created = Signal(str)

    def __init__(self, archive: Archive, hub: Hub, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, _("Nytt sammanträde"), self._create, _("Lägg upp sammanträdet"), parent=parent)
        self._archive, self._hub = archive, hub
        self.committee = Pick(theme)
        self.day = line(theme, placeholder=_("2026-09-16"))
        self.clock = line(theme, placeholder=_("13:00"))
        self.place = line(theme)
        self.last_paragraph = Count(9999)
        self.fields.add(_("Organ"), self.committee)
        self.fields.add(_("Dag"), self.day, width=140)
        self.fields.add(_("Klockan"), self.clock, width=90)
        self.fields.add(_("Plats"), self.place)
        self.fields.add(_("Senaste §"), self.last_paragraph, width=90, hint=_("Sammanträdets första paragraf får numret efter."))
        self.committee.currentIndexChanged.connect(lambda _place: self._suggest())

    def begin(self) -> None:
        """Open it with the committees there are."""
        self.committee.clear()
        for known in self._archive.registers.committees():
            self.committee.addItem(f"{known.name} ({known.code})", known.id)
        self.day.clear()
        self._suggest()
        self.open_form(self.committee if self.committee.count() > 1 else self.day)

    def _suggest(self) -> None:
        """Time and place as at the committee's latest meeting, and the § where it ended."""
        committee = self.committee.currentData()
        latest = next((m for m in self._archive.meetings.lines() if m.committee_id == committee), None)
        self.clock.setText(latest.start or "" if latest else "")
        self.place.setText(latest.place or "" if latest else "")
        goes_on = latest is not None and latest.date.year == today().year
        self.last_paragraph.put(self._archive.meetings.history(latest.id).last_paragraph if latest and goes_on else 0)

    def _create(self) -> Fault | str | None:
        day, clock = parse_day(self.day.text()), parse_clock(self.clock.text())
        if day is None:
            return Fault(_("Dagen skrivs som 2026-09-16."), self.day)
        if self.clock.text().strip() and clock is None:
            return Fault(_("Klockan skrivs som 13:00."), self.clock)
        meeting = Meeting(date=day, start=clock, place=self.place.text().strip() or None,
                          last_paragraph=self.last_paragraph.value)
        return self._send(meeting)

    def _send(self, meeting: Meeting) -> str | None:
        made: list[str] = []

        def create() -> Changes:
            id, changes = self._archive.meetings.create(str(self.committee.currentData()), meeting)
            made.append(id)
            return changes

        if not self._hub.run(create):
            return _("Sammanträdet är inte upplagt.")
        self.created.emit(made[0])
        return None
