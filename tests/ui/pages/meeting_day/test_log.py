"""The log: searched, moved, corrected; undone and done again without end."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from app.domain.meeting import events as ev
from tests.domain.building import Noted, entry, item, itvt, present
from tests.domain.building import opened as opened_item
from tests.ui.pages.meeting_day.conftest import ESC, RETURN, Held, Hold
from ui.pages.meeting_day.amend_panel import AmendPanel

MATTER = (item("a1", proposal="Taxan antas.", title="Taxa"), item("a2", title="Avtal"))
HELD: tuple[Noted, ...] = (*present("anders", "karin"), entry(ev.CalledToOrder(), at="09:00"),
                               entry(opened_item("a1"), at="09:01"),
        entry(ev.Proposed(proposal="y1", by=("karin",), kind="reject"), at="09:05"),
        entry(ev.Left(person="karin"), at="09:06"))


def wide(held: Held) -> None:
    """The whole log, with the keys on it."""
    held.press(Qt.Key.Key_F4)


def mark(held: Held, event: type) -> None:
    """Go to the line of an event of this kind."""
    model = held.page.log.model_of_log
    place = next(n for n, e in enumerate(model.entries) if isinstance(e.event, event) and not model.taken_back(e))
    held.page.log.setCurrentIndex(model.index(place))


def alt(held: Held, key: Qt.Key) -> None:
    """A key with Alt."""
    QTest.keyClick(held.page.log, key, Qt.KeyboardModifier.AltModifier)
    QApplication.processEvents()


def order(held: Held) -> list[type]:
    """The kinds of what holds, in the order in which it happened."""
    return [type(m.event) for m in held.page.archive.meetings.history(held.page.day.meeting).moments]


def test_the_log_is_searched_by_person_item_and_kind(hold: Hold) -> None:
    held = hold(itvt(*HELD, agenda=MATTER))
    wide(held)
    held.press("/", "yrkande")
    assert [type(e.event) for e in held.page.log.model_of_log.entries] == [ev.Proposed]
    assert held.page.parts.log_part.told == "1 rad"
    held.page.parts.log_part.field.setText("ahlqvist närvaro")
    assert [type(e.event) for e in held.page.log.model_of_log.entries] == [ev.Left, ev.Present]
    held.press(ESC)
    assert len(held.page.log.model_of_log.entries) == len(HELD)
    assert held.page.log.hasFocus()


def test_a_line_is_moved_in_time_and_back(hold: Hold) -> None:
    held = hold(itvt(*HELD, agenda=MATTER))
    wide(held)
    mark(held, ev.Left)
    alt(held, Qt.Key.Key_Down)
    assert order(held)[-2:] == [ev.Left, ev.Proposed]
    assert isinstance(held.page.log.model_of_log.entries[held.page.log.currentIndex().row()].event, ev.Left)
    alt(held, Qt.Key.Key_Up)
    assert order(held)[-2:] == [ev.Proposed, ev.Left]
    alt(held, Qt.Key.Key_Up)
    assert held.window.key_line.remark == "Anteckningen kan inte flyttas dit."
    assert held.page.log.hasFocus()


def test_a_line_is_put_right_on_the_spot(hold: Hold) -> None:
    held = hold(itvt(*HELD, agenda=MATTER))
    wide(held)
    mark(held, ev.Proposed)
    held.press(RETURN)
    panel = held.page.column.panel
    assert isinstance(panel, AmendPanel)
    assert panel.clock.text() == "09:05"
    panel.clock.setText("klockan nio")
    held.press(RETURN)
    assert panel.wrong.isVisible()
    panel.clock.setText("9.07")
    panel.fields["text"].setPlainText("Taxan avslas.")  # type: ignore[attr-defined]
    held.press(RETURN)
    last = held.page.archive.meetings.proceedings(held.page.day.meeting).log[-1]
    assert (last.event, last.at) == (ev.Proposed(proposal="y1", by=("karin",), kind="reject", text="Taxan avslas."), "09:07")
    assert held.page.log.hasFocus()


def test_two_hundred_steps_back_and_forth_and_whom_it_was_about_is_marked(hold: Hold) -> None:
    held = hold(itvt(*HELD[:4], agenda=MATTER))
    day = held.page.day
    for n in range(100):
        day.record(ev.Left(person="karin") if n % 2 == 0 else ev.Present(person="karin"))
        day.record(ev.ChairTaken(person="anders"))
    noted = order(held)
    held.page.seats.mark("anders")
    held.ctrl("z")
    held.ctrl("z")
    assert held.marked == "karin"
    for _n in range(198):
        day.undo()
    assert len(order(held)) == 4
    for _n in range(200):
        day.redo()
    assert order(held) == noted
    assert day.redoable() is None


def test_the_strip_shows_what_was_noted_last_whatever_was_marked_and_whenever_it_happened(hold: Hold) -> None:
    held = hold(itvt(*HELD, agenda=MATTER))
    wide(held)
    held.press(*[Qt.Key.Key_Down] * 4, Qt.Key.Key_F4)
    strip, model = held.page.log, held.page.log.model_of_log
    held.find("anders")
    before = held.last()
    held.press("yb", RETURN)
    assert model.entries[0].event == held.last() != before
    held.press("z", "l", "under 16", RETURN)
    assert (strip.verticalScrollBar().value(), model.entries[0].event) == (0, ev.Left(person="anders"))
    wide(held)
    assert strip.currentIndex().row() == 0
    assert not isinstance(model.entries[0].event, ev.Left) or model.entries[0].event.person == "karin", "as it happened"


def test_the_keys_go_back_to_the_line_that_was_not_put_right_after_all(hold: Hold) -> None:
    held = hold(itvt(*HELD, agenda=MATTER))
    wide(held)
    mark(held, ev.Proposed)
    place = held.page.log.currentIndex().row()
    held.press(RETURN, ESC)
    assert held.page.log.hasFocus()
    assert held.page.log.currentIndex().row() == place
