"""Förbered: the agenda as a list whose rows open where they stand, and the printed notice beside it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from app.domain.agenda import AgendaItem
from app.domain.proceedings import Meeting
from app.domain.standing_items import new_item_id
from app.translation import _
from ui.hub import Hub
from ui.page import Page
from ui.pages.agenda.agenda_list import AgendaList
from ui.pages.agenda.beside import Beside
from ui.pages.agenda.column_heads import ColumnHeads
from ui.pages.agenda.foot import Foot
from ui.pages.agenda.item_form import ItemForm
from ui.pages.agenda.item_row import ItemRow, Row
from ui.pages.agenda.meeting_form import MeetingForm
from ui.pages.agenda.missing import missing_in
from ui.pages.agenda.row_forms import RowForms
from ui.pages.agenda.taking import Taking
from ui.pages.agenda.words import deadline, facts, summary
from ui.theme import Theme
from ui.widgets.actions import OWN, action
from ui.widgets.boxes import column_in
from ui.widgets.buttons import outlined, plain
from ui.widgets.focus import follow_focus
from ui.widgets.heading import Heading
from ui.widgets.sides import Sides

if TYPE_CHECKING:
    from app.services.archive import Archive
    from app.services.changes import Changes


class AgendaPage(Page):
    """One meeting's agenda. What is written is saved 300 ms after the last key, and the page beside follows."""

    def __init__(self, archive: Archive, hub: Hub, theme: Theme, meeting: str, parent: QWidget | None = None) -> None:
        super().__init__(archive, hub, theme, parent)
        self.meeting = meeting
        self._last = ""
        self._acts()
        self.taking = Taking(self, meeting, self._back_to_list)
        self.list = AgendaList(theme, _("Föredragningslista"))
        self.list.acts = self._row_acts
        self.list.dropped.connect(self.move_to)
        self.list.pressed.connect(self._pressed)
        self.list.files_dropped.connect(self.hand_in)
        self.forms = RowForms(self, meeting, self.list, self._tell_saved, self.hand_in)
        self._facts = Row(theme)
        self.list.put_top(self._facts, [self._open_act, self._new_act])
        self.beside = Beside(archive, hub, theme, meeting, self, self._turn_act)
        self.foot = Foot(theme, self)
        self.foot.go.connect(self.go_to_item)
        self._lay()
        follow_focus(self._follow_keys)

    # --- what is shown

    def look(self) -> None:
        found = self.hub.ask(lambda: self.archive.meetings.proceedings(self.meeting))
        if found is None:
            return
        self.forms.known = found
        cancelled = self.archive.planning.plan(self.meeting).cancelled_on is not None
        self._facts.head.tell(facts(found.meeting, cancelled=cancelled), item=False)
        self.remark.emit(self._deadline(found.meeting))
        self.list.take(found.agenda, self.archive.preparing.late(self.meeting))
        self.forms.look()
        self.foot.tell(missing_in(found.agenda))
        self._standing_act.setVisible(any(self.archive.preparing.standing(self.meeting)))
        self.taking.look(found.agenda)
        self.heading.tell(subtitle=summary(found.agenda))
        self.beside.later()

    def _deadline(self, meeting: Meeting) -> str:
        return deadline(meeting, self.hub.ask(lambda: self.archive.meetings.notice_latest(self.meeting)))

    def _tell_saved(self, meeting: Meeting) -> None:
        self.remark.emit(" · ".join(told for told in (_("Sparat"), self._deadline(meeting)) if told))

    def concerns(self, changes: Changes) -> bool:
        return self.meeting in changes.meetings or bool(changes.committees) or bool(changes.cases)

    def enter(self) -> None:
        """Where one was on the agenda last, else at its first item."""
        rows = self.list.everyone()
        known = self.list.rows.get(self._last)
        self.list.go_to(known or (rows[1] if len(rows) > 1 else rows[0]))

    def _follow_keys(self, _before: QWidget | None, now: QWidget | None) -> None:
        """Remember the item in which the keys were last, however one goes away from it."""
        row = next((r for r in self.list.rows.values() if now is not None and (now is r or r.isAncestorOf(now))), None)
        if row is not None:
            self._last = row.item.id

    def leave(self) -> None:
        self.forms.flush()

    # --- acts

    def add(self) -> None:
        """Put a new item after the chosen one, and open it."""
        agenda = self.agenda
        item = AgendaItem(id=new_item_id(agenda), title="", level=self.forms.levels[0])
        chosen = self.chosen
        position = self._ids.index(chosen.item.id) + 1 if isinstance(chosen, ItemRow) else len(agenda)
        if self.hub.run(lambda: self.archive.meetings.add_item(self.meeting, item, position)):
            self.open_row(self.list.rows[item.id])

    def add_standing(self) -> None:
        """Put the standing items first and last, where they are lacking."""
        self.leave()
        self.hub.run(lambda: self.archive.preparing.add_standing(self.meeting))

    def put_under(self, under: bool) -> None:
        """Give the chosen item a number under the one before it, 3.1, or a number of its own again."""
        chosen = self.chosen
        if isinstance(chosen, ItemRow):
            act = self.archive.preparing.under if under else self.archive.preparing.out
            self.hub.run(lambda: act(self.meeting, chosen.item.id))

    def hand_in(self, item: str, files: list[Path]) -> None:
        """Take files in as papers of an item; how that goes is told beside its papers."""
        row = self.list.rows.get(item)
        if row is None or not files:
            return
        self.leave()
        if not row.is_open:
            self.open_row(row)
        self.forms.under_way(item).hand_in(files)

    def move_chosen(self, by: int) -> None:
        """Move the chosen item up (-1) or down (1)."""
        chosen = self.chosen
        if isinstance(chosen, ItemRow):
            place = self._ids.index(chosen.item.id) + by
            if 0 <= place < len(self._ids):
                self.move_to(chosen.item.id, place)
                self.list.go_to(chosen)

    def move_to(self, item: str, position: int) -> None:
        """Move an item to a position counted from 0."""
        self.hub.run(lambda: self.archive.meetings.move_item(self.meeting, item, position))

    def remove(self) -> None:
        """Take the chosen item off the agenda; undo brings it back."""
        chosen = self.chosen
        if isinstance(chosen, ItemRow):
            neighbours = [r for r in self.list.rows.values() if r is not chosen]
            place = min(self._ids.index(chosen.item.id), len(neighbours) - 1)
            if self.hub.run(lambda: self.archive.meetings.remove_item(self.meeting, chosen.item.id)):
                self.list.go_to(neighbours[place] if neighbours else self._facts)

    def toggle(self) -> None:
        """Open the chosen row, or close it."""
        chosen = self.chosen
        if chosen is not None and chosen.is_open:
            self.close_rows()
            self.list.go_to(chosen)
        elif chosen is not None:
            self.open_row(chosen)

    def open_row(self, row: Row) -> None:
        """Open a row; one is open at a time."""
        self.close_rows()
        if self.forms.known is None:
            return
        form = self.forms.of_item(row.item) if isinstance(row, ItemRow) else self.forms.of_meeting(self.forms.known.meeting)
        action(form, _("Stäng raden"), "Esc", self._close_and_stay)
        row.open_with(form)
        self.forms.tell(row)
        QApplication.processEvents()
        self.list.show_whole(row)
        form.enter()

    def close_rows(self) -> None:
        """Close what is open, saved."""
        self.forms.put_away()
        for row in self.list.everyone():
            row.close_body()

    def turn(self) -> None:
        """Where there is no room for both, show the notice instead of the list, or the list again."""
        self.sides.turn()

    def go_to_item(self, item: str, field: str = "title") -> None:
        """Open the item where something is missing, with the keys in the field that lacks it."""
        if item in self.list.rows:
            row = self.list.rows[item]
            self.open_row(row)
            if isinstance(row.body, ItemForm):
                self.list.ensureWidgetVisible(row.body.enter(field))

    # --- what is known

    @property
    def agenda(self) -> tuple[AgendaItem, ...]:
        """The agenda as it stands."""
        return self.forms.agenda

    @property
    def chosen(self) -> Row | None:
        """The row that has the focus, in its head or in its form."""
        focused = QApplication.focusWidget()
        for row in self.list.everyone():
            if focused is not None and (focused is row or row.isAncestorOf(focused)):
                return row
        return next((row for row in self.list.everyone() if row.is_open), None)

    @property
    def _ids(self) -> list[str]:
        return list(self.list.rows)

    # --- the page's parts

    def _acts(self) -> None:
        self._new_act = action(self, _("Ärende"), "Ins", self.add)
        self._standing_act = action(self, _("Hämta stående punkter"), "", self.add_standing)
        self._turn_act = action(self, "", "F9", self.turn, in_line=False)
        self._open_act = action(self, _("Öppna raden"), ("Return", "Enter"), self.toggle, context=OWN)
        self._row_acts = [
            action(self, _("Flytta"), "Alt+Up", lambda: self.move_chosen(-1), context=OWN, plate="Alt+↑↓"),
            action(self, _("Flytta ned"), "Alt+Down", lambda: self.move_chosen(1), context=OWN, in_line=False),
            action(self, _("Undernummer"), "Alt+Right", lambda: self.put_under(under=True), context=OWN, plate="Alt+→←"),
            action(self, _("Eget nummer"), "Alt+Left", lambda: self.put_under(under=False), context=OWN, in_line=False),
            self._open_act,
            action(self, _("Ta bort"), "Del", self.remove, context=OWN),
        ]

    def _lay(self) -> None:
        left = QWidget()
        column = column_in(left)
        beside = [plain(self.theme, act) for act in (self._standing_act, self.taking.pick_act, self._turn_act)]
        buttons = (*beside, outlined(self.theme, self._new_act, "plus"))
        self.heading = Heading(self.theme, _("Föredragningslista"), buttons, "item")
        column.addWidget(self.heading)
        self.taking.lay(column)
        column.addWidget(ColumnHeads(self.theme, self.list))
        column.addWidget(self.list, 1)
        column.addWidget(self.foot)
        self.sides = Sides(self.theme, left, self.beside, self._turn_act)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.sides)

    def _back_to_list(self) -> None:
        """The keys go back to the row that had them."""
        self.list.go_to(self.chosen or self.list.everyone()[0])

    def _pressed(self, row: Row) -> None:
        row.head.setFocus()
        self.toggle()

    def _close_and_stay(self) -> None:
        """Close the row; where a field cannot be read one is shown it first, and what stands there goes the second time."""
        chosen = self.chosen
        wrong = chosen.body.wrong if chosen is not None and isinstance(chosen.body, (ItemForm, MeetingForm)) else None
        if wrong is not None and not wrong.hasFocus():
            wrong.setFocus()
            self.remark.emit(_("{field} går inte att läsa").format(field=wrong.accessibleName()))
            return
        self.close_rows()
        if chosen is not None:
            self.list.go_to(chosen)
