"""The right column is in its place when the key returns: nothing is seen half laid out, and no bar flickers by."""

from dataclasses import replace

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QFontMetrics, QPainter, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel

from app.domain.meeting import events as ev
from tests.domain.building import body, item, itvt, opened, present
from tests.ui.pages.meeting_day.conftest import DOWN, RETURN, RIGHT, UP, Held, Hold
from ui.pages.meeting_day.page import MeetingDayPage

MATTER = (item("a1", title="Taxa för tillsyn", proposal="Taxan antas."),)
BEGUN: tuple[ev.Event, ...] = (*present("anders", "karin"), ev.CalledToOrder(), opened("a1"))


def laid(held: Held) -> tuple[int, int, bool]:
    """The height of the item's part, that of the acts, and whether the item scrolls."""
    column = held.page.column
    scroll = column.findChild(type(column._scroll))
    assert scroll is not None
    return scroll.height(), column._acts.height(), scroll.verticalScrollBar().isVisible()


def test_what_a_key_shows_is_laid_out_before_the_next_round_of_events(hold: Hold) -> None:
    held = hold(itvt(*BEGUN, agenda=MATTER))
    held.window.resize(1440, 900)
    for keys in ("y", "b", "\r", "v", "n", "j"):
        QApplication.processEvents()
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClicks(focused, keys)
        at_once = laid(held)
        for _round in range(4):
            QApplication.processEvents()
        assert laid(held) == at_once, keys


def test_a_name_that_has_no_room_ends_in_dots(hold: Hold) -> None:
    long = "Anna-Lena Wallin-Berggren von Silverstolpe"
    meeting = itvt(*BEGUN, agenda=MATTER)
    people = tuple(replace(p, name=long) if p.id == "anders" else p for p in meeting.roster.people)
    held = hold(replace(meeting, roster=replace(meeting.roster, people=people)))
    word = next(w for w in held.page.parts.band.chair.findChildren(QLabel) if w.text().startswith(long))
    assert word.shown.endswith("…")  # type: ignore[attr-defined]
    assert word.text() == f"{long} (M)"


def test_at_double_size_the_acts_scroll_and_the_seats_keep_their_place(hold: Hold) -> None:
    held = hold(itvt(*BEGUN, agenda=MATTER))
    held.window.resize(1440, 900)
    held.window.looks.choose_factor(2.0)
    for _round in range(4):
        QApplication.processEvents()
    page = held.window.page
    assert isinstance(page, MeetingDayPage)
    assert page.column.acts[-1].visibleRegion().isEmpty(), "there is no room for all"
    place = page.seats.size()
    for keys in ("y", "b", "\r", "v", "n"):
        focused = QApplication.focusWidget()
        assert focused is not None
        QTest.keyClicks(focused, keys)
        QApplication.processEvents()
        assert page.seats.size() == place, keys
    assert page.log.visibleRegion().boundingRect() == page.log.rect(), "nor does the log give way"


def test_no_button_is_cut_where_words_wrap_over_it(hold: Hold) -> None:
    held = hold(itvt(*BEGUN, ev.AdjustersChosen(persons=("karin",)), agenda=MATTER, adjusters=3))
    held.window.resize(1440, 900)
    held.press("o")
    QApplication.processEvents()
    panel = held.page.column.panel
    assert panel is not None
    assert panel.by_return is not None
    assert panel.by_return.visibleRegion().boundingRect() == panel.by_return.rect()


LONG = item("a1", title="Revidering av reglemente för gemensam servicenämnd för IT, växel och telefoni i Herrljunga och Vårgårda",
            proposal="Nämnden föreslår kommunfullmäktige i Herrljunga besluta:\n\n1. Reglementet antas.\n2. Det gäller 2020.")


def in_sight(held: Held, words: str) -> bool:
    """Whether these words stand whole in the item's part."""
    found = next(w for w in held.page.column.findChildren(QLabel) if w.text() == words)
    return found.visibleRegion().boundingRect() == found.rect()


@pytest.mark.parametrize("factor", [1.0, 1.5])
def test_what_was_proposed_and_found_is_in_sight_at_once(hold: Hold, factor: float) -> None:
    held = hold(itvt(*BEGUN, ev.AdjustersChosen(persons=("karin",)), agenda=(LONG,)))
    held.window.resize(round(1280 * factor), round(720 * factor))
    held.window.looks.choose_factor(factor)
    for _round in range(4):
        QApplication.processEvents()
    page = held.window.page
    assert isinstance(page, MeetingDayPage)
    held.page = page
    held.press("yb", RETURN)
    assert in_sight(held, "Bifall till förvaltningens förslag")
    held.press("p1")
    assert in_sight(held, "Ordföranden finner: bifall till förvaltningens förslag")


def test_the_item_begins_at_its_beginning_after_a_vote_and_when_another_is_taken_up(hold: Hold) -> None:
    held = hold(itvt(*BEGUN, agenda=(LONG, replace(LONG, id="a2"))))
    held.window.resize(1280, 560)
    bar = held.page.column._scroll.verticalScrollBar()
    held.press("yb", RETURN, "v")
    bar.setValue(bar.maximum())
    held.press("jn", RETURN, RETURN)
    assert held.view.poll is None
    assert bar.value() == 0
    bar.setValue(bar.maximum())
    held.press(RIGHT)
    assert (held.view.history.now.item, bar.value()) == ("a2", 0)


def test_a_vote_has_a_button_for_each_party_and_no_more(hold: Hold) -> None:
    seven = ("alma", "bo", "cora", "disa", "edvin", "frida", "gunnar")
    held = hold(body("M M M C C S S", "-", *present(*seven), ev.CalledToOrder(), opened("a1"), agenda=MATTER))
    held.press("v")
    assert [b.text()[:1] for b in held.page.column.vote.parties.buttons if b.isVisible()] == ["M", "C", "S"]


def test_the_answers_stand_closer_where_the_name_needs_the_room(hold: Hold) -> None:
    meeting = itvt(*BEGUN, agenda=MATTER)
    held = hold(meeting)
    held.press("v")
    buttons, seats = held.page.seats.painter.row_buttons, held.page.seats
    place, row = seats.currentIndex().row(), seats.row
    assert row is not None
    wide = seats.visualRect(seats.currentIndex())
    end = buttons._name_end(row, wide)
    roomy = sum(b.width() for _name, b, _words in buttons.boxes(row, wide, place))
    narrow = wide.adjusted(0, 0, end + roomy - wide.right(), 0)
    close = buttons.boxes(row, narrow, place)
    assert min(b.x() for _name, b, _words in close) >= end
    assert sum(b.width() for _name, b, _words in close) < roomy


def test_what_is_read_aloud_is_read_on_by_keys(hold: Hold) -> None:
    much = item("a1", title="Taxa", proposal="\n".join(f"{n}. Punkt {n} antas som den är föreslagen." for n in range(1, 40)))
    held = hold(itvt(*BEGUN, agenda=(much,)))
    held.window.resize(1440, 900)
    held.press("b", "o")
    reading = held.page.parts.reading
    assert reading is not None
    bar = reading.pane.verticalScrollBar()
    held.press(DOWN)
    further = bar.value()
    assert further > 0
    held.press(DOWN)
    assert bar.value() > further
    held.press(UP, UP)
    assert bar.value() == 0
    held.press(RETURN)
    assert held.last() == ev.AdjustedAtOnce(item="a1")


def test_who_waits_to_vote_is_named_in_full_where_there_is_no_room_for_both(hold: Hold) -> None:
    seven = ("alma", "bo", "cora", "disa", "edvin", "frida", "gunnar")
    held = hold(body("S M SD S S M SD C V L KD MP C", "S", *present(*seven), ev.CalledToOrder(), opened("a1"), agenda=MATTER))
    held.press("v")
    seats = held.page.seats
    row = next(r for r in seats.rows if r.plate == "waiting" and r.person != held.marked)
    said: list[str] = []
    painter, picture = seats.painter, QPixmap(290, 40)
    painter._words = lambda _painter, words, *_rest: said.append(words)  # type: ignore[method-assign]
    pen = QPainter(picture)
    painter._flat(pen, replace(row, name="Cecilia Jönsson", party="(SD)"), QRect(0, 0, 290, 40), 99)
    pen.end()
    assert "Cecilia Jönsson" in said


def test_whose_place_somebody_has_is_written_in_the_room_that_is_free_beside(hold: Hold) -> None:
    begun: tuple[ev.Event, ...] = (*present("alma", "bo"), ev.CalledToOrder(), opened("a1"))
    held = hold(body("S M SD S S M SD C V L KD MP C", "-", *begun, agenda=MATTER))
    painter, said = held.page.seats.painter, dict[str, int]()
    painter._words = lambda _painter, words, box, *_rest: said.update({words: box.width()})  # type: ignore[method-assign]
    role, row = "för Jan Jönsson (S), från § 43", replace(held.row("bo"), clock="13:05")
    body_letters, letters = (QFontMetrics(f) for f in (held.page.theme.font("body"), held.page.theme.font("list")))
    needed, since = letters.horizontalAdvance(role), body_letters.horizontalAdvance("sedan 13:05")
    picture = QPixmap(600, 104)
    pen = QPainter(picture)
    painter._flat(pen, replace(row, role=role), QRect(0, 0, 480, 40), 99)
    assert said[role] >= body_letters.horizontalAdvance(role), "to the right of the name, and as far as the clock"
    painter._tall(pen, replace(row, role=role), QRect(0, 0, 80 + needed + since + 48, 104), 99)
    pen.end()
    assert said[role] >= needed, "since when is shorter than how they stand"


def test_both_adjusters_are_seen_a_line_each(hold: Hold) -> None:
    chosen = ev.AdjustersChosen(persons=("cora", "bo"))
    held = hold(body("M C S", "-", *present("alma", "bo", "cora"), ev.CalledToOrder(), opened("a1"), chosen, agenda=MATTER))
    part, band = held.page.parts.band.adjusters, held.page.parts.band.chairs
    assert (part.word.text(), part.second.text()) == tuple(held.view.name(p) for p in ("cora", "bo"))
    assert part.second.isVisible()
    assert part.second.mapTo(band, part.second.rect().bottomLeft()).y() < band.height(), "inside the band"
    assert part.accessibleName().endswith(f"{part.word.text()}, {part.second.text()}")
