"""People: who they are, their mandates over time, and the roster of any day."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from app.domain.committee import Mandate
from app.domain.people import Person
from app.translation import _
from ui.hub import Hub
from ui.page import Page
from ui.pages.people.mandate_form import MandateForm
from ui.pages.people.person_form import PersonForm
from ui.pages.people.rows import MANDATES, PEOPLE, ROSTER, contact_words, mandate_row, person_row, roster_rows
from ui.theme import Theme
from ui.theme.space import MARGIN
from ui.widgets.actions import OWN, action
from ui.widgets.boxes import column_in
from ui.widgets.buttons import outlined
from ui.widgets.dropped_list import list_in
from ui.widgets.fields import Pick, line, mark_wrong
from ui.widgets.heading import Heading
from ui.widgets.labels import hair, label, surface
from ui.widgets.rows import RowsView
from ui.widgets.scrolled import Scrolled
from ui.widgets.side_by_side import SideBySide
from ui.words import counted, long_day, parse_day, today

if TYPE_CHECKING:
    from app.services.archive import Archive


class PeoplePage(Page):
    """Left the people, right the chosen one's mandates and under them the committee as it is on a day.

    `list_offered` carries a committee and, where a list was dropped here, its path.
    """

    list_offered = Signal(str, object)

    def __init__(self, archive: Archive, hub: Hub, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(archive, hub, theme, parent)
        self._people: tuple[Person, ...] = ()
        self._mandates: tuple[Mandate, ...] = ()
        self._codes: dict[str, str] = {}
        self.new_act = action(self, _("Ny person"), "Ctrl+N", lambda: self.person_form.begin(None))
        self.mandate_act = action(self, _("Nytt uppdrag"), "Ins", self.begin_mandate)
        self.list_in_act = action(self, _("Läs in lista"), "Ctrl+O", lambda: self._offer(None))
        self.list_out_act = action(self, _("Spara lista"), "Ctrl+S", self.choose_list_file)
        self.setAcceptDrops(True)
        both = QSplitter(Qt.Orientation.Horizontal)
        both.addWidget(self._left())
        both.addWidget(self._right())
        both.setSizes([theme.px(560), theme.px(784)])
        both.setHandleWidth(1)
        both.setChildrenCollapsible(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(both)

    # --- what is shown

    def look(self) -> None:
        registers = self.archive.registers
        lines = self.hub.ask(registers.committees) or ()
        self._codes = {c.id: c.code for c in lines}
        self._fill_committees([(c.id, c.name) for c in lines])
        self._people = tuple(sorted(registers.people(), key=lambda p: p.name.casefold()))
        self._mandates = tuple(m for c in lines for m in registers.mandates(c.id))
        self.people.take([person_row(p, self._of(p.id), self._codes, self.day) for p in self._people])
        self.heading.tell(subtitle=counted(len(self._people), _("En person"), _("{n} personer")))
        self.mandate_act.setEnabled(bool(lines and self._people))
        for act in (self.list_in_act, self.list_out_act):
            act.setEnabled(bool(lines))
        self._show_person()
        self._show_roster()

    def enter(self) -> None:
        self.people.setFocus()

    # --- acts

    def mark(self, person: str) -> None:
        """Choose a person, and have the keys there."""
        self.people.choose(person)
        self.people.setFocus()

    def edit(self) -> None:
        """Open the form of the chosen person."""
        person = self.chosen
        if person is not None:
            self.person_form.begin(person)

    def begin_mandate(self) -> None:
        """Open the form for a new mandate of the chosen person."""
        person = self.chosen
        if person is not None and self.committee.count():
            self.mandate_form.begin(person, None, str(self.committee.currentData()))

    def edit_mandate(self) -> None:
        """Open the form of the chosen mandate."""
        person, mandate = self.chosen, self._mandate
        if person is not None and mandate is not None:
            self.mandate_form.begin(person, mandate, mandate.committee)

    def end_mandate(self) -> None:
        """Let the chosen mandate end the day before the day shown; undo takes it back."""
        mandate = self._mandate
        if mandate is not None and mandate.in_force(self.day):
            last = self.day - timedelta(days=1)
            if self.hub.run(lambda: self.archive.registers.end_mandate(mandate.id, last)):
                gone = mandate.id not in {m.id for m in self._mandates}
                self.remark.emit(_("Uppdraget är borttaget") if gone else _("Uppdraget slutar {day}").format(day=last))
            if not self.mandates.isVisible():
                self.people.setFocus()

    def choose_list_file(self) -> None:
        """Ask for a name and write the roster of the day shown."""
        from PySide6.QtWidgets import QFileDialog

        code = self._codes.get(str(self.committee.currentData()), "")
        chosen, _kind = QFileDialog.getSaveFileName(self, _("Spara lista"), f"{code} {self.day}.xlsx",
                                                    "Excel (*.xlsx);;CSV (*.csv)")
        if chosen:
            self.write_list(Path(chosen))

    def write_list(self, path: Path) -> None:
        """Write the roster of the day shown: a workbook, or CSV, by the name."""
        committee, day = str(self.committee.currentData()), self.day
        if self.hub.run(lambda: self.archive.rosters.export(committee, day, path)):
            self.remark.emit(_("Listan är sparad: {name}").format(name=path.name))

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if self.list_in_act.isEnabled() and list_in(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self._offer(list_in(event.mimeData()))

    def _offer(self, path: Path | None) -> None:
        self.list_offered.emit(str(self.committee.currentData()), path)

    @property
    def chosen(self) -> Person | None:
        """The chosen person."""
        return next((p for p in self._people if p.id == self.people.key), None)

    @property
    def day(self) -> date:
        """The day whose roster is shown; today until another can be read."""
        return parse_day(self.day_field.text()) or today()

    @property
    def _mandate(self) -> Mandate | None:
        return next((m for m in self._mandates if m.id == self.mandates.key), None)

    def _of(self, person: str) -> list[Mandate]:
        return [m for m in self._mandates if m.person == person]

    def _mandate_closed(self) -> None:
        """The keys go back to where the form was opened from."""
        (self.mandates if self.mandate_form.known else self.people).setFocus()

    def _show_person(self) -> None:
        person = self.chosen
        reached = self.archive.contacts.contact(person.id) if person else None
        held = sorted(self._of(person.id), key=lambda m: m.since or date.min, reverse=True) if person else []
        self.who.tell(person.signature if person else _("Ingen person är vald"), contact_words(reached))
        self.no_mandates.setVisible(not held)
        self.mandates.setVisible(bool(held))
        self.mandates.take([mandate_row(m, self._codes.get(m.committee, ""), self.day) for m in held])
        self.mandates.fit()

    def _show_roster(self) -> None:
        mark_wrong(self.day_field, parse_day(self.day_field.text()) is None)
        committee = self.committee.currentData()
        rows = []
        if committee is not None:
            roster = self.hub.ask(lambda: self.archive.registers.roster(committee, self.day))
            rows = roster_rows(roster) if roster else []
        self.when.tell(_("Nämnden {day}").format(day=long_day(self.day)))
        self.roster.take(rows)
        self.roster.fit()
        self.nobody.setVisible(not rows)
        self.roster.setVisible(bool(rows))

    def _day_changed(self) -> None:
        self.people.take([person_row(p, self._of(p.id), self._codes, self.day) for p in self._people])
        self._show_person()
        self._show_roster()

    # --- the page's parts

    def _left(self) -> QWidget:
        part = QWidget()
        column = column_in(part)
        self.heading = Heading(self.theme, _("Personer"), (outlined(self.theme, self.new_act, "plus"),))
        self.person_form = PersonForm(self.archive, self.hub, self.theme)
        self.people = RowsView(self.theme, _("Personer"), PEOPLE, _("Ändra"), 60)
        self.person_form.saved.connect(self.people.choose)
        self.person_form.closed.connect(self.people.setFocus)
        self.person_form.kept.connect(self.tell_saved)
        self.people.opened.connect(lambda _id: self.edit())
        self.people.moved.connect(lambda _id: self._show_person())
        for widget in (self.heading, self.person_form, hair()):
            column.addWidget(widget)
        column.addWidget(self.people, 1)
        return part

    def _right(self) -> QWidget:
        content = surface(QWidget(), "ground")
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, self.theme.px(24))
        column.setSpacing(self.theme.px(4))
        for part in (self._person_part(), self._roster_part()):
            column.addWidget(part)
            column.addSpacing(self.theme.px(8))
        column.addStretch(1)
        return Scrolled(content)

    def _person_part(self) -> QWidget:
        part, column = self._section()
        self.who = Heading(self.theme, "", (outlined(self.theme, self.mandate_act, "plus"),), role="item")
        column.addWidget(surface(self.who, "ground"))
        self.mandate_form = MandateForm(self.archive, self.hub, self.theme)
        self.mandates = RowsView(self.theme, _("Uppdrag"), MANDATES, _("Ändra uppdraget"), 56, quiet=True)
        self.mandates.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        action(self.mandates, _("Avsluta uppdraget"), "Del", self.end_mandate, context=OWN)
        self.mandates.opened.connect(lambda _id: self.edit_mandate())
        self.mandate_form.closed.connect(self._mandate_closed)
        self.mandate_form.kept.connect(self.people.setFocus)
        self.mandate_form.kept.connect(self.tell_saved)
        self.no_mandates = self._quiet(_("Inga uppdrag."))
        for widget in (self.mandate_form, self.mandates, self.no_mandates):
            column.addWidget(widget)
        return part

    def _roster_part(self) -> QWidget:
        part, column = self._section()
        self.committee = Pick(self.theme)
        self.committee.setAccessibleName(_("Organ"))
        self.committee.currentIndexChanged.connect(lambda _place: self._show_roster())
        self.day_field = line(self.theme, today().isoformat(), width=140)
        self.day_field.setAccessibleName(_("Dag"))
        self.day_field.setToolTip(_("Dag, som 2026-09-16"))
        self.day_field.textEdited.connect(lambda _text: self._day_changed())
        self.when = Heading(self.theme, "", (self.day_field,), role="list")
        column.addWidget(surface(self.when, "ground"))
        row = QHBoxLayout()
        row.setContentsMargins(self.theme.px(MARGIN - 4), 0, self.theme.px(MARGIN), self.theme.px(8))
        row.addWidget(self.committee)
        lists = (outlined(self.theme, self.list_in_act), outlined(self.theme, self.list_out_act))
        row.addWidget(SideBySide(self.theme, lists), 1)
        column.addLayout(row)
        self.roster = RowsView(self.theme, _("Nämnden"), ROSTER, "", 48, quiet=True)
        self.roster.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.nobody = self._quiet(_("Ingen har uppdrag den dagen."))
        for widget in (hair(), self.roster, self.nobody):
            column.addWidget(widget)
        return part

    def _section(self) -> tuple[QWidget, QVBoxLayout]:
        part = surface(QWidget(), "ground")
        column = column_in(part, self.theme.px(4))
        return part, column

    def _quiet(self, words: str) -> QWidget:
        made = label(words, "body", tone="ink2")
        made.setContentsMargins(self.theme.px(MARGIN), self.theme.px(8), 0, 0)
        return made

    def _fill_committees(self, committees: list[tuple[str, str]]) -> None:
        kept = self.committee.currentData()
        self.committee.blockSignals(True)
        self.committee.clear()
        for id, name in committees:
            self.committee.addItem(name, id)
        self.committee.setCurrentIndex(max(0, self.committee.findData(kept)))
        self.committee.blockSignals(False)
        self.committee.setVisible(len(committees) > 1)
