"""The year's plan: days written quickly, red days shunned, the least number watched, all meetings laid out in one press."""

from __future__ import annotations

from datetime import date
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from app.domain.year_plan import (
    PlannedDay,
    as_the_year_before,
    days_in,
    judged,
    longest_gap,
    out_of_the_red,
    too_few,
)
from app.translation import _
from ui.hub import Hub
from ui.page import Page
from ui.pages.year_plan.strip import YearStrip
from ui.pages.year_plan.words import COLUMNS, count_words, gap_words, row_of, written
from ui.theme import Theme
from ui.theme.space import MARGIN
from ui.widgets.actions import action
from ui.widgets.boxes import column_in
from ui.widgets.buttons import filled, outlined, plain
from ui.widgets.fields import Count, FieldGrid, Pick, Settling, TextField, line, mark_wrong
from ui.widgets.heading import Heading
from ui.widgets.labels import label, retone
from ui.widgets.rows import RowsView
from ui.words import counted, parse_clock, today

if TYPE_CHECKING:
    from app.services.archive import Archive
    from app.services.planning import Year


class YearPlanPage(Page):
    """One committee's year. `closed` asks for the list of meetings."""

    closed = Signal()

    def __init__(self, archive: Archive, hub: Hub, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(archive, hub, theme, parent)
        self._year: Year | None = None
        self._acts()
        self.committee, self.year = Pick(theme), Count(2100)
        self.days, self.clock, self.place = TextField(theme, 2), line(theme), line(theme)
        self.unread = label("", tone="warn", strong=True, wrap=True)
        self.count, self.gap = label("", strong=True), label("", tone="ink2", elided=True)
        self.strip = YearStrip(theme)
        self.rows = RowsView(theme, _("Årets dagar"), COLUMNS, _("Ta bort dagen"), 40)
        self._settling = Settling(self._show, self)
        self._lay()
        self._listen()

    # --- what is shown

    def begin(self, committee: str) -> None:
        """Show this committee's next year that is not laid out yet, else this year."""
        self.committee.clear()
        for known in self.archive.registers.committees():
            self.committee.addItem(f"{known.name} ({known.code})", known.id)
        if not self.committee.count():
            return
        place = self.committee.findData(committee)
        self.committee.setCurrentIndex(max(place, 0))
        now = today().year
        self.year.put(now if not self._asked(now).days else now + 1)
        self.days.clear()
        self._suggest()
        self.look()

    def look(self) -> None:
        if self.committee.currentData() is None:
            self.begin("")
        else:
            self._year = self.hub.ask(lambda: self._asked(self.year.value))
            self._show()

    def enter(self) -> None:
        self.days.setFocus()

    def leave(self) -> None:
        self._settling.flush()

    @property
    def new(self) -> tuple[PlannedDay, ...]:
        """The days that are written, with what stands against each."""
        found = days_in(self.days.toPlainText(), self.year.value).days
        return judged(found, self.year.value, self._red, self._year.days if self._year else ())

    @property
    def to_lay_out(self) -> tuple[date, ...]:
        """The days that will be met on: those of the year that are not planned already."""
        return tuple(n.day for n in self.new if n.against not in ("taken", "other_year"))

    def _asked(self, year: int) -> Year:
        return self.archive.planning.year(str(self.committee.currentData()), year)

    @property
    def _red(self) -> frozenset[date]:
        return self.archive.planning.red_days(self.year.value)

    def _show(self) -> None:
        known, new, year = self._year, self.new, self.year.value
        if known is None:
            return
        unread = days_in(self.days.toPlainText(), year).unread
        self.unread.setText(_("Går inte att läsa: {words}").format(words=" ".join(unread)))
        self.unread.setVisible(bool(unread))
        every = (*known.days, *self.to_lay_out)
        gap = longest_gap(every, year)
        self.count.setText(count_words(len(every), known.least, known.said_by))
        retone(self.count, "warn" if too_few(every, year, known.least) else None)
        self.gap.setText(gap_words(gap))
        self.strip.tell(year, known.days, new, gap)
        both = sorted([(PlannedDay(day=d), False) for d in known.days] + [(n, True) for n in new], key=lambda p: p[0].day)
        self.rows.take([row_of(planned, new=is_new) for planned, is_new in both if not (is_new and planned.against == "taken")])
        self._name_acts()

    def _name_acts(self) -> None:
        laid, known = len(self.to_lay_out), self._year
        self.lay_act.setText(counted(laid, _("Lägg upp ett sammanträde"), _("Lägg upp {n} sammanträden")))
        self.lay_act.setEnabled(laid > 0)
        self.before_act.setEnabled(bool(known and known.before))
        self.shun_act.setEnabled(any(n.against in ("red", "weekend") for n in self.new))

    def _suggest(self) -> None:
        """Clock and place as at the latest meeting."""
        known = self._asked(self.year.value)
        self.clock.setText(known.start or "")
        self.place.setText(known.place or "")

    # --- acts

    def as_before(self) -> None:
        """Write the days of the year before, on the same weekdays, besides those that are written."""
        if self._year is not None:
            days = as_the_year_before(self._year.before, self.year.value, self._red)
            self._write(sorted({*days, *(n.day for n in self.new)} - set(self._year.days)))

    def shun(self) -> None:
        """Move the written days that are red or at a weekend to the next day that is neither."""
        self._write(sorted({out_of_the_red(n.day, self._red) for n in self.new if n.day.year == self.year.value}))

    def lay_out(self) -> None:
        """Plan a meeting on each of the written days."""
        clock = parse_clock(self.clock.text())
        if mark_wrong(self.clock, bool(self.clock.text().strip()) and clock is None):
            self.clock.setFocus()
            return
        days, place = self.to_lay_out, self.place.text().strip() or None
        committee = str(self.committee.currentData())
        if days and self.hub.run(lambda: self.archive.planning.lay_out(committee, days, clock, place)):
            self.days.clear()
            self.look()
            self.remark.emit(counted(len(days), _("Ett sammanträde är upplagt"), _("{n} sammanträden är upplagda")))

    def take_away(self, day: object) -> None:
        """Strike a written day; one that is planned stays."""
        self._write([n.day for n in self.new if n.day != day])

    def _write(self, days: list[date]) -> None:
        self.days.setPlainText(written(days))
        self._settling.flush()
        self._show()

    # --- the page's parts

    def _acts(self) -> None:
        self.close_act = action(self, _("Tillbaka"), "Esc", self.closed.emit)
        self.before_act = action(self, _("Som året före"), "Ctrl+L", self.as_before)
        self.shun_act = action(self, _("Undvik röda dagar"), "Ctrl+R", self.shun)
        self.lay_act = action(self, _("Lägg upp"), ("Ctrl+Return", "Ctrl+Enter"), self.lay_out)

    def _lay(self) -> None:
        column = column_in(self)
        column.addWidget(Heading(self.theme, _("Årsplan"), (plain(self.theme, self.close_act), filled(self.theme, self.lay_act))))
        inner = QVBoxLayout()
        inner.setContentsMargins(*(self.theme.px(n) for n in (MARGIN, 0, MARGIN, 8)))
        inner.setSpacing(self.theme.px(8))
        inner.addWidget(self._fields())
        inner.addLayout(self._helps())
        inner.addSpacing(self.theme.px(8))
        told = QHBoxLayout()
        told.setSpacing(self.theme.px(16))
        told.addWidget(self.count)
        told.addWidget(self.gap, 1)
        inner.addLayout(told)
        inner.addWidget(self.strip)
        column.addLayout(inner)
        column.addWidget(self.rows, 1)

    def _fields(self) -> FieldGrid:
        grid = FieldGrid(self.theme, 100)
        grid.add(_("Organ"), self.committee, width=560)
        grid.add(_("År"), self.year, width=90)
        grid.add(_("Dagar"), self.days, hint=_("28/1, 4 mars eller 2027-03-04, så många som behövs."))
        grid.put_under(self.days, self.unread)
        grid.add(_("Klockan"), self.clock, width=90)
        grid.add(_("Plats"), self.place, width=560)
        return grid

    def _helps(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(self.theme.px(112), 0, 0, 0)
        row.setSpacing(self.theme.px(4))
        for act in (self.before_act, self.shun_act):
            row.addWidget(outlined(self.theme, act))
        row.addStretch(1)
        return row

    def _listen(self) -> None:
        self.days.textChanged.connect(self._settling.start)
        self.year.counted.connect(lambda _value: self._turn())
        self.committee.activated.connect(lambda _place: self._turn(suggest=True))
        self.rows.opened.connect(self.take_away)

    def _turn(self, *, suggest: bool = False) -> None:
        if self.year.value >= today().year - 100:
            if suggest:
                self._suggest()
            self.look()
