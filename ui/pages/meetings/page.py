"""The list of meetings: opened by Retur; a new one is called here, and a meeting file read in."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Literal

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from app.resources import resource
from app.translation import _
from ui.hub import Hub
from ui.page import Page
from ui.pages.meetings.row import COLUMNS, row_of
from ui.pages.meetings.warning import Lookout, Warnings
from ui.theme import Theme
from ui.theme.space import MARGIN
from ui.widgets.actions import action
from ui.widgets.boxes import column_in
from ui.widgets.buttons import outlined, plain
from ui.widgets.empty_page import EmptyPage
from ui.widgets.heading import Heading
from ui.widgets.labels import hair, label
from ui.widgets.rehearsal_strip import RehearsalStrip
from ui.widgets.rows import RowsView
from ui.words import counted

if TYPE_CHECKING:
    from app.services.archive import Archive
    from app.services.meetings import MeetingLine
    from ui.pages.meetings.new_meeting import NewMeeting
    from ui.pages.meetings.plan_forms import CancelForm, MoveForm

SAMPLE = ("sample", "itvt-2019-09-16.json")


class MeetingsPage(Page):
    """`opened` carries a meeting's id; `new_committee` asks for the page where committees are made, `year_plan` for a year's,
    `people` for the room of those who are members."""

    opened = Signal(str)
    new_committee = Signal()
    year_plan = Signal(str)
    people = Signal()

    def __init__(self, archive: Archive, hub: Hub, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(archive, hub, theme, parent)
        self.new_act = action(self, _("Nytt sammanträde"), "Ctrl+N", self.begin_new)
        self.read_act = action(self, _("Läs in fil"), "Ctrl+O", self.choose_file)
        self.rehearse_act = action(self, _("Öva"), "Ctrl+E", self.rehearse)
        self.throw_act = action(self, _("Kasta övningen"), ("Del", "Ctrl+Shift+K"), self._ask_to_throw)
        self.keep_act = action(self, _("Behåll övningen"), "Ctrl+Shift+B", self.keep, in_line=False)
        self.cancel_act = action(self, _("Ställ in"), "Ctrl+I", self.cancel)
        self.move_act = action(self, _("Flytta"), "Ctrl+M", self.move_chosen)
        self.year_act = action(self, _("Årsplan"), "Ctrl+L", lambda: self.year_plan.emit(self.committee))
        self._rehearsals: set[str] = set()
        self._lines: Sequence[MeetingLine] = ()
        self._warnings: Warnings = {}
        self._lookout = Lookout(archive, hub, self._show_rows, self)
        self._either = QStackedWidget(self)
        self._either.addWidget(self._list())
        self._empty: EmptyPage | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self._either)

    def _list(self) -> QWidget:
        part = QWidget()
        column = column_in(part)
        quiet = [outlined(self.theme, act) for act in (self.year_act, self.read_act)]
        buttons = [*quiet, outlined(self.theme, self.new_act, "plus")]
        self.heading = Heading(self.theme, _("Sammanträden"), buttons)
        self._form: NewMeeting | None = None
        self._plan_forms: dict[str, CancelForm | MoveForm] = {}
        self._parts = column
        self.imported = label("", "caption", tone="ink2", wrap=True)
        self.imported.setContentsMargins(*(self.theme.px(n) for n in (24, 0, 24, 12)))
        self.imported.hide()
        self.strip = RehearsalStrip(self.theme, self.keep_act, self.throw_act)
        self.strip.thrown.connect(self.throw_away)
        self.rows = RowsView(self.theme, _("Sammanträden"), COLUMNS, _("Öppna"))
        self.rows.opened.connect(self.opened.emit)
        self.rows.moved.connect(self._name_acts)
        column.addWidget(self.heading)
        column.addLayout(self._acts_on_one())
        for widget in (self.strip, self.imported, hair()):
            column.addWidget(widget)
        self.rows.give_way()
        column.addWidget(self.rows, 1)
        return part

    def _acts_on_one(self) -> QHBoxLayout:
        """What can be done with the chosen meeting."""
        row = QHBoxLayout()
        row.setContentsMargins(self.theme.px(MARGIN - 4), 0, self.theme.px(MARGIN), self.theme.px(12))
        row.setSpacing(self.theme.px(4))
        for act in (self.move_act, self.cancel_act, self.rehearse_act, self.keep_act, self.throw_act):
            row.addWidget(plain(self.theme, act))
        row.addStretch(1)
        return row

    @property
    def form(self) -> NewMeeting:
        """The form for a new meeting, made when it is first asked for: the list does not wait for it."""
        from ui.pages.meetings.new_meeting import NewMeeting

        if self._form is None:
            self._form = NewMeeting(self.archive, self.hub, self.theme)
            self._form.created.connect(self.opened)
            self._form.closed.connect(self._closed)
            self._parts.insertWidget(2, self._form)
        return self._form

    @property
    def committee(self) -> str:
        """The committee of the chosen meeting; empty where none is chosen."""
        return next((m.committee_id for m in self._lines if m.id == self.rows.key), "")

    @property
    def chosen(self) -> MeetingLine | None:
        """The chosen meeting."""
        return next((m for m in self._lines if m.id == self.rows.key), None)

    def cancel(self) -> None:
        """Ask why the chosen meeting is not held; one that was cancelled is planned again."""
        chosen = self.chosen
        if chosen is not None and chosen.plan.cancelled_on is not None:
            self.hub.run(lambda: self.archive.planning.resume(chosen.id))
        elif chosen is not None:
            self._plan_form("cancel").begin(chosen)

    def move_chosen(self) -> None:
        """Ask for the chosen meeting's other day."""
        if self.chosen is not None:
            self._plan_form("move").begin(self.chosen)

    def _plan_form(self, which: Literal["cancel", "move"]) -> CancelForm | MoveForm:
        """The form, made when it is first asked for; the other one goes."""
        from ui.pages.meetings.plan_forms import CancelForm, MoveForm

        for form in self._plan_forms.values():
            form.hide()
        if which not in self._plan_forms:
            made = CancelForm if which == "cancel" else MoveForm
            new = self._plan_forms[which] = made(self.archive, self.hub, self.theme)
            new.closed.connect(self._closed)
            self._parts.insertWidget(2, new)
        return self._plan_forms[which]

    @property
    def _calling(self) -> bool:
        """Whether the form for a new meeting is open."""
        return self._form is not None and self._form.isVisibleTo(self)

    def look(self) -> None:
        lines = self.hub.ask(self.archive.meetings.lines) or ()
        self._rehearsals = {m.id for m in lines if m.rehearsal}
        self._lines = lines
        self._show_rows(self._warnings)
        if self.isVisible():
            self._lookout.begin()
        self._name_acts(self.rows.key)
        self.heading.tell(subtitle=_summary(lines))
        self._either.setCurrentIndex(0 if lines or self._calling else self._nothing_yet())

    def _show_rows(self, warnings: Warnings) -> None:
        self._warnings = warnings
        self.rows.take([row_of(m, warnings.get(m.id)) for m in self._lines])

    def _name_acts(self, chosen: object) -> None:
        self.rehearse_act.setEnabled(chosen is not None)
        line = self.chosen
        to_come = line is not None and line.state == "to_come" and not line.rehearsal
        cancelled = line is not None and line.plan.cancelled_on is not None
        self.cancel_act.setText(_("Håll ändå") if cancelled else _("Ställ in"))
        self.cancel_act.setEnabled(to_come)
        self.move_act.setEnabled(to_come and not cancelled)
        self.throw_act.setEnabled(chosen in self._rehearsals)
        self.keep_act.setVisible(line is not None and line.undecided)
        self.strip.put_away()

    def enter(self) -> None:
        if self._either.currentWidget() is self._empty and self._empty is not None:
            self._empty.setFocus()
        elif not self._calling:
            self.rows.setFocus()

    def _closed(self) -> None:
        """The list takes the keys, unless the form closed because its meeting is already open."""
        if self.isVisible():
            self.enter()

    def begin_new(self) -> None:
        """Open the form for a new meeting; where there is no committee, a committee comes first."""
        if not self.hub.ask(self.archive.registers.committees):
            self.new_committee.emit()
            return
        self._either.setCurrentIndex(0)
        self.form.begin()

    def choose_file(self) -> None:
        """Ask for a meeting file and read it in."""
        from PySide6.QtWidgets import QFileDialog  # nor for this

        chosen, _kind = QFileDialog.getOpenFileName(self, _("Läs in fil"), "", _("Mötesfiler") + " (*.json *.zip)")
        if chosen:
            self.read_in(Path(chosen))

    def practise(self) -> None:
        """Read in the sample committee with its meeting, and lay a copy beside it to hold."""
        if self.read_in(resource(*SAMPLE)):
            self.rehearse()

    def rehearse(self) -> None:
        """Lay a copy of the chosen meeting beside it, with nothing noted yet, and choose it."""
        chosen = self.rows.key
        begun = self.hub.ask(lambda: self.archive.rehearsals.begin(chosen)) if chosen else None
        if begun is not None:
            self.look()
            self.rows.choose(begun[0])
            self.enter()

    def keep(self) -> None:
        """Say that the chosen exercise is kept, so that it is not asked about again."""
        chosen = self.rows.key
        if chosen in self._rehearsals and self.hub.run(lambda: self.archive.rehearsals.keep(chosen)):
            self.remark.emit(_("Övningen är behållen"))

    def _ask_to_throw(self) -> None:
        if self.rows.key in self._rehearsals:
            self.strip.ask()

    def throw_away(self) -> None:
        """Take the chosen exercise off the list; a meeting that is none stays."""
        chosen = self.rows.key
        if chosen in self._rehearsals and self.hub.run(lambda: self.archive.rehearsals.throw_away(chosen)):
            self.look()
            self.remark.emit(_("Övningen är kastad. Ctrl+Z tar tillbaka den."))

    def read_in(self, file: Path) -> bool:
        """Read in a meeting file, whole or not at all, and choose its meeting; whether it was read in."""
        before = {m.id for m in self.archive.meetings.lines()}
        self.imported.hide()
        imported = self.hub.ask(lambda: self.archive.exchange.import_file(file))
        if imported is None:
            return False
        self.look()
        new = [m.id for m in self.archive.meetings.lines() if m.id not in before]
        self.rows.choose(new[0] if new else None)
        self.imported.setText(" ".join(imported.sentences))
        self.imported.setVisible(bool(imported.sentences))
        self.enter()
        return True

    def _nothing_yet(self) -> int:
        """The empty page, made for what there is: committees or none."""
        if self._empty is not None:
            self._either.removeWidget(self._empty)
            self._empty.deleteLater()
        committees = self.hub.ask(self.archive.registers.committees) or ()
        manned = any(self.archive.registers.mandates(c.id) for c in committees)
        self._empty = self._call_one() if manned else self._enter_people() if committees else self._begin()
        return self._either.addWidget(self._empty)

    def _begin(self) -> EmptyPage:
        acts = (
            action(self._either, _("Öva med exempelnämnden"), "", self.practise),
            action(self._either, _("Nytt organ"), "", self.new_committee.emit),
            self.read_act,
        )
        return EmptyPage(self.theme, _("Inga sammanträden ännu."), _("Börja med ett organ, eller öva med exempelnämnden."), acts)

    def _enter_people(self) -> EmptyPage:
        """There is a committee, and nobody in it yet."""
        acts = (action(self._either, _("Ledamöter och ersättare"), "", self.people.emit), self.new_act, self.read_act)
        advice = _("Först ledamöter och ersättare, skrivna under Personer eller ur en lista. Sedan det första sammanträdet.")
        return EmptyPage(self.theme, _("Inga sammanträden ännu."), advice, acts)

    def _call_one(self) -> EmptyPage:
        advice = _("Kalla till det första, eller läs in en mötesfil.")
        return EmptyPage(self.theme, _("Inga sammanträden ännu."), advice, (self.new_act, self.read_act))


def _summary(lines: Sequence[MeetingLine]) -> str:
    """How many there are, and how many of them are held."""
    held = sum(m.state == "held" for m in lines)
    all_of_them = counted(len(lines), _("Ett sammanträde"), _("{n} sammanträden"))
    return f"{all_of_them}, {counted(held, _('ett hållet'), _('{n} hållna'))}" if held else all_of_them
