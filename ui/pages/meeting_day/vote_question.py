"""The question of a vote put otherwise than the program proposes: other sides, another order, another purpose."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from app.domain.meeting import events as ev
from app.domain.meeting.poll import Poll
from app.domain.meeting.putting import asks_for_a_vote, put_otherwise, sides_to_choose, turned
from app.domain.swedish import raised
from app.translation import _
from ui.pages.meeting_day.item_words import side_words
from ui.pages.meeting_day.panels import Choice, ChoicePanel
from ui.pages.meeting_day.table import Table
from ui.pages.meeting_day.vote_words import purposes

Meant = Callable[[ev.QuestionPut], ev.QuestionPut]


class VoteQuestion:
    """Asks in which way; what is noted is the question as it is put."""

    def __init__(self, table: Table) -> None:
        self._table = table

    def ask(self) -> None:
        """Before anybody has answered."""
        table, on = self._table, self._table.view.poll
        if on is None:
            return
        if on.noted or len(on.names) > 2:
            table.say(_("Frågan ändras innan någon har röstat; Esc avbryter voteringen."))
            return
        ways: tuple[tuple[str, str, Callable[[Poll], None]], ...] = (
            ("B", _("Ja och nej byter plats"), self._turn), ("J", _("Annat förslag för ja"), self._yes),
            ("N", _("Annat förslag för nej"), self._no), ("S", _("Annat slag av votering"), self._purpose))
        choices = [Choice(key=key, words=words, value=way) for key, words, way in ways]
        title = _("Ja för {yes}, nej för {no}").format(yes=side_words(table.view, on.yes), no=side_words(table.view, on.no))
        table.ask(ChoicePanel(table.theme, title, choices), lambda way: way(on))

    def asked(self) -> None:
        """Who asked for the vote: whoever is told of no more; where nobody is, the marked person."""
        table, on, handling = self._table, self._table.view.poll, self._table.view.handling
        if on is None or handling is None:
            return
        by = None if on.question.vote_asked_by else asks_for_a_vote(handling, table.person)
        if by is None and not on.question.vote_asked_by:
            table.say(_("En votering begärs av den som tjänstgör och inte är ordförande."))
            return
        self._put(on, lambda question: replace(question, vote_asked_by=(by,) if by else ()))

    def _put(self, on: Poll, meant: Meant) -> None:
        self._table.day.correct(on.question_entry, meant(on.question))
        self._table.back()

    def _turn(self, on: Poll) -> None:
        self._put(on, turned)

    def _yes(self, on: Poll) -> None:
        self._choose(on, _("Vad står ja för?"), lambda side: lambda question: put_otherwise(question, yes=side))

    def _no(self, on: Poll) -> None:
        self._choose(on, _("Vad står nej för?"), lambda side: lambda question: put_otherwise(question, no=side))

    def _choose(self, on: Poll, title: str, meant: Callable[[str], Meant]) -> None:
        table, handling = self._table, self._table.view.handling
        assert handling is not None
        choices = [Choice(key=str(n) if n < 10 else "", words=side_words(table.view, side), value=side)
                   for n, side in enumerate(sides_to_choose(handling), 1)]
        table.ask(ChoicePanel(table.theme, title, choices), lambda side: self._put(on, meant(side)))

    def _purpose(self, on: Poll) -> None:
        table = self._table
        choices = [Choice(key=str(n), words=raised(words), value=purpose)
                   for n, (purpose, words) in enumerate(purposes().items(), 1)]
        panel = ChoicePanel(table.theme, _("Vad är det för votering?"), choices)
        table.ask(panel, lambda purpose: self._put(on, lambda question: replace(question, purpose=purpose)))
