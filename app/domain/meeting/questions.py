"""The questions put to a meeting's history: who serves, who presides, is there a quorum, who took part."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import cast

from app.domain.agenda import AgendaItem
from app.domain.meeting import events as ev
from app.domain.meeting.replay import History, Moment
from app.domain.meeting.setting import Setting
from app.domain.meeting.state import State
from app.domain.rules.presiding import in_turn_to_preside
from app.domain.rules.quorum import Quorum, quorum
from app.domain.rules.voting import Outcome, outcome, together


def chair_by_the_rules(setting: Setting, state: State) -> str | None:
    """Who is in turn to preside at this moment. [KL 6:21–22] [SO § 7]"""
    return in_turn_to_preside(setting.committee, setting.roster, setting.orders.chair_fallback, state.seats, state.day)


def chair_in_fact(state: State) -> str | None:
    """Who has taken the chair besides the rules, if anybody; not while they are disqualified or gone."""
    person = state.chairs.get(state.item or "", state.chair)
    return person if person is not None and person not in state.out(state.item) else None


def chair_at(setting: Setting, state: State) -> str | None:
    """Who presides at this moment."""
    return chair_in_fact(state) or chair_by_the_rules(setting, state)


def quorum_at(setting: Setting, state: State) -> Quorum:
    """The quorum at this moment. [KL 6:27]"""
    return quorum(len(setting.seats), len(state.seats))


@dataclass(frozen=True)
class Handling:
    """How one item was handled: its moments from opening to closing, and what can be asked of them."""

    history: History
    item: AgendaItem
    moments: tuple[Moment, ...]

    @property
    def setting(self) -> Setting:
        """The meeting's setting."""
        return self.history.setting

    @cached_property
    def decisions(self) -> tuple[Moment, ...]:
        """The moments of the item's decisions, in the order in which they were made."""
        return tuple(m for m in self.moments if isinstance(m.event, ev.Decided))

    @cached_property
    def reckoning(self) -> State:
        """The state when the item's last decision was made, or when it was closed: it tells who served."""
        if self.decisions:
            return self.decisions[-1].state
        last = self.moments[-1]
        return last.before if isinstance(last.event, ev.ItemClosed) else last.state

    @cached_property
    def states(self) -> tuple[State, ...]:
        """The states while the item was open; of the roll call only the last, for what it notes was so all along.

        A disqualification told before anything else was done in the item holds from its opening.
        """
        inside = [m for m in self.moments if m.state.item is not None]
        while len(inside) > 1 and isinstance(inside[1].event, ev.Disqualified):
            inside = inside[1:]
        if self.reckoning.roll_call:
            return (self.reckoning,)
        return tuple(m.state for m in inside if not m.state.roll_call)

    @cached_property
    def handled(self) -> tuple[State, ...]:
        """The states from the item's opening to its last decision, or its closing."""
        if not self.decisions or self.reckoning.roll_call:
            return self.states
        last = next(n for n, s in reversed(list(enumerate(self.states))) if s is self.decisions[-1].state)
        return self.states[: last + 1]

    @cached_property
    def handled_to_decide(self) -> tuple[State, ...]:
        """Those from which its decisions come: where an item was left undecided and taken up anew, from then on."""
        before = self.moments[: self.moments.index(self.decisions[0])] if self.decisions else ()
        opened = [n for n, m in enumerate(before) if isinstance(m.event, ev.ItemOpened)]
        anew = {id(m.state) for m in self.moments[opened[-1] :]} if len(opened) > 1 else set()
        return tuple(s for s in self.handled if id(s) in anew) or self.handled

    @cached_property
    def served_part(self) -> tuple[str, ...]:
        """Those who served in a part of the item only; the disqualified apart."""
        served = [set(s.seats.values()) for s in self.states]
        always = served[0].intersection(*served)
        some = served[0].union(*served) - always - self.disqualified
        return tuple(p for p in self.everyone if p in some)

    @cached_property
    def everyone(self) -> tuple[str, ...]:
        """Members in the order of seats, then substitutes in list order."""
        return (*self.setting.holders, *self.setting.places)

    @property
    def disqualified(self) -> frozenset[str]:
        """Those disqualified in the item. [KL 6:28–30]"""
        return self.history.now.out(self.item.id)

    @cached_property
    def present_not_serving(self) -> tuple[str, ...]:
        """Members and substitutes who were there and did not serve."""
        state = self.reckoning
        return tuple(p for p in self.everyone if state.is_there(p) and not state.serves(p))

    @cached_property
    def present(self) -> frozenset[str]:
        """Everyone who was there at any moment of the item, the disqualified apart."""
        return frozenset(p for s in self.states for p in s.present if s.is_there(p)) - self.disqualified

    @cached_property
    def served(self) -> frozenset[str]:
        """Everyone who served in the item or in a part of it."""
        return frozenset(self.reckoning.seats.values()) | frozenset(self.served_part)

    @cached_property
    def declined(self) -> frozenset[str]:
        """Those who declined to take part in deciding. [KL 4:25]"""
        return frozenset(m.event.person for m in self.moments if isinstance(m.event, ev.DeclinedToDecide))

    def declined_before(self, moment: Moment) -> frozenset[str]:
        """Those who had declined to take part in deciding when this was done. [KL 4:25]"""
        earlier = self.moments[: self.moments.index(moment)]
        return frozenset(m.event.person for m in earlier if isinstance(m.event, ev.DeclinedToDecide))

    def took_part_in(self, decision: Moment) -> tuple[str, ...]:
        """Who took part in one decision: those who served, less those who had declined. [KL 5:67 p. 5]"""
        declined = self.declined_before(decision)
        return tuple(p for p in decision.state.seats.values() if p not in declined)

    @cached_property
    def took_part(self) -> tuple[str, ...]:
        """Who took part in deciding the item. [KL 5:67 p. 5]"""
        if self.decisions:
            return self.took_part_in(self.decisions[-1])
        return tuple(p for p in self.reckoning.seats.values() if p not in self.declined)

    @property
    def chair(self) -> str | None:
        """Who presided. [KL 6:21–22]"""
        return chair_at(self.setting, self.reckoning)

    @property
    def quorum(self) -> Quorum:
        """The quorum at the reckoning. [KL 6:27]"""
        return quorum_at(self.setting, self.reckoning)

    @cached_property
    def votes(self) -> dict[str, tuple[Moment, ...]]:
        """The entries of each vote, votes in the order in which they were held."""
        found: dict[str, list[Moment]] = {}
        for moment in self.moments:
            if isinstance(moment.event, ev.VoteHeld):
                found.setdefault(moment.event.vote, []).append(moment)
        return {vote: tuple(moments) for vote, moments in found.items()}

    def voters(self, vote: str) -> tuple[str, ...]:
        """Who may answer in a vote: those who served when its first answer was given, whoever has stepped in since; who has gone
        without answering is not waited for. [KL 4:22]"""
        begun, ended, answered = self.votes[vote][0].before, self.votes[vote][-1].before, self.vote(vote).ballots
        return tuple(p for p in begun.seats.values() if p in answered or ended.serves(p))

    def vote(self, vote: str) -> ev.VoteHeld:
        """A vote's entries read as one."""
        return together([cast(ev.VoteHeld, m.event) for m in self.votes[vote]])

    @cached_property
    def outcomes(self) -> dict[str, Outcome]:
        """What each vote of the item gave. [KL 5:55–56]"""
        return {vote: outcome(self.vote(vote), self.lots.get(vote)) for vote in self.votes}

    @cached_property
    def lots(self) -> dict[str, ev.Side]:
        """The lots drawn in the item's votes: a lot is of the vote of its name that was held last before it. [KL 5:56]"""
        held: dict[str, str | None] = {}
        drawn: dict[str, ev.Side] = {}
        for moment in self.history.moments if self.history.of(ev.LotDrawn) else ():
            event = moment.event
            if isinstance(event, ev.VoteHeld):
                held[event.vote] = moment.state.item
            elif isinstance(event, ev.LotDrawn) and held.get(event.vote) == self.item.id:
                drawn[event.vote] = event.result
        return drawn

    def votes_before(self, moment: Moment) -> list[str]:
        """The votes begun before this was done, in the order in which they were held."""
        at = self.moments.index(moment)
        return [v for v, moments in self.votes.items() if self.moments.index(moments[0]) < at]

    def followed_by(self, decision: Moment) -> str | None:
        """The vote that a decision follows: the one it names, else the last before it with its proposal on a side."""
        event = cast(ev.Decided, decision.event)
        if event.vote is not None:
            return event.vote if event.vote in self.votes else None
        sides = [v for v in self.votes_before(decision)
                 if event.proposal is not None and event.proposal in (self.vote(v).yes, self.vote(v).no)]
        return sides[-1] if sides else None

    @cached_property
    def proposals(self) -> dict[str, ev.Proposed]:
        """The proposals put forward in the item, as last worded."""
        return {m.event.proposal: m.event for m in self.moments if isinstance(m.event, ev.Proposed)}

    @cached_property
    def adjusters(self) -> tuple[str, ...]:
        """Who adjust the item: the last choice that names it, else the last that names none. [SO § 8]"""
        choices = [m.event for m in self.history.of(ev.AdjustersChosen) if isinstance(m.event, ev.AdjustersChosen)]
        for_this = [c.persons for c in choices if c.items is not None and self.item.id in c.items]
        for_all = [c.persons for c in choices if c.items is None]
        return next(iter([*reversed(for_this), *reversed(for_all)]), ())

    @cached_property
    def reservations(self) -> tuple[tuple[Moment, str], ...]:
        """Each reservation against the item's decisions, and by whom; also those noted outside the item."""
        return tuple(
            (m, person) for m in self.history.of(ev.Reserved) if isinstance(m.event, ev.Reserved)
            and (m.event.item or m.state.item) == self.item.id for person in m.event.by
        )

    def announced(self, reservation: Moment) -> Moment:
        """The entry by which a reservation was announced: the one that a motivation handed in later refers to, else itself."""
        refers_to = cast(ev.Reserved, reservation.event).refers_to
        return next((m for m, _ in self.reservations if refers_to is not None and m.entry.id == refers_to), reservation)

    def against(self, reserved: ev.Reserved) -> tuple[Moment, ...]:
        """The decisions that a reservation is against: the one it counts, else all of the item's."""
        if reserved.against is None:
            return self.decisions
        return self.decisions[reserved.against - 1 : reserved.against] if reserved.against > 0 else ()

    def entitled_to_reserve(self, person: str, reserved: ev.Reserved) -> bool:
        """Whether the person took part in the decision that the reservation is against. [KL 4:27]"""
        if not self.decisions and reserved.against is None:
            return person in self.took_part
        return any(person in self.took_part_in(d) for d in self.against(reserved))


def handlings(history: History) -> tuple[Handling, ...]:
    """How each opened item was handled, in the order in which the items were first opened."""
    return tuple(Handling(history, history.setting.items[i], moments) for i, moments in history.by_item.items())
