"""The chosen case at the side: where it stands, its report in short, its papers, and what the meetings did with it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget

from app.domain.cases import Case
from app.translation import _
from ui.hub import Hub
from ui.pages.cases.papers_part import PapersPart
from ui.pages.cases.rows import HISTORY, history_row
from ui.pages.cases.words import field_words, near_day, standing_words, watch_words
from ui.theme import Theme
from ui.theme.space import MARGIN
from ui.widgets.boxes import column_in
from ui.widgets.buttons import filled, outlined
from ui.widgets.labels import label
from ui.widgets.rows import RowsView
from ui.widgets.side_by_side import SideBySide

if TYPE_CHECKING:
    from collections.abc import Sequence

    from app.services.archive import Archive
    from app.services.cases import Apart, CaseLine


class CaseSide(QWidget):
    """`opened` carries a meeting's id; `told` is a line for the foot of the window."""

    opened = Signal(str)
    told = Signal(str)

    def __init__(self, archive: Archive, hub: Hub, theme: Theme, acts: Sequence[QAction], parent: QWidget | None = None) -> None:
        """`acts` are what can be done with the case, the first of them offered."""
        super().__init__(parent)
        self._theme = theme
        self._column = column_in(self, theme.px(8))
        self._column.addLayout(self._buttons(acts))
        self.apart = self._words(label("", "body", tone="ink2", wrap=True))
        self._report()
        self.papers = PapersPart(archive, hub, theme)
        self.papers.told.connect(self.told)
        self._column.addWidget(self.papers)
        self._past()

    def show_case(self, case: Case, line: CaseLine, apart: Sequence[Apart]) -> None:
        """Show this case; `apart` are the items that say otherwise than it."""
        report = case.report
        for words, text in ((self.summary, report.summary), (self.proposal, report.proposal)):
            words.setText((text or "").replace("**", ""))
            words.setVisible(bool(text))
        self._summary_head.setVisible(bool(report.summary))
        self._proposal_head.setVisible(bool(report.proposal))
        self.no_report.setVisible(not (report.summary or report.proposal))
        self.apart.setText(" ".join(_apart_words(each) for each in apart))
        self.apart.setVisible(bool(apart))
        self.papers.show_case(case)
        self.history.take([history_row(h, line.code) for h in line.history])
        self.history.fit()
        self.history.setVisible(bool(line.history))
        self.never.setVisible(not line.history)

    def _buttons(self, acts: Sequence[QAction]) -> QHBoxLayout:
        first, *others = acts
        buttons = [filled(self._theme, first), *(outlined(self._theme, act) for act in others)]
        row = QHBoxLayout()
        row.setContentsMargins(self._theme.px(MARGIN - 4), 0, self._theme.px(MARGIN), self._theme.px(4))
        row.addWidget(SideBySide(self._theme, buttons), 1)
        return row

    def _report(self) -> None:
        self._summary_head = self._words(label(_("Sammanfattning"), "caption", tone="ink3"), after=0)
        self.summary = self._words(label("", wrap=True))
        self._proposal_head = self._words(label(_("Förslag till beslut"), "caption", tone="ink3"), after=0)
        self.proposal = self._words(label("", wrap=True))
        how = _("Ingen skrivelse ännu. Retur öppnar ärendet, Ctrl+O läser in den ur Word.")
        self.no_report = self._words(label(how, tone="ink2", wrap=True))

    def _past(self) -> None:
        self._words(label(_("På sammanträden"), "list", strong=True))
        self.history = RowsView(self._theme, _("På sammanträden"), HISTORY, _("Öppna sammanträdet"), 40, quiet=True)
        self.history.opened.connect(self.opened.emit)
        self._column.addWidget(self.history)
        self.never = self._words(label(_("Ärendet har inte varit på någon föredragningslista."), "body", tone="ink2", wrap=True))

    def _words(self, words: QLabel, after: int = 4) -> QLabel:
        """Words of the column, at the page's margin."""
        words.setContentsMargins(self._theme.px(MARGIN), 0, self._theme.px(MARGIN), self._theme.px(after))
        self._column.addWidget(words)
        return words


def state_words(case: Case, line: CaseLine) -> str:
    """Number, state and why it is watched, in one line."""
    told = (case.dnr or "", standing_words(line.standing), watch_words(line.standing))
    return " · ".join(t for t in told if t)


def _apart_words(apart: Apart) -> str:
    """What was changed on the item of an agenda and stays as it is there."""
    return _("På föredragningslistan {day} är {fields} ändrat för sig och följer inte ärendet.").format(
        day=near_day(apart.date), fields=", ".join(field_words(f) for f in apart.fields))
