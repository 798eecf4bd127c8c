"""Slots: which part of the page does the act of a name, looked up when its key is pressed."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from ui.pages.meeting_day import keys
from ui.pages.meeting_day.table import Table
from ui.pages.meeting_day.vote_acts import VoteActs


class Slots:
    """`parts` have a method for each act of theirs; the first that knows the name does it."""

    def __init__(self, table: Table, vote: VoteActs, parts: Sequence[object]) -> None:
        self._table, self._vote, self._parts = table, vote, parts

    def do(self, name: str) -> None:
        """Do it; what it asks is remembered, so that it can be asked again."""
        if name != "motivate":
            self._table.expect_motivation(None)
        self._table.trail.begin(name)
        self._found(name)()
        if self._table.column.panel is None:
            self._table.trail.end()

    def _found(self, name: str) -> Callable[[], object]:
        if name.startswith(keys.PARTY):
            return lambda: self._vote.party(int(name.removeprefix(keys.PARTY)))
        for part in self._parts:
            found: Callable[[], object] | None = getattr(part, name, None)
            if found is not None:
                return found
        raise LookupError(name)
