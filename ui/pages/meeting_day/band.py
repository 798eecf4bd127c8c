"""The band over the meeting: the clock, the quorum by sentence and by shape, who presides and who adjusts."""

from __future__ import annotations

from datetime import datetime

from PySide6.QtCore import QLineF, QRectF, QSize, Qt, QTimer
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QHBoxLayout, QLabel, QSizePolicy, QVBoxLayout, QWidget

from app.domain.meeting import events as ev
from app.domain.rules.quorum import Quorum
from app.domain.swedish import raised
from app.translation import _
from ui import shapes
from ui.pages.meeting_day.day import View
from ui.theme import Theme
from ui.theme.space import MARGIN
from ui.widgets.labels import label, retone
from ui.widgets.message_line import ShapeMark
from ui.words import long_day


class QuorumDiscs(QWidget):
    """One disc a seat, filled where somebody serves, and an upright stroke after the number needed."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme, self._quorum = theme, Quorum(0, 0, 0)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def tell(self, quorum: Quorum) -> None:
        """Show this quorum."""
        self._quorum = quorum
        self.updateGeometry()
        self.update()

    def _step(self, room: float) -> float:
        seats = max(1, self._quorum.seats)
        return min(self._theme.px(32 if seats <= 5 else 19), room / seats)

    def sizeHint(self) -> QSize:
        return QSize(round(self._step(self._theme.px(250)) * self._quorum.seats) + self._theme.px(8), self._theme.px(36))

    def minimumSizeHint(self) -> QSize:
        return QSize(min(self.sizeHint().width(), self._theme.px(72)), self._theme.px(36))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, quorum, step = QPainter(self), self._quorum, self._step(self.width() - self._theme.px(8))
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        side = step * (1.15 if quorum.seats > 5 else 1.0)
        split = quorum.needed < quorum.seats
        for seat in range(quorum.seats):
            left = seat * step + (self._theme.px(5) if split and seat >= quorum.needed else 0)
            box = QRectF(left - (side - step) / 2, (self.height() - side) / 2, side, side)
            shapes.paint(painter, "disc" if seat < quorum.serving else "dashed_ring", box, self._theme.tokens)
        if split:
            x = quorum.needed * step + self._theme.px(2.5)
            painter.setPen(QPen(self._theme.colour("ink"), self._theme.px(1.5)))
            painter.drawLine(QLineF(x, self.height() / 2 - self._theme.px(11), x, self.height() / 2 + self._theme.px(11)))


class Clock(QLabel):
    """The time of day; it goes on by itself and does not blink."""

    def __init__(self, theme: Theme) -> None:
        super().__init__()
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("role", "page")
        self.setProperty("strong", True)
        self.setAccessibleName(_("Klockan"))
        self._timer = QTimer(self)
        self._timer.setInterval(1000)
        self._timer.timeout.connect(self._tick)
        self._timer.start()
        self._tick()

    def _tick(self) -> None:
        now = datetime.now().astimezone().strftime("%H:%M")
        if now != self.text():
            self.setText(now)


class TwoLines(QWidget):
    """A caption over a word; over two words in smaller letters, a line each, where there is a second."""

    def __init__(self, theme: Theme, *, strong: bool = True) -> None:
        super().__init__()
        self.caption = label("", "caption", tone="ink3", elided=True)
        self.word = label("", "figure", strong=strong, elided=True)
        self.second = label("", "body", elided=True)
        for word in (self.word, self.second):
            word.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(theme.px(2))
        column.addStretch(1)
        for part in (self.caption, self.word, self.second):
            column.addWidget(part)
        self.second.hide()
        column.addStretch(1)

    def tell(self, caption: str, word: str, second: str = "") -> None:
        """Show them."""
        self.caption.setText(caption)
        self.word.setText(word)
        self.second.setText(second)
        self.second.setVisible(bool(second))
        self.word.setProperty("role", "body" if second else "figure")
        retone(self.word, self.word.property("tone"))  # by which it takes its size
        self.setAccessibleName(f"{caption}: {', '.join(w for w in (word, second) if w)}")


class Band:
    """Three parts, one over each column of the page: `time`, `quorum` and `chairs`."""

    def __init__(self, theme: Theme) -> None:
        self._theme = theme
        self.time, self.quorum, self.chairs = QWidget(), QWidget(), QWidget()
        self._build_time()
        self._build_quorum()
        self._build_chairs()

    def _row(self, part: QWidget) -> QHBoxLayout:
        row = QHBoxLayout(part)
        row.setContentsMargins(self._theme.px(MARGIN), 0, self._theme.px(MARGIN), 0)
        row.setSpacing(self._theme.px(16))
        return row

    def _build_time(self) -> None:
        row = self._row(self.time)
        self.clock = Clock(self._theme)
        self._day = label("", "caption", tone="ink3")
        self._day.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter)
        row.addWidget(self.clock)
        row.addWidget(self._day, 1)

    def _build_quorum(self) -> None:
        row = self._row(self.quorum)
        self._mark = ShapeMark(self._theme, "triangle", 28)
        self.serving = TwoLines(self._theme)
        self.serving.setMinimumWidth(self._theme.px(176))
        self.discs = QuorumDiscs(self._theme)
        row.addWidget(self._mark)
        row.addWidget(self.serving, 1)
        row.addWidget(self.discs)

    def _build_chairs(self) -> None:
        row = self._row(self.chairs)
        self.chair = TwoLines(self._theme)
        self.adjusters = TwoLines(self._theme, strong=False)
        row.addWidget(self.chair, 3)
        row.addWidget(self.adjusters, 2)

    def tell(self, view: View) -> None:
        """Show how it stands."""
        self._day.setText("\n".join(p for p in (day_of(view), opened_at(view)) if p))
        self._tell_quorum(view)
        self.chair.tell(_("Ordförande"), view.name(view.situation.chair) if view.situation.chair else "–")
        self._tell_adjusters(view)

    def _tell_quorum(self, view: View) -> None:
        quorum, state = view.situation.quorum, view.history.now
        short = not quorum.met and state.called and not state.closed
        serving = _("{n} av {seats} tjänstgör").format(n=quorum.serving, seats=quorum.seats)
        self._mark.setVisible(short)
        words = _("Inte beslutför, {serving}").format(serving=serving) if short else serving
        self.serving.tell(needed_words(quorum, met=quorum.met), words)
        retone(self.serving.word, "warn" if short else None)
        self.discs.tell(quorum)
        self.discs.setAccessibleName(serving)

    def _tell_adjusters(self, view: View) -> None:
        chosen, state = view.situation.adjusters, view.history.now
        out = [p for p in chosen if p in state.out(state.item)]
        caption = _("Justerare")
        if out:
            caption = f"{caption}  {_('jäv i {item}').format(item=view.told.item(state.item))}"
        first, *others = [view.name(p) for p in chosen] or ["–"]
        self.adjusters.tell(caption, first, ", ".join(others))
        retone(self.adjusters.caption, "warn" if out else "ink3")


def needed_words(quorum: Quorum, *, met: bool) -> str:
    """How many are needed, in words."""
    if quorum.needed == quorum.seats:
        return _("Båda platserna behövs") if quorum.seats == 2 else _("Alla platser behövs")
    needed = _("minst {n} behövs").format(n=quorum.needed)
    return _("Beslutför, {needed}").format(needed=needed) if met else raised(needed)


def day_of(view: View) -> str:
    """`Måndag 16 september`."""
    return raised(long_day(view.history.setting.meeting.date).rsplit(" ", 1)[0])


def opened_at(view: View) -> str:
    """When the meeting was opened, adjourned or closed."""
    history = view.history
    told: tuple[tuple[type[ev.Event], str], ...] = (
        (ev.Closed, _("avslutat {clock}")), *(((ev.Adjourned, _("ajournerat {clock}")),) if history.now.adjourned else ()),
        (ev.CalledToOrder, _("öppnat {clock}")))
    for kind, words in told:
        if moments := history.of(kind):
            return words.format(clock=moments[-1].entry.at or "")
    start = history.setting.meeting.start
    return _("kallat till {clock}").format(clock=start) if start else ""
