"""How a section came to read as it does: each version with when and who, and what became of the one before."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.translation import _
from ui.pages.minutes.bold_words import lines_of, without_bold
from ui.pages.minutes.difference import Difference
from ui.pages.minutes.words import moment_words
from ui.theme import Theme
from ui.theme.space import MARGIN
from ui.widgets.actions import action
from ui.widgets.buttons import plain
from ui.widgets.labels import hair, label, surface
from ui.widgets.rows import Cell, Column, Row, RowsView, Words
from ui.widgets.scrolled import Scrolled

if TYPE_CHECKING:
    from app.services.minutes_passages import Section
    from app.services.minutes_words import TextVersion

MOST = 6
"""So many versions are seen at a time."""
SITTING = timedelta(minutes=2)
"""Changes by one hand that lie closer than this are one version: the words are saved all the time."""


class HistoryPanel(QWidget):
    """Retur takes a version back; `taken` carries its text, None for the program's."""

    taken = Signal(object)
    closed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        surface(self, "ground")
        self._theme = theme
        self._texts: dict[int, str | None] = {}
        self._generated = ""
        self.heading = label(_("Historik"), "list", strong=True, elided=True)
        self.listed = RowsView(theme, _("Lydelser"), (Column(),), _("Ta tillbaka lydelsen"), 52)
        self.listed.moved.connect(lambda _key: self._compare())
        self.listed.opened.connect(lambda key: self.taken.emit(self._texts[key]))
        self.close_act = action(self, _("Stäng"), "Esc", self.closed.emit)
        self.against = label("", "caption", tone="ink2", wrap=True)
        self.difference = Difference(theme, on_sheet=False)
        inside = surface(QWidget(), "ground")
        words = QVBoxLayout(inside)
        words.setContentsMargins(theme.px(MARGIN), theme.px(12), theme.px(MARGIN), theme.px(12))
        words.addWidget(self.against)
        words.addWidget(self.difference)
        words.addStretch(1)
        head = QWidget()
        line = QVBoxLayout(head)
        line.setContentsMargins(theme.px(MARGIN), theme.px(16), theme.px(MARGIN), theme.px(8))
        line.addWidget(self.heading)
        line.addWidget(plain(theme, self.close_act))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        for part in (head, hair(), self.listed, hair()):
            column.addWidget(part)
        column.addWidget(Scrolled(inside), 1)

    def begin(self, section: Section, versions: Sequence[TextVersion]) -> None:
        """Show the versions of a section, the last first, and under them what the program would write."""
        self.heading.setText(_("Historik, {label}").format(label=section.label))
        self._generated = section.generated
        kept = sittings(versions)
        self._texts = {n: v.text for n, v in enumerate(kept, 1)} | {0: None}
        rows = [_row(n, v) for n, v in enumerate(kept, 1)]
        first = Row(0, (Cell((Words(_("Programmets text"), "body"),)),), _("Programmets text"))
        self.listed.take([*reversed(rows), first])
        self.listed.fit()
        self.listed.setFixedHeight(min(self.listed.height(), self._theme.px(52 * MOST)))
        self.listed.choose(len(kept))
        self._compare()
        self.listed.setFocus()

    def _compare(self) -> None:
        key = self.listed.key
        if not isinstance(key, int):
            return
        before, after = self._text(key - 1), self._text(key)
        self.against.setText(_("Mot lydelsen före") if key else _("Som programmet skriver"))
        self.difference.compare(lines_of(before if key else after), lines_of(after))

    def _text(self, version: int) -> str:
        text = self._texts.get(version)
        return self._generated if text is None else text


def sittings(versions: Sequence[TextVersion]) -> list[TextVersion]:
    """The versions as she would count them: of changes made in one go by one hand, the last."""
    kept: list[TextVersion] = []
    for version in versions:
        last = kept[-1] if kept else None
        goes_on = last is not None and last.who == version.who and version.at - last.at < SITTING
        if goes_on and last is not None and last.text is not None and version.text is not None:
            kept[-1] = version
        else:
            kept.append(version)
    return kept


def _row(number: int, version: TextVersion) -> Row:
    words = " ".join(without_bold(lines_of(version.text or _("Tillbaka till programmets text"))).split())
    caption = ", ".join(w for w in (moment_words(version.at), version.who) if w)
    cell = Cell((Words(words, "body"), Words(caption, "caption", "ink2")))
    return Row(number, (cell,), f"{caption}: {words}")
