"""A vote while it is held: what yes and no stand for, the rounds, the figures, a cell a vote, the parties, and who votes now."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from app.domain.meeting.poll import Poll
from app.domain.swedish import listed
from app.translation import _
from ui.pages.meeting_day.day import View
from ui.pages.meeting_day.item_words import side_words
from ui.pages.meeting_day.plates import AnswerPlate, VoteBar
from ui.pages.meeting_day.seat_rows import Plate
from ui.pages.meeting_day.vote_bracket import VoteBracket
from ui.pages.meeting_day.vote_buttons import VoteButtons
from ui.pages.meeting_day.vote_words import bracket, bracket_side, bracket_words, heading, how_a_tie_is_settled, parties, standing
from ui.theme import Theme
from ui.widgets.buttons import outlined, plain
from ui.widgets.labels import label, retone
from ui.widgets.wrapped import Wrapped


class VotePart(QWidget):
    """Hidden while no vote is on."""

    def __init__(self, theme: Theme, finish: QAction, cancel: QAction, by_party: Sequence[QAction], ways: Sequence[QAction],
                 parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        px = theme.px
        column = QVBoxLayout(self)
        column.setContentsMargins(0, px(12), 0, 0)
        column.setSpacing(px(6))
        self._caption = label("", "caption", tone="ink3", wrap=True)
        column.addWidget(self._caption)
        self.bracket = VoteBracket(theme)
        column.addWidget(self.bracket)
        column.addSpacing(px(4))
        self._sides_part, self._figures_part = QWidget(), QWidget()
        self._sides_part.setLayout(self._sides())
        column.addWidget(self._sides_part)
        self._names = label("", wrap=True)
        column.addWidget(self._names)
        column.addSpacing(px(8))
        self._figures_part.setLayout(self._figures())
        column.addWidget(self._figures_part)
        self.bar = VoteBar(theme)
        column.addWidget(self.bar)
        self._standing = label("", "body", wrap=True)
        column.addWidget(self._standing)
        self.parties, self.ways = VoteButtons(theme, by_party), VoteButtons(theme, ways)
        column.addWidget(self.parties)
        column.addSpacing(px(4))
        column.addWidget(Wrapped(theme, (outlined(theme, finish), plain(theme, cancel))))
        self._at_a_tie = label("", "caption", tone="ink3", wrap=True)
        column.addWidget(self._at_a_tie)
        column.addWidget(self.ways)
        self.hide()

    def _sides(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(self._theme.px(14))
        grid.setVerticalSpacing(self._theme.px(6))
        grid.setColumnStretch(1, 1)
        self._yes, self._no = label("", wrap=True), label("", wrap=True)
        sides: tuple[tuple[Plate, str, QLabel], ...] = (("yes", _("Ja"), self._yes), ("no", _("Nej"), self._no))
        for row, (plate, word, words) in enumerate(sides):
            grid.addWidget(AnswerPlate(self._theme, plate, word), row, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(words, row, 1)
        return grid

    def _figures(self) -> QGridLayout:
        grid = QGridLayout()
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(self._theme.px(8))
        grid.setVerticalSpacing(0)
        self._numbers: list[QLabel] = []
        for place, words in enumerate((_("Ja"), _("Nej"), _("Avstår"), _("återstår"))):
            number = label("0", "votes", strong=place < 3)
            self._numbers.append(number)
            grid.addWidget(number, 0, place)
            grid.addWidget(label(words, "body", tone="ink2"), 1, place)
            grid.setColumnStretch(place, 1)
        self._numbers[3].setFont(self._theme.font("votes", light=True))
        retone(self._numbers[3], "ink2")
        return grid

    def tell(self, view: View, now: str | None) -> None:
        """Show the vote that is on; `now` is who is marked."""
        poll = view.poll
        self.setVisible(poll is not None)
        if poll is None:
            return
        self._caption.setText(heading(view, poll))
        self._at_a_tie.setText(how_a_tie_is_settled(poll))
        self._tell_sides(view, poll)
        self._tell_figures(poll)
        self.parties.tell(parties(view, poll))
        self._standing.setText(standing(view, poll, now))

    def _tell_sides(self, view: View, poll: Poll) -> None:
        shown, many = bracket(view, poll), len(poll.names) > 2
        self.bracket.tell(shown, lambda side: bracket_side(view, shown, side), bracket_words(view, shown))
        for part in (self._sides_part, self._figures_part, self.bar):
            part.setVisible(not many)
        self._names.setVisible(many)
        self._names.setText(_("Mellan {names}").format(names=listed(poll.names)) if many else "")
        lead = "{what}" if poll.election else _("för {what}")
        self._yes.setText(lead.format(what=side_words(view, poll.yes)))
        self._no.setText(lead.format(what=side_words(view, poll.no)))

    def _tell_figures(self, poll: Poll) -> None:
        figures = poll.figures
        for number, count in zip(self._numbers, (figures.yes, figures.no, figures.abstain, len(poll.waiting)), strict=True):
            number.setText(str(count))
        cells: list[Plate] = ["yes"] * figures.yes
        cells += ["no"] * figures.no
        cells += ["abstain"] * figures.abstain
        cells += ["waiting"] * len(poll.waiting)
        self.bar.show_cells(tuple(cells))
