"""Absences before the meeting: who has reported one, who is next in turn, and how the meeting will stand."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from app.domain.meeting import events as ev
from app.translation import _
from ui.hub import Hub
from ui.page import Page
from ui.pages.absences.forecast_view import ForecastView
from ui.pages.absences.outlook import Outlook, Report
from ui.pages.absences.report_form import ReportForm
from ui.pages.absences.rows import CALLED, called_row
from ui.theme import Theme
from ui.theme.space import MARGIN
from ui.widgets.actions import OWN, action
from ui.widgets.buttons import filled, outlined
from ui.widgets.empty_page import EmptyPage
from ui.widgets.heading import Heading
from ui.widgets.labels import hair
from ui.widgets.rows import RowsView
from ui.words import counted

if TYPE_CHECKING:
    from app.services.archive import Archive
    from app.services.changes import Changes


class AbsencesPage(Page):
    """Left everybody who is called, right the forecast."""

    def __init__(self, archive: Archive, hub: Hub, theme: Theme, meeting: str, parent: QWidget | None = None) -> None:
        super().__init__(archive, hub, theme, parent)
        self._meeting = meeting
        self._outlook: Outlook | None = None
        self.nobody = EmptyPage(theme, _("Ingen är kallad ännu."), _("Ge nämnden ledamöter och ersättare under Personer."))
        self.both = QSplitter(Qt.Orientation.Horizontal)
        self.forecast = ForecastView(theme)
        self.both.addWidget(self._left())
        self.both.addWidget(self.forecast)
        self.both.setSizes([theme.px(660), theme.px(684)])
        self.both.setHandleWidth(1)
        self.both.setChildrenCollapsible(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.both, 1)
        column.addWidget(self.nobody, 1)

    # --- what is shown

    def look(self) -> None:
        meetings = self.archive.meetings
        found = self.hub.ask(lambda: Outlook(meetings.history(self._meeting), meetings.forecast(self._meeting)))
        if found is None:
            return
        self._outlook = found
        self.both.setVisible(bool(found.called))
        self.nobody.setVisible(not found.called)
        self.called.take([called_row(found, p) for p in found.called])
        self.heading.tell(subtitle=_subtitle(found))
        self.forecast.show_outlook(found)
        self._name_acts()

    def concerns(self, changes: Changes) -> bool:
        return self._meeting in changes.meetings or bool(changes.committees) or changes.people

    def enter(self) -> None:
        self.called.setFocus()

    @property
    def person(self) -> str | None:
        """The marked person."""
        return self.called.key if isinstance(self.called.key, str) else None

    # --- acts

    def absent(self) -> None:
        """The marked person does not come at all."""
        if self.person is not None and (self._reported is None or self._reported.items is not None):
            self._tell(self.person, None)

    def absent_in_part(self) -> None:
        """Ask in which items the marked person is missing."""
        self._open(in_items=True)

    def annotate(self) -> None:
        """Ask what was said on the telephone."""
        self._open(in_items=False)

    def comes(self) -> None:
        """Take the marked person's absence back."""
        report = self._reported
        if report is not None:
            self.hub.run(lambda: self.archive.meetings.withdraw(self._meeting, report.entry))

    def _open(self, *, in_items: bool) -> None:
        if self._outlook is not None and self.person is not None:
            self.form.begin(self._outlook, self.person, in_items=in_items)

    @property
    def _reported(self) -> Report | None:
        return self._outlook.reports.get(self.person) if self._outlook and self.person else None

    def _tell(self, person: str, items: ev.Items, note: str | None = None) -> bool:
        """Note an absence, or put it in the place of what was told before."""
        meetings, event = self.archive.meetings, ev.AbsenceReported(person=person, items=items)
        report = self._outlook.reports.get(person) if self._outlook else None
        if report is None:
            return self.hub.run(lambda: meetings.record(self._meeting, event, note=note or None))
        return self.hub.run(lambda: meetings.correct(self._meeting, report.entry, event, note=note))

    def _name_acts(self) -> None:
        """What can be taken back is offered only where something was told."""
        self.comes_act.setEnabled(self._reported is not None)

    # --- the page's parts

    def _left(self) -> QWidget:
        part = QWidget()
        column = QVBoxLayout(part)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self.heading = Heading(self.theme, _("Förhinder"))
        self.form = ReportForm(self.theme, self._tell)
        self.called = RowsView(self.theme, _("Kallade"), CALLED, _("Anteckning"), 56)
        self.called.opened.connect(lambda _person: self.annotate())
        self.called.moved.connect(lambda _person: self._name_acts())
        self.form.closed.connect(self.called.setFocus)
        column.addWidget(self.heading)
        column.addLayout(self._buttons())
        for widget in (self.form, hair()):
            column.addWidget(widget)
        column.addWidget(self.called, 1)
        return part

    def _buttons(self) -> QHBoxLayout:
        self.absent_act = action(self.called, _("Förhinder"), "F", self.absent, context=OWN)
        self.part_act = action(self.called, _("Delvis"), "D", self.absent_in_part, context=OWN)
        self.comes_act = action(self.called, _("Kommer"), ("Del", "Backspace"), self.comes, context=OWN)
        row = QHBoxLayout()
        row.setContentsMargins(self.theme.px(MARGIN - 4), 0, self.theme.px(MARGIN), self.theme.px(12))
        row.setSpacing(self.theme.px(4))
        row.addWidget(filled(self.theme, self.absent_act))
        for act in (self.part_act, self.comes_act):
            row.addWidget(outlined(self.theme, act))
        row.addStretch(1)
        return row


def _subtitle(outlook: Outlook) -> str:
    told = counted(len(outlook.reports), _("Ett anmält förhinder"), _("{n} anmälda förhinder"))
    return f"{told}. {_('Sammanträdet är öppnat.')}" if outlook.begun else told
