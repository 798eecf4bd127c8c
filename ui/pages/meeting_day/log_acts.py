"""What is done with a line of the log: taken back with what rests on it, put right on the spot, moved in time."""

from __future__ import annotations

from app.domain.meeting import events as ev
from app.domain.meeting.log_moving import Way
from app.domain.meeting.sentences import sentence
from app.translation import _
from ui.pages.meeting_day.amend_panel import AmendPanel, Told
from ui.pages.meeting_day.log_view import LogView
from ui.pages.meeting_day.panels import Choice, ChoicePanel
from ui.pages.meeting_day.table import Table


class LogActs:
    """One method an act; afterwards the keys are where they were, on the line."""

    def __init__(self, table: Table, log: LogView) -> None:
        self._table, self._log = table, log

    def strike(self, entry: str) -> None:
        """Take an entry back; what goes with it is shown first."""
        table, words = self._table, self._resting(entry)
        if not words:
            table.day.withdraw(entry)
            return
        choices = [Choice(key="", words=_("Ta tillbaka alla"), value=entry)]
        table.ask(ChoicePanel(table.theme, _("Med den tas också detta tillbaka"), choices, words, offered=0), table.day.withdraw,
                  self._log)

    def _resting(self, entry: str) -> str:
        """What cannot stand without the entry, in words."""
        resting, told = self._table.day.resting_on(entry), self._table.view.told
        return " ".join(sentence(told, e.event) for e in resting if not isinstance(e.event, ev.Withdrawn))

    def amend(self, entry: str) -> None:
        """Put the entry right: the form has what it says now."""
        table, view = self._table, self._table.view
        found = next((e for e in view.proceedings.log if e.id == entry), None)
        if found is None:
            return
        resting = self._resting(entry)
        hint = _("På den vilar: {what}").format(what=resting) if resting else ""
        panel = AmendPanel(table.theme, sentence(view.told, found.event), found, view.history.setting, hint)
        self._log.stand_back(True)
        panel.left.connect(lambda: self._log.stand_back(False))
        table.ask(panel, lambda told: self._amended(found, told), self._log)

    def _amended(self, entry: ev.Entry, told: Told) -> None:
        event, clock, note = told
        if (event, clock, note) != (entry.event, entry.at, entry.note or ""):
            self._table.day.correct(str(entry.id), event, at=clock, note=note)
        self._log.setFocus()

    def shift(self, entry: str, way: Way) -> None:
        """Let the entry have happened before its neighbour, or after it; the line stays marked."""
        table, log = self._table, self._table.view.proceedings.log
        before = next(e for e in log if e.id == entry)
        if not table.day.move(entry, way):
            table.say(_("Anteckningen kan inte flyttas dit."))
            return
        anew = [e for e in table.view.proceedings.log[len(log):] if e.event == before.event]
        self._log.mark(str(anew[-1].id) if anew else entry)
