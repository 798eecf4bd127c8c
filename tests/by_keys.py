"""By keys: what each entry of a meeting's log costs at the table, and the hands that press it.

An act is one key; a person who is not marked is found with `/`, so many letters as tell them from the others, and Retur; a
text counts as one, as in the script of the sample meeting. What has no key of its own there is told, not guessed.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, Protocol

from app.domain.meeting import events as ev
from app.domain.meeting.log import struck_out
from app.domain.proceedings import Proceedings

RETURN, RIGHT, TAB = "\n", "→", "\t"
KINDS: dict[ev.ProposalKind, str] = {
    "approve": "b", "reject": "a", "amend": "ä", "add": "t", "refer_back": "å", "table": "o", "other": "n"}
STATEMENTS: dict[ev.StatementKind, str] = {"special_statement": "s", "note": "a", "opinion": "m"}
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
    table = Holding(hands)
    events = holding(meeting)
    for place, event in enumerate(events):
        table.note(event, events[place + 1 :])


def cost(meeting: Proceedings) -> int:
    """How many keys the whole log costs."""
    paper = OnPaper(meeting)
    hold(meeting, paper)
    return paper.count


class Holding:
    """What an entry needs to know of those before it."""

    def __init__(self, hands: Hands) -> None:
        self._hands = hands
        self.called, self.settled = False, False
        self.proposals: list[str] = []
        self._notes: dict[type, Callable[[Any, Sequence[ev.Event]], None]] = {
            ev.Present: self._present, ev.Absent: self._absent, ev.Left: self._left, ev.CalledToOrder: self._order,
            ev.ItemOpened: self._opened, ev.ItemClosed: self._nothing, ev.Disqualified: self._disqualified,
            ev.ChairTaken: self._chair, ev.SeatTaken: self._seat, ev.Proposed: self._proposed,
            ev.DeclinedToDecide: self._declined, ev.VoteHeld: self._vote, ev.Decided: self._decided, ev.Reserved: self._reserved,
            ev.Statement: self._statement, ev.AdjustersChosen: self._adjusters, ev.AdjustedAtOnce: self._at_once,
            ev.Adjourned: self._pause, ev.Resumed: self._pause, ev.Closed: self._closed, ev.AbsenceReported: self._nothing,
            ev.QuestionPut: self._question, ev.LotDrawn: self._nothing,
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
        if event.items is not None or event.remote:
            raise NotByKeys("present in part, or on the line")
        self._hands.find(event.person)
        self._hands.press("k" if self.called else "n")

    def _absent(self, event: ev.Absent, later: Sequence[ev.Event]) -> None:
        self._hands.find(event.person)
        self._hands.press("f")

    def _left(self, event: ev.Left, later: Sequence[ev.Event]) -> None:
        if event.items is not None:
            raise NotByKeys("left for some items")
        self._hands.find(event.person)
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
        self.settled, self.proposals = False, []
        self._hands.take_up(event.item)

    def _at_once(self, event: ev.AdjustedAtOnce, later: Sequence[ev.Event]) -> None:
        self._hands.press("o", RETURN)

    def _pause(self, event: ev.Event, later: Sequence[ev.Event]) -> None:
        if isinstance(event, ev.Resumed) and event.date is not None:
            raise NotByKeys("another day")
        self._hands.press("x")

    def _closed(self, event: ev.Closed, later: Sequence[ev.Event]) -> None:
        self._hands.press(RIGHT, RETURN)

    # --- proposals, votes, decisions

    def _proposed(self, event: ev.Proposed, later: Sequence[ev.Event]) -> None:
        if not event.by or event.instead_of:
            raise NotByKeys("moved by nobody, or second-hand")
        self._hands.find(event.by[0])
        self._hands.press("y", KINDS[event.kind])
        self._hands.write(event.text or "")
        self._hands.press(RETURN)
        self.proposals.append(event.proposal)

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
            self.settled = False
            return
        if event.how == "none" and not event.until:
            return
        if event.how != "acclamation" or event.part or event.until:
            raise NotByKeys(f"decided by {event.how}, in part, or until a day")
        if event.text:
            self._hands.press("e", "e")
            self._hands.write(event.text)
            self._hands.press(RETURN)
            return
        self._hands.press("b")
        standing = [p for p in self.proposals if p == event.proposal]
        if standing and len(self.proposals) > 1:
            self._hands.press(str(self.proposals.index(standing[0]) + 1))

    def _reserved(self, event: ev.Reserved, later: Sequence[ev.Event]) -> None:
        if event.item is not None or event.against is not None or event.motivation == "received":
            raise NotByKeys("a reservation noted afterwards, or against one decision of several")
        for person in event.by:
            self._hands.find(person)
            self._hands.press("r", *(["m"] if event.motivation == "announced" else []))

    def _statement(self, event: ev.Statement, later: Sequence[ev.Event]) -> None:
        if len(event.by) != 1 or event.for_parties or event.item:
            raise NotByKeys("a statement of several")
        self._hands.find(event.by[0])
        self._hands.press("s", STATEMENTS[event.kind])
        self._hands.write(event.text or "")
        self._hands.press(RETURN)
