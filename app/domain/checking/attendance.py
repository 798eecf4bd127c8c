"""Attendance: who was there, who presided, when it began and ended. [KL 5:65–66]"""

from __future__ import annotations

from collections.abc import Iterator

from app.domain.checking.matter import Matter
from app.domain.checking.remark import Remark
from app.domain.meeting import events as ev

TELLING = (ev.Present, ev.Absent, ev.AbsenceReported)
"""The events that say whether a person was there."""


def attendance(matter: Matter) -> Iterator[Remark]:
    """What is not told of those who were there, of the chair, the place and the clock."""
    yield from _members(matter)
    yield from _chairs(matter)
    yield from _frame(matter)


def _members(matter: Matter) -> Iterator[Remark]:
    told = {m.event.person for m in matter.history.moments if isinstance(m.event, TELLING)}
    for person in matter.setting.holders:
        if person not in told:
            yield Remark(code="attendance_unclear", weight="fault", rule="KL 5:66", part="attendance",
                         text=f"Det framgår inte om {matter.setting.signature(person)} var närvarande.")


def _chairs(matter: Matter) -> Iterator[Remark]:
    for handling in matter.handled:
        if handling.chair is None:
            yield Remark(code="chair_missing", weight="fault", rule="KL 5:65", part="attendance", item=handling.item.id,
                         text=f"Det framgår inte vem som var ordförande i {matter.called(handling.item.id)}.")


def _frame(matter: Matter) -> Iterator[Remark]:
    state = matter.history.now
    if not state.closed:
        yield Remark(code="not_closed", weight="unfinished", rule="KL 5:65", part="front",
                     text="Sammanträdet är inte avslutat.")
    for kind, word in ((ev.CalledToOrder, "öppnades"), (ev.Closed, "avslutades")):
        clocks = [m.entry.at for m in matter.history.moments if isinstance(m.event, kind)]
        if clocks and clocks[-1] is None:
            yield Remark(code="clock_missing", weight="notice", rule="", part="front",
                         text=f"Klockslaget när sammanträdet {word} saknas.")
    if not (matter.setting.meeting.place or "").strip():
        yield Remark(code="place_missing", weight="unfinished", rule="", part="front", text="Platsen för sammanträdet saknas.")
    if matter.setting.meeting.secretary is None:
        yield Remark(code="secretary_missing", weight="unfinished", rule="KL 5:65", part="front",
                     text="Det framgår inte vem som fört protokollet.")
