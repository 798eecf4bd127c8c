"""Who came or left at another moment than now: told in one line, or by one key for the item that is up."""

from __future__ import annotations

from app.domain.meeting import acts
from app.domain.meeting.earlier import CLOCK, Change, Placed, from_item, told_in_words
from app.translation import _
from ui.pages.meeting_day.panels import Choice, ChoicePanel, TextPanel
from ui.pages.meeting_day.table import Table


class EarlierActs:
    """One method an act."""

    def __init__(self, table: Table) -> None:
        self._table = table

    def another_time(self) -> None:
        """What happened, then when."""
        table, person = self._table, self._table.person
        if person is None:
            return
        kinds: list[tuple[Change, str, str]] = [
            ("comes", "K", _("Kom")), ("leaves", "L", _("Lämnade")), ("only", "H", _("Här bara i vissa ärenden")),
            ("away", "B", _("Borta bara i vissa ärenden"))]
        here = person in table.view.history.now.present
        choices = [Choice(key=key, words=words, value=(kind, words)) for kind, key, words in kinds]
        title = _("{who} vid en annan tid").format(who=table.view.name(person))
        table.ask(ChoicePanel(table.theme, title, choices, offered=1 if here else 0), lambda kind: self._ask_when(person, *kind))

    def _ask_when(self, person: str, change: Change, words: str, text: str = "") -> None:
        table = self._table
        some = change in ("only", "away")
        hint = _("18, 18–20 eller 18, 20. Retur sparar.") if some else _("13:20, § 18 eller under § 18. Retur sparar.")
        panel = TextPanel(table.theme, f"{words}: {table.view.name(person)}", _("Paragrafer") if some else _("När"), hint, text)
        table.ask(panel, lambda told: self._told(person, change, words, told))

    def _told(self, person: str, change: Change, words: str, text: str) -> None:
        """Note it; what cannot be placed is asked for again, as it was written."""
        table = self._table
        placed = told_in_words(table.view.history, person, change, text)
        if placed is None:
            self._ask_when(person, change, words, text)
            table.say(self._why_nowhere(text))
        else:
            self._note(placed)

    def _why_nowhere(self, text: str) -> str:
        if CLOCK.search(text):
            return _("Ingenting är antecknat före {clock}.").format(clock=text.strip())
        return _("”{words}” är varken ett klockslag eller en paragraf.").format(words=text.strip())

    def came_before(self) -> None:
        """Was there when the open item was taken up."""
        self._before("comes")

    def left_before(self) -> None:
        """Had left when the open item was taken up."""
        self._before("leaves")

    def _before(self, change: Change) -> None:
        table, person, item = self._table, self._table.person, self._table.view.history.now.item
        if person is None or item is None:
            return
        history = table.view.history
        changes = acts.there(history, person) if change == "comes" else acts.leaving(history, person)
        placed = from_item(history, person, change, item) if changes or person in history.now.waiting else None
        if placed is None:
            who = table.view.name(person)
            table.say((_("{who} är redan här.") if change == "comes" else _("{who} är inte här.")).format(who=who))
        else:
            self._note(placed)

    def _note(self, placed: Placed) -> None:
        self._table.record(placed.event, at=placed.at, after=placed.after)
