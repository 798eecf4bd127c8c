"""Front: the rows of the minutes' first page. [KL 5:66]"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from app.domain.committee import OtherAttendant
from app.domain.document import FrontLine, FrontRow
from app.domain.meeting import events as ev
from app.domain.meeting.replay import History, Moment
from app.domain.minutes.served import Served, Times, row, served_to_decide
from app.domain.naming import attendant_called, office_called
from app.domain.proceedings import Meeting
from app.domain.swedish import lowered, paragraphs, raised, the_moment, the_weekday


def front_of(served: Served) -> tuple[FrontRow, ...]:
    """The rows in the order of the house style; those with nothing to say are left out."""
    rows = (
        _time_and_place(served.history), row(served, "Beslutande", _members(served)),
        row(served, "Tjänstgörande ersättare", _substitutes(served)),
        row(served, "Ej tjänstgörande ledamöter", _not_serving(served, _never_served(served))),
        row(served, "Ej tjänstgörande ersättare", _not_serving(served, served.setting.places)),
        row(served, "Övriga", _others(served)), row(served, "Utses att justera", _adjusters(served)),
        _adjusting(served), _paragraphs(served),
    )
    return tuple(r for r in rows if r is not None)


def _plain(label: str, *texts: str) -> FrontRow | None:
    lines = tuple(FrontLine(text=t) for t in texts if t)
    return FrontRow(label=label, lines=lines) if lines else None


def _line(served: Served, person: str, suffix: str = "") -> FrontLine:
    remote = any(s.present[person].remote for h in served.handled for s in h.states if person in s.present)
    name = f"{served.setting.signature(person)}{suffix}{', på distans' if remote else ''}"
    return FrontLine(text=name, municipality=served.setting.municipality(person))


def _members(served: Served) -> Iterator[tuple[FrontLine, Times]]:
    """Members who served on their own seats, with their office, and the §§ in which they presided in another's stead."""
    for seat in served.setting.roster.seats:
        if seat.holder is not None:
            office = f", {office_called(served.setting.roster, seat.office)}" if seat.office else ""
            yield _line(served, seat.holder, office + _presided(served, seat.holder)), served.on_seat(seat.holder, seat.id)


def _presided(served: Served, person: str) -> str:
    """` (ordförande § 21)` of one who is not the chair, `, tjänstgörande ordförande` of one who presided throughout."""
    seat = served.setting.roster.seat_of(person)
    times = served.where(lambda h: h.chair == person)
    if not times or (seat is not None and seat.office == "chair"):
        return ""
    if times == served.all:
        return ", tjänstgörande ordförande"
    return f" ({f'ordförande {served.column(times)}'.rstrip()})"


def _substitutes(served: Served) -> Iterator[tuple[FrontLine, Times]]:
    """Substitutes for whom they served; those who sit on another's seat by fact alone among them."""
    for seat in served.setting.roster.seats:
        of = f" för {served.setting.signature(seat.holder)}" if seat.holder else " för vakant plats"
        for person in _who_sat(served, seat.id):
            if person != seat.holder:
                yield _line(served, person, of + _presided(served, person)), served.on_seat(person, seat.id)


def _who_sat(served: Served, seat: str) -> tuple[str, ...]:
    sat = (p for h in served.numbered.values() for s in (*h.handled, h.reckoning) if (p := s.seats.get(seat)) is not None)
    return tuple(dict.fromkeys(sat))


def _never_served(served: Served) -> tuple[str, ...]:
    """Members without a § of their own; what another member missed is told in the paragraph."""
    return tuple(p for p in served.setting.holders if not any(p in served_to_decide(h) for h in served.handled))


def _not_serving(served: Served, persons: Iterable[str]) -> Iterator[tuple[FrontLine, Times]]:
    for person in persons:
        yield _line(served, person), served.there_without_serving(person)


def _others(served: Served) -> Iterator[tuple[FrontLine, Times]]:
    """The secretary, then staff, experts and others with their titles."""
    secretary = served.setting.meeting.secretary
    if secretary is not None:
        yield FrontLine(text=_titled(secretary.name, secretary.title or "sekreterare")), served.all
    for other in served.setting.roster.others:
        if secretary is None or served.setting.name(other.person) != secretary.name:
            yield _other(served, other), served.attended(other)


def _other(served: Served, other: OtherAttendant) -> FrontLine:
    title = "" if other.kind == "staff" and not other.title else attendant_called(other)
    return FrontLine(text=_titled(served.setting.signature(other.person), title))


def _titled(name: str, title: str) -> str:
    return f"{name}, {lowered(title)}" if title else name


def _adjusters(served: Served) -> Iterator[tuple[FrontLine, Times]]:
    for person in dict.fromkeys(p for h in served.numbered.values() for p in h.adjusters):
        yield _line(served, person), served.among(lambda h: h.adjusters, person)


def _adjusting(served: Served) -> FrontRow | None:
    """Where and when the minutes are to be adjusted, and what was adjusted at once. [KL 5:69] [SO § 8]"""
    adjustment = served.setting.meeting.adjustment
    planned = (adjustment.place or "", the_moment(adjustment.at) if adjustment.at else "") if adjustment else ()
    at_once = {m.event.item for m in served.history.moments if isinstance(m.event, ev.AdjustedAtOnce)}
    numbers = {n for i, n in served.history.paragraphs.items() if i in at_once and n in served.numbered}
    immediately = f"{paragraphs(numbers)} justeras omedelbart" if numbers else ""
    return _plain("Justeringens plats och tid", ", ".join(t for t in planned if t), immediately)


def _paragraphs(served: Served) -> FrontRow | None:
    return _plain("Paragrafer", paragraphs(served.numbered if served.history.paragraphs else ()))


def _time_and_place(history: History) -> FrontRow | None:
    """The place, and from when to when; each day and each pause on a line of its own."""
    meeting = history.setting.meeting
    days = list(_days(history, meeting))
    pauses = [f"Ajournering kl. {start}–{end}" for start, end in _pauses(history)]
    if len(days) > 1:
        return _plain("Plats och tid", meeting.place or "", *(f"{raised(the_weekday(m.state.day))}{t}" for m, t in days), *pauses)
    clock = days[0][1].strip() if days else f"kl. {meeting.start}" if meeting.start else ""
    return _plain("Plats och tid", ", ".join(t for t in (meeting.place or "", clock) if t), *pauses)


def clocks_of(history: History) -> str:
    """`kl. 09:00–11:05` of a meeting of one day; empty for others, and where no clock is known."""
    days = [clock for _, clock in _days(history, history.setting.meeting)]
    return days[0].strip() if len(days) == 1 else ""


def _days(history: History, meeting: Meeting) -> Iterator[tuple[Moment, str]]:
    """Each day of the meeting, with its clock from first to last: ` kl. 09:00–11:05`."""
    begun: Moment | None = None
    last: Moment | None = None
    for moment in history.moments:
        if isinstance(moment.event, ev.CalledToOrder):
            begun = moment
        if isinstance(moment.event, ev.Resumed) and begun is not None and moment.state.day != begun.state.day:
            yield begun, _from_to(begun, last, meeting)
            begun, last = moment, None
        if isinstance(moment.event, ev.Adjourned | ev.Closed):
            last = moment
    if begun is not None:
        yield begun, _from_to(begun, last, meeting)


def _from_to(begun: Moment, last: Moment | None, meeting: Meeting) -> str:
    start = begun.entry.at or (meeting.start if isinstance(begun.event, ev.CalledToOrder) else None)
    end = last.entry.at if last is not None and (isinstance(last.event, ev.Closed) or last.state.day == begun.state.day) else None
    return f" kl. {start}–{end}" if start and end else f" kl. {start}" if start else ""


def _pauses(history: History) -> Iterator[tuple[str, str]]:
    """Pauses that end on the day on which they began, where both clocks were noted."""
    begun: Moment | None = None
    for moment in history.moments:
        if isinstance(moment.event, ev.Adjourned):
            begun = moment
        elif isinstance(moment.event, ev.Resumed) and begun is not None:
            if begun.entry.at and moment.entry.at and begun.state.day == moment.state.day:
                yield begun.entry.at, moment.entry.at
            begun = None

