"""Roll call: who is expected to answer, what is noted when everybody expected has come, and who is there on the line."""

from __future__ import annotations

from collections.abc import Collection, Iterable

from app.domain.meeting import events as ev
from app.domain.meeting.acts import Events, left_to_call, spoken_of
from app.domain.meeting.forecast import forecast
from app.domain.meeting.replay import History
from app.domain.meeting.situation import Line
from app.domain.proceedings import Proceedings


def expected(proceedings: Proceedings, history: History) -> frozenset[str]:
    """The members and substitutes who are expected when the roll is called.

    Nobody who has reported absence, for the whole meeting or for the item that comes first. Where a substitute who does not
    serve may not attend, only those come who will be called in. [KL 6:17] [SO § 5]
    """
    setting = history.setting
    if "attend" in setting.orders.substitutes.when_not_serving:
        coming = {*setting.holders, *setting.places}
    else:
        coming = {*setting.holders, *(p for item in forecast(proceedings) for p in item.seats.values())}
    return frozenset(p for p in coming if not _has_sent_word(history, p))


def _has_sent_word(history: History, person: str) -> bool:
    items, first = history.now.reported.get(person, ()), spoken_of(history)
    return items is None or (first is not None and first.id in items)


def all_there(history: History, lines: Iterable[Line], coming: Collection[str]) -> Events:
    """Everybody who is expected and has not been called is there."""
    return tuple(ev.Present(person=p) for p in left_to_call(history, lines) if p in coming)


def as_expected(person: str, coming: Collection[str]) -> Events:
    """What is noted where the expectation is accepted: there, or not."""
    return (ev.Present(person=person),) if person in coming else (ev.Absent(person=person),)


def on_the_line(history: History, person: str) -> Events:
    """Takes part from elsewhere; who already does is from now on in the room. For the same items as before. [KL 5:16, 6:24]"""
    presence = history.now.present.get(person)
    return (ev.Present(person=person, remote=not (presence and presence.remote), items=presence.items if presence else None),)
