"""How a meeting looks in the list."""

from __future__ import annotations

from typing import TYPE_CHECKING

from app.translation import _
from ui.pages.meetings.warning import warning_shape, warning_words
from ui.shapes import Shape
from ui.theme.tokens import ColourName
from ui.widgets.rows import Cell, Column, Row, Words
from ui.words import long_day, short_day, today, weekday

if TYPE_CHECKING:
    from app.services.forewarning import Warned
    from app.services.meetings import MeetingLine

COLUMNS = (Column(88, right=True), Column(124), Column(72), Column(), Column(96, right=True))


def row_of(line: MeetingLine, warned: Warned | None = None) -> Row:
    """The meeting's row: day, state, code, committee and place, time; under them what is to be warned of."""
    shape, word, tone = state_of(line)
    warning = warning_words(warned) if warned and line.plan.cancelled_on is None else ""
    if warned and warning:
        shape = warning_shape(warned)
    under = f"{weekday(line.date)} {line.date.year}"
    return Row(
        key=line.id,
        cells=(
            Cell((Words(short_day(line.date), "figure", strong=True), Words(under, "caption", "ink2"))),
            Cell((Words(word, "body", tone, strong=tone == "accent"), *_rehearsed(line), *_planned(line)), shape,
                 "warn" if warning else tone),
            Cell((Words(line.code, "caption", "ink2"),)),
            Cell((Words(line.committee_name, "list", strong=True), Words(line.place or _("plats saknas"), "body", "ink2"),
                  *([Words(warning, "caption", "warn", strong=True)] if warning else _reason(line)))),
            Cell((Words(line.start or "", "body", "ink2"),)),
        ),
        says=f"{line.committee_name}, {long_day(line.date)} {line.start or ''}, {line.place or ''}, {word}"
             + (f", {_('övning')}" if line.rehearsal else "") + (f", {warning}" if warning else "")
             + "".join(f", {w.text}" for w in (*_planned(line), *_reason(line))),
    )


def _rehearsed(line: MeetingLine) -> tuple[Words, ...]:
    return (Words(_("övning"), "caption", "warn", strong=True),) if line.rehearsal else ()


def _planned(line: MeetingLine) -> tuple[Words, ...]:
    """Whether it is an extra one, and the day it was first planned for."""
    moved = _("från {day}").format(day=short_day(line.plan.moved_from)) if line.plan.moved_from else ""
    told = " · ".join(word for word in (_("extra") if line.plan.extra else "", moved) if word)
    return (Words(told, "caption", "ink2"),) if told else ()


def _reason(line: MeetingLine) -> list[Words]:
    """Why it was cancelled or moved."""
    return [Words(line.plan.reason, "caption", "ink2")] if line.plan.reason else []


def state_of(line: MeetingLine) -> tuple[Shape, str, ColourName]:
    """Shape, word and colour of how it stands with a meeting."""
    if line.plan.cancelled_on is not None:
        return "struck_ring", _("inställt"), "warn"
    if line.state == "under_way":
        return "half_disc", _("pågår"), "accent"
    if line.state == "held":
        return "tick", _("hållet"), "ink3"
    if line.date == today():
        return "disc", _("i dag"), "accent"
    return ("arrow_out", _("flyttat"), "ink2") if line.plan.moved_from else ("ring", _("kommer"), "ink3")
