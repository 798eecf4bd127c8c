"""What is done in a vote: it is begun, answered one by one or many at once, finished or called off."""

from __future__ import annotations

from app.domain.meeting import balloting, cautions, putting
from app.domain.meeting import events as ev
from app.domain.meeting.deciding import just_put
from app.domain.meeting.poll import Poll
from app.domain.meeting.questions import Handling
from app.translation import _
from ui.pages.meeting_day.panels import Choice, ChoicePanel, TextPanel
from ui.pages.meeting_day.table import Table
from ui.pages.meeting_day.vote_counting import VoteCounting
from ui.pages.meeting_day.vote_question import VoteQuestion
from ui.pages.meeting_day.vote_words import party_words


class VoteActs:
    """One method an act."""

    def __init__(self, table: Table) -> None:
        self._table = table
        self._counting = VoteCounting(table)
        question = VoteQuestion(table)
        self.question, self.asked = question.ask, question.asked
        self.slips, self.tally = self._counting.slips, self._counting.tally

    # --- it is begun

    def vote(self) -> None:
        """A vote is asked for, by the marked person unless that is the chair."""
        table, handling = self._table, self._table.view.handling
        if handling is None:
            table.say(_("En votering hör till ett ärende. → tar upp nästa."))
            return
        due = putting.question_due(handling)
        if due is not None:
            self._put(handling, due)
        elif handling.item.kind == "election":
            self._ask_for_names(handling)
        else:
            self._ask_for_words(handling)

    def _put(self, handling: Handling, due: putting.Question) -> None:
        table, put = self._table, just_put(handling)
        question = putting.put_to_the_vote(handling, due, putting.asks_for_a_vote(handling, table.person))
        in_place = put is not None and putting.takes_its_place(due)
        done = table.day.correct(str(put.entry.id), question) if put and in_place else table.record(question)
        if done and table.view.poll:
            table.seats.mark(next(iter(table.view.poll.waiting), None))
        table.back()
        if done and due.purpose == "election":
            self.slips()

    def _ask_for_names(self, handling: Handling) -> None:
        table = self._table
        title, hint = _("Val: vilka står mot varandra?"), _("Retur sparar, Esc stänger.")
        panel = TextPanel(table.theme, title, _("Namn, skilda med komma"), hint)
        table.ask(panel, lambda text: self._named(handling, text))

    def _named(self, handling: Handling, text: str) -> None:
        names = tuple(dict.fromkeys(name for name in (part.strip() for part in text.split(",")) if name))
        due = putting.between(names)
        if due is not None:
            self._put(handling, due)
        else:
            self._ask_for_names(handling)
            self._table.say(_("Ett val står mellan minst två namn."))

    def _ask_for_words(self, handling: Handling) -> None:
        table = self._table
        panel = TextPanel(table.theme, _("Vad röstas det om?"), _("Den som röstar ja vill"), _("Retur sparar, Esc stänger."))
        table.ask(panel, lambda text: self._worded(handling, text.strip()))

    def _worded(self, handling: Handling, text: str) -> None:
        if text:
            self._put(handling, putting.against_rejection(text))
        else:
            self._ask_for_words(handling)
            self._table.say(_("Ärendet har inget förslag, så frågan behöver ord."))

    # --- answers

    def yes(self) -> None:
        """The marked person votes yes."""
        self._answer("yes")

    def no(self) -> None:
        """The marked person votes no."""
        self._answer("no")

    def abstain(self) -> None:
        """The marked person abstains."""
        self._answer("abstain")

    def _answer(self, answer: ev.Ballot) -> None:
        table, on, person = self._table, self._table.view.poll, self._table.person
        if on is None or person is None:
            return
        if len(on.names) > 2 or on.counted:
            table.say(_("Rösterna räknas, de ropas inte upp."))
            return
        if person not in on.entitled:
            table.say(_("{who} har inte rösträtt i ärendet.").format(who=table.view.name(person)))
            return
        handling = table.view.handling
        against = cautions.against_abstaining(handling, person) if handling and answer == "abstain" else None
        if self._noted(on, person, answer):
            table.seats.mark(on.after(person))
        table.back()
        if against is not None:
            table.say(f"{against.text} {against.rule}.")

    def _noted(self, on: Poll, person: str, answer: ev.Ballot) -> bool:
        if person in on.entries:
            return self._table.day.correct(*balloting.changed(on, person, answer))
        return self._table.record(balloting.ballot(on, person, answer))

    def party(self, number: int) -> None:
        """How a party votes: all of its own who have not yet answered."""
        on = self._table.view.poll
        groups = balloting.by_party(self._table.view.history, on) if on else ()
        if on is not None and number <= len(groups):
            group = groups[number - 1]
            self._ask_many(on, group.waiting, _("Hur röstar {party}?").format(party=party_words(group)))

    def others(self) -> None:
        """All who have not yet answered: `alla ja utom …`, with the exceptions answered before or after."""
        on = self._table.view.poll
        if on is not None:
            self._ask_many(on, on.waiting, _("Hur röstar övriga {n}?").format(n=len(on.waiting)))

    def _ask_many(self, on: Poll, persons: tuple[str, ...], title: str) -> None:
        table = self._table
        if len(on.names) > 2 or not persons:
            table.say(_("Ingen väntar på att rösta."))
            return
        answers: tuple[tuple[str, str, ev.Ballot], ...] = (
            ("J", _("Ja"), "yes"), ("N", _("Nej"), "no"), ("A", _("Avstår"), "abstain"))
        choices = [Choice(key=key, words=words, value=value) for key, words, value in answers]
        table.ask(ChoicePanel(table.theme, title, choices), lambda answer: self._many(on, persons, answer))

    def _many(self, on: Poll, persons: tuple[str, ...], answer: ev.Ballot) -> None:
        table = self._table
        if table.record(balloting.answers(on, persons, answer)) and table.view.poll:
            table.seats.mark(next(iter(table.view.poll.waiting), None))

    def take_back(self) -> None:
        """The marked person's answer is taken back, else the one given last; of a vote that was counted, its figures."""
        table, on = self._table, self._table.view.poll
        if on is None or not on.noted:
            return
        if not on.ballots:
            table.day.withdraw(list(on.noted)[-1])
            table.back()
            return
        person = str(table.person if table.person in on.ballots else list(on.ballots)[-1])
        entry, left = balloting.taken_back(on, person)
        if table.day.correct(entry, left) if left else table.day.withdraw(entry):
            table.seats.mark(person)
        table.back()

    # --- the end of it

    def finish(self) -> None:
        """The vote is over; a tie first asks for what settles it."""
        table, on = self._table, self._table.view.poll
        if on is None:
            return
        if on.waiting:
            table.say(_("{n} har inte röstat.").format(n=len(on.waiting)))
        elif on.winner is None:
            self.casting()
        else:
            self._over(on)

    def casting(self) -> None:
        """What settles a tie: the chair's casting vote, as the chair voted is offered; in an election the lot."""
        table, on = self._table, self._table.view.poll
        if on is None or not on.tie:
            table.say(_("Lika röstetal behövs för utslagsröst och lott."))
        elif on.election:
            self._ask_lot(on)
        else:
            self._ask_casting(on)

    def _ask_casting(self, on: Poll) -> None:
        table = self._table
        choices = [Choice(key="J", words=_("Ja"), value="yes"), Choice(key="N", words=_("Nej"), value="no")]
        title = _("Lika röstetal. Ordförandens utslagsröst?")
        hint = _("{who} har själv röstat så som erbjuds.").format(who=table.view.name(on.chair)) if on.chair in on.ballots else ""
        panel = ChoicePanel(table.theme, title, choices, hint, offered=0 if on.casting_meant == "yes" else 1)
        self._settle_by(on, panel)

    def _ask_lot(self, on: Poll) -> None:
        """Nothing is offered: only the lot itself can tell."""
        table = self._table
        called = {"yes": on.yes, "no": on.no}
        choices = [Choice(key=str(n), words=called.get(side, side), value=side, in_line=False)
                   for n, side in enumerate(on.tied, 1)]
        title = _("Lika röstetal. På vem faller lotten?")
        self._settle_by(on, ChoicePanel(table.theme, title, choices, _("I val och anställning avgör lotten, KL 5:56.")))

    def _settle_by(self, on: Poll, panel: ChoicePanel) -> None:
        self._table.ask(panel, lambda side: self._over(on, side))

    def _over(self, on: Poll, settled: str | None = None) -> None:
        """What follows is noted; where that is the next question, the first to answer it is marked."""
        table = self._table
        if table.record(*balloting.finished(table.view.history, on, settled)) and table.view.poll:
            table.seats.mark(next(iter(table.view.poll.waiting), None))

    def cancel(self) -> None:
        """The vote is called off; what the chair had found stands."""
        table, on = self._table, self._table.view.poll
        if on is not None and table.record(*balloting.called_off(on)) and on.noted:
            table.say(_("Voteringen är avbruten. Ctrl+Z återställer frågan och rösterna."))
