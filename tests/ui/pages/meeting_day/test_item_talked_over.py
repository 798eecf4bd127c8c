"""The item while it is talked over: who presents, proposals that change, the words of the decision, notes, pauses."""

from dataclasses import replace
from datetime import date, datetime

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPlainTextEdit

from app.domain.meeting import events as ev
from app.services.errors import InTheWay
from tests.domain.building import item, itvt, present
from tests.domain.building import opened as opened_item
from tests.ui.pages.meeting_day.conftest import BACK, DELETE, ESC, RETURN, RIGHT, Held, Hold
from ui.pages.meeting_day.words_panel import WordsPanel
from ui.widgets.fields import TextField

MATTER = (item("a1", proposal="Taxan antas.", title="Taxa"), item("a2", title="Avtal"), item("a3", title="Post", kind="messages"))
BEGUN: tuple[ev.Event, ...] = (*present("anders", "karin"), ev.CalledToOrder(), opened_item("a1"))


def newest(held: Held) -> str:
    """The newest line of the log."""
    model = held.page.log.model_of_log
    return model.sentence(model.entries[0])


def written(held: Held, text: str) -> None:
    """Type a text where the keys are, and let it be kept."""
    field = QApplication.focusWidget()
    assert isinstance(field, QPlainTextEdit)
    field.setPlainText(text)
    panel = held.page.column.panel
    assert isinstance(panel, WordsPanel)
    panel.leave()
    QApplication.processEvents()


def test_others_agree_with_a_proposal_move_it_too_and_it_is_worded_anew(hold: Hold) -> None:
    held = hold(itvt(*BEGUN, agenda=MATTER))
    held.find("kar")
    held.press("yt", "Taxan ses over.", RETURN)
    first = held.last()
    assert isinstance(first, ev.Proposed)
    held.find("and")
    held.press("y1i")
    assert held.last() == replace(first, seconded=("anders",))
    assert newest(held) == "Anders Holmgren (M) instämmer i Karin Ahlqvists yrkande om tillägg."
    held.press("y1m")
    assert held.last() == ev.Proposed(proposal=first.proposal, by=("karin", "anders"), kind="add", text="Taxan ses over.")
    held.press("y1", "ä", "Taxan provas.", RETURN)
    anew = held.last()
    assert isinstance(anew, ev.Proposed)
    assert anew.text == "Taxan provas."
    held.press("y1t")
    assert held.last() == ev.ProposalWithdrawn(proposal=first.proposal)
    assert "Taxan provas." not in held.sees


def test_in_the_second_place_and_a_proposal_that_fell(hold: Hold) -> None:
    held = hold(itvt(*BEGUN, agenda=MATTER))
    held.find("kar")
    held.press("ya", RETURN)
    first = held.last()
    held.press("yhä", "Taxan halveras.", RETURN)
    second = held.last()
    assert isinstance(first, ev.Proposed)
    assert isinstance(second, ev.Proposed)
    assert second.instead_of == first.proposal
    held.press("y1f")
    assert held.last() == ev.ProposalFallen(proposal=first.proposal)
    held.press("p")
    assert held.page.column.panel is not None
    assert held.page.column.panel.actions()[0].text() == "Taxan halveras."


def test_the_order_of_putting_is_changed_by_hand(hold: Hold) -> None:
    held = hold(itvt(*BEGUN, agenda=MATTER))
    held.find("kar")
    held.press("ya", RETURN)
    rejecting = held.last()
    assert isinstance(rejecting, ev.Proposed)
    held.press("po", "2", "1")
    assert held.last() == ev.QuestionPut(order=(rejecting.proposal, "förvaltningens förslag"), finding=rejecting.proposal)


def test_the_words_of_the_decision_are_worked_on_and_kept_and_b_decides_so(hold: Hold) -> None:
    held = hold(itvt(*BEGUN, agenda=MATTER))
    held.press("ä")
    field = QApplication.focusWidget()
    assert isinstance(field, TextField)
    assert field.toPlainText() == "Taxan antas."
    written(held, "1. Taxan antas.\n2. Den följs upp.")
    assert "Beslutets lydelse" in held.page.column.words.parts[0].caption
    held.press(ESC)
    assert held.page.seats.hasFocus()
    held.press("b")
    assert held.last() == ev.Decided(how="acclamation", points=("Taxan antas.", "Den följs upp."))
    held.press("ä")
    written(held, "Taxan antas utan vidare.")
    held.page.column.panel.answered.emit("Taxan antas utan vidare.")  # type: ignore[union-attr]
    assert held.last() == ev.Decided(how="acclamation", text="Taxan antas utan vidare.")


def test_the_own_note_stands_beside_the_item_alone(hold: Hold) -> None:
    held = hold(itvt(*BEGUN, agenda=MATTER))
    before = len(held.log)
    held.press("a")
    written(held, "Ring juristen.")
    held.press(ESC)
    assert "Ring juristen." in held.sees
    assert len(held.log) == before
    held.press(RIGHT)
    assert "Ring juristen." not in held.sees


@pytest.mark.parametrize(("key", "keeps"), [("a", "keep_private"), ("ä", "keep_wording")])
def test_words_that_could_not_be_kept_are_tried_again(hold: Hold, monkeypatch: pytest.MonkeyPatch, key: str, keeps: str) -> None:
    held = hold(itvt(*BEGUN, agenda=MATTER))
    held.press(key)
    notes = held.page.archive.notes
    with monkeypatch.context() as full:
        full.setattr(notes, keeps, _no_room)
        written(held, "Ring juristen.")
        field = QApplication.focusWidget()
        assert field is not None
        QTest.keyClick(field, RETURN, Qt.KeyboardModifier.ControlModifier)
        assert held.page.column.panel is not None, "what is not kept stays open"
        assert not any(isinstance(e, ev.Decided) for e in held.log)
    held.press(ESC)
    kept = notes.wording if key == "ä" else notes.private
    assert kept(held.page.day.meeting, "a1") == "Ring juristen."


def _no_room(*_told: object) -> None:
    raise InTheWay("Disken är full.")


def test_a_part_of_the_item_is_decided_by_itself(hold: Hold) -> None:
    held = hold(itvt(*BEGUN, agenda=MATTER))
    held.press("b", "ed", "avgiften", RETURN, "Avgiften behalls.", RETURN)
    assert held.last() == ev.Decided(how="acclamation", text="Avgiften behalls.", part="avgiften")


def test_put_off_to_a_day_or_to_none(hold: Hold) -> None:
    held = hold(itvt(*BEGUN, agenda=MATTER))
    held.press("u", "i morgon", RETURN)
    assert held.page.column.panel is not None, "no day"
    held.press("2019-10-14", RETURN)
    assert held.last() == ev.Decided(how="acclamation", until=date(2019, 10, 14))
    assert "bordläggs till" in newest(held)
    held.press("ä")
    assert held.page.column.panel is None, "the proposal on the agenda is not what was decided"
    assert held.window.key_line.remark.startswith("Ärendet skjuts upp")
    held.ctrl("z")
    held.press("u", RETURN)
    assert held.last() == ev.Decided(how="acclamation", text="Ärendet bordläggs.")


def test_a_pause_until_a_clock_and_on_another_day(hold: Hold) -> None:
    held = hold(itvt(*BEGUN, agenda=MATTER))
    held.press("x", "c", "1020", RETURN)
    log = held.page.archive.meetings.proceedings(held.page.day.meeting).log
    assert (log[-1].event, log[-1].note) == (ev.Adjourned(), "till kl. 10:20")
    assert newest(held) == "Sammanträdet ajourneras till kl. 10:20."
    held.press("å", *[BACK], "2019-09-17", RETURN)
    assert held.last() == ev.Resumed(date=date(2019, 9, 17))


@pytest.mark.parametrize("key", [RIGHT, "x"])
def test_the_day_is_asked_where_a_pause_ends_after_a_night(hold: Hold, monkeypatch: pytest.MonkeyPatch, key: str) -> None:
    held = hold(itvt(*BEGUN, agenda=MATTER))
    held.press("x")
    store = held.page.archive.meetings._desk.store
    monkeypatch.setattr(store, "now", lambda: datetime(2019, 9, 17, 14, 0))  # noqa: DTZ001
    held.press(key)
    assert held.last() == ev.Adjourned(), "nothing is noted before it is known on which day"
    held.press(RETURN)
    assert held.last() == ev.Resumed(date=date(2019, 9, 17))
    assert held.view.history.last_day == date(2019, 9, 17)
    held.press("x", "å", *[BACK] * 10, "2019-09-16", RETURN)
    assert held.last() == ev.Adjourned(), "no day before it"
    held.press(*[BACK] * 10, "2019-09-17", RETURN)
    assert held.last() == ev.Resumed(), "the same day after all"


def test_an_item_is_raised_on_the_spot_struck_and_its_raising_taken_back(hold: Hold) -> None:
    held = hold(itvt(*BEGUN, agenda=MATTER))
    held.press(Qt.Key.Key_Insert, "Skyltar", RETURN)
    added = held.last()
    assert isinstance(added, ev.ItemAdded)
    assert [r.item.title for r in held.page.agenda.rows] == ["Taxa", "Skyltar", "Avtal", "Post"]
    held.ctrl("z")
    assert [r.item.title for r in held.page.agenda.rows] == ["Taxa", "Avtal", "Post"]
    held.ctrl("y")
    held.press(RIGHT)
    assert held.last() == ev.ItemOpened(item=added.item)
    held.press(Qt.Key.Key_F3)
    held.page.agenda.setCurrentIndex(held.page.agenda.model().index(3, 0))
    held.press(DELETE)
    assert held.last() == ev.ItemRemoved(item="a3")
    assert held.page.seats.hasFocus()


def test_only_those_may_reserve_themselves_who_took_part_unless_a_reason_is_given(hold: Hold) -> None:
    held = hold(itvt(*BEGUN, agenda=MATTER))
    held.find("kar")
    held.press("d", "b", "r")
    assert held.page.column.panel is not None
    assert held.page.column.panel.title == "Karin Ahlqvist (C) deltog inte i beslutet och kan inte reservera sig."
    held.press(ESC)
    assert not any(isinstance(e, ev.Reserved) for e in held.log)
    held.press("r", "Begardes", RETURN)
    assert held.last() == ev.Reserved(by=("karin",))
    log = held.page.archive.meetings.proceedings(held.page.day.meeting).log
    assert log[-1].note == "Begardes"


def test_a_motivation_is_announced_and_handed_in(hold: Hold) -> None:
    held = hold(itvt(*BEGUN, agenda=MATTER))
    held.find("kar")
    held.press("b", "r", "r")
    assert held.page.column.panel is not None
    held.press("m")
    entry = held.page.archive.meetings.proceedings(held.page.day.meeting).log[-1]
    held.press("r", "i")
    received = held.last()
    assert isinstance(received, ev.Reserved)
    assert (received.motivation, received.refers_to) == ("received", entry.id)
    assert received.received == datetime(2019, 9, 16, 13, 0), "by the clock of the archive"  # noqa: DTZ001


def test_taking_no_part_is_said_before_the_decision(hold: Hold) -> None:
    held = hold(itvt(*BEGUN, agenda=MATTER))
    held.find("kar")
    held.press("b", "d")
    assert held.page.column.panel is not None
    assert "före beslutet" in held.page.column.panel.title
    held.press(ESC)
    assert isinstance(held.last(), ev.Decided)


def test_the_paragraph_is_read_aloud_before_it_is_adjusted_at_once(hold: Hold) -> None:
    held = hold(itvt(*BEGUN, agenda=MATTER))
    held.press("b", "o")
    reading = held.page.parts.reading
    assert reading is not None
    assert reading.isVisible()
    assert "Taxan antas." in reading.words
    held.press(ESC)
    assert held.page.seats.isVisible()
    assert held.page.seats.hasFocus()
    held.press("o", RETURN)
    assert held.last() == ev.AdjustedAtOnce(item="a1")


def test_a_proposal_is_noted_before_its_words_are_asked_for(hold: Hold) -> None:
    held = hold(itvt(*BEGUN, agenda=MATTER))
    held.find("kar")
    held.press("yå")
    moved = held.last()
    assert isinstance(moved, ev.Proposed)
    assert (moved.by, moved.kind, moved.text) == (("karin",), "refer_back", None)
    held.press("ny utr", ESC)
    assert held.last() == moved, "what was begun is left; the proposal stands"
    assert held.page.seats.hasFocus()
    held.press("y1", "ä", "Ny utredning.", RETURN)
    assert held.last() == replace(moved, text="Ny utredning.")
    assert newest(held) == "Karin Ahlqvist (C) yrkar återremiss ”Ny utredning”."
    shown = [held.page.log.model_of_log.sentence(e) for e in held.page.log.model_of_log.entries]
    assert sum("återremiss" in words for words in shown) == 1, "its first words take nothing back"
    held.ctrl("z")
    held.ctrl("z")
    assert "Ny utredning." not in held.sees
