"""Service begun: from which item on each of those who serve has done so without a break."""

from __future__ import annotations

from app.domain.meeting import events as ev
from app.domain.meeting.replay import History, Moment


def serving_since(history: History) -> dict[str, str]:
    """By person the id of the item from which they have served; those who have served from the beginning are left out.

    Who begins between two items serves from the next; until that is opened nothing is told.
    """
    since: dict[str, str] = {}
    waiting: set[str] = set()
    for moment in history.moments:
        if moment.before.seats is not moment.state.seats and moment.state.seats != moment.before.seats:
            waiting = _changed(moment, since, waiting)
        if isinstance(moment.event, ev.ItemOpened) and waiting:
            since |= dict.fromkeys(waiting, moment.event.item)
            waiting = set()
    return since


def _changed(moment: Moment, since: dict[str, str], waiting: set[str]) -> set[str]:
    """Forget those who no longer serve; those who begin do so in the open item, or wait for the next."""
    before, after = set(moment.before.seats.values()), set(moment.state.seats.values())
    for gone in before - after:
        since.pop(gone, None)
    begun = set() if moment.state.roll_call or not moment.state.called else after - before
    if moment.state.item is not None and not isinstance(moment.event, ev.ItemOpened):
        since |= dict.fromkeys(begun, moment.state.item)
        begun = set()
    return (waiting | begun) & after
