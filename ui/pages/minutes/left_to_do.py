"""The right column: what is left to arrange with its counts, and under it how far the minutes are from being locked."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QVBoxLayout, QWidget

from app.translation import _
from ui.pages.minutes.reading import Reading
from ui.pages.minutes.remarks_view import RemarksView
from ui.pages.minutes.words import counts_words, own_words, standing_words
from ui.theme import Theme
from ui.theme.space import MARGIN
from ui.widgets.buttons import outlined
from ui.widgets.labels import hair, label, retone
from ui.widgets.wrapped import Wrapped


class LeftToDo(QWidget):
    """`opened` carries the remark to jump to, `mended` the one to mend, `learnt` a word to be known."""

    opened = Signal(object)
    mended = Signal(object)
    learnt = Signal(str)

    def __init__(self, theme: Theme, acts: Sequence[QAction]) -> None:
        """`acts` are those that finish the minutes."""
        super().__init__()
        self.heading = label(_("Kvar att ordna"), "item", strong=True)
        self.counts = label("", "body", tone="ink2")
        self.remarks = RemarksView(theme)
        self.remarks.opened.connect(self.opened)
        self.remarks.mended.connect(self.mended)
        self.remarks.learnt.connect(self.learnt)
        self.standing = label("", "caption", tone="ink2", wrap=True)
        self.own = label("", "caption", tone="ink3", wrap=True)
        head, foot = QWidget(), QWidget()
        for part, words in ((head, (self.heading, self.counts)), (foot, (self.standing, self.own))):
            column = QVBoxLayout(part)
            column.setContentsMargins(theme.px(MARGIN), theme.px(16), theme.px(MARGIN), theme.px(12))
            column.setSpacing(theme.px(4))
            if part is foot:
                column.addWidget(Wrapped(theme, [outlined(theme, act) for act in acts]))
            for line in words:
                column.addWidget(line)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addWidget(head)
        whole.addWidget(hair())
        whole.addWidget(self.remarks, 1)
        whole.addWidget(hair())
        whole.addWidget(foot)

    def show_reading(self, reading: Reading) -> None:
        """Show what is left in these minutes."""
        self.counts.setText(counts_words(reading))
        self.remarks.take(reading)
        self.own.setText(own_words(reading))
        self.own.setVisible(bool(self.own.text()))
        words, holds = standing_words(reading)
        self.standing.setText(words)
        retone(self.standing, "warn" if holds else "ink2")
