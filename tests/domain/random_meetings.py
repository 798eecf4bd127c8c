"""Random meetings: any committee, any standing orders, and any log of what could have happened there.

A log is thrown event by event among what is possible just then, so that it is never refused. The dice are bytes that
Hypothesis chooses, and so makes smaller when something fails; no byte, or zero, is the first and plainest choice.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from typing import Any, TypeVar, get_args

from hypothesis import strategies as st

from app.domain import standing_orders as so
from app.domain.agenda import AgendaItem, EarlierHandling, ItemKind, ListEntry, Paper
from app.domain.committee import (
    Committee,
    CommitteeKind,
    DeputyChair,
    Municipality,
    Office,
    OtherAttendant,
    Roster,
    Seat,
    Substitute,
)
from app.domain.meeting import events as ev
from app.domain.people import Person
from app.domain.proceedings import BoardNotice, Check, Minutes, MinutesPart, NotKnown, OwnText, Proceedings, Signature
from app.domain.table import Table
from tests.domain.building import DAY, meeting

T = TypeVar("T")
PARTIES = ("M", "C", "S")
BODIES = ("Nord", "Syd")
ITEMS = ("a1", "a2", "a3", "a4")
OFFICES: tuple[Office | None, ...] = ("chair", "vice_chair", "second_vice_chair")
WORDS = ("", "x", "Åsa ”Ö” ä", "två\nrader", "\u2028\t\\\"", "🙂")
DAYS = (DAY, DAY + timedelta(days=1), date(2019, 9, 11), date(2019, 9, 12), date(2019, 9, 18), date(2019, 10, 9),
        date(1850, 1, 1), date(2199, 12, 31), date(2020, 2, 29))
BORN = (date(1950, 1, 1), date(1960, 1, 1), date(1970, 1, 1))
MOMENTS = tuple(datetime(2019, 9, day, hour, 0) for day in (16, 23) for hour in (0, 13, 23))  # noqa: DTZ001
CLOCKS = ("00:00", "09:00", "13:05", "23:59")


PLAYED: Counter[str] = Counter()
"""How much has been played in this process: meetings and events."""


class Dice:
    """Throws from given bytes; when they have run out every throw is zero."""

    def __init__(self, content: bytes) -> None:
        self.content, self.at = content, 0

    def up_to(self, most: int) -> int:
        """A number from 0 to `most`."""
        self.at += 1
        return self.content[self.at - 1] % (most + 1) if self.at <= len(self.content) else 0

    def one(self, values: Sequence[T]) -> T:
        """One of the values."""
        return values[self.up_to(len(values) - 1)]

    def word(self, kind: Any) -> Any:
        """One of a choice among words."""
        return self.one(get_args(kind))

    def yes(self) -> bool:
        """Half the times."""
        return self.up_to(1) == 1

    def maybe(self, values: Sequence[T]) -> T | None:
        """One of the values, or None."""
        return self.one((None, *values))

    def some(self, values: Sequence[T], least: int = 0) -> tuple[T, ...]:
        """Some of the values, in any order, each once."""
        left = list(values)
        count = min(least + self.up_to(max(len(left) - least, 0)), len(left))
        return tuple(left.pop(self.up_to(len(left) - 1)) for _ in range(count))


def roster(dice: Dice) -> Roster:
    """One to seven seats, some vacant, up to six substitutes, and somebody who belongs to neither."""
    holders = [f"m{n}" if dice.up_to(7) < 7 else None for n in range(1 + dice.up_to(6))]
    standing = [f"e{n}" for n in range(dice.up_to(6))]
    elected = (date(2015, 1, 1), date(2019, 1, 1))
    seats = tuple(
        Seat(id=f"s{n}", holder=h, party=dice.maybe(PARTIES), electing_body=dice.maybe(BODIES), since=dice.maybe(elected),
             office=OFFICES[n] if n < len(OFFICES) else None)
        for n, h in enumerate(holders))
    places = tuple(
        Substitute(person=p, party=dice.maybe(PARTIES), electing_body=dice.maybe(BODIES), since=dice.maybe(elected),
                   personal_for=dice.maybe([s.id for s in seats]))
        for p in standing)
    people = tuple(
        Person(id=p, name=dice.one(WORDS), party=dice.maybe(PARTIES), born=dice.maybe(BORN))
        for p in [*(h for h in holders if h), *standing, "u"])
    others = (OtherAttendant(person="u", title=dice.maybe(WORDS), items=dice.one([None, dice.some(ITEMS)])),)
    return Roster(people=people, seats=seats, substitutes=places, others=others)


def orders(dice: Dice, roster: Roster) -> so.StandingOrders:
    """Standing orders of any kind."""
    persons = [p.person for p in roster.substitutes]
    substitutes = so.SubstituteRules(
        filter=dice.maybe(get_args(so.Filter)), tiers=dice.some(get_args(so.Tier), least=1),
        party_ladders=Table({p: dice.some(PARTIES) for p in dice.some(PARTIES)}),
        groups=Table({p: dice.one(("red", "blue")) for p in dice.some(PARTIES)}),
        party_mandates=Table({p: dice.up_to(20) for p in dice.some(PARTIES)}),
        named_lists=Table({s.id: dice.some(persons) for s in dice.some(roster.seats)}),
        on_exhaustion=dice.word(so.OnExhaustion), displacement=dice.word(so.Displacement),
        when_not_serving=dice.some(get_args(so.Right)))
    notice = so.NoticePeriod(days=dice.up_to(20), unit=dice.word(so.DayUnit))
    return so.StandingOrders(
        substitutes=substitutes, version=dice.maybe(WORDS), valid_from=dice.maybe(DAYS), valid_to=dice.maybe(DAYS),
        adopted_by=dice.one([None, dice.some(BODIES)]), late_member_takes_seat=not dice.yes(),
        change_point=dice.word(so.ChangePoint),
        return_after_other_absence=dice.word(so.ReturnRule), chair_fallback=dice.some(get_args(so.ChairFallback)),
        notice=dice.maybe([notice]), adjusters=dice.up_to(3), remote=dice.yes(), boards=dice.one([None, dice.some(BODIES)]))


def item(dice: Dice, id: str) -> AgendaItem:
    """An item of any kind."""
    earlier = EarlierHandling(date=dice.one(DAYS), paragraph=dice.maybe([1, 2]))
    return AgendaItem(
        id=id, title=dice.one(WORDS), kind=dice.word(ItemKind), numbered=not dice.yes(), summary=dice.maybe(WORDS),
        exercise_of_authority=dice.yes(), clock=dice.maybe(CLOCKS), papers=dice.some([Paper(title=dice.one(WORDS), mark="X")]),
        entries=dice.some([ListEntry(title=dice.one(WORDS), urgent=True)]), earlier=dice.some([earlier]))


def minutes(dice: Dice, persons: Sequence[str]) -> Minutes:
    """Up to two parts, adjusted and posted at any time."""
    def board(name: str) -> BoardNotice:
        gaps = dice.some([(dice.one(DAYS), dice.one(DAYS))])
        return BoardNotice(board=name, posted=dice.maybe(DAYS), taken_down=dice.maybe(DAYS), gaps=gaps,
                           checked=dice.maybe([Check(by=dice.one(WORDS), on=dice.one(DAYS))]))

    def part() -> MinutesPart:
        signature = Signature(person=dice.one(persons), role="chair", at=dice.maybe(MOMENTS))
        boards = tuple(board(b) for b in dice.some(BODIES))
        return MinutesPart(items=dice.one([None, dice.some(ITEMS)]), adjusted_on=dice.one([NotKnown.NOT_KNOWN, None, *DAYS]),
                           signed=dice.some([signature]), refused=dice.some(persons[:1]), boards=boards)

    return Minutes(parts=tuple(part() for _ in range(dice.up_to(2))))


def called(dice: Dice) -> Proceedings:
    """A meeting of any committee, called and not yet held."""
    who = roster(dice)
    persons = [p.id for p in who.people]
    bodies = dice.some(BODIES)
    deputy = DeputyChair(person=dice.one(persons), since=dice.maybe(DAYS), until=dice.maybe(DAYS))
    committee = Committee(
        name=dice.one(WORDS), code=dice.one(WORDS), kind=dice.word(CommitteeKind), host=dice.maybe(BODIES),
        electing_bodies=bodies, municipalities=Table({b: Municipality(name=dice.maybe(WORDS)) for b in bodies}),
        deputy_chair=dice.maybe([deputy]))
    return Proceedings(
        committee=committee, standing_orders=orders(dice, who), roster=who,
        meeting=meeting(notice_sent=dice.maybe(DAYS), notice_exception=dice.maybe(WORDS), last_paragraph=dice.up_to(99)),
        agenda=tuple(item(dice, id) for id in ITEMS), minutes=dice.maybe([minutes(dice, persons)]),
        texts=dice.some([OwnText(item=dice.one(ITEMS), part="course", text=dice.one(WORDS))]))


@dataclass
class AtTheTable:
    """What can be known at the table without any rule: who is there, which item is up, what was put forward."""

    persons: Sequence[str]
    seats: Sequence[str]
    item: str | None = None
    there: list[str] = field(default_factory=list)
    proposals: list[str] = field(default_factory=list)
    votes: list[str] = field(default_factory=list)

    def next(self, dice: Dice) -> ev.Event:
        """Some event that could be next; those that move people and items come more often than the rest."""
        kinds: list[Kind] = [_came] * 8 + ([_closed] * 5 + INSIDE if self.item else [_opened] * 10) + ANYWHERE
        kinds += [_left] * 3 if self.there else []
        kinds += [_withdrawn, _fallen] if self.proposals else []
        kinds += [_lot] if self.votes else []
        event: ev.Event = dice.one(kinds)(self, dice)
        self.note(event)
        return event

    def note(self, event: ev.Event) -> None:
        """What is known after the event."""
        if isinstance(event, ev.Present) and event.person not in self.there:
            self.there.append(event.person)
        elif isinstance(event, ev.Absent) or (isinstance(event, ev.Left) and event.items is None):
            self.there = [p for p in self.there if p != event.person]
        elif isinstance(event, ev.ItemOpened):
            self.item = event.item
        elif isinstance(event, ev.ItemClosed):
            self.item = None
        elif isinstance(event, ev.Proposed):
            self.proposals.append(event.proposal)
        elif isinstance(event, ev.VoteHeld) and event.vote not in self.votes:
            self.votes.append(event.vote)

    def ballots(self, dice: Dice) -> Table[ev.Ballot]:
        """How some of them voted."""
        return Table({p: dice.word(ev.Ballot) for p in dice.some(self.persons)})


Kind = Callable[[AtTheTable, Dice], ev.Event]


def _items(dice: Dice) -> tuple[str, ...] | None:
    return dice.some(ITEMS, least=1) if dice.up_to(3) == 3 else None


def _came(table: AtTheTable, dice: Dice) -> ev.Event:
    return ev.Present(person=dice.one(table.persons), items=_items(dice), remote=dice.up_to(7) == 7)


def _left(table: AtTheTable, dice: Dice) -> ev.Event:
    return ev.Left(person=dice.one(table.there), items=_items(dice), cause=dice.word(ev.Cause))


def _opened(table: AtTheTable, dice: Dice) -> ev.Event:
    return ev.ItemOpened(item=dice.one(ITEMS))


def _closed(table: AtTheTable, dice: Dice) -> ev.Event:
    return ev.ItemClosed(item=str(table.item))


def _disqualified(table: AtTheTable, dice: Dice) -> ev.Event:
    return ev.Disqualified(person=dice.one(table.persons), item=table.item or dice.one(ITEMS), ground=dice.maybe(WORDS))


def _seat_taken(table: AtTheTable, dice: Dice) -> ev.Event:
    return ev.SeatTaken(seat=dice.one(table.seats), person=dice.one((ev.RULES, None, *table.persons)))


def _chair_taken(table: AtTheTable, dice: Dice) -> ev.Event:
    return ev.ChairTaken(person=dice.one(table.persons), items=_items(dice))


def _absent(table: AtTheTable, dice: Dice) -> ev.Event:
    return ev.Absent(person=dice.one(table.persons))


def _absence_reported(table: AtTheTable, dice: Dice) -> ev.Event:
    return ev.AbsenceReported(person=dice.one(table.persons), items=_items(dice), reason=dice.maybe(WORDS))


def _ordered(table: AtTheTable, dice: Dice) -> ev.Event:
    return ev.CalledToOrder()


def _adjourned(table: AtTheTable, dice: Dice) -> ev.Event:
    return ev.Adjourned()


def _resumed(table: AtTheTable, dice: Dice) -> ev.Event:
    return ev.Resumed(date=dice.maybe((DAY, DAY + timedelta(days=1))))


def _tried(table: AtTheTable, dice: Dice) -> ev.Event:
    return ev.DisqualificationTried(person=dice.one(table.persons), item=table.item or dice.one(ITEMS),
                                    ballots=table.ballots(dice), outcome=dice.maybe(get_args(ev.TriedOutcome)))


def _reserved(table: AtTheTable, dice: Dice) -> ev.Event:
    return ev.Reserved(by=dice.some(table.persons, least=1), item=dice.maybe(ITEMS), against=dice.maybe((0, 1, 2, 3)),
                       motivation=dice.word(ev.Motivation), received=dice.maybe(MOMENTS))


def _statement(table: AtTheTable, dice: Dice) -> ev.Event:
    return ev.Statement(by=dice.some(table.persons, least=1), kind=dice.word(ev.StatementKind), item=dice.maybe(ITEMS),
                        text=dice.maybe(WORDS), for_parties=dice.some(PARTIES))


def _adjusters(table: AtTheTable, dice: Dice) -> ev.Event:
    return ev.AdjustersChosen(persons=dice.some(table.persons), items=_items(dice))


def _at_once(table: AtTheTable, dice: Dice) -> ev.Event:
    return ev.AdjustedAtOnce(item=dice.one(ITEMS))


def _added(table: AtTheTable, dice: Dice) -> ev.Event:
    return ev.ItemAdded(item=dice.one(ITEMS), by=dice.some(table.persons))


def _removed(table: AtTheTable, dice: Dice) -> ev.Event:
    return ev.ItemRemoved(item=dice.one(ITEMS), by=dice.some(table.persons))


def _withdrawn(table: AtTheTable, dice: Dice) -> ev.Event:
    return ev.ProposalWithdrawn(proposal=dice.one(table.proposals))


def _fallen(table: AtTheTable, dice: Dice) -> ev.Event:
    return ev.ProposalFallen(proposal=dice.one(table.proposals))


def _lot(table: AtTheTable, dice: Dice) -> ev.Event:
    return ev.LotDrawn(vote=dice.one(table.votes), result=dice.word(ev.Side))


def _proposed(table: AtTheTable, dice: Dice) -> ev.Event:
    return ev.Proposed(proposal=f"y{len(table.proposals) + 1}", by=dice.some(table.persons), kind=dice.word(ev.ProposalKind),
                       text=dice.maybe(WORDS), instead_of=dice.maybe(table.proposals), seconded=dice.some(table.persons))


def _question_put(table: AtTheTable, dice: Dice) -> ev.Event:
    return ev.QuestionPut(purpose=dice.word(ev.Purpose), order=dice.some(table.proposals), finding=dice.maybe(("yes", "text")),
                          vote_asked_by=dice.some(table.persons))


def _vote(table: AtTheTable, dice: Dice) -> ev.Event:
    sides = ("text", *table.proposals)
    counts = ev.Counts(yes=dice.up_to(5), no=dice.up_to(5), abstain=dice.up_to(2), blank=dice.up_to(1))
    names = dice.some(("Alma", "Bo", "Cora")) if dice.up_to(3) == 3 else ()
    candidates = Table({name: dice.up_to(3) for name in names})
    return ev.VoteHeld(vote=dice.one([f"v{len(table.votes) + 1}", *table.votes]), purpose=dice.word(ev.Purpose),
                       secret=dice.yes(), yes=dice.maybe(sides), no=dice.maybe(sides), ballots=table.ballots(dice),
                       counts=dice.maybe([counts]), casting=dice.maybe(get_args(ev.Side)), candidates=candidates)


def _decided(table: AtTheTable, dice: Dice) -> ev.Event:
    return ev.Decided(how=dice.word(ev.How), proposal=dice.maybe(table.proposals), vote=dice.maybe(table.votes),
                      text=dice.maybe(WORDS), points=dice.some(WORDS), level=dice.maybe(("KF",)), part=dice.maybe(WORDS),
                      until=dice.maybe(DAYS))


def _declined(table: AtTheTable, dice: Dice) -> ev.Event:
    return ev.DeclinedToDecide(person=dice.one(table.persons))


INSIDE: list[Kind] = [_decided, _decided, _decided, _vote, _vote, _proposed, _question_put, _declined]
ANYWHERE: list[Kind] = [
    _disqualified, _disqualified, _seat_taken, _chair_taken, _absent, _absence_reported, _ordered, _adjourned, _resumed, _tried,
    _reserved, _statement, _adjusters, _at_once, _added, _removed,
]


def table_of(proceedings: Proceedings) -> AtTheTable:
    """The table before anybody has come."""
    return AtTheTable([p.id for p in proceedings.roster.people], [s.id for s in proceedings.roster.seats])


def held(content: bytes) -> Proceedings:
    """A meeting with a log of what could have happened, each entry with an id, some with a clock and a note."""
    dice = Dice(content)
    length, meeting = dice.up_to(60), called(dice)
    table = table_of(meeting)
    events: list[ev.Event] = [ev.Present(person=p) for p in dice.some(table.persons)]
    for event in events:
        table.note(event)
    events += [table.next(dice) for _ in range(length)]
    entries = [ev.Entry(event=e, id=f"l{n}", at=dice.maybe(CLOCKS), note=dice.maybe(WORDS)) for n, e in enumerate(events)]
    end = [ev.Entry(event=ev.Closed(), id="end")] if dice.yes() else []
    PLAYED.update(meetings=1, events=len(entries) + len(end))
    return replace(meeting, log=(*entries, *end))


def throws(count: int) -> st.SearchStrategy[bytes]:
    """So many bytes to throw dice with."""
    return st.binary(min_size=count, max_size=count)


meetings = throws(900).map(held)
called_meetings = throws(150).map(lambda content: called(Dice(content)))
days = st.dates(date(1850, 1, 1), date(2199, 12, 31))
