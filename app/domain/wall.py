"""The wall: what the room is shown while the meeting goes on; nothing of a closed item, and no vote that is secret.

It is made of the log alone: what the secretary keeps for herself has no way in here.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Literal

from app.domain.meeting import events as ev
from app.domain.meeting.adjourning import until_of
from app.domain.meeting.deciding import names_put
from app.domain.meeting.poll import Poll, poll_of
from app.domain.meeting.procedure import on_the_matter
from app.domain.meeting.questions import Handling, chair_at
from app.domain.meeting.replay import History
from app.domain.meeting.setting import Setting
from app.domain.meeting.situation import Line, handling_of, situation_of
from app.domain.minutes.decision import decision
from app.domain.minutes.plain import as_markdown
from app.domain.minutes.proposals import standing, wish
from app.domain.minutes.telling import Telling
from app.domain.minutes.votes import side_called
from app.domain.rules.voting import Outcome
from app.domain.swedish import bare, paragraphs, raised, the_weekday

Phase = Literal["before", "between", "item", "closed_doors", "adjourned", "over"]
Showing = Literal["as_it_comes", "when_done"]
"""Whether the room sees each answer as it is given, or the whole when all have answered."""
VOTES: dict[ev.Purpose, str] = {
    "procedure": "Votering om när ärendet avgörs", "counter": "Kontrapropositionsvotering", "main": "Huvudvotering",
    "addition": "Votering om tillägg", "election": "Val",
}

Cell = Literal["yes", "no", "abstain", "waits"]
ANSWERS: dict[str, Cell] = {"Ja": "yes", "Nej": "no", "Avstår": "abstain"}
"""The words over the figures of a vote, and what was answered."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WallRow:
    """A person at the table, or an empty seat (`name` empty). `now` is whose turn it is to answer."""

    name: str
    party: str
    standing: Literal["serves", "substitutes", "disqualified", "empty"]
    note: str = ""
    ballot: ev.Ballot | None = None
    declined: bool = False
    now: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class WallVote:
    """A vote. `sides` are what yes and no stand for, or names; `figures` stand under them, empty while they are not shown."""

    label: str
    sides: tuple[tuple[str, str], ...]
    figures: tuple[tuple[str, int], ...]
    given: int
    entitled: int
    secret: bool = False
    result: str = ""

    @property
    def waiting(self) -> int:
        """How many are to answer yet; nobody once there is a result."""
        return 0 if self.result else self.entitled - self.given

    @property
    def of_answers(self) -> bool:
        """Whether the figures are of yes and no, not of names."""
        return all(word in ANSWERS for word, _figure in self.figures)

    @property
    def cells(self) -> tuple[Cell, ...]:
        """Each vote, in the order of the figures, then those who are to answer; none where names are voted on."""
        if not self.figures or not self.of_answers:
            return ()
        waits: Cell = "waits"
        return (*(ANSWERS[word] for word, figure in self.figures for _ in range(figure)), *((waits,) * self.waiting))


@dataclass(frozen=True, slots=True, kw_only=True)
class Wall:
    """Everything on the wall; `where` is the place and the day. In a pause `since` and `until` are clocks, where they are known;
    before the meeting `until` is when it is called to."""

    body: str
    where: str
    day: str
    chair: str
    phase: Phase
    mark: str = ""
    heading: str = ""
    proposals: tuple[tuple[str, str], ...] = ()
    vote: WallVote | None = None
    decided: tuple[str, ...] = ()
    rows: tuple[WallRow, ...] = ()
    since: str = ""
    until: str = ""


def wall_of(history: History, showing: Showing = "as_it_comes") -> Wall:
    """What the wall shows after the log's last entry."""
    setting, state = history.setting, history.now
    handling = handling_of(history, state.item)
    phase = _phase(history, handling)
    chair = chair_at(setting, state)
    day = the_weekday(state.day)
    where = ", ".join(t for t in (setting.committee.host_name, day) if t)
    until = setting.meeting.start or "" if phase == "before" else ""
    empty = Wall(body=setting.committee.name, where=where, day=day, chair=setting.signature(chair) if chair else "", phase=phase,
                 until=until)
    if phase == "adjourned":
        return _paused(empty, history)
    if handling is None or phase not in ("item", "closed_doors"):
        return empty
    number = history.paragraphs.get(handling.item.id)
    marked = replace(empty, mark=paragraphs([number]) if number is not None else "")
    if phase == "closed_doors":
        return replace(marked, heading="Behandlas bakom stängda dörrar")
    return _item(marked, history, handling, showing)


def _phase(history: History, handling: Handling | None) -> Phase:
    state = history.now
    if state.closed:
        return "over"
    if state.adjourned:
        return "adjourned"
    if handling is None:
        return "between" if state.called else "before"
    return "closed_doors" if handling.item.closed else "item"


def _paused(wall: Wall, history: History) -> Wall:
    """When the pause began, and when the meeting is to go on: the clock that stands in the entry's note."""
    begun = next(m.entry for m in reversed(history.moments) if isinstance(m.event, ev.Adjourned))
    return replace(wall, since=begun.at or "", until=until_of(begun) or "")


def _item(wall: Wall, history: History, handling: Handling, showing: Showing) -> Wall:
    telling, poll = Telling(handling), poll_of(history)
    shown = poll is not None and not _hidden(poll, showing)
    vote = _under_way(telling, poll, shown=shown) if poll is not None else _held(telling, handling)
    decided = () if poll is not None or not on_the_matter(handling) else tuple(as_markdown(decision(telling)).split("\n"))
    return replace(
        wall, heading=handling.item.title,
        proposals=() if vote is not None or decided else tuple(_proposals(telling)), vote=vote,
        decided=tuple(t for t in decided if t), rows=tuple(_rows(history, handling, poll, _shown(handling, poll, shown=shown))),
    )


def _hidden(poll: Poll, showing: Showing) -> bool:
    """Whether the answers are kept from the room: until all have answered, and for ever where the vote is secret."""
    secret = poll.held is not None and poll.held.secret
    return secret or (showing == "when_done" and bool(poll.waiting))


def _proposals(telling: Telling) -> list[tuple[str, str]]:
    return [(raised(bare(wish(telling, p))), telling.names(p.by)) for p in standing(telling)]


def _under_way(telling: Telling, poll: Poll, *, shown: bool) -> WallVote:
    held = ev.VoteHeld(vote=poll.vote, purpose=poll.question.purpose, yes=poll.yes, no=poll.no)
    counted, names = poll.counted, poll.names if names_put(poll.question) else ()
    secret = poll.held is not None and poll.held.secret
    figures: tuple[tuple[str, int], ...] = ()
    if counted is not None and counted.candidates:
        figures = tuple(counted.candidates.items())
    elif (shown or counted is not None) and not names:
        figures = (("Ja", poll.figures.yes), ("Nej", poll.figures.no), ("Avstår", poll.figures.abstain))
    return WallVote(
        label=VOTES[poll.question.purpose], sides=_sides(telling, held, names), figures=figures,
        given=len(poll.entitled) - len(poll.waiting), entitled=len(poll.entitled), secret=secret,
    )


def _sides(telling: Telling, vote: ev.VoteHeld, names: tuple[str, ...]) -> tuple[tuple[str, str], ...]:
    if names:
        return tuple(("", name) for name in names)
    return tuple((word, f"för {side_called(telling, vote, side)}") for side, word in (("yes", "Ja"), ("no", "Nej")))


def _held(telling: Telling, handling: Handling) -> WallVote | None:
    """The last vote of the item, with what it gave."""
    if not handling.votes:
        return None
    id = list(handling.votes)[-1]
    vote, outcome = handling.vote(id), handling.outcomes[id]
    figures = tuple(vote.candidates.items()) or (("Ja", outcome.yes), ("Nej", outcome.no), ("Avstår", outcome.abstain))
    given = outcome.yes + outcome.no + outcome.abstain
    names = tuple(vote.candidates)
    return WallVote(label=VOTES[vote.purpose], sides=_sides(telling, vote, names), figures=figures, given=given, entitled=given,
                    secret=vote.secret, result=_result(vote, outcome))


def _result(vote: ev.VoteHeld, outcome: Outcome) -> str:
    if outcome.result is None:
        return ""
    how = {"casting_vote": "Ordförandens utslagsröst avgör.", "lot": "Lotten avgör."}.get(outcome.by, "")
    won = {"yes": "Ja vinner.", "no": "Nej vinner."}.get(outcome.result, "")
    return " ".join(t for t in (how, "" if vote.candidates else won) if t)


def _shown(handling: Handling, poll: Poll | None, *, shown: bool) -> Mapping[str, ev.Ballot]:
    """The answers that stand beside the names: of the vote under way if they may be seen, else of the last open one."""
    if poll is not None:
        return poll.ballots if shown else {}
    last = handling.vote(list(handling.votes)[-1]) if handling.votes else None
    return last.ballots if last is not None and not last.secret else {}


def _rows(history: History, handling: Handling, poll: Poll | None, ballots: Mapping[str, ev.Ballot]) -> list[WallRow]:
    """Those at the table in the order of the seats; in a vote in the order in which they answer. Those out by jäv last."""
    situation, setting = situation_of(history), history.setting
    lines = {line.person: line for line in situation.lines if line.person}
    order = [*poll.entitled] if poll is not None else []
    seated = [line for line in situation.lines if line.place == "seat" and line.standing in ("serves", "substitutes")]
    rest = [line for line in seated if line.person not in order]
    now = next(iter(poll.waiting), None) if poll is not None else None
    rows = [_row(setting, line, situation.chair, ballots, now) for line in (*(lines[p] for p in order if p in lines), *rest)]
    rows += [WallRow(name="", party=line.party or "", standing="empty", note="tom plats")
             for line in situation.lines if line.place == "seat" and line not in seated]
    out = [p for p in handling.everyone if p in handling.disqualified]
    return rows + [WallRow(name=setting.name(p), party=_party(setting, p), standing="disqualified", note="jäv") for p in out]


def _row(setting: Setting, line: Line, chair: str | None, ballots: Mapping[str, ev.Ballot], now: str | None) -> WallRow:
    note = "ordförande" if line.person == chair else "ersättare" if line.standing == "substitutes" else ""
    return WallRow(
        name=line.name, party=_party(setting, str(line.person)), note=note, declined=line.declined,
        standing="substitutes" if line.standing == "substitutes" else "serves",
        ballot=ballots.get(str(line.person)), now=now is not None and line.person == now,
    )


def _party(setting: Setting, person: str) -> str:
    known = setting.people.get(person)
    return known.party or "" if known else ""
