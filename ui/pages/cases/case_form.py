"""The form of a case: what the agenda prints of it, and the staff report on it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.domain.agenda import ItemKind
from app.domain.cases import Case, ReportSigner, StaffReport
from app.translation import _
from ui.hub import Hub
from ui.pages.cases.words import kinds
from ui.theme import Theme
from ui.widgets.fields import Pick, TextField, line
from ui.widgets.form_panel import Fault, FormPanel
from ui.widgets.segmented import Segmented
from ui.widgets.ticks import Tick
from ui.words import parse_day, today

if TYPE_CHECKING:
    from app.services.archive import Archive

LEVELS = ("KS", "KF", "Info")


class CaseForm(FormPanel):
    """Opened for a new case, or for one there is. `saved` carries the case's id."""

    saved = Signal(str)

    def __init__(self, archive: Archive, hub: Hub, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, _("Ärende"), self._keep, _("Spara ärendet"), narrow=True, parent=parent)
        self._archive, self._hub = archive, hub
        self._case: Case | None = None
        self._facts()
        self._report()
        self._disqualified()

    def _facts(self) -> None:
        theme, add = self.theme, self.fields.add
        self.title, self.dnr = TextField(theme, 1), line(theme)
        self.kind = Pick(theme)
        for kind, words in kinds():
            self.kind.addItem(words, kind)
        self.levels = QWidget()
        QVBoxLayout(self.levels).setContentsMargins(0, 0, 0, 0)
        self.level = Segmented(theme, _("Beslutsnivå"), ())
        self.handler, self.presenter, self.by = line(theme), line(theme), line(theme)
        self.wanted_on = line(theme, placeholder="2026-10-14")
        self.authority, self.closed_doors = Tick(theme, _("Myndighetsutövning")), Tick(theme, _("Stängda dörrar"))
        add(_("Rubrik"), self.title)
        add(_("Diarienummer"), self.dnr, width=200)
        add(_("Slag"), self.kind, width=200)
        add(_("Beslutsnivå"), self.levels)
        add(_("Handläggare"), self.handler, hint=_("Den som ska göra klart ärendet."))
        add(_("Föredragande"), self.presenter)
        add(_("Väckt av"), self.by)
        add(_("Tas upp"), self.wanted_on, width=140, hint=_("Tidigaste dag. Ärendet väntar till dess och bevakas sedan."))
        add("", self.authority)
        add("", self.closed_doors)

    def _report(self) -> None:
        theme, add = self.theme, self.fields.add
        self.report_day = line(theme, placeholder="2026-09-04")
        self.summary, self.proposal = TextField(theme, 4), TextField(theme, 3)
        self.grounds, self.signers, self.recipients, self.for_information = (TextField(theme, 2) for _n in range(4))
        add(_("Skrivelsens dag"), self.report_day, width=140)
        add(_("Sammanfattning"), self.summary)
        add(_("Beslutsunderlag"), self.grounds, hint=_("En handling på varje rad."))
        add(_("Förslag till beslut"), self.proposal)
        add(_("Undertecknas"), self.signers, hint=_("Namn, titel. En på varje rad."))
        add(_("Expedieras till"), self.recipients, hint=_("En mottagare på varje rad."))
        add(_("För kännedom"), self.for_information)

    def _disqualified(self) -> None:
        self.persons = QWidget()
        QVBoxLayout(self.persons).setContentsMargins(0, 0, 0, 0)
        self.ticks: dict[str, Tick] = {}
        self.fields.add(_("Känt jäv"), self.persons, hint=_("Föreslås när ärendet öppnas på sammanträdet."))

    # --- what is shown

    def begin(self, case: Case, *, new: bool) -> None:
        """Open it for a case, which may have been filled in from elsewhere and is kept when it is saved."""
        self._case = case
        self.heading.setText(_("Nytt ärende") if new else _("Ändra ärendet"))
        self._fill_levels(case)
        self._fill_persons(case)
        self._show_facts(case)
        self._show_report(case.report)
        self.open_form(self.title)

    def _fill_levels(self, case: Case) -> None:
        code = self._archive.registers.committee(case.committee).code
        levels = tuple(dict.fromkeys((code, *LEVELS, *((case.level,) if case.level else ()))))
        self.level.hide()
        self.level.deleteLater()
        self.level = Segmented(self.theme, _("Beslutsnivå"), tuple((each, each) for each in levels), case.level)
        self._inside(self.levels, self.level)
        self.levels.setFocusProxy(self.level)

    def _fill_persons(self, case: Case) -> None:
        roster = self._archive.registers.roster(case.committee, today())
        elected = [p for p in (*(s.holder for s in roster.seats), *(s.person for s in roster.substitutes)) if p]
        for tick in self.ticks.values():
            tick.hide()
            tick.deleteLater()
        names = {p.id: p.signature for p in self._archive.registers.people()}
        known = dict.fromkeys((*elected, *case.disqualified))
        self.ticks = {person: Tick(self.theme, names[person]) for person in known if person in names}
        for person, tick in self.ticks.items():
            tick.setChecked(person in case.disqualified)
            self._inside(self.persons, tick)
        self.fields.show_row(self.persons, bool(self.ticks))

    def _inside(self, around: QWidget, part: QWidget) -> None:
        column = around.layout()
        if column is not None:
            column.setSpacing(0)
            column.addWidget(part)

    def _show_facts(self, case: Case) -> None:
        self.title.setPlainText(case.title)
        self.kind.setCurrentIndex(max(0, self.kind.findData(case.kind)))
        lines = ((self.dnr, case.dnr), (self.handler, case.handler), (self.presenter, case.presenter), (self.by, case.by))
        for field, text in lines:
            field.setText(text or "")
            field.setCursorPosition(0)
        self.wanted_on.setText(case.wanted_on.isoformat() if case.wanted_on else "")
        self.authority.setChecked(case.exercise_of_authority)
        self.closed_doors.setChecked(case.closed)

    def _show_report(self, report: StaffReport) -> None:
        self.report_day.setText(report.date.isoformat() if report.date else "")
        self.summary.setPlainText(report.summary or "")
        self.proposal.setPlainText(report.proposal or "")
        self.signers.setPlainText("\n".join(f"{s.name}, {s.title}" if s.title else s.name for s in report.signers))
        for field, lines in ((self.grounds, report.grounds), (self.recipients, report.recipients),
                             (self.for_information, report.for_information)):
            field.setPlainText("\n".join(lines))

    # --- what is kept

    def _keep(self) -> Fault | str | None:
        if self._case is None:
            return None
        if not self.title.toPlainText().strip():
            return Fault(_("Rubriken saknas."), self.title)
        for field in (self.wanted_on, self.report_day):
            if field.text().strip() and parse_day(field.text()) is None:
                return Fault(_("Dagen skrivs som 2026-10-14."), field)
        case = self._written(self._case)
        in_the_way = self._hub.ask(lambda: self._archive.cases.in_the_way_of(case))
        if in_the_way:
            return Fault(in_the_way, self.dnr)
        if not self._hub.run(lambda: self._archive.cases.save(case)):
            return _("Ärendet är inte sparat.")
        self.saved.emit(case.id)
        return None

    @property
    def as_written(self) -> Case | None:
        """The case as it stands in the fields, kept or not."""
        return self._written(self._case) if self._case is not None else None

    def _written(self, case: Case) -> Case:
        return replace(
            case, title=" ".join(self.title.toPlainText().split()), dnr=self.dnr.text().strip() or None,
            kind=cast(ItemKind, self.kind.currentData()), level=cast(str | None, self.level.value),
            handler=self.handler.text().strip() or None, presenter=self.presenter.text().strip() or None,
            by=self.by.text().strip() or None, wanted_on=parse_day(self.wanted_on.text()),
            exercise_of_authority=self.authority.isChecked(), closed=self.closed_doors.isChecked(),
            disqualified=tuple(person for person, tick in self.ticks.items() if tick.isChecked()), report=self._written_report())

    def _written_report(self) -> StaffReport:
        return StaffReport(
            date=parse_day(self.report_day.text()), summary=self.summary.toPlainText().strip() or None,
            grounds=_lines(self.grounds), proposal=self.proposal.toPlainText().strip() or None,
            signers=tuple(_signer(each) for each in _lines(self.signers)), recipients=_lines(self.recipients),
            for_information=_lines(self.for_information))


def _lines(field: TextField) -> tuple[str, ...]:
    return tuple(line.strip() for line in field.toPlainText().splitlines() if line.strip())


def _signer(text: str) -> ReportSigner:
    name, _comma, title = text.partition(",")
    return ReportSigner(name=name.strip(), title=title.strip() or None)
