"""What is done about proposals: one is moved, also in the second place; others agree, it is worded anew, taken back, falls."""

from __future__ import annotations

from collections.abc import Callable

from app.domain.meeting import cautions, deciding, proposing
from app.domain.meeting import events as ev
from app.domain.meeting.questions import Handling
from app.domain.swedish import bare
from app.translation import _
from ui.pages.meeting_day.item_words import proposal_words
from ui.pages.meeting_day.let_pass import let_pass
from ui.pages.meeting_day.panels import Choice, ChoicePanel, TextPanel
from ui.pages.meeting_day.table import Table

Act = Callable[[], object]
KINDS: tuple[ev.ProposalKind, ...] = ("approve", "reject", "amend", "add", "refer_back", "table", "other")
LETTERS = ("B", "A", "Ä", "T", "Å", "O", "N")


def kind_words() -> dict[ev.ProposalKind, str]:
    """The kinds in words."""
    return dict(zip(KINDS, (_("Bifall"), _("Avslag"), _("Ändring"), _("Tillägg"), _("Återremiss"), _("Bordläggning"), _("Annat")),
                    strict=True))


class ProposalActs:
    """`propose` is the one key; what it means then is asked."""

    def __init__(self, table: Table) -> None:
        self._table = table

    def propose(self) -> None:
        """The marked person proposes: of which kind; or, by its number, something is done about a proposal that stands."""
        table, mover, handling = self._table, self._table.person, self._table.view.handling
        if handling is None or mover is None:
            table.say(_("Yrkanden hör till ett ärende. → tar upp nästa."))
            return
        choices = [*self._new(mover), *self._second(handling, mover), *self._standing(handling, mover)]
        title = _("Yrkande av {who}").format(who=table.view.name(mover))
        table.ask(ChoicePanel(table.theme, title, choices), lambda act: act())

    def _new(self, mover: str, instead_of: str | None = None) -> list[Choice]:
        return [Choice(key=key, words=words, value=self._moves(mover, kind, instead_of))
                for key, (kind, words) in zip(LETTERS, kind_words().items(), strict=True)]

    def _moves(self, mover: str, kind: ev.ProposalKind, instead_of: str | None) -> Act:
        return lambda: self._moved(mover, kind, instead_of)

    def _second(self, handling: Handling, mover: str) -> list[Choice]:
        first = proposing.first_hand_of(handling, mover)
        if first is None:
            return []
        return [Choice(key="H", words=_("I andra hand …"), value=lambda: self._ask_second(mover, first.proposal))]

    def _ask_second(self, mover: str, first: str) -> None:
        table = self._table
        title = _("{who} yrkar i andra hand").format(who=table.view.name(mover))
        table.ask(ChoicePanel(table.theme, title, self._new(mover, first)), lambda act: act())

    def _moved(self, mover: str, kind: ev.ProposalKind, instead_of: str | None) -> None:
        """Noted at once, of one who does not serve with the reason; its words are asked for then, and can be left for later."""
        handling = self._table.view.handling
        against = cautions.against_proposing(handling, mover) if handling else None
        let_pass(self._table, against, lambda reason: self._noted(mover, kind, instead_of, reason))

    def _noted(self, mover: str, kind: ev.ProposalKind, instead_of: str | None, reason: str | None) -> None:
        table = self._table
        id = deciding.fresh_id("y", table.view.proceedings.log)
        proposed = ev.Proposed(proposal=id, by=(mover,), kind=kind, instead_of=instead_of)
        if table.record(proposed, note=reason):
            table.trail.go_on("propose", self._of_whom(proposed), _("Lydelse"))
            self._ask_words(proposed)

    def _ask_words(self, proposed: ev.Proposed) -> None:
        table = self._table
        title = f"{kind_words()[proposed.kind]}: {table.view.told.names(proposed.by)}"
        panel = TextPanel(table.theme, title, _("Yrkandets lydelse"),
                          _("Yrkandet är antecknat. Retur sparar lydelsen, Esc lämnar den till senare."))
        table.ask(panel, lambda text: self._worded(proposed, text))

    def _worded(self, proposed: ev.Proposed, text: str) -> None:
        """The first words are those in which it was moved, so they stand in its own place in the log."""
        entry = proposing.entry_of(self._table.view.handling, proposed)
        anew = proposing.worded_anew(proposed, text)
        if entry is not None and anew is not None:
            self._table.day.correct(entry, anew)
            self._table.back()

    # --- those that stand

    def _standing(self, handling: Handling, mover: str) -> list[Choice]:
        standing = deciding.standing_proposals(handling)
        return [Choice(key=str(n) if n < 10 else "", words=self._of_whom(p), value=self._asks_about(p, mover))
                for n, p in enumerate(standing, 1)]

    def _of_whom(self, proposed: ev.Proposed) -> str:
        names = self._table.view.told.names(proposed.by)
        return f"{bare(proposal_words(proposed))}, {names}" if names else proposal_words(proposed)

    def _asks_about(self, proposed: ev.Proposed, person: str) -> Act:
        return lambda: self._ask_about(proposed, person)

    def _ask_about(self, proposed: ev.Proposed, person: str) -> None:
        """What becomes of it; what would change nothing is not offered."""
        table, name = self._table, self._table.view.name(person)
        agrees, moves = proposing.agreeing(proposed, person), proposing.moving_too(proposed, person)
        choices = [Choice(key="I", words=_("{who} instämmer").format(who=name), value=self._records(agrees))] if agrees else []
        if moves:
            choices.append(Choice(key="M", words=_("{who} yrkar detsamma").format(who=name), value=self._records(moves)))
        choices += [
            Choice(key="Ä", words=_("Annan lydelse"), value=lambda: self._ask_anew(proposed)) if proposed.text else
            Choice(key="Ä", words=_("Lydelse"), value=lambda: self._ask_words(proposed)),
            Choice(key="T", words=_("Återtas"), value=self._records(ev.ProposalWithdrawn(proposal=proposed.proposal))),
            Choice(key="F", words=_("Har fallit"), value=self._records(ev.ProposalFallen(proposal=proposed.proposal)))]
        table.ask(ChoicePanel(table.theme, self._of_whom(proposed), choices), lambda act: act())

    def _records(self, event: ev.Event | None) -> Act:
        return lambda: self._table.record(*([event] if event else []))

    def _ask_anew(self, proposed: ev.Proposed) -> None:
        table = self._table
        panel = TextPanel(table.theme, _("Yrkandets nya lydelse"), _("Yrkandets lydelse"), _("Retur sparar, Esc stänger."),
                          proposed.text or "")
        table.ask(panel, lambda text: self._worded_anew(proposed, text))

    def _worded_anew(self, proposed: ev.Proposed, text: str) -> None:
        anew = proposing.worded_anew(proposed, text)
        if anew is not None:
            self._table.record(anew)
