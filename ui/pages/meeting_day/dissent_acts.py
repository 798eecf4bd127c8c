"""What is said against a decision or beside it: reservations with their motivations, statements, and taking no part."""

from __future__ import annotations

from collections.abc import Callable

from app.domain.meeting import acts, cautions, dissenting
from app.domain.meeting import events as ev
from app.domain.meeting.questions import Handling
from app.domain.swedish import the_moment
from app.translation import _
from ui.pages.meeting_day.let_pass import let_pass
from ui.pages.meeting_day.panels import Choice, ChoicePanel, TextPanel
from ui.pages.meeting_day.table import Table


class DissentActs:
    """One method an act."""

    def __init__(self, table: Table) -> None:
        self._table = table

    # --- taking no part

    def declined(self) -> None:
        """Does not take part in deciding the open item."""
        table, person, handling = self._table, self._table.person, self._table.view.handling
        if person is None or handling is None:
            table.say(_("Beslut hör till ett ärende. → tar upp nästa."))
            return
        if person in handling.declined:
            table.say(_("{who} deltar redan inte i beslutet.").format(who=table.view.name(person)))
            return
        let_pass(table, dissenting.against_declining(handling, person),
                 lambda reason: table.record(ev.DeclinedToDecide(person=person), note=reason))

    # --- reservations

    def reserve(self) -> None:
        """A reservation, against which decision where there are several; for one who has made it, what becomes of it."""
        table, person = self._table, self._table.person
        handling = dissenting.spoken_about(table.view.history)
        if person is None or handling is None:
            table.say(_("En reservation hör till ett ärende. → tar upp nästa."))
            return
        entry = dissenting.reservation_of(handling, person)
        if entry is not None:
            self._ask_about(handling, person, entry)
            return
        let_pass(table, dissenting.against_reserving(handling, person), lambda reason: self._reserve(handling, person, reason))

    def _reserve(self, handling: Handling, person: str, reason: str | None) -> None:
        table, count = self._table, dissenting.against_which(handling)
        if count < 2:
            self._reserved(person, None, reason)
            return
        choices = [Choice(key="A", words=_("Mot alla"), value=None)]
        choices += [Choice(key=str(n), words=_("Mot beslut {n}").format(n=n), value=n) for n in range(1, count + 1)]
        title = _("Mot vilket beslut reserverar sig {who}?").format(who=table.view.name(person))
        table.ask(ChoicePanel(table.theme, title, choices), lambda which: self._reserved(person, which, reason))

    def _reserved(self, person: str, against: int | None, reason: str | None) -> None:
        table = self._table
        (meant,) = acts.reservation(table.view.history, person)
        assert isinstance(meant, ev.Reserved)
        event = ev.Reserved(by=meant.by, item=meant.item, against=against)
        if table.record(event, note=reason):
            table.expect_motivation(person)
            handling = dissenting.spoken_about(table.view.history)
            if handling is not None and cautions.voted_for_it(handling, event, person):
                table.say(_("{who} röstade själv för beslutet. Reservationen är antecknad.").format(who=table.view.name(person)))

    def _ask_about(self, handling: Handling, person: str, entry: ev.Entry) -> None:
        """What becomes of a reservation that stands: motivated, the motivation handed in, taken back."""
        table, reserved = self._table, entry.event
        assert isinstance(reserved, ev.Reserved)
        due = dissenting.motivation_due(handling)
        hint = _("En skriftlig motivering lämnas före {when}.").format(when=the_moment(due)) if due else ""
        choices = [Choice(key="M", words=_("En skriftlig motivering anmäls"), value=self.motivate_of(person, str(entry.id)))]
        if reserved.motivation != "none":
            choices = []
        if reserved.motivation != "received":
            choices.append(Choice(key="I", words=_("Motiveringen är inlämnad"),
                                  value=lambda: self._handed_in(handling, person, entry)))
        choices.append(Choice(key="T", words=_("Reservationen tas tillbaka"), value=lambda: table.withdraw(str(entry.id))))
        title = _("Reservation av {who}").format(who=table.view.name(person))
        table.ask(ChoicePanel(table.theme, title, choices, hint), lambda act: act())

    def motivate_of(self, person: str, entry: str) -> Callable[[], None]:
        """Tells that this reservation of the person's will be motivated."""
        return lambda: self._motivated(person, entry)

    def _motivated(self, person: str, entry: str | None = None) -> None:
        table = self._table
        found = acts.motivated(table.view.history, person, entry)
        if found:
            table.day.correct(*found)
        table.expect_motivation(None)
        table.back()

    def motivate(self) -> None:
        """The reservation just noted will be motivated in writing."""
        if self._table.motivation_of is not None:
            self._motivated(self._table.motivation_of)

    def _handed_in(self, handling: Handling, person: str, entry: ev.Entry) -> None:
        event = dissenting.handed_in(entry, person, handling.item.id, self._table.day.moment())
        if event is not None:
            self._table.record(event)

    # --- statements

    def state(self) -> None:
        """A statement: its kind, then its words."""
        table, person = self._table, self._table.person
        if person is None:
            return
        meant = acts.statement_meant(table.view.situation, person)
        kinds: list[tuple[ev.StatementKind, str, str]] = [
            ("special_statement", "1", _("Särskilt yttrande")), ("note", "2", _("Protokollsanteckning")),
            ("opinion", "3", _("Mening antecknas"))]
        choices = [Choice(key=key, words=words, value=kind) for kind, key, words in kinds]
        offered = next(n for n, (kind, _key, _words) in enumerate(kinds) if kind == meant)
        title = _("Yttrande av {who}").format(who=table.view.name(person))
        panel = ChoicePanel(table.theme, title, choices, _("Den som skriver genast skriver det som erbjuds."), offered=offered)
        panel.begun.connect(lambda letter: self._begun(person, meant, letter))
        table.ask(panel, lambda kind: self._stated(person, kind))

    def _begun(self, person: str, kind: ev.StatementKind, letter: str) -> None:
        """Somebody writes at once: the first letter is the first of the words."""
        self._table.back()
        self._stated(person, kind, letter)
        panel = self._table.column.panel
        if isinstance(panel, TextPanel):
            panel.field.end(False)

    def _stated(self, person: str, kind: ev.StatementKind, begun: str = "") -> None:
        handling = dissenting.spoken_about(self._table.view.history)
        against = dissenting.against_opinion(handling, person) if handling and kind == "opinion" else None
        let_pass(self._table, against, lambda reason: self._ask_text(person, kind, reason, begun))

    def _ask_text(self, person: str, kind: ev.StatementKind, reason: str | None, begun: str) -> None:
        table = self._table
        title = _("Yttrande av {who}").format(who=table.view.name(person))
        panel = TextPanel(table.theme, title, _("Yttrandet"), _("Retur sparar. Texten får lämnas senare."), begun)
        table.ask(panel, lambda text: table.record(*acts.statement(table.view.history, person, kind, text), note=reason))
