"""Strips of an open item: its papers with X or VS, and the messages or decisions reported under it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QVBoxLayout, QWidget

from app.domain.agenda import ListEntry, Paper, PaperMark
from app.translation import _
from ui.theme import Theme
from ui.widgets.actions import action
from ui.widgets.buttons import outlined, plain
from ui.widgets.fields import line
from ui.widgets.segmented import Segmented


class Strips(QWidget):
    """Lines that can be added and taken away; `edited` says that something was changed."""

    edited = Signal()

    def __init__(self, theme: Theme, add_words: str, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self.strips: list[QWidget] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(theme.px(4))
        self.add_act = action(self, add_words, key, self.add_new)
        self._add = outlined(theme, self.add_act, "plus")
        foot = QHBoxLayout()
        foot.setContentsMargins(-theme.px(4), 0, 0, 0)
        foot.addWidget(self._add)
        foot.addStretch(1)
        self._column.addLayout(foot)

    def add_new(self) -> None:
        """Add an empty line and go there."""
        raise NotImplementedError

    def put_strip(self, strip: QWidget, name: str) -> None:
        """Add a line, with the act that takes it away."""
        row = strip.layout()
        if isinstance(row, QHBoxLayout):
            away = action(strip, _("Ta bort {what}").format(what=name), "", lambda: self._take_away(strip))
            row.addWidget(plain(self.theme, away, "x"))
        self.strips.append(strip)
        self._column.insertWidget(len(self.strips) - 1, strip)

    def clear(self) -> None:
        """Take all lines away, without telling."""
        for strip in self.strips:
            self._column.removeWidget(strip)
            strip.deleteLater()
        self.strips = []

    def _take_away(self, strip: QWidget) -> None:
        self.strips.remove(strip)
        self._column.removeWidget(strip)
        strip.deleteLater()
        self._add.setFocus()
        self.edited.emit()


class PaperStrip(QWidget):
    """One paper: X or VS, and its title."""

    def __init__(self, theme: Theme, paper: Paper) -> None:
        super().__init__()
        self._paper = paper
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        self.mark = Segmented(theme, _("Bifogas eller visas"), (("X", "X"), ("VS", "VS")), paper.mark)
        self.mark.button("X").setToolTip(_("X: bifogas kallelsen"))
        self.mark.button("VS").setToolTip(_("VS: visas vid sammanträdet"))
        self.title = line(theme, paper.title)
        self.title.setAccessibleName(_("Handlingens rubrik"))
        row.addWidget(self.mark)
        row.addWidget(self.title, 1)

    @property
    def paper(self) -> Paper:
        """The paper as it is written."""
        mark: PaperMark | None = "X" if self.mark.value == "X" else "VS" if self.mark.value == "VS" else None
        return replace(self._paper, title=self.title.text().strip(), mark=mark)


class Papers(Strips):
    """The papers of an item; files dropped here are added by their names."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, _("Handling"), "Alt+Ins", parent)
        self.setAccessibleName(_("Handlingar"))
        self.setAcceptDrops(True)
        action(self, _("Handlingar från filer"), "Ctrl+O", self.choose_files, in_line=True)

    @property
    def value(self) -> tuple[Paper, ...]:
        """The papers that have a title."""
        return tuple(s.paper for s in self.strips if isinstance(s, PaperStrip) and s.paper.title)

    def take(self, papers: tuple[Paper, ...]) -> None:
        """Show these, where they are others than those shown."""
        if papers != self.value:
            self.clear()
            for paper in papers:
                self._put(paper)

    def add_new(self) -> None:
        self._put(Paper(title="", mark="X")).title.setFocus()

    def choose_files(self) -> None:
        """Ask for files and add each by its name."""
        files, _kind = QFileDialog.getOpenFileNames(self, _("Handlingar från filer"))
        self.add_files([Path(f) for f in files])

    def add_files(self, files: list[Path]) -> None:
        """Add a paper for each file, named as the file, enclosed with the notice."""
        for file in files:
            self._put(Paper(title=file.stem.replace("_", " "), mark="X", file=file.name))
        if files:
            self.edited.emit()

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self.add_files([Path(u.toLocalFile()) for u in event.mimeData().urls() if u.isLocalFile()])

    def _put(self, paper: Paper) -> PaperStrip:
        strip = PaperStrip(self.theme, paper)
        strip.mark.chosen.connect(lambda _mark: self.edited.emit())
        strip.title.textEdited.connect(lambda _text: self.edited.emit())
        self.put_strip(strip, _("handlingen"))
        return strip


class EntryStrip(QWidget):
    """One message or reported decision: number, title, dnr."""

    def __init__(self, theme: Theme, entry: ListEntry) -> None:
        super().__init__()
        self._entry = entry
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(theme.px(8))
        self.number = _named(line(theme, entry.number or "", width=48), _("Nummer"))
        self.title = _named(line(theme, entry.title), _("Rubrik"))
        self.dnr = _named(line(theme, entry.dnr or "", width=130, placeholder=_("dnr")), _("Diarienummer"))
        for field in (self.number, self.title, self.dnr):
            row.addWidget(field, 1 if field is self.title else 0)

    @property
    def entry(self) -> ListEntry:
        """The entry as it is written."""
        return replace(self._entry, number=self.number.text().strip() or None, title=self.title.text().strip(),
                       dnr=self.dnr.text().strip() or None)


class Entries(Strips):
    """The messages or reported decisions of an item."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(theme, _("Meddelande"), "Ctrl+M", parent)
        self.setAccessibleName(_("Meddelanden"))

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

    def add_new(self) -> None:
        self._put(ListEntry(title="", number=str(len(self.strips) + 1))).title.setFocus()

    def _put(self, entry: ListEntry) -> EntryStrip:
        strip = EntryStrip(self.theme, entry)
        for field in (strip.number, strip.title, strip.dnr):
            field.textEdited.connect(lambda _text: self.edited.emit())
        self.put_strip(strip, _("meddelandet"))
        return strip


def _named(field: QLineEdit, name: str) -> QLineEdit:
    field.setAccessibleName(name)
    return field
