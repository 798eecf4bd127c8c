"""What the palette can find: the acts that work now, the places of the window, and all that the archive names."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING

from PySide6.QtGui import QAction
from PySide6.QtWidgets import QWidget

from app.domain.meeting.order import agenda_of, paragraphs_foreseen
from app.translation import _
from ui.other_words import words_of_acts, words_of_settings
from ui.palette.matching import Entry
from ui.rail import rooms
from ui.settings_parts import settings_parts
from ui.top_line import TopLine
from ui.widgets.actions import PLATE, key_name
from ui.words import long_day

if TYPE_CHECKING:
    from app.services.archive import Archive
    from app.services.meetings import MeetingLine
    from ui.window import Window

ACTS, STEPS, EVERYWHERE, MEETINGS, PARAGRAPHS, PEOPLE, CASES, SETTINGS, ON_MARKED = range(9)
ONE_LETTER = re.compile(r"(Shift\+)?\w")


def entries(window: Window) -> tuple[Entry, ...]:
    """Everything that can be found now, the nearest first."""
    found = [*_acts(window)]
    archive = window.archive
    if archive is not None:
        sources: tuple[Callable[[Window, Archive], Iterable[Entry]], ...] = (_meetings, _paragraphs, _people, _cases)
        found += [e for source in sources for e in source(window, archive)]
        found += _settings(window)
    return tuple(found)


def _acts(window: Window) -> Iterator[Entry]:
    """The acts of the page, its steps, then those of the window and its rooms; the same act once."""
    here = window.stack.currentWidget()
    near = [(w, a) for w in _parts(here) for a in w.actions()] if here is not None else []
    words, others = {room.word for room in rooms()}, words_of_acts()
    seen: set[str] = set()
    for part, act in (*near, *((window, a) for a in window.actions())):
        name = f"{act.text()} {key_name(act)}"
        if act is not window.palette_act and _can_be_done(act) and name not in seen:
            seen.add(name)
            order, under = _place(window, part, act, is_room=act.text() in words)
            yield Entry("act", name, act.text(), act.trigger, under, key_name(act), more=others.get(act.text(), ""), order=order,
                        yields=order == ON_MARKED)


def _place(window: Window, part: QWidget, act: QAction, *, is_room: bool) -> tuple[int, str]:
    """The order of an act, and where it belongs. One of a single letter changes what is marked: a place is rather meant."""
    if part is window:
        return EVERYWHERE, _("rum") if is_room else _("överallt")
    if ONE_LETTER.fullmatch(key_name(act)):
        return ON_MARKED, _("på det valda")
    return (STEPS, _("steg")) if isinstance(part, TopLine) else (ACTS, _("här"))


def _parts(here: QWidget) -> list[QWidget]:
    return [w for w in (here, *here.findChildren(QWidget)) if w.isVisible()]


def _can_be_done(act: QAction) -> bool:
    """Arrows that only go from row to row have a plate and no key of their own: nothing to be done from afar."""
    only_shown = bool(act.property(PLATE)) and act.shortcut().isEmpty()
    return act.isEnabled() and act.isVisible() and bool(act.text()) and not only_shown


def _meetings(window: Window, archive: Archive) -> Iterator[Entry]:
    for line in archive.meetings.lines():
        yield Entry("meeting", line.id, f"{line.code} {long_day(line.date)}", _opens(window, line),
                    _("övning") if line.rehearsal else line.committee_name,
                    more=f"{line.date.isoformat()} {line.committee_name} {line.place or ''}", order=MEETINGS)


def _opens(window: Window, line: MeetingLine) -> Callable[[], object]:
    return lambda: window.open_meeting(line.id)


def _paragraphs(window: Window, archive: Archive) -> Iterator[Entry]:
    """The items of the meeting that is open, with the § that each has or will have."""
    space = window.space
    if space is None:
        return
    history = archive.meetings.history(space.meeting)
    numbers = paragraphs_foreseen(history)
    step = "minutes" if history.now.closed else "prepare"
    for item in agenda_of(history):
        number = f"§ {numbers[item.id]} " if item.id in numbers else ""
        yield Entry("item", f"{space.meeting}:{item.id}", f"{number}{item.title}", _shows(window, space.meeting, step, item.id),
                    item.dnr or _("ärende"), more=item.dnr or "", order=PARAGRAPHS)


def _shows(window: Window, meeting: str, step: str, item: str) -> Callable[[], object]:
    def show() -> None:
        window.open_meeting(meeting, step)
        _mark(window, item)
    return show


def _people(window: Window, archive: Archive) -> Iterator[Entry]:
    for person in archive.finding.people():
        yield Entry("person", person.id, person.name, _goes(window, "people", person.id), person.under, order=PEOPLE)


def _cases(window: Window, archive: Archive) -> Iterator[Entry]:
    if not any(room.key == "cases" for room in rooms()):
        return
    for case in archive.finding.cases():
        yield Entry("case", case.id, case.name, _goes(window, "cases", case.id), case.under, more=case.more, order=CASES)


def _goes(window: Window, room: str, id: str) -> Callable[[], object]:
    def go() -> None:
        window.show_room(room)
        _mark(window, id)
    return go


def _mark(window: Window, id: str) -> None:
    """Mark what was sought on the page shown, where the page can."""
    mark = getattr(window.page, "mark", None)
    if mark is not None:
        mark(id)


def _settings(window: Window) -> Iterator[Entry]:
    for key, words in settings_parts().items():
        yield Entry("settings", key, f"{_('Inställningar')}: {words}", _part(window, key), _("inställning"),
                    more=words_of_settings().get(key, ""), order=SETTINGS)


def _part(window: Window, key: str) -> Callable[[], object]:
    def show() -> None:
        window.show_room("settings")
        show_part = getattr(window.page, "show_part", None)
        if show_part is not None:
            show_part(key)
    return show
