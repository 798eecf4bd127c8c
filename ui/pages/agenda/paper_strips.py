"""The papers of an item: X or VS, title, and what became of the file on its way in."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QMimeData, Signal
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from app.domain.agenda import Paper, PaperMark
from app.translation import _
from ui.pages.agenda.strips import Strips, named
from ui.theme import Theme
from ui.widgets.actions import action
from ui.widgets.boxes import row_in
from ui.widgets.fields import line
from ui.widgets.labels import label
from ui.widgets.segmented import Segmented

About = Callable[[Paper], str]
"""What is known of a paper's file: its pages, and what was taken away or mended."""


def files_in(data: QMimeData) -> list[Path]:
    """The files that are dropped."""
    return [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]


class PaperStrip(QWidget):
    """One paper: X or VS, its title, and under it what is known of its file."""

    def __init__(self, theme: Theme, paper: Paper, about: str) -> None:
        super().__init__()
        self._paper = paper
        row = row_in(self, theme.px(8))
        self.mark = Segmented(theme, _("Bifogas eller visas"), (("X", "X"), ("VS", "VS")), paper.mark)
        self.mark.button("X").setToolTip(_("X: bifogas kallelsen"))
        self.mark.button("VS").setToolTip(_("VS: visas vid sammanträdet"))
        self.title = named(line(theme, paper.title), _("Handlingens rubrik"))
        self.title.setAccessibleDescription(about)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addWidget(self.title)
        if about:
            words.addWidget(label(about, "caption", tone="ink3", wrap=True))
        row.addWidget(self.mark)
        row.addLayout(words, 1)

    @property
    def paper(self) -> Paper:
        """The paper as it is written."""
        mark: PaperMark | None = "X" if self.mark.value == "X" else "VS" if self.mark.value == "VS" else None
        return replace(self._paper, title=self.title.text().strip(), mark=mark)


class Papers(Strips):
    """The papers of an item. `handed` carries files that are to be taken in."""

    handed = Signal(list)

    def __init__(self, theme: Theme, about: About, parent: QWidget | None = None) -> None:
        super().__init__(theme, _("Handling"), "Alt+Ins", parent)
        self._about = about
        self.setAccessibleName(_("Handlingar"))
        self.setAcceptDrops(True)
        self.files_act = action(self, _("Handlingar från filer"), "Ctrl+O", self.choose_files, in_line=True)
        self.foot.insertWidget(1, label(_("Släpp filer här, eller Ctrl+O"), "caption", tone="ink3", elided=True), 1)

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
        """Ask for files and hand them in."""
        files, _kind = QFileDialog.getOpenFileNames(self, _("Handlingar från filer"))
        if files:
            self.handed.emit([Path(f) for f in files])

    def put_under(self, widget: QWidget) -> None:
        """Let this stand under the papers: how far the files have come, and which could not be used."""
        self._column.addWidget(widget)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasUrls():
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        self.handed.emit(files_in(event.mimeData()))

    def _put(self, paper: Paper) -> PaperStrip:
        strip = PaperStrip(self.theme, paper, self._about(paper))
        strip.mark.chosen.connect(lambda _mark: self.edited.emit())
        strip.title.textEdited.connect(lambda _text: self.edited.emit())
        self.put_strip(strip, _("handlingen"))
        return strip
