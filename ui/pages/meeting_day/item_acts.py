"""What is done about the item that is up, and the way from item to item."""

from __future__ import annotations

from app.domain.meeting import acts, deciding
from app.domain.meeting import events as ev
from app.domain.meeting.questions import Handling
from app.translation import _
from ui.pages.meeting_day.item_words import proposal_words
from ui.pages.meeting_day.panels import Choice, ChoicePanel, TextPanel
from ui.pages.meeting_day.table import Table

IN_WORDS = "in words"
"""The answer that asks for the words of the decision; no proposal has such an id."""


class ItemActs:
    """One method an act."""

    def __init__(self, table: Table) -> None:
        self._table = table

    # --- from item to item

    def next(self) -> None:
        """To order, to the next item, or to the end, which is asked about."""
        step = acts.going_on(self._table.view.history)
        if step.kind == "close_meeting":
            self._ask_to_close(step.events)
        else:
            self._table.record(*step.events)

    def _ask_to_close(self, events: acts.Events) -> None:
        table = self._table
        choices = [Choice(key="", words=_("Avsluta sammanträdet"), value=events)]
        panel = ChoicePanel(table.theme, _("Alla ärenden är behandlade"), choices, _("Esc går tillbaka."), offered=0,
                            marking="Right")
        table.ask(panel, lambda answer: table.record(*answer))

    def back(self) -> None:
        """Back into the item before."""
        item = acts.previous_item(self._table.view.history)
        if item is not None:
            self._table.record(*acts.going_to(self._table.view.history, item))

    def take_up(self, item: str) -> None:
        """Take up the item that was chosen in the list."""
        history = self._table.view.history
        self._table.record(*acts.going_to(history, history.setting.items[item]))

    def pause(self) -> None:
        """A pause begins or ends."""
        self._table.record(*acts.pausing(self._table.view.history.now))

    def at_once(self) -> None:
        """The paragraph is adjusted at once."""
        self._table.record(*acts.adjusted_at_once(self._table.view.history))

    # --- proposals

    def propose(self) -> None:
        """The marked person proposes: of which kind, then in which words."""
        table, mover = self._table, self._table.person
        if table.view.handling is None or mover is None:
            table.say(_("Yrkanden hör till ett ärende. → tar upp nästa."))
            return
        kinds: list[tuple[str, str, ev.ProposalKind]] = [
            ("B", _("Bifall"), "approve"), ("A", _("Avslag"), "reject"), ("Ä", _("Ändring"), "amend"), ("T", _("Tillägg"), "add"),
            ("Å", _("Återremiss"), "refer_back"), ("O", _("Bordläggning"), "table"), ("N", _("Annat"), "other")]
        choices = [Choice(key=key, words=words, value=(kind, words)) for key, words, kind in kinds]
        title = _("Yrkande av {who}").format(who=table.view.name(mover))
        table.ask(ChoicePanel(table.theme, title, choices), lambda kind: self._proposal_text(mover, *kind))

    def _proposal_text(self, mover: str, kind: ev.ProposalKind, word: str) -> None:
        table = self._table
        speaks = kind in ("approve", "reject", "refer_back", "table")
        hint = _("Retur sparar. Texten får lämnas tom.") if speaks else _("Retur sparar.")
        panel = TextPanel(table.theme, f"{word}: {table.view.name(mover)}", _("Yrkandets lydelse"), hint)
        table.ask(panel, lambda text: self._proposed(mover, kind, text))

    def _proposed(self, mover: str, kind: ev.ProposalKind, text: str) -> None:
        table = self._table
        id = deciding.fresh_id("y", table.view.proceedings.log)
        table.record(ev.Proposed(proposal=id, by=(mover,), kind=kind, text=text.strip() or None))

    # --- questions and decisions

    def put(self) -> None:
        """The chair puts the question; what the chair finds is asked."""
        table, handling = self._table, self._table.view.handling
        if handling is None:
            return
        choices = self._findings(handling)
        if not choices:
            table.say(_("Det finns inget förslag att ställa proposition på."))
            return
        panel = ChoicePanel(table.theme, _("Proposition: vad finner ordföranden?"), choices)
        table.ask(panel, lambda finding: table.record(deciding.question_put(handling, finding or deciding.AS_PROPOSED)))

    def decide(self) -> None:
        """By acclamation as proposed; where proposals stand against each other, which is asked; where none is, in which words."""
        table, handling = self._table, self._table.view.handling
        if handling is None:
            table.say(_("Beslut hör till ett ärende. → tar upp nästa."))
            return
        events = deciding.undisputed(handling)
        if events is not None:
            table.record(*events)
        elif deciding.undecided_proposals(handling):
            self._ask_which(handling)
        else:
            self._ask_for_words()

    def _ask_which(self, handling: Handling) -> None:
        table, choices, found = self._table, self._findings(handling), deciding.just_found(handling)
        if deciding.lacks_words(handling):
            choices.append(Choice(key="B", words=_("Besluta i egna ord"), value=IN_WORDS))
        offered = next((n for n, c in enumerate(choices) if found == (c.value or deciding.AS_PROPOSED)), None)
        panel = ChoicePanel(table.theme, _("Vad beslutas med acklamation?"), choices, offered=offered)
        table.ask(panel, lambda finding: self._found(handling, finding))

    def _found(self, handling: Handling, finding: str | None) -> None:
        if finding == IN_WORDS:
            self._ask_for_words()
        else:
            self._table.record(*deciding.by_acclamation(handling, finding))

    def _ask_for_words(self, level: str | None = None, title: str = "") -> None:
        table = self._table
        panel = TextPanel(table.theme, title or _("Vad beslutas?"), _("Beslutets lydelse"), _("Retur sparar, Esc stänger."))
        table.ask(panel, lambda text: self._in_words(text, level, title))

    def _in_words(self, text: str, level: str | None, title: str) -> None:
        if text.strip():
            self._table.record(*deciding.in_words(text, level))
        else:
            self._ask_for_words(level, title)
            lacks = _("Ett beslut till behöver ord.") if level else _("Ärendet har inget förslag, så beslutet behöver ord.")
            self._table.say(lacks)

    def further(self) -> None:
        """One more decision in the item: of the body's own or as a proposal upwards, or of a part of it; then in which words."""
        table, handling = self._table, self._table.view.handling
        if handling is None:
            table.say(_("Beslut hör till ett ärende. → tar upp nästa."))
            return
        own = table.view.history.setting.committee.code
        levels: list[tuple[str, str, str]] = [
            ("E", _("Eget beslut"), own), ("S", _("Förslag till kommunstyrelsen"), "KS"),
            ("F", _("Förslag till kommunfullmäktige"), "KF")]
        choices = [Choice(key=key, words=words, value=(level, words)) for key, words, level in levels]
        offered = 0 if handling.item.level in ("KF", "KS") else None
        panel = ChoicePanel(table.theme, _("Ett beslut till: av vem?"), choices, offered=offered)
        table.ask(panel, lambda answer: self._ask_for_words(*answer))

    def _findings(self, handling: Handling) -> list[Choice]:
        """The proposals that stand, by number; the item's own among them where it has one and nobody has moved it."""
        standing = deciding.undecided_proposals(handling)
        found: list[tuple[str, str | None]] = [(proposal_words(p), p.proposal) for p in standing]
        if not any(p.kind == "approve" for p in standing) and not deciding.lacks_words(handling):
            found.append((_("Förvaltningens förslag"), None))
        return [Choice(key=str(n) if n < 10 else "", words=words, value=value) for n, (words, value) in enumerate(found, 1)]
