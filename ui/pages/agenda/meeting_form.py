"""The form of the meeting's own facts: when and where it is, who keeps the minutes, when they are adjusted."""

from __future__ import annotations

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from app.domain.proceedings import Adjustment, Meeting, Secretary
from app.translation import _
from ui.pages.agenda.first_paragraph import FirstParagraph
from ui.theme import Theme
from ui.theme.space import MARGIN
from ui.widgets.fields import FieldGrid, Settling, line, mark_wrong, put
from ui.widgets.labels import hair, surface
from ui.words import parse_clock, parse_day, parse_moment


class MeetingForm(QWidget):
    """`settled` carries the meeting as it is written, 300 ms after the last key, once every field can be read."""

    settled = Signal(object)

    def __init__(self, theme: Theme, meeting: Meeting, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        surface(self, "wash")
        self._theme, self._meeting = theme, meeting
        self._settling = Settling(self._settle, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(theme.px(MARGIN), theme.px(4), theme.px(MARGIN), theme.px(16))
        self._grid = FieldGrid(theme, 128)
        column.addWidget(self._grid)
        column.addWidget(hair())
        self.day = self._line(_("Dag"), 140)
        self.clock = self._line(_("Klockan"), 80)
        self.place = self._line(_("Plats"))
        self.notice_sent = self._line(_("Kallelsen sänd"), 140)
        self.secretary = self._line(_("Sekreterare"), 320)
        self.title = self._line(_("Titel"), 320)
        self.adjusted_at = self._line(_("Justeras"), 200, _("Dag och klockslag, som 2026-09-23 13:00."))
        self.adjusted_in = self._line(_("Plats för justering"))
        self.first = FirstParagraph(theme)
        self._grid.add(_("Första §"), self.first)
        for field in (self.clock, self.adjusted_at):
            field.editingFinished.connect(self._write_out)
        self.take(meeting)

    def take(self, meeting: Meeting) -> None:
        """Show the meeting, unless something written here is still on its way."""
        if self._settling.isActive():
            return
        self._meeting = meeting
        if self.wrong is None and self._value() == meeting:
            return  # it stands there in the writer's own spelling, with the cursor where it is
        secretary, adjustment = meeting.secretary, meeting.adjustment
        put(self.day, meeting.date.isoformat())
        put(self.clock, meeting.start or "")
        put(self.place, meeting.place or "")
        put(self.notice_sent, meeting.notice_sent.isoformat() if meeting.notice_sent else "")
        put(self.secretary, secretary.name if secretary else "")
        put(self.title, (secretary.title or "") if secretary else "")
        put(self.adjusted_at, f"{adjustment.at:%Y-%m-%d %H:%M}" if adjustment and adjustment.at else "")
        put(self.adjusted_in, (adjustment.place or "") if adjustment else "")

    def flush(self) -> None:
        """Settle now, if something waits."""
        self._settling.flush()

    def enter(self) -> None:
        """Go to the first field."""
        self.day.setFocus()

    def _line(self, words: str, width: float | None = None, hint: str = "") -> QLineEdit:
        field = line(self._theme)
        field.textEdited.connect(lambda _text: self._settling.start())
        self._grid.add(words, field, width=width, hint=hint)
        return field

    def _settle(self) -> None:
        """Tell, unless a day or a clock cannot be read: such a field is marked and waits."""
        for field, readable in self._readable().items():
            mark_wrong(field, not readable)
        if self.wrong is None:
            self.settled.emit(self._value())

    @property
    def wrong(self) -> QLineEdit | None:
        """The first field that cannot be read, if there is one."""
        return next((field for field, readable in self._readable().items() if not readable), None)

    def _readable(self) -> dict[QLineEdit, bool]:
        clock, sent, adjusted = (field.text().strip() for field in (self.clock, self.notice_sent, self.adjusted_at))
        return {
            self.day: parse_day(self.day.text()) is not None, self.clock: not clock or parse_clock(clock) is not None,
            self.notice_sent: not sent or parse_day(sent) is not None,
            self.adjusted_at: not adjusted or parse_moment(adjusted) is not None,
        }

    def _write_out(self) -> None:
        """`9` as `09:00`, once one has gone on."""
        put(self.clock, parse_clock(self.clock.text()) or self.clock.text())
        moment = parse_moment(self.adjusted_at.text())
        put(self.adjusted_at, f"{moment:%Y-%m-%d %H:%M}" if moment else self.adjusted_at.text())

    def _value(self) -> Meeting:
        name, place = self.secretary.text().strip(), self.adjusted_in.text().strip() or None
        moment = parse_moment(self.adjusted_at.text())
        return replace(
            self._meeting, date=parse_day(self.day.text()) or self._meeting.date, start=parse_clock(self.clock.text()),
            place=self.place.text().strip() or None, notice_sent=parse_day(self.notice_sent.text()),
            secretary=Secretary(name=name, title=self.title.text().strip() or None) if name else None,
            adjustment=Adjustment(at=moment, place=place) if moment or place else None,
        )
