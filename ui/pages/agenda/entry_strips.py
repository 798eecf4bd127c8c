"""The messages or the delegation decisions of an item: a line each, entered by keys alone or pasted from a spreadsheet."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from app.domain.agenda import ItemKind, ListEntry
from app.domain.entry_numbers import SERIES, entries_in
from app.translation import _
from ui.pages.agenda.strips import Strips, named
from ui.theme import Theme
from ui.widgets.boxes import row_in
from ui.widgets.labels import label
from ui.widgets.ticks import Tick


class EntryField(QLineEdit):
    """A field of an entry. `stepped` asks for the same field of the line before (-1) or after (1), as Retur does.

    `pasted` carries several lines at once.
    """

    stepped = Signal(int)
    pasted = Signal(str)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = event.modifiers() in (Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier)
        steps = {Qt.Key.Key_Return: 1, Qt.Key.Key_Enter: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        if plain and event.key() in steps:
            self.stepped.emit(steps[Qt.Key(event.key())])
        elif event.matches(QKeySequence.StandardKey.Paste) and _several(QApplication.clipboard().text()):
            self.pasted.emit(QApplication.clipboard().text())
        else:
            super().keyPressEvent(event)


class EntryStrip(QWidget):
    """One message or reported decision: number, title, dnr, and whether the decision was urgent."""

    def __init__(self, theme: Theme, entry: ListEntry, kind: ItemKind) -> None:
        super().__init__()
        self._entry = entry
        row = row_in(self, theme.px(8))
        self.letter = label(SERIES.get(kind, ""), tone="ink2", strong=True)
        self.number = named(_field(theme, entry.number or "", width=44), _("Nummer"))
        self.title = named(_field(theme, entry.title), _("Rubrik"))
        self.dnr = named(_field(theme, entry.dnr or "", width=116, placeholder=_("dnr")), _("Diarienummer"))
        self.urgent = Tick(theme, _("Brådskande"))
        self.urgent.setToolTip(_("Fattat enligt 6 kap. 39 § kommunallagen"))
        self.urgent.setChecked(entry.urgent)
        self.urgent.setVisible(kind == "delegation" or entry.urgent)
        row.addWidget(self.letter)
        for field in self.fields:
            row.addWidget(field, 1 if field is self.title else 0)
        row.addWidget(self.urgent)

    @property
    def fields(self) -> tuple[QLineEdit, ...]:
        """The fields in the order of reading."""
        return self.number, self.title, self.dnr

    @property
    def entry(self) -> ListEntry:
        """The entry as it is written."""
        return replace(self._entry, number=self.number.text().strip() or None, title=self.title.text().strip(),
                       dnr=self.dnr.text().strip() or None, urgent=self.urgent.isChecked())


class Entries(Strips):
    """The messages or reported decisions of an item."""

    def __init__(self, theme: Theme, kind: ItemKind, parent: QWidget | None = None) -> None:
        super().__init__(theme, _words(kind), "Ctrl+M", parent)
        self._kind: ItemKind = kind
        self.foot.insertWidget(1, label(_("Retur: nästa. Rader kan klistras in."), "caption", tone="ink3",
                                        elided=True), 1)
        self.setAccessibleName(_("Meddelanden och beslut"))

    @property
    def value(self) -> tuple[ListEntry, ...]:
        """The entries that have a title."""
        return tuple(s.entry for s in self.strips if isinstance(s, EntryStrip) and s.entry.title)

    def take(self, entries: tuple[ListEntry, ...]) -> None:
        """Show these, where they are others than those shown."""
        if entries != self.value:
            self.clear()
            for entry in entries:
                self._put(entry)

    def turn_to(self, kind: ItemKind) -> None:
        """Show them as the series of another kind of item."""
        if kind != self._kind:
            self._kind = kind
            self.add_act.setText(_words(kind))
            held = self.value
            self.clear()
            for entry in held:
                self._put(entry)

    def add_new(self) -> None:
        self._put(ListEntry(title="", number=str(len(self.strips) + 1))).title.setFocus()

    def paste(self, text: str) -> None:
        """Add an entry for each line of a text; those without a number take the next. An empty last line gives way."""
        last = self.strips[-1] if self.strips else None
        if isinstance(last, EntryStrip) and not last.entry.title:
            self.strips.remove(last)
            last.hide()
            last.deleteLater()
        for entry in entries_in(text):
            self._put(entry if entry.number else replace(entry, number=str(len(self.strips) + 1)))
        self.edited.emit()
        last = self.strips[-1] if self.strips else None
        if isinstance(last, EntryStrip):
            last.title.setFocus()

    def _step(self, strip: EntryStrip, field: int, by: int) -> None:
        """The same field of another line; past the last one a new line, past the first nothing."""
        place = self.strips.index(strip) + by
        if place == len(self.strips):
            if strip.entry.title:
                self.add_new()
        elif place >= 0:
            other = self.strips[place]
            if isinstance(other, EntryStrip):
                other.fields[field].setFocus()

    def _put(self, entry: ListEntry) -> EntryStrip:
        strip = EntryStrip(self.theme, entry, self._kind)
        strip.number.setPlaceholderText(str(len(self.strips) + 1))
        for place, field in enumerate(strip.fields):
            field.textEdited.connect(lambda _text: self.edited.emit())
            if isinstance(field, EntryField):
                field.stepped.connect(lambda by, at=place: self._step(strip, at, by))
                field.pasted.connect(self.paste)
        strip.urgent.clicked.connect(lambda _on: self.edited.emit())
        self.put_strip(strip, _("raden"))
        return strip


def _several(text: str) -> bool:
    return "\t" in text or "\n" in text.strip()


def _words(kind: ItemKind) -> str:
    return _("Beslut") if kind == "delegation" else _("Meddelande")


def _field(theme: Theme, text: str, *, width: float | None = None, placeholder: str = "") -> EntryField:
    made = EntryField(text)
    made.setCursorPosition(0)
    made.setPlaceholderText(placeholder)
    if width is not None:
        made.setFixedWidth(theme.px(width))
    return made
