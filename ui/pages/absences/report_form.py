"""The form of an absence: for which items it holds, and what was said on the telephone."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from app.domain.meeting.events import Items
from app.domain.times import Clock
from app.translation import _
from ui.pages.absences.outlook import Outlook
from ui.theme import Theme
from ui.widgets.boxes import column_in, row_in
from ui.widgets.fields import line, mark_wrong
from ui.widgets.form_panel import Fault, FormPanel
from ui.widgets.labels import label
from ui.widgets.ticks import Tick
from ui.words import parse_clock

Told = Callable[[str, Items, str], bool]
Missed = Callable[[Clock | None, Clock | None], Items]


class ReportForm(FormPanel):
    """Opens over the list; no item ticked, or all of them, is the whole meeting."""

    def __init__(self, theme: Theme, told: Told, missed: Missed, parent: QWidget | None = None) -> None:
        """`told` takes person, items and note, and answers whether it was kept; `missed` takes when somebody comes and goes."""
        super().__init__(theme, _("Förhinder"), self._keep, _("Spara förhindret"), parent=parent)
        self._told, self._missed = told, missed
        self._person = ""
        self.ticks: dict[str, Tick] = {}
        self._begin_fields()
        self.note = line(theme)
        self.fields.add(_("Anteckning"), self.note, hint=_("Vad som sades; trycks aldrig."))
        self.comes, self.goes = (line(theme, width=72, placeholder="10:30") for _n in range(2))
        self.unclear = label("", "caption", tone="ink2")
        self.fields.add(_("Kommer kl."), self._clocks())
        self._items = QWidget()
        column_in(self._items)
        self.fields.add(_("Ärenden"), self._items, hint=_("Inget markerat: hela sammanträdet."))
        self.note.returnPressed.connect(self.save)

    def begin(self, outlook: Outlook, person: str, *, in_items: bool) -> None:
        """Open it for a person, at the items or at the note."""
        report = outlook.reports.get(person)
        self._show(outlook, person, report.items or () if report else (), report.note if report else "")
        self.open_form(next(iter(self.ticks.values()), self.note) if in_items else self.note)

    @property
    def items(self) -> Items:
        """The items ticked; None for the whole meeting."""
        ticked = tuple(i for i, tick in self.ticks.items() if tick.isChecked())
        return ticked if ticked and len(ticked) < len(self.ticks) else None

    def _begin_fields(self) -> None:
        """The fields that stand first, in a form that has more."""

    def _show(self, outlook: Outlook, person: str, items: tuple[str, ...], note: str) -> None:
        self._person = person
        self.heading.setText(_("Förhinder: {name}").format(name=outlook.name(person)))
        self._fill(outlook, items)
        self.note.setText(note)
        for field in (self.comes, self.goes):
            field.setText("")
            mark_wrong(field, wrong=False)
        self.unclear.setText("")

    def _clocks(self) -> QWidget:
        """Two clocks side by side: when somebody comes late, when somebody goes early."""
        both, goes = QWidget(), label(_("Går kl."), tone="ink2")
        row = row_in(both, self.theme.px(8))
        row.addWidget(self.comes)
        row.addWidget(goes)
        row.addWidget(self.goes)
        row.addWidget(self.unclear, 1)
        both.setFocusProxy(self.comes)
        self.comes.setAccessibleName(_("Kommer kl."))
        self.goes.setAccessibleName(_("Går kl."))
        goes.setBuddy(self.goes)
        for field in (self.comes, self.goes):
            field.textEdited.connect(lambda _text: self.foresee())
            field.editingFinished.connect(self.foresee)
            field.returnPressed.connect(self.save)
        return both

    def foresee(self) -> None:
        """Tick the items that are missed by the clocks written, as the agenda foresees them."""
        clocks = [_clock(f) for f in (self.comes, self.goes)]
        if not any(clocks):
            return
        missed = self._missed(*clocks)
        self.unclear.setText(_("Föredragningslistan har inga klockslag: markera ärendena.") if missed is None else
                             "" if missed else _("Inget ärende berörs."))
        for item, tick in self.ticks.items():
            tick.setChecked(item in (missed or ()))

    def _fill(self, outlook: Outlook, chosen: tuple[str, ...]) -> None:
        column = self._items.layout()
        for tick in self.ticks.values():
            tick.setParent(None)
            tick.deleteLater()
        self.ticks = {a.id: _ItemTick(self.theme, _words(outlook, a.id)) for a in outlook.agenda}
        for item, tick in self.ticks.items():
            tick.setChecked(item in chosen)
            if isinstance(column, QVBoxLayout):
                column.addWidget(tick)

    def _written(self) -> str:
        """The note, with the clocks in front of it where it does not tell them."""
        told = ((self.comes, _("kommer kl. {clock}")), (self.goes, _("går kl. {clock}")))
        clocks = [words.format(clock=clock) for field, words in told if (clock := _clock(field))]
        note = self.note.text().strip()
        return ", ".join([*(c for c in clocks if c not in note), *([note] if note else [])])

    def _faulty(self) -> Fault | None:
        """What is written that is no clock, or clocks that no item answers to."""
        wrong = [f for f in (self.comes, self.goes) if mark_wrong(f, wrong=bool(f.text().strip()) and _clock(f) is None)]
        if wrong:
            return Fault(_("Klockslaget kan inte läsas; skriv det som 10:30."), wrong[0])
        if (self.comes.text().strip() or self.goes.text().strip()) and not any(t.isChecked() for t in self.ticks.values()):
            return Fault(_("Markera ärendena; inget av dem berörs av klockslagen."), next(iter(self.ticks.values()), self.note))
        return None

    def _keep(self) -> Fault | str | None:
        if fault := self._faulty():
            return fault
        return None if self._told(self._person, self.items, self._written()) else _("Förhindret är inte sparat.")


def _clock(field: QLineEdit) -> Clock | None:
    return parse_clock(field.text()) if field.text().strip() else None


class _ItemTick(Tick):
    """As wide as its place; the title gives way, and is whole in the tooltip and for those who listen."""

    def __init__(self, theme: Theme, words: str) -> None:
        super().__init__(theme, words)
        self._whole = words
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)

    def resizeEvent(self, event: QResizeEvent) -> None:
        metrics, room = QFontMetrics(self.theme.font("body")), self.width() - self.theme.px(34)
        self.setText(metrics.elidedText(self._whole, Qt.TextElideMode.ElideRight, room))
        super().resizeEvent(event)


def _words(outlook: Outlook, item: str) -> str:
    title = outlook.setting.items[item].title
    return f"{outlook.where(item)}  {title}" if item in outlook.numbers else title
