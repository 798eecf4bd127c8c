"""Finding words in the minutes: a slim bar above the text; the keys stay in it while one goes from place to place."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from app.domain.finding import found_in
from app.translation import _
from ui.pages.minutes.reading import Reading, section_keys
from ui.theme import Theme
from ui.theme.space import MARGIN
from ui.widgets.actions import action
from ui.widgets.buttons import plain
from ui.widgets.labels import label, surface

Place = tuple[str, "tuple[str, int] | None"]
"""A paragraph, and the section in it; None for its heading."""


class FindBar(QWidget):
    """`went` carries the place, the words, and which time they stand there; `closed` that one has done."""

    went = Signal(object, str, int)
    closed = Signal()

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        surface(self, "wash")
        self._hits: tuple[tuple[Place, int], ...] = ()
        self._at = 0
        self._reading: Reading | None = None
        self._here = ""
        self.field, self.count = QLineEdit(), label("", "caption", tone="ink2")
        self.field.setAccessibleName(_("Sök i protokollet"))
        self.field.textChanged.connect(lambda _text: self._look())
        acts = (action(self, _("Nästa träff"), ("Return", "Enter", "F3"), lambda: self.step(1)),
                action(self, _("Föregående träff"), ("Shift+Return", "Shift+Enter", "Shift+F3"), lambda: self.step(-1)),
                action(self, _("Stäng"), "Esc", self._close))
        row = QHBoxLayout(self)
        row.setContentsMargins(theme.px(MARGIN), theme.px(4), theme.px(MARGIN), theme.px(4))
        row.setSpacing(theme.px(12))
        row.addWidget(label(_("Sök i protokollet"), "body", tone="ink2"))
        row.addWidget(self.field, 1)
        row.addWidget(self.count)
        for act in acts:
            row.addWidget(plain(theme, act))
        self.hide()

    def begin(self, reading: Reading, here: str, words: str) -> None:
        """Open it; the first place is the first from `here` on, and chosen words are those that are looked for."""
        self._reading, self._here = reading, here
        self.show()
        self.field.setFocus()
        if words:
            self.field.setText(words)
        self.field.selectAll()
        self._look()

    def take(self, reading: Reading) -> None:
        """Other words stand there now."""
        self._reading = reading
        self._hits = found_in(self.field.text(), _texts(reading))
        self._at = min(self._at, max(0, len(self._hits) - 1))
        self._tell()

    def step(self, by: int) -> None:
        """The next place, round from the last to the first."""
        if self._hits:
            self._at = (self._at + by) % len(self._hits)
            self._go()

    def _look(self) -> None:
        if self._reading is not None:
            self.take(self._reading)
            places = list(self._reading.places)
            here = places.index(self._here) if self._here in places else 0
            self._at = next((n for n, (place, _nth) in enumerate(self._hits) if places.index(place[0]) >= here), 0)
        self._go()

    def _go(self) -> None:
        self._tell()
        if self._hits:
            place, nth = self._hits[self._at]
            self.went.emit(place, self.field.text(), nth)

    def _tell(self) -> None:
        if self._hits:
            self.count.setText(_("{n} av {of}").format(n=self._at + 1, of=len(self._hits)))
        else:
            self.count.setText(_("Finns inte") if self.field.text() else "")

    def _close(self) -> None:
        self.closed.emit()
        self.hide()


def _texts(reading: Reading) -> list[tuple[Place, str]]:
    texts: list[tuple[Place, str]] = []
    for passage in reading.passages:
        texts.append(((passage.item, None), passage.heading))
        keys = section_keys(passage.sections)
        texts += [((passage.item, key), s.text) for key, s in zip(keys, passage.sections, strict=True)]
    return texts
