"""Absences before the meeting: reported by a key, taken back by another; the forecast follows."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import Qt
from PySide6.QtPdf import QPdfDocument
from PySide6.QtTest import QTest

from app.domain.meeting import events as ev
from app.domain.proceedings import Meeting
from ui.pages.absences.page import AbsencesPage
from ui.words import today

if TYPE_CHECKING:
    from app.services.archive import Archive
    from ui.window import Window

ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def page(window: Window, archive: Archive, meeting: str) -> AbsencesPage:
    """The sample meeting as it was called, with nothing noted yet."""
    copy, changes = archive.rehearsals.begin(meeting)
    window.hub.changed.emit(changes)
    window.open_meeting(copy, "absences")
    page = window.page
    assert isinstance(page, AbsencesPage)
    return page


def reported(page: AbsencesPage) -> list[tuple[ev.AbsenceReported, str | None]]:
    history = page.archive.meetings.history(page._meeting)
    return [(m.event, m.entry.note) for m in history.moments if isinstance(m.event, ev.AbsenceReported)]


def mark(page: AbsencesPage, name: str) -> str:
    person = next(str(r.key) for r in page.called.rows if r.says.startswith(name))
    page.called.choose(person)
    page.called.setFocus()
    return person


def says(page: AbsencesPage, name: str) -> str:
    return next(r.says for r in page.called.rows if r.says.startswith(name))


def press(page: AbsencesPage, key: Qt.Key) -> None:
    QTest.keyClick(page.called, key)


def summary(page: AbsencesPage) -> list[str]:
    return [w.text() for w in page.forecast.words if w.text()]


def test_the_step_stands_between_the_notice_and_the_meeting(window: Window, meeting: str) -> None:
    window.open_meeting(meeting, "call")
    QTest.keyClick(window, Qt.Key.Key_3, ALT)
    assert isinstance(window.page, AbsencesPage)
    assert {("Retur", "Anteckning"), ("F", "Förhinder"), ("D", "Delvis")} <= set(window.key_line.hints)


def test_everybody_who_is_called_is_listed_members_first(page: AbsencesPage) -> None:
    assert [r.says for r in page.called.rows] == [
        "Anders Holmgren (M), ordförande · Herrljunga, kommer", "Karin Ahlqvist (C), vice ordförande · Vårgårda, kommer",
        "Birgitta Sjöö (S), ersättare 1 · Herrljunga, kommer", "Ulf Norling (S), ersättare 2 · Vårgårda, kommer"]
    assert page.called.hasFocus()
    assert summary(page) == ["Nämnden blir beslutför, också om en till uteblir."]


def test_f_reports_an_absence_and_the_next_in_turn_steps_in_with_the_reason(page: AbsencesPage) -> None:
    karin = mark(page, "Karin Ahlqvist")
    press(page, Qt.Key.Key_F)
    assert reported(page) == [(ev.AbsenceReported(person=karin), None)]
    assert says(page, "Karin Ahlqvist").endswith("förhinder, på tur: Ulf Norling (S)")
    assert says(page, "Ulf Norling").endswith("att ringa, tjänstgör för Karin Ahlqvist (C)")
    assert "Ulf Norling (S) är på tur: vald av Vårgårda" in page.forecast.seats.rows[1].says
    assert summary(page) == ["§§ 16–22 bryts om Ulf Norling (S) uteblir."]
    press(page, Qt.Key.Key_F)
    assert len(reported(page)) == 1


def test_one_absence_more_breaks_the_quorum_and_the_page_says_where(page: AbsencesPage) -> None:
    for name in ("Karin Ahlqvist", "Ulf Norling"):
        mark(page, name)
        press(page, Qt.Key.Key_F)
    assert summary(page) == ["Nämnden blir inte beslutför i §§ 16–22."]
    assert page.forecast.items.rows[0].says.endswith("1 av 2, inte beslutför, minst 2 behövs")
    assert page.forecast.seats.rows[1].says.startswith("tom plats, Karin Ahlqvist (C)")


@pytest.mark.parametrize("key", [Qt.Key.Key_Delete, Qt.Key.Key_Backspace])
def test_an_absence_is_taken_back(page: AbsencesPage, key: Qt.Key) -> None:
    mark(page, "Karin Ahlqvist")
    assert not page.comes_act.isEnabled()
    press(page, Qt.Key.Key_F)
    assert page.comes_act.isEnabled()
    press(page, key)
    assert reported(page) == []
    assert says(page, "Karin Ahlqvist").endswith("kommer")


def test_undo_takes_the_absence_back_too(page: AbsencesPage, window: Window) -> None:
    mark(page, "Karin Ahlqvist")
    press(page, Qt.Key.Key_F)
    window.undo()
    assert reported(page) == []


def test_d_asks_for_the_items_and_the_forecast_holds_in_these_alone(page: AbsencesPage) -> None:
    anders = mark(page, "Anders Holmgren")
    press(page, Qt.Key.Key_D)
    first, second, *_ = page.form.ticks.values()
    assert first.hasFocus()
    assert first.accessibleName().startswith("§ 16 ")
    QTest.keyClick(first, Qt.Key.Key_Space)
    QTest.keyClick(first, Qt.Key.Key_Down)
    assert second.hasFocus()
    page.form.save()
    assert page.called.hasFocus()
    (event, _note), = reported(page)
    assert event.person == anders
    assert event.items == (next(iter(page.form.ticks)),)
    assert "förhinder i § 16, på tur: Birgitta Sjöö (S)" in says(page, "Anders Holmgren")
    assert summary(page) == ["§ 16 bryts om Birgitta Sjöö (S) uteblir."]
    page.forecast.items.choose(page.forecast.items.rows[1].key)
    assert page.forecast.where.text() == "Platserna i § 17"
    assert page.forecast.seats.rows[0].says.startswith("Anders Holmgren (M)")


def test_an_absence_in_part_becomes_one_of_the_whole_meeting(page: AbsencesPage) -> None:
    mark(page, "Anders Holmgren")
    press(page, Qt.Key.Key_D)
    next(iter(page.form.ticks.values())).setChecked(True)
    page.form.note.setText("ringde")
    page.form.save()
    press(page, Qt.Key.Key_F)
    (event, note), = reported(page)
    assert (event.items, note) == (None, "ringde")


def test_every_item_ticked_is_the_whole_meeting(page: AbsencesPage) -> None:
    mark(page, "Anders Holmgren")
    press(page, Qt.Key.Key_D)
    for tick in page.form.ticks.values():
        tick.setChecked(True)
    assert page.form.items is None


def test_what_was_said_on_the_telephone_is_kept_changed_and_taken_away(page: AbsencesPage) -> None:
    mark(page, "Karin Ahlqvist")
    press(page, Qt.Key.Key_F)
    for said in ("ringde kl. 9", "sjuk, hör av sig", ""):
        press(page, Qt.Key.Key_Return)
        assert page.form.note.hasFocus()
        page.form.note.setText(said)
        QTest.keyClick(page.form.note, Qt.Key.Key_Return)
        (event, note), = reported(page)
        assert (event.items, note or "") == (None, said)
        assert (f"”{said}”" in says(page, "Karin Ahlqvist")) == bool(said)


def test_no_letter_acts_while_the_note_is_written(page: AbsencesPage) -> None:
    mark(page, "Karin Ahlqvist")
    press(page, Qt.Key.Key_Return)
    QTest.keyClicks(page.form.note, "fd")
    assert page.form.note.text() == "fd"
    assert reported(page) == []
    QTest.keyClick(page.form.note, Qt.Key.Key_Escape)
    assert reported(page) == []
    assert page.called.hasFocus()


def test_the_note_is_printed_nowhere(page: AbsencesPage, tmp_path: Path) -> None:
    person = mark(page, "Karin Ahlqvist")
    page.archive.meetings.record(page._meeting, ev.AbsenceReported(person=person), note="hemlighet")
    for document in (page.archive.printing.notice(page._meeting), page.archive.printing.minutes(page._meeting)):
        file, pages = tmp_path / "papper.pdf", QPdfDocument()
        file.write_bytes(document)
        pages.load(str(file))
        text = " ".join(pages.getAllText(n).text() for n in range(pages.pageCount()))
        assert "Gemensam servicenämnd" in text
        assert "hemlighet" not in text


def test_the_mouse_does_what_the_keys_do(page: AbsencesPage) -> None:
    mark(page, "Karin Ahlqvist")
    page.absent_act.trigger()
    assert len(reported(page)) == 1
    page.comes_act.trigger()
    assert reported(page) == []


def test_without_anybody_called_the_page_says_what_to_do(window: Window, archive: Archive) -> None:
    (known,) = archive.registers.committees()
    committee = archive.registers.committee(known.id)
    (id,) = archive.registers.save_committee(None, committee).committees
    empty, _changes = archive.meetings.create(id, Meeting(date=today()))
    window.open_meeting(empty, "absences")
    page = window.page
    assert isinstance(page, AbsencesPage)
    assert page.nobody.isVisible()
    assert not page.both.isVisible()


def test_without_items_the_forecast_says_so(archive: Archive, window: Window) -> None:
    (committee,) = archive.registers.committees()
    empty, _changes = archive.meetings.create(committee.id, Meeting(date=today(), start="19:00"))
    window.open_meeting(empty, "absences")
    shown = window.page
    assert isinstance(shown, AbsencesPage)
    assert summary(shown) == ["Inga ärenden ännu. Prognosen görs ärende för ärende."]
    assert not shown.forecast.items.isVisible()
