"""Absences before the meeting: reported by a key, taken back by another; the forecast follows."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
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


# --- calls

LETTER = ("From: Karin Ahlqvist <karin@example.org>\r\nDate: Fri, 13 Sep 2019 08:15:00 +0200\r\nSubject: Nämnden\r\n"
          "Content-Type: text/plain; charset=utf-8\r\n\r\n{}\r\n")


def letter(folder: Path, text: str) -> Path:
    file = folder / "brev.eml"
    file.write_bytes(LETTER.format(text).encode())
    return file


def test_the_one_in_turn_is_offered_with_the_reason_and_answers_by_a_key(page: AbsencesPage) -> None:
    mark(page, "Karin Ahlqvist")
    assert not page.offer.isVisible()
    press(page, Qt.Key.Key_F)
    assert page.offer.sentence.text() == "Näst på tur: Ulf Norling (S)"
    assert page.offer.why.text() == "För Karin Ahlqvist (C): vald av Vårgårda, nummer 2 i ordningen."
    assert not page.answers["yes"].isEnabled()
    press(page, Qt.Key.Key_R)
    assert says(page, "Ulf Norling") == next(r.says for r in page.called.rows if r.key == page.person)
    press(page, Qt.Key.Key_J)
    assert "kallad, kommer, tjänstgör för Karin Ahlqvist (C)" in says(page, "Ulf Norling")
    assert "ringd 16 sep 13:00 ja" in says(page, "Ulf Norling")
    assert not page.offer.isVisible()
    assert [r.says for r in page.log.calls.rows] == ["16 sep 13:00, Ulf Norling (S), ja, för Karin Ahlqvist (C)"]


def test_a_no_spends_the_list_and_says_what_it_means(page: AbsencesPage, window: Window) -> None:
    mark(page, "Karin Ahlqvist")
    press(page, Qt.Key.Key_F)
    press(page, Qt.Key.Key_R)
    press(page, Qt.Key.Key_N)
    assert page.offer.spent.text() == "Listan är slut för Karin Ahlqvist (C). Nämnden blir inte beslutför i §§ 16–22."
    assert "förhinder" in says(page, "Ulf Norling")
    window.undo()
    assert page.offer.sentence.text() == "Näst på tur: Ulf Norling (S)"
    assert page.log.calls.rows == ()


@pytest.mark.parametrize(("key", "word"), [(Qt.Key.Key_I, "inget svar"), (Qt.Key.Key_M, "meddelande lämnat")])
def test_one_who_does_not_answer_is_not_counted_on_and_may_be_called_again(page: AbsencesPage, key: Qt.Key, word: str) -> None:
    mark(page, "Karin Ahlqvist")
    press(page, Qt.Key.Key_F)
    press(page, Qt.Key.Key_R)
    press(page, key)
    assert page.offer.spent.text().endswith("Ulf Norling (S) har inte svarat; ring igen.")
    assert f"ringd 16 sep 13:00 {word}, inget svar, räknas inte med" in says(page, "Ulf Norling")
    mark(page, "Anders Holmgren")
    press(page, Qt.Key.Key_R)
    press(page, Qt.Key.Key_J)
    assert "kallad, kommer" in says(page, "Ulf Norling")


def test_the_next_in_turn_is_marked_after_a_no(page: AbsencesPage) -> None:
    for name in ("Karin Ahlqvist", "Anders Holmgren"):
        mark(page, name)
        press(page, Qt.Key.Key_F)
    assert page.offer.why.text().endswith("En till är att ringa.")
    press(page, Qt.Key.Key_R)
    assert says(page, "Birgitta Sjöö") == next(r.says for r in page.called.rows if r.key == page.person)
    press(page, Qt.Key.Key_N)
    assert says(page, "Ulf Norling") == next(r.says for r in page.called.rows if r.key == page.person)


def test_the_line_of_keys_follows_the_marked_row(page: AbsencesPage, window: Window) -> None:
    mark(page, "Karin Ahlqvist")
    assert ("J", "Ja") not in window.key_line.hints
    mark(page, "Ulf Norling")
    assert {("J", "Ja"), ("N", "Nej"), ("I", "Inget svar"), ("M", "Meddelande")} <= set(window.key_line.hints)


# --- clocks, letters and calendars

def test_one_who_comes_late_misses_the_items_that_the_clocks_tell(page: AbsencesPage) -> None:
    mark(page, "Karin Ahlqvist")
    press(page, Qt.Key.Key_D)
    QTest.keyClicks(page.form.comes, "9:40")
    assert [t.accessibleName()[:4] for t in page.form.ticks.values() if t.isChecked()] == ["§ 16", "§ 17", "§ 18"]
    page.form.save()
    (event, note), = reported(page)
    assert len(event.items or ()) == 3
    assert note == "kommer kl. 09:40"


def test_a_clock_that_is_none_is_said(page: AbsencesPage) -> None:
    mark(page, "Karin Ahlqvist")
    press(page, Qt.Key.Key_D)
    QTest.keyClicks(page.form.goes, "sent")
    page.form.save()
    assert page.form.isVisible()
    assert page.form.missing.text() == "Klockslaget kan inte läsas; skriv det som 10:30."
    page.form.goes.setText("")
    QTest.keyClicks(page.form.comes, "08:00")
    page.form.save()
    assert page.form.missing.text() == "Markera ärendena; inget av dem berörs av klockslagen."


def test_a_letter_proposes_and_one_key_settles_it(page: AbsencesPage, tmp_path: Path) -> None:
    page.read_reply(letter(tmp_path, "Jag är tyvärr sjuk."))
    form = page.reply_form
    assert form.heading.text() == "Besked från Karin Ahlqvist"
    assert form.letter.text() == "mejl 13 sep 08:15\nNämnden\nJag är tyvärr sjuk."
    assert form.save_button.hasFocus()
    QTest.keyClick(form.save_button, Qt.Key.Key_Return)
    assert len(reported(page)) == 1
    assert "mejl 13 sep 08:15" in says(page, "Karin Ahlqvist")
    assert page.called.hasFocus()


def test_a_letter_of_one_who_is_not_known_asks_who(page: AbsencesPage, tmp_path: Path) -> None:
    file = letter(tmp_path, "Jag är osäker")
    file.write_bytes(file.read_bytes().replace(b"Karin Ahlqvist", b"Kansliet"))
    page.read_reply(file)
    form = page.reply_form
    assert form.who.hasFocus()
    form.save()
    assert form.missing.text() == "Välj vem beskedet kommer från."
    form.who.setCurrentIndex(2)
    assert form.says.value == "unsure"
    assert not form.note.isVisible()
    form.save()
    assert reported(page) == []
    assert "osäker, mejl 13 sep 08:15" in says(page, "Karin Ahlqvist")


def test_a_letter_that_takes_an_absence_back(page: AbsencesPage, tmp_path: Path) -> None:
    mark(page, "Karin Ahlqvist")
    press(page, Qt.Key.Key_F)
    page.read_reply(letter(tmp_path, "Jag deltar"))
    page.reply_form.save()
    assert reported(page) == []


def test_a_file_is_dropped_on_the_page(page: AbsencesPage, tmp_path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(letter(tmp_path, "Jag kommer 9.40")))])
    at, buttons, keys = QPointF(40, 40), Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    page.dragEnterEvent(QDragEnterEvent(at.toPoint(), Qt.DropAction.CopyAction, data, buttons, keys))
    page.dropEvent(QDropEvent(at, Qt.DropAction.CopyAction, data, buttons, keys))
    assert page.reply_form.isVisible()
    assert len(page.reply_form.items or ()) == 3


def test_outlooks_own_format_is_refused_in_words(page: AbsencesPage, window: Window, tmp_path: Path) -> None:
    file = tmp_path / "brev.msg"
    file.write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1")
    page.read_reply(file)
    assert not page.reply_form.isVisible()
    assert "Spara brevet som .eml" in window.message.sentence.text()
