"""What became of a case: what each meeting did with it, read from the logs, and where it stands by a day."""

from __future__ import annotations

import datetime as dt
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from app.domain.agenda import EarlierHandling, EarlierWhat, ItemKind
from app.domain.cases import Case
from app.domain.meeting import events as ev
from app.domain.meeting.order import agenda_of
from app.domain.meeting.procedure import only_when
from app.domain.meeting.questions import Handling
from app.domain.meeting.replay import History
from app.domain.meeting.situation import handling_of

What = Literal["to_come", "under_way", "tabled", "referred_back", "decided", "noted", "undecided", "not_reached", "struck",
               "cancelled"]
State = Literal["waits", "on_agenda", "put_off", "left_over", "decided", "ended"]
Watch = Literal["past", "undated"]

NOTED: frozenset[ItemKind] = frozenset({"information", "messages", "delegation", "formality"})
"""The kinds of item that are done when they have been up, also without a decision."""
COMES_BACK = ("tabled", "referred_back", "undecided", "not_reached", "struck", "cancelled")
"""What leaves a case to be taken up again."""
NEXT_MEETING = ("tabled", "undecided", "not_reached", "cancelled")
"""What brings a case to the next meeting, where no day was said."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Handled:
    """What a meeting (its id, its day) did with a case as its item; `until` is the day to which it was put off."""

    meeting: str
    date: dt.date
    item: str
    what: What
    paragraph: int | None = None
    until: dt.date | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """Where a case stands: `due` is the day from which it is to be taken up, `last` what decides it; `watch` says why it is
    watched, None where nothing is late."""

    state: State
    due: date | None = None
    last: Handled | None = None
    watch: Watch | None = None


# What a meeting did


def handled(history: History, item: str, meeting: str) -> Handled:
    """What became of an item at a meeting, as far as its log tells."""
    handling = handling_of(history, item)
    if handling is None:
        return Handled(meeting=meeting, date=history.setting.meeting.date, item=item, what=_unopened(history, item))
    put_off = _put_off(handling)
    what, until = put_off or (_opened(history, handling), None)
    return Handled(meeting=meeting, date=handling.reckoning.day, item=item, what=what, until=until,
                   paragraph=history.paragraphs.get(item))


def _unopened(history: History, item: str) -> What:
    if item not in {a.id for a in agenda_of(history)}:
        return "struck"
    return "not_reached" if history.now.closed else "to_come"


def _opened(history: History, handling: Handling) -> What:
    if any(_settles(d) for d in _decisions(handling)):
        return "decided"
    if not history.now.closed:
        return "under_way"
    return "noted" if handling.item.kind in NOTED else "undecided"


def _decisions(handling: Handling) -> list[ev.Decided]:
    return [m.event for m in handling.decisions if isinstance(m.event, ev.Decided)]


def _settles(decided: ev.Decided) -> bool:
    return decided.how != "none" and not only_when(decided)


def _put_off(handling: Handling) -> tuple[What, date | None] | None:
    """How, and until when, the item or a part of it was put off, unless it was decided after that."""
    decisions = _decisions(handling)
    for place in reversed(range(len(decisions))):
        decided = decisions[place]
        what = _another_day(handling, decided)
        if what is not None and not any(_settles(d) and d.part in (None, decided.part) for d in decisions[place + 1 :]):
            return what, decided.until
    return None


def _another_day(handling: Handling, decided: ev.Decided) -> What | None:
    """Whether a decision puts off: by the kind of the proposal that won, else by its words, else by the day it names."""
    known = handling.proposals.get(_won(handling, decided) or "")
    if known is not None:
        return PUT_OFF.get(known.kind)
    words = (decided.text or " ".join(decided.points)).casefold()
    if "återremi" in words:
        return "referred_back"
    return "tabled" if decided.until is not None or words.startswith(TABLING) else None


PUT_OFF: dict[ev.ProposalKind, What] = {"table": "tabled", "refer_back": "referred_back"}
TABLING = ("ärendet bordläggs", "ärendet bordlägges", "bordläggs", "bordläggning")
"""How a decision begins that says in its own words that the matter is tabled."""


def _won(handling: Handling, decided: ev.Decided) -> str | None:
    """The proposal decided on: the one named, else the side that won the vote."""
    if decided.proposal is not None or decided.text or decided.vote not in handling.outcomes:
        return decided.proposal
    vote = handling.vote(str(decided.vote))
    return {"yes": vote.yes, "no": vote.no}.get(handling.outcomes[str(decided.vote)].result or "")


# Where the case stands


def standing(case: Case, handlings: Iterable[Handled], today: date) -> Standing:
    """Where the case stands on a day, from what the meetings did with it."""
    known = sorted(handlings, key=lambda h: h.date)
    coming = [h for h in known if h.what in ("to_come", "under_way")]
    last = known[-1] if known else None
    if case.ended is not None:
        return Standing(state="ended", last=last)
    if coming:
        return Standing(state="on_agenda", last=coming[0])
    if last is None:
        return Standing(state="waits", due=case.wanted_on, watch=_watch(case.wanted_on, today, dated=False))
    if last.what not in COMES_BACK:
        return _again(case, last, today)
    return _waiting(case, last, today)


def _again(case: Case, last: Handled, today: date) -> Standing:
    """Decided; unless the secretary has said since that it is to come up once more."""
    if case.wanted_on is None or case.wanted_on <= last.date:
        return Standing(state="decided", last=last)
    return Standing(state="waits", due=case.wanted_on, last=last, watch=_watch(case.wanted_on, today, dated=True))


def _waiting(case: Case, last: Handled, today: date) -> Standing:
    """Put off or left over; a day that the secretary has set since goes before the one that the meeting said."""
    due = case.wanted_on if case.wanted_on is not None and case.wanted_on > last.date else last.until
    state: State = "put_off" if last.what in ("tabled", "referred_back") else "left_over"
    return Standing(state=state, due=due, last=last, watch=_watch(due, today, dated=True))


def _watch(due: date | None, today: date, *, dated: bool) -> Watch | None:
    """Late when the day has passed; without a day only where there should be one."""
    if due is not None:
        return "past" if due < today else None
    return "undated" if dated else None


def comes_to(standing: Standing, day: date) -> bool:
    """Whether the case is to be taken up at a meeting on that day without anybody asking for it."""
    if standing.state not in ("waits", "put_off", "left_over"):
        return False
    if standing.due is not None:
        return standing.due <= day
    return standing.last is not None and standing.last.what in NEXT_MEETING and standing.last.date <= day


def acting(case: Case) -> str | None:
    """Who is to act for the case to come up: the official who prepares it, else who signs its report, else who presents it."""
    signers = [s.name for s in case.report.signers]
    return next((name for name in (case.handler, *signers, case.presenter) if name), None)


# What a new item says


def earlier(handlings: Sequence[Handled]) -> tuple[EarlierHandling, ...]:
    """What the meetings did with the case before, as a new item tells it; only what was opened there."""
    told: dict[What, EarlierWhat | None] = {"tabled": "tabled", "referred_back": "referred_back", "decided": "decided",
                                            "noted": None, "undecided": None}
    return tuple(EarlierHandling(date=h.date, paragraph=h.paragraph, what=told[h.what])
                 for h in sorted(handlings, key=lambda h: h.date) if h.what in told)
