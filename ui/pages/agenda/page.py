"""Förbered: the agenda as a list whose rows open where they stand, and the printed notice beside it."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from app.domain.agenda import AgendaItem
from app.domain.proceedings import Meeting, Proceedings
from app.domain.standing_items import lacking, new_item_id
from app.domain.swedish import raised
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
from ui.pages.agenda.sides import Sides
from ui.theme import Theme
from ui.widgets.actions import OWN, action
from ui.widgets.buttons import outlined, plain
from ui.widgets.heading import Heading
from ui.words import counted, long_day

if TYPE_CHECKING:
    from app.services.archive import Archive
    from app.services.changes import Changes


class AgendaPage(Page):
    """One meeting's agenda. What is written is saved 300 ms after the last key, and the page beside follows."""

    def __init__(self, archive: Archive, hub: Hub, theme: Theme, meeting: str, parent: QWidget | None = None) -> None:
        super().__init__(archive, hub, theme, parent)
        self.meeting = meeting
        self._proceedings: Proceedings | None = None
        self._acts()
        self.list = AgendaList(theme, _("Föredragningslista"))
        self.list.acts = self._row_acts
        self.list.dropped.connect(self.move_to)
        self.list.pressed.connect(self._pressed)
        self._facts = Row(theme)
        self.list.put_top(self._facts, [self._open_act, self._new_act])
        self.beside = Beside(archive, hub, theme, meeting, self, self._turn_act)
        self.foot = Foot(theme, self)
        self.foot.go.connect(self.go_to_item)
        self._lay()

    # --- what is shown

    def _deadline(self, meeting: Meeting) -> str:
        """For the foot of the window: by when the notice is to be sent."""
        latest = self.hub.ask(lambda: self.archive.meetings.notice_latest(self.meeting))
        told = latest is not None and meeting.notice_sent is None
        return _("Sänd senast {day}, reglementet").format(day=long_day(latest)) if told and latest else ""

    def look(self) -> None:
        found = self.hub.ask(lambda: self.archive.meetings.proceedings(self.meeting))
        if found is None:
            return
        self._proceedings = found
        self._tell_facts(found.meeting)
        self.remark.emit(self._deadline(found.meeting))
        self.list.take(found.agenda)
        for row in self.list.everyone():
            if isinstance(row.body, ItemForm) and isinstance(row, ItemRow):
                row.body.take(row.item)
            elif isinstance(row.body, MeetingForm):
                row.body.take(found.meeting)
        self.foot.tell(missing_in(found.agenda))
        self._standing_act.setVisible(any(lacking(found.agenda)))
        items = sum(i.kind not in {"formality", "messages"} for i in found.agenda)
        entries = sum(len(i.entries) for i in found.agenda)
        self.heading.tell(subtitle=_summary(items, entries))
        self.beside.later()

    def concerns(self, changes: Changes) -> bool:
        return self.meeting in changes.meetings or bool(changes.committees)

    def enter(self) -> None:
        rows = self.list.everyone()
        self.list.go_to(rows[1] if len(rows) > 1 else rows[0])

    def leave(self) -> None:
        for row in self.list.everyone():
            if isinstance(row.body, (ItemForm, MeetingForm)):
                row.body.flush()

    # --- acts

    def add(self) -> None:
        """Put a new item after the chosen one, and open it."""
        agenda = self.agenda
        item = AgendaItem(id=new_item_id(agenda), title="", level=self.levels[0])
        chosen = self.chosen
        position = self._ids.index(chosen.item.id) + 1 if isinstance(chosen, ItemRow) else len(agenda)
        if self.hub.run(lambda: self.archive.meetings.add_item(self.meeting, item, position)):
            self.open_row(self.list.rows[item.id])

    def add_standing(self) -> None:
        """Put the standing items first and last, where they are lacking."""
        first, last = lacking(self.agenda)
        for number, item in enumerate(first):
            self._add_as(item, number)
        for item in last:
            self._add_as(item, None)

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
        if self._proceedings is None:
            return
        form: ItemForm | MeetingForm
        if isinstance(row, ItemRow):
            form = ItemForm(self.theme, row.item, self.levels)
            form.settled.connect(self._save_item)
        else:
            form = MeetingForm(self.theme, self._proceedings.meeting)
            form.settled.connect(self._save_meeting)
        action(form, _("Stäng raden"), "Esc", self._close_and_stay)
        row.open_with(form)
        QApplication.processEvents()
        self.list.show_whole(row)
        form.enter()

    def close_rows(self) -> None:
        """Close what is open, saved."""
        self.leave()
        for row in self.list.everyone():
            row.close_body()

    def turn(self) -> None:
        """Where there is no room for both, show the notice instead of the list, or the list again."""
        self.sides.turn()

    def go_to_item(self, item: str) -> None:
        """Open the item where something is missing."""
        if item in self.list.rows:
            self.open_row(self.list.rows[item])

    # --- what is known

    @property
    def agenda(self) -> tuple[AgendaItem, ...]:
        """The agenda as it stands."""
        return self._proceedings.agenda if self._proceedings else ()

    @property
    def chosen(self) -> Row | None:
        """The row that has the focus, in its head or in its form."""
        focused = QApplication.focusWidget()
        for row in self.list.everyone():
            if focused is not None and (focused is row or row.isAncestorOf(focused)):
                return row
        return next((row for row in self.list.everyone() if row.is_open), None)

    @property
    def levels(self) -> tuple[str, ...]:
        """Who can decide in the end: the committee itself, the board, the council; or nobody."""
        code = self._proceedings.committee.code if self._proceedings else ""
        used = (i.level for i in self.agenda if i.level)
        return tuple(dict.fromkeys((code, "KS", "KF", "Info", *used)))

    @property
    def _ids(self) -> list[str]:
        return list(self.list.rows)

    # --- saving

    def _save_item(self, item: AgendaItem) -> None:
        if item not in self.agenda:
            self.hub.run(lambda: self.archive.meetings.save_item(self.meeting, item))

    def _save_meeting(self, meeting: Meeting) -> None:
        changed = self._proceedings is not None and meeting != self._proceedings.meeting
        if changed and self.hub.run(lambda: self.archive.meetings.save(self.meeting, meeting)):
            self.remark.emit(" · ".join(told for told in (_("Sparat"), self._deadline(meeting)) if told))

    def _add_as(self, item: AgendaItem, position: int | None) -> None:
        new = replace(item, id=new_item_id(self.agenda))
        self.hub.run(lambda: self.archive.meetings.add_item(self.meeting, new, position))

    # --- the page's parts

    def _acts(self) -> None:
        self._new_act = action(self, _("Ärende"), "Ins", self.add)
        self._standing_act = action(self, _("Hämta stående punkter"), "", self.add_standing)
        self._turn_act = action(self, "", "F9", self.turn, in_line=False)
        self._open_act = action(self, _("Öppna raden"), ("Return", "Enter"), self.toggle, context=OWN)
        self._row_acts = [
            action(self, _("Flytta"), "Alt+Up", lambda: self.move_chosen(-1), context=OWN, plate="Alt+↑↓"),
            action(self, _("Flytta ned"), "Alt+Down", lambda: self.move_chosen(1), context=OWN, in_line=False),
            self._open_act,
            action(self, _("Ta bort"), "Del", self.remove, context=OWN),
        ]

    def _lay(self) -> None:
        left = QWidget()
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        beside = [plain(self.theme, act) for act in (self._standing_act, self._turn_act)]
        buttons = (*beside, outlined(self.theme, self._new_act, "plus"))
        self.heading = Heading(self.theme, _("Föredragningslista"), buttons, "item")
        for widget in (self.heading, ColumnHeads(self.theme, self.list)):
            column.addWidget(widget)
        column.addWidget(self.list, 1)
        column.addWidget(self.foot)
        self.sides = Sides(self.theme, left, self.beside, self._turn_act)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addWidget(self.sides)

    def _tell_facts(self, meeting: Meeting) -> None:
        day = long_day(meeting.date)
        when = _("{day} kl. {clock}").format(day=day, clock=meeting.start) if meeting.start else day
        self._facts.head.tell(f"{raised(when)} · {meeting.place or _('plats saknas')}", item=False)

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


def _summary(items: int, entries: int) -> str:
    both = (counted(items, _("Ett ärende"), _("{n} ärenden")), counted(entries, _("ett meddelande"), _("{n} meddelanden")))
    return ", ".join(both) if entries else both[0]
