"""The meeting-day page: agenda, seats, the item, and the log; a slot asks the domain and records, and thinks nothing itself."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QEvent, QObject, QPoint, Qt
from PySide6.QtGui import QAction, QShowEvent
from PySide6.QtWidgets import QApplication, QMenu, QWidget

from app.translation import _
from ui.hub import Hub
from ui.page import Page
from ui.pages.meeting_day import keys
from ui.pages.meeting_day.above_seats import AboveSeats
from ui.pages.meeting_day.agenda_view import item_rows
from ui.pages.meeting_day.day import Day, View, stepped_back, taken_back
from ui.pages.meeting_day.decision_acts import DecisionActs
from ui.pages.meeting_day.dissent_acts import DissentActs
from ui.pages.meeting_day.earlier_acts import EarlierActs
from ui.pages.meeting_day.finding import Finding
from ui.pages.meeting_day.item_acts import ItemActs
from ui.pages.meeting_day.item_column import ItemColumn
from ui.pages.meeting_day.item_objections import ItemObjections
from ui.pages.meeting_day.item_words import words_of
from ui.pages.meeting_day.log_acts import LogActs
from ui.pages.meeting_day.news import news
from ui.pages.meeting_day.note_acts import NoteActs
from ui.pages.meeting_day.offers import VOTING, Offered, what_letters_mean
from ui.pages.meeting_day.opening_acts import OpeningActs
from ui.pages.meeting_day.opening_strip import OpeningStrip
from ui.pages.meeting_day.parts import Parts
from ui.pages.meeting_day.person_acts import PersonActs
from ui.pages.meeting_day.place import place_of, return_to
from ui.pages.meeting_day.proposal_acts import ProposalActs
from ui.pages.meeting_day.seat_buttons import OFFER
from ui.pages.meeting_day.seat_order import order_words
from ui.pages.meeting_day.shown_seats import ShownSeats
from ui.pages.meeting_day.slots import Slots
from ui.pages.meeting_day.table import Table
from ui.pages.meeting_day.vote_acts import VoteActs
from ui.pages.meeting_day.vote_part import VotePart
from ui.theme import Theme
from ui.widgets.actions import OWN, PLATE, action
from ui.widgets.keys import KeyLine
from ui.widgets.spoken import announce, listened_to

if TYPE_CHECKING:
    from app.services.archive import Archive
    from app.services.changes import Changes

IN_MENU = ("present", "absent", "arrives", "left", "another_time", "left_before", "came_before", "remote",
           "disqualified", "declined", "seat", "chair", "adjuster", "propose", "reserve",
           "state", "yes", "no", "abstain", "why")


class MeetingDayPage(Page):
    """One meeting, as it is held."""

    def __init__(self, archive: Archive, hub: Hub, meeting_id: str, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(archive, hub, theme, parent)
        self.day = Day(archive, hub, meeting_id, self)
        self.parts = Parts(theme)
        self.seats, self.log, self.agenda = self.parts.seats, self.parts.log, self.parts.agenda
        self.shown = ShownSeats(self.day, self.seats)
        self._make_acts()
        self.opening = OpeningStrip(theme, self.acts["step"], self.acts["skip"], self.acts["strike_item"])
        self.parts.lay_out(self, AboveSeats(theme, self.opening), self.column, self._undo, self._redo)
        self._connect()

    # --- the acts

    def _make_acts(self) -> None:
        theme = self.theme
        self.acts = keys.made(self, self.seats, self._slots())
        self.seats.painter.row_buttons.acts = self.acts
        self._finish = action(self, _("Avsluta voteringen"), (), self._later("finish"), plate=_("Retur"), in_line=False)
        by_party, ways = [a for n, a in self.acts.items() if n.startswith(keys.PARTY)], [self.acts[n] for n in VOTING]
        self.column = ItemColumn(theme, VotePart(theme, self._finish, self.acts["cancel"], by_party, ways))
        self.table = Table(theme, self.day, self.seats, self.column, self.remark.emit, self._settle, self.parts.read_aloud)
        self.person, self.item, self.vote = PersonActs(self.table), ItemActs(self.table), VoteActs(self.table)
        self.lines = LogActs(self.table, self.log)
        self.opener = OpeningActs(self.table, self.day.background, self._settle)
        self.slots = Slots(self.table, self.vote, (
            self.opener, EarlierActs(self.table), self.person, self.item, self.vote, ProposalActs(self.table),
            DecisionActs(self.table, self.vote.vote), DissentActs(self.table), NoteActs(self.table)))
        self.objections = ItemObjections(self, theme, self.column, self.person.mend_as)
        self._close = action(self, _("Stäng"), "Esc", self.table.back)
        self._close_why = action(self.seats, _("Stäng"), "Esc", self._why, context=OWN)
        self._undo = action(self, _("Ta tillbaka"), (), self.day.undo, plate="Ctrl+Z", in_line=False)
        self._redo = action(self, _("Gör om"), (), self.day.redo, plate="Ctrl+Y", in_line=False)

    def _slots(self) -> dict[str, keys.Slot]:
        here: dict[str, keys.Slot] = {
            "move": lambda: None, "offer": self._do_offered, "why": self._why, "cancel": self._cancel, "find": self._find,
            "log": self._turn_log, "agenda": self.agenda.setFocus, "order": self._group_seats,
        }
        return {key.name: here.get(key.name) or self._later(key.name) for key in keys.all_keys()}

    def _later(self, name: str) -> keys.Slot:
        """Who does it is made after the acts."""
        return lambda: self.slots.do(name)

    def _connect(self) -> None:
        self.seats.pressed_act.connect(self._press)
        self.seats.marked.connect(self._marked)
        self.seats.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.seats.customContextMenuRequested.connect(self._menu)
        self.agenda.chosen.connect(self.item.take_up)
        self.agenda.struck.connect(self.item.strike)
        self.finding = Finding(self.parts.above, self.seats)
        self.log.strike.connect(self.lines.strike)
        self.log.amend.connect(self.lines.amend)
        self.log.shift.connect(self.lines.shift)
        for beside in (self.log, self.agenda):
            action(beside, _("Till platserna"), "Esc", self.table.back, context=OWN)

    # --- looking

    def enter(self) -> None:
        """The keys work on the seats; the archive may know more than when one was here last."""
        self.opener.forget()
        self.seats.setFocus()

    def go_to_item(self, item: str, field: str = "") -> None:
        """Mark an item on the list, with the keys there."""
        agenda = self.parts.agenda
        place = next((n for n, row in enumerate(agenda.rows) if row.item.id == item), None)
        if place is not None:
            agenda.setCurrentIndex(agenda.model().index(place, 0))
            agenda.setFocus()

    def leave(self) -> None:
        """What is being written is kept."""
        if self.column.panel is not None:
            self.column.panel.leave()

    def heightForWidth(self, width: int) -> int:
        """None of its own: the page takes the height it is given, and what has no room scrolls in its place."""
        return -1

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.window().installEventFilter(self)
        self.parts.fit(self.window().width())

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """The window's own width tells how many columns there are: the page is never narrower than its columns."""
        if event.type() == QEvent.Type.Resize and watched is self.window():
            self.parts.fit(self.window().width())
        return super().eventFilter(watched, event)

    def whereabouts(self) -> dict[str, Any]:
        """The marked seat, and the question under way."""
        return place_of(self.seats, self.column, self.table.trail)

    def return_to(self, place: dict[str, Any]) -> None:
        """Mark the seat, and ask again."""
        return_to(self.seats, self.column, self.acts, place)

    def concerns(self, changes: Changes) -> bool:
        """Whether this meeting changed, or the people in it."""
        return self.day.meeting in changes.meetings or changes.people

    def look(self) -> None:
        """Ask how it stands, and show what is another."""
        before, view = self.day.view, self.day.look()
        if view is None:
            return
        first, about = self.seats.row is None, taken_back(before, view)
        if self.column.panel is not None and stepped_back(before, view):
            self.table.back()  # what asks rests on what is taken back
        self.table.forget_what_is_taken_back()
        self.table.trail.end()
        self.shown.take(view)
        if first:
            self.shown.mark_first(view)
        elif about is not None:
            self.seats.mark(about)
        self.parts.band.tell(view)
        self.agenda.take(item_rows(view))
        self.column.tell(words_of(view))
        self.column.tell_vote(view, self.seats.person)
        self.log.take(view)
        self._settle()
        if listened_to():
            announce(self.seats, news(before, view))

    def _group_seats(self) -> None:
        self.shown.group()
        self._settle()
        self.remark.emit(order_words(self.day.seat_order))

    @property
    def acts_of_the_log(self) -> tuple[QAction, QAction]:
        """Take back, and do again."""
        return self._undo, self._redo

    # --- what letters mean now, and what is offered

    @property
    def offered(self) -> Offered | None:
        """What is offered now; None before the first look."""
        row = self.seats.row
        if self.day.view is None:
            return None
        return Offered(self.day.view, row.key if row else None, asking=self.column.panel is not None)

    def _settle(self) -> None:
        """Let the keys, the bar and the acts say what can be done now."""
        offered = self.offered
        if offered is None:
            return
        before = [(a.isVisible(), a.text()) for a in self.acts.values()]
        self.opening.tell(self.opener.steps())
        self._tell_mode(offered.view)
        keys.let_mean(self.acts, offered.mode, asking=offered.asking, motivating=self.table.motivation_of is not None,
                      paused=offered.view.history.now.adjourned)
        self.acts["offer"].setVisible(offered.asking or offered.doing != "nothing")
        for name in ("step", "skip"):
            self.acts[name].setVisible(self.parts.above.opens and not offered.asking)
        self._close.setVisible(offered.asking)
        self._close_why.setVisible(self.shown.tells_why and not offered.asking and offered.mode != "vote")
        self._show_return(offered)
        for name, words in offered.words().items():
            self.acts[name].setText(words)
        self.objections.tell(offered)
        self.column.offer([(self.acts[n], warning) for n, warning in offered.acts()],
                          self.acts["next"] if offered.next_stands_out else None)
        self._undo.setEnabled(self.day.undoable() is not None)
        self._redo.setEnabled(self.day.redoable() is not None)
        if before != [(a.isVisible(), a.text()) for a in self.acts.values()]:
            self._tell_keys()

    def _show_return(self, offered: Offered) -> None:
        """The plate of Retur stands on the one button that it presses."""
        self.seats.let_return_mend(offered.mends_row)
        plate = None if offered.asking else _("Retur")
        if self._finish.property(PLATE) != plate:
            self._finish.setProperty(PLATE, plate)
            self._finish.changed.emit()

    def _tell_mode(self, view: View) -> None:
        self.parts.mode_bar.tell(*what_letters_mean(view, motivating=self.table.motivation_of is not None))
        self.parts.above.order(order_words(self.day.seat_order))
        self.parts.above.settle()

    def _tell_keys(self) -> None:
        for line in self.window().findChildren(KeyLine):
            if line.isVisible():
                line.follow(QApplication.focusWidget() or self.seats)

    def _do_offered(self) -> None:
        """Retur: what is offered by what asks, then on the marked row, then by the page."""
        offered, panel = self.offered, self.column.panel
        if offered is None:
            return
        if panel is not None and panel.by_return is not None:
            panel.by_return.click()
            return
        match offered.doing:
            case "finish":
                self.vote.finish()
            case "mend":
                self.person.mend_as(offered.mending)
            case "present":
                self.person.accept()
            case "next":
                self.item.next()

    # --- slots of the page itself

    def _why(self) -> None:
        self.shown.ask_why()
        self._settle()

    def _cancel(self) -> None:
        """Esc in a vote: what was opened last is closed first, and the vote after that."""
        if self.shown.tells_why:
            self._why()
        else:
            self.slots.do("cancel")

    def _marked(self) -> None:
        self.moved.emit()
        self.table.motivation_of = None
        if self.day.view is None:
            return
        self.shown.forget_why()
        self.column.tell_vote(self.day.view, self.seats.person)
        self._settle()

    def _press(self, name: str) -> None:
        if name == "more":
            self._menu(self.seats.visualRect(self.seats.currentIndex()).center())
        elif name == OFFER and self.offered is not None and self.offered.on_row is not None:
            self.person.mend_as(self.offered.on_row)
        else:
            self.acts[name].trigger()

    def _menu(self, point: QPoint) -> None:
        menu = QMenu(self)
        menu.addActions([self.acts[n] for n in IN_MENU if self.acts[n].isVisible()])
        menu.popup(self.seats.viewport().mapToGlobal(point))

    def _find(self) -> None:
        """A line where the log has the keys, else a person."""
        if self.log.hasFocus() and self.log.wide:
            self.parts.log_part.begin()
        else:
            self.finding.begin()

    def _turn_log(self) -> None:
        self.parts.log_part.open_wide(not self.log.wide)
        (self.log if self.log.wide else self.seats).setFocus()
