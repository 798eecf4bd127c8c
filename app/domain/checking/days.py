"""Days: dates and clocks that contradict each other."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from app.domain.checking.matter import Matter
from app.domain.checking.remark import Part, Remark
from app.domain.meeting import events as ev
from app.domain.proceedings import BoardNotice, MinutesPart, NotKnown


def days(matter: Matter) -> Iterator[Remark]:
    """What cannot have been in that order."""
    yield from _meeting(matter)
    yield from _log(matter)
    for part in matter.proceedings.minutes.parts if matter.proceedings.minutes else ():
        yield from _part(matter, part)


def _remark(text: str, part: Part, item: str | None = None) -> Remark:
    return Remark(code="dates_contradict", weight="fault", rule="", part=part, item=item, text=text)


def _meeting(matter: Matter) -> Iterator[Remark]:
    meeting = matter.setting.meeting
    if meeting.notice_sent is not None and meeting.notice_sent > meeting.date:
        yield _remark(f"Kallelsen står som utsänd {meeting.notice_sent}, efter sammanträdet.", "notice")
    agreed = meeting.adjustment.at if meeting.adjustment is not None else None
    if agreed is not None and agreed.date() < meeting.date:
        yield _remark(f"Protokollet ska enligt uppgift justeras {agreed.date()}, före sammanträdet.", "adjusting")
    if meeting.date > matter.today and matter.history.now.closed:
        yield _remark(f"Sammanträdets dag, {meeting.date}, har inte varit än.", "front")


def _log(matter: Matter) -> Iterator[Remark]:
    """Clocks that run backwards within a day, and matters put off to a day that has been."""
    last: tuple[date, str] | None = None
    for moment in matter.history.moments:
        event, at, item = moment.event, moment.entry.at, moment.state.item
        if isinstance(event, ev.Decided) and event.until is not None and event.until <= moment.state.day:
            yield _remark(f"{matter.called(item or '')} är bordlagt till {event.until}, som inte ligger efter sammanträdet.",
                          "decision", item)
        if at is None or not moment.before.called or moment.entry.after is not None:
            continue
        if last is not None and last[0] == moment.state.day and at < last[1]:
            yield _remark(f"Klockan går bakåt: en anteckning kl. {at} kommer efter en kl. {last[1]}.", "attendance", item)
        last = (moment.state.day, at)


def _part(matter: Matter, part: MinutesPart) -> Iterator[Remark]:
    if isinstance(part.adjusted_on, NotKnown) or part.adjusted_on is None:
        return
    adjusted = part.adjusted_on
    if adjusted < matter.setting.meeting.date:
        yield _remark(f"Protokollet står som justerat {adjusted}, före sammanträdet.", "adjusting")
    if adjusted > matter.today:
        yield _remark(f"Protokollet står som justerat {adjusted}, en dag som inte har varit än.", "adjusting")
    yield from (_remark(text, "adjusting") for text in _signed(matter, part, adjusted))
    for notice in part.boards:
        yield from _board(notice, adjusted)


def _signed(matter: Matter, part: MinutesPart, adjusted: date) -> Iterator[str]:
    """Who signed before the meeting, or after the day on which it was adjusted; one wrong day is told once."""
    for signature in part.signed:
        day = signature.at.date() if signature.at is not None else None
        if day is not None and day > adjusted:
            yield f"{matter.setting.name(signature.person)} undertecknade {day}, men protokollet står som justerat {adjusted}."
        elif day is not None and day < matter.setting.meeting.date <= adjusted:
            yield f"{matter.setting.name(signature.person)} undertecknade {day}, före sammanträdet."


def _board(notice: BoardNotice, adjusted: date) -> Iterator[Remark]:
    if notice.posted is not None and notice.posted < adjusted:
        yield _remark(f"Anslaget i {notice.board} sattes upp {notice.posted}, före justeringen {adjusted}.", "boards")
    if notice.posted is not None and notice.taken_down is not None and notice.taken_down < notice.posted:
        yield _remark(f"Anslaget i {notice.board} togs ned {notice.taken_down}, innan det sattes upp.", "boards")
    if notice.posted is not None and notice.checked is not None and notice.checked.on < notice.posted:
        yield _remark(f"Anslaget i {notice.board} kontrollerades {notice.checked.on}, innan det sattes upp.", "boards")
