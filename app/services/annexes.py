"""Annexes of the minutes: laid to a § or to the whole, taken away, moved; the sheet of attendance and votes as one of them."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from typing import TYPE_CHECKING

from app.domain.annexes import Annex
from app.domain.document import AnnexLine
from app.domain.papers import PreparedPaper
from app.services.annex_rows import annexes_of
from app.services.changes import Changes
from app.services.day_papers import NAMES, DayPapers
from app.services.errors import NotFound, Unfinished
from app.services.minutes import MinutesDesk
from app.services.shelf import put
from app.services.work import Desk
from app.translation import _

if TYPE_CHECKING:
    from app.services.papers import Papers

ATTENDANCE = NAMES["attendance"]


class Annexes:
    """The annexes of the meetings of an archive. Those of what is signed off stay as they are: each change raises `InTheWay`."""

    def __init__(self, desk: Desk, papers: Papers) -> None:
        self._desk, self._papers = desk, papers

    def all(self, meeting: str) -> tuple[Annex, ...]:
        """Every annex, as they were laid."""
        with self._desk.reading() as view:
            return annexes_of(view.records, meeting)

    def lines(self, meeting: str) -> tuple[AnnexLine, ...]:
        """The list as it is printed: in the order of the §§, with numbers and pages."""
        return MinutesDesk(self._desk).document(meeting).annexes

    def add(self, meeting: str, item: str | None, prepared: PreparedPaper, title: str) -> Changes:
        """Lay a file that is taken in (`Papers.take_in`) last to an item's §, or to the whole minutes (None).

        A member's written motivation of a reservation is one, laid to its §. Raises `NotFound` for an item that is not there.
        """
        self._must_be_there(meeting, item)
        annex = Annex(id=self._desk.new_id(), title=_titled(title), sha256=prepared.sha256, file=prepared.name, item=item)
        return self._keep(meeting, annex, _("bilagan {title}").format(title=title))

    def add_attendance(self, meeting: str) -> Changes:
        """Lay attendance and votes, as they stand in the log now, to the whole minutes, in the place of an earlier such sheet."""
        papers = DayPapers(self._desk)
        prepared = self._papers.take_in((papers.name(meeting, "attendance"), papers.made(meeting, "attendance", laid=True)))
        before = next((a for a in self.all(meeting) if a.item is None and a.title == ATTENDANCE), None)
        id = before.id if before else self._desk.new_id()
        annex = Annex(id=id, title=ATTENDANCE, sha256=prepared.sha256, file=prepared.name)
        return self._keep(meeting, annex, _("bilagan {title}").format(title=ATTENDANCE))

    def rename(self, meeting: str, id: str, title: str) -> Changes:
        """Give an annex another title."""
        return self._keep(meeting, replace(self._one(meeting, id), title=_titled(title)), _("bilagans namn"))

    def lay_to(self, meeting: str, id: str, item: str | None) -> Changes:
        """Lay an annex last to another §, or to the whole minutes."""
        self._must_be_there(meeting, item)
        mine = replace(self._one(meeting, id), item=item)
        return self._place(meeting, lambda held: [*(a for a in held if a.id != id), mine])

    def move(self, meeting: str, id: str, to: int) -> Changes:
        """Give an annex another place, counted from 0, among those of its §."""
        mine = self._one(meeting, id)
        return self._place(meeting, lambda held: _moved(held, mine, to))

    def remove(self, meeting: str, id: str) -> Changes:
        """Take an annex away; its file stays in the archive."""
        self._one(meeting, id)
        with self._desk.command(_("borttagen bilaga"), meeting=meeting) as command:
            command.unit.records.remove("annexes", id)
        return command.changes

    def _one(self, meeting: str, id: str) -> Annex:
        found = next((a for a in self.all(meeting) if a.id == id), None)
        if found is None:
            raise NotFound(_("Det finns ingen sådan bilaga."))
        return found

    def _must_be_there(self, meeting: str, item: str | None) -> None:
        if item is not None and item not in {a.id for a in self._desk.dossier(meeting).proceedings.agenda}:
            raise NotFound(_("Det finns inget ärende ”{name}”.").format(name=item))

    def _keep(self, meeting: str, annex: Annex, label: str) -> Changes:
        with self._desk.command(label, meeting=meeting) as command:
            put(command.unit.records, "annexes", annex, meeting=meeting)
        return command.changes

    def _place(self, meeting: str, order: Callable[[list[Annex]], list[Annex]]) -> Changes:
        with self._desk.command(_("flyttad bilaga"), meeting=meeting) as command:
            records = command.unit.records
            places = [row["position"] for row in records.all("annexes", meeting=meeting)]
            for annex, position in zip(order(list(annexes_of(records, meeting))), places, strict=True):
                put(records, "annexes", annex, meeting=meeting, position=position)
        return command.changes


def _moved(held: list[Annex], mine: Annex, to: int) -> list[Annex]:
    """The list with one put at another place among those of its item."""
    rest = [a for a in held if a.id != mine.id]
    beside = [a for a in rest if a.item == mine.item]
    if not beside:
        return held
    at = rest.index(beside[max(0, to)]) if to < len(beside) else rest.index(beside[-1]) + 1
    return [*rest[:at], mine, *rest[at:]]


def _titled(title: str) -> str:
    if not title.strip():
        raise Unfinished(_("Bilagan behöver ett namn."))
    return title.strip()
