"""The forms of a meeting that is not held as it was planned: cancelled, or moved to another day."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from app.translation import _
from ui.hub import Hub
from ui.pages.meetings.when import written_when
from ui.theme import Theme
from ui.widgets.fields import line
from ui.widgets.form_panel import Fault, FormPanel
from ui.words import long_day

if TYPE_CHECKING:
    from app.services.archive import Archive
    from app.services.meetings import MeetingLine


class CancelForm(FormPanel):
    """Why the meeting is not held; everything of it stays."""

    def __init__(self, archive: Archive, hub: Hub, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", self._cancel, _("Ställ in sammanträdet"), parent=parent)
        self._archive, self._hub = archive, hub
        self._meeting = ""
        self.reason = line(theme)
        self.fields.add(_("Skäl"), self.reason, hint=_("Föredragningslista och handlingar finns kvar, och det går att ångra."))

    def begin(self, meeting: MeetingLine) -> None:
        """Open it for this meeting."""
        self._meeting = meeting.id
        self.heading.setText(_("Ställ in {code} {day}").format(code=meeting.code, day=long_day(meeting.date)))
        self.reason.clear()
        self.open_form(self.reason)

    def _cancel(self) -> str | None:
        reason = self.reason.text().strip() or None
        done = self._hub.run(lambda: self._archive.planning.cancel(self._meeting, reason))
        return None if done else _("Sammanträdet är inte inställt.")


class MoveForm(FormPanel):
    """The other day, and why."""

    def __init__(self, archive: Archive, hub: Hub, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, "", self._move, _("Flytta sammanträdet"), parent=parent)
        self._archive, self._hub = archive, hub
        self._meeting = ""
        self.day, self.clock, self.reason = line(theme, placeholder=_("2026-09-16")), line(theme), line(theme)
        self.fields.add(_("Ny dag"), self.day, width=140)
        self.fields.add(_("Klockan"), self.clock, width=90)
        self.fields.add(_("Skäl"), self.reason)

    def begin(self, meeting: MeetingLine) -> None:
        """Open it for this meeting."""
        self._meeting = meeting.id
        self.heading.setText(_("Flytta {code} {day}").format(code=meeting.code, day=long_day(meeting.date)))
        self.day.setText(meeting.date.isoformat())
        self.clock.setText(meeting.start or "")
        self.reason.clear()
        self.open_form(self.day)
        self.day.selectAll()

    def _move(self) -> Fault | str | None:
        when = written_when(self.day, self.clock)
        if isinstance(when, Fault):
            return when
        reason = self.reason.text().strip() or None
        done = self._hub.run(lambda: self._archive.planning.move(self._meeting, *when, reason))
        return None if done else _("Sammanträdet är inte flyttat.")
