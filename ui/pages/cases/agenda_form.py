"""The form that puts a case on an agenda: which meeting."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from app.translation import _
from ui.hub import Hub
from ui.theme import Theme
from ui.widgets.fields import Pick
from ui.widgets.form_panel import FormPanel
from ui.words import long_day

if TYPE_CHECKING:
    from app.services.archive import Archive
    from app.services.cases import CaseLine


class AgendaForm(FormPanel):
    """Opened for a case where there is a meeting that it can come to."""

    def __init__(self, archive: Archive, hub: Hub, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, _("På föredragningslista"), self._keep, _("Sätt på föredragningslistan"), narrow=True,
                         parent=parent)
        self._archive, self._hub = archive, hub
        self._case = ""
        self.meeting = Pick(theme)
        self.fields.add(_("Sammanträde"), self.meeting, width=420)

    def begin(self, line: CaseLine) -> bool:
        """Open it; the first meeting on or after the day that the case waits for is proposed. False where there is none."""
        self._case = line.id
        on = {h.meeting for h in line.history}
        known = [m for m in reversed(self._archive.meetings.lines()) if m.committee_id == line.committee_id and m.state != "held"
                 and not m.rehearsal and m.id not in on]
        self.meeting.clear()
        for meeting in known:
            words = (meeting.code, long_day(meeting.date), meeting.start or "")
            self.meeting.addItem(" ".join(w for w in words if w), meeting.id)
        due = line.standing.due
        fitting = next((n for n, m in enumerate(known) if due is None or m.date >= due), 0)
        self.meeting.setCurrentIndex(fitting)
        if known:
            self.open_form(self.meeting)
        return bool(known)

    def _keep(self) -> str | None:
        meeting = str(self.meeting.currentData())
        if not self._hub.run(lambda: self._archive.cases.put_on(self._case, meeting)):
            return _("Ärendet är inte satt på föredragningslistan.")
        return None
