"""The form of a reply from outside: who wrote, what they wrote, and what is proposed; one key settles it."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from app.domain.calling import Says
from app.domain.meeting.events import Items
from app.translation import _
from ui.pages.absences.outlook import Outlook
from ui.pages.absences.report_form import Missed, ReportForm
from ui.pages.absences.words import message_moment
from ui.theme import Theme
from ui.widgets.fields import Pick, put
from ui.widgets.form_panel import Fault
from ui.widgets.labels import label
from ui.widgets.segmented import Segmented

if TYPE_CHECKING:
    from app.services.calls import Proposal

Settled = Callable[["Proposal", str, Says, Items, str], bool]


class ReplyForm(ReportForm):
    """Opens with the proposal filled in and the keys on its act, or on the person where nobody is known by the address."""

    def __init__(self, theme: Theme, settled: Settled, missed: Missed, parent: QWidget | None = None) -> None:
        super().__init__(theme, lambda _person, _items, _note: False, missed, parent)
        self._settled = settled
        self._proposal: Proposal | None = None
        self.save_act.setText(_("Spara beskedet"))

    def propose(self, outlook: Outlook, proposal: Proposal) -> None:
        """Open it with what a file proposes."""
        self._proposal = proposal
        reply = proposal.reply
        self._show(outlook, proposal.person or "", proposal.items or (), "")
        self.heading.setText(_("Besked från {name}").format(name=reply.name or reply.address or proposal.file_name))
        other = _("Svaret gäller en annan kallelse än den här.") if proposal.other_meeting else ""
        self.letter.setText("\n".join(w for w in (message_moment(reply.way, reply.at), reply.words.strip(), other) if w))
        self.who.clear()
        if proposal.person is None:
            self.who.addItem(_("välj vem"), "")
        for person in outlook.called:
            self.who.addItem(outlook.name(person), person)
        self.who.setCurrentIndex(max(0, self.who.findData(proposal.person)))
        self.says.choose(proposal.says)
        self._follow(proposal.says)
        self._put_clocks(reply.comes or "", reply.goes or "")
        self.open_form(self.save_button if proposal.person else self.who)

    def _put_clocks(self, comes: str, goes: str) -> None:
        put(self.comes, comes)
        put(self.goes, goes)
        self.foresee()

    def _begin_fields(self) -> None:
        self.letter = label("", "body", wrap=True)
        self.letter.setMaximumHeight(self.theme.px(120))
        self.who = Pick(self.theme)
        choices = (("absent", _("Förhinder")), ("comes", _("Kommer")), ("unsure", _("Osäker")))
        self.says = Segmented(self.theme, _("Besked"), choices, "absent")
        self.says.chosen.connect(self._follow)
        self.fields.add(_("Brevet"), self.letter)
        self.fields.add(_("Vem"), self.who, width=320)
        self.fields.add(_("Besked"), self.says)

    def _follow(self, says: object) -> None:
        """Items and clocks are asked for only of an absence."""
        for field in (self.note, self._items, self.comes):
            self.fields.show_row(field, says == "absent")

    def _keep(self) -> Fault | str | None:
        person, says = str(self.who.currentData() or ""), self.says.value
        if not person:
            return Fault(_("Välj vem beskedet kommer från."), self.who)
        if says == "absent" and (fault := self._faulty()):
            return fault
        if self._proposal is None or says not in {"absent", "comes", "unsure"}:
            return _("Beskedet är inte sparat.")
        items, note = (self.items, self._written()) if says == "absent" else (None, "")
        known: Says = "absent" if says == "absent" else "comes" if says == "comes" else "unsure"
        return None if self._settled(self._proposal, person, known, items, note) else _("Beskedet är inte sparat.")
