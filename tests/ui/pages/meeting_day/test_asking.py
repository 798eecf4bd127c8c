"""What is offered and what is asked: which button Retur presses, and what stays in sight meanwhile."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLabel

from app.domain.meeting import events as ev
from tests.domain.building import Noted, item, itvt, opened, present
from tests.ui.pages.meeting_day.conftest import ESC, RETURN, RIGHT, Held, Hold, unheld
from ui.widgets.actions import key_name
from ui.widgets.buttons import ActButton

NOTED: tuple[Noted, ...] = (*present("anders", "karin"), ev.CalledToOrder(), opened("a1"))


def by_return(held: Held) -> Iterator[str]:
    """The words on what carries the plate of Retur."""
    yield from (b.text() for b in held.page.findChildren(ActButton) if b.isVisible() and key_name(b.act) == "Retur")
    if held.page.seats.returns:
        yield held.page.seats.row.remark.offer  # type: ignore[union-attr]


def test_only_retur_ends_the_meeting_and_the_arrow_does_no_more_than_mark_the_offer(hold: Hold) -> None:
    held = hold(itvt(*NOTED, agenda=(unheld().agenda[0],)))
    before = len(held.log)
    held.press(RIGHT, RIGHT, RIGHT, RIGHT)
    assert len(held.log) == before
    button = QApplication.focusWidget()
    assert isinstance(button, ActButton)
    assert button.text() == "Avsluta sammanträdet"
    held.press(RETURN)
    assert held.last() == ev.Closed()
    assert len(held.log) == before + 2


def test_what_asks_takes_the_plate_from_what_objects_in_the_item_and_gives_it_back(hold: Hold) -> None:
    held = hold(itvt(*present("anders", "ulf"), ev.AdjustersChosen(persons=("karin",)), ev.CalledToOrder(), opened("a1")))
    assert list(by_return(held)) == ["Ulf Norling justerar"]
    held.press(Qt.Key.Key_Insert)
    assert list(by_return(held)) == ["Spara"]
    held.press(ESC, "y")
    assert list(by_return(held)) == [], "none of the kinds is offered"
    held.press(ESC)
    assert list(by_return(held)) == ["Ulf Norling justerar"]


def test_what_asks_takes_the_plate_from_the_marked_row_and_from_a_vote(hold: Hold) -> None:
    held = hold(itvt(*present("anders"), ev.CalledToOrder(), opened("a1")))
    held.find("karin")
    assert list(by_return(held)) == ["Ulf Norling kommer"]
    held.press("j")
    assert list(by_return(held)) == ["Spara"]


def test_a_tie_leaves_the_plate_to_the_casting_vote(hold: Hold) -> None:
    held = hold(itvt(*NOTED, agenda=(item("a1", proposal="Avtalet förlängs."),)))
    held.press("v")
    assert list(by_return(held)) == ["Avsluta voteringen"]
    held.press("n", "j", RETURN)
    assert list(by_return(held)) == ["Ja"]


def test_retur_on_the_seats_answers_what_asks(hold: Hold) -> None:
    held = hold(itvt(*NOTED, agenda=(unheld().agenda[0],)))
    held.press(RIGHT)
    held.page.seats.setFocus(Qt.FocusReason.MouseFocusReason)
    held.press(RETURN)
    assert held.last() == ev.Closed()


def test_the_proposals_stay_in_sight_while_the_question_is_put_and_are_named_by_their_words(hold: Hold) -> None:
    agenda = (item("a1", proposal="\n".join(f"{n}. Avtal {n} förlängs med ett år i taget." for n in range(1, 25))),)
    moved: tuple[Noted, ...] = (ev.Proposed(proposal="y1", by=("anders",), kind="approve"),
                                ev.Proposed(proposal="y2", by=("karin",), kind="amend", text="avtal 7 sägs upp"))
    held = hold(itvt(*NOTED, *moved, agenda=agenda))
    held.window.resize(1440, 900)
    held.press("p")
    QApplication.processEvents()
    assert ("1", "Bifall till förvaltningens förslag") in held.window.key_line.hints
    label = next(w for w in held.page.column.findChildren(QLabel) if w.text() == "Avtal 7 sägs upp")
    assert label.visibleRegion().boundingRect() == label.rect()


@pytest.mark.parametrize("key", ["n", "j", "u", "9"])
def test_a_letter_that_answers_nothing_is_told_what_does(hold: Hold, key: str) -> None:
    held = hold(itvt(*NOTED, agenda=(item("a1", proposal="Avtalet förlängs."),)))
    before = len(held.log)
    held.press("p", key)
    assert held.window.key_line.remark == f"{key.upper()} svarar inte på frågan. 1 och V svarar, Esc går tillbaka."
    assert len(held.log) == before
    held.press("1")
    assert held.window.key_line.remark == ""
    assert isinstance(held.last(), ev.QuestionPut)


def test_a_vote_is_asked_for_on_the_question_that_is_put(hold: Hold) -> None:
    held = hold(itvt(*NOTED, agenda=(item("a1", proposal="Avtalet förlängs."),)))
    held.press("pv")
    put = held.last()
    assert isinstance(put, ev.QuestionPut)
    assert put.yes == "förvaltningens förslag"
    assert "Votering" in held.page.parts.mode_bar.words


def test_what_is_taken_back_takes_with_it_the_question_that_rested_on_it(opened: Held) -> None:
    opened.page.item.take_up("a7")
    opened.press("v", "ö")
    assert opened.page.column.panel is not None
    opened.ctrl("z")
    assert opened.view.poll is None
    assert opened.page.column.panel is None, "nobody votes on a question that is not put"
    assert opened.page.seats.hasFocus()
