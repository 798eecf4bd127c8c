"""What the chair puts and the committee decides in the open item, in which words, and that it is adjusted at once."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from app.domain.meeting import acts, amending, cautions, deciding
from app.domain.meeting import events as ev
from app.domain.meeting.procedure import TODAY, on_the_matter
from app.domain.meeting.questions import Handling
from app.domain.meeting.situation import handling_of
from app.translation import _
from ui.pages.meeting_day.item_words import proposal_words, side_words
from ui.pages.meeting_day.let_pass import let_pass
from ui.pages.meeting_day.panels import Choice, ChoicePanel, TextPanel
from ui.pages.meeting_day.table import Table
from ui.pages.meeting_day.words_panel import WordsPanel

IN_WORDS = "in words"
ORDER = "order"
VOTE = "vote"
REFUSED = "refused "
"""Answers that ask for something more; no proposal has such an id."""


class DecisionActs:
    """One method an act; `vote` begins a vote on the question."""

    def __init__(self, table: Table, vote: Callable[[], object]) -> None:
        self._table, self._vote = table, vote
        self._because: str | None = None

    # --- the question

    def put(self) -> None:
        """The chair puts the question; what the chair finds is asked, and before it the order where that is another."""
        handling = self._table.view.handling
        if handling is not None:
            self._ask_finding(handling, ())

    def _ask_finding(self, handling: Handling, order: tuple[str, ...]) -> None:
        table, choices = self._table, self._put_off_or_not(handling) or self._findings(handling)
        if not choices:
            table.say(_("Det finns inget förslag att ställa proposition på."))
            return
        put = deciding.question_put(handling, deciding.AS_PROPOSED)
        if len(put.order) > 1:
            choices.append(Choice(key="O", words=_("Annan ordning"), value=ORDER))
        if not order:
            choices.append(Choice(key="V", words=_("Votering begärs"), value=VOTE))
        hint = _("Ställs i ordningen: {order}").format(order=", ".join(side_words(table.view, s) for s in order or put.order))
        panel = ChoicePanel(table.theme, _("Proposition: vad finner ordföranden?"), choices, hint)
        table.ask(panel, lambda finding: self._put(handling, finding, order))

    def _put(self, handling: Handling, finding: str | None, order: tuple[str, ...]) -> None:
        if finding == ORDER:
            self._ask_order(handling, ())
            return
        if finding == VOTE:
            self._vote()
            return
        put = deciding.question_put(handling, finding or deciding.AS_PROPOSED)
        self._table.record(replace(put, order=order or put.order))

    def _ask_order(self, handling: Handling, chosen: tuple[str, ...]) -> None:
        """One after another, until the last is left."""
        table = self._table
        left = [s for s in deciding.question_put(handling, deciding.AS_PROPOSED).order if s not in chosen]
        if len(left) < 2:
            self._ask_finding(handling, (*chosen, *left))
            return
        choices = [Choice(key=str(n) if n < 10 else "", words=side_words(table.view, s), value=s) for n, s in enumerate(left, 1)]
        title = _("Vad ställs proposition på därefter?") if chosen else _("Vad ställs proposition på först?")
        table.ask(ChoicePanel(table.theme, title, choices), lambda side: self._ask_order(handling, (*chosen, side)))

    # --- the decision

    def decide(self) -> None:
        """By acclamation as proposed; where proposals stand against each other, which is asked; where none is, in which words."""
        table, handling = self._table, self._table.view.handling
        if handling is None:
            table.say(_("Beslut hör till ett ärende. → tar upp nästa."))
            return
        if deciding.is_decided(handling):
            table.say(_("Ärendet är beslutat. E lägger till ett beslut, Ä ändrar orden."))
            return
        let_pass(table, cautions.against_deciding(handling), lambda reason: self._decided(handling, reason))

    def _decided(self, handling: Handling, reason: str | None) -> None:
        table, self._because = self._table, reason
        events, words = deciding.undisputed(handling), table.view.other_words
        if events is not None:
            self._record(*self._worded(events))
        elif deciding.undecided_proposals(handling):
            self._ask_which(handling)
        elif words:
            self._record(*deciding.in_other_words(deciding.in_words(words), words))
        else:
            self._ask_for_words()

    def _record(self, *events: ev.Event) -> bool:
        """A decision, with the reason why it was made though something stood against it."""
        return self._table.record(*events, note=self._because)

    def _worded(self, events: deciding.Events) -> deciding.Events:
        """In the words that were worked on, where they are others than the proposal's; not once something is decided."""
        words, handling = self._table.view.other_words, self._table.view.handling
        return deciding.in_other_words(events, words) if words and handling and not on_the_matter(handling) else events

    def _ask_which(self, handling: Handling) -> None:
        table, choices, found = self._table, self._findings(handling), deciding.just_found(handling)
        if deciding.lacks_words(handling):
            choices.append(Choice(key="B", words=_("Besluta i egna ord"), value=IN_WORDS))
        if deciding.main_is_decided(handling):
            choices += self._refusals(handling)
        own = (deciding.AS_PROPOSED, TODAY)
        offered = next((n for n, c in enumerate(choices) if found == c.value or (found in own and c.value is None)), None)
        panel = ChoicePanel(table.theme, _("Vad beslutas med acklamation?"), choices, offered=offered)
        table.ask(panel, lambda finding: self._found(handling, finding))

    def _found(self, handling: Handling, finding: str | None) -> None:
        if finding == IN_WORDS:
            self._ask_for_words()
            return
        refused = (finding or "").removeprefix(REFUSED)
        events = deciding.turning_down(refused) if finding and refused != finding else deciding.by_acclamation(handling, finding)
        self._record(*(self._worded(events) if finding is None else events))

    def _ask_for_words(self, level: str | None = None, title: str = "", part: str | None = None) -> None:
        table = self._table
        panel = TextPanel(table.theme, title or _("Vad beslutas?"), _("Beslutets lydelse"), _("Retur sparar, Esc stänger."))
        table.ask(panel, lambda text: self._in_words(text, level, title, part))

    def _in_words(self, text: str, level: str | None, title: str, part: str | None) -> None:
        if text.strip():
            self._record(*deciding.in_words(text, level, part))
        else:
            self._ask_for_words(level, title, part)
            more = level is not None or part is not None
            self._table.say(_("Ett beslut till behöver ord.") if more else
                            _("Ärendet har inget förslag, så beslutet behöver ord."))

    def further(self) -> None:
        """One more decision in the item: of the body's own or as a proposal upwards, or of a part of it; then in which words."""
        table, handling = self._table, self._table.view.handling
        if handling is None:
            table.say(_("Beslut hör till ett ärende. → tar upp nästa."))
            return
        let_pass(table, cautions.against_deciding(handling), lambda reason: self._further(handling, reason))

    def _further(self, handling: Handling, reason: str | None) -> None:
        table, self._because = self._table, reason
        own = table.view.history.setting.committee.code
        levels: list[tuple[str, str, str | None]] = [
            ("E", _("Eget beslut"), own), ("S", _("Förslag till kommunstyrelsen"), "KS"),
            ("F", _("Förslag till kommunfullmäktige"), "KF"), ("D", _("Beslut om en del av ärendet"), None)]
        choices = [Choice(key=key, words=words, value=(level, words)) for key, words, level in levels]
        offered = 0 if handling.item.level in ("KF", "KS") else None
        panel = ChoicePanel(table.theme, _("Ett beslut till: av vem?"), choices, offered=offered)
        table.ask(panel, lambda answer: self._ask_for_words(*answer) if answer[0] else self._ask_part())

    def _ask_part(self) -> None:
        """Which part: the title is then said before its decision."""
        table = self._table
        panel = TextPanel(table.theme, _("Vilken del av ärendet?"), _("Delens namn"), _("Retur går vidare till beslutets ord."))
        table.ask(panel, self._part)

    def _part(self, part: str) -> None:
        if part.strip():
            self._ask_for_words(title=_("Beslut om {part}").format(part=part.strip()), part=part.strip())
        else:
            self._ask_part()
            self._table.say(_("Delen behöver ett namn."))

    def _put_off_or_not(self, handling: Handling) -> list[Choice]:
        """Where all that was moved is to put the item off: each proposal, and that the item is decided today."""
        if not deciding.may_only_put_off(handling):
            return []
        found = [(proposal_words(p), p.proposal) for p in deciding.undecided_proposals(handling)]
        found.append((_("Ärendet avgörs i dag"), TODAY))
        return [Choice(key=str(n) if n < 10 else "", words=words, value=value) for n, (words, value) in enumerate(found, 1)]

    def _findings(self, handling: Handling) -> list[Choice]:
        """The proposals that stand, by number; the item's own among them where it has one and nobody has moved it."""
        standing = deciding.undecided_proposals(handling)
        found: list[tuple[str, str | None]] = [(proposal_words(p), p.proposal) for p in standing]
        if deciding.own_stands(handling):
            found.append((_("Förvaltningens förslag"), None))
        return [Choice(key=str(n) if n < 10 else "", words=words, value=value) for n, (words, value) in enumerate(found, 1)]

    def _refusals(self, handling: Handling) -> list[Choice]:
        """The additions that are left once the main question is decided, each to be turned down."""
        left = deciding.undecided_proposals(handling)
        return [Choice(key="" if n else "A", words=_("Avslag: {what}").format(what=proposal_words(p)), value=REFUSED + p.proposal)
                for n, p in enumerate(left)]

    # --- its words

    def word(self) -> None:
        """The words of the decision: while they are talked over, kept as they are typed; once it is made, put right."""
        table, handling = self._table, self._table.view.handling
        if handling is None:
            table.say(_("Beslut hör till ett ärende. → tar upp nästa."))
        elif on_the_matter(handling):
            self._put_right(handling)
        else:
            self._work_on(handling)

    def _work_on(self, handling: Handling) -> None:
        table, item = self._table, handling.item.id
        own = deciding.wording_of(handling)
        begun = table.view.wording if table.view.wording is not None else own
        panel = WordsPanel(
            table.theme, _("Beslutets lydelse"), _("Beslutets lydelse"), begun,
            lambda text: table.day.keep_wording(item, text if text.strip() and text.strip() != own else None),
            hint=_("Sparas medan du skriver. En rad som börjar med 1. eller – blir en punkt. Esc stänger."),
            done=_("Besluta så"))
        table.ask(panel, lambda _text: self.decide())

    def _put_right(self, handling: Handling) -> None:
        table, moment = self._table, on_the_matter(handling)[-1]
        decided = moment.event
        assert isinstance(decided, ev.Decided)
        if deciding.only_puts_off(handling, decided):
            table.say(_("Ärendet skjuts upp, och det har ingen egen lydelse. Beslutet rättas i loggen."))
            return
        text = amending.value_of(decided, "text") or self._said(handling, decided)
        panel = WordsPanel(table.theme, _("Beslutets lydelse"), _("Beslutets lydelse"), text, lambda _text: None,
                           hint=_("Ctrl+Retur sparar, Esc ångrar. En rad som börjar med 1. eller – blir en punkt."),
                           done=_("Spara"))
        table.ask(panel, lambda words: self._corrected(str(moment.entry.id), decided, words, text))

    def _said(self, handling: Handling, decided: ev.Decided) -> str:
        """The words of what was decided where it has none of its own."""
        proposed = handling.proposals.get(decided.proposal or "")
        if proposed is not None and proposed.kind != "approve":
            return proposed.text or ""
        return deciding.wording_of(handling)

    def _corrected(self, entry: str, decided: ev.Decided, words: str, before: str) -> None:
        if words.strip() != before.strip():
            self._table.day.correct(entry, amending.amended(decided, {"text": words}))
        self._table.back()

    # --- adjusted at once

    def at_once(self) -> None:
        """The paragraph is shown in large type to be read aloud; one key notes that it is adjusted at once."""
        table = self._table
        events = acts.adjusted_at_once(table.view.history)
        if not events:
            table.say(_("Omedelbar justering hör till ett ärende. → tar upp nästa."))
            return
        item = events[0]
        assert isinstance(item, ev.AdjustedAtOnce)
        handling = handling_of(table.view.history, item.item)
        against = cautions.against_adjusting_at_once(handling) if handling else None
        let_pass(table, against, lambda reason: self._read(item.item, events, reason))

    def _read(self, item: str, events: deciding.Events, reason: str | None) -> None:
        table = self._table
        choices = [Choice(key="", words=_("Uppläst och justerad"), value=events)]
        table.ask(ChoicePanel(table.theme, _("Omedelbar justering"), choices,
                              _("Paragrafen står i stor text bredvid. Esc går tillbaka."), offered=0),
                  lambda answer: table.record(*answer, note=reason))
        table.read_aloud(item)
