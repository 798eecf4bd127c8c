"""Admissible: the few things that cannot have happened and are refused; everything else is taken and judged later."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from typing import Any

from app.domain.meeting import events as ev
from app.domain.meeting.log import Noted, effective
from app.domain.meeting.replay import History, Moment, alike, first_state, step
from app.domain.meeting.setting import Setting, setting_of
from app.domain.meeting.state import State
from app.domain.proceedings import Proceedings


@dataclass(frozen=True, slots=True)
class Refusal:
    """The position in the log of what is refused, the field at fault, and one Swedish sentence."""

    position: int
    field: str
    text: str


INSIDE = (ev.Decided, ev.VoteHeld, ev.QuestionPut, ev.DeclinedToDecide)
AFTER_CLOSING = (ev.Reserved, ev.Withdrawn, ev.Statement)


def refusals(proceedings: Proceedings, known: History | None = None) -> tuple[Refusal, ...]:
    """Everything in the log that is impossible: ids that name nothing, an order that cannot have been.

    What is struck out only has its ids looked at; the rest is read in the order in which it happened. `known` is an
    admissible history before something was added: what begins alike is not tried again.
    """
    setting = setting_of(proceedings)
    new = known.length if known is not None and known.setting == setting else 0
    found = [*_unknown(setting, proceedings.log, new), *_misplaced(proceedings.log)]
    if found:
        return tuple(sorted(found, key=lambda r: r.position))
    log = effective(proceedings.log)
    struck = any(isinstance(e.event, ev.Withdrawn) for e in proceedings.log[new:])
    return (*_groundless(log, 0 if struck else new), *_impossible(setting, log, alike(setting, log, known)))


def _unknown(setting: Setting, log: tuple[ev.Entry, ...], new: int) -> Iterable[Refusal]:
    proposals = {e.event.proposal for e in log if isinstance(e.event, ev.Proposed)}
    votes = {e.event.vote for e in log if isinstance(e.event, ev.VoteHeld)}
    known = {"person": set(setting.people), "item": set(setting.items), "seat": set(setting.seats),
             "proposal": proposals, "vote": votes, "entry": {e.id for e in log if e.id is not None}}
    words = {"person": "personen", "item": "ärendet", "seat": "platsen", "proposal": "yrkandet", "vote": "voteringen",
             "entry": "anteckningen"}
    for position, entry in enumerate(log[new:], new):
        for what, field, id in named_in(entry.event):
            if id not in known[what]:
                yield Refusal(position, field, f"{words[what]} ”{id}” finns inte.")


def named_in(event: ev.Event) -> Iterable[tuple[str, str, str]]:
    """What an event names by id: what it is, in which field, and the id."""
    for field, what in SINGLE.get(type(event), ()):
        value = getattr(event, field)
        if value is not None and not (isinstance(event, ev.SeatTaken) and value == ev.RULES):
            yield what, field, value
    for field, what in MANY.get(type(event), ()):
        for value in getattr(event, field) or ():
            yield what, field, value


PERSON, ITEM = ("person", "person"), ("item", "item")
SINGLE: dict[type, tuple[tuple[str, str], ...]] = {
    ev.AbsenceReported: (PERSON,), ev.Absent: (PERSON,), ev.Present: (PERSON,), ev.Left: (PERSON,),
    ev.ItemOpened: (ITEM,), ev.ItemClosed: (ITEM,), ev.Disqualified: (PERSON, ITEM),
    ev.DisqualificationTried: (PERSON, ITEM), ev.ChairTaken: (PERSON,), ev.SeatTaken: (("seat", "seat"), PERSON),
    ev.ItemAdded: (ITEM,), ev.ItemRemoved: (ITEM,), ev.Proposed: (("instead_of", "proposal"),),
    ev.ProposalWithdrawn: (("proposal", "proposal"),), ev.ProposalFallen: (("proposal", "proposal"),),
    ev.DeclinedToDecide: (PERSON,), ev.LotDrawn: (("vote", "vote"),),
    ev.Decided: (("proposal", "proposal"), ("vote", "vote")), ev.Reserved: (ITEM, ("refers_to", "entry")),
    ev.Statement: (ITEM,), ev.AdjustedAtOnce: (ITEM,),
}
ITEMS = ("items", "item")
BY = ("by", "person")
MANY: dict[type, tuple[tuple[str, str], ...]] = {
    ev.AbsenceReported: (ITEMS,), ev.Present: (ITEMS,), ev.Left: (ITEMS,), ev.ChairTaken: (ITEMS,),
    ev.DisqualificationTried: (("ballots", "person"),), ev.ItemAdded: (BY,), ev.ItemRemoved: (BY,),
    ev.Proposed: (BY, ("seconded", "person")), ev.QuestionPut: (("vote_asked_by", "person"),),
    ev.VoteHeld: (("ballots", "person"),), ev.Reserved: (BY,), ev.Statement: (BY,),
    ev.AdjustersChosen: (("persons", "person"), ITEMS),
}


def _misplaced(log: tuple[ev.Entry, ...]) -> Iterable[Refusal]:
    earlier: set[str] = set()
    for position, entry in enumerate(log):
        if entry.after is not None and entry.after not in earlier:
            yield Refusal(position, "after", f"”{entry.after}” är ingen tidigare anteckning.")
        if isinstance(entry.event, ev.Withdrawn) and entry.event.entry not in earlier:
            yield Refusal(position, "entry", f"”{entry.event.entry}” är ingen tidigare anteckning.")
        if entry.id is not None:
            earlier.add(entry.id)


def _impossible(setting: Setting, log: tuple[Noted, ...], tried: tuple[Moment, ...]) -> Iterable[Refusal]:
    state = tried[-1].state if tried else first_state(setting)
    for noted in log[len(tried):]:
        text = _why_not(state, noted)
        if text:
            yield Refusal(noted.position, "", text)
        else:
            state = step(setting, state, noted.entry)


def _groundless(log: tuple[Noted, ...], new: int) -> Iterable[Refusal]:
    """Entries, from a position in the log on, that rest on a proposal, a vote or another entry that has been withdrawn."""
    standing = {
        "proposal": {n.entry.event.proposal for n in log if isinstance(n.entry.event, ev.Proposed)},
        "vote": {n.entry.event.vote for n in log if isinstance(n.entry.event, ev.VoteHeld)},
        "entry": {n.entry.id for n in log if n.entry.id is not None},
    }
    for noted in log if new == 0 else [n for n in log if n.position >= new]:
        lost = [id for what, _, id in named_in(noted.entry.event) if what in standing and id not in standing[what]]
        if lost:
            yield Refusal(noted.position, "", f"vilar på ”{lost[0]}”, som är tillbakataget.")


def _why_not(state: State, noted: Noted) -> str | None:
    event = noted.entry.event
    if state.closed and noted.entry.after is None and not isinstance(event, AFTER_CLOSING):
        return "sammanträdet är redan avslutat."
    if isinstance(event, INSIDE) and state.item is None:
        return "hör till ett ärende, men inget ärende är uppe."
    check = CHECKS.get(type(event))
    return check(state, event) if check else None


def _opening(state: State, event: ev.ItemOpened) -> str | None:
    return f"ärendet ”{state.item}” är redan uppe." if state.item is not None else None


def _closing(state: State, event: ev.ItemClosed) -> str | None:
    return f"ärendet ”{event.item}” är inte uppe." if state.item != event.item else None


def _leaving(state: State, event: ev.Left) -> str | None:
    there = event.person in state.present or state.serves(event.person)
    return None if there else f"”{event.person}” är inte där och kan inte lämna sammanträdet."


CHECKS: dict[type, Callable[[State, Any], str | None]] = {
    ev.ItemOpened: _opening, ev.ItemClosed: _closing, ev.Left: _leaving,
}
