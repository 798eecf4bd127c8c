"""Mending from the list: what the program can do itself is done by one key, and for the rest one is taken where it is done."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING, Protocol, cast

from PySide6.QtCore import SignalInstance
from PySide6.QtWidgets import QWidget

from app.domain.checking.remark import Mend, Remark
from app.domain.proceedings import TextPart
from app.translation import _

if TYPE_CHECKING:
    from app.services.archive import Archive
    from ui.hub import Hub
    from ui.pages.minutes.adjusting_form import AdjustingForm
    from ui.pages.minutes.reading import Reading
    from ui.pages.minutes.sheet import Sheet


class Mendable(Protocol):
    """What is asked of the page."""

    archive: Archive
    hub: Hub
    meeting: str
    reading: Reading | None
    sheet: Sheet
    adjusting: AdjustingForm
    remark: SignalInstance
    elsewhere: SignalInstance

    def jump(self, remark: Remark) -> None: ...

    def open_panel(self, panel: QWidget) -> None: ...


class MendingActs:
    """The acts on a remark."""

    def __init__(self, page: Mendable) -> None:
        self._page = page

    def mend(self, remark: Remark) -> None:
        """Put it right, or go where that is done."""
        reading = self._page.reading
        mend = reading.mend_of(remark) if reading is not None else None
        if mend is None:
            self._page.jump(remark)
        else:
            self._page.sheet.close_editor()
            self._acts()[mend.act](remark, mend)

    def _acts(self) -> dict[str, Callable[[Remark, Mend], None]]:
        return {"choose_adjusters": self._choose, "agenda": self._to_agenda, "decide": self._to_meeting,
                "settle_adjusting": self._settle, "replace": self._exchange, "select": self._select}

    def _choose(self, remark: Remark, mend: Mend) -> None:
        page = self._page
        if page.hub.run(lambda: page.archive.mending.choose_adjusters(page.meeting, str(remark.item), mend.persons)):
            page.remark.emit(_("{who} justerar paragrafen").format(who=mend.who))

    def _exchange(self, remark: Remark, mend: Mend) -> None:
        page, part = self._page, cast(TextPart, remark.part)
        item, was, now = str(remark.item), remark.passage, remark.meant
        if page.hub.run(lambda: page.archive.mending.exchange(page.meeting, item, part, was, now)):
            page.remark.emit(_("”{was}” är nu ”{now}”").format(was=was, now=now))

    def _select(self, remark: Remark, mend: Mend) -> None:
        """The words stand chosen in the open text: what is typed takes their place."""
        self._page.jump(remark)
        view = self._page.sheet.view_of(remark.part)
        if view is not None:
            view.write(at=0)
        if view is not None and view.editor is not None:
            view.editor.find_words(remark.passage)

    def _to_agenda(self, remark: Remark, mend: Mend) -> None:
        self._page.elsewhere.emit("prepare", str(remark.item), mend.field)

    def _to_meeting(self, remark: Remark, mend: Mend) -> None:
        self._page.elsewhere.emit("meet", str(remark.item), "")

    def _settle(self, remark: Remark, mend: Mend) -> None:
        page = self._page
        meeting = page.archive.meetings.proceedings(page.meeting).meeting
        page.open_panel(page.adjusting)
        page.adjusting.begin(meeting)

    def settle(self, at: datetime, place: str) -> bool:
        """Keep when and where it is adjusted; whether it was."""
        page = self._page
        return page.hub.run(lambda: page.archive.mending.settle_adjusting(page.meeting, at, place))
