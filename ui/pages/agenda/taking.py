"""What stands over the list when something can be put on it: the offers, the panel to take up from, the urgent decisions."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QVBoxLayout

from app.domain.agenda import AgendaItem
from app.domain.plans import UrgentDecision
from app.translation import _
from ui.pages.agenda.offers import Offers
from ui.pages.agenda.picker import Picker
from ui.pages.agenda.sources import Choice, Command, Sources
from ui.pages.agenda.urgent_form import UrgentForm
from ui.widgets.actions import action

if TYPE_CHECKING:
    from ui.page import Page

FORMAL = ("formality", "messages", "delegation")


class Taking:
    """The parts over the list, and the acts that open them. `closed` is told when the keys should go back to the list."""

    def __init__(self, page: Page, meeting: str, closed: Callable[[], object]) -> None:
        self._page, self._meeting = page, meeting
        self._archive, self._hub = page.archive, page.hub
        self._committee = ""
        self.pick_act = action(page, _("Ta upp"), "Ctrl+H", self.pick)
        self.urgent_act = action(page, _("Brådskande beslut"), "Ctrl+B", self.note_urgent)
        self.keep_act = action(page, _("Gör listan till organets stående punkter"), "Ctrl+Shift+S", self.keep, in_line=False)
        self.offers = Offers(page.theme, page)
        self.picker = Picker(page.theme, (self.urgent_act, self.keep_act))
        self.urgent = UrgentForm(page.theme, self._note, self._forget)
        self.picker.taken.connect(self._take)
        for part in (self.picker, self.urgent):
            part.closed.connect(self._give_room)
            part.closed.connect(closed)

    def lay(self, column: QVBoxLayout) -> None:
        """Put the parts into the page's column."""
        for part in (self.offers, self.picker, self.urgent):
            column.addWidget(part)

    def look(self, agenda: tuple[AgendaItem, ...]) -> None:
        """Show what can be taken up now."""
        found = self._hub.ask(lambda: self._archive.meetings.line(self._meeting))
        if found is None:
            return
        self._committee = found.committee_id
        empty = all(item.kind in FORMAL for item in agenda)
        offers = self._hub.ask(lambda: tuple(self._sources.offers(self._run, empty=empty))) if found.state == "to_come" else ()
        self.offers.tell(offers or ())
        self._give_room()
        if self.picker.isVisible():
            self.picker.tell(self._choices)
        if self.urgent.isVisible():
            self.urgent.tell(self._waiting)

    def pick(self) -> None:
        """Open the panel of what can be taken up."""
        self.urgent.hide()
        self.picker.begin(self._choices)
        self._give_room()

    def note_urgent(self) -> None:
        """Open the form for urgent decisions."""
        self.picker.hide()
        self.urgent.begin(self._waiting)
        self._give_room()

    def keep(self) -> None:
        """Let the recurring items of this list be the committee's standing ones."""
        if self._hub.run(lambda: self._archive.preparing.keep_as_standing(self._meeting)):
            self._page.remark.emit(_("Listans formalia, meddelanden och information är nu organets stående punkter"))

    def _give_room(self) -> None:
        """The offers give way while one of the panels is open: it has what they offer."""
        is_open = not (self.picker.isHidden() and self.urgent.isHidden())
        self.offers.setVisible(bool(self.offers.sentences) and not is_open)

    @property
    def _sources(self) -> Sources:
        return Sources(self._archive, self._meeting, self._committee)

    @property
    def _choices(self) -> list[Choice]:
        return self._hub.ask(self._sources.choices) or []

    @property
    def _waiting(self) -> tuple[UrgentDecision, ...]:
        return self._hub.ask(lambda: self._archive.preparing.urgent_waiting(self._meeting)) or ()

    def _run(self, command: Command) -> object:
        self._page.leave()
        return self._hub.run(command)

    def _take(self, choices: list[Choice]) -> None:
        self._page.leave()
        taken = sum(self._hub.run(choice.take) for choice in _each_command(choices))
        if taken and not self.picker.found:
            self.picker.close_panel()

    def _note(self, decision: UrgentDecision) -> bool:
        return self._hub.run(lambda: self._archive.preparing.note_urgent(self._committee, decision, self._meeting))

    def _forget(self, id: str) -> bool:
        return self._hub.run(lambda: self._archive.preparing.forget_urgent(self._committee, id, self._meeting))


def _each_command(choices: list[Choice]) -> list[Choice]:
    """The choices, of those that one command takes together only the first."""
    together = {c.together: c for c in reversed(choices) if c.together}
    return [c for c in choices if not c.together or together[c.together] is c]
