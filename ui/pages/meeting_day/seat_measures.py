"""The measures of the seats: rows fill the height there is, names grow with their row."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QRect

from ui.pages.meeting_day.seat_rows import SeatRow
from ui.theme import Theme

LEAST, MOST = 40, 104
FEW = 64
"""From this height on a seat has two lines."""


@dataclass(frozen=True, slots=True)
class Measures:
    """Heights in pixels; `few` is whether there is room for two lines a seat, `roomy` whether for the other rows too."""

    theme: Theme
    seat: int
    few: bool
    roomy: bool

    def two_lines(self, row: SeatRow) -> bool:
        """Whether the row has two lines."""
        return self.few if row.group == "seat" else self.roomy

    def height(self, row: SeatRow) -> int:
        """The height of a row with what stands under it."""
        return self.bare(row) + self.remark(row) + self.why(row)

    def bare(self, row: SeatRow) -> int:
        """The height of the row alone."""
        px = self.theme.px
        if row.heading:
            return px(44) if self.roomy else px(34)
        if row.group == "seat":
            return self.seat
        return px(64) if self.roomy else px(32)

    def remark(self, row: SeatRow) -> int:
        """The height of what a rule objects to."""
        return self.theme.px(62 if self.two_lines(row) else 48) if row.remark else 0

    def why(self, row: SeatRow) -> int:
        """The height of the reason asked for."""
        return self.theme.px(44) if row.why else 0

    def name(self, row: SeatRow) -> int:
        """The size of the name."""
        px = self.theme.px
        if row.group != "seat":
            return px(20) if self.roomy else px(17)
        share, most = (0.45, 34) if self.few else (0.55, 24)
        return min(px(most), max(px(22), round(share * self.seat)))

    def parts(self, row: SeatRow, rect: QRect) -> tuple[QRect, QRect, QRect]:
        """The row itself, the objection under it and the reason under that; the latter may be empty."""
        bare, remark, why = self.bare(row), self.remark(row), self.why(row)
        x, y, width = rect.x(), rect.y(), rect.width()
        return QRect(x, y, width, bare), QRect(x, y + bare, width, remark), QRect(x, y + bare + remark, width, why)


def measures(theme: Theme, rows: tuple[SeatRow, ...], height: int) -> Measures:
    """The seats share what the other rows leave, each between 40 and 104 at 100 %; first the others give up their second line."""
    seats = sum(1 for r in rows if r.group == "seat" and not r.heading)
    for few, roomy in ((True, True), (True, False), (False, False)):
        tried = Measures(theme, 0, few, roomy)
        rest = sum(tried.height(r) if r.group != "seat" or r.heading else tried.remark(r) + tried.why(r) for r in rows)
        each = min(theme.px(MOST), max(theme.px(LEAST), (height - rest) // max(1, seats)))
        if not few or each >= theme.px(FEW):
            break
    return Measures(theme, each, few, roomy)
