"""Absences before the meeting: who has reported one, who is next in turn, and how the meeting will stand."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QVBoxLayout, QWidget

from app.domain.calling import Answer, Says
from app.domain.meeting import events as ev
from app.domain.times import Clock
from app.translation import _
from ui.hub import Hub
from ui.pages.absences.call_log import CallLog
from ui.pages.absences.dropping import Dropping
from ui.pages.absences.forecast_view import ForecastView
from ui.pages.absences.offer import Offer
from ui.pages.absences.outlook import Outlook, Report
from ui.pages.absences.reply_form import ReplyForm
from ui.pages.absences.report_form import ReportForm
from ui.pages.absences.rows import CALLED, called_row
from ui.theme import Theme
from ui.theme.space import MARGIN
from ui.widgets.actions import OWN, action
from ui.widgets.boxes import column_in
from ui.widgets.buttons import filled, outlined
from ui.widgets.empty_page import EmptyPage
from ui.widgets.heading import Heading
from ui.widgets.keys import KeyLine
from ui.widgets.labels import hair
from ui.widgets.rows import RowsView
from ui.widgets.wrapped import Wrapped
from ui.words import counted

if TYPE_CHECKING:
    from app.services.archive import Archive
    from app.services.calls import Proposal
    from app.services.changes import Changes


NARROW, NARROWEST = 1000, 760
"""The widths of the page, at 100 %, under which a form has it to itself, and under which the forecast stands below the list."""


class AbsencesPage(Dropping):
    """Left everybody who is called, right the forecast."""

    def __init__(self, archive: Archive, hub: Hub, theme: Theme, meeting: str, parent: QWidget | None = None) -> None:
        super().__init__(archive, hub, theme, parent)
        self._meeting = meeting
        self._outlook: Outlook | None = None
        self.nobody = EmptyPage(theme, _("Ingen är kallad ännu."), _("Ge nämnden ledamöter och ersättare under Personer."))
        self.both = QSplitter(Qt.Orientation.Horizontal)
        self.forecast = ForecastView(theme)
        self.both.addWidget(self._left())
        self.both.addWidget(self.forecast)
        self.both.setSizes([theme.px(730), theme.px(614)])
        self.both.setHandleWidth(1)
        self.both.setChildrenCollapsible(False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.both, 1)
        column.addWidget(self.nobody, 1)

    # --- what is shown

    def look(self) -> None:
        found = self.hub.ask(lambda: Outlook(self.archive.calls.situation(self._meeting)))
        if found is None:
            return
        self._outlook = found
        self.both.setVisible(bool(found.called))
        self.nobody.setVisible(not found.called)
        self.called.take([called_row(found, p) for p in found.called])
        self.heading.tell(subtitle=_subtitle(found))
        self.offer.show_outlook(found)
        self.log.show_outlook(found)
        self.forecast.show_outlook(found)
        self._name_acts()

    def concerns(self, changes: Changes) -> bool:
        return self._meeting in changes.meetings or bool(changes.committees) or changes.people

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Side by side, or one under another where there is no room for that."""
        super().resizeEvent(event)
        lying = self.width() >= self.theme.px(NARROWEST)
        self.both.setOrientation(Qt.Orientation.Horizontal if lying else Qt.Orientation.Vertical)

    def enter(self) -> None:
        self.called.setFocus()

    @property
    def person(self) -> str | None:
        """The marked person."""
        return self.called.key if isinstance(self.called.key, str) else None

    # --- acts

    def absent(self) -> None:
        """The marked person does not come at all."""
        if self.person is not None and (self._reported is None or self._reported.items is not None):
            self._tell(self.person, None)

    def absent_in_part(self) -> None:
        """Ask in which items the marked person is missing."""
        self._open(in_items=True)

    def annotate(self) -> None:
        """Ask what was said on the telephone."""
        self._open(in_items=False)

    def comes(self) -> None:
        """Take the marked person's absence back."""
        person = self.person
        if person is not None and self._reported is not None:
            self.hub.run(lambda: self.archive.calls.comes(self._meeting, person))

    # --- calls

    def go_to_next(self) -> None:
        """Mark the one who is next in turn to be called, else one who has not answered."""
        if self._outlook is not None:
            silent = [p for n in self._outlook.spent for p in n.silent]
            waiting = [n.person for n in self._outlook.to_call]
            self.called.choose(next(iter([*waiting, *silent]), None))
            self.called.setFocus()

    def answer(self, answer: Answer) -> None:
        """Note what the call to the marked substitute gave; the next in turn is offered at once."""
        person, outlook = self.person, self._outlook
        if person is None or outlook is None or person not in outlook.setting.places:
            return
        need = outlook.need_of(person)
        if self.hub.run(lambda: self.archive.calls.answer(self._meeting, person, answer, need)):
            self._offer_next()

    def _offer_next(self) -> None:
        if self._outlook is not None and self._outlook.to_call:
            self.go_to_next()

    # --- replies from outside

    def choose_reply(self) -> None:
        """Ask for a mail or a calendar's answer."""
        from PySide6.QtWidgets import QFileDialog  # the page does not wait for it

        kinds = _("Mejl och kalendersvar") + " (*.eml *.ics *.msg)"
        chosen, _kind = QFileDialog.getOpenFileName(self, _("Läs in besked"), "", kinds)
        if chosen:
            self.read_reply(Path(chosen))

    def read_reply(self, file: Path) -> None:
        """Show what a file proposes, to be settled by one key."""
        proposal = self.hub.ask(lambda: self.archive.calls.read_reply(self._meeting, file))
        if proposal is not None and self._outlook is not None:
            self.form.hide()
            self._make_room(form_open=True)
            self.reply_form.propose(self._outlook, proposal)

    def _make_room(self, *, form_open: bool) -> None:
        """While a form is open its acts are those that are offered; on a narrow page it has the width to itself."""
        self._acts.setVisible(not form_open)
        self.offer.veil(form_open)
        squeezed = form_open and self.width() < self.theme.px(NARROW)
        for part in (self.forecast, self.called):
            part.setVisible(not squeezed)
        self.log.veil(squeezed)

    def _form_closed(self) -> None:
        self._make_room(form_open=False)
        self.called.setFocus()

    def _settle(self, proposal: Proposal, person: str, says: Says, items: ev.Items, note: str) -> bool:
        kept = self.hub.run(lambda: self.archive.calls.confirm(self._meeting, proposal, person, says, items, note))
        if kept:
            self.called.choose(person)
        return kept

    def _missed(self, comes: Clock | None, goes: Clock | None) -> ev.Items:
        return self.hub.ask(lambda: self.archive.calls.missed(self._meeting, comes=comes, goes=goes))

    def _open(self, *, in_items: bool) -> None:
        if self._outlook is not None and self.person is not None:
            self._make_room(form_open=True)
            self.form.begin(self._outlook, self.person, in_items=in_items)

    @property
    def _reported(self) -> Report | None:
        return self._outlook.reports.get(self.person) if self._outlook and self.person else None

    def _tell(self, person: str, items: ev.Items, note: str | None = None) -> bool:
        """Note an absence, or put it in the place of what was told before."""
        return self.hub.run(lambda: self.archive.calls.report(self._meeting, person, items, note))

    def _name_acts(self) -> None:
        """What can be taken back is offered only where something was told."""
        self.comes_act.setEnabled(self._reported is not None)
        callable_now = self._outlook is not None and not self._outlook.begun and self.person in self._outlook.setting.places
        for act in self.answers.values():
            act.setEnabled(callable_now)
        waiting = self._outlook is not None and bool(self._outlook.to_call or any(n.silent for n in self._outlook.spent))
        self.next_act.setEnabled(waiting)
        self._tell_keys()

    def _tell_keys(self) -> None:
        """What a letter does here depends on the marked row: the line at the foot follows."""
        if self.called.hasFocus():
            for line in self.window().findChildren(KeyLine):
                line.follow(self.called)

    # --- the page's parts

    def _left(self) -> QWidget:
        part = QWidget()
        column = column_in(part)
        self.heading = Heading(self.theme, _("Förhinder"))
        self.form = ReportForm(self.theme, self._tell, self._missed)
        self.reply_form = ReplyForm(self.theme, self._settle, self._missed)
        self.log = CallLog(self.theme)
        self.called = RowsView(self.theme, _("Kallade"), CALLED, _("Anteckning"), 56)
        self.called.setMinimumHeight(self.theme.px(2 * 56))
        self.called.opened.connect(lambda _person: self.annotate())
        self.called.moved.connect(lambda _person: self._name_acts())
        for form in (self.form, self.reply_form):
            form.closed.connect(self._form_closed)
        self.setAcceptDrops(True)
        self.dropped.connect(self.read_reply)
        self._acts = self._buttons()
        self.offer = Offer(self.theme, (self.next_act, *self.answers.values()))
        for widget in (self.heading, self._acts, self.form, self.reply_form, self.offer, hair()):
            column.addWidget(widget)
        column.addWidget(self.called, 1)
        column.addWidget(self.log)
        return part

    def _buttons(self) -> QWidget:
        self.absent_act = action(self.called, _("Förhinder"), "F", self.absent, context=OWN)
        self.part_act = action(self.called, _("Delvis"), "D", self.absent_in_part, context=OWN)
        self.comes_act = action(self.called, _("Kommer"), ("Del", "Backspace"), self.comes, context=OWN)
        self.next_act = action(self.called, _("Näst på tur"), "R", self.go_to_next, context=OWN)
        self.answers = {answer: self._answer_act(answer, *words) for answer, words in _answers().items()}
        self.reply_act = action(self, _("Läs in besked"), "Ctrl+O", self.choose_reply)
        part = QWidget()
        row = QHBoxLayout(part)
        row.setContentsMargins(self.theme.px(MARGIN - 4), 0, self.theme.px(MARGIN), self.theme.px(12))
        others = [outlined(self.theme, act) for act in (self.part_act, self.comes_act, self.reply_act)]
        row.addWidget(Wrapped(self.theme, [filled(self.theme, self.absent_act), *others]))
        return part

    def _answer_act(self, answer: Answer, words: str, key: str) -> QAction:
        return action(self.called, words, key, lambda: self.answer(answer), context=OWN)


def _answers() -> dict[Answer, tuple[str, str]]:
    """What a call may give, with its words and key."""
    return {"yes": (_("Ja"), "J"), "no": (_("Nej"), "N"), "no_answer": (_("Inget svar"), "I"),
            "message_left": (_("Meddelande"), "M")}


def _subtitle(outlook: Outlook) -> str:
    told = counted(len(outlook.reports), _("Ett anmält förhinder"), _("{n} anmälda förhinder"))
    return f"{told}. {_('Sammanträdet är öppnat.')}" if outlook.begun else told
