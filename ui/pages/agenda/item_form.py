"""The form of an open item: what the notice prints of it, and what the minutes will rest on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any, cast

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from app.domain.agenda import AgendaItem, ItemKind
from app.translation import _
from ui.pages.agenda.clock_line import ClockLine
from ui.pages.agenda.entry_strips import Entries, EntryStrip
from ui.pages.agenda.paper_strips import About, Papers
from ui.theme import Theme
from ui.theme.space import MARGIN
from ui.widgets.fields import FieldGrid, Pick, Settling, TextField, line, mark_wrong, put
from ui.widgets.labels import hair, surface
from ui.widgets.segmented import Segmented
from ui.widgets.ticks import Tick
from ui.words import parse_clock

LISTS = ("grounds", "recipients", "for_information")


class ItemForm(QWidget):
    """`settled` carries the item as it is written, 300 ms after the last key; `late_told` and `standing_told` what was ticked."""

    settled = Signal(object)
    late_told = Signal(bool)
    standing_told = Signal(bool)

    def __init__(self, theme: Theme, item: AgendaItem, levels: Sequence[str], about: About = lambda _paper: "",
                 parent: QWidget | None = None) -> None:
        """`about` says what is known of a paper's file."""
        super().__init__(parent)
        self._about = about
        surface(self, "wash")
        self._theme, self._item = theme, item
        self._settling = Settling(self._settle, self)
        self._lines: dict[str, QLineEdit] = {}
        self._texts: dict[str, TextField] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(MARGIN), theme.px(4), theme.px(MARGIN), theme.px(16))
        self._grid = FieldGrid(theme, 128)
        column.addWidget(self._grid)
        column.addWidget(hair())
        self._fill(levels)
        self._show_what_fits(item.kind)
        self.take(item)
        self._listen()

    @property
    def wrong(self) -> QLineEdit | None:
        """The field that cannot be read, if there is one."""
        clock = self._lines["clock"]
        return clock if clock.text().strip() and parse_clock(clock.text()) is None else None

    @property
    def value(self) -> AgendaItem:
        """The item as it is written."""
        texts: dict[str, Any] = {n: f.text().strip() or None for n, f in self._lines.items()}
        texts |= {n: f.toPlainText().strip() or None for n, f in self._texts.items() if n not in LISTS}
        texts |= {n: _each_line(f) for n, f in self._texts.items() if n in LISTS}
        texts["title"] = " ".join(str(texts["title"] or "").split())
        texts["clock"] = parse_clock(self._lines["clock"].text())
        fields = {name: value for name, value in texts.items() if hasattr(self._item, name)}
        return replace(
            self._item, kind=cast(ItemKind, self.kind.currentData() or self._item.kind),
            level=cast(str | None, self.level.value), papers=self.papers.value, entries=self.entries.value,
            closed=self.closed_doors.isChecked(), numbered=self.numbered.isChecked(),
            exercise_of_authority=self.authority.isChecked(), **fields)

    def take(self, item: AgendaItem) -> None:
        """Show the item, unless something written here is still on its way."""
        if self._settling.isActive():
            return
        self._item = item
        if self.wrong is None and self.value == item:
            return  # it stands there in the writer's own spelling, with the cursor where it is
        for name, field in self._lines.items():
            put(field, getattr(item, name) or "")
        for name, text in self._texts.items():
            value = getattr(item, name)
            put(text, "\n".join(value) if name in LISTS else value or "")
        self.level.choose(item.level)
        self.kind.setCurrentIndex(self.kind.findData(item.kind))
        self.numbered.setChecked(item.numbered)
        self.closed_doors.setChecked(item.closed)
        self.authority.setChecked(item.exercise_of_authority)
        self.papers.take(item.papers)
        self.entries.take(item.entries)
        self._show_what_fits(item.kind)

    def tell(self, *, minutes: int | None, late: bool, standing: bool) -> None:
        """What is known of the item beside itself: how long it takes, whether it came late, whether it stands on every agenda."""
        self.clocks.take(self._item.clock, minutes)
        self.late.setChecked(late)
        self.standing.setChecked(standing)

    def flush(self) -> None:
        """Settle now, if something waits."""
        self._settling.flush()

    def _settle(self) -> None:
        """Tell, unless the clock cannot be read: it is marked and waits."""
        mark_wrong(self._lines["clock"], self.wrong is not None)
        if self.wrong is None:
            self.settled.emit(self.value)

    def _write_out(self) -> None:
        """`9` as `09:00`, once one has gone on."""
        clock = self._lines["clock"]
        put(clock, parse_clock(clock.text()) or clock.text())

    def enter(self, field: str = "title") -> QWidget:
        """Go to a field, by its name in the item."""
        if field == "entries":
            there: QWidget = next((s.title for s in self.entries.strips if isinstance(s, EntryStrip)), self._texts["grounds"])
        else:
            there = self._lines[field] if field in self._lines else self._texts[field]
        there.setFocus()
        return there

    def _fill(self, levels: Sequence[str]) -> None:
        self._text("title", _("Rubrik"), 1)
        self._texts["title"].setPlaceholderText(_("Nytt ärende"))
        kinds = (("decision", _("Beslut")), ("information", _("Information")), ("messages", _("Meddelanden")),
                 ("delegation", _("Delegation")), ("election", _("Val")), ("formality", _("Formalia")))
        self.kind = Pick(self._theme)
        for kind, words in kinds:
            self.kind.addItem(words, kind)
        self._grid.add(_("Slag"), self.kind, width=200)
        self.level = Segmented(self._theme, _("Beslutsorgan"), [(v, v) for v in levels])
        self._grid.add(_("Beslutsorgan"), self.level)
        self._line("number", _("Nummer"), 60)
        self._line("dnr", _("Dnr"), 200)
        self.clocks = ClockLine(self._theme)
        self._lines["clock"] = self.clocks.clock
        self._grid.add(_("Klockan"), self.clocks)
        self._line("presenter", _("Föredragande"), 320)
        self._text("proposal", _("Förslag till beslut"), 2)
        self._text("summary", _("Sammanfattning"), 2)
        self._text("grounds", _("Beslutsunderlag"), 1, _("Ett på varje rad."))
        self.papers = Papers(self._theme, self._about)
        self._grid.add(_("Handlingar"), self.papers)
        self.entries = Entries(self._theme, self._item.kind)
        self._grid.add(_("Anmäls"), self.entries)
        for act in (self.papers.add_act, self.papers.files_act, self.entries.add_act):
            self.addAction(act)  # their keys work in the whole form
        self._text("recipients", _("Expedieras till"), 1, _("En mottagare på varje rad."))
        self._boxes()

    def _boxes(self) -> None:
        self.numbered = Tick(self._theme, _("Får en paragraf i protokollet"))
        self.closed_doors = Tick(self._theme, _("Inom stängda dörrar"))
        self.authority = Tick(self._theme, _("Myndighetsutövning mot enskild"))
        self.late = Tick(self._theme, _("Tillkommet efter kallelsen"))
        self.standing = Tick(self._theme, _("Stående punkt hos organet"))
        self.late.clicked.connect(self.late_told)
        self.standing.clicked.connect(self.standing_told)
        both = QWidget()
        column = QVBoxLayout(both)
        column.setContentsMargins(0, 0, 0, 0)
        for box in (self.numbered, self.closed_doors, self.authority, self.late, self.standing):
            column.addWidget(box)
        self._grid.add("", both)

    def _line(self, name: str, words: str, width: float | None = None) -> None:
        self._lines[name] = line(self._theme)
        self._grid.add(words, self._lines[name], width=width)

    def _text(self, name: str, words: str, least: int, hint: str = "") -> None:
        self._texts[name] = TextField(self._theme, least)
        self._grid.add(words, self._texts[name], hint=hint)

    def _listen(self) -> None:
        later = self._settling.start
        for field in self._lines.values():
            field.textEdited.connect(lambda _text: later())
        self._lines["clock"].editingFinished.connect(self._write_out)
        for text in self._texts.values():
            text.textChanged.connect(later)
        self.level.chosen.connect(lambda _value: later())
        self.kind.activated.connect(lambda _place: later())
        for box in (self.numbered, self.closed_doors, self.authority):
            box.clicked.connect(lambda _on: later())
        self.papers.edited.connect(later)
        self.entries.edited.connect(later)
        self.kind.activated.connect(lambda _place: self._show_what_fits(self.kind.currentData()))

    def _show_what_fits(self, kind: object) -> None:
        self.entries.turn_to(cast(ItemKind, kind))
        shown = kind in {"messages", "delegation"} or bool(self.entries.value)
        self._grid.show_row(self.entries, shown)
        self.entries.add_act.setEnabled(shown)


def _each_line(field: QPlainTextEdit) -> tuple[str, ...]:
    return tuple(x.strip() for x in field.toPlainText().splitlines() if x.strip())
