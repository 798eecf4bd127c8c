"""The right column: the item that is up with its proposals, the vote that is on, what objects, and the acts with their keys."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, QRect, QSize, Qt
from PySide6.QtGui import QAction, QFontMetrics, QResizeEvent
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QVBoxLayout, QWidget

from ui.pages.meeting_day.act_row import ROW, ActRow
from ui.pages.meeting_day.day import View
from ui.pages.meeting_day.item_words import Part, Words
from ui.pages.meeting_day.panels import Panel
from ui.pages.meeting_day.vote_part import VotePart
from ui.theme import Theme
from ui.theme.space import MARGIN
from ui.widgets.buttons import ActButton
from ui.widgets.labels import hair, label, retone, surface
from ui.widgets.message_line import ShapeMark
from ui.widgets.scrolled import Scrolled

LEAST_ITEM = 120
"""The height that the item itself keeps where the acts would have it all."""
ITEM_SHARE = 0.5
"""How much of the height is the item's own, as far as it needs it."""
TITLE_LINES, LOW = 2, 520
"""A title of more lines is set in smaller letters: it stands in full on the list beside. In a column lower than this
it has one."""


class FittingScroll(Scrolled):
    """As tall as what it holds, and no taller; where there is less room it scrolls, with what is `kept` in sight. `room` tells
    the height below which it does not give way."""

    def __init__(self, inside: QWidget, layout: QVBoxLayout, room: Callable[[], int] | None = None) -> None:
        super().__init__(inside)
        self._inside, self._room = layout, room
        self.kept: QWidget | None = None
        inside.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.LayoutRequest:
            self.fit()
        return False

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()

    def fit(self) -> None:
        """Take the height that the content has at this width; the bar is there only where the content is taller than the room,
        for its own width would make the words wrap and so call for it."""
        self._inside.activate()
        tall = self.tall
        self.setMaximumHeight(tall)
        if self._room is not None:
            self.setMinimumHeight(min(tall, self._room()))
        bar = Qt.ScrollBarPolicy.ScrollBarAsNeeded if self.height() < tall else Qt.ScrollBarPolicy.ScrollBarAlwaysOff
        self.setVerticalScrollBarPolicy(bar)
        self.keep_in_sight()

    @property
    def tall(self) -> int:
        """The height of what it holds, in pixels, at this width."""
        by_width = self._inside.totalHeightForWidth(self.width())
        return max(1, by_width if by_width >= 0 else self._inside.totalSizeHint().height())

    def keep(self, part: QWidget | None) -> None:
        """Keep this in sight; where nothing is kept, the beginning."""
        self.kept = part
        self.verticalScrollBar().setValue(0)
        self.keep_in_sight()

    def keep_in_sight(self) -> None:
        """Scroll to what is kept; where it is taller than the room, to its beginning."""
        if self.kept is not None:
            below = self.kept.geometry().bottom() - self.viewport().height()
            self.verticalScrollBar().setValue(min(max(0, below), self.kept.y()))


class ItemColumn(QWidget):
    """Shows `Words`, a vote, objections, and either the acts or the panel that asks for one thing more."""

    def __init__(self, theme: Theme, vote: VotePart, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        surface(self, "paper")
        self._theme, self.vote = theme, vote
        self.words = Words("", "")
        self.panel: Panel | None = None
        self._parts: list[QWidget] = []
        self._build()

    def _build(self) -> None:
        """The item over its strips and acts; the item gives way first where room is scarce."""
        self._scroll, inside = self._item_part(), surface(QWidget(), "none")
        self.strips, self._foot, column = _close_set(), _close_set(inside), _close_set(self)
        self._below = FittingScroll(inside, self._foot, self._room_below)
        column.addWidget(self._scroll, 1000)
        column.addWidget(self._below)
        column.addStretch(1)
        self._foot.addLayout(self.strips)
        self._acts = QWidget()
        self._rows = _close_set(self._acts)
        self._foot.addWidget(self._acts)
        self._foot.addStretch(1)  # takes what wrapped words would have in a narrower column
        self._shown: list[tuple[QAction, ActRow | ActButton]] = []

    def _room_below(self) -> int:
        """What the item leaves to strips and acts where room is scarce."""
        share = max(self._theme.px(LEAST_ITEM), round(ITEM_SHARE * self.height()))
        return max(0, self.height() - min(share, self._scroll.tall))

    def minimumSizeHint(self) -> QSize:
        """Small: what has no room scrolls in its place, and the seats beside it keep theirs."""
        return QSize(super().minimumSizeHint().width(), 2 * self._theme.px(LEAST_ITEM))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._set_title()
        self._tighten()
        self._below.fit()

    def _set_title(self) -> None:
        """In the size of a title, or smaller where it has many lines."""
        px, room = self._theme.px, self.width() - 2 * self._theme.px(MARGIN)
        metrics = QFontMetrics(self._theme.font("item", strong=True))
        wrapped = metrics.boundingRect(QRect(0, 0, max(1, room), px(1000)), Qt.TextFlag.TextWordWrap, self._title.text())
        lines = TITLE_LINES if self.height() >= px(LOW) else 1
        role = "item" if wrapped.height() <= lines * metrics.lineSpacing() else "list"
        if role != self._title.property("role"):
            self._title.setProperty("role", role)
            retone(self._title, None)

    def _tighten(self) -> None:
        """Rows as a hand hits them; lower where the item would be cut for it."""
        rows = [row for _act, row in self._shown if isinstance(row, ActRow)]
        acts = len(rows) * self._theme.px(ROW) if self.panel is None else 0
        tight = self._scroll.tall + acts > self.height()
        for row in rows:
            row.tighten(tight)

    def _item_part(self) -> FittingScroll:
        px = self._theme.px
        inside = surface(QWidget(), "none")
        self._content = QVBoxLayout(inside)
        self._content.setContentsMargins(px(MARGIN), px(20), px(MARGIN), px(16))
        self._content.setSpacing(px(6))
        self._caption = label("", "caption", tone="ink3")
        self._title = label("", "item", strong=True, wrap=True)
        for part in (self._caption, self._title, self.vote):
            self._content.addWidget(part)
        self._above_parts = self._content.count()
        self._content.addStretch(1)
        return FittingScroll(inside, self._content)

    # --- the item

    def tell(self, words: Words) -> None:
        """Show the item; nothing is made anew where it says the same."""
        if words == self.words:
            return
        self.words = words
        self._caption.setText(words.caption)
        self._caption.setVisible(bool(words.caption))
        self._title.setText(words.title)
        self._set_title()
        for old in self._parts:
            self._content.removeWidget(old)
            old.deleteLater()
        self._parts = [self._part(p) for p in words.parts]
        for place, part in enumerate(self._parts):
            self._content.insertWidget(self._above_parts + place, part)
            part.show()  # at once, or the layout leaves it out until the next round of events
        self._keep()
        self._fit_at_once()

    def tell_vote(self, view: View, now: str | None) -> None:
        """Show the vote that is on; `now` is who is marked."""
        was = self.vote.isHidden()
        self.vote.tell(view, now)
        if was != self.vote.isHidden():
            self._keep()
            self._fit_at_once()

    def _fit_at_once(self) -> None:
        """Everything in its place before it is painted, so that nothing is seen half laid out."""
        self._tighten()
        self._rows.activate()
        self._acts.updateGeometry()
        for part in (self._scroll, self._below):
            part.fit()
        column = self.layout()
        if column is not None:
            column.activate()

    def _part(self, part: Part) -> QWidget:
        px, made = self._theme.px, QWidget()
        grid = QGridLayout(made)
        grid.setContentsMargins(0, px(12), 0, 0)
        grid.setHorizontalSpacing(px(8))
        grid.setVerticalSpacing(px(3))
        if part.caption:
            grid.addWidget(label(part.caption, "caption", tone="ink3"), 0, 0, 1, 2)
        if any(e.mark for e in part.entries):
            grid.setColumnMinimumWidth(0, px(24))
        grid.setColumnStretch(1, 1)
        for row, entry in enumerate(part.entries):
            left, span = (1, 1) if entry.mark else (0, 2)
            if entry.mark:
                grid.addWidget(label(entry.mark, "body", strong=entry.mark.isalpha()), 2 * row + 1, 0, Qt.AlignmentFlag.AlignTop)
            grid.addWidget(label(entry.words, "body", strong=entry.strong, wrap=True), 2 * row + 1, left, 1, span)
            if entry.below:
                grid.addWidget(label(entry.below, "body", tone="ink2", wrap=True), 2 * row + 2, left, 1, span)
        return made

    # --- objections

    def object(self, strips: Sequence[tuple[str, ActButton | None]]) -> None:
        """Show what the rules object to in the item, each with the button that mends it."""
        _empty(self.strips)
        for words, button in strips:
            strip = self._strip(words, button)
            self.strips.addWidget(strip)
            strip.show()
        self._fit_at_once()

    def _strip(self, words: str, button: ActButton | None) -> QWidget:
        px, made = self._theme.px, surface(QWidget(), "warn")
        made.setAccessibleName(words)
        row = QHBoxLayout(made)
        row.setContentsMargins(px(16), px(8), px(MARGIN - 4), px(8))
        row.setSpacing(px(10))
        row.addWidget(ShapeMark(self._theme, "triangle", 22), 0, Qt.AlignmentFlag.AlignTop)
        inside = QVBoxLayout()
        inside.setSpacing(px(2))
        inside.addWidget(label(words, "body", wrap=True))
        if button is not None:
            inside.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        row.addLayout(inside, 1)
        return made

    # --- the acts, or a panel in their place

    def offer(self, acts: Sequence[tuple[QAction, str]], filled: QAction | None = None) -> None:
        """Show these acts, each with its word of warning; the one that is offered is a filled button."""
        wanted = [(act, act is filled) for act, _warning in acts]
        if wanted != [(act, isinstance(row, ActButton)) for act, row in self._shown]:
            self._lay(acts, filled)
        for (_act, warning), (_same, row) in zip(acts, self._shown, strict=True):
            if isinstance(row, ActRow):
                row.warn(warning)
        if not self.vote.isHidden():
            self._fit_at_once()  # the ways of voting come and go with the acts

    def _lay(self, acts: Sequence[tuple[QAction, str]], filled: QAction | None) -> None:
        _empty(self._rows)
        self._shown = []
        edge = hair()
        self._rows.addWidget(edge)
        edge.show()
        for act, warning in acts:
            row = ActButton(self._theme, act, "filled") if act is filled else ActRow(self._theme, act, warning)
            self._shown.append((act, row))
            placed = self._inset(row) if isinstance(row, ActButton) else row
            self._rows.addWidget(placed)
            placed.show()
        self._fit_at_once()

    def _inset(self, button: ActButton) -> QWidget:
        made = QWidget()
        inside = QHBoxLayout(made)
        inside.setContentsMargins(self._theme.px(MARGIN - 4), self._theme.px(8), 0, self._theme.px(8))
        inside.addWidget(button)
        inside.addStretch(1)
        return made

    @property
    def acts(self) -> tuple[ActRow | ActButton, ...]:
        """The acts shown."""
        return tuple(row for _act, row in self._shown)

    def ask(self, panel: Panel) -> None:
        """Put a panel in the place of the acts."""
        self.close_panel()
        self.panel = panel
        self._keep()
        self._acts.hide()
        self._foot.insertWidget(self._foot.count() - 1, panel)
        panel.show()  # at once: only what is seen takes the focus, and the next key may be here already
        self._fit_at_once()
        panel.begin()

    def _keep(self) -> None:
        """While something is asked, what it is about stays in sight."""
        about = [made for made, part in zip(self._parts, self.words.parts, strict=True) if part.asked_about]
        self._scroll.keep(about[0] if about and self.panel is not None else self.vote if not self.vote.isHidden() else None)
        self._below.verticalScrollBar().setValue(0)

    def close_panel(self) -> bool:
        """Put the acts back; whether there was a panel."""
        panel, self.panel = self.panel, None
        if panel is None:
            return False
        panel.leave()
        self._keep()
        self._foot.removeWidget(panel)
        panel.hide()
        panel.deleteLater()
        self._acts.show()
        self._fit_at_once()
        return True


def _empty(layout: QVBoxLayout) -> None:
    while (taken := layout.takeAt(0)) is not None:
        old = taken.widget()
        if old is not None:
            old.hide()
            old.deleteLater()


def _close_set(owner: QWidget | None = None) -> QVBoxLayout:
    """A column without any space around or between."""
    column = QVBoxLayout(owner) if owner is not None else QVBoxLayout()
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(0)
    return column
