"""The form that calls a new meeting: committee, day, time and place."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from app.domain.plans import Plan
from app.domain.proceedings import Meeting
from app.translation import _
from ui.hub import Hub
from ui.pages.meetings.asked_by import AskedBy
from ui.pages.meetings.when import written_when
from ui.paragraph_words import whence
from ui.theme import Theme
from ui.widgets.fields import Pick, line
from ui.widgets.form_panel import Fault, FormPanel
from ui.widgets.labels import label
from ui.widgets.ticks import Tick
from ui.words import parse_day, today

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
        self.extra = Tick(theme, _("Extra sammanträde"))
        self.asked_by = AskedBy(theme)
        self.first = label("", tone="ink2", wrap=True)
        self.first.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)  # most often it is one line
        self.fields.add(_("Organ"), self.committee)
        self.fields.add(_("Dag"), self.day, width=140)
        self.fields.add(_("Klockan"), self.clock, width=90)
        self.fields.add(_("Plats"), self.place)
        self.fields.add("", self.extra)
        self.fields.add(_("Begärt av"), self.asked_by)
        self.fields.add(_("Första §"), self.first)
        self.committee.currentIndexChanged.connect(lambda _place: self._suggest())
        self.day.textEdited.connect(lambda _text: self._tell())
        self.extra.clicked.connect(lambda _on: self._tell())

    def begin(self) -> None:
        """Open it with the committees there are."""
        self.committee.clear()
        for known in self._archive.registers.committees():
            self.committee.addItem(f"{known.name} ({known.code})", known.id)
        self.day.clear()
        self.extra.setChecked(False)
        self._suggest()
        self.open_form(self.committee if self.committee.count() > 1 else self.day)

    def _suggest(self) -> None:
        """Time and place as at the committee's latest meeting."""
        committee = self.committee.currentData()
        latest = next((m for m in self._archive.meetings.lines() if m.committee_id == committee), None)
        self.clock.setText(latest.start or "" if latest else "")
        self.place.setText(latest.place or "" if latest else "")
        if committee is not None:
            self._tell()

    def _tell(self) -> None:
        """The first § on that day, and who can ask for an extra meeting."""
        committee, day = str(self.committee.currentData()), parse_day(self.day.text()) or today()
        numbering = self._archive.planning.numbering_on(committee, Meeting(date=day))
        self.first.setText(f"§ {numbering.first}. {whence(numbering)}")
        roster = self._archive.registers.roster(committee, day)
        self.asked_by.take(tuple((p, roster.person(p).signature) for s in roster.seats if (p := s.holder) is not None))
        self.fields.show_row(self.asked_by, self.extra.isChecked())

    def _create(self) -> Fault | str | None:
        when = written_when(self.day, self.clock)
        if isinstance(when, Fault):
            return when
        asked = self.asked_by.value if self.extra.isChecked() else ()
        if asked and not self.asked_by.enough:
            return Fault(_("Minst en tredjedel av ledamöterna ska begära det. Ordföranden kan kalla ändå."), self.asked_by)
        meeting = Meeting(date=when[0], start=when[1], place=self.place.text().strip() or None)
        return self._send(meeting, Plan(extra=self.extra.isChecked(), asked_by=asked))

    def _send(self, meeting: Meeting, plan: Plan) -> str | None:
        made: list[str] = []

        def create() -> Changes:
            id, changes = self._archive.planning.call(str(self.committee.currentData()), meeting, plan)
            made.append(id)
            return changes

        if not self._hub.run(create):
            return _("Sammanträdet är inte upplagt.")
        self.created.emit(made[0])
        return None
