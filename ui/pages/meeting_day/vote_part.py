"""A vote while it is held: what yes and no stand for, the figures, a cell a vote, and who votes now."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from app.translation import _
from ui.pages.meeting_day.day import View
from ui.pages.meeting_day.item_words import side_words
from ui.pages.meeting_day.plates import AnswerPlate, VoteBar
from ui.pages.meeting_day.seat_rows import Plate
from ui.theme import Theme
from ui.widgets.buttons import outlined, plain
from ui.widgets.labels import label, retone


class VotePart(QWidget):
    """Hidden while no vote is on."""

    def __init__(self, theme: Theme, finish: QAction, cancel: QAction, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        px = theme.px
        column = QVBoxLayout(self)
        column.setContentsMargins(0, px(12), 0, 0)
        column.setSpacing(px(6))
        self._caption = label("", "caption", tone="ink3", wrap=True)
        column.addWidget(self._caption)
        column.addLayout(self._sides())
        column.addSpacing(px(8))
        column.addLayout(self._figures())
        self.bar = VoteBar(theme)
        column.addWidget(self.bar)
        self._standing = label("", "body", wrap=True)
        column.addWidget(self._standing)
        column.addSpacing(px(4))
        column.addLayout(self._buttons(outlined(theme, finish), plain(theme, cancel)))
        column.addWidget(label(_("Vid lika röstetal har ordföranden utslagsröst, KL 5:56."), "caption", tone="ink3", wrap=True))
        self.hide()

    def _buttons(self, *buttons: QWidget) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(-self._theme.px(4), 0, 0, 0)
        row.setSpacing(self._theme.px(8))
        for button in buttons:
            row.addWidget(button)
        row.addStretch(1)
        return row

    def _sides(self) -> QGridLayout:
        grid = QGridLayout()
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
        asked = view.told.names(poll.question.vote_asked_by)
        kinds = {"main": _("huvudvotering"), "counter": _("kontrapropositionsvotering"), "addition": _("votering om tillägg"),
                 "procedure": _("votering om när ärendet avgörs"), "election": _("val")}
        self._caption.setText(_("Votering {n}, {kind}").format(n=poll.number, kind=kinds[poll.question.purpose])
                              + (" · " + _("begärd av {who}").format(who=asked) if asked else ""))
        self._yes.setText(_("för {what}").format(what=side_words(view, poll.yes)))
        self._no.setText(_("för {what}").format(what=side_words(view, poll.no)))
        figures = poll.figures
        for number, count in zip(self._numbers, (figures.yes, figures.no, figures.abstain, len(poll.waiting)), strict=True):
            number.setText(str(count))
        cells: list[Plate] = ["yes"] * figures.yes
        cells += ["no"] * figures.no
        cells += ["abstain"] * figures.abstain
        cells += ["waiting"] * len(poll.waiting)
        self.bar.show_cells(tuple(cells))
        self._standing.setText(self._words(view, now))

    def _words(self, view: View, now: str | None) -> str:
        poll = view.poll
        assert poll is not None
        if poll.tie and poll.casting is None:
            return _("Lika röstetal. Ordföranden har utslagsröst.")
        given = _("{n} av {all} har röstat.").format(n=len(poll.ballots), all=len(poll.ballots) + len(poll.waiting))
        return given + (" " + _("Nu röstar {who}.").format(who=view.name(now)) if now in poll.waiting else "")
