"""What is done in a vote: it is begun, each one answers, it is finished or called off."""

from __future__ import annotations

from app.domain.meeting import deciding, poll
from app.domain.meeting import events as ev
from app.translation import _
from ui.pages.meeting_day.panels import Choice, ChoicePanel
from ui.pages.meeting_day.table import Table


class VoteActs:
    """One method an act."""

    def __init__(self, table: Table) -> None:
        self._table = table

    def vote(self) -> None:
        """A vote is asked for, by the marked person unless that is the chair."""
        table, handling = self._table, self._table.view.handling
        if handling is None:
            table.say(_("En votering hör till ett ärende. → tar upp nästa."))
            return
        asked_by = deciding.asks_for_a_vote(handling, table.person)
        question, put = deciding.vote_asked_for(handling, asked_by), deciding.just_put(handling)
        done = table.day.correct(str(put.entry.id), question) if put else table.record(question)
        if done and table.view.poll:
            table.seats.mark(next(iter(table.view.poll.waiting), None))
        table.back()

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
        if person not in on.entitled:
            table.say(_("{who} har inte rösträtt i ärendet.").format(who=table.view.name(person)))
            return
        noted = on.entries.get(person)
        given = poll.ballot(on, person, answer)
        if table.day.correct(noted, given) if noted else table.record(given):
            table.seats.mark(on.after(person))
        table.back()

    def take_back(self) -> None:
        """The marked person's answer is taken back, else the one given last."""
        table, on = self._table, self._table.view.poll
        if on is None or not on.ballots:
            return
        person = table.person if table.person in on.ballots else list(on.ballots)[-1]
        if table.day.withdraw(on.entries[str(person)]):
            table.seats.mark(person)
        table.back()

    def finish(self) -> None:
        """The vote is over; a tie first asks for the casting vote."""
        table, on = self._table, self._table.view.poll
        if on is None:
            return
        if on.waiting:
            table.say(_("{n} har inte röstat.").format(n=len(on.waiting)))
        elif on.winner is None:
            self.casting()
        else:
            table.record(*poll.finished(table.view.history, on))

    def casting(self) -> None:
        """The chair's casting vote; as the chair voted is offered."""
        table, on = self._table, self._table.view.poll
        if on is None or not on.tie:
            table.say(_("Utslagsröst finns bara vid lika röstetal."))
            return
        choices = [Choice(key="J", words=_("Ja"), value="yes"), Choice(key="N", words=_("Nej"), value="no")]
        title = _("Lika röstetal. Ordförandens utslagsröst?")
        hint = _("{who} har själv röstat så som erbjuds.").format(who=table.view.name(on.chair)) if on.chair in on.ballots else ""
        panel = ChoicePanel(table.theme, title, choices, hint, offered=0 if on.casting_meant == "yes" else 1)
        table.ask(panel, lambda side: table.record(*poll.finished(table.view.history, on, side)))

    def cancel(self) -> None:
        """The vote is called off: its question and the answers given are taken back."""
        table, on = self._table, self._table.view.poll
        if on is not None:
            table.record(*(ev.Withdrawn(entry=e) for e in (*reversed(list(on.entries.values())), on.question_entry)))
