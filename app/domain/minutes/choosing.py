"""Choosing: who is to adjust the minutes, told in the item that is about it wherever they were chosen. [KL 5:69] [SO § 8]"""

from __future__ import annotations

from collections.abc import Iterator

from app.domain.meeting import events as ev
from app.domain.meeting.replay import History, Moment
from app.domain.minutes.struck import opening_of
from app.domain.minutes.telling import Telling
from app.domain.naming import at_place
from app.domain.standing_items import chooses_adjusters, is_frame
from app.domain.swedish import paragraphs, the_moment


def choices_told_in(telling: Telling) -> tuple[ev.AdjustersChosen, ...]:
    """The choices that the item tells of; of those for all items only the last, which took the place of the others."""
    home = choosing_item(telling.history)
    told = [m.event for m in telling.history.of(ev.AdjustersChosen)
            if isinstance(m.event, ev.AdjustersChosen) and _told_in(telling.history, m, home) == telling.handling.item.id]
    for_all = [c for c in told if c.items is None]
    return tuple(c for c in told if c.items is not None or c is for_all[-1])


def choosing_item(history: History) -> str | None:
    """The item that is about choosing adjusters, once it has been taken up."""
    return next((i for i in history.by_item if chooses_adjusters(history.setting.items[i])), None)


def _told_in(history: History, moment: Moment, home: str | None) -> str | None:
    """One for the whole meeting belongs to the item of its own, else to the opening, wherever it was made: nothing else tells
    of it. One for single items, made in an item, is told there."""
    made_in, chosen = moment.state.item, moment.event
    assert isinstance(chosen, ev.AdjustersChosen)
    if chosen.items is None:
        return home or opening_of(history)
    outside = made_in is None or is_frame(history.setting.items[made_in])
    return home if outside and home is not None else made_in


def adjusters_chosen(telling: Telling, worded: str = "") -> Iterator[str]:
    """Who is to adjust, unless the decision's own words tell it; in the item of that name also when and where."""
    own = chooses_adjusters(telling.handling.item)
    if worded and own:
        return
    chosen = [c for c in choices_told_in(telling) if not all(telling.short(p) in worded for p in c.persons)]
    yield from (_adjusters(telling, c) for c in chosen)
    if chosen and own:
        yield from _adjusting(telling)


def _adjusters(telling: Telling, chosen: ev.AdjustersChosen) -> str:
    numbers = [n for i in chosen.items or () if (n := telling.history.paragraphs.get(i)) is not None]
    what = paragraphs(numbers) if chosen.items is not None and numbers else "protokollet"
    return f"{telling.names(chosen.persons)} utses att tillsammans med ordföranden justera {what}."


def _adjusting(telling: Telling) -> Iterator[str]:
    adjustment = telling.setting.meeting.adjustment
    if adjustment is not None and adjustment.at is not None:
        yield f"Protokollet justeras {the_moment(adjustment.at)}{at_place(adjustment.place)}."
