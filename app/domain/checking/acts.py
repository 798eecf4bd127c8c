"""Acts: what was done at the meeting and told by halves, or cannot have been so beside what else was noted. [KL 4–5]"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from itertools import pairwise

from app.domain.checking.matter import Matter
from app.domain.checking.remark import Part, Remark, Weight
from app.domain.meeting import events as ev
from app.domain.meeting.questions import Handling
from app.domain.swedish import at_clock, genitive, listed

WORD = re.compile(r"\w{5,}")
STEM = 5
"""So many letters of a word tell what it is about, whatever its ending."""
STATEMENTS: dict[ev.StatementKind, str] = {
    "note": "Protokollsanteckningen av", "special_statement": "Det särskilda yttrandet av",
    "opinion": "Den antecknade meningen av",
}
WRITTEN_IN: dict[ev.StatementKind, str] = {"note": "note", "special_statement": "special_statement", "opinion": "note"}
"""Where she can have written it herself."""


def acts(matter: Matter) -> Iterator[Remark]:
    """A pause without an end, a vote that nobody asked for, an agreeing by one who does not serve, an opinion without its words,
    and a decision that is not what the chair found."""
    yield from _pause(matter)
    for handling in matter.numbered:
        yield from _asked(matter, handling)
        yield from _agreeing(matter, handling)
        yield from _statements(matter, handling)
        yield from _findings(matter, handling)


def _of(handling: Handling, code: str, rule: str, part: Part, text: str, weight: Weight = "fault") -> Remark:
    return Remark(code=code, weight=weight, rule=rule, text=text, part=part, item=handling.item.id)


def _pause(matter: Matter) -> Iterator[Remark]:
    told = [m for m in matter.history.moments if isinstance(m.event, ev.Adjourned | ev.Resumed)]
    if told and isinstance(told[-1].event, ev.Adjourned):
        weight: Weight = "fault" if matter.history.now.closed else "unfinished"
        yield Remark(code="not_resumed", weight=weight, rule="", part="attendance", item=told[-1].state.item,
                     text=f"Sammanträdet ajournerades{at_clock(told[-1].entry.at)}, men det framgår inte att det återupptogs.")


def _asked(matter: Matter, handling: Handling) -> Iterator[Remark]:
    """A question that led to a vote tells who asked for it; an election by slips needs nobody who asks. [KL 5:53–54]"""
    if (handling.item.id, "course") in matter.own:
        return
    events = [m.event for m in handling.moments if isinstance(m.event, ev.QuestionPut | ev.VoteHeld)]
    for question, vote in pairwise(events):
        if isinstance(question, ev.QuestionPut) and isinstance(vote, ev.VoteHeld) and not (
                question.vote_asked_by or vote.secret or vote.purpose == "election"):
            yield _of(handling, "asker_missing", "KL 5:53", "course", weight="notice",
                      text=f"Det framgår inte vem som begärde omröstning i {matter.called(handling.item.id)}.")


def _agreeing(matter: Matter, handling: Handling) -> Iterator[Remark]:
    """Whoever agrees with a proposal makes it theirs, and must serve. [KL 4:20]"""
    for moment in handling.moments:
        if isinstance(moment.event, ev.Proposed):
            lacking = [p for p in moment.event.seconded if not moment.before.serves(p)]
            if lacking:
                yield _of(handling, "agreeing_not_entitled", "KL 4:20", "proposals",
                          f"{listed(map(matter.setting.signature, lacking))} tjänstgör inte och kan inte instämma i ett yrkande "
                          f"({matter.called(handling.item.id)}).")


def _statements(matter: Matter, handling: Handling) -> Iterator[Remark]:
    where = matter.called(handling.item.id)
    for event in (m.event for m in matter.history.about(ev.Statement, handling.item.id)):
        if isinstance(event, ev.Statement) and not (event.text or "").strip() and (
                (handling.item.id, WRITTEN_IN[event.kind]) not in matter.own):
            what = f"{STATEMENTS[event.kind]} {listed(map(matter.setting.name, event.by))}"
            yield _of(handling, "statement_empty", "", "dissent", f"{what} i {where} säger inte vad.", "unfinished")


def _findings(matter: Matter, handling: Handling) -> Iterator[Remark]:
    """By acclamation is decided what the chair found: the same proposal, or words that have something to do with it."""
    if (handling.item.id, "decision") in matter.own:
        return
    found: str | None = None
    for moment in handling.moments:
        match moment.event:
            case ev.QuestionPut(purpose="main"):
                found = moment.event.finding
            case ev.Decided(how="acclamation") as decided if found in handling.proposals:
                yield from _beside(matter, handling, str(found), decided)
                found = None
            case ev.VoteHeld():
                found = None


def _beside(matter: Matter, handling: Handling, found: str, decided: ev.Decided) -> Iterator[Remark]:
    proposed, where = handling.proposals[found], matter.called(handling.item.id)
    if decided.proposal is not None and decided.proposal != found and decided.proposal in handling.proposals:
        yield _of(handling, "decision_against_finding", "KL 5:53", "decision",
                  f"Beslutet i {where} är ett annat än det som ordföranden fann.")
        return
    own = (decided.text or "", *decided.points)
    ground = (proposed.text or "", handling.item.proposal or "", handling.item.title)
    if decided.proposal is None and any(t.strip() for t in own) and not _stems(own) & _stems(ground):
        whose = f"{listed(genitive(matter.setting.name(p)) for p in proposed.by)} yrkande" if proposed.by else "ett yrkande"
        yield _of(handling, "decision_unlike_finding", "KL 5:53", "decision", weight="notice",
                  text=f"Ordföranden fann bifall till {whose} i {where}, men beslutet handlar om något annat.")


def _stems(texts: Iterable[str]) -> set[str]:
    return {word[:STEM].casefold() for text in texts for word in WORD.findall(text)}
