"""By keys: what each entry of a meeting's log costs at the table, and the hands that press it.

An act is one key; a person who is not marked is found with `/`, so many letters as tell them from the others, and Retur; a
text counts as one, as in the script of the sample meeting. What has no key of its own there is told, not guessed.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import Any, Protocol

from app.domain.meeting import events as ev
from app.domain.meeting.log import struck_out
from app.domain.meeting.order import paragraphs_foreseen
from app.domain.meeting.questions import quorum_at
from app.domain.meeting.replay import History, replay
from app.domain.proceedings import Proceedings

RETURN, RIGHT, TAB = "\n", "→", "\t"
KINDS: dict[ev.ProposalKind, str] = {
    "approve": "b", "reject": "a", "amend": "ä", "add": "t", "refer_back": "å", "table": "o", "other": "n"}
BY_LEVEL = {"KS": "s", "KF": "f"}
STATEMENTS: dict[ev.StatementKind, str] = {"special_statement": "1", "note": "2", "opinion": "3"}
ANSWERS: dict[ev.Ballot, str] = {"yes": "j", "no": "n", "abstain": "a"}


class NotByKeys(Exception):
    """An entry that the page notes in another way, or that the rules of the page do not let happen so."""


class Hands(Protocol):
    """Who presses: on the page, or on paper."""

    def find(self, person: str) -> None: ...

    def press(self, *keys: str) -> None: ...

    def write(self, text: str) -> None: ...

    def take_up(self, item: str) -> None: ...

    def seat(self, seat: str) -> None: ...

    def words(self, text: str) -> None: ...

    def reason(self) -> None: ...


class OnPaper:
    """Only counts: a person is found unless they were the last; the roll call goes down the list by itself."""

    def __init__(self, meeting: Proceedings) -> None:
        self.count, self._marked, self._names = 0, "", {p.id: p.name.casefold() for p in meeting.roster.people}

    def find(self, person: str) -> None:
        """`/`, letters, Retur."""
        if person != self._marked:
            self._marked, name = person, self._names[person]
            others = [n for p, n in self._names.items() if p != person]
            letters = next((k for k in range(1, len(name) + 1) if not any(o.startswith(name[:k]) for o in others)), len(name))
            self.count += 2 + letters

    def press(self, *keys: str) -> None:
        """Each is one."""
        self.count += len(keys)

    def write(self, text: str) -> None:
        """A text is one."""
        self.count += 1 if text else 0

    def take_up(self, item: str) -> None:
        """→ to the next, else a click in the list."""
        self.count += 1

    def seat(self, seat: str) -> None:
        """The number of the seat."""
        self.count += 1

    def words(self, text: str) -> None:
        """What a vote is about where nothing is proposed, and Retur."""
        self.count += 2

    def reason(self) -> None:
        """None is given: Retur."""
        self.count += 1


def holding(meeting: Proceedings) -> tuple[ev.Event, ...]:
    """What holds of the log, in the order in which it was noted."""
    struck = struck_out(meeting.log)
    return tuple(e.event for e in meeting.log if e.id not in struck and not isinstance(e.event, ev.Withdrawn))


def hold(meeting: Proceedings, hands: Hands) -> None:
    """Hold the meeting by keys, entry by entry."""
    history = replay(meeting)
    table = Holding(hands, paragraphs_foreseen(history), without_quorum(history))
    events = holding(meeting)
    for place, event in enumerate(events):
        table.note(event, events[place + 1 :])


def without_quorum(history: History) -> tuple[ev.Event, ...]:
    """The decisions made while too few served: the page asks why they are noted all the same."""
    return tuple(m.event for m in history.of(ev.Decided) if not quorum_at(history.setting, m.before).met)


def cost(meeting: Proceedings) -> int:
    """How many keys the whole log costs."""
    paper = OnPaper(meeting)
    hold(meeting, paper)
    return paper.count


class Holding:
    """What an entry needs to know of those before it."""

    def __init__(self, hands: Hands, numbers: Mapping[str, int], without_quorum: Sequence[ev.Event]) -> None:
        self._hands, self._numbers, self._without_quorum = hands, numbers, without_quorum
        self.called, self.settled = False, False
        self.item, self.decisions = "", 0
        self.proposals: dict[str, ev.Proposed] = {}
        self.reserved: set[tuple[str, str]] = set()
        self._notes: dict[type, Callable[[Any, Sequence[ev.Event]], None]] = {
            ev.Present: self._present, ev.Absent: self._absent, ev.Left: self._left, ev.CalledToOrder: self._order,
            ev.ItemOpened: self._opened, ev.ItemClosed: self._nothing, ev.Disqualified: self._disqualified,
            ev.ChairTaken: self._chair, ev.SeatTaken: self._seat, ev.Proposed: self._proposed,
            ev.DeclinedToDecide: self._declined, ev.VoteHeld: self._vote, ev.Decided: self._decided, ev.Reserved: self._reserved,
            ev.Statement: self._statement, ev.AdjustersChosen: self._adjusters, ev.AdjustedAtOnce: self._at_once,
            ev.Adjourned: self._pause, ev.Resumed: self._pause, ev.Closed: self._closed, ev.AbsenceReported: self._nothing,
            ev.QuestionPut: self._question, ev.LotDrawn: self._nothing, ev.ProposalWithdrawn: self._taken_back,
            ev.ProposalFallen: self._fallen,
        }

    def note(self, event: ev.Event, later: Sequence[ev.Event]) -> None:
        """Press what notes this event."""
        known = self._notes.get(type(event))
        if known is None:
            raise NotByKeys(type(event).__name__)
        known(event, later)

    def _nothing(self, event: ev.Event, later: Sequence[ev.Event]) -> None:
        """Follows from what is done next, or was done before the meeting."""

    # --- people

    def _present(self, event: ev.Present, later: Sequence[ev.Event]) -> None:
        self._hands.find(event.person)
        if event.items is not None:
            self._in_some("h", event.items)
        else:
            self._hands.press("w" if event.remote else "k" if self.called else "n")

    def _in_some(self, key: str, items: Sequence[str]) -> None:
        """In some items only, which are told by their §."""
        if not all(item in self._numbers for item in items):
            raise NotByKeys("in some items without a §")
        self._hands.press("z", key)
        self._hands.write(", ".join(str(self._numbers[item]) for item in items))
        self._hands.press(RETURN)

    def _absent(self, event: ev.Absent, later: Sequence[ev.Event]) -> None:
        self._hands.find(event.person)
        self._hands.press("f")

    def _left(self, event: ev.Left, later: Sequence[ev.Event]) -> None:
        self._hands.find(event.person)
        if event.items is not None:
            self._in_some("b", event.items)
        else:
            self._hands.press("l")

    def _disqualified(self, event: ev.Disqualified, later: Sequence[ev.Event]) -> None:
        self._hands.find(event.person)
        self._hands.press("j")
        self._hands.write(event.ground or "")
        self._hands.press(RETURN)

    def _chair(self, event: ev.ChairTaken, later: Sequence[ev.Event]) -> None:
        self._hands.find(event.person)
        self._hands.press("h")
        self._hands.reason()

    def _seat(self, event: ev.SeatTaken, later: Sequence[ev.Event]) -> None:
        if event.person in (None, ev.RULES):
            raise NotByKeys("a seat left empty, or given back")
        self._hands.find(str(event.person))
        self._hands.press("t")
        self._hands.seat(event.seat)
        self._hands.reason()

    def _declined(self, event: ev.DeclinedToDecide, later: Sequence[ev.Event]) -> None:
        self._hands.find(event.person)
        self._hands.press("d")

    def _adjusters(self, event: ev.AdjustersChosen, later: Sequence[ev.Event]) -> None:
        for person in event.persons:
            self._hands.find(person)
            self._hands.press("m")

    # --- items

    def _order(self, event: ev.CalledToOrder, later: Sequence[ev.Event]) -> None:
        self._call()

    def _call(self) -> None:
        if not self.called:
            self.called = True
            self._hands.press(RIGHT)

    def _opened(self, event: ev.ItemOpened, later: Sequence[ev.Event]) -> None:
        self._call()
        self.settled, self.proposals, self.item, self.decisions = False, {}, event.item, 0
        self._hands.take_up(event.item)

    def _at_once(self, event: ev.AdjustedAtOnce, later: Sequence[ev.Event]) -> None:
        self._hands.press("o", RETURN)

    def _pause(self, event: ev.Event, later: Sequence[ev.Event]) -> None:
        if isinstance(event, ev.Resumed) and event.date is not None:
            self._hands.press("å")
            self._hands.write(event.date.isoformat())
            self._hands.press(RETURN)
        else:
            self._hands.press("x")

    def _closed(self, event: ev.Closed, later: Sequence[ev.Event]) -> None:
        self._hands.press(RIGHT, RETURN)

    # --- proposals, votes, decisions

    def _proposed(self, event: ev.Proposed, later: Sequence[ev.Event]) -> None:
        """In the second place to what the mover has moved in the first place last."""
        if not event.by or event.proposal in self.proposals:
            raise NotByKeys("moved by nobody, or changed")
        own = [p.proposal for p in self.proposals.values() if event.by[0] in p.by and p.instead_of is None]
        if event.instead_of and own[-1:] != [event.instead_of]:
            raise NotByKeys("second-hand to another's proposal")
        self._hands.find(event.by[0])
        self._hands.press("y", *(["h"] if event.instead_of else []), KINDS[event.kind])
        self._hands.write(event.text or "")
        self._hands.press(RETURN)
        self.proposals[event.proposal] = event

    def _taken_back(self, event: ev.ProposalWithdrawn, later: Sequence[ev.Event]) -> None:
        self._ends(event.proposal, "t")

    def _fallen(self, event: ev.ProposalFallen, later: Sequence[ev.Event]) -> None:
        self._ends(event.proposal, "f")

    def _ends(self, proposal: str, key: str) -> None:
        """By its number among those that stand."""
        self._hands.press("y", str(list(self.proposals).index(proposal) + 1), key)
        del self.proposals[proposal]

    def _question(self, event: ev.QuestionPut, later: Sequence[ev.Event]) -> None:
        """A question is put by the key of the vote or of the acclamation that follows."""
        if not any(isinstance(e, ev.VoteHeld | ev.Decided) for e in later[:2]):
            raise NotByKeys("a question put without a decision")

    def _vote(self, event: ev.VoteHeld, later: Sequence[ev.Event]) -> None:
        self._hands.press("v")
        if not self.proposals:
            self._hands.words(f"{event.yes}, {event.no}" if event.purpose == "election" else event.yes or "")
        if event.candidates:
            raise NotByKeys("an election between more than two, told afterwards")
        if event.ballots and event.counts is None and not event.secret:
            for person, answer in event.ballots.items():
                self._hands.find(person)
                self._hands.press(ANSWERS[answer])
        elif event.counts is not None and not event.ballots:
            self._counts(event.counts, secret=event.secret)
        else:
            raise NotByKeys("figures besides ballots")
        lot = next((e.result for e in later if isinstance(e, ev.LotDrawn) and e.vote == event.vote), None)
        self._end(event, lot)
        self.settled = True

    def _counts(self, counts: ev.Counts, *, secret: bool) -> None:
        self._hands.press("s" if secret else "r")
        for place, number in enumerate((counts.yes, counts.no, counts.abstain, counts.blank, counts.invalid)):
            if place:
                self._hands.press(TAB)
            self._hands.write(str(number) if number else "")
        self._hands.press(RETURN)

    def _end(self, event: ev.VoteHeld, lot: ev.Side | None) -> None:
        self._hands.press(RETURN)
        if event.casting is not None:
            self._hands.press(ANSWERS[event.casting])
        elif lot is not None:
            self._hands.press("1" if lot == "yes" else "2")

    def _decided(self, event: ev.Decided, later: Sequence[ev.Event]) -> None:
        """After a vote the decision is noted by the key that ends it; where nothing is decided the item is left."""
        if self.settled and event.how in ("vote", "lot"):
            self.settled, self.decisions = False, self.decisions + 1
            return
        if event.how == "none" and not event.until:
            return
        self.decisions += 1
        if event.how != "acclamation" or (event.until and event.proposal):
            raise NotByKeys(f"decided by {event.how} without a vote of the log, or as moved until a day")
        if event.until:
            self._put_off(event)
        elif event.text:
            self._in_words(event, event.text)
        else:
            self._press_to_decide("b", event)
            self._which(event.proposal)

    def _press_to_decide(self, key: str, event: ev.Decided) -> None:
        self._hands.press(key)
        if any(event is short for short in self._without_quorum):
            self._hands.reason()

    def _put_off(self, event: ev.Decided) -> None:
        self._hands.press("u")
        self._hands.write(str(event.until))
        self._hands.press(RETURN)

    def _in_words(self, event: ev.Decided, text: str) -> None:
        self._press_to_decide("e", event)
        self._hands.press("d" if event.part else BY_LEVEL.get(event.level or "", "e"))
        for words in (event.part, text):
            if words:
                self._hands.write(words)
                self._hands.press(RETURN)

    def _which(self, proposal: str | None) -> None:
        """Asked where proposals stand against each other; one in the second place only once the first is gone."""
        standing = [p for p, moved in self.proposals.items() if moved.instead_of not in self.proposals]
        if proposal in standing and (len(standing) > 1 or self.proposals[proposal].kind != "approve"):
            self._hands.press(str(standing.index(proposal) + 1))

    def _reserved(self, event: ev.Reserved, later: Sequence[ev.Event]) -> None:
        """Against the decisions of the item that is open, or was last; handed in is told when it is handed in."""
        if event.item not in (None, self.item):
            raise NotByKeys("a reservation in an item of before")
        for person in event.by:
            again = (person, self.item) in self.reserved
            if again and event.motivation != "received":
                raise NotByKeys("a second reservation")
            self._hands.find(person)
            self._hands.press(*([] if again else self._reserves(event)), *(["r", "i"] if event.motivation == "received" else []))
            self.reserved.add((person, self.item))

    def _reserves(self, event: ev.Reserved) -> list[str]:
        which = [str(event.against) if event.against else "a"] if self.decisions > 1 else []
        return ["r", *which, *(["m"] if event.motivation == "announced" else [])]

    def _statement(self, event: ev.Statement, later: Sequence[ev.Event]) -> None:
        if len(event.by) != 1 or event.for_parties or event.item:
            raise NotByKeys("a statement of several")
        self._hands.find(event.by[0])
        self._hands.press("s", STATEMENTS[event.kind])
        self._hands.write(event.text or "")
        self._hands.press(RETURN)
