"""Presence: who came, went, stepped in and presided while an item was handled, in sentences. [KL 5:66, 6:17] [SO § 4]"""

from __future__ import annotations

from collections.abc import Iterator

from app.domain.meeting import events as ev
from app.domain.meeting.replay import Moment
from app.domain.meeting.state import State
from app.domain.minutes.telling import Telling, chairs_in
from app.domain.standing_items import is_frame
from app.domain.swedish import at_clock, genitive, raised


def presence(telling: Telling) -> tuple[str, ...]:
    """The sentences on who was there: those of the item, and of the pause before it."""
    moved = (text for moment in moments_told_in(telling) for text in _of_moment(telling, moment))
    return (*_behind_closed_doors(telling), *_away(telling), *moved, *_chair(telling))


def moments_told_in(telling: Telling) -> Iterator[Moment]:
    """The entries that this item tells of: its own, and those since the last item that could tell of them."""
    if _tells_nothing(telling, telling.handling.item.id):
        return
    moments = telling.history.moments
    for moment in telling.handling.moments:
        first = last = telling.history.place(moment)
        while first and _waits(telling, moments[first - 1]):
            first -= 1
        yield from moments[first : last + 1]


def _waits(telling: Telling, moment: Moment) -> bool:
    """Whether an entry is told of by the item that comes after it."""
    item = moment.event.item if isinstance(moment.event, ev.ItemClosed) else moment.state.item
    return item is None or _tells_nothing(telling, item)


def _tells_nothing(telling: Telling, item: str) -> bool:
    """An opening or a closing that takes no § is no place to tell of anybody's coming."""
    return is_frame(telling.setting.items[item])


def _behind_closed_doors(telling: Telling) -> Iterator[str]:
    if telling.handling.item.closed:
        yield "Ärendet behandlas inom stängda dörrar."


def _away(telling: Telling) -> Iterator[str]:
    """Those who are away in this item only, wherever that was noted."""
    for moment in telling.history.of(ev.Left):
        event = moment.event
        if isinstance(event, ev.Left) and telling.handling.item.id in (event.items or ()):
            yield f"{telling.name(event.person)} deltar inte i behandlingen av ärendet."
            yield from _instead_in_item(telling, event.person)


def _instead_in_item(telling: Telling, person: str) -> Iterator[str]:
    seat = telling.setting.holders.get(person)
    instead = telling.handling.reckoning.seats.get(seat or "")
    if instead is not None and instead != person:
        yield f"{telling.name(instead)} tjänstgör i stället."


def _of_moment(telling: Telling, moment: Moment) -> Iterator[str]:
    if moment.before.roll_call:
        return
    match moment.event:
        case ev.Present(items=None) if moment.event.person not in moment.before.present:
            yield from _arrival(telling, moment, moment.event)
        case ev.Left(items=None):
            yield from _departure(telling, moment, moment.event)
        case ev.SeatTaken():
            yield from _seat_taken(telling, moment, moment.event)


def _arrival(telling: Telling, moment: Moment, event: ev.Present) -> Iterator[str]:
    if not telling.setting.roster.elected(event.person):
        return
    verb = "återkommer" if _was_there(telling, moment, event.person) else "ansluter" if event.remote else "kommer"
    comes = f"{telling.name(event.person)} {verb}{' på distans' if event.remote else ''}{at_clock(moment.entry.at)}"
    start = _begins_to_serve(telling, moment, event.person)
    if start is None:
        yield f"{comes} men tjänstgör inte." if event.person in telling.setting.holders else f"{comes}."
    elif not isinstance(start.event, ev.SeatTaken):
        yield f"{comes} och tjänstgör {_from_when(telling, moment, start)}{_for_whom(telling, start, event.person)}."
        yield from _makes_way(telling, start, event.person)
    elif _arrived(telling, start) is moment:
        yield f"{comes} och {_sits(telling, start, start.event)}."
        yield from _makes_way(telling, start, event.person)
    else:
        yield f"{comes}."


def _arrived(telling: Telling, taken: Moment) -> Moment | None:
    """The arrival, noted just before, of one who takes a seat: the two are told together."""
    before = telling.history.moments[telling.history.place(taken) - 1]
    event = before.event
    comes = isinstance(event, ev.Present) and event.items is None and event.person not in before.before.present
    return before if comes and not before.before.roll_call and taken.state.serves(getattr(event, "person", "")) else None


def _was_there(telling: Telling, moment: Moment, person: str) -> bool:
    earlier = telling.history.moments[: telling.history.place(moment)]
    return any(person in m.state.present for m in reversed(earlier))


def _begins_to_serve(telling: Telling, moment: Moment, person: str) -> Moment | None:
    """The entry from which one who has come serves in an item; None where they leave again first, or never do."""
    start: Moment | None = None
    for later in telling.history.moments[telling.history.place(moment):]:
        if person not in later.state.present:
            return None
        if not later.state.serves(person):
            start = None
        else:
            start = start or later
            if later.state.item is not None:
                return start
    return None if telling.history.now.closed else start


def _from_when(telling: Telling, moment: Moment, start: Moment) -> str:
    if start is moment and _bears_on_the_item(telling, moment):
        return "från ankomsten"
    called = telling.next_item(start) if start is moment else telling.item_called(start.state.item) or telling.next_item(start)
    return f"från och med {called}" if called else "därefter"


def _bears_on_the_item(telling: Telling, moment: Moment) -> bool:
    """Whether an item is open that is not decided for the last time: what changes after that is for the next."""
    handling = telling.handling
    decided = moment.state.item == handling.item.id and bool(handling.decisions)
    return moment.state.item is not None and not (
        decided and telling.history.place(moment) > telling.history.place(handling.decisions[-1]))


def _for_whom(telling: Telling, start: Moment, person: str) -> str:
    seat = telling.setting.seats[start.state.seat_of(person) or ""]
    if seat.holder == person:
        return ""
    return f" för {telling.name(seat.holder)}" if seat.holder else " på den vakanta platsen"


def _makes_way(telling: Telling, start: Moment, person: str) -> Iterator[str]:
    """Who served on the seat when an item was last open, and does so no longer."""
    seat = start.state.seat_of(person) or ""
    former = _in_an_item(telling, start).seats.get(seat)
    if former is None or former == person or _goes_on(telling, start, former):
        return
    last = telling.item_before(start)
    open_still = _bears_on_the_item(telling, start) and not isinstance(start.event, ev.ItemOpened)
    yield (f"{telling.name(former)} tjänstgör till och med {last}." if last and not open_still
           else f"{telling.name(former)} slutar därmed att tjänstgöra.")


def _goes_on(telling: Telling, start: Moment, former: str) -> bool:
    """Whether one who had to make way serves on another seat in what follows, or has left before."""
    later = telling.history.moments[telling.history.place(start):]
    following = next((m.state for m in later if m.state.item is not None), start.state)
    return following.serves(former) or not start.before.is_there(former)


def _in_an_item(telling: Telling, start: Moment) -> State:
    """How the seats stood before this entry, when an item was last open."""
    earlier = telling.history.moments[: telling.history.place(start)]
    return next((m.state for m in reversed(earlier) if m.state.item is not None), start.before)


def _departure(telling: Telling, moment: Moment, event: ev.Left) -> Iterator[str]:
    if not telling.setting.roster.elected(event.person):
        return
    yield f"{telling.name(event.person)} lämnar sammanträdet{at_clock(moment.entry.at)}."
    seat = moment.before.seat_of(event.person)
    if seat is not None and not _nothing_follows(telling, moment):
        yield _instead(telling, moment, moment.state.seats.get(seat))


def _nothing_follows(telling: Telling, moment: Moment) -> bool:
    """Whether the last decision of the meeting was made: nobody serves in anything after that."""
    decided = moment.state.item is not None and not _bears_on_the_item(telling, moment)
    return decided and telling.history.now.closed and not telling.next_item(moment)


def _instead(telling: Telling, moment: Moment, person: str | None) -> str:
    """Who serves in place of one who left."""
    since = _since(telling, moment)
    return f"{telling.name(person)} tjänstgör i stället{since}." if person else "Ingen ersättare tjänstgör i stället."


def _since(telling: Telling, moment: Moment) -> str:
    """From which § on, where that is not the one that is open: ` från och med § 20`."""
    called = "" if _bears_on_the_item(telling, moment) else telling.next_item(moment)
    return f" från och med {called}" if called else ""


def _seat_taken(telling: Telling, moment: Moment, event: ev.SeatTaken) -> Iterator[str]:
    before, now = (state.seats.get(event.seat) for state in (moment.before, moment.state))
    if before == now or _arrived(telling, moment) is not None:
        return
    if now is None:
        yield f"{raised(_seat_called(telling, event.seat))} lämnas tom."
        return
    yield f"{telling.name(now)} {_sits(telling, moment, event)}."
    yield from _makes_way(telling, moment, now)


def _seat_called(telling: Telling, seat: str) -> str:
    holder = telling.setting.seats[seat].holder
    return f"{genitive(telling.short(holder))} plats" if holder else "den vakanta platsen"


def _sits(telling: Telling, moment: Moment, event: ev.SeatTaken) -> str:
    """`tjänstgör på sin plats från och med § 20`."""
    own = moment.state.seats.get(event.seat) == telling.setting.seats[event.seat].holder
    place = "sin plats" if own else _seat_called(telling, event.seat)
    return f"tjänstgör på {place}{_since(telling, moment)}"


def _chair(telling: Telling) -> Iterator[str]:
    """Who presided, where that is another than in the item before; at a disqualification it is told there."""
    handling = telling.handling
    chair, before, after = handling.chair, telling.presided(-1), telling.presided(1)
    chairs = chairs_in(handling)
    if chair is None or {telling.regular_chair, before, *chairs} & handling.disqualified:
        return
    if len(chairs) > 1:
        yield f"{telling.name(chair)} tar under ärendet över som ordförande."
    elif before is None or chair in (before, telling.presided(-2)) or chair in telling.history.now.out(telling.item_at(-1)):
        return
    elif after != chair:
        yield f"{telling.name(chair)} är ordförande i ärendet."
    else:
        yield f"{telling.name(chair)} är ordförande från och med {telling.item_called(handling.item.id) or 'denna punkt'}."
