"""A vote that is counted: on slips, or by those who stand up; the figures are held against those entitled as they are typed."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtGui import QIntValidator
from PySide6.QtWidgets import QGridLayout, QLineEdit

from app.domain.meeting import balloting
from app.domain.meeting import events as ev
from app.domain.meeting.poll import Poll
from app.translation import _
from ui.pages.meeting_day.panels import Panel
from ui.pages.meeting_day.table import Table
from ui.theme import Theme
from ui.theme.space import MARGIN
from ui.widgets.actions import action
from ui.widgets.buttons import filled
from ui.widgets.labels import label, retone


class CountsPanel(Panel):
    """A number for each kind of vote, and the sum beside those entitled; `answered` carries the numbers in their order.

    Retur goes from number to number, and saves from the last, or as soon as all have voted; figures that are not all votes are
    saved when it is pressed once more.
    """

    def __init__(self, theme: Theme, title: str, kinds: Sequence[str], entitled: int) -> None:
        super().__init__(theme, title, _("Retur går till nästa tal, och sparar när alla röster är räknade."))
        self._entitled = entitled
        self._told: tuple[int, ...] = ()
        grid = QGridLayout()
        grid.setContentsMargins(theme.px(MARGIN), theme.px(10), theme.px(MARGIN), theme.px(10))
        grid.setHorizontalSpacing(theme.px(12))
        grid.setVerticalSpacing(theme.px(6))
        grid.setColumnStretch(1, 1)
        self.fields = [self._field(grid, row, words) for row, words in enumerate(kinds)]
        self.setFocusProxy(self.fields[0])
        self.sum = label("", "body", wrap=True)
        grid.addWidget(self.sum, len(kinds), 0, 1, 2)
        act = action(self, _("Spara"), ("Return", "Enter"), self._go_on)
        self.by_return = filled(theme, act)
        grid.addWidget(self.by_return, len(kinds) + 1, 0, 1, 2)
        self.column.addLayout(grid)
        self._add_up()

    def _field(self, grid: QGridLayout, row: int, words: str) -> QLineEdit:
        made = QLineEdit()
        made.setValidator(QIntValidator(0, 999, made))
        made.setMaximumWidth(self.theme.px(72))
        made.setPlaceholderText("0")
        made.setAccessibleName(words)
        made.textChanged.connect(lambda _text: self._add_up())
        grid.addWidget(made, row, 0)
        grid.addWidget(label(words, "body", wrap=True), row, 1)
        return made

    @property
    def numbers(self) -> tuple[int, ...]:
        """The numbers; what is not filled in is none."""
        return tuple(int(f.text() or 0) for f in self.fields)

    def _go_on(self) -> None:
        """To the next number, or what is counted is saved; what does not add up is told first, and saved if it is so."""
        focused = next((n for n, f in enumerate(self.fields) if f.hasFocus()), len(self.fields) - 1)
        right = sum(self.numbers) == self._entitled
        if not right and focused < len(self.fields) - 1:
            self.fields[focused + 1].setFocus()
        elif right or self._told == self.numbers:
            self.answered.emit(self.numbers)
        else:
            self._told = self.numbers
            self.sum.setText("▲ " + self._words + " " + _("Retur en gång till sparar ändå."))
            retone(self.sum, "warn")

    @property
    def _words(self) -> str:
        return _("{n} röster, {all} har rösträtt.").format(n=sum(self.numbers), all=self._entitled)

    def _add_up(self) -> None:
        total, words = sum(self.numbers), self._words
        differs = total not in (0, self._entitled)
        self.sum.setText(("▲ " if differs else "") + words)
        retone(self.sum, "warn" if differs else "ink2")

    def begin(self) -> None:
        self.fields[0].setFocus()


class VoteCounting:
    """Asks for the figures and notes them; the vote then waits for nobody."""

    def __init__(self, table: Table) -> None:
        self._table = table

    def slips(self) -> None:
        """A secret vote."""
        self._count(_("Sluten omröstning: räkna sedlarna"), secret=True)

    def tally(self) -> None:
        """An open vote told by its figures, or its figures besides the ballots."""
        self._count(_("Öppen omröstning: räkna rösterna"), secret=False)

    def _count(self, title: str, *, secret: bool) -> None:
        table, on = self._table, self._table.view.poll
        if on is None:
            return
        many = len(on.names) > 2
        kinds = (*(on.names or (_("Ja"), _("Nej"))), _("Avstår"), _("Blanka"), _("Ogiltiga"))
        panel = CountsPanel(table.theme, title, kinds, len(on.entitled))
        table.ask(panel, lambda numbers: self._counted(on, numbers, secret=secret or many))

    def _counted(self, on: Poll, numbers: tuple[int, ...], *, secret: bool) -> None:
        *votes, abstain, blank, invalid = numbers
        if secret and on.names:
            event = balloting.counted_by_name(on, votes, abstain=abstain, blank=blank, invalid=invalid)
        else:
            counts = ev.Counts(yes=votes[0], no=votes[1], abstain=abstain, blank=blank, invalid=invalid)
            event = balloting.counted(on, counts, secret=secret)
        already = on.counted and next(reversed(list(on.noted)))
        if already:
            self._table.day.correct(already, event)
            self._table.back()
        else:
            self._table.record(event)
