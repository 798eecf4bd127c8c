"""What is done about the marked person; each asks the domain what it means and records the answer."""

from __future__ import annotations

from collections.abc import Callable

from app.domain.agenda import AgendaItem
from app.domain.meeting import acts, disqualifying, overriding, roll_call
from app.domain.meeting import events as ev
from app.domain.meeting.offer import Offer
from app.domain.meeting.replay import History
from app.domain.swedish import raised
from app.translation import _
from ui.pages.meeting_day.panels import Choice, ChoicePanel, TextPanel
from ui.pages.meeting_day.table import Table

Meant = Callable[[History, str], acts.Events]


class PersonActs:
    """One method an act."""

    def __init__(self, table: Table) -> None:
        self._table = table

    def present(self) -> None:
        """Answers the roll call, or comes."""
        self._answered(acts.there, _("{who} är redan här."))

    def absent(self) -> None:
        """Does not answer; later on, is gone."""
        self._answered(acts.not_there, _("{who} är inte här."))

    def accept(self) -> None:
        """As expected: there, or not."""
        coming = self._table.view.expected
        self._answered(lambda _history, person: roll_call.as_expected(person, coming), "")

    def all_there(self) -> None:
        """Everybody expected answers the roll call."""
        table = self._table
        if not table.record(*roll_call.all_there(table.view.history, table.view.situation.lines, table.view.expected)):
            table.say(_("Alla som väntas är redan uppropade."))

    def remote(self) -> None:
        """Takes part from elsewhere; who does so already is now in the room."""
        self._answered(roll_call.on_the_line, "")

    def _answered(self, events: Meant, otherwise: str) -> None:
        table, person = self._table, self._table.person
        if person is None:
            return
        calling = table.view.history.now.roll_call
        after = acts.called_after(table.view.history, table.view.situation.lines, person) if calling else None
        if self._noted(events, otherwise) and after is not None and after != person:
            table.seats.mark(after)

    def _noted(self, events: Meant, otherwise: str) -> bool:
        """Note what the key means for the marked person; where it would change nothing, say so instead."""
        table, person = self._table, self._table.person
        meant = events(table.view.history, person) if person else ()
        if person and not meant:
            table.say(otherwise.format(who=table.view.name(person)))
        return bool(meant) and table.record(*meant)

    def arrives(self) -> None:
        """Comes into the room."""
        self._noted(acts.there, _("{who} är redan här."))

    def left(self) -> None:
        """Leaves the meeting; a ballot already given stands, and in a vote the mark goes to whoever votes next."""
        table, person, poll = self._table, self._table.person, self._table.view.poll
        if not self._noted(acts.leaving, _("{who} är inte här.")) or poll is None:
            return
        now = table.view.poll
        table.seats.mark(now.next_to_vote if now is not None else None)
        if person in poll.ballots:
            table.say(_("{who} har röstat; rösten står kvar.").format(who=table.view.name(person)))

    def mend_as(self, offer: Offer) -> None:
        """Do what a rule offers; where only the room knows which of several, that is asked first."""
        table = self._table
        if offer.choices:
            choices = [Choice(key=str(n), words=raised(c.text), value=c) for n, c in enumerate(offer.choices, 1)]
            table.ask(ChoicePanel(table.theme, offer.text, choices), self.mend_as)
        elif offer.after is not None:
            table.record(*offer.events, after=offer.after)
        else:
            self.mend(offer.events)

    def mend(self, events: acts.Events) -> None:
        """Note what mends; where that is the chair's own decision the reason is asked for."""
        table = self._table
        if not overriding.overrides(table.view.history, events):
            table.record(*events)
            return
        who = next(table.view.name(e.person) for e in events if isinstance(e, ev.SeatTaken | ev.ChairTaken))
        title = _("Mot reglementets ordning: {who}").format(who=who)
        panel = TextPanel(table.theme, title, _("Skäl"), _("Retur sparar. Skälet får lämnas tomt; det skrivs inte ut."))
        table.ask(panel, lambda reason: table.record(*events, note=reason.strip() or None))

    def disqualified(self) -> None:
        """Jäv in the open item, or in the one that comes next: noted at once; the ground is asked for then, and may be left."""
        table, person, item = self._table, self._table.person, acts.spoken_of(self._table.view.history)
        if person is None or item is None:
            return
        if disqualifying.entry_of(table.view.history, person, item.id) is None:
            table.record(ev.Disqualified(person=person, item=item.id))
        self._ask_ground(person, item)

    def _ask_ground(self, person: str, item: AgendaItem) -> None:
        table = self._table
        noted = disqualifying.entry_of(table.view.history, person, item.id)
        if noted is None:
            return
        number = table.view.told.item(item.id) if item.id in table.view.history.paragraphs else item.title
        title = _("Jäv: {who} i {item}").format(who=table.view.name(person), item=number)
        panel = TextPanel(table.theme, title, _("Grund"), _("Jävet är antecknat. Retur sparar grunden, som får lämnas tom."),
                          noted[1].ground or "")
        table.ask(panel, lambda ground: self._grounded(*noted, ground))

    def _grounded(self, entry: str, noted: ev.Disqualified, ground: str) -> None:
        anew = disqualifying.on_this_ground(noted, ground)
        if anew is not None:
            self._table.day.correct(entry, anew)
            self._table.back()

    def seat(self) -> None:
        """Serves in fact: in which seat is asked where it could be several."""
        table, person = self._table, self._table.person
        if person is None:
            return
        setting = table.view.history.setting
        seats = acts.seats_for(table.view.history, person)
        if len(seats) == 1:
            self.mend((ev.SeatTaken(seat=seats[0], person=person),))
            return
        choices = [Choice(key=str(n) if n < 10 else "", value=s, words=self._seat_words(s)) for n, s in enumerate(seats, 1)]
        title = _("På vilken plats tjänstgör {who}?").format(who=setting.signature(person))
        table.ask(ChoicePanel(table.theme, title, choices), lambda s: self.mend((ev.SeatTaken(seat=s, person=person),)))

    def _seat_words(self, seat: str) -> str:
        setting, serving = self._table.view.history.setting, self._table.view.history.now.seats.get(seat)
        holder = setting.seats[seat].holder
        whose = _("Platsen för {who}").format(who=setting.signature(holder)) if holder else _("Den vakanta platsen")
        return f"{whose} ({_('tom') if serving is None else setting.signature(serving)})"

    def adjuster(self) -> None:
        """Is chosen to adjust."""
        table, person = self._table, self._table.person
        if person is None:
            return
        if not table.record(*acts.adjusters_with(table.view.history, table.view.situation, person)):
            table.say(_("{who} är redan vald att justera.").format(who=table.view.name(person)))

    def chair(self) -> None:
        """Presides from here on."""
        if self._table.person:
            self.mend((ev.ChairTaken(person=self._table.person),))
