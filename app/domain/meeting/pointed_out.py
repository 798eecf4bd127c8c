"""Pointed out: what the secretary should see at once, though no rule of the item speaks of it yet."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from app.domain.meeting import events as ev
from app.domain.meeting.deciding import undecided_proposals
from app.domain.meeting.objections import Objection
from app.domain.meeting.offer import Offer
from app.domain.meeting.questions import Handling
from app.domain.meeting.replay import History
from app.domain.meeting.setting import Setting
from app.domain.meeting.situation import Line, Situation
from app.domain.swedish import listed


def pointed_out(history: History, handling: Handling | None, situation: Situation) -> Situation:
    """The situation with what is pointed out besides: beside a seat who is on the line without leave, in the item what somebody
    who has left leaves behind."""
    lines = tuple(_with_line(history, line) if line.remote else line for line in situation.lines)
    behind = tuple(left_behind(handling)) if handling is not None else ()
    return replace(situation, lines=lines, objections=(*behind, *situation.objections))


def _with_line(history: History, line: Line) -> Line:
    """Members and substitutes take part at a distance only as far as fullmäktige has decided. [KL 6:24]"""
    setting, person = history.setting, str(line.person)
    elected = person in setting.holders or person in setting.places
    if setting.orders.remote or not elected or line.objection is not None:
        return line
    items = history.now.present[person].items
    offer = Offer(text="Är i rummet", events=(ev.Present(person=person, items=items),))
    objection = Objection(cause=f"{line.name} är på distans.", effect="Medges inte", rule="KL 6:24", offer=offer)
    return replace(line, objection=objection)


def left_behind(handling: Handling) -> Iterable[Objection]:
    """What stands in the item of somebody who has left: a proposal that is not decided on, a ballot in a vote. [KL 4:25–26]

    Both stand though the person has gone; nothing is to be mended, but the chair should know before the question is put.
    """
    state, setting = handling.history.now, handling.setting
    movers = [p for proposal in undecided_proposals(handling) for p in proposal.by]
    votes = [] if handling.decisions else [m.event for m in handling.moments if isinstance(m.event, ev.VoteHeld)]
    voters = [p for vote in votes for p in vote.ballots]
    for person in dict.fromkeys([*movers, *voters]):
        if not state.is_there(person):
            stands = [w for w, found in (("yrkande", person in movers), ("röst", person in voters)) if found]
            yield Objection(cause=_left_words(setting, person, stands), effect="", rule="KL 4:25")


def _left_words(setting: Setting, person: str, stands: list[str]) -> str:
    return f"{setting.name(person)} är inte här, men har {listed(stands)} i ärendet. Det står kvar."
