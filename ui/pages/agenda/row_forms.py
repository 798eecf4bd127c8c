"""The forms in the rows: made, told what is now, and what is written in them saved; and the files on their way to an item."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from app.domain.agenda import AgendaItem, Paper
from app.domain.agenda_clocks import takes
from app.domain.proceedings import Meeting, Proceedings
from app.translation import _
from ui.page import Page
from ui.pages.agenda.agenda_list import AgendaList
from ui.pages.agenda.intake import FilesUnderWay
from ui.pages.agenda.item_form import ItemForm
from ui.pages.agenda.item_row import ItemRow, Row
from ui.pages.agenda.meeting_form import MeetingForm
from ui.words import counted

if TYPE_CHECKING:
    from pathlib import Path

    from app.services.changes import Changes


class RowForms:
    """The forms of one agenda's rows; `meeting_saved` is told what the meeting's form has saved, `handed` files for an item."""

    def __init__(
        self, page: Page, meeting: str, rows: AgendaList, meeting_saved: Callable[[Meeting], None],
        handed: Callable[[str, list[Path]], None],
    ) -> None:
        self._page, self._meeting, self._list = page, meeting, rows
        self._meeting_saved, self._handed = meeting_saved, handed
        self._archive, self._hub = page.archive, page.hub
        self._files: dict[str, FilesUnderWay] = {}
        self.known: Proceedings | None = None
        """The meeting as it stands."""

    def look(self) -> None:
        """Show in what is open what is now."""
        for row in self._list.everyone():
            self.tell(row)

    def tell(self, row: Row) -> None:
        """What is open shows what is now, unless something written there is still on its way."""
        if isinstance(row.body, ItemForm) and isinstance(row, ItemRow):
            row.body.take(row.item)
            preparing = self._archive.preparing
            row.body.tell(minutes=takes(self.agenda, row.item.id), late=row.item.id in preparing.late(self._meeting),
                          standing=preparing.is_standing(self._meeting, row.item))
        elif isinstance(row.body, MeetingForm) and self.known is not None:
            row.body.take(self.known.meeting)
            begun = self._archive.meetings.line(self._meeting).state != "to_come"
            row.body.first.take(self._archive.planning.numbering(self._meeting), begun=begun)

    def flush(self) -> None:
        """Save what waits in the forms."""
        for row in self._list.everyone():
            if isinstance(row.body, (ItemForm, MeetingForm)):
                row.body.flush()

    def put_away(self) -> None:
        """Save what waits, and keep the files on their way while their row is closed."""
        self.flush()
        for under_way in self._files.values():
            under_way.setParent(self._page)
            under_way.hide()

    def of_item(self, item: AgendaItem) -> ItemForm:
        """A form of an item, with what it says wired to what does it."""
        form = ItemForm(self._page.theme, item, self.levels, self._about)
        preparing, meeting, id = self._archive.preparing, self._meeting, item.id
        form.settled.connect(self._save_item)
        form.late_told.connect(lambda on: self._after_saving(lambda: preparing.mark_late(meeting, id, late=on)))
        form.standing_told.connect(lambda on: self._after_saving(lambda: preparing.mark_standing(meeting, id, standing=on)))
        form.clocks.moved.connect(lambda by: self._after_saving(lambda: preparing.shift(meeting, id, by)))
        form.clocks.lasts.connect(lambda minutes: self._let_last(id, minutes))
        form.papers.handed.connect(lambda files: self._handed(id, files))
        if id in self._files:
            form.papers.put_under(self._files[id])
            self._files[id].show()
        return form

    def of_meeting(self, meeting: Meeting) -> MeetingForm:
        """A form of the meeting's own facts."""
        form = MeetingForm(self._page.theme, meeting)
        form.settled.connect(self._save_meeting)
        form.first.written.connect(
            lambda first: self._after_saving(lambda: self._archive.planning.number_by_hand(self._meeting, first)))
        return form

    def under_way(self, item: str) -> FilesUnderWay:
        """The files of an item on their way in; they go on though the row is closed."""
        if item not in self._files:
            self._files[item] = FilesUnderWay(self._archive, self._hub, self._page.theme, self._meeting, item, self._page)
            self._files[item].destroyed.connect(lambda: self._files.pop(item, None))  # with its row, when the item is removed
        under_way, row = self._files[item], self._list.rows[item]
        if isinstance(row.body, ItemForm):
            row.body.papers.put_under(under_way)
            under_way.show()
        return under_way

    @property
    def agenda(self) -> tuple[AgendaItem, ...]:
        """The agenda as it stands."""
        return self.known.agenda if self.known else ()

    @property
    def levels(self) -> tuple[str, ...]:
        """Who can decide in the end: the committee itself, the board, the council; or nobody."""
        code = self.known.committee.code if self.known else ""
        used = (i.level for i in self.agenda if i.level)
        return tuple(dict.fromkeys((code, "KS", "KF", "Info", *used)))

    def _save_item(self, item: AgendaItem) -> None:
        if item not in self.agenda:
            self._hub.run(lambda: self._archive.meetings.save_item(self._meeting, item))

    def _save_meeting(self, meeting: Meeting) -> None:
        changed = self.known is not None and meeting != self.known.meeting
        if changed and self._hub.run(lambda: self._archive.meetings.save(self._meeting, meeting)):
            self._meeting_saved(meeting)

    def _let_last(self, item: str, minutes: int) -> None:
        """What cannot be reckoned is told, since what was written then goes."""
        self._after_saving(lambda: self._archive.preparing.let_last(self._meeting, item, minutes))
        if takes(self.agenda, item) != minutes:
            self._page.remark.emit(
                _("Minuterna är inte sparade: det sista ärendet, och det som saknar klockslag, har inget slut"))

    def _after_saving(self, command: Callable[[], Changes]) -> None:
        """Do it with what is written already saved."""
        self.flush()
        self._hub.run(command)

    def _about(self, paper: Paper) -> str:
        """How many pages its file has, and what was mended or taken away."""
        prepared = self._archive.papers.prepared(paper.sha256) if paper.sha256 else None
        if prepared is None:
            return ""
        pages = counted(prepared.pages, _("1 sida"), _("{n} sidor"))
        return " ".join((f"{pages}.", *self._archive.papers.report_of(prepared)))
